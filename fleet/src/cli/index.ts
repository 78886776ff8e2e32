import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { registerApply } from './apply'
import { registerPull } from './pull'
import { registerRollouts } from './rollouts'
import { registerStatus } from './status'
import { registerWork } from './work'

// `mp-fleet status | head` is no failure.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
const program = new Command('mp-fleet')
  .description('The privacy guidelines of thousands of Weixin mini programs')
  .version(version)
  .exitOverride()
registerRollouts(program)
registerPull(program)
registerApply(program)
registerStatus(program)
registerWork(program)
try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  // Asking for help is no mistake; anything else commander refuses is.
  process.exitCode = error.exitCode === 0 ? 0 : 2
}

import { Command, CommanderError } from 'commander'
import { speakChinese } from '../../../command-line/chinese'
import { version } from '../../package.json'
import { either, language } from '../language'
import { registerApply } from './apply'
import { registerAudit } from './audit'
import { registerDemo } from './demo'
import { registerGoOn } from './go-on'
import { registerPull } from './pull'
import { registerRollouts } from './rollouts'
import { registerServe } from './serve'
import { registerStatus } from './status'
import { registerSync } from './sync'
import { registerWork } from './work'

// `mp-fleet status | head` is no failure.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
const program = new Command('mp-fleet')
  .description(
    either('The privacy guidelines of thousands of Weixin mini programs', '批量管理数千个小程序的隐私保护指引')
  )
  .version(version, '-V, --version', either('the version', '版本号'))
  .helpOption('-h, --help', either('show this help', '显示帮助'))
  .helpCommand('help [command]', either('help for a command', '查看某个命令的帮助'))
  .exitOverride()
if (language === 'zh') speakChinese(program)
registerDemo(program)
registerSync(program)
registerRollouts(program)
registerGoOn(program)
registerPull(program)
registerAudit(program)
registerApply(program)
registerStatus(program)
registerServe(program)
registerWork(program)
try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  // Asking for help is no mistake; anything else commander refuses is.
  process.exitCode = error.exitCode === 0 ? 0 : 2
}

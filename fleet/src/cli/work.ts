import type { Command } from 'commander'
import { startWorker } from '../worker/worker'
import { fleetCommand, run, say, type Fleet, type FleetOptions } from './fleet'

/** `mp-fleet work` */
export function registerWork(program: Command): void {
  fleetCommand(program.command('work'))
    .description('a worker: takes part in every roll-out until it is ended')
    .action((options: FleetOptions) => run(options, work))
}

async function work({ redis, config }: Fleet): Promise<number> {
  const worker = await startWorker(redis, config)
  if (!process.send) say('working; Ctrl-C ends what is begun and stops')
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve).once('SIGINT', resolve)
    // Started by a command that is gone.
    process.once('disconnect', resolve)
  })
  await worker.close()
  // The channel to the command that started it would keep it alive.
  if (process.connected) process.disconnect()
  return 0
}

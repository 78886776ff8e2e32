import type { Command } from 'commander'
import { either } from '../language'
import { startWorker } from '../worker/worker'
import { endOrLeave, fleetCommand, run, say, untilEnded, type Fleet, type FleetOptions } from './fleet'

/** `mp-fleet work` */
export function registerWork(program: Command): void {
  fleetCommand(program.command('work'))
    .description(
      either('a worker: takes part in every roll-out until it is ended', '启动 worker：参与所有批次，直到被结束')
    )
    .action((options: FleetOptions) => run(options, work))
}

async function work({ redis, config }: Fleet): Promise<number> {
  const worker = await startWorker(redis, config)
  if (!process.send) say(either('working; Ctrl-C ends what is begun and stops', '运行中；Ctrl-C 处理完手上的再退出'))
  await untilEnded()
  await endOrLeave(redis, () => worker.close())
  // The channel to the command that started it would keep it alive.
  if (process.connected) process.disconnect()
  return 0
}

import type { Command } from 'commander'
import { either } from '../language'
import type { Rollout } from '../rollout/rollout'
import type { Task } from '../rollout/row'
import { existing, startAgain, startRestoring, startRetry } from '../rollout/start'
import { dropDelayed, openQueue, queueOf } from '../worker/jobs'
import { WrongUse } from '../wrong-use'
import { run, type Fleet, type FleetOptions } from './fleet'
import { code } from './numbers'
import { finish, workingCommand } from './rollouts'
import { checkOptions, confirmed, seeThrough, type WorkOptions } from './see-through'

interface GoOnOptions extends FleetOptions, WorkOptions {}

/** `mp-fleet resume|retry|rollback` */
export function registerGoOn(program: Command): void {
  workingCommand(program.command('resume <rollout>'))
    .description(either('go on with a roll-out that was stopped or cut off', '继续被停止或中断的批次'))
    .action((name: string, options: GoOnOptions) =>
      run(options, (fleet) =>
        goOn(fleet, name, options, async (rollout) => {
          await startAgain(rollout)
        })
      )
    )

  workingCommand(program.command('retry <rollout>'))
    .description(either('take failed programs once more, and no others', '重推失败的小程序，其余不动'))
    .option('--code <code>', either('only those with this error code of the platform', '只重推这个错误码的'), code)
    .action((name: string, options: GoOnOptions & { code?: number }) =>
      run(options, (fleet) => goOn(fleet, name, options, (rollout) => retrying(fleet, rollout, options.code)))
    )

  workingCommand(program.command('rollback <rollout>'))
    .description(
      either(
        'bring back what was there before, where nobody has changed it since',
        '恢复到推送之前；之后被人改过的不动'
      )
    )
    .action((name: string, options: GoOnOptions) => run(options, (fleet) => rollback(fleet, name, options)))
}

async function goOn(
  fleet: Fleet,
  name: string,
  options: GoOnOptions,
  start: (rollout: Rollout) => Promise<void>
): Promise<number> {
  checkOptions(options)
  const rollout = await existing(fleet.redis, name)
  await start(rollout)
  return finish(fleet, rollout, (await rollout.field('task')) as Task, options)
}

async function retrying(fleet: Fleet, rollout: Rollout, code?: number): Promise<void> {
  const appIds = await startRetry(rollout, code)
  if (!appIds.length) {
    const which = code ?? either('failed', '失败')
    throw new WrongUse(either(`${rollout.name}: no program is ${which}`, `${rollout.name} 中没有 ${which} 的小程序`))
  }
  const queue = openQueue(fleet.redis, queueOf((await rollout.field('task')) as Task))
  try {
    await dropDelayed(queue, rollout, appIds)
  } finally {
    await queue.close()
  }
}

async function rollback(fleet: Fleet, name: string, options: GoOnOptions): Promise<number> {
  checkOptions(options)
  const rollout = await existing(fleet.redis, name)
  if (!(await confirmed(either(`Roll ${name} back?`, `回滚 ${name}？`), options))) return 2
  if ((await rollout.field('task')) === 'write') {
    // What a worker has begun is settled first: only then is known where it has written.
    await rollout.set({ stopped: 'rollback' })
    await rollout.unset('held')
    await seeThrough(fleet, rollout, 'write', options.workers)
  }
  await startRestoring(rollout)
  return finish(fleet, rollout, 'restore', options)
}

import { setTimeout as pause } from 'node:timers/promises'
import type { Queue } from 'bullmq'
import { either } from '../language'
import { addJobs, type ProgramJob } from '../worker/jobs'
import { WrongUse } from '../wrong-use'
import { release } from './start'
import type { Progress } from './progress'
import type { Rollout } from './rollout'

export interface Watching {
  rollout: Rollout
  queue: Queue<ProgramJob>
  /** ms without any progress after which jobs are added again for what is open: whatever took them is made good. */
  quietTime: number
  tell(progress: Progress): void
  /** Called after each such time. */
  quiet(progress: Progress): void
  /** Throws where nobody is there to work. */
  check(): void
}

/** Sees a roll-out to its end: gives the workers their jobs, after the canaries those of all others. */
export async function watch({ rollout, queue, quietTime, tell, quiet, check }: Watching): Promise<Progress> {
  let last = ''
  let changed = 0
  for (;;) {
    const progress = await rollout.progress()
    if (!progress.task) throw forgotten(rollout.name)
    tell(progress)
    if (progress.held && progress.open === 0) {
      await judgeCanaries(rollout)
      changed = 0
      continue
    }
    if (progress.state !== 'running') return progress
    const now = JSON.stringify(progress)
    if (now !== last) {
      if (changed === 0) await addJobs(queue, rollout, await rollout.unfinished())
      last = now
      changed = Date.now()
    } else if (Date.now() - changed > quietTime) {
      changed = Date.now()
      quiet(progress)
      await addJobs(queue, rollout, await rollout.unfinished())
    }
    check()
    // Counting ten thousand rows takes longer than counting ten.
    await pause(Math.min(1000, 100 + progress.total / 10))
  }
}

const forgotten = (name: string) =>
  new WrongUse(
    either(
      `${name} is no longer in Redis, which came back empty or was emptied. What was written stays written: ` +
        'set `appendonly yes` in redis.conf, and give the command again',
      `Redis 里已没有批次 ${name}：Redis 重启后数据丢失，或被清空。已写入的不受影响：` +
        '在 redis.conf 里设 `appendonly yes`，再执行一次命令'
    )
  )

/** Where not one canary has been written well, the others are left alone. */
async function judgeCanaries(rollout: Rollout): Promise<void> {
  const canaries = await rollout.appIds(Number(await rollout.field('held')))
  const outcomes = await rollout.outcomes()
  const well = canaries.some((appId) => ['written', 'unchanged', 'applied', 'granted'].includes(outcomes.get(appId)!))
  const stopped = await rollout.field('stopped')
  if (well && !stopped) return release(rollout)
  await rollout.set({ stopped: 'canary' })
  await rollout.unset('held')
}

import { Queue, type ConnectionOptions } from 'bullmq'
import type Redis from 'ioredis'
import { prefix } from '../redis/keys'
import { slices } from '../redis/slices'
import type { Rollout } from '../rollout/rollout'
import type { Task } from '../rollout/row'

/** A job says which program of which roll-out; what is to be done stands in the roll-out. */
export interface ProgramJob {
  rollout: string
  appId: string
}

/** Applications have a queue of their own, because the platform limits them by themselves. */
export const queueNames = ['guidelines', 'applications'] as const
export type QueueName = (typeof queueNames)[number]
export const queueOf = (task: Task): QueueName => (task === 'apply' ? 'applications' : 'guidelines')

/** Higher than any number of pauses: when a program is given up is decided where its row is written. */
const attempts = 1000

export function openQueue(redis: Redis, name: QueueName): Queue<ProgramJob> {
  const queue = new Queue<ProgramJob>(name, {
    connection: redis as unknown as ConnectionOptions,
    prefix,
    defaultJobOptions: {
      attempts,
      backoff: { type: 'asSaid' },
      removeOnComplete: true,
      removeOnFail: true,
      stackTraceLimit: 0
    }
  })
  // A lost Redis is waited for.
  return queue.on('error', () => {})
}

const jobId = (rollout: string, appId: string): string => `${rollout}/${appId}`

/** A job for each; a program that has one keeps it. */
export async function addJobs(queue: Queue<ProgramJob>, rollout: Rollout, appIds: readonly string[]): Promise<void> {
  for (const some of slices(appIds)) {
    await queue.addBulk(
      some.map((appId) => ({
        name: 'program',
        data: { rollout: rollout.name, appId },
        opts: { jobId: jobId(rollout.name, appId) }
      }))
    )
  }
}

/** Takes away jobs that wait for another time, so that new ones are worked on at once. */
export async function dropDelayed(
  queue: Queue<ProgramJob>,
  rollout: Rollout,
  appIds: readonly string[]
): Promise<void> {
  for (const appId of appIds) {
    const job = await queue.getJob(jobId(rollout.name, appId))
    if (job && (await job.isDelayed())) await job.remove()
  }
}

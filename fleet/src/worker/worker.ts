import { DelayedError, RateLimitError, Worker, type ConnectionOptions, type Job } from 'bullmq'
import type Redis from 'ioredis'
import type { FleetConfig } from '../config/config'
import { prefix } from '../redis/keys'
import { tokenServiceOf } from '../tokens'
import { NoPlace } from '../tasks/task'
import { openQueue, type ProgramJob, type QueueName } from './jobs'
import { sharedLimiter } from './limiter'
import { backoffStrategy, Processor, PutOff } from './processor'

/** A program that a worker was working on is given to another one this often. */
const maxStalledCount = 100

export interface RunningWorker {
  /** Ends what is begun, and begins nothing more. */
  close(): Promise<void>
}

/** Works on roll-outs until it is closed. */
export async function startWorker(redis: Redis, config: FleetConfig): Promise<RunningWorker> {
  const processor = new Processor(
    redis,
    config,
    await tokenServiceOf(config, redis),
    sharedLimiter(redis, config.limits)
  )
  const applications = openQueue(redis, 'applications')
  const process = async (job: Job<ProgramJob>, token?: string): Promise<void> => {
    try {
      await processor.process(job)
    } catch (error) {
      if (!(error instanceof PutOff)) throw error
      const { why } = error
      if (why instanceof NoPlace) {
        // All workers rest until then, instead of each program asking for itself.
        await applications.rateLimit(why.after)
        throw new RateLimitError()
      }
      await job.moveToDelayed(Date.now() + why.after, token)
      throw new DelayedError()
    }
  }
  const workerOf = (name: QueueName): Worker<ProgramJob> => {
    const worker = new Worker<ProgramJob>(name, process, {
      connection: redis as unknown as ConnectionOptions,
      prefix,
      concurrency: config.concurrency,
      lockDuration: config.takeOverAfter,
      stalledInterval: config.takeOverAfter / 2,
      maxStalledCount,
      settings: { backoffStrategy }
    })
    // A lost Redis is waited for; BullMQ says so once for every blocked connection.
    worker.on('error', () => {})
    return worker
  }
  const workers = [workerOf('guidelines'), workerOf('applications')]
  return {
    async close() {
      await Promise.all([...workers.map((worker) => worker.close()), applications.close()])
    }
  }
}

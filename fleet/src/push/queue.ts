import { Queue, type ConnectionOptions } from 'bullmq'
import type Redis from 'ioredis'
import { prefix } from '../redis/keys'
import type { FleetEvent } from './event'

export const eventQueue = 'events'

/** ms between two attempts at an event, for about a day. */
const pause = 10_000
const attempts = 8640

export function openEvents(redis: Redis): Queue<FleetEvent> {
  const queue = new Queue<FleetEvent>(eventQueue, {
    connection: redis as unknown as ConnectionOptions,
    prefix,
    defaultJobOptions: {
      attempts,
      backoff: { type: 'fixed', delay: pause },
      removeOnComplete: true,
      removeOnFail: false,
      stackTraceLimit: 0
    }
  })
  // A lost Redis is waited for.
  return queue.on('error', () => {})
}

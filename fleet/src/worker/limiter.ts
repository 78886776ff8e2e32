import { setTimeout as pause } from 'node:timers/promises'
import type Redis from 'ioredis'
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { Limits } from '../config/config'
import { prefix } from '../redis/keys'

/** The limits that all workers share. */
export interface Limiter {
  /** Waits until a request to this program may be sent. */
  request(appId: string): Promise<void>
}

/** `wait` spends ms. */
export function sharedLimiter(
  redis: Redis,
  { requestsPerSecond, requestsPerMinuteAndProgram }: Pick<Limits, 'requestsPerSecond' | 'requestsPerMinuteAndProgram'>,
  wait: (ms: number) => Promise<unknown> = pause
): Limiter {
  const admitted = async (limiter: RateLimiterRedis, key: string): Promise<void> => {
    for (;;) {
      try {
        await limiter.consume(key)
        return
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        await wait(Math.max(1, refusal.msBeforeNext))
      }
    }
  }
  const counted = (points: number | undefined, duration: number, name: string): RateLimiterRedis | undefined =>
    points === undefined
      ? undefined
      : new RateLimiterRedis({ storeClient: redis, points, duration, keyPrefix: `${prefix}:limit:${name}` })
  const platform = counted(requestsPerSecond, 1, 'platform')
  const program = counted(requestsPerMinuteAndProgram, 60, 'program')
  return {
    async request(appId) {
      if (program) await admitted(program, appId)
      if (platform) await admitted(platform, 'all')
    }
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import type Redis from 'ioredis'
import type { Limits } from '../config/config'
import { prefix } from '../redis/keys'

/** The limits that all workers share. */
export interface Limiter {
  /** Waits until a request to this program may be sent. */
  request(appId: string): Promise<void>
}

/** ms. A little more than a second and a minute, for requests that travel unequally long. */
const aSecond = 1050
const aMinute = 61_000

/**
 * Takes the next place in the line, and says in how many ms it is: so many after the one that it follows by the limit, so
 * that the limit holds in every window, wherever it begins.
 */
const script = `
  local most, window = tonumber(ARGV[1]), tonumber(ARGV[2])
  local now = redis.call('TIME')
  local time = now[1] * 1000 + math.floor(now[2] / 1000)
  redis.call('ZREMRANGEBYSCORE', KEYS[1], 0, time - window)
  local before = redis.call('ZRANGE', KEYS[1], -most, -most, 'WITHSCORES')[2]
  local place = before and before + window or time
  redis.call('ZADD', KEYS[1], place, now[1] .. '.' .. now[2] .. '.' .. redis.call('INCR', KEYS[1] .. ':next'))
  redis.call('PEXPIRE', KEYS[1], place - time + window)
  redis.call('PEXPIRE', KEYS[1] .. ':next', place - time + window)
  return place - time`

/** `wait` spends ms. */
export function sharedLimiter(
  redis: Redis,
  { requestsPerSecond, requestsPerMinuteAndProgram }: Pick<Limits, 'requestsPerSecond' | 'requestsPerMinuteAndProgram'>,
  wait: (ms: number) => Promise<unknown> = pause
): Limiter {
  const admitted = async (most: number | undefined, window: number, name: string): Promise<void> => {
    if (most === undefined) return
    const ms = Number(await redis.eval(script, 1, `${prefix}:limit:${name}`, most, window))
    if (ms > 0) await wait(ms)
  }
  return {
    async request(appId) {
      await admitted(requestsPerMinuteAndProgram, aMinute, `program:${appId}`)
      await admitted(requestsPerSecond, aSecond, 'platform')
    }
  }
}

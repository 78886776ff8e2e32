import type Redis from 'ioredis'
import { prefix } from '../redis/keys'

/** ms. One more second than the platform's minute, for requests that travel unequally long. */
const aMinute = 61_000

/** Enters now among the minute's applications, or says how long until one of them is a minute old. */
const script = `
  local now = redis.call('TIME')
  local time = now[1] * 1000 + math.floor(now[2] / 1000)
  redis.call('ZREMRANGEBYSCORE', KEYS[1], 0, time - ARGV[2])
  if redis.call('ZCARD', KEYS[1]) < tonumber(ARGV[1]) then
    redis.call('ZADD', KEYS[1], time, now[1] .. '.' .. now[2] .. '.' .. redis.call('INCR', KEYS[1] .. ':next'))
    redis.call('PEXPIRE', KEYS[1], ARGV[2])
    return 0
  end
  return redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2] + ARGV[2] - time`

/** 0, or the ms until the next of so many applications a minute: in every minute, wherever it begins. */
export async function msUntilPlace(redis: Redis, perMinute: number): Promise<number> {
  return Number(await redis.eval(script, 1, `${prefix}:applications:minute`, perMinute, aMinute))
}

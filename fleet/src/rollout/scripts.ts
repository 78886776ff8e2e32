import type Redis from 'ioredis'

/**
 * The steps of a program through a roll-out, each one atomic. `open` holds the programs that are still to be worked on,
 * `busy` those among them that a worker has begun, `parked` those that wait for another day.
 */
const scripts = {
  /** A worker begins, or goes on where a killed one was. Gives nothing where there is nothing to do. */
  rolloutBegin: {
    numberOfKeys: 6,
    lua: `
      local rollout, rows, outcomes, open, busy, parked = unpack(KEYS)
      local appId = ARGV[1]
      if redis.call('ZREM', parked, appId) == 1 then redis.call('SADD', open, appId) end
      if redis.call('HGET', outcomes, appId) ~= 'waiting' then
        redis.call('SREM', open, appId)
        redis.call('SREM', busy, appId)
        return false
      end
      local stopped = redis.call('HEXISTS', rollout, 'stopped') == 1
      if redis.call('SISMEMBER', busy, appId) == 0 and (stopped or redis.call('SISMEMBER', open, appId) == 0) then
        return false
      end
      redis.call('SADD', busy, appId)
      return { redis.call('HGET', rows, appId), redis.call('HGET', rollout, 'task'), redis.call('HGET', rollout, 'plan') }`
  },
  /** What a worker finds out on the way. 0 where another one has ended it meanwhile. */
  rolloutNote: {
    numberOfKeys: 2,
    lua: `
      if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 0 then return 0 end
      redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
      return 1`
  },
  /** How it ended; counts it, and stops the roll-out where too many have failed. */
  rolloutEnd: {
    numberOfKeys: 5,
    lua: `
      local rollout, rows, outcomes, open, busy = unpack(KEYS)
      local appId, facts, outcome = unpack(ARGV)
      if redis.call('SREM', busy, appId) == 0 then return 0 end
      redis.call('SREM', open, appId)
      redis.call('HSET', rows, appId, facts)
      redis.call('HSET', outcomes, appId, outcome)
      local finished = redis.call('HINCRBY', rollout, 'finished', 1)
      local failed = redis.call('HINCRBY', rollout, 'failed', outcome == 'failed' and 1 or 0)
      local limit = tonumber(redis.call('HGET', rollout, 'stopAt') or '')
      if limit and failed * 100 > limit * finished then redis.call('HSET', rollout, 'stopped', 'stopAt') end
      return 1`
  },
  /** To be tried again: later in this roll-out, or where a day is given, when that has come. */
  rolloutPutOff: {
    numberOfKeys: 4,
    lua: `
      local rows, open, busy, parked = unpack(KEYS)
      local appId, facts, sent, untilThen = unpack(ARGV)
      if redis.call('SISMEMBER', busy, appId) == 0 then return 0 end
      redis.call('HSET', rows, appId, facts)
      if untilThen ~= '' then
        redis.call('SREM', open, appId)
        redis.call('ZADD', parked, untilThen, appId)
      end
      if untilThen ~= '' or sent == '0' then redis.call('SREM', busy, appId) end
      return 1`
  }
} as const

type Script = (...keysAndArguments: string[]) => Promise<unknown>
export type Scripted = Record<keyof typeof scripts, Script>

/** The connection, with the scripts as methods of its own. */
export function withScripts(redis: Redis): Redis & Scripted {
  for (const [name, script] of Object.entries(scripts)) {
    if (!(name in redis)) redis.defineCommand(name, script)
  }
  return redis as Redis & Scripted
}

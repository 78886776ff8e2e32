/** What the platform allows; above it, it answers 61038. */
const documentedPerMinute = 280

/**
 * How the platform cuts its minutes is not documented, so the limit holds for every 60 seconds, wherever they begin;
 * one more is for requests that travel unequally long.
 */
const windowMs = 61_000

/** Keeps applications under the platform's 280 a minute for each mini program. */
export interface ApplicationLimiter {
  /** Takes one of the minute's places and gives 0, or gives the milliseconds until one is free. */
  take(miniProgram: string): Promise<number>
}

/** What the limiter needs of a Redis client: ioredis has it. */
export interface RedisScripts {
  eval(script: string, numberOfKeys: number, ...keysAndArguments: (string | number)[]): Promise<unknown>
}

/** Where the count is kept, and how far it goes. */
export interface ApplicationLimiterOptions {
  /** A connected ioredis client, to share the count among processes. Without one the count is this process's own. */
  redis?: RedisScripts
  /** Fewer, where other software applies for the same mini programs. Default 280. */
  applicationsPerMinute?: number
  /** The time in ms. Default: the Redis server's, which all processes share; without one `Date.now`. */
  now?: () => number
}

/**
 * The times of a mini program's last applications, at most 280. One more is free to go when the oldest of them is a
 * window ago, so each refusal is one look at the oldest.
 * @throws TypeError for wrong options
 */
export function createApplicationLimiter(options: ApplicationLimiterOptions = {}): ApplicationLimiter {
  const { redis, applicationsPerMinute = documentedPerMinute, now } = options
  if (!Number.isInteger(applicationsPerMinute) || applicationsPerMinute < 1) {
    throw new TypeError('applicationsPerMinute must be a whole number above 0')
  }
  return redis ? inRedis(redis, applicationsPerMinute, now) : inMemory(applicationsPerMinute, now ?? Date.now)
}

function inMemory(applicationsPerMinute: number, now: () => number): ApplicationLimiter {
  /** By mini program, the one that applied last at the end. */
  const taken = new Map<string, number[]>()

  const forgetIdle = (time: number): void => {
    for (const [miniProgram, times] of taken) {
      if (time - times[times.length - 1] < windowMs) return
      taken.delete(miniProgram)
    }
  }

  return {
    take: async (miniProgram) => {
      const time = now()
      forgetIdle(time)
      const times = taken.get(miniProgram) ?? []
      if (times.length === applicationsPerMinute) {
        const wait = times[0] + windowMs - time
        if (wait > 0) return wait
        times.shift()
      }
      times.push(time)
      taken.delete(miniProgram)
      taken.set(miniProgram, times)
      return 0
    }
  }
}

/** One command for each asking, whatever its answer: the server runs it alone, so no two processes take one place. */
const takeScript = `
local now = tonumber(ARGV[3])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end
if redis.call('LLEN', KEYS[1]) >= tonumber(ARGV[1]) then
  local wait = redis.call('LINDEX', KEYS[1], 0) + ARGV[2] - now
  if wait > 0 then return wait end
  redis.call('LPOP', KEYS[1])
end
redis.call('RPUSH', KEYS[1], string.format('%d', now))
redis.call('EXPIRE', KEYS[1], 3600)
return 0`

function inRedis(redis: RedisScripts, applicationsPerMinute: number, now?: () => number): ApplicationLimiter {
  return {
    take: async (miniProgram) => {
      const time = now ? [Math.floor(now())] : []
      const key = `mp-privacy-apply:${miniProgram}`
      return Math.ceil(Number(await redis.eval(takeScript, 1, key, applicationsPerMinute, windowMs, ...time)))
    }
  }
}

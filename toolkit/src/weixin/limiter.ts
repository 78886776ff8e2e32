import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'

/** What the platform allows; above it, it answers 61038. */
const applicationsPerMinute = 280

/** Keeps applications under the platform's 280 a minute for each mini program. */
export interface ApplicationLimiter {
  /** Takes one of the minute's places and gives 0, or gives the milliseconds until one may be free. */
  take(miniProgram: string): Promise<number>
}

/** Where the count is kept. */
export interface ApplicationLimiterOptions {
  /** A connected ioredis client, to share the count among processes. Without one the count is this process's own. */
  redis?: unknown
}

/**
 * How the platform cuts its minutes is not documented, so the limit holds for every 60 seconds, wherever they begin:
 * there are 280 places, and each is taken at most once in 61, one of them for requests that travel unequally long.
 */
export function createApplicationLimiter({ redis }: ApplicationLimiterOptions = {}): ApplicationLimiter {
  const once = { points: 1, duration: 61, keyPrefix: 'mp-privacy-apply' }
  const places: RateLimiterAbstract = redis
    ? new RateLimiterRedis({ ...once, storeClient: redis })
    : new RateLimiterMemory(once)
  let next = 0

  return {
    async take(miniProgram) {
      let soonest = Infinity
      for (let tried = 0; tried < applicationsPerMinute; tried++) {
        const place = next++ % applicationsPerMinute
        const wait = await msUntilTaken(places, `${miniProgram}:${place}`)
        if (wait === 0) return 0
        soonest = Math.min(soonest, wait)
      }
      return soonest
    }
  }
}

async function msUntilTaken(places: RateLimiterAbstract, place: string): Promise<number> {
  try {
    await places.consume(place)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext)
    throw refusal
  }
}

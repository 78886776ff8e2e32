import type { Clock } from './types'

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, ms) => globalThis.setTimeout(callback, ms),
  clearTimeout: (handle) => globalThis.clearTimeout(handle as ReturnType<typeof globalThis.setTimeout>)
}

/** A clock that stands still until it is advanced. */
export interface ManualClock extends Clock {
  /**
   * Moves the time on by `ms` and runs what falls due, in order, including what is set on the way. `advance()` runs what
   * is due now, such as the callbacks of calls that have ended.
   */
  advance(ms?: number): void
  /** How many timers are set. */
  readonly timers: number
}

/** A clock for tests, at `startsAt` ms. */
export function createManualClock(startsAt = 0): ManualClock {
  let time = startsAt
  let lastId = 0
  const timers = new Map<number, { due: number; callback: () => void }>()

  function nextDueBy(end: number): number | undefined {
    let next: number | undefined
    for (const [id, { due }] of timers) {
      if (due <= end && (next === undefined || due < timers.get(next)!.due)) next = id
    }
    return next
  }

  return {
    now: () => time,
    setTimeout(callback, ms) {
      timers.set(++lastId, { due: time + Math.max(0, ms), callback })
      return lastId
    },
    clearTimeout: (handle) => void timers.delete(handle as number),
    advance(ms = 0) {
      if (!(ms >= 0)) throw new RangeError(`advance(${ms}): time goes forward only; pass 0 or more milliseconds`)
      const end = time + ms
      for (let id = nextDueBy(end); id !== undefined; id = nextDueBy(end)) {
        const { due, callback } = timers.get(id)!
        timers.delete(id)
        time = due
        callback()
      }
      time = end
    },
    get timers() {
      return timers.size
    }
  }
}

import type { Clock } from '../../../simulator'

interface Timer {
  due: number
  callback: () => void
  handle: ReturnType<typeof setTimeout>
}

/** The real clock, but that it can be put forward: a story does not wait the ten seconds it tells of. */
export class ForwardClock implements Clock {
  private ahead = 0
  private lastId = 0
  private readonly timers = new Map<number, Timer>()

  now(): number {
    return Date.now() + this.ahead
  }

  setTimeout(callback: () => void, ms: number): number {
    const id = ++this.lastId
    this.set(id, this.now() + Math.max(0, ms), callback)
    return id
  }

  clearTimeout(id: unknown): void {
    clearTimeout(this.timers.get(id as number)?.handle)
    this.timers.delete(id as number)
  }

  /** What falls due on the way comes in order, after this call. */
  putForward(ms: number): void {
    this.ahead += ms
    const waiting = [...this.timers].sort(([, one], [, other]) => one.due - other.due)
    for (const [id, { due, callback, handle }] of waiting) {
      clearTimeout(handle)
      this.set(id, due, callback)
    }
  }

  private set(id: number, due: number, callback: () => void): void {
    const run = () => {
      this.timers.delete(id)
      callback()
    }
    this.timers.set(id, { due, callback, handle: setTimeout(run, Math.max(0, due - this.now())) })
  }
}

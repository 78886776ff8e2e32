import { AsyncResource } from 'node:async_hooks'

type Task = () => void

interface Timer {
  readonly due: number
  readonly task: Task
  readonly every?: number
}

type Window = Record<string, unknown>

/**
 * Takes the place of a window's timers and of its time, which stands still until it is told to pass: what a page does after
 * ten seconds is seen at once, and in the same order each time.
 */
export class VirtualClock {
  private now = Date.now()
  private lastId = 0
  private readonly timers = new Map<number, Timer>()
  private readonly awaited = new Set<Promise<unknown>>()

  constructor(
    window: Window,
    private readonly report: (error: unknown) => void
  ) {
    const set =
      (repeats: boolean) =>
      (task: Task | string, ms?: number, ...args: unknown[]) =>
        this.add(
          typeof task === 'function' ? () => (task as (...args: unknown[]) => void)(...args) : () => {},
          Number(ms) || 0,
          repeats
        )
    const clear = (id: number) => void this.timers.delete(id)
    const now = () => this.now
    const RealDate = window.Date as DateConstructor
    class VirtualDate extends RealDate {
      constructor(...given: []) {
        super(...((given.length > 0 ? given : [now()]) as []))
      }
      static override now(): number {
        return now()
      }
    }
    Object.assign(window, {
      Date: VirtualDate,
      setTimeout: set(false),
      setInterval: set(true),
      clearTimeout: clear,
      clearInterval: clear,
      requestAnimationFrame: (task: (now: number) => void) => this.add(() => task(this.now), 16, false),
      cancelAnimationFrame: clear
    })
  }

  /** Time does not pass until this has come, from where time is not ours. */
  await<T>(coming: Promise<T>): Promise<T> {
    const over: Promise<unknown> = coming.then(
      () => this.awaited.delete(over),
      () => this.awaited.delete(over)
    )
    this.awaited.add(over)
    return coming
  }

  /** Runs what falls due within so many ms; ends early where `until` holds or nothing is to come. */
  async pass(ms: number, until: () => boolean = () => false): Promise<void> {
    const end = this.now + ms
    await this.settledPromises()
    while (!until()) {
      const next = this.next(end)
      if (!next) break
      const [id, { due, task, every }] = next
      this.timers.delete(id)
      this.now = Math.max(this.now, due)
      if (every !== undefined) this.timers.set(id, { due: this.now + Math.max(1, every), task, every })
      this.run(task)
      await this.settledPromises()
    }
    if (!until()) this.now = end
  }

  /** What a timer throws is reported in the window. */
  private run(task: Task): void {
    try {
      task()
    } catch (error) {
      this.report(error)
    }
  }

  private add(task: Task, ms: number, repeats: boolean): number {
    const due = this.now + Math.max(1, ms)
    // Whoever asks what set a task off gets the answer of Node's own timers.
    this.timers.set(++this.lastId, { due, task: AsyncResource.bind(task), every: repeats ? ms : undefined })
    return this.lastId
  }

  private next(end: number): [number, Timer] | undefined {
    let found: [number, Timer] | undefined
    for (const each of this.timers) if (each[1].due <= end && (!found || each[1].due < found[1].due)) found = each
    return found
  }

  /** Whatever promises lead to has happened before the next timer. */
  private async settledPromises(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    while (this.awaited.size > 0) {
      await Promise.all(this.awaited)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

import type { PrivacyEvents, PrivacyOptions } from './options'

type Handler<Event extends keyof PrivacyEvents> = (detail: PrivacyEvents[Event]) => void

/** Tells the app what happens, and keeps what the app's own code throws from going further. */
export class Events {
  private readonly handlers: { [Event in keyof PrivacyEvents]: Set<Handler<Event>> } = {
    need: new Set(),
    show: new Set(),
    agree: new Set(),
    disagree: new Set(),
    through: new Set()
  }

  constructor(private readonly options: Pick<PrivacyOptions, 'onError'>) {}

  /** Calls `handler` at each `event`; the function it returns ends that. */
  on<Event extends keyof PrivacyEvents>(event: Event, handler: Handler<Event>): () => void {
    // Of its own: the same one given twice is ended once by each function.
    const own: Handler<Event> = (detail) => handler(detail)
    this.handlers[event].add(own)
    return () => void this.handlers[event].delete(own)
  }

  emit<Event extends keyof PrivacyEvents>(event: Event, detail: PrivacyEvents[Event]): void {
    // Those that are there now: a handler may end itself, or begin another.
    for (const handler of [...this.handlers[event]]) this.attempt(() => handler(detail))
  }

  /** Runs what may be the app's code; what it throws is reported. Says whether it ran to its end. */
  attempt(act: () => void): boolean {
    try {
      act()
      return true
    } catch (error) {
      this.report(error)
      return false
    }
  }

  report(error: unknown): void {
    try {
      this.options.onError(error)
    } catch (errorOfHandler) {
      console.error(error, errorOfHandler)
    }
  }
}

import type { PrivacyEvents, PrivacyOptions } from './options'

type Handler<Event extends keyof PrivacyEvents> = (detail: PrivacyEvents[Event]) => void

/** Tells the app what happens, and keeps what the app's own code throws from going further. */
export type Events = ReturnType<typeof createEvents>

export function createEvents(options: Pick<PrivacyOptions, 'onError'>) {
  const registered = new Set<{ event: string; handler: (detail: never) => void }>()

  /** Runs what may be the app's code; what it throws is reported. Says whether it ran to its end. */
  function attempt(act: () => void): boolean {
    try {
      act()
      return true
    } catch (error) {
      report(error)
      return false
    }
  }

  function report(error: unknown): void {
    try {
      options.onError(error)
    } catch (errorOfHandler) {
      console.error(error, errorOfHandler)
    }
  }

  return {
    attempt,
    report,

    /** Calls `handler` at each `event`; the function it returns ends that. */
    on<Event extends keyof PrivacyEvents>(event: Event, handler: Handler<Event>): () => void {
      // Of its own: the same one given twice is ended once by each function.
      const own = { event, handler }
      registered.add(own)
      return () => void registered.delete(own)
    },

    emit<Event extends keyof PrivacyEvents>(event: Event, detail: PrivacyEvents[Event]): void {
      // Those that are there now: a handler may end itself, or begin another.
      const told = [...registered].filter((each) => each.event === event)
      for (const { handler } of told) attempt(() => handler(detail as never))
    }
  }
}

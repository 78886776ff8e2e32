import { referrersOf, type Request } from './ledger'
import type { PrivacyEvents, PrivacyOptions } from './options'
import type { Presenter } from './presenters'
import type { Answer } from './weixin'

type Handler<Event extends keyof PrivacyEvents> = (detail: PrivacyEvents[Event]) => void

/** Tells the app what happens, and keeps what the app's own code throws from going further. */
export type Events = ReturnType<typeof createEvents>

export default function createEvents(options: Pick<PrivacyOptions, 'onError'>) {
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

  /** Tells all who listen, and the dialog whose prompt it is about. */
  function tell<Event extends keyof PrivacyEvents>(event: Event, detail: PrivacyEvents[Event], presenter?: Presenter) {
    // Those that are there now: a handler may end itself, or begin another.
    const told = [...registered].filter((each) => each.event === event)
    for (const { handler } of told) attempt(() => handler(detail as never))
    if (presenter) attempt(() => presenter.notify && presenter.notify(event, detail))
  }

  return {
    attempt,
    report,
    tell,

    /** Calls `handler` at each `event`; the function it returns ends that. */
    on<Event extends keyof PrivacyEvents>(event: Event, handler: Handler<Event>): () => void {
      // Of its own: the same one given twice is ended once by each function.
      const own = { event, handler }
      registered.add(own)
      return () => void registered.delete(own)
    },

    /** Answers the requests, and tells that and what else there is to tell of it. */
    settle<Event extends 'show' | 'agree' | 'disagree'>(
      requests: Request[],
      answer: Answer,
      event: Event,
      detail: Omit<PrivacyEvents[Event], 'referrers'>,
      presenter: Presenter | undefined
    ): void {
      // What the platform calls back at once is the user's code: it may throw, and may ask again.
      for (const { resolve } of requests) attempt(() => resolve(answer))
      tell(event, { referrers: referrersOf(requests), ...detail } as PrivacyEvents[Event], presenter)
    }
  }
}

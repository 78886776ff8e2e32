import { PrivacyError, toPrivacyError } from '../errors'
import factsOf from '../platform-error'
import type { Consent } from './consent'
import guarded, { type Calls, type Guarded } from './guard'
import type { PendingRequest } from './ledger'
import type { PrivacyEvents, PrivacyOptions } from './options'
import type { Presenter } from './presenters'
import { call, getPrivacySetting, has, type PrivacySetting } from './weixin'

/**
 * The app's one manager of privacy consent. All copies of the library in the app, be they of one version or of several, use
 * that of the copy loaded first. These names are the protocol between them: they stay as they are, and others may come. What
 * is behind them is private.
 */
export interface PrivacyManager {
  /** Asks the platform: its answer is never kept as proof of consent. */
  getPrivacySetting(): Promise<PrivacySetting>
  /** Resolves once the user has agreed, at once where Weixin does not intercept. Rejects with `PrivacyError`. */
  requirePrivacyAuthorize(): Promise<void>
  /** Opens the guideline. Rejects with `PrivacyError` (`contract-unavailable`) when it cannot. */
  openPrivacyContract(): Promise<void>
  /**
   * `guard(wx.chooseMedia)(options)`: a promise of that API's success result. The API is called in the same step, so
   * that the user's tap still counts. Privacy failures reject as `PrivacyError`, all others untouched. It takes what has
   * callbacks, or returns a promise, or both, as Taro's APIs do.
   * Throws a `TypeError` when Weixin has no such API; `name` is for its message.
   */
  guard<Api extends object>(api: Api | undefined, name?: string): Guarded<Api>
  /** Calls `handler` at each `event`; the function it returns ends that. */
  on<Event extends keyof PrivacyEvents>(event: Event, handler: (detail: PrivacyEvents[Event]) => void): () => void
  /** Changes what is given and leaves the rest. `mode: 'official'` belongs before all else: what is registered cannot be undone. */
  configure(options: Partial<PrivacyOptions>): void
  /** For an agree button of your own: call it when `agreeprivacyauthorization` fired on the button with this id. */
  agreed(buttonId: string): void
  /** For a refuse button of your own. */
  disagreed(): void
  /** Requests without an answer, oldest first. */
  readonly pending: readonly PendingRequest[]
  /** Makes a dialog of your own the prompt of its page; the function it returns is for when it goes. */
  attach(presenter: Presenter): () => void
  /** @internal A page with a presenter came in sight. */
  present(): void
  /** @internal Tells `onError`. */
  report(error: unknown): void
  /** @internal ms. */
  readonly presenterTimeout: number
}

export default function createPrivacyManager(consent: Consent): PrivacyManager {
  const { options, events, outcomes } = consent
  const calls: Calls = {
    begin() {
      consent.listen()
      return { order: outcomes.next(), since: Date.now() }
    },
    succeeded() {
      if (!consent.listening()) events.tell('through', {})
    },
    /** Seeing what is known of the call. */
    failed(call, error, api) {
      const found = toPrivacyError(error, api)
      return found && Object.assign(found, outcomes.refusalOf(consent.listening(), found, call))
    },
    attempt: events.attempt
  }

  return {
    getPrivacySetting,

    async requirePrivacyAuthorize() {
      const api = 'requirePrivacyAuthorize'
      if (!has(api)) return
      try {
        await guarded(() => call(api), api, calls)()
      } catch (error) {
        throw error instanceof PrivacyError ? error : new PrivacyError('disagreed', factsOf(error))
      }
    },

    async openPrivacyContract() {
      try {
        await call('openPrivacyContract')
      } catch (error) {
        throw new PrivacyError('contract-unavailable', factsOf(error))
      }
    },

    guard: (api, name) => guarded(api as never, name, calls) as never,
    on: events.on,

    configure(changes) {
      for (const [name, value] of Object.entries(changes)) {
        if (value !== undefined) (options as Record<string, unknown>)[name] = value
      }
      consent.listen()
      if (changes.mode === 'official' && consent.listening()) {
        events.report(new Error('mode official is too late: set it first'))
      }
    },

    agreed(buttonId) {
      if (buttonId) consent.agreed(buttonId)
      else events.report(new PrivacyError('wrong-button', { errMsg: "agreed() needs the button's id" }))
    },

    disagreed: consent.disagreed,
    attach: consent.attach,
    present: consent.present,
    report: events.report,

    get presenterTimeout() {
      return options.presenterTimeout
    },

    get pending() {
      return consent.ledger.map(({ asked }) => asked)
    }
  }
}

import { failure, PrivacyError, toPrivacyError } from '../errors'
import type { Consent } from './consent'
import { guarded, type Guarded } from './guard'
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
  /** Asks the platform each time: its answer is never kept as proof of consent. */
  getPrivacySetting(): Promise<PrivacySetting>
  /** Resolves once the user has agreed, at once where Weixin does not intercept. Rejects with `PrivacyError`. */
  requirePrivacyAuthorize(): Promise<void>
  /** Opens the guideline. Rejects with `PrivacyError` (`contract-unavailable`) when it cannot. */
  openPrivacyContract(): Promise<void>
  /**
   * `guard(wx.chooseMedia)(options)`: a promise of that API's success result. The API is called in the same step, so
   * that the user's tap still counts. Privacy failures reject as `PrivacyError`, all others untouched.
   * Throws a `TypeError` when Weixin has no such API; `name` is for its message.
   */
  guard<Options extends unknown[]>(api: ((...options: Options) => unknown) | undefined, name?: string): Guarded<Options>
  /** Calls `handler` at each `event`; the function it returns ends that. */
  on<Event extends keyof PrivacyEvents>(event: Event, handler: (detail: PrivacyEvents[Event]) => void): () => void
  /** Changes what is given and leaves the rest. `mode` belongs beside the import, for the listener is registered soon after. */
  configure(options: Partial<PrivacyOptions>): void
  /** For an agree button of your own: call it when `agreeprivacyauthorization` fired on the button with this id. */
  agreed(buttonId: string): void
  /** For a refuse button of your own. */
  disagreed(): void
  /** Requests without an answer, oldest first. */
  readonly pending: readonly PendingRequest[]
  /** @internal A presenter came; the function it returns is for when it goes. */
  attach(presenter: Presenter): () => void
  /** @internal A page with a presenter came in sight. */
  present(): void
  /** @internal Tells `onError`. */
  report(error: unknown): void
}

export function createPrivacyManager(consent: Consent): PrivacyManager {
  const { options, events } = consent

  /** What a platform error means, seeing what is known of the call. */
  function explained(error: unknown, calledAt: number, api?: string): PrivacyError | undefined {
    const found = toPrivacyError(error, api)
    if (!found || !/^(disagreed|refused)$/.test(found.kind)) return found
    const refusal = consent.callRefused(found.api as string, calledAt)
    return refusal ? new PrivacyError(refusal.kind, Object.assign({}, found, refusal)) : found
  }

  return {
    getPrivacySetting,

    async requirePrivacyAuthorize() {
      const api = 'requirePrivacyAuthorize'
      if (!has(api)) return
      consent.listen()
      const calledAt = Date.now()
      try {
        await call(api)
      } catch (error) {
        throw explained(error, calledAt, api) || failure('disagreed', error)
      }
    },

    async openPrivacyContract() {
      try {
        await call('openPrivacyContract')
      } catch (error) {
        throw failure('contract-unavailable', error)
      }
    },

    guard: (api, name) => guarded(api, name, consent, explained),
    on: (event, handler) => events.on(event, handler),

    configure(changes) {
      Object.assign(options, changes)
      if (consent.listen() && changes.mode === 'official') {
        events.report(new Error('mode official is too late: set it first'))
      }
    },

    agreed(buttonId) {
      if (buttonId) consent.agreed(buttonId)
      else events.report(failure('wrong-button', "agreed() needs the button's id, on agreeprivacyauthorization"))
    },

    disagreed: () => consent.disagreed(),
    attach: (presenter) => consent.attach(presenter),
    present: () => consent.present(),
    report: (error) => events.report(error),

    get pending() {
      return consent.ledger.map(({ asked }) => asked)
    }
  }
}

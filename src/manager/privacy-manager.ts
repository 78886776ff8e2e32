import { createConsent } from './consent'
import { failure, PrivacyError, toPrivacyError } from './errors'
import { guarded, type Guarded } from './guard'
import type { PendingRequest } from './ledger'
import type { Presenter, PromptEvent } from './presenters'
import { call, getPrivacySetting, has, shared, type PrivacySetting } from './weixin'

/** What each event of the manager tells. */
export interface PrivacyEvents {
  /** A privacy call waits for the user. */
  need: PendingRequest
  /** The prompt is on screen. */
  show: { referrers: string[] }
  /** The user agreed, on the button with this id. */
  agree: { referrers: string[]; buttonId: string }
  /** Calls were refused: by the user, or because their page is gone, or because no prompt could be shown. */
  disagree: { referrers: string[]; reason: 'user' | 'page-unloaded' | 'no-prompt' }
}

/** What `configure` takes. */
export interface PrivacyOptions {
  /** `official`: nothing is registered and Weixin shows its own pop-up. Set it before anything else. Default `custom`. */
  mode: 'custom' | 'official'
  /** The guideline's name, where the platform's own is not wanted. */
  contractName: string
  /** A page with a prompt, opened when the page in sight has none: `/pages/privacy/index`. */
  consentPage: string
  /** ms that a call waits for a prompt to appear, counted while a page is in sight. Default 3000. */
  presenterTimeout: number
  /** Told what went wrong where no caller can be: handlers that throw, calls without a prompt. Default `console.error`. */
  onError: (error: unknown) => void
}

/** The app's one manager of privacy consent. */
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
  on<Event extends PromptEvent>(event: Event, handler: (detail: PrivacyEvents[Event]) => void): () => void
  /** Changes what is given and leaves the rest. `mode` belongs beside the import, for the listener is registered soon after. */
  configure(options: Partial<PrivacyOptions>): void
  /** For an agree button of your own: call it when `agreeprivacyauthorization` fired on the button with this id. */
  agreed(buttonId: string): void
  /** Requests without an answer, oldest first. */
  readonly pending: readonly PendingRequest[]
}

/** The platform's own pop-up does not appear again for so many ms after a refusal. */
const COOLDOWN = 10000

type Handler = (detail: unknown) => void

export function createPrivacyManager() {
  const options: PrivacyOptions = {
    mode: 'custom',
    contractName: '',
    consentPage: '',
    presenterTimeout: 3000,
    onError: (error) => console.error(error)
  }
  const handlers: Record<PromptEvent, Handler[]> = { need: [], show: [], agree: [], disagree: [] }
  /** When the user last refused Weixin's own pop-up. */
  let refusedAt = -COOLDOWN

  const consent = createConsent(options, emit, attempt, report)

  function emit(event: PromptEvent, detail: object, presenter?: Presenter): void {
    for (const handler of handlers[event]) attempt(() => handler(detail))
    if (presenter) attempt(() => presenter.notify(event, detail))
  }

  function attempt(act: () => void): void {
    try {
      act()
    } catch (error) {
      report(error)
    }
  }

  function report(error: unknown): void {
    try {
      options.onError(error)
    } catch (errorOfHandler) {
      console.error(error, errorOfHandler)
    }
  }

  /** What a platform error means, seeing what is known of the call. */
  function explain(error: unknown, calledAt: number, api?: string): PrivacyError | undefined {
    const found = toPrivacyError(error, api)
    if (!found || (found.kind !== 'disagreed' && found.kind !== 'refused')) return found
    if (consent.listen()) {
      return consent.unprompted.has(found.api as string) ? new PrivacyError('no-prompt', found) : found
    }
    const retryAfter = refusedAt + COOLDOWN - calledAt
    if (calledAt >= refusedAt && retryAfter > 0) {
      return new PrivacyError('cooldown', Object.assign({ retryAfter }, found))
    }
    refusedAt = Date.now()
    return found
  }

  const manager: PrivacyManager = {
    getPrivacySetting,

    async requirePrivacyAuthorize() {
      const api = 'requirePrivacyAuthorize'
      if (!has(api)) return
      consent.listen()
      const calledAt = Date.now()
      try {
        await call(api)
      } catch (error) {
        throw explain(error, calledAt, api) || failure('disagreed', error)
      }
    },

    openPrivacyContract: () =>
      call('openPrivacyContract').then(
        () => {},
        (error) => {
          throw failure('contract-unavailable', error)
        }
      ),

    guard: (api, name) => guarded(api, name, consent.listen, explain, attempt),

    on(event, handler) {
      // Of its own: the same one given twice is ended once by each function.
      const own: Handler = (detail) => handler(detail as never)
      handlers[event] = handlers[event].concat(own)
      return () => {
        handlers[event] = handlers[event].filter((each) => each !== own)
      }
    },

    configure(changes) {
      Object.assign(options, changes)
      if (consent.listen() && changes.mode === 'official') {
        report(new Error('mode official is too late: set it first'))
      }
    },

    agreed(buttonId) {
      if (buttonId) consent.agreed(buttonId)
      else report(failure('wrong-button', "agreed() needs the button's id, on agreeprivacyauthorization"))
    },

    get pending() {
      return consent.ledger.map(({ asked }) => asked)
    }
  }

  // Not at once: the app's first statements may choose the official mode, and a registration cannot be undone.
  Promise.resolve().then(consent.listen)

  return { manager, consent }
}

const { manager, consent } = shared(createPrivacyManager)

/** The app's one manager, shared by all copies of the library in it. */
export const privacyManager = manager
export { consent }

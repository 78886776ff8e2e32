import { PrivacyError, toPrivacyError } from '../errors'
import { factsOf } from '../platform-error'
import type { Consent } from './consent'
import { guarded, type Call, type Calls, type Guarded } from './guard'
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
  /** Asks the platform: its answer is never kept as proof of consent. Questions asked while one is open share its answer. */
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
  guard<Options extends unknown[], Returned>(
    api: ((...options: Options) => Returned) | undefined,
    name?: string
  ): Guarded<Options, Returned>
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
}

export function createPrivacyManager(consent: Consent): PrivacyManager {
  const { options, events } = consent
  /** What the platform was asked and has not answered yet. */
  let question: { answer: Promise<PrivacySetting>; since: number } | undefined
  // What it answers to a question of before is out of date.
  const forgetQuestion = () => (question = undefined)
  events.on('agree', forgetQuestion)
  events.on('through', forgetQuestion)

  /** What a platform error means, seeing what is known of the call. */
  function explained(error: unknown, call: Call, api?: string): PrivacyError | undefined {
    const found = toPrivacyError(error, api)
    if (!found || !/^(disagreed|refused)$/.test(found.kind)) return found
    const refusal = consent.callRefused(found, call.order, call.since)
    return refusal ? new PrivacyError(refusal.kind || found.kind, Object.assign({}, found, refusal)) : found
  }

  const calls: Calls = {
    begin() {
      consent.listen()
      return { order: consent.outcomes.begin(), since: Date.now() }
    },
    succeeded(call) {
      consent.outcomes.end(call.order)
      if (!consent.listening) events.emit('through', {})
    },
    failed(call, error, api) {
      const found = explained(error, call, api)
      consent.outcomes.end(call.order)
      return found
    },
    attempt: (act) => void events.attempt(act)
  }

  return {
    getPrivacySetting() {
      if (question && Date.now() - question.since < options.presenterTimeout) return question.answer
      const own = { answer: getPrivacySetting(), since: Date.now() }
      const answered = () => {
        if (question === own) forgetQuestion()
      }
      question = own
      own.answer.then(answered, answered)
      return own.answer
    },

    async requirePrivacyAuthorize() {
      const api = 'requirePrivacyAuthorize'
      if (!has(api)) return
      const asked = calls.begin()
      try {
        await call(api)
        calls.succeeded(asked)
      } catch (error) {
        throw calls.failed(asked, error, api) || new PrivacyError('disagreed', factsOf(error))
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
    on: (event, handler) => events.on(event, handler),

    configure(changes) {
      for (const name of Object.keys(changes) as (keyof PrivacyOptions)[]) {
        if (changes[name] !== undefined) Object.assign(options, { [name]: changes[name] })
      }
      consent.listen()
      if (changes.mode === 'official' && consent.listening) {
        events.report(new Error('mode official is too late: set it first'))
      }
    },

    agreed(buttonId) {
      if (buttonId) consent.agreed(buttonId)
      else {
        const errMsg = "agreed() needs the button's id, on agreeprivacyauthorization"
        events.report(new PrivacyError('wrong-button', { errMsg }))
      }
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

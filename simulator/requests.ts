import type { Consent } from './consent'
import { failure, tapMissing } from './errors'
import type { OfficialPopupWindow } from './official-popup'
import type { Runtime } from './runtime'
import type { RefusedAnswer } from './types'
import type { Use } from './use'
import type { PrivacyListener, ResolveOptions, WeixinError } from './wx-types'

/** One `resolve` that was handed to the listener, with the calls that wait for it. */
interface Request {
  readonly uses: Use[]
  /** The moment of its event, against taps that came before it. */
  readonly raisedAt: number
  answered: boolean
  exposureTimer?: unknown
}

const advice: Record<Exclude<RefusedAnswer, 'no-longer-waiting'>, string> = {
  'no-button-id': 'pass the buttonId of the agree button that was tapped',
  'button-not-tapped':
    'call resolve from bindagreeprivacyauthorization, with the id of the <button open-type="agreePrivacyAuthorization"> itself',
  'answered-before': 'call each resolve with agree or disagree once'
}

const notAgreed = (callName: string) => failure(callName, 104)

/** The program's side of asking: the listener, and every `resolve` it holds. */
export class Requests {
  listener?: PrivacyListener
  registrations = 0
  private waiting: Request[] = []

  constructor(
    private readonly runtime: Runtime,
    private readonly consent: Consent,
    private readonly popup: OfficialPopupWindow
  ) {}

  /** There is one listener: a later registration replaces it, the same one again changes nothing. */
  register(listener: PrivacyListener): void {
    if (listener !== this.listener) this.registrations++
    this.listener = listener
  }

  raise(use: Use): void {
    const { ledger, settings, runProgram } = this.runtime
    const same = this.stillWaiting().find(({ answered, uses }) => !answered && uses[0].what.name === use.what.name)
    if (same && settings.sameApiTwice === 'joins-first') return void same.uses.push(use)

    const request: Request = { uses: [use], raisedAt: this.consent.moment, answered: false }
    this.waiting = [...this.waiting, request]
    this.awaitExposure(request)
    ledger.emit({ type: 'need', call: use.call })
    runProgram('the listener of wx.onNeedPrivacyAuthorization', () =>
      this.listener?.((options) => this.resolve(request, options), { referrer: use.call.referrer })
    )
  }

  /** Every waiting call goes on, without an answer of the listener. */
  releaseAll(): void {
    this.decide(this.stillWaiting())
  }

  get someWait(): boolean {
    return this.stillWaiting().length > 0
  }

  private stillWaiting(): readonly Request[] {
    this.waiting = this.waiting.filter(({ uses }) => uses.some(({ decided }) => !decided))
    return this.waiting
  }

  private resolve(request: Request, options: ResolveOptions): void {
    const { clock, ledger, settings } = this.runtime
    const { event, buttonId } = options ?? {}
    const [{ call }] = request.uses
    if (event === 'exposureAuthorization') {
      clock.clearTimeout(request.exposureTimer)
      return ledger.emit({ type: 'exposure', call })
    }
    if (event !== 'agree' && event !== 'disagree') {
      const known = 'exposureAuthorization, agree or disagree'
      return settings.console.warn(`resolve (${call.api}): the event "${event}" is none of ${known}; ignored`)
    }
    const refusedBecause = this.whyRefused(request, { event, buttonId })
    ledger.emit({ type: 'decision', call, decision: event, by: 'listener', buttonId, refusedBecause })
    const untapped = refusedBecause === 'no-button-id' || refusedBecause === 'button-not-tapped'
    if (!untapped || settings.untappedButton === 'fails') request.answered = true
    if (refusedBecause) this.warn(refusedBecause, request, buttonId)
    if (untapped && request.answered) return this.decide([request], tapMissing)
    if (refusedBecause) return

    if (event === 'agree') this.consent.agree()
    const reach = event === 'agree' ? settings.agreeReleases : settings.disagreeFails
    const refusal = event === 'agree' ? undefined : notAgreed
    this.decide(reach === 'all-calls' ? this.stillWaiting() : [request], refusal)
  }

  private whyRefused(request: Request, { event, buttonId }: ResolveOptions): RefusedAnswer | undefined {
    if (request.answered) return 'answered-before'
    if (!this.stillWaiting().includes(request)) return 'no-longer-waiting'
    if (event === 'disagree') return undefined
    if (!buttonId) return 'no-button-id'
    return this.consent.wasTapped(buttonId, request.raisedAt) ? undefined : 'button-not-tapped'
  }

  private warn(reason: RefusedAnswer, { uses }: Request, buttonId = ''): void {
    if (reason === 'no-longer-waiting') return
    const what = `resolve (${uses[0].call.api}${buttonId && `, buttonId "${buttonId}"`})`
    this.runtime.settings.console.warn(`${what} was not accepted: ${reason}; ${advice[reason]}`)
  }

  /** The calls of these requests go on, or fail with what `refusal` says. */
  private decide(requests: readonly Request[], refusal?: (callName: string) => WeixinError): void {
    const { clock, settings } = this.runtime
    for (const { uses, exposureTimer } of requests) {
      clock.clearTimeout(exposureTimer)
      // Copied: a callback may call the API again, and that is a new question.
      for (const use of [...uses]) {
        use.decide(refusal?.(use.what.callName), settings.resolveAnswers)
      }
    }
  }

  private awaitExposure(request: Request): void {
    const { clock, settings } = this.runtime
    if (settings.officialPopupShown !== 'without-exposure') return
    request.exposureTimer = clock.setTimeout(() => {
      for (const use of request.uses) this.popup.ask(use)
    }, settings.exposureTimeout)
  }
}

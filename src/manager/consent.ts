import { officialPopupSilence } from '../../catalogue/consent'
import { PrivacyError } from '../errors'
import { purposesOf } from '../locale/index'
import { ConsentPage } from './consent-page'
import { Events } from './events'
import { referrersOf, take, type Ledger, type Request } from './ledger'
import type { PrivacyEvents, PrivacyOptions } from './options'
import { Outcomes } from './outcomes'
import { Patience, type Waiting } from './patience'
import { Presenters, type Presenter } from './presenters'
import {
  currentWeixin,
  getPrivacySetting,
  onAppVisibility,
  onNeedPrivacyAuthorization,
  onRoute,
  pages,
  type Answer,
  type NeedPrivacyAuthorizationListener
} from './weixin'

/** What is known of a refusal beyond the platform's words. */
export interface Refusal {
  kind?: 'no-prompt' | 'cooldown'
  retryAfter?: number
  reason?: 'user' | 'page-unloaded'
}

type Settings = Omit<PrivacyOptions, 'mode'> & { mode: PrivacyOptions['mode'] | undefined }

/** Takes every request of the platform, brings it before the user on the page in sight, and gives it exactly one answer. */
export class Consent implements Waiting {
  readonly options: Settings = {
    // Until the program says, custom where there is something to ask with.
    mode: undefined,
    contractName: '',
    consentPage: '',
    presenterTimeout: 3000,
    onError: (error) => console.error(error)
  }
  readonly events = new Events(this.options)
  readonly outcomes = new Outcomes()
  /** The requests without an answer. */
  readonly ledger: Ledger = []
  readonly presenters = new Presenters()
  readonly consentPage = new ConsentPage(this.options, this.events, () => this.follow())
  /** The presenter whose prompt is open: on the page in sight, or on one that a page without a prompt covers. */
  showing: Presenter | undefined
  /** Whether the listener of the app is this one, as far as can be known. */
  listening = false
  /** Whether that prompt has been drawn. */
  private drawn = false
  private readonly patience = new Patience(this)
  /** The `wx` on which all this stands. */
  private weixin: object | undefined
  /** When the user last refused Weixin's own pop-up, ms. */
  private refusedAt = -Infinity
  /** The guideline's name as the platform last told it. */
  private contractName = ''

  private readonly listener: NeedPrivacyAuthorizationListener = (resolve, eventInfo) => this.need(resolve, eventInfo)

  /**
   * Registers the one listener of the app, where there is something to ask with or the program says so: Weixin's own pop-up
   * asks otherwise. Again each time, for Weixin keeps the one registered last, and other code may have come in between.
   */
  listen(): void {
    this.meet()
    const { mode, consentPage } = this.options
    const wanted = mode ? mode === 'custom' : consentPage || this.presenters.size
    // What is registered cannot be undone.
    if (wanted || this.listening) this.listening = onNeedPrivacyAuthorization(this.listener)
  }

  /** A presenter came; the function it returns is for when it goes. */
  attach(presenter: Presenter): () => void {
    this.meet()
    const remove = this.presenters.add(presenter)
    this.present()
    return () => {
      remove()
      if (this.showing === presenter) this.forgetShowing()
      // Only afterwards does the page stack tell whether the page went with it.
      setTimeout(() => this.follow(), 0)
    }
  }

  /** A page with a presenter came in sight. */
  present(): void {
    this.listen()
    this.follow()
  }

  /** Brings the prompt to the page in sight, if anything waits. */
  follow(): void {
    const stack = this.ledger.length ? pages() : []
    this.refuseUnasked(this.takeOrphans(stack), 'page-unloaded')
    const presenter = this.ledger.length ? this.presenters.inSight(stack) : undefined
    if (presenter && this.ledger.some(({ shownBy }) => shownBy !== presenter)) this.showOn(presenter)
    else if (presenter && this.drawn) this.expose()
    this.patience.recount(stack)
  }

  /** The user agreed, on the button with this id. */
  agreed(buttonId: string): void {
    const presenter = this.showing
    const requests = this.takeDecided()
    this.close()
    this.answer(requests, { event: 'agree', buttonId })
    this.tell('agree', { referrers: referrersOf(requests), buttonId }, presenter)
  }

  /** The user refused. */
  disagreed(): void {
    const presenter = this.showing
    const requests = this.takeDecided()
    this.close()
    this.refuse(requests, 'user', presenter)
  }

  /** A guarded call failed for want of consent: what is known beyond Weixin's words. */
  callRefused({ kind, api }: PrivacyError, call: number, calledAt: number): Refusal | undefined {
    if (this.listening) {
      const reason = kind === 'disagreed' ? this.outcomes.reasonOf(call, api) : undefined
      return reason === 'no-prompt' ? { kind: reason } : reason && { reason }
    }
    const retryAfter = this.refusedAt + officialPopupSilence - calledAt
    if (calledAt >= this.refusedAt && retryAfter > 0) return { kind: 'cooldown', retryAfter }
    this.refusedAt = Date.now()
    return kind === 'disagreed' ? { reason: 'user' } : undefined
  }

  /** Another `wx` is another program, as in the second test of a file: nothing of the first one's is left. */
  private meet(): void {
    const weixin = currentWeixin()
    if (weixin === this.weixin) return
    if (this.weixin) {
      this.presenters.clear()
      this.refuseUnasked(
        take(this.ledger, () => true),
        'page-unloaded'
      )
      this.listening = false
      this.refusedAt = -Infinity
    }
    this.weixin = weixin
    this.patience.inFront = true
    onAppVisibility((inFront) => {
      this.patience.inFront = inFront
      this.follow()
    })
    onRoute(() => this.follow())
  }

  private need(resolve: Request['resolve'], eventInfo: { referrer?: string } | null | undefined): void {
    if (!this.ledger.length) {
      this.presenters.broken.clear()
      if (!this.consentPage.opening) this.consentPage.forget()
    }
    const stack = pages()
    const depth = stack.length - 1
    const referrer = (eventInfo && eventInfo.referrer) || ''
    const asked = { referrer, pageId: stack[depth] || '', since: Date.now() }
    this.ledger.push({ asked, resolve, depth, order: this.outcomes.next(), waited: 0 })
    this.follow()
    this.tell('need', asked, this.showing)
  }

  private showOn(presenter: Presenter): void {
    if (this.showing !== presenter) this.close()
    this.showing = presenter
    for (const request of this.ledger) request.shownBy = presenter
    const referrers = referrersOf(this.ledger)
    const prompt = {
      referrers,
      purposes: purposesOf(referrers),
      contractName: this.options.contractName || this.contractName
    }
    const shown = () => {
      if (this.showing !== presenter) return
      this.drawn = true
      // Drawn under another page: it is seen when the user comes back.
      if (this.presenters.inSight() === presenter) this.expose()
    }
    if (this.events.attempt(() => presenter.show(prompt, shown))) {
      this.consentPage.forget()
      if (!this.options.contractName) this.lookUpName()
    } else {
      this.presenters.broken.add(presenter)
      this.close()
      this.follow()
    }
  }

  private lookUpName(): void {
    getPrivacySetting().then(
      ({ privacyContractName }) => {
        if (!privacyContractName || privacyContractName === this.contractName) return
        this.contractName = privacyContractName
        const presenter = this.showing
        if (presenter) this.events.attempt(() => presenter.rename && presenter.rename(privacyContractName))
      },
      (error) => this.events.report(error)
    )
  }

  /** Tells the platform, once per request, that the user sees what it asked for. */
  private expose(): void {
    const unseen = this.ledger.filter((request) => !request.exposed)
    if (!unseen.length) return
    for (const request of unseen) request.exposed = true
    this.answer(unseen, { event: 'exposureAuthorization' })
    this.tell('show', { referrers: referrersOf(unseen) }, this.showing)
  }

  /** All requests, for they share one decision; those that joined an open prompt last have been seen as well. */
  private takeDecided(): Request[] {
    if (this.drawn && this.showing === this.presenters.inSight()) this.expose()
    return take(this.ledger, () => true)
  }

  /** No prompt could be shown for these. */
  giveUp(requests: Request[]): void {
    this.consentPage.forget()
    this.refuseUnasked(requests, 'no-prompt')
    const api = referrersOf(requests).join()
    const errMsg = `${api}:fail no prompt within ${this.options.presenterTimeout} ms`
    this.events.report(new PrivacyError('no-prompt', { api, errMsg }))
    this.patience.recount()
  }

  /** Refuses in the user's place. */
  private refuseUnasked(requests: Request[], reason: 'page-unloaded' | 'no-prompt'): void {
    if (!requests.length) return
    if (!this.ledger.length) this.close()
    this.refuse(requests, reason)
  }

  private refuse(requests: Request[], reason: PrivacyEvents['disagree']['reason'], presenter?: Presenter): void {
    this.outcomes.note(requests, reason)
    this.answer(requests, { event: 'disagree' })
    this.tell('disagree', { referrers: referrersOf(requests), reason }, presenter)
  }

  private answer(requests: Request[], answer: Answer): void {
    // What the platform calls back at once is the user's code: it may throw, and may ask again.
    for (const { resolve } of requests) this.events.attempt(() => resolve(answer))
  }

  private tell<Event extends keyof PrivacyEvents>(event: Event, detail: PrivacyEvents[Event], presenter?: Presenter) {
    this.events.emit(event, detail)
    if (presenter) this.events.attempt(() => presenter.notify && presenter.notify(event, detail))
  }

  private close(): void {
    const presenter = this.showing
    this.forgetShowing()
    if (presenter) this.events.attempt(() => presenter.hide())
    this.patience.recount()
  }

  private forgetShowing(): void {
    this.showing = undefined
    this.drawn = false
  }

  /** Requests whose page is gone, so that the user can no longer see what they were for. */
  private takeOrphans(alive: readonly string[]): Request[] {
    for (const request of this.ledger) if (this.presenters.on(request.asked.pageId)) request.attended = true
    return take(this.ledger, ({ asked: { pageId }, depth, attended }) => {
      if (!pageId || alive.includes(pageId)) return false
      // A bottom page that left the stack may be a tab page out of sight, and alive: its own prompt tells.
      return depth > 0 || (attended && !this.presenters.on(pageId))
    })
  }
}

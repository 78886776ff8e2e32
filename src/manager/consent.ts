import { officialPopupSilence } from '../../catalogue/consent'
import { PrivacyError } from '../errors'
import { Events } from './events'
import { referrersOf, take, type Ledger, type Request } from './ledger'
import { LookAround, type Waiting } from './look-around'
import type { PrivacyEvents, PrivacyOptions } from './options'
import { Presenters, type Presenter } from './presenters'
import { getPrivacySetting, onNeedPrivacyAuthorization, pages, type Answer } from './weixin'

/** Why a call was refused, where it was not the user's decision. */
export type Refusal = { kind: 'no-prompt' } | { kind: 'cooldown'; retryAfter: number }

/** Takes every request of the platform, brings it before the user on the page in sight, and gives it exactly one answer. */
export class Consent implements Waiting {
  readonly options: PrivacyOptions = {
    mode: 'custom',
    contractName: '',
    consentPage: '',
    presenterTimeout: 3000,
    onError: (error) => console.error(error)
  }
  readonly events = new Events(this.options)
  /** The requests without an answer. */
  readonly ledger: Ledger = []
  /** The presenter whose prompt is open: on the page in sight, or on one that a page without a prompt covers. */
  showing: Presenter | undefined
  /** Whether that prompt has been drawn. */
  private drawn = false
  private readonly presenters = new Presenters()
  private readonly lookAround = new LookAround(this)
  /** Referrers whose last request was answered because no prompt could be shown. */
  private readonly unprompted = new Set<string>()
  private listening = false
  /** When the user last refused Weixin's own pop-up, ms. */
  private refusedAt = -Infinity
  /** The guideline's name as the platform last told it. */
  private contractName = ''

  /** Registers the one listener of the app, unless Weixin's own pop-up is wanted. Says whether there is one. */
  listen(): boolean {
    if (!this.listening && this.options.mode !== 'official') {
      this.listening = onNeedPrivacyAuthorization((resolve, eventInfo) => this.need(resolve, eventInfo))
    }
    return this.listening
  }

  /** A presenter came; the function it returns is for when it goes. */
  attach(presenter: Presenter): () => void {
    this.listen()
    this.presenters.add(presenter)
    this.lookAround.presenterCame()
    this.present()
    return () => {
      this.presenters.remove(presenter)
      if (this.showing === presenter) this.forgetShowing()
      // Only afterwards does the page stack tell whether the page went with it.
      setTimeout(() => this.present(), 0)
    }
  }

  /** Brings the prompt to the page in sight, if anything waits. */
  present(): void {
    this.refuseUnasked(this.takeOrphans(), 'page-unloaded')
    if (!this.ledger.length) return
    const presenter = this.inSight()
    if (presenter) this.showOn(presenter)
    else this.lookAround.soon()
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
    if (presenter && !presenter.stays()) this.close()
    this.refuse(requests, 'user', presenter)
  }

  /** A call was refused: notes it, and tells why where the user did not refuse just now. */
  callRefused(api: string, calledAt: number): Refusal | undefined {
    if (this.listen()) return this.unprompted.has(api) ? { kind: 'no-prompt' } : undefined
    const retryAfter = this.refusedAt + officialPopupSilence - calledAt
    if (calledAt >= this.refusedAt && retryAfter > 0) return { kind: 'cooldown', retryAfter }
    this.refusedAt = Date.now()
    return undefined
  }

  private need(resolve: Request['resolve'], { referrer = '' } = {}): void {
    const stack = pages()
    const depth = stack.length - 1
    const asked = { referrer, pageId: stack[depth] || '', since: Date.now() }
    this.unprompted.delete(referrer)
    this.ledger.push({ asked, resolve, depth, waited: 0 })
    this.present()
    this.tell('need', asked, this.showing)
  }

  private showOn(presenter: Presenter): void {
    if (this.showing !== presenter) this.close()
    this.showing = presenter
    const contractName = this.options.contractName || this.contractName
    presenter.show({ referrers: referrersOf(this.ledger), contractName }, () => {
      // Drawn too late: something else is on screen by now.
      if (this.showing !== presenter || this.inSight() !== presenter) return
      this.drawn = true
      this.expose()
    })
    if (!this.options.contractName) this.lookUpName()
  }

  private lookUpName(): void {
    getPrivacySetting().then(
      ({ privacyContractName }) => {
        if (!privacyContractName || privacyContractName === this.contractName) return
        this.contractName = privacyContractName
        if (this.showing) this.showing.rename(privacyContractName)
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
    if (this.drawn && this.showing === this.inSight()) this.expose()
    return take(this.ledger, () => true)
  }

  /** No prompt could be shown for these. */
  giveUp(requests: Request[]): void {
    const referrers = referrersOf(requests)
    for (const referrer of referrers) this.unprompted.add(referrer)
    this.refuseUnasked(requests, 'no-prompt')
    const api = referrers.join()
    const errMsg = `${api}:fail no prompt within ${this.options.presenterTimeout} ms`
    this.events.report(new PrivacyError('no-prompt', { api, errMsg }))
  }

  /** Refuses in the user's place. */
  private refuseUnasked(requests: Request[], reason: 'page-unloaded' | 'no-prompt'): void {
    if (!requests.length) return
    if (!this.ledger.length) this.close()
    this.refuse(requests, reason)
  }

  private refuse(requests: Request[], reason: PrivacyEvents['disagree']['reason'], presenter?: Presenter): void {
    this.answer(requests, { event: 'disagree' })
    this.tell('disagree', { referrers: referrersOf(requests), reason }, presenter)
  }

  private answer(requests: Request[], answer: Answer): void {
    // What the platform calls back at once is the user's code: it may throw, and may ask again.
    for (const { resolve } of requests) this.events.attempt(() => resolve(answer))
  }

  private tell<Event extends keyof PrivacyEvents>(event: Event, detail: PrivacyEvents[Event], presenter?: Presenter) {
    this.events.emit(event, detail)
    if (presenter) this.events.attempt(() => presenter.notify(event, detail))
  }

  private close(): void {
    const presenter = this.showing
    this.forgetShowing()
    if (presenter) presenter.hide()
  }

  private forgetShowing(): void {
    this.showing = undefined
    this.drawn = false
  }

  /** Requests whose page is gone, so that the user can no longer see what they were for. */
  private takeOrphans(): Request[] {
    const alive = pages()
    for (const request of this.ledger) if (this.presenters.on(request.asked.pageId)) request.attended = true
    return take(this.ledger, ({ asked: { pageId }, depth, attended }) => {
      if (!pageId || alive.includes(pageId)) return false
      // A bottom page that left the stack may be a tab page out of sight, and alive: its own prompt tells.
      return depth > 0 || (attended && !this.presenters.on(pageId))
    })
  }

  inSight(): Presenter | undefined {
    const pageId = pages().pop()
    return pageId === undefined ? undefined : this.presenters.on(pageId)
  }
}

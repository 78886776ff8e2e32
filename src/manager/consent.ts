import { officialPopupSilence } from '../../catalogue/consent'
import { PrivacyError, type PrivacyErrorKind } from '../errors'
import { purposesOf } from '../locale/index'
import { createEvents } from './events'
import type { Call } from './guard'
import { referrersOf, take, type Ledger, type Request } from './ledger'
import type { PrivacyEvents, PrivacyOptions } from './options'
import { createOutcomes } from './outcomes'
import { createPatience } from './patience'
import { createPresenters, type Presenter } from './presenters'
import {
  currentWeixin,
  getPrivacySetting,
  hear,
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

export type Consent = ReturnType<typeof createConsent>

/** Takes every request of the platform, brings it before the user on the page in sight, and gives it exactly one answer. */
export function createConsent() {
  /** Without `mode`, until the program says: custom where there is something to ask with. */
  const options: Omit<PrivacyOptions, 'mode'> & { mode?: PrivacyOptions['mode'] } = {
    contractName: '',
    consentPage: '',
    presenterTimeout: 3000,
    onError: (error) => console.error(error)
  }
  const events = createEvents(options)
  const outcomes = createOutcomes()
  const presenters = createPresenters()
  /** The requests without an answer. */
  const ledger: Ledger = []
  const patience = createPatience({
    ledger,
    options,
    presenters,
    showing: () => showing,
    follow,
    giveUp,
    report: events.report
  })
  /** The presenter whose prompt is open: on the page in sight, or on one that a page without a prompt covers. */
  let showing: Presenter | undefined
  /** The one whose prompt has been drawn. */
  let drawn: Presenter | undefined
  /** Whether the listener of the app is this one, as far as can be known. */
  let listening = false
  /** The `wx` on which all this stands. */
  let weixin: object | undefined
  /** When the user last refused Weixin's own pop-up, ms. */
  let refusedAt = -Infinity
  /** The guideline's name as the platform last told it. */
  let contractName = ''

  /**
   * Registers the one listener of the app, where there is something to ask with or the program says so: Weixin's own pop-up
   * asks otherwise. Again each time, for Weixin keeps the one registered last, and other code may have come in between.
   */
  function listen(): void {
    meet()
    const { mode, consentPage } = options
    const wanted = mode ? mode === 'custom' : consentPage || presenters.any()
    // What is registered cannot be undone.
    if (wanted || listening) listening = hear('onNeedPrivacyAuthorization', need)
  }

  /** Another `wx` is another program, as in the second test of a file: nothing of the first one's is left. */
  function meet(): void {
    const current = currentWeixin()
    if (current === weixin) return
    if (weixin) {
      presenters.clear()
      refuseUnasked(takeAll(), 'page-unloaded')
      listening = false
      refusedAt = -Infinity
    }
    weixin = current
    patience.meet()
  }

  /** The platform asks. */
  function need(...[resolve, eventInfo]: Parameters<NeedPrivacyAuthorizationListener>): void {
    if (!ledger.length) {
      presenters.broken.clear()
      patience.recount()
    }
    const stack = pages()
    const depth = stack.length - 1
    const asked = { referrer: (eventInfo && eventInfo.referrer) || '', pageId: stack[depth] || '', since: Date.now() }
    ledger.push({ asked, resolve, depth, order: outcomes.next(), waited: 0 })
    follow()
    tell('need', asked, showing)
  }

  /** A page with a presenter came in sight. */
  function present(): void {
    listen()
    follow()
  }

  /** Brings the prompt to the page in sight, if anything waits. */
  function follow(): void {
    const stack = ledger.length ? pages() : []
    refuseUnasked(takeOrphans(stack), 'page-unloaded')
    const presenter = presenters.inSight(stack)
    if (presenter && ledger.some(({ shownBy }) => shownBy !== presenter)) showOn(presenter)
    else exposeInSight(presenter)
    patience.recount(stack)
  }

  function showOn(presenter: Presenter): void {
    if (showing !== presenter) close()
    showing = presenter
    for (const request of ledger) request.shownBy = presenter
    const referrers = referrersOf(ledger)
    const prompt = {
      referrers,
      purposes: purposesOf(referrers, presenter.lang),
      contractName: options.contractName || contractName
    }
    const shown = () => {
      if (showing !== presenter) return
      drawn = presenter
      exposeInSight()
    }
    if (events.attempt(() => presenter.show(prompt, shown))) {
      patience.forget()
      if (!options.contractName) lookUpName()
    } else {
      presenters.broken.add(presenter)
      close()
      follow()
    }
  }

  function lookUpName(): void {
    getPrivacySetting().then(({ privacyContractName }) => {
      if (!privacyContractName || privacyContractName === contractName) return
      contractName = privacyContractName
      const presenter = showing
      if (presenter) events.attempt(() => presenter.rename && presenter.rename(contractName))
    }, events.report)
  }

  /**
   * Tells the platform, once per request, that the user sees what it asked for. What is drawn under another page is seen when
   * the user comes back.
   */
  function exposeInSight(presenter = presenters.inSight()): void {
    const unseen = drawn && drawn === presenter ? ledger.filter(({ exposed }) => !exposed) : []
    if (!unseen.length) return
    for (const request of unseen) request.exposed = true
    settle(unseen, { event: 'exposureAuthorization' }, 'show', {}, showing)
  }

  /** All requests, for they share one decision; those that joined an open prompt last have been seen as well. */
  function takeDecided(): Request[] {
    exposeInSight()
    return takeAll()
  }

  const takeAll = () => take(ledger, () => true)

  /** Requests whose page is gone, so that the user can no longer see what they were for. */
  function takeOrphans(alive: readonly string[]): Request[] {
    for (const request of ledger) if (presenters.on(request.asked.pageId)) request.attended = true
    return take(ledger, ({ asked: { pageId }, depth, attended }) => {
      if (!pageId || alive.includes(pageId)) return false
      // A bottom page that left the stack may be a tab page out of sight, and alive: its own prompt tells.
      return depth > 0 || (attended && !presenters.on(pageId))
    })
  }

  /** No prompt could be shown for these. */
  function giveUp(requests: Request[]): void {
    patience.forget()
    refuseUnasked(requests, 'no-prompt')
    const api = referrersOf(requests).join()
    const errMsg = `${api}:fail no prompt within ${options.presenterTimeout} ms: add <privacy-popup> to the page, or set consentPage`
    events.report(new PrivacyError('no-prompt', { api, errMsg }))
    patience.recount()
  }

  /** Refuses in the user's place. */
  function refuseUnasked(requests: Request[], reason: 'page-unloaded' | 'no-prompt'): void {
    if (!requests.length) return
    if (!ledger.length) close()
    refuse(requests, reason)
  }

  function refuse(requests: Request[], reason: PrivacyEvents['disagree']['reason'], presenter?: Presenter): void {
    outcomes.note(requests, reason)
    settle(requests, { event: 'disagree' }, 'disagree', { reason }, presenter)
  }

  /** Answers them, and tells that and what else there is to tell of it. */
  function settle<Event extends 'show' | 'agree' | 'disagree'>(
    requests: Request[],
    answer: Answer,
    event: Event,
    detail: Omit<PrivacyEvents[Event], 'referrers'>,
    presenter: Presenter | undefined
  ): void {
    // What the platform calls back at once is the user's code: it may throw, and may ask again.
    for (const { resolve } of requests) events.attempt(() => resolve(answer))
    tell(event, { referrers: referrersOf(requests), ...detail } as PrivacyEvents[Event], presenter)
  }

  function tell<Event extends keyof PrivacyEvents>(event: Event, detail: PrivacyEvents[Event], presenter?: Presenter) {
    events.emit(event, detail)
    if (presenter) events.attempt(() => presenter.notify && presenter.notify(event, detail))
  }

  /** Closes the prompt that is open; whose it was. */
  function close(): Presenter | undefined {
    const presenter = showing
    drawn = showing = undefined
    if (presenter) events.attempt(() => presenter.hide())
    patience.recount()
    return presenter
  }

  return {
    options,
    events,
    ledger,
    listening: () => listening,
    listen,
    present,

    /** A presenter came; the function it returns is for when it goes. */
    attach(presenter: Presenter): () => void {
      meet()
      const remove = presenters.add(presenter)
      present()
      return () => {
        remove()
        if (showing === presenter) drawn = showing = undefined
        // Only afterwards does the page stack tell whether the page went with it.
        setTimeout(follow, 0)
      }
    },

    /** The user agreed, on the button with this id. */
    agreed(buttonId: string): void {
      settle(takeDecided(), { event: 'agree', buttonId }, 'agree', { buttonId }, close())
    },

    /** The user refused. */
    disagreed(): void {
      refuse(takeDecided(), 'user', close())
    },

    /** The place of a call among calls and requests. */
    begin: outcomes.next,

    /** What is known, beyond Weixin's words, of a guarded call that failed. */
    refusalOf(kind: PrivacyErrorKind, api: string | undefined, { order, since }: Call): Refusal | undefined {
      if (kind !== 'disagreed' && (listening || kind !== 'refused')) return undefined
      if (listening) {
        const reason = outcomes.reasonOf(order, api)
        return reason === 'no-prompt' ? { kind: reason } : { reason }
      }
      const retryAfter = refusedAt + officialPopupSilence - since
      if (since >= refusedAt && retryAfter > 0) return { kind: 'cooldown', retryAfter }
      refusedAt = Date.now()
      return kind === 'disagreed' ? { reason: 'user' } : undefined
    }
  }
}

import { PrivacyError } from '../errors'
import createEvents from './events'
import { referrersOf, take, type Ledger, type Request } from './ledger'
import type { PrivacyEvents, PrivacyOptions } from './options'
import createOutcomes from './outcomes'
import createPatience from './patience'
import createPresenters, { type Presenter } from './presenters'
import createScreen from './screen'
import { commonObjects, hear, pages, type NeedPrivacyAuthorizationListener } from './weixin'

export type Consent = ReturnType<typeof createConsent>

/** Takes every request of the platform, brings it before the user on the page in sight, and gives it exactly one answer. */
export default function createConsent(shared: () => unknown) {
  /** Without `mode`, until the program says: custom where there is something to ask with. */
  const options: Omit<PrivacyOptions, 'mode'> & { mode?: PrivacyOptions['mode'] } = {
    contractName: '',
    consentPage: '',
    presenterTimeout: 3000,
    onError: (error) => console.error(error)
  }
  /** Whether the listener of the app is this one, as far as can be known. */
  let listening: boolean
  /** The requests without an answer. */
  const ledger: Ledger = []
  const events = createEvents(options)
  const outcomes = createOutcomes()
  const presenters = createPresenters()
  const screen = createScreen(ledger, options, events, presenters)
  const patience = createPatience(ledger, options, presenters, {
    showing: screen.showing,
    follow,
    giveUp,
    report: events.report
  })
  /** What tells the platform on which all this stands from another. */
  let weixin: object[] = []

  /**
   * Registers the one listener of the app, where there is something to ask with or the program says so: Weixin's own pop-up
   * asks otherwise. Again each time, for Weixin keeps the one registered last, and other code may have come in between.
   */
  function listen(): void {
    meet()
    const wanted = options.mode ? options.mode === 'custom' : options.consentPage || presenters.any()
    // What is registered cannot be undone.
    if (wanted || listening) listening = hear('onNeedPrivacyAuthorization', need)
  }

  /** A presenter came; the function it returns is for when it goes. */
  function attach(presenter: Presenter): () => void {
    meet()
    const remove = presenters.add(presenter)
    present()
    return () => {
      remove()
      screen.forget(presenter)
      // Only afterwards does the page stack tell whether the page went with it.
      setTimeout(follow, 0)
    }
  }

  /** A page with a presenter came in sight. */
  function present(): void {
    listen()
    follow()
  }

  /** The user agreed, on the button with this id: to all requests, for they share one decision. */
  function agreed(buttonId: string): void {
    // Those that joined an open prompt last have been seen as well.
    screen.expose()
    events.settle(ledger.splice(0), { event: 'agree', buttonId }, 'agree', { buttonId }, close())
  }

  /** The user refused all of them. */
  function disagreed(): void {
    screen.expose()
    refuse(ledger.splice(0), 'user', close())
  }

  /**
   * Another platform is another program, as in the second test of a file: nothing of the first one's is left. What an SDK
   * puts in the place of `wx`, a copy or a proxy, is no other: what the copies of the library share is there.
   */
  function meet(): void {
    const current = commonObjects()
    if (current.some((each) => weixin.includes(each)) || (weixin.length && shared())) return
    presenters.clear()
    refuseUnasked(ledger.splice(0))
    listening = false
    outcomes.forget()
    weixin = current
    patience.meet()
  }

  /** The platform asks. */
  function need(...[resolve, eventInfo]: Parameters<NeedPrivacyAuthorizationListener>): void {
    const referrer = (eventInfo && eventInfo.referrer) || ''
    // Who keeps every listener and calls them all hands one over as often as this was registered.
    if (ledger.some((known) => known.resolve === resolve && known.asked.referrer === referrer)) return
    if (!ledger.length) {
      presenters.broken.clear()
      patience.recount()
    }
    const stack = pages()
    const depth = stack.length - 1
    const asked = { referrer, pageId: stack[depth] || '', since: Date.now() }
    ledger.push({ asked, resolve, depth, order: outcomes.next(), waited: 0 })
    follow()
    events.tell('need', asked, screen.showing())
  }

  /** Brings the prompt to the page in sight, if anything waits. */
  function follow(): void {
    const stack = ledger.length ? pages() : []
    refuseUnasked(takeOrphans(stack))
    const presenter = presenters.inSight(stack)
    if (!presenter || ledger.every(({ shownBy }) => shownBy === presenter)) screen.expose(presenter)
    else if (screen.show(presenter)) patience.forget()
    else follow()
    patience.recount(stack)
  }

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

  /** Refuses in the user's place: most often those whose page is gone. */
  function refuseUnasked(requests: Request[], reason: 'page-unloaded' | 'no-prompt' = 'page-unloaded'): void {
    if (!requests.length) return
    if (!ledger.length) close()
    refuse(requests, reason)
  }

  function refuse(requests: Request[], reason: PrivacyEvents['disagree']['reason'], presenter?: Presenter): void {
    outcomes.note(requests, reason)
    events.settle(requests, { event: 'disagree' }, 'disagree', { reason }, presenter)
  }

  /** Closes the prompt that is open; whose it was. */
  function close(): Presenter | undefined {
    const presenter = screen.close()
    patience.recount()
    return presenter
  }

  return { options, events, outcomes, ledger, listening: () => listening, listen, attach, present, agreed, disagreed }
}

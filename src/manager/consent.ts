import { failure, PrivacyError } from './errors'
import { referrersOf, take, type Ledger, type Request } from './ledger'
import type { Presenter, PromptEvent } from './presenters'
import { call, getPrivacySetting, onNeedPrivacyAuthorization, pages, type Answer } from './weixin'
import type { PrivacyOptions } from './privacy-manager'

/** How often a call without a prompt looks for one, in ms. */
const LOOK_AROUND = 100

/** The answers that end a request. */
type Decision = Exclude<Answer, { event: 'exposureAuthorization' }>

export type Consent = ReturnType<typeof createConsent>

/** Takes every request of the platform, brings it before the user on the page in sight, and gives it exactly one answer. */
export function createConsent(
  options: PrivacyOptions,
  emit: (event: PromptEvent, detail: object, presenter?: Presenter) => void,
  /** Runs what may be the user's code; what it throws is reported and goes no further. */
  attempt: (act: () => void) => void,
  report: (error: unknown) => void
) {
  const ledger: Ledger = []
  /** Who can show the prompt, by page: finding one costs the same however many there are. */
  const presenters: Record<string, Presenter[]> = {}
  /** Referrers whose last request was answered because no prompt could be shown. */
  const unprompted = new Set<string>()
  /** The presenter whose prompt is open: on the page in sight, or on one that a page without a prompt covers. */
  let showing: Presenter | undefined
  /** Whether that prompt has been drawn. */
  let onScreen = false
  let listening = false
  let looking = false
  let openingConsentPage = false
  /** What was last told of a consent page that does not open. */
  let told = ''
  /** The guideline's name as the platform last told it. */
  let contractName = ''

  /** Registers the one listener of the app, unless Weixin's own pop-up is wanted. Says whether there is one. */
  function listen(): boolean {
    if (!listening && options.mode !== 'official') listening = onNeedPrivacyAuthorization(need)
    return listening
  }

  function need(resolve: Request['resolve'], { referrer = '' } = {}): void {
    const stack = pages()
    const depth = stack.length - 1
    const asked = { referrer, pageId: stack[depth] || '', since: Date.now() }
    unprompted.delete(referrer)
    ledger.push({ asked, resolve, depth, waited: 0 })
    present()
    emit('need', asked, showing)
  }

  /** Brings the prompt to the page in sight, if anything waits. */
  function present(): void {
    refuse(take(ledger, unloaded), 'page-unloaded')
    if (!ledger.length) return
    const presenter = presenterInSight()
    if (presenter) showOn(presenter)
    else lookAround()
  }

  function showOn(presenter: Presenter): void {
    if (showing !== presenter) close()
    showing = presenter
    presenter.show({ referrers: referrersOf(ledger), contractName: options.contractName || contractName }, () => {
      // Drawn too late: something else is on screen by now.
      if (showing !== presenter || presenterInSight() !== presenter) return
      onScreen = true
      expose()
    })
    if (!options.contractName) lookUpName()
  }

  function lookUpName(): void {
    getPrivacySetting().then(({ privacyContractName }) => {
      if (!privacyContractName || privacyContractName === contractName) return
      contractName = privacyContractName
      if (showing) showing.rename(contractName)
    }, report)
  }

  /** Tells the platform, once per request, that the user sees what it asked for. */
  function expose(): void {
    const unseen = ledger.filter((request) => !request.exposed)
    if (!unseen.length) return
    for (const request of unseen) request.exposed = true
    answer(unseen, { event: 'exposureAuthorization' })
    emit('show', { referrers: referrersOf(unseen) }, showing)
  }

  /** The user agreed, on the button with this id. */
  function agreed(buttonId: string): void {
    const presenter = showing
    const requests = decided()
    close()
    settle(requests, { event: 'agree', buttonId }, { buttonId }, presenter)
  }

  /** The user refused. */
  function disagreed(): void {
    const presenter = showing
    const requests = decided()
    if (presenter && !presenter.stays()) close()
    settle(requests, { event: 'disagree' }, { reason: 'user' }, presenter)
  }

  /** All requests, for they share one decision; those that joined an open prompt last have been seen as well. */
  function decided(): Request[] {
    if (onScreen && showing === presenterInSight()) expose()
    return take(ledger, () => true)
  }

  function refuse(requests: Request[], reason: 'page-unloaded' | 'no-prompt'): void {
    if (!requests.length) return
    if (!ledger.length) close()
    settle(requests, { event: 'disagree' }, { reason })
  }

  /** The last word on these requests, then the event of the same name. */
  function settle(requests: Request[], decision: Decision, facts: object, presenter?: Presenter): void {
    answer(requests, decision)
    emit(decision.event, Object.assign({ referrers: referrersOf(requests) }, facts), presenter)
  }

  function answer(requests: Request[], with_: Answer): void {
    // What the platform calls back at once is the user's code: it may throw, and may ask again.
    for (const { resolve } of requests) attempt(() => resolve(with_))
  }

  function close(): void {
    const presenter = showing
    showing = undefined
    onScreen = false
    if (presenter) presenter.hide()
  }

  /** Whether the page that asked is gone, so that the user can no longer see what it was for. */
  function unloaded(request: Request): unknown {
    const { pageId } = request.asked
    const attended = presenterOn(pageId)
    if (attended) request.attended = true
    if (!pageId || pages().includes(pageId)) return false
    // A bottom page that left the stack may be a tab page out of sight, and alive: its own prompt tells.
    return request.depth || (request.attended && !attended)
  }

  function presenterInSight(): Presenter | undefined {
    return presenterOn(pages().pop())
  }

  /** The first that came, so that a second one on the same page does not take over a prompt that is being read. */
  function presenterOn(pageId: string | undefined): Presenter | undefined {
    return (presenters[pageId as string] || [])[0]
  }

  function lookAround(): void {
    if (looking) return
    looking = true
    setTimeout(() => {
      looking = false
      if (pages().length && !presenterInSight()) waitOn()
      present()
    }, LOOK_AROUND)
  }

  /** One more look in vain: opens the consent page, or gives up on those that waited long enough. */
  function waitOn(): void {
    const { consentPage, presenterTimeout } = options
    const overdue = take(ledger, (request) => {
      if (request.exposed && showing) return false
      request.waited += LOOK_AROUND
      return !(request.waited < presenterTimeout)
    })
    if (consentPage && ledger.some(({ waited }) => waited) && !openingConsentPage) {
      openingConsentPage = true
      call('navigateTo', { url: consentPage }).catch((error) => {
        // Which failures pass is not documented: it is tried again until the calls give up.
        openingConsentPage = false
        const words = `consentPage ${consentPage} (is it in app.json?): ${error.errMsg || error}`
        if (words !== told) report(failure('no-prompt', (told = words)))
      })
    }
    if (!overdue.length) return
    openingConsentPage = false
    const referrers = referrersOf(overdue)
    for (const referrer of referrers) unprompted.add(referrer)
    refuse(overdue, 'no-prompt')
    const api = referrers.join()
    report(new PrivacyError('no-prompt', { api, errMsg: `${api}:fail no prompt within ${presenterTimeout} ms` }))
  }

  return {
    /** The requests without an answer. */
    ledger,
    unprompted,
    listen,
    agreed,
    disagreed,
    present,

    /** A presenter came; the function it returns is for when it goes. */
    attach(presenter: Presenter): () => void {
      listen()
      const { pageId } = presenter
      presenters[pageId] = (presenters[pageId] || []).concat(presenter)
      openingConsentPage = false
      present()
      return () => {
        presenters[pageId] = presenters[pageId].filter((each) => each !== presenter)
        if (!presenters[pageId].length) delete presenters[pageId]
        if (showing === presenter) {
          showing = undefined
          onScreen = false
        }
        // Only afterwards does the page stack tell whether the page went with it.
        setTimeout(present, 0)
      }
    }
  }
}

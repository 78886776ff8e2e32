import { PrivacyError } from '../errors'
import { take, type Ledger, type Request } from './ledger'
import type { PrivacyOptions } from './options'
import type { Presenters } from './presenters'
import { call, hear, pages } from './weixin'

/** ms that a prompt of the page itself has to come before the consent page is opened. */
const grace = 100
/** ms after which a consent page that has not opened counts as one that does not open. */
const longestOpening = 10_000
/** ms between two looks at the page in sight, where no event tells of it. */
const look = 500

/** Those whose requests wait. */
interface Waiting {
  /** Whose prompt is open, be it covered by another page. */
  showing(): object | undefined
  /** Brings the prompt to the page in sight, if there is one by now. */
  follow(): void
  /** These waited long enough. */
  giveUp(requests: Request[]): void
  report(error: PrivacyError): void
}

/**
 * How long each request has waited for a prompt: with a page in sight, the program in front, and no consent page on its way.
 * Opens the consent page, once for what waits, where the page in sight has no prompt.
 */
export default function createPatience(
  ledger: Ledger,
  options: Pick<PrivacyOptions, 'presenterTimeout' | 'consentPage'>,
  presenters: Presenters,
  { showing, follow, giveUp, report }: Waiting
) {
  let inFront: boolean
  let counting: Request[] = []
  let countedAt: number
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The consent page that is on its way: nobody can be asked meanwhile. */
  let opening: { waited: number } | undefined
  /** ms that a request waits before it is opened. */
  let opensAfter = grace
  /** What was last reported of a page that does not open. */
  let reported: string

  /** To be called when anything changed: counts what has passed, acts on what is due, and waits for what comes next. */
  function recount(stack = ledger.length ? pages() : []): void {
    const now = Date.now()
    const { presenterTimeout, consentPage } = options
    // A clock that is set back counts nothing: what waits longer for it still ends.
    for (const each of opening ? [opening] : counting) each.waited += Math.max(0, now - countedAt)
    countedAt = now
    if (opening && opening.waited >= longestOpening) opening = undefined
    if (!ledger.length && !opening) opensAfter = grace
    const nobodyCanBeAsked = !inFront || opening || !stack.length || presenters.inSight(stack)
    // What a covered prompt shows waits for the user to come back to it.
    counting = nobodyCanBeAsked ? [] : ledger.filter(({ exposed }) => !exposed || !showing())
    const overdue = take(ledger, (each) => counting.includes(each) && each.waited >= presenterTimeout)
    if (overdue.length) return giveUp(overdue)
    const opensIn = () => (consentPage ? opensAfter : Infinity)
    const longest = Math.max(-Infinity, ...counting.map(({ waited }) => waited))
    if (longest >= opensIn()) openConsentPage()
    clearTimeout(timer!)
    if (!ledger.length) return
    const next = Math.min(
      presenterTimeout - longest,
      opensIn() - longest,
      opening ? longestOpening - opening.waited : Infinity,
      // Before the first page, and for a dialog that does not know its page.
      inFront && (presenters.anyUnaided() || !stack.length) ? look : Infinity
    )
    if (next < Infinity) timer = setTimeout(follow, next)
  }

  function openConsentPage(): void {
    const url = options.consentPage
    const below = pages().pop()
    const own = (opening = { waited: 0 })
    const ended = () => {
      if (opening === own) opening = undefined
      follow()
    }
    counting = []
    opensAfter = Infinity
    call('navigateTo', { url }).then(
      () => {
        // Weixin may say so before the page is there.
        if (opening === own && pages().pop() !== below) setTimeout(ended, 0)
      },
      (error) => {
        if (opening !== own) return
        const errMsg = `consentPage ${url} (is it in app.json?): ${error.errMsg || error}`
        if (errMsg !== reported) report(new PrivacyError('no-prompt', { errMsg }))
        reported = errMsg
        // Which failures pass is not documented: tried again, each time after twice as long.
        opensAfter = 2 * Math.max(grace, ...ledger.map(({ waited }) => waited))
        ended()
      }
    )
  }

  return {
    recount,

    /** What waits next may open the consent page again. */
    forget(): void {
      opening = undefined
      opensAfter = grace
    },

    /** Another `wx` is there to be heard. */
    meet(): void {
      const front = (now: boolean) => () => {
        inFront = now
        follow()
      }
      inFront = true
      hear('onAppHide', front(false))
      hear('onAppShow', front(true))
      // No event of its own tells that a page without a prompt closed.
      hear('onAppRoute', follow)
    }
  }
}

import { failure } from '../errors'
import type { Events } from './events'
import { take, type Ledger, type Request } from './ledger'
import type { PrivacyOptions } from './options'
import type { Presenter } from './presenters'
import { call, pages } from './weixin'

/** How often a call without a prompt looks for one, in ms. */
const interval = 100

/** The one whose requests wait. */
export interface Waiting {
  readonly ledger: Ledger
  readonly options: PrivacyOptions
  readonly events: Events
  /** Whose prompt is open, be it covered by another page. */
  readonly showing: Presenter | undefined
  /** Who can show the prompt on the page in sight. */
  inSight(): Presenter | undefined
  /** Brings the prompt to the page in sight, if there is one by now. */
  present(): void
  /** These waited long enough. */
  giveUp(requests: Request[]): void
}

/** Looks for a prompt while requests wait without one: opens the consent page, and in the end gives up. */
export class LookAround {
  private timed = false
  private opening = false
  /** What was last reported of a consent page that does not open. */
  private reported = ''

  constructor(private readonly waiting: Waiting) {}

  /** Looks again in a moment. */
  soon(): void {
    if (this.timed) return
    this.timed = true
    setTimeout(() => {
      this.timed = false
      if (pages().length && !this.waiting.inSight()) this.inVain()
      this.waiting.present()
    }, interval)
  }

  /** A presenter came: should it be the consent page's, another one may be opened from now on. */
  presenterCame(): void {
    this.opening = false
  }

  /** Counts a look in vain for each request, but for those on a prompt that the page in sight only covers. */
  private inVain(): void {
    const { ledger, options, showing } = this.waiting
    const counted = ledger.filter(({ exposed }) => !exposed || !showing)
    for (const request of counted) request.waited += interval
    const overdue = take(ledger, (request) => counted.includes(request) && !(request.waited < options.presenterTimeout))
    if (options.consentPage && counted.length > overdue.length) this.openConsentPage(options.consentPage)
    if (!overdue.length) return
    this.opening = false
    this.waiting.giveUp(overdue)
  }

  private openConsentPage(url: string): void {
    if (this.opening) return
    this.opening = true
    call('navigateTo', { url }).catch((error) => {
      // Which failures pass is not documented: it is tried again until the calls give up.
      this.opening = false
      const words = `consentPage ${url} (is it in app.json?): ${error.errMsg || error}`
      if (words === this.reported) return
      this.reported = words
      this.waiting.events.report(failure('no-prompt', words))
    })
  }
}

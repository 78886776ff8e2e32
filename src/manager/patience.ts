import type { ConsentPage } from './consent-page'
import { take, type Ledger, type Request } from './ledger'
import type { PrivacyOptions } from './options'
import type { Presenters } from './presenters'
import { pages } from './weixin'

/** ms that a prompt of the page itself has to come before the consent page is opened. */
const grace = 100
/** ms between two looks at the page in sight, where no event tells of it. */
const look = 500

/** The one whose requests wait. */
export interface Waiting {
  readonly ledger: Ledger
  readonly options: Pick<PrivacyOptions, 'presenterTimeout'>
  readonly presenters: Presenters
  readonly consentPage: ConsentPage
  /** Whose prompt is open, be it covered by another page. */
  readonly showing: object | undefined
  /** Brings the prompt to the page in sight, if there is one by now. */
  follow(): void
  /** These waited long enough. */
  giveUp(requests: Request[]): void
}

/** How long each request has waited for a prompt: with a page in sight, the program in front, and no consent page on its way. */
export class Patience {
  inFront = true
  private counting: Request[] = []
  private countedAt = 0
  private stopTimer = () => {}

  constructor(private readonly waiting: Waiting) {}

  /** To be called when anything changed: counts what has passed, acts on what is due, and waits for what comes next. */
  recount(stack = this.waiting.ledger.length ? pages() : []): void {
    const { ledger, options, consentPage } = this.waiting
    for (const request of this.counting) request.waited += Date.now() - this.countedAt
    this.countedAt = Date.now()
    this.counting = this.whoCounts(stack)
    const overdue = take(
      ledger,
      (request) => this.counting.includes(request) && request.waited >= options.presenterTimeout
    )
    if (overdue.length) {
      this.counting = this.counting.filter((request) => !overdue.includes(request))
      return this.waiting.giveUp(overdue)
    }
    if (consentPage.canOpen && this.counting.some(({ waited }) => waited >= grace)) {
      consentPage.open()
      this.counting = []
    }
    this.waitForNext(stack)
  }

  private whoCounts(stack: readonly string[]): Request[] {
    const { ledger, presenters, consentPage, showing } = this.waiting
    const nobodyCanBeAsked = !this.inFront || consentPage.opening || !stack.length
    if (nobodyCanBeAsked || presenters.inSight(stack)) return []
    // What a covered prompt shows waits for the user to come back to it.
    return ledger.filter(({ exposed }) => !exposed || !showing)
  }

  private waitForNext(stack: readonly string[]): void {
    const { ledger, options, presenters, consentPage } = this.waiting
    this.stopTimer()
    const due = this.counting.map(({ waited }) => options.presenterTimeout - waited)
    if (consentPage.canOpen) due.push(...this.counting.map(({ waited }) => grace - waited))
    // Before the first page, and for a dialog that does not know its page.
    if (ledger.length && this.inFront && (presenters.unaided || !stack.length)) due.push(look)
    if (!due.length) return
    const timer = setTimeout(() => this.waiting.follow(), Math.min(...due))
    this.stopTimer = () => clearTimeout(timer)
  }
}

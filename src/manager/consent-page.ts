import { PrivacyError } from '../errors'
import type { Events } from './events'
import type { PrivacyOptions } from './options'
import { call, pages } from './weixin'

/** ms after which a page that has not opened counts as one that does not open. */
const patience = 10_000
/** ms until a page that could not be opened is tried again; each time twice as long. */
const firstPause = 100

/** The page of `configure({ consentPage })`: opened once for what waits, where the page in sight has no prompt. */
export class ConsentPage {
  /** Whether it is on its way: nobody can be asked meanwhile. */
  opening = false
  private tried = false
  /** Which attempt the present one is: what comes of an earlier one does not count. */
  private attempt = 0
  private pause = firstPause
  private stopTimer = () => {}
  /** What was last reported of a page that does not open. */
  private reported = ''

  constructor(
    private readonly options: Pick<PrivacyOptions, 'consentPage'>,
    private readonly events: Events,
    /** It opened, or failed to. */
    private readonly changed: () => void
  ) {}

  /** Whether `open` would do anything. */
  get canOpen(): boolean {
    return !!this.options.consentPage && !this.tried
  }

  open(): void {
    const url = this.options.consentPage
    const attempt = ++this.attempt
    const below = pages().pop()
    const after = (ms: number, step: () => void) => {
      this.stopTimer()
      const timer = setTimeout(step, ms)
      this.stopTimer = () => clearTimeout(timer)
    }
    const ended = () => {
      this.opening = false
      this.changed()
    }
    this.tried = this.opening = true
    after(patience, ended)
    call('navigateTo', { url }).then(
      () => {
        // Weixin may say so before the page is there.
        if (attempt === this.attempt && pages().pop() !== below) after(0, ended)
      },
      (error) => {
        if (attempt !== this.attempt) return
        this.tellOnce(`consentPage ${url} (is it in app.json?): ${error.errMsg || error}`)
        ended()
        // Which failures pass is not documented.
        after(this.pause, () => {
          this.tried = false
          this.changed()
        })
        this.pause *= 2
      }
    )
  }

  /** The next call without a prompt may open it again. */
  forget(): void {
    this.stopTimer()
    this.tried = this.opening = false
    this.pause = firstPause
    this.attempt++
  }

  private tellOnce(errMsg: string): void {
    if (errMsg === this.reported) return
    this.reported = errMsg
    this.events.report(new PrivacyError('no-prompt', { errMsg }))
  }
}

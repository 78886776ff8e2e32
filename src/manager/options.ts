import type { PendingRequest } from './ledger'

/** What `configure` takes. */
export interface PrivacyOptions {
  /**
   * `official`: nothing is registered and Weixin shows its own pop-up. Set it before anything else. `custom`: the library
   * asks. Default: `custom` as soon as there is something to ask with, a prompt or a `consentPage`.
   */
  mode: 'custom' | 'official'
  /** The guideline's name, where the platform's own is not wanted. */
  contractName: string
  /** A page with a prompt, opened when the page in sight has none: `/pages/privacy/index`. */
  consentPage: string
  /**
   * ms that a call waits for a prompt to appear, counted while a page is in sight, the program in front and no consent
   * page on its way. Default 3000.
   */
  presenterTimeout: number
  /** Told what went wrong where no caller can be: handlers that throw, calls without a prompt. Default `console.error`. */
  onError: (error: unknown) => void
}

/** What each event of the manager tells. */
export interface PrivacyEvents {
  /** A privacy call waits for the user. */
  need: PendingRequest
  /** The prompt is on screen. */
  show: { referrers: string[] }
  /** The user agreed, on the button with this id. */
  agree: { referrers: string[]; buttonId: string }
  /** Calls were refused: by the user, or because their page is gone, or because no prompt could be shown. */
  disagree: { referrers: string[]; reason: 'user' | 'page-unloaded' | 'no-prompt' }
  /** @internal A call went through that Weixin's own pop-up may have asked for. */
  through: object
}

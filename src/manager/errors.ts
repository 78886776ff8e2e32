import { language, type Language } from '../locale/language'
import { explanations } from '../locale/errors'

export type PrivacyErrorKind =
  /** The user did not agree to the guideline. */
  | 'disagreed'
  /** The user refused in an authorization dialog. */
  | 'refused'
  /** The official pop-up is silent for 10 s after a refusal. */
  | 'cooldown'
  /** The guideline does not declare this information type. */
  | 'undeclared'
  /** The platform has withdrawn the interface. */
  | 'banned'
  /** `agree` without a tap on the button of that id. */
  | 'wrong-button'
  /** No prompt could be shown. */
  | 'no-prompt'
  /** The guideline could not be opened. */
  | 'contract-unavailable'

export interface PrivacyErrorFacts {
  errMsg: string
  errno?: number
  api?: string
  retryAfter?: number
}

/** A privacy call that did not go through, and why. */
export class PrivacyError extends Error {
  readonly kind: PrivacyErrorKind
  readonly errMsg: string
  readonly errno?: number
  /** The call that failed, without `wx.`. */
  readonly api?: string
  /** For `cooldown`: after how many ms the official pop-up can appear again. */
  readonly retryAfter?: number

  constructor(kind: PrivacyErrorKind, { errMsg, errno, api, retryAfter }: PrivacyErrorFacts) {
    super(errMsg)
    this.name = 'PrivacyError'
    this.kind = kind
    this.errMsg = errMsg
    this.errno = errno
    this.api = api
    this.retryAfter = retryAfter
  }

  /** What to tell the user, and what the developer can do about it, in the app's language or the one given. */
  explain(lang: Language = language()): { user: string; developer: string } {
    const [user, developer] = explanations[this.kind][lang]
    return { user, developer }
  }

  /** Errors of a second copy of the library, in a sub-package, are ours too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'PrivacyError'
  }
}

/**
 * Texts before numbers: 103 and 104 mean other things elsewhere.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html and
 * https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html
 */
const byText: [RegExp, PrivacyErrorKind][] = [
  [/privacy permission is not authorized in gap/, 'cooldown'],
  [/privacy permission is not authorized/, 'disagreed'],
  [/not declared in the privacy agreement/, 'undeclared'],
  [/privacy (api|interface) (is )?banned|announce your privacy usage|jsapi has no permission/, 'banned'],
  [/jsapi user authorize denied/, 'refused'],
  [/click action before resolve is needed/, 'wrong-button'],
  [/please implement the privacy pop-up/, 'no-prompt']
]

const byErrno: Record<number, PrivacyErrorKind> = {
  102: 'banned',
  103: 'refused',
  104: 'disagreed',
  112: 'undeclared',
  1025: 'banned',
  1026: 'banned',
  101100: 'undeclared',
  101101: 'banned',
  101102: 'disagreed'
}

/**
 * What a platform error means for privacy, or `undefined` when it is about something else.
 * Takes whatever Weixin gives: the object of `fail`, the event of a button, its `detail`, an Error, a text.
 */
export function toPrivacyError(error: unknown, api?: string): PrivacyError | undefined {
  if (error instanceof PrivacyError) return error
  const { errMsg, errno } = read(error)
  const [prefix] = /^\w+(?=:)/.exec(errMsg) || []
  const known = byText.find(([text]) => text.test(errMsg))
  const ambiguous = (errno === 103 || errno === 104) && hasText(errMsg)
  const kind = known ? known[1] : ambiguous ? undefined : byErrno[errno as number]
  return kind && new PrivacyError(kind, { errMsg, errno, api: api || prefix })
}

/** `chooseMedia:fail` says no more than that it failed. */
function hasText(errMsg: string): boolean {
  return errMsg.replace(/^\w+:(fail|ok)?/, '').trim() !== ''
}

function read(error: unknown): { errMsg: string; errno?: number } {
  if (typeof error === 'number') return { errMsg: '', errno: error }
  if (typeof error !== 'object' || !error) return { errMsg: String(error || '') }
  const { errMsg, message, errno, errCode, detail } = error as Record<string, unknown>
  if (detail && typeof detail === 'object') return read(detail)
  const number = Number(errno === undefined ? errCode : errno)
  return { errMsg: String(errMsg || message || ''), errno: Number.isNaN(number) ? undefined : number }
}

/** For failures whose call alone tells the kind. */
export function failure(kind: PrivacyErrorKind, error: unknown): PrivacyError {
  return new PrivacyError(kind, read(error))
}

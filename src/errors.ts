import type { PrivacyErrorKind } from './error-kind'
import { wordsIn, type Language } from './locale/index'
import factsOf from './platform-error'

export type { PrivacyErrorKind }

/** What is known of a failure. */
export interface PrivacyErrorFacts {
  /** The platform's own words. */
  errMsg: string
  /** The platform's number, where it gave one. */
  errno?: number
  /** The call that failed, without `wx.`. */
  api?: string
  /** For `cooldown`: after how many ms the official pop-up can appear again. */
  retryAfter?: number
  /** For `disagreed`, where it is known: the user refused, or the page closed while it asked. */
  reason?: 'user' | 'page-unloaded'
}

/** A privacy call that did not go through, and why. */
export class PrivacyError extends Error {
  /** Why. */
  readonly kind!: PrivacyErrorKind
  /** The platform's own words. */
  readonly errMsg!: string
  /** The platform's number, where it gave one. */
  readonly errno?: number
  /** The call that failed, without `wx.`. */
  readonly api?: string
  /** For `cooldown`: after how many ms the official pop-up can appear again. */
  readonly retryAfter?: number
  /** For `disagreed`, where it is known: the user refused, or the page closed while it asked. */
  readonly reason?: 'user' | 'page-unloaded'

  constructor(kind: PrivacyErrorKind, facts: PrivacyErrorFacts) {
    super(facts.errMsg)
    Object.assign(this, facts, { kind, name: 'PrivacyError' })
  }

  /** What to tell the user, in the app's language or the one given. */
  explain(language?: Language): { user: string } {
    const { errors, unavailable } = wordsIn(language)
    return { user: errors[this.kind] || unavailable }
  }

  /** Errors of a second copy of the library, in a sub-package, are ours too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'PrivacyError'
  }
}

/**
 * How the platform says it: a text, or a number where the text says no more than that it failed. The first that fits counts.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html and
 * https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html
 */
const platformErrors: [PrivacyErrorKind, RegExp, ...number[]][] = [
  ['cooldown', /privacy permission .+ in gap/],
  // The first is what phones say in mini programs, the second what is documented for mini games.
  ['wrong-button', /buttonid is wrong|click action before resolve/i],
  ['disagreed', /privacy permission is not/, 104, 101102],
  ['undeclared', /declared in the privacy agreement/, 112, 101100],
  [
    'banned',
    // In the background, where almost nothing may be called, phones say that there is no permission, too.
    /privacy api|interface is banned|announce your|jsapi has no perm(?!.*State=[bs])/,
    102,
    1025,
    1026,
    101101
  ],
  ['refused', /jsapi user authorize denied/, 103],
  ['no-prompt', /privacy pop-up/],
  ['contract-unavailable', /^openPrivacyContract:fail/]
]

/**
 * What a platform error means for privacy, or `undefined` when it is about something else.
 * Takes whatever Weixin gives: the object of `fail`, the event of a button, its `detail`, an Error, a text.
 */
export function toPrivacyError(error: unknown, api?: string): PrivacyError | undefined {
  if (error instanceof PrivacyError) return error
  const { errMsg, errno } = factsOf(error)
  const [, prefix, text] = /^(?:(\w+):(?:fail|ok)?)?(.*)/.exec(errMsg)!
  // 102, 103 and 104 mean other things elsewhere: a text that is not one of these contradicts them.
  const ambiguous = text.trim() && errno! > 101 && errno! < 105
  const found =
    platformErrors.find(([, known]) => known.test(errMsg)) ||
    platformErrors.find(([, , ...numbers]) => !ambiguous && numbers.includes(errno as number))
  return found && new PrivacyError(found[0], { errMsg, errno, api: api || prefix })
}

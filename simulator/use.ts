import type { PrivateInterface } from './private-interfaces'
import type { PrivacyCall } from './types'
import type { WeixinError } from './wx-types'

/** One use of a private interface, as those who ask the user see it. */
export interface Use {
  readonly call: PrivacyCall
  readonly what: PrivateInterface
  /** The user's decision is known; nobody is asked any more. */
  readonly decided: boolean
  /** What the user decided: it goes on, or fails with `refusal`. Only the first decision counts. */
  decide(refusal: WeixinError | undefined, when: 'later' | 'at-once'): void
}

import { language } from '../language'
import { reasonIn } from '../report/words'
import type { Reason } from '../rollout/row'

/** No token for a program: its command failed, or the platform has nothing to renew it with. Never holds a token. */
export class TokenError extends Error {
  override readonly name = 'TokenError'

  constructor(
    /** What a row says, in the language of whoever reads it. */
    readonly reason: Reason
  ) {
    super(reasonIn(language, reason))
  }
}

import { officialPopupSilence } from '../../catalogue/consent'
import type { PrivacyError } from '../errors'
import type { Call } from './guard'
import type { Request } from './ledger'
import type { PrivacyEvents } from './options'

/** What is known of a refusal beyond the platform's words. */
export interface Refusal {
  kind?: 'no-prompt' | 'cooldown'
  retryAfter?: number
  reason?: 'user' | 'page-unloaded'
}

interface Outcome {
  readonly referrer: string
  readonly refusal: Refusal
  /** The place of its request. */
  readonly order: number
  /** The place of its answer. */
  readonly answered: number
  /** Whether a call was told. */
  told?: boolean
}

/** So many are remembered. */
const most = 100

/**
 * Why each request was refused, for the guarded call that hears of it as a failure. Weixin does not say which call raised
 * which request: the request came after the call, and has its name, unless Weixin spells it in another way.
 */
export default function createOutcomes() {
  let last = 0
  let refusals: Outcome[] = []
  /** When the user last refused Weixin's own pop-up, ms. */
  let refusedAt: number

  /** The place of a request, a call or an answer among all. */
  const next = () => ++last

  /** The refusal that the call met which Weixin calls `api`. */
  function metBy(call: number, api: string | undefined): Refusal | undefined {
    const named = ({ referrer }: Outcome) => `.${referrer}`.endsWith(`.${api}`)
    const since = refusals.filter(({ answered }) => answered > call)
    const own = since.filter(({ order, told }) => order > call && !told)
    since.reverse()
    // A call that joined the request of an earlier one shares its outcome.
    const found = own.find(named) || own[0] || since.find(named) || since[0]
    if (!found) return undefined
    found.told = true
    return found.refusal
  }

  return {
    next,

    note(requests: readonly Request[], reason: PrivacyEvents['disagree']['reason']): void {
      const answered = next()
      const refusal = reason === 'no-prompt' ? { kind: reason } : { reason }
      const outcomes = requests.map(({ order, asked: { referrer } }) => ({ referrer, refusal, order, answered }))
      refusals = refusals.concat(outcomes).slice(-most)
    },

    /** What is known, beyond Weixin's words, of a guarded call that failed. `asked`: the library asks, not Weixin's own pop-up. */
    refusalOf(asked: boolean, { kind, api }: PrivacyError, { order, since }: Call): Refusal | undefined {
      if (kind !== 'disagreed' && (asked || kind !== 'refused')) return undefined
      if (asked) return metBy(order, api)
      const retryAfter = refusedAt + officialPopupSilence - since
      if (since >= refusedAt && retryAfter > 0) return { kind: 'cooldown', retryAfter }
      refusedAt = Date.now()
      return kind === 'disagreed' ? { reason: 'user' } : undefined
    },

    /** Another program begins. */
    forget(): void {
      refusedAt = -Infinity
    }
  }
}

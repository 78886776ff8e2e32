import type { Request } from './ledger'
import type { PrivacyEvents } from './options'

type Reason = PrivacyEvents['disagree']['reason']

interface Outcome {
  readonly referrer: string
  readonly reason: Reason
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
export function createOutcomes() {
  let last = 0
  let refusals: Outcome[] = []

  /** The place of a request, a call or an answer among all. */
  const next = () => ++last

  return {
    next,

    note(requests: readonly Request[], reason: Reason): void {
      const answered = next()
      const outcomes = requests.map(({ order, asked: { referrer } }) => ({ referrer, reason, order, answered }))
      refusals = refusals.concat(outcomes).slice(-most)
    },

    /** Why the call failed that Weixin calls `api`. */
    reasonOf(call: number, api: string | undefined): Reason | undefined {
      const named = ({ referrer }: Outcome) => `.${referrer}`.endsWith(`.${api}`)
      const since = refusals.filter(({ answered }) => answered > call)
      const own = since.filter(({ order, told }) => order > call && !told)
      since.reverse()
      // A call that joined the request of an earlier one shares its outcome.
      const found = own.find(named) || own[0] || since.find(named) || since[0]
      if (!found) return undefined
      found.told = true
      return found.reason
    }
  }
}

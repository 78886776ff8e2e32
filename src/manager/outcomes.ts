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

/** So many are remembered, should a guarded call never come back. */
const most = 100

/**
 * Why each request was refused, for the guarded call that hears of it as a failure. Weixin does not say which call raised
 * which request: the request came after the call, and has its name, unless Weixin spells it in another way.
 */
export class Outcomes {
  private last = 0
  private refusals: Outcome[] = []
  private readonly waiting = new Set<number>()

  /** The place of a request, a call or an answer among all. */
  next(): number {
    return ++this.last
  }

  /** A guarded call begins; its place among all. */
  begin(): number {
    const call = this.next()
    this.waiting.add(call)
    return call
  }

  /** A guarded call came back. */
  end(call: number): void {
    this.waiting.delete(call)
    if (!this.waiting.size) this.refusals = []
  }

  note(requests: readonly Request[], reason: Reason): void {
    if (!this.waiting.size) return
    const answered = this.next()
    const outcomes = requests.map(({ order, asked: { referrer } }) => ({ referrer, reason, order, answered }))
    this.refusals = this.refusals.concat(outcomes).slice(-most)
  }

  /** Why the call failed that Weixin calls `api`. */
  reasonOf(call: number, api = ''): Reason | undefined {
    const named = ({ referrer }: Outcome) => referrer.slice(referrer.lastIndexOf('.') + 1) === api
    const answered = this.refusals.filter((outcome) => outcome.answered > call).reverse()
    const own = answered.filter(({ order, told }) => order > call && !told).reverse()
    // A call that joined the request of an earlier one shares its outcome.
    const found = own.find(named) || own[0] || answered.find(named) || answered[0]
    if (found) found.told = true
    return found && found.reason
  }
}

import { createHash } from 'node:crypto'
import type { Genuine } from './genuine'
import { parseMessage } from './message'
import { isPrivacyApply, readEnvelope, readFields, readPrivacyApply } from './event'
import type { PushHandlerOptions } from './options'
import type { SeenMessages } from './seen'

/** ms for a callback before the platform is answered all the same. It gives up after 5000. */
const patience = 4000

/** `taken`: answer success. `failed`: have it delivered again. */
export type Outcome = 'taken' | 'failed'

type Callbacks = Pick<PushHandlerOptions, 'onPrivacyApply' | 'onEvent'>

/** Hands genuine messages on, each once, and again where that has failed. */
export class Delivery {
  /** Deliveries of one message at the same time have one outcome. */
  readonly #underWay = new Map<string, Promise<Outcome>>()

  constructor(
    readonly callbacks: Callbacks,
    readonly seen: SeenMessages,
    readonly report: (error: unknown) => Promise<void>
  ) {}

  /** @throws PushRefusal for a message that cannot be read */
  async deliver(push: Genuine): Promise<Outcome> {
    const handOn = this.#callbackFor(push)
    if (!handOn) return 'taken'
    const id = createHash('sha256').update(`${push.appId}\n${push.message}`).digest('hex')
    let outcome = this.#underWay.get(id)
    if (!outcome) {
      outcome = this.#first(id, push.seconds, handOn)
      this.#underWay.set(id, outcome)
      void outcome.finally(() => this.#underWay.delete(id))
    }
    return outcome
  }

  /** What the message is handed to; undefined where nobody wants it. */
  #callbackFor({ message, appId }: Genuine): (() => unknown) | undefined {
    const { onPrivacyApply, onEvent } = this.callbacks
    const fields = parseMessage(message)
    const envelope = readEnvelope(fields)
    if (isPrivacyApply(fields)) {
      const event = readPrivacyApply(fields)
      return onPrivacyApply && (() => onPrivacyApply({ appId, event }, envelope))
    }
    return onEvent && (() => onEvent({ appId, event: readFields(fields) }, envelope))
  }

  #first(id: string, seconds: number, handOn: () => unknown): Promise<Outcome> {
    // Before the callback has begun nothing is known about the message: success would lose it.
    let atDeadline: Outcome = 'failed'
    const work = async (): Promise<Outcome> => {
      try {
        if (!(await this.seen.take(id, seconds))) return 'taken'
        atDeadline = 'taken'
        await handOn()
        return 'taken'
      } catch (error) {
        void this.report(error)
        const begun = atDeadline === 'taken'
        // Known from now on, however long the release takes.
        atDeadline = 'failed'
        if (begun) await this.#release(id)
        return 'failed'
      }
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(atDeadline), patience)
      void work().then((outcome) => {
        clearTimeout(timer)
        resolve(outcome)
      })
    })
  }

  async #release(id: string): Promise<void> {
    try {
      await this.seen.release(id)
    } catch (failure) {
      void this.report(failure)
    }
  }
}

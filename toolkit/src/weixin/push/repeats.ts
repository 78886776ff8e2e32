import { createHash } from 'node:crypto'

/** Messages already taken, remembered for as long as a repetition could still be accepted. */
export class Repeats {
  /** Digest of the message -> ms after which no repetition of it is accepted. */
  readonly #until = new Map<string, number>()

  /** Whether the message is new. `until` and `now` in ms. */
  isNew(message: string, until: number, now: number): boolean {
    for (const [digest, end] of this.#until) if (end < now) this.#until.delete(digest)
    const digest = createHash('sha256').update(message).digest('base64')
    const before = this.#until.get(digest)
    this.#until.set(digest, Math.max(until, before ?? 0))
    return before === undefined
  }
}

/** A token, or a function that gives one. `refused` is the token the platform has just refused, so that a cache can drop it. */
export type AccessToken = string | ((refused?: string) => Promise<string>)

/** A token as one call holds it, and after how many renewals it was asked for. */
export interface HeldToken {
  token: string
  renewals: number
}

/**
 * The tokens of one client. Calls that need one at the same time ask once together; so do those whose token was
 * refused, and a call that learns late of its refusal gets what came of the others' asking, be it a failure.
 */
export class TokenSource {
  readonly #source: AccessToken
  #asking: Promise<HeldToken> | undefined
  /** The last renewal, whatever has come of it. */
  #renewal: Promise<HeldToken> | undefined
  #isRenewing = false
  #renewals = 0

  constructor(source: AccessToken) {
    this.#source = source
  }

  /** Whether another token can be had when one is refused. */
  get renewable(): boolean {
    return typeof this.#source === 'function'
  }

  /** The token for a call that begins. */
  current(): Promise<HeldToken> {
    if (this.#renewal && this.#isRenewing) return this.#renewal
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined))
    return this.#asking
  }

  /** Another token than the one that was refused. Fails for all who wait when the function fails. */
  renewed(refused: HeldToken): Promise<HeldToken> {
    if (this.#renewal && refused.renewals < this.#renewals) return this.#renewal
    this.#renewals++
    this.#isRenewing = true
    this.#renewal = this.#ask(refused.token).finally(() => (this.#isRenewing = false))
    return this.#renewal
  }

  async #ask(refused?: string): Promise<HeldToken> {
    const renewals = this.#renewals
    const token: unknown = typeof this.#source === 'string' ? this.#source : await this.#source(refused)
    if (typeof token !== 'string') throw new TypeError('accessToken() must give a string')
    return { token, renewals }
  }
}

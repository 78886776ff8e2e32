/** The tokens one call has used. Everything that leaves the call in an error goes through `scrub`. */
export class Secrets {
  readonly #known = new Set<string>()

  add(token: string): void {
    if (!token) return
    this.#known.add(token)
    this.#known.add(encodeURIComponent(token))
  }

  /** The text without any token, as it is or as it stands in an address. */
  scrub(text: string): string {
    let clean = text.replace(/access_token=[^&\s"'<>\\]*/gi, 'access_token=***')
    for (const token of [...this.#known].sort((a, b) => b.length - a.length)) clean = clean.split(token).join('***')
    return clean
  }
}

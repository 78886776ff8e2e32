/** The tokens one call has used. Everything that leaves the call in an error goes through `scrub`. */
export class Secrets {
  readonly #known = new Set<string>()

  add(token: string): void {
    if (!token) return
    const encoded = encodeURIComponent(token)
    const inLowerCase = encoded.replace(/%../g, (each) => each.toLowerCase())
    const inJson = token.replace(/\//g, '\\/')
    for (const form of [token, encoded, inLowerCase, inJson]) this.#known.add(form)
  }

  /** The text without any token, as it is or as it stands in an address, or in JSON. */
  scrub(text: string): string {
    let clean = text.replace(/access_token=[^&\s"'<>\\]*/gi, 'access_token=***')
    for (const token of [...this.#known].sort((a, b) => b.length - a.length)) clean = clean.split(token).join('***')
    return clean
  }
}

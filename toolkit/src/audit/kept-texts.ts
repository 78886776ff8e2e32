import { mostTexts } from './limits'

/** The texts that were asked for last: most files are looked at several times, and some by every page that loads them. */
export class KeptTexts {
  private readonly kept = new Map<string, string>()
  private size = 0

  of(path: string, read: () => string): string {
    const known = this.kept.get(path)
    const text = known ?? read()
    // What was asked for last stands last, and goes last.
    if (known !== undefined) this.kept.delete(path)
    else this.size += text.length
    this.kept.set(path, text)
    for (const [oldest, { length }] of this.kept) {
      if (this.size <= mostTexts) break
      this.kept.delete(oldest)
      this.size -= length
    }
    return text
  }
}

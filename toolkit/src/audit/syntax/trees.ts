import { mostKept } from '../limits'
import { parseScript, type Parsed } from './parse'

/** The trees of scripts, kept as far as there is room: some are asked for again. */
export class Trees {
  private readonly kept = new Map<string, Parsed>()
  private room = mostKept

  constructor(private readonly text: (file: string) => string) {}

  of(file: string): Parsed {
    const known = this.kept.get(file)
    if (known) return known
    const text = this.text(file)
    const parsed = parseScript(file, text)
    if (text.length <= this.room) {
      this.room -= text.length
      this.kept.set(file, parsed)
    }
    return parsed
  }
}

import { join } from 'node:path'
import { readSourceText } from '../../../../mini-program'

export interface Frame {
  /** Number of the first line. */
  from: number
  lines: string[]
}

/** Longer lines are cut around the place: bundles have lines of megabytes. */
const longest = 160

/** The lines around a place; of a very long line only the part around it. */
export class Frames {
  private readonly texts = new Map<string, string[]>()

  constructor(private readonly folder: string) {}

  around(file: string, line: number, column: number): Frame | undefined {
    const lines = this.linesOf(file)
    if (line < 1 || line > lines.length) return undefined
    const from = Math.max(1, line - 1)
    return { from, lines: lines.slice(from - 1, line + 1).map((text) => cut(text, column)) }
  }

  private linesOf(file: string): string[] {
    let lines = this.texts.get(file)
    if (!lines) {
      try {
        lines = readSourceText(join(this.folder, file)).text.split(/\r\n?|\n/)
      } catch {
        lines = []
      }
      this.texts.set(file, lines)
    }
    return lines
  }
}

function cut(text: string, column: number): string {
  if (text.length <= longest) return text
  const from = Math.max(0, column - 1 - longest / 2)
  return `${from > 0 ? '…' : ''}${text.slice(from, from + longest)}${from + longest < text.length ? '…' : ''}`
}

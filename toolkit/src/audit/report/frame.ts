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
    const shown = lines.slice(from - 1, line + 1)
    const margin = marginOf(shown)
    return { from, lines: shown.map((text) => cut(text.slice(margin), column - margin)) }
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

/** How far all the lines are indented: on a phone, deep code would begin beyond the edge. */
function marginOf(lines: readonly string[]): number {
  const margins = lines.filter((text) => text.trim() !== '').map((text) => /^\s*/.exec(text)?.[0] ?? '')
  const [least = ''] = [...margins].sort((a, b) => a.length - b.length)
  return margins.every((margin) => margin.startsWith(least)) ? least.length : 0
}

function cut(text: string, column: number): string {
  if (text.length <= longest) return text
  const from = Math.max(0, column - 1 - longest / 2)
  return `${from > 0 ? '…' : ''}${text.slice(from, from + longest)}${from + longest < text.length ? '…' : ''}`
}

import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'

/** A word for people, in the two languages of the documentation. */
interface Words {
  readonly en: string
  readonly zh: string
}

type Cell = Words | string

/** What a bench found. The first column names, the others are numbers. */
export interface Table {
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  /** What the figures depend on: versions, rounds. */
  readonly measuredOn: Words
}

type Language = keyof Words

/** The page includes the part of its own language: `results.md#en`, `results.md#zh`. */
export const resultsOf = (bench: string) => path.join(__dirname, bench, 'results.md')

export function publish(bench: string, table: Table): void {
  const parts = (['en', 'zh'] as const).map(
    (language) => `<!-- #region ${language} -->\n\n${inMarkdown(table, language)}\n\n<!-- #endregion ${language} -->\n`
  )
  writeFileSync(resultsOf(bench), parts.join('\n'))
  process.stdout.write(`\n${bench}\n\n${inMarkdown(table, 'en')}\n`)
}

export function inMarkdown({ head, rows, measuredOn }: Table, language: Language): string {
  const line = (cells: readonly Cell[]) =>
    `| ${cells.map((cell) => (typeof cell === 'string' ? cell : cell[language])).join(' | ')} |`
  const rule = head.map((_, column) => (column ? '---:' : '---'))
  return [line(head), line(rule), ...rows.map(line), '', measuredOn[language]].join('\n')
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!
}

export const count = (value: number) => Math.round(value).toLocaleString('en')

export const times = (ratio: number) => `${ratio.toFixed(2)}×`

export const machine = {
  en: `Node ${process.versions.node}, ${cpus().length} processors`,
  zh: `Node ${process.versions.node}，${cpus().length} 个处理器`
}

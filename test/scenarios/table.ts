import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const results = path.join(__dirname, '../../test-results')

/** One file for each engine: how each scenario went there. */
export const columns = path.join(results, 'scenarios')

type Column = Record<string, string>

export function writeColumn(engine: string, column: Column): void {
  mkdirSync(columns, { recursive: true })
  writeFileSync(path.join(columns, `${engine}.json`), JSON.stringify(column, null, 2))
}

/** Once after the scenarios: the table of scenarios and engines, as a file and on the screen. */
export default function writeTable(): void {
  const files = existsSync(columns) ? readdirSync(columns).sort() : []
  if (!files.length) return
  const engines = files.map((file) => path.basename(file, '.json'))
  const read = files.map((file) => JSON.parse(readFileSync(path.join(columns, file), 'utf8')) as Column)
  const titles = [...new Set(read.flatMap((column) => Object.keys(column)))]
  const rows = titles.map((title) => [title, ...read.map((column) => column[title] ?? 'not run')])
  const lines = [['scenario', ...engines], ['---', ...engines.map(() => '---')], ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`
  )
  const table = `${lines.join('\n')}\n`
  writeFileSync(path.join(results, 'scenarios.md'), table)
  process.stdout.write(`\n${table}\n`)
}

import colors from 'picocolors'
import type { CheckReport } from '../report'
import type { CheckWords } from '../words'
import { verdict } from './verdict'

/** For the terminal: what was found, then every page with its calls. */
export function renderText(reports: readonly CheckReport[], words: CheckWords): string {
  return reports.map((report) => textOf(report, words)).join('\n')
}

function textOf(report: CheckReport, words: CheckWords): string {
  const { root, pages, findings } = report
  const calls = pages.reduce((sum, page) => sum + page.calls.length, 0)
  const lines = [`${root}: ${words.checked(pages.length, calls)}`, '']
  for (const { severity, rule, message, page } of findings) {
    const paint = severity === 'error' ? colors.red : colors.yellow
    lines.push(`${paint(severity)} ${page}: ${message}  ${colors.dim(rule)}`)
  }
  lines.push(verdict(report, words), '')
  for (const page of pages) {
    if (page.calls.length === 0 && page.errors.length === 0) continue
    lines.push(page.page)
    for (const { api, trigger, element, prompt, agreed, refused, errMsg } of page.calls) {
      const where = trigger === 'tap' ? element : words.triggers[trigger]
      const ends = `${words.columns.agreed} ${words.outcomes[agreed]}, ${words.columns.refused} ${words.outcomes[refused]}`
      lines.push(`  ${api}  ${where}  ${words.columns.prompt} ${words.prompts[prompt]}  ${ends}`)
      if (agreed === 'failed') lines.push(colors.dim(`    ${errMsg}`))
    }
    for (const { message, file, line } of page.errors)
      lines.push(colors.dim(`  ${file ? `${file}:${line} ` : ''}${message}`))
  }
  return `${lines.join('\n')}\n`
}

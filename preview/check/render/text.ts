import colors from 'picocolors'
import type { CheckReport } from '../report'
import type { CheckWords } from '../words'

/** For the terminal: what was found, then every page with its calls. */
export function renderText(reports: readonly CheckReport[], words: CheckWords): string {
  return reports.map((report) => textOf(report, words)).join('\n')
}

function textOf({ root, pages, findings }: CheckReport, words: CheckWords): string {
  const fails = pages.some((page) => page.calls.some(({ agreed }) => agreed === 'failed'))
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length
  const calls = pages.reduce((sum, page) => sum + page.calls.length, 0)
  const lines = [`${root}: ${words.checked(pages.length, calls)}`, '']
  for (const { severity, rule, message, page } of findings) {
    const paint = severity === 'error' ? colors.red : colors.yellow
    lines.push(`${paint(severity)} ${page}: ${message}  ${colors.dim(rule)}`)
  }
  if (findings.length > 0) lines.push(words.found(count('error'), count('warning')))
  else lines.push(fails ? words.failsAllTheSame : words.nothingFound)
  lines.push('')
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

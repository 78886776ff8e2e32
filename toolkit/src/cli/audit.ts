import { writeFileSync } from 'node:fs'
import { InvalidArgumentError, Option, type Command } from 'commander'
import type { AuditReport, RuleSetting } from '../audit'
import { renderHtml } from '../audit/report/html'
import { renderJson } from '../audit/report/json'
import { renderSarif } from '../audit/report/sarif'
import { renderText } from '../audit/report/text'
import { auditEach, auditOne, type Audited } from './audit-worker'

interface Options {
  guideline?: string
  format: 'text' | 'json' | 'sarif' | 'html'
  output?: string
  maxWarnings: number
  rule: Record<string, RuleSetting>
  official?: boolean
}

/** `mp-privacy audit`; `entry` is the script its workers start. */
export function registerAudit(program: Command, entry: URL): void {
  program
    .command('audit')
    .description('every use of a privacy interface, and what is wrong with it')
    .argument('[root...]', 'folders of app.json or project.config.json', ['.'])
    .option('--guideline <file>', 'the declared guideline: the JSON of getPrivacySetting')
    .addOption(
      new Option('--format <format>', 'of the report').choices(['text', 'json', 'sarif', 'html']).default('text')
    )
    .option('--output <file>', 'write the report there instead of stdout')
    .option('--max-warnings <count>', 'exit status 0 with up to so many warnings', wholeNumber, 0)
    .option('--rule <rule=setting>', 'off, info, warning or error; may be repeated', oneRule, {})
    .option('--official', "the platform's own dialog asks: pages need no prompt")
    .action((roots: string[], options: Options) => run(roots, options, entry))
}

async function run(roots: string[], options: Options, entry: URL): Promise<void> {
  const { guideline, rule: rules, official, format, output, maxWarnings } = options
  const prompt = official ? ('official' as const) : undefined
  const progress = progressLine()
  const audited =
    roots.length === 1
      ? [auditOne(roots[0], { guideline, rules, prompt, progress: (files) => progress.show(`${files} files`) })]
      : await auditEach(roots, { guideline, rules, prompt }, entry, (done) =>
          progress.show(`${done} of ${roots.length}`)
        )
  progress.clear()
  const reports = audited.flatMap((each) => ('report' in each ? each.report : []))
  if (reports.length > 0) {
    const text = render(reports, format, output === undefined && process.stdout.isTTY === true)
    if (output === undefined) process.stdout.write(text)
    else if (!written(output, text)) return
  }
  process.exitCode = statusOf(audited, reports, maxWarnings)
}

function written(output: string, text: string): boolean {
  try {
    writeFileSync(output, text)
    return true
  } catch (error) {
    process.stderr.write(`${output}: cannot be written (${(error as NodeJS.ErrnoException).code})\n`)
    process.exitCode = 2
    return false
  }
}

function render(reports: AuditReport[], format: Options['format'], onTerminal: boolean): string {
  switch (format) {
    case 'json':
      return renderJson(reports)
    case 'sarif':
      return renderSarif(reports)
    case 'html':
      return renderHtml(reports)
    case 'text':
      return renderText(reports, onTerminal && !process.env.NO_COLOR)
  }
}

function statusOf(audited: Audited[], reports: AuditReport[], maxWarnings: number): number {
  for (const each of audited) if ('refusal' in each) process.stderr.write(`${each.refusal}\n`)
  if (reports.length < audited.length) return 2
  const severities = reports.flatMap(({ findings }) => findings.map(({ severity }) => severity))
  const warnings = severities.filter((severity) => severity === 'warning').length
  return severities.includes('error') || warnings > maxWarnings ? 1 : 0
}

/** A line on stderr, where a person watches it. */
function progressLine(): { show(text: string): void; clear(): void } {
  const { stderr } = process
  if (!stderr.isTTY) return { show() {}, clear() {} }
  return {
    show: (text) => void stderr.write(`\r\u001B[K${text}`),
    clear: () => void stderr.write('\r\u001B[K')
  }
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('a whole number is wanted')
  return Number(text)
}

function oneRule(text: string, before: Record<string, RuleSetting>): Record<string, RuleSetting> {
  const [, rule, setting] = /^([\w-]+)=(\w+)$/.exec(text) ?? []
  if (!rule) throw new InvalidArgumentError('for example page-without-prompt=off')
  return { ...before, [rule]: setting as RuleSetting }
}

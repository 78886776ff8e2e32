import { writeFileSync } from 'node:fs'
import { InvalidArgumentError, Option, type Command } from 'commander'
import type { AuditReport, ReportLanguage, RuleSetting } from '../audit'
import { renderHtml } from '../audit/report/html'
import { renderJson } from '../audit/report/json'
import { renderSarif } from '../audit/report/sarif'
import { renderText } from '../audit/report/text'
import { auditWords } from './audit-words'
import { auditEach, auditOne, type Audited } from './audit-worker'
import { takesLanguage } from '../../../command-line/language'

interface Options {
  guideline?: string
  format: 'text' | 'json' | 'sarif' | 'html'
  output?: string
  maxWarnings: number
  rule: Record<string, RuleSetting>
  official?: boolean
  baseline?: string
  since?: string
  compareWithWeixin?: string
}

/** `mp-privacy audit`; `entry` is the script its workers start. */
export function registerAudit(program: Command, language: ReportLanguage, entry: URL): void {
  const words = auditWords(language)
  const wholeNumber = (text: string) => {
    if (!/^\d+$/.test(text)) throw new InvalidArgumentError(words.wholeNumber)
    return Number(text)
  }
  const oneRule = (text: string, before: Record<string, RuleSetting>) => {
    const [, rule, setting] = /^([\w-]+)=(\w+)$/.exec(text) ?? []
    if (!rule) throw new InvalidArgumentError(words.ruleForm)
    return { ...before, [rule]: setting as RuleSetting }
  }
  takesLanguage(program.command('audit'), language)
    .description(words.description)
    .argument('[root...]', words.root, ['.'])
    .option('--guideline <file>', words.guideline)
    .addOption(new Option('--format <format>', words.format).choices(['text', 'json', 'sarif', 'html']).default('text'))
    .option('--output <file>', words.output)
    .option('--max-warnings <count>', words.maxWarnings, wholeNumber, 0)
    .option('--rule <rule=setting>', words.rule, oneRule, {})
    .option('--official', words.official)
    .option('--baseline <file>', words.baseline)
    .option('--since <revision>', words.since)
    .option('--compare-with-weixin <file>', words.compare)
    .action((roots: string[], options: Options) => run(roots, options, entry, language))
}

async function run(roots: string[], options: Options, entry: URL, language: ReportLanguage): Promise<void> {
  const { guideline, rule: rules, official, format, output, maxWarnings, baseline, since, compareWithWeixin } = options
  const words = auditWords(language)
  const prompt = official ? ('official' as const) : undefined
  const given = { guideline, rules, prompt, baseline, since, compareWithWeixin, language }
  const progress = progressLine()
  const audited =
    roots.length === 1
      ? [auditOne(roots[0], { ...given, progress: (files) => progress.show(words.files(files)) })]
      : await auditEach(roots, given, entry, (done) => progress.show(words.roots(done, roots.length)))
  progress.clear()
  const reports = audited.flatMap((each) => ('report' in each ? each.report : []))
  if (reports.length > 0) {
    const text = render(reports, format, output === undefined && process.stdout.isTTY === true, language)
    if (output === undefined) process.stdout.write(text)
    else if (!written(output, text, language)) return
  }
  process.exitCode = statusOf(audited, reports, maxWarnings)
}

function written(output: string, text: string, language: ReportLanguage): boolean {
  try {
    writeFileSync(output, text)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    process.stderr.write(`${auditWords(language).notWritten(output, code)}\n`)
    process.exitCode = 2
    return false
  }
}

function render(
  reports: AuditReport[],
  format: Options['format'],
  onTerminal: boolean,
  language: ReportLanguage
): string {
  switch (format) {
    case 'json':
      return renderJson(reports)
    case 'sarif':
      return renderSarif(reports)
    case 'html':
      return renderHtml(reports, language)
    case 'text':
      return renderText(reports, onTerminal && !process.env.NO_COLOR, language)
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

import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { resolve } from 'node:path'
import { visible } from '../../../command-line/visible'
import type { AuditReport, CodePrivacyInfo, ReportLanguage, RuleSetting } from '../audit'
import { renderGitlab } from '../audit/report/gitlab'
import { renderHtml } from '../audit/report/html'
import { renderJson } from '../audit/report/json'
import { renderSarif } from '../audit/report/sarif'
import { renderText } from '../audit/report/text'
import { auditWords } from './audit-words'
import { auditEach, auditOne, type Audited } from './audit-worker'
import { refuseToOverwrite, written } from './output-file'
import { clientFor, type WeixinOptions } from './weixin'
import { WrongCommand } from './wrong-command'

export interface AuditCommandOptions extends WeixinOptions {
  guideline?: string
  format: 'text' | 'json' | 'sarif' | 'gitlab' | 'html'
  output?: string
  maxWarnings: number
  rule: Record<string, RuleSetting>
  official?: boolean
  baseline?: string
  since?: string
  /** A file, or true: the platform is asked. */
  compareWithWeixin?: string | true
}

/** What `mp-privacy audit` does, and its exit status. `entry` is the script that workers start. */
export async function auditRoots(
  given: string[],
  options: AuditCommandOptions,
  entry: URL,
  language: ReportLanguage
): Promise<number> {
  optimiseLater()
  const { guideline, rule: rules, official, format, output, maxWarnings, baseline, since } = options
  const words = auditWords(language)
  if (output !== undefined) refuseToOverwrite(output, options, language)
  const prompt = official ? ('official' as const) : undefined
  const { roots, answer } = await weixinsAnswer(different(given), options, language)
  const settings = { guideline, rules, prompt, baseline, since, compareWithWeixin: answer, language }
  const progress = progressLine()
  const audited =
    roots.length === 1
      ? [auditOne(roots[0], { ...settings, progress: (files) => progress.show(words.files(files)) })]
      : await auditEach(roots, settings, entry, (done) => progress.show(words.roots(done, roots.length)))
  progress.clear()
  const reports = audited.flatMap((each) => ('report' in each ? each.report : []))
  if (reports.length > 0) {
    const text = render(reports, format, output === undefined && process.stdout.isTTY === true, language)
    if (output === undefined) process.stdout.write(visible(text))
    else if (!written(output, text, language)) return 2
  }
  return statusOf(audited, reports, maxWarnings)
}

/** One that is given twice is one. */
const different = (roots: readonly string[]): string[] => [
  ...new Map(roots.map((root) => [resolve(root), root] as const)).values()
]

/**
 * In Node 20 an audit is through with most functions before optimising them has paid: later costs less processor time
 * and memory. Newer versions have no such setting, and warn of it. https://nodejs.org/api/v8.html#v8setflagsfromstringflags
 */
function optimiseLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000')
}

/** What Weixin's own scan found: in the file that was given, or else as the platform answers. */
async function weixinsAnswer(
  roots: string[],
  { compareWithWeixin: given, ...options }: AuditCommandOptions,
  language: ReportLanguage
): Promise<{ roots: string[]; answer?: string | CodePrivacyInfo }> {
  // The folder after an option without a file is a root.
  const isRoot = typeof given === 'string' && (statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false)
  if (given === undefined || (given !== true && !isRoot)) return { roots, answer: given }
  const all = given === true ? roots : [given, ...roots.filter((root) => root !== '.')]
  if (all.length > 1) throw new WrongCommand(auditWords(language).oneProgram)
  return { roots: all, answer: await clientFor(options, language).getCodePrivacyInfo() }
}

function render(
  reports: AuditReport[],
  format: AuditCommandOptions['format'],
  onTerminal: boolean,
  language: ReportLanguage
): string {
  switch (format) {
    case 'json':
      return renderJson(reports)
    case 'sarif':
      return renderSarif(reports)
    case 'gitlab':
      return renderGitlab(reports)
    case 'html':
      return renderHtml(reports, language)
    case 'text':
      return renderText(reports, onTerminal && !process.env.NO_COLOR, language)
  }
}

function statusOf(audited: Audited[], reports: AuditReport[], maxWarnings: number): number {
  for (const each of audited) if ('refusal' in each) process.stderr.write(`${visible(each.refusal)}\n`)
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

import pc from 'picocolors'
import { privacyKeys } from '../../../../catalogue'
import type { AuditReport, Finding, Use } from '../types'
import { Frames, type Frame } from './frame'
import { meaningOf, phrasesIn, withoutPage, type Phrases } from './phrases'
import { summaryOf, verdictOf } from './verdict'
import type { ReportLanguage } from './words'

type Colors = ReturnType<typeof pc.createColors>

interface Style {
  colors: Colors
  language: ReportLanguage
  phrases: Phrases
}

/** How much is shown; what is left out is counted. */
interface Detail {
  code: boolean
  findings: number
  places: number
}

/** A report that nobody reads to its end says nothing: a terminal's worth, then where to find the rest. */
export const mostLines = 200

const details: readonly Detail[] = [
  { code: true, findings: Infinity, places: Infinity },
  { code: false, findings: Infinity, places: Infinity },
  { code: false, findings: Infinity, places: 5 },
  { code: false, findings: 30, places: 2 },
  { code: false, findings: 8, places: 1 }
]

/** For a terminal: the verdict, what to do, and the uses by information type. At most `mostLines` for all roots. */
export function renderText(reports: readonly AuditReport[], color: boolean, language: ReportLanguage = 'en'): string {
  const style = { colors: pc.createColors(color), language, phrases: phrasesIn(language) }
  const room = Math.floor((mostLines - reports.length) / Math.max(1, reports.length))
  return reports.map((report) => fitting(report, style, room).join('\n')).join('\n')
}

function fitting(report: AuditReport, style: Style, room: number): string[] {
  for (const detail of details) {
    const lines = renderOne(report, style, detail)
    if (lines.length <= room) return lines
  }
  const lines = renderOne(report, style, details[details.length - 1])
  return [...lines.slice(0, Math.max(1, room - 2)), style.colors.dim(style.phrases.rest), '']
}

function renderOne(report: AuditReport, style: Style, detail: Detail): string[] {
  const { root, folder, uses, findings, stats } = report
  const { colors, phrases } = style
  const lines = [colors.bold(root), ...verdictOf(report, phrases, style.language), '']
  const frames = detail.code && findings.length > 0 ? new Frames(folder) : undefined
  for (const finding of worstFirst(findings).slice(0, detail.findings))
    lines.push(...renderFinding(finding, style, detail, frames), '')
  if (findings.length > detail.findings) lines.push(phrases.more(findings.length - detail.findings), '')
  for (const [key, places] of byKey(uses)) {
    lines.push(
      `${colors.cyan(key === null ? phrases.unknownType : key)}  ${colors.dim(meaningOf(key, style.language))}`
    )
    for (const use of places.slice(0, detail.places))
      lines.push(`  ${place(use)}  ${use.api}  ${colors.dim(reached(use, report, phrases))}`)
    if (places.length > detail.places) lines.push(colors.dim(`  ${phrases.more(places.length - detail.places)}`))
    lines.push('')
  }
  lines.push(summaryOf(report, phrases), colors.dim(phrases.files(stats.files, stats.milliseconds)))
  return [...lines, colors.dim(phrases.rest), '']
}

const ranks = { error: 0, warning: 1, info: 2 }
const worstFirst = (findings: readonly Finding[]) => [...findings].sort((a, b) => ranks[a.severity] - ranks[b.severity])

function byKey(uses: readonly Use[]): [Use['privacyKey'], Use[]][] {
  const groups = new Map<Use['privacyKey'], Use[]>([...privacyKeys.map(({ key }) => key), null].map((key) => [key, []]))
  for (const use of uses) groups.get(use.privacyKey)?.push(use)
  return [...groups].filter(([, places]) => places.length > 0)
}

const place = ({ file, line, column }: { file: string; line: number; column: number }) => `${file}:${line}:${column}`

function reached(use: Use, report: AuditReport, phrases: Phrases): string {
  const { pages } = use
  if (pages.length === 0) return withoutPage(use, report, phrases)
  return pages.length <= 3 ? pages.join(', ') : `${pages.slice(0, 2).join(', ')} ${phrases.morePages(pages.length - 2)}`
}

function renderFinding(finding: Finding, { colors, phrases }: Style, detail: Detail, frames?: Frames): string[] {
  const { severity, rule, message, places, why, remedy } = finding
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity]
  const frame = frames?.around(finding.file, finding.line, finding.column)
  const shown = places.slice(0, Math.min(detail.places, 5))
  return [
    `${paint(phrases.severity[severity])} ${message}  ${colors.dim(rule)}`,
    ...(frame ? [`  ${remedy}`, `  ${why}`] : [`  ${remedy}`]),
    ...shown.map((each) => `  ${place(each)}`),
    ...(places.length > shown.length ? [colors.dim(`  ${phrases.more(places.length - shown.length)}`)] : []),
    ...(frame ? renderFrame(frame, finding.line, colors) : [])
  ]
}

function renderFrame({ from, lines }: Frame, marked: number, colors: Colors): string[] {
  const width = String(from + lines.length).length
  return lines.map((text, index) => {
    const number = from + index
    const line = `  ${number === marked ? '>' : ' '} ${String(number).padStart(width)} | ${text}`
    return number === marked ? line : colors.dim(line)
  })
}

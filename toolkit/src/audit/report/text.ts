import pc from 'picocolors'
import { privacyKeys } from '../../../../catalogue'
import type { AuditReport, Finding, Use } from '../types'
import { Frames, type Frame } from './frame'

type Colors = ReturnType<typeof pc.createColors>

const meanings = new Map<string | null, string>(privacyKeys.map(({ key, en }) => [key, en]))

/** For a terminal: uses by information type, then the findings with their code. */
export function renderText(reports: readonly AuditReport[], color: boolean): string {
  const colors = pc.createColors(color)
  return reports.map((report) => renderOne(report, colors)).join('\n')
}

function renderOne(report: AuditReport, colors: Colors): string {
  const { root, folder, uses, findings, stats } = report
  const lines = [colors.bold(root), '']
  for (const [key, places] of byKey(uses)) {
    lines.push(
      `${colors.cyan(key ?? 'not known')}  ${colors.dim(meanings.get(key) ?? 'could be any information type')}`
    )
    for (const use of places) lines.push(`  ${place(use)}  ${use.api}  ${colors.dim(reached(use))}`)
    lines.push('')
  }
  const frames = findings.length > 0 ? new Frames(folder) : undefined
  for (const finding of findings) lines.push(...renderFinding(finding, colors, frames), '')
  lines.push(summary(report), colors.dim(`${stats.files} files, ${stats.milliseconds} ms`), '')
  return lines.join('\n')
}

function byKey(uses: readonly Use[]): [Use['privacyKey'], Use[]][] {
  const groups = new Map<Use['privacyKey'], Use[]>([...privacyKeys.map(({ key }) => key), null].map((key) => [key, []]))
  for (const use of uses) groups.get(use.privacyKey)?.push(use)
  return [...groups].filter(([, places]) => places.length > 0)
}

const place = ({ file, line, column }: { file: string; line: number; column: number }) => `${file}:${line}:${column}`

function reached({ pages }: Use): string {
  if (pages.length === 0) return 'no page reaches it; the platform may scan it all the same'
  return pages.length <= 3 ? pages.join(', ') : `${pages.slice(0, 2).join(', ')} and ${pages.length - 2} more pages`
}

function renderFinding(finding: Finding, colors: Colors, frames?: Frames): string[] {
  const { severity, rule, message, why, remedy } = finding
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity]
  const frame = frames?.around(finding.file, finding.line, finding.column)
  return [
    `${paint(severity)} ${message}  ${colors.dim(rule)}`,
    `  ${place(finding)}`,
    ...(frame ? renderFrame(frame, finding.line, colors) : []),
    `  ${why}`,
    `  ${remedy}`
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

function summary({ uses, findings }: AuditReport): string {
  const count = (severity: Finding['severity']) => findings.filter((each) => each.severity === severity).length
  const keys = new Set(uses.flatMap(({ privacyKey }) => privacyKey ?? [])).size
  return `${uses.length} uses of ${keys} information types; ${count('error')} errors, ${count('warning')} warnings, ${count('info')} notes`
}

import { posix, relative, sep } from 'node:path'
import type { Log, Result, Run } from 'sarif'
import { version } from '../../../package.json'
import type { AuditReport, Finding, Place, Severity } from '../types'

const levels: Record<Severity, Result.level> = { error: 'error', warning: 'warning', info: 'note' }

/**
 * SARIF 2.1.0, one run for each root. Paths are relative to the working directory, as code hosts want them. GitHub shows
 * the first location of a result only, and takes several runs only where each has a category of its own.
 */
export function renderSarif(reports: readonly AuditReport[]): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: reports.map((report) => ({ ...runOf(report), ...(reports.length > 1 && categoryOf(report)) }))
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** A folder as code hosts name it. */
export const pathOf = (folder: string): string => relative(process.cwd(), folder).split(sep).join('/')

const categoryOf = ({ folder }: AuditReport) => ({ automationDetails: { id: `${pathOf(folder) || '.'}/` } })

function runOf({ folder, findings, uses }: AuditReport): Run {
  const rules = [...new Map(findings.map((finding) => [finding.rule, finding])).values()]
  const base = pathOf(folder)
  return {
    tool: {
      driver: {
        name: 'mp-privacy',
        version,
        rules: rules.map(({ rule, why, remedy }) => ({
          id: rule,
          shortDescription: { text: rule.replace(/-/g, ' ') },
          fullDescription: { text: why },
          help: { text: remedy }
        }))
      }
    },
    columnKind: 'utf16CodeUnits',
    results: findings.flatMap((finding) => finding.places.map((place) => resultOf(finding, place, base))),
    properties: { uses }
  }
}

function resultOf({ rule, severity, message }: Finding, { file, line, column }: Place, base: string): Result {
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: posix.join(base, file).split('/').map(encodeURIComponent).join('/') },
          region: { startLine: line, startColumn: column }
        }
      }
    ]
  }
}

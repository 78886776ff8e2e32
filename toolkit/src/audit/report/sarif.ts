import { posix, relative, sep } from 'node:path'
import type { Log, Result, Run } from 'sarif'
import { version } from '../../../package.json'
import { findProgram } from '../program'
import type { AuditReport, Finding, Severity } from '../types'

const levels: Record<Severity, Result.level> = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF 2.1.0, one run for each root. Paths are relative to the working directory, as code hosts want them. */
export function renderSarif(reports: readonly AuditReport[]): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: reports.map(runOf)
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function runOf({ root, findings, uses }: AuditReport): Run {
  const rules = [...new Map(findings.map((finding) => [finding.rule, finding])).values()]
  const folder = relative(process.cwd(), findProgram(root).root).split(sep).join('/')
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
    results: findings.map((finding) => resultOf(finding, folder)),
    properties: { uses }
  }
}

function resultOf({ rule, severity, message, file, line, column }: Finding, folder: string): Result {
  const uri = encodeURI(posix.join(folder, file))
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column } } }]
  }
}

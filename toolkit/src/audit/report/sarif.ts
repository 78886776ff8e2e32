import { posix, relative, sep } from 'node:path'
import type { Log, Result, Run } from 'sarif'
import { version } from '../../../package.json'
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

function runOf({ folder, findings, uses }: AuditReport): Run {
  const rules = [...new Map(findings.map((finding) => [finding.rule, finding])).values()]
  const base = relative(process.cwd(), folder).split(sep).join('/')
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
    results: findings.map((finding) => resultOf(finding, base)),
    properties: { uses }
  }
}

function resultOf({ rule, severity, message, places }: Finding, base: string): Result {
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: message },
    locations: places.map(({ file, line, column }) => ({
      physicalLocation: {
        artifactLocation: { uri: encodeURI(posix.join(base, file)) },
        region: { startLine: line, startColumn: column }
      }
    }))
  }
}

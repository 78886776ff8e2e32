import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { AuditReport, Finding, Place, Severity } from '../types'
import { pathOf } from './sarif'

const severities = { error: 'major', warning: 'minor', info: 'info' } satisfies Record<Severity, string>

/** One entry of the list. */
export interface GitlabIssue {
  description: string
  check_name: string
  fingerprint: string
  severity: string
  location: { path: string; lines: { begin: number } }
}

/**
 * What GitLab shows in a merge request and compares with the target branch, an entry for each place.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function renderGitlab(reports: readonly AuditReport[]): string {
  const issues = reports.flatMap(({ folder, findings }) => {
    const base = pathOf(folder)
    return findings.flatMap((finding) => finding.places.map((place) => issueOf(finding, place, base)))
  })
  return `${JSON.stringify(issues, null, 2)}\n`
}

/** A fingerprint is a place's own, and stays when its line moves: of two in one file the second one is named so. */
function issueOf({ rule, subject, message, severity, places }: Finding, place: Place, base: string): GitlabIssue {
  const path = posix.join(base, place.file)
  const nth = places.filter(({ file }) => file === place.file).indexOf(place)
  return {
    description: message,
    check_name: rule,
    fingerprint: createHash('sha256').update([rule, subject, path, nth].join('\n')).digest('hex').slice(0, 32),
    severity: severities[severity],
    location: { path, lines: { begin: place.line } }
  }
}

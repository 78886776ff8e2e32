import { existsSync } from 'node:fs'
import { normalize, resolve, sep } from 'node:path'
import { isRecord } from '../../../mini-program'
import { AuditError } from './audit-error'
import { isWithin } from './maps/find-source'
import { readText } from './program'
import type { Finding, Place } from './types'

/** What an earlier run found: rule, subject and file of each place. Lines move, and are not compared. */
export type Baseline = ReadonlySet<string>

const keyOf = (rule: string, subject: string, file: string) => `${rule}\n${subject}\n${file}`

/** Reads what the JSON of an earlier run says of this root. Throws an `AuditError`. */
export function readBaseline(file: string, root: string): Baseline {
  if (!existsSync(file)) throw new AuditError(file, 'no-such-baseline')
  let reports: unknown
  try {
    reports = JSON.parse(readText(file, file))
  } catch (error) {
    if (error instanceof AuditError) throw error
    throw new AuditError(file, 'baseline-not-json', [file])
  }
  const list: unknown[] = Array.isArray(reports) ? reports : [reports]
  const all = list.filter(
    (each): each is { root?: unknown; findings: unknown[] } => isRecord(each) && Array.isArray(each.findings)
  )
  if (all.length === 0) throw new AuditError(file, 'no-report', [file])
  const own = all.filter((each) => typeof each.root === 'string' && isSame(each.root, resolve(root)))
  const known = new Set<string>()
  const moved = all.length === 1 && !isOther(all[0].root, root) ? all : []
  for (const { findings } of own.length > 0 ? own : moved) for (const finding of findings) note(finding, known)
  return known
}

/** The same folder, seen from here or from where the earlier run was started: `apps/shop`, and `.` in it. */
const isSame = (reported: string, root: string): boolean =>
  resolve(reported) === root ||
  (/^\w/.test(reported) && !existsSync(reported) && root.endsWith(`${sep}${normalize(reported)}`))

/** Another folder is another program; one around this one, inside of it, or no longer there is this one by another name. */
function isOther(reported: unknown, root: string): boolean {
  if (typeof reported !== 'string' || !existsSync(reported)) return false
  const [from, to] = [resolve(reported), resolve(root)]
  return !isWithin(from, to) && !isWithin(to, from)
}

/** An older version has neither subject nor places. */
function note(finding: unknown, known: Set<string>): void {
  if (!isRecord(finding) || typeof finding.rule !== 'string') return
  const subject = typeof finding.subject === 'string' ? finding.subject : ''
  const places: unknown[] = Array.isArray(finding.places) ? finding.places : [finding]
  for (const place of places)
    if (isRecord(place) && typeof place.file === 'string') known.add(keyOf(finding.rule, subject, place.file))
}

/**
 * The findings that have a place the baseline does not know, with those places, and how many of the baseline are no
 * longer found, each file for itself.
 */
export function sinceBaseline(findings: readonly Finding[], baseline: Baseline): { findings: Finding[]; gone: number } {
  const keysOf = ({ rule, subject }: Finding, { file }: Place) => [keyOf(rule, subject, file), keyOf(rule, '', file)]
  const present = new Set(findings.flatMap((finding) => finding.places.flatMap((place) => keysOf(finding, place))))
  const isKnown = (finding: Finding, place: Place) => keysOf(finding, place).some((key) => baseline.has(key))
  return {
    findings: withPlaces(findings, (finding, place) => !isKnown(finding, place)),
    gone: [...baseline].filter((key) => !present.has(key)).length
  }
}

/** The findings that have such a place, with those places. */
export function withPlaces(
  findings: readonly Finding[],
  holds: (finding: Finding, place: Place) => boolean
): Finding[] {
  return findings.flatMap((finding) => {
    const places = finding.places.filter((place) => holds(finding, place))
    return places.length > 0 ? { ...finding, ...places[0], places } : []
  })
}

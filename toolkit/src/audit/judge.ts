import type { Collected } from './collect'
import type { Guideline } from './guideline'
import { rules } from './rules'
import type { Subject, Violation } from './rules/rule'
import { sourceText } from './scan'
import type { Settings } from './settings'
import { findSuppressions, type Suppression } from './suppressions'
import type { Severity } from './types'

/** A violation with its rule, not yet in words. */
export interface Judgement extends Violation {
  rule: string
  severity: Severity
}

/** The rule about suppressions themselves; it cannot be suppressed. */
export const suppressionRule = 'suppression-without-reason'

export const ruleNames = [...rules.map(({ name }) => name), suppressionRule]

/** Runs the rules that are on, and drops what a comment in the source answers for. */
export function judge(collected: Collected, settings: Settings, guideline?: Guideline): Judgement[] {
  const subject = subjectOf(collected, settings, guideline)
  const suppressions = new Map<string, Suppression[]>()
  const inFile = (file: string) => {
    const known = suppressions.get(file) ?? suppressionsOf(collected, file)
    suppressions.set(file, known)
    return known
  }
  const judgements: Judgement[] = []
  for (const rule of rules) {
    const { name, severity } = rule
    const set = settings.rules.get(name)
    if (set === 'off') continue
    for (const violation of rule.check(subject)) {
      if (inFile(violation.file).some((each) => each.covers(name, violation.line))) continue
      judgements.push({ ...violation, rule: name, severity: set ?? violation.severity ?? severity })
    }
  }
  if (settings.rules.get(suppressionRule) !== 'off') judgements.push(...withoutReason(collected, settings, inFile))
  return judgements.sort(inOrder)
}

function subjectOf(collected: Collected, settings: Settings, guideline?: Guideline): Subject {
  const { app, positionOf, reach } = collected
  return {
    ...collected,
    guideline,
    prompt: settings.prompt,
    runs: ({ pages, file }) => pages.length > 0 || reach.isLaunched(file),
    requiredPlace(name) {
      const { file } = app.requiredPrivateInfos
      const { config } = file === 'ext.json' && app.ext ? app.ext : app
      const list = config.value.requiredPrivateInfos
      const index = Array.isArray(list) ? list.indexOf(name) : -1
      return { file, ...positionOf(file, config.offsetOf(['requiredPrivateInfos', index])) }
    }
  }
}

function suppressionsOf({ scan }: Collected, file: string): Suppression[] {
  return scan.files.has(file) ? findSuppressions(sourceText(scan, file)) : []
}

function* withoutReason(
  { scan }: Collected,
  settings: Settings,
  inFile: (file: string) => Suppression[]
): Generator<Judgement> {
  const severity = settings.rules.get(suppressionRule) ?? 'warning'
  for (const file of scan.suppressing) {
    for (const { hasReason, line, column } of inFile(file)) {
      if (!hasReason) yield { rule: suppressionRule, severity: severity as Severity, file, line, column }
    }
  }
}

const inOrder = (a: Judgement, b: Judgement) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1)

import type { Collected } from './collect'
import { actsElsewhere } from './elsewhere'
import type { Guideline } from './guideline'
import { pieceIdAt } from './outline/connections'
import { isForeign, isLibrary } from './ownership'
import { rules } from './rules'
import type { Facts, Subject, Violation } from './rules/rule'
import { matcherOf, type RuleSetting, type Settings } from './settings'
import { Suppressions } from './suppressions'
import type { Place, Severity, Use } from './types'

/** All violations of one rule about one subject, not yet in words. */
export interface Judgement {
  rule: string
  severity: Severity
  subject: string
  /** At least one. */
  places: [Place, ...Place[]]
  facts: Facts
}

type One = Violation & { rule: string; severity: Severity }

/** The rule about suppressions themselves; it cannot be suppressed. */
export const suppressionRule = 'suppression-without-reason'

/** Of comments that name what is no rule. */
export const unknownRule = 'unknown-rule'

/** Of comments and globs that leave nothing out. */
export const needlessRule = 'needless-suppression'

export const ruleNames = [...rules.map(({ name }) => name), suppressionRule, unknownRule, needlessRule]

/** Runs the rules that are on, and drops what a comment in the source answers for. */
export function judge(collected: Collected, settings: Settings, guideline?: Guideline): Judgement[] {
  const subject = subjectOf(collected, settings, guideline)
  const suppressions = new Suppressions(collected)
  const settingFor = settingsByFile(settings)
  const found: One[] = []
  for (const rule of rules) {
    const { name, severity } = rule
    if (settings.rules.get(name) === 'off' && settings.overrides.length === 0) continue
    for (const built of rule.check(subject)) {
      const violation = rule.isAboutBuild ? built : writtenAt(built, subject.sourceMaps.written(built))
      const both = [violation, built]
      const set = settingFor(name, [...new Set(both.map(({ file }) => file))])
      if (set === 'off') continue
      if (suppressions.answer(name, both)) continue
      found.push({ ...violation, rule: name, severity: set ?? violation.severity ?? severity })
    }
  }
  const isAsked = (rule: string, file: string) => settingFor(rule, [file]) !== 'off' && !unasked(subject).includes(rule)
  const aboutSettings = [
    ...wrongComments(suppressions),
    ...(collected.gaps.length > 0
      ? []
      : [...needlessComments(suppressions, isAsked), ...needlessGlobs(subject, settings)])
  ]
  for (const each of aboutSettings) {
    const set = settingFor(each.rule, [each.file])
    if (set !== 'off') found.push({ ...each, severity: set ?? each.severity })
  }
  return bySubject(found.sort(inOrder))
}

function subjectOf(collected: Collected, settings: Settings, guideline?: Guideline): Subject {
  const { app, positionOf } = collected
  // What a package could do and nobody makes it do is no use.
  const isOfProgram = (use: Use) => !collected.isOfPackage(use) || collected.runs(use)
  const uses = collected.uses.filter(isOfProgram)
  return {
    ...collected,
    uses,
    mentions: collected.mentions.filter(isOfProgram),
    listeners: collected.facts.listeners.filter(
      ({ site }) =>
        isLibrary(site.file) ||
        !isForeign(site.module) ||
        collected.reach.reaches(pieceIdAt(collected.outlines, site.module, site.offset))
    ),
    isAllKnown:
      collected.gaps.length === 0 &&
      uses.every(({ certainty }) => certainty === 'certain') &&
      !actsElsewhere(collected),
    guideline,
    prompt: settings.prompt,
    severityOf: (use) => (collected.runs(use) ? 'error' : collected.source === 'native' ? 'warning' : 'info'),
    requiredPlace(name) {
      const { file } = app.requiredPrivateInfos
      const { config } = file === 'ext.json' && app.ext ? app.ext : app
      const list = config.value.requiredPrivateInfos
      const index = Array.isArray(list) ? list.indexOf(name) : -1
      return { file, ...positionOf(file, config.offsetOf(['requiredPrivateInfos', index])) }
    }
  }
}

/** The same at the line that a person wrote. */
const writtenAt = (built: Violation, place: Place): Violation => ({
  ...built,
  ...place,
  subject: built.subject === built.file ? place.file : built.subject
})

/** What is wrong with the comments that switch rules off. */
function* wrongComments(suppressions: Suppressions): Generator<One> {
  for (const { hasReason, rules: named, file, line, column } of suppressions) {
    const place = { severity: 'warning' as const, subject: file, file, line, column }
    if (!hasReason) yield { ...place, rule: suppressionRule }
    const names = named.filter((each) => !ruleNames.includes(each))
    if (names.length > 0 || (named.length === 0 && hasReason)) yield { ...place, rule: unknownRule, facts: { names } }
  }
}

function* needlessComments(
  suppressions: Suppressions,
  isAsked: (rule: string, file: string) => boolean
): Generator<One> {
  for (const each of suppressions) {
    const { file, line, column } = each
    const names = suppressions
      .needless(each)
      .filter((rule) => rules.some(({ name }) => name === rule) && isAsked(rule, file))
    if (names.length > 0)
      yield { rule: needlessRule, severity: 'info', subject: file, file, line, column, facts: { names } }
  }
}

/** Globs that no file of the program matches. One that leads out of the root may mean what a source map leads to. */
function* needlessGlobs({ scan }: Subject, { globs }: Settings): Generator<One> {
  const files = [...scan.files]
  for (const { glob, ...place } of globs) {
    if (/^(?:!|\.\.)/.test(glob) || files.some(matcherOf([glob]))) continue
    yield { rule: needlessRule, severity: 'info', subject: glob, ...place, facts: { glob } }
  }
}

/** Rules that say nothing for want of an option, so that nobody can tell whether a comment is needed. */
const unasked = ({ guideline, prompt }: Subject): string[] => [
  ...(guideline ? [] : ['undeclared-key']),
  ...(prompt === 'official' ? ['page-without-prompt'] : [])
]

/** What the settings say of a rule in a file, whichever of its names they use; `off` where findings in it are left out. */
function settingsByFile({ rules: forAll, ignore, overrides }: Settings) {
  const isIgnored = matcherOf(ignore)
  const forSome = overrides.map(({ files, rules: own }) => ({ matches: matcherOf(files), own }))
  return (rule: string, names: readonly string[]): RuleSetting | undefined => {
    if (names.some((file) => isIgnored(file))) return 'off'
    const last = [...forSome].reverse().find(({ matches, own }) => own.has(rule) && names.some((file) => matches(file)))
    return last?.own.get(rule) ?? forAll.get(rule)
  }
}

const inOrder = (a: One, b: One) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1)

const ranks: Record<Severity, number> = { info: 0, warning: 1, error: 2 }

/** One finding for each rule and subject, as severe as the worst of its places. */
function bySubject(found: readonly One[]): Judgement[] {
  const judgements = new Map<string, Judgement>()
  for (const { rule, severity, subject, file, line, column, facts = {} } of found) {
    const place = { file, line, column }
    const known = judgements.get(`${rule} ${subject}`)
    if (!known) {
      judgements.set(`${rule} ${subject}`, { rule, severity, subject, places: [place], facts })
      continue
    }
    if (ranks[severity] > ranks[known.severity]) known.severity = severity
    if (!known.places.some((each) => isSame(each, place))) known.places.push(place)
    known.facts = together(known.facts, facts)
  }
  return [...judgements.values()]
}

const isSame = (a: Place, b: Place) => a.file === b.file && a.line === b.line && a.column === b.column

/** What differs between the places of one finding is a list in its facts. */
function together(all: Facts, one: Facts): Facts {
  const both = Object.entries(one).map(([name, value]) => {
    const values = [...new Set([all[name] ?? [], value].flat())]
    return [name, values.length === 1 ? values[0] : values.map(String)]
  })
  return { ...all, ...(Object.fromEntries(both) as Facts) }
}

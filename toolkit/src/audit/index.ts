import { privacyKeys } from '../../../catalogue'
import { readBaseline, sinceBaseline, withPlaces } from './baseline'
import { changedSince } from './changes'
import { collect, type Collected } from './collect'
import { compareWithWeixin, type CodePrivacyInfo } from './compare-with-weixin'
import { readGuideline, type Guideline } from './guideline'
import { judge, ruleNames, type Judgement } from './judge'
import { listens } from './prompts'
import { gapWords, wordsOf, type ReportLanguage } from './report/words'
import type { ReadProgram } from './read-program'
import { readProgram } from './sources'
import { findSettings, ruleSetting, type RuleSetting } from './settings'
import type { AuditReport, Finding, Place } from './types'
import { wasTakenAway, wasTakenOut } from './taken-away'
import { usesAsWritten } from './uses'

export type { PrivacyKey } from '../../../catalogue'
export type { CodePrivacyInfo } from './compare-with-weixin'
export { AuditError, type AuditErrorRule } from './audit-error'
export type { ReportLanguage } from './report/words'
export type { RuleSetting } from './settings'
export type {
  AuditReport,
  Finding,
  Gap,
  GapReason,
  Place,
  SettingListEntry,
  Severity,
  Source,
  Use,
  UseKind
} from './types'

export interface AuditOptions {
  /** The JSON of getPrivacySetting: the declared guideline. */
  guideline?: string
  /** Rule -> setting. They win over the configuration file's. */
  rules?: Record<string, RuleSetting>
  /** `official`: the platform's own dialog asks. Wins over the configuration file's. */
  prompt?: 'custom' | 'official'
  /** The JSON of an earlier run: what it found is counted in `known` and left out. */
  baseline?: string
  /** A revision of git: only findings in files that changed since. */
  since?: string
  /** The answer of getCodePrivacyInfo, or a file that holds it as JSON. */
  compareWithWeixin?: string | CodePrivacyInfo
  /** Of messages. Default: en. */
  language?: ReportLanguage
  /** Told how many files are read so far. */
  progress?: (files: number) => void
}

/**
 * Reads a mini program, says what of the user's it uses, and what is wrong with that. `root` is the folder of app.json,
 * or the project folder around it. Throws an `AuditError` where there is none to read.
 */
export function audit(root: string, options: AuditOptions = {}): AuditReport {
  const started = performance.now()
  const program = readProgram(root, options.progress)
  const folder = program.scan.root
  const settings = findSettings(folder, ruleNames)
  for (const [rule, setting] of Object.entries(options.rules ?? {})) {
    settings.rules.set(...ruleSetting(rule, setting, ruleNames, '--rule'))
    for (const { rules } of settings.overrides) rules.delete(rule)
  }
  settings.prompt = options.prompt ?? settings.prompt
  const file = options.guideline ?? settings.guideline
  const guideline = file === undefined ? undefined : readGuideline(file, folder)
  const collected = collect(program)
  const { language = 'en' } = options
  const judged = judge(collected, settings, guideline).map((each) => inWords(each, language))
  return {
    root,
    folder,
    uses: usesAsWritten(collected.uses, (place) => collected.sourceMaps.written(place)),
    ...narrowed(judged, options, root, { ...program, gaps: collected.gaps }, guideline),
    ...(options.compareWithWeixin !== undefined && {
      weixin: compareWithWeixin(
        options.compareWithWeixin,
        [...collected.uses, ...collected.mentions],
        notListed(judged)
      )
    }),
    complete: collected.gaps.length === 0,
    gaps: collected.gaps.map(({ reason, name, near, ...place }) => ({
      reason,
      message: gapWords(reason, { name, near }, language),
      ...place
    })),
    source: collected.source,
    ...(collected.scan.twins && { twins: collected.scan.twins }),
    ...(collected.scan.leftOut && { leftOut: collected.scan.leftOut }),
    asks: settings.prompt === 'official' || !listens(collected) ? 'weixin' : 'program',
    ...(file !== undefined && { guideline: file }),
    ...draft(collected, guideline),
    stats: {
      files: collected.scan.files.size,
      bytes: collected.scan.bytes,
      milliseconds: Math.round(performance.now() - started)
    }
  }
}

/** Names that `requiredPrivateInfos` lacks. */
const notListed = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ rule, subject }) => (rule === 'missing-required-private-info' ? subject : []))

/** Without what is known, and what did not change. */
function narrowed(
  all: Finding[],
  { baseline, since }: AuditOptions,
  root: string,
  program: ReadProgram,
  guideline?: Guideline
): Pick<AuditReport, 'findings' | 'known' | 'gone'> {
  const { findings: fresh, gone } =
    baseline === undefined ? { findings: all, gone: 0 } : sinceBaseline(all, readBaseline(baseline, root))
  const known = (findings: Finding[]) => ({
    findings,
    ...(all.length > findings.length && { known: all.length - findings.length }),
    ...(gone > 0 && { gone })
  })
  if (since === undefined) return known(fresh)
  const changes = changedSince(since, program.scan.root)
  const { isChanged } = changes
  // What a guideline declares no longer is undeclared in files that did not change.
  const isOther = guideline !== undefined && isChanged(guideline.file)
  const isNewGap = ({ file, line }: Place) =>
    program.gaps.some((gap) => gap.file === file && gap.line === line && wasTakenAway(gap, changes))
  return known(
    fresh.flatMap((finding) => {
      const { rule } = finding
      const isNew = (isOther && rule === 'undeclared-key') || wasTakenOut(finding, program, changes)
      const holds = (place: Place) => isChanged(place.file) || (rule === 'incomplete-program' && isNewGap(place))
      return isNew ? finding : withPlaces([finding], (_, place) => holds(place))
    })
  )
}

function inWords({ rule, severity, subject, places, facts }: Judgement, language: ReportLanguage): Finding {
  const { message, why, remedy } = wordsOf(rule, language)
  return { rule, severity, message: message(facts), subject, ...places[0], places, why, remedy }
}

/** One entry for every key that pages or the launch lead to, with the text it has in the guideline. */
function draft({ uses, runs }: Collected, guideline?: Guideline): Pick<AuditReport, 'settingList' | 'unreachedKeys'> {
  const reached = new Set(uses.filter(runs).map(({ privacyKey }) => privacyKey))
  const used = new Set(uses.map(({ privacyKey }) => privacyKey))
  const keys = privacyKeys.map(({ key }) => key).filter((key) => used.has(key))
  return {
    settingList: keys
      .filter((key) => reached.has(key))
      .map((key) => ({ privacy_key: key, privacy_text: guideline?.texts.get(key) ?? '' })),
    unreachedKeys: keys.filter((key) => !reached.has(key))
  }
}

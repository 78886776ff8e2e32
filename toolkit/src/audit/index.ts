import { privacyKeys } from '../../../catalogue'
import { collect, type Collected } from './collect'
import { readGuideline, type Guideline } from './guideline'
import { judge, ruleNames, type Judgement } from './judge'
import { listens } from './prompts'
import { gapWords, wordsOf } from './report/words'
import { readProgram } from './sources'
import { findSettings, ruleSetting, type RuleSetting } from './settings'
import type { AuditReport, Finding } from './types'

export type { PrivacyKey } from '../../../catalogue'
export { AuditError } from './program'
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
    settings.rules.set(...ruleSetting(rule, setting, ruleNames, 'rules'))
  }
  settings.prompt = options.prompt ?? settings.prompt
  const file = options.guideline ?? settings.guideline
  const guideline = file === undefined ? undefined : readGuideline(file)
  const collected = collect(program)
  const findings = judge(collected, settings, guideline).map(inWords)
  return {
    root,
    folder,
    uses: collected.uses,
    findings,
    complete: collected.gaps.length === 0,
    gaps: collected.gaps.map(({ reason, name, ...place }) => ({ reason, message: gapWords(reason, [name]), ...place })),
    source: collected.source,
    asks: settings.prompt === 'official' || !listens(collected) ? 'weixin' : 'program',
    ...(guideline && { guideline: guideline.file }),
    ...draft(collected, guideline),
    stats: {
      files: collected.scan.files.size,
      bytes: collected.scan.bytes,
      milliseconds: Math.round(performance.now() - started)
    }
  }
}

function inWords({ rule, severity, subject, places, facts }: Judgement): Finding {
  const { message, why, remedy } = wordsOf(rule)
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

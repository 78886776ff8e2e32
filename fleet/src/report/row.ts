import type { PrivacySetting } from 'miniprogram-privacy-toolkit/weixin'
import type { State } from '../rollout/progress'
import type { Entry, Outcome, Task } from '../rollout/row'
import type { Language } from '../language'
import { nextIn, reasonIn } from './words'

/** One program in a report. */
export interface Row {
  appId: string
  name: string
  outcome: Outcome
  before: PrivacySetting | null
  after: PrivacySetting | null
  /** The platform's, where it has refused. */
  code: number | null
  /** The platform's id of the refused request. */
  rid: string | null
  /** What to do, in the reader's language. */
  next: string
  reason: string
}

export interface ReportHead {
  rollout: string
  state: State
  language: Language
}

export const columns = ['appId', 'name', 'outcome', 'before', 'after', 'code', 'rid', 'next', 'reason'] as const

export function rowOf(entry: Entry, task: Task, language: Language): Row {
  const { appId, name, outcome, code, rid, reason } = entry
  // Rolled back, what was there before is there after.
  const [before, after] =
    task === 'restore' && outcome === 'restored' ? [entry.after, entry.before] : [entry.before, entry.after]
  return {
    appId,
    name,
    outcome,
    before: before ?? null,
    after: after ?? null,
    code: code ?? null,
    rid: rid ?? null,
    next: nextIn(language, entry, task),
    reason: reasonIn(language, reason)
  }
}

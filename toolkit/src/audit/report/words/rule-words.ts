import type { Facts } from '../../rules/rule'
import type { GapReason } from '../../types'

/** The sentences of one rule. */
export interface RuleWords {
  /** What is wrong here, in one sentence. */
  message(facts: Facts): string
  /** Why it matters. */
  why: string
  /** How to mend it. */
  remedy: string
}

/** What is missing, in one sentence; `names` are what it is about. */
export type GapWords = Record<GapReason, (names: string) => string>

export const list = (value: Facts[string]): string => (Array.isArray(value) ? value.join(', ') : String(value))

/** The same of names that may be many. */
export const several = (value: Facts[string]): string => {
  const names = [value].flat()
  return names.length > 5 ? `${list(names.slice(0, 5).map(String))} …` : list(value)
}

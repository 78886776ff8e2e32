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

/** Names in a sentence, at most three of them; the places of a finding carry the rest. */
export const listing =
  (between: string, withRest: (first: string, rest: number, all: number) => string) =>
  (value: Facts[string]): string => {
    const names = [value].flat().map(String)
    const first = names.slice(0, 3).join(between)
    return names.length > 3 ? withRest(first, names.length - 3, names.length) : first
  }

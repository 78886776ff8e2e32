import type { GapReason } from '../types'
import * as en from './words/en'
import type { RuleWords } from './words/rule-words'
import * as zh from './words/zh'

/** What a report is written in. */
export type ReportLanguage = 'en' | 'zh'

const languages = { en, zh }

/** What is missing, in one sentence. */
export const gapWords = (
  reason: GapReason,
  { name, near }: { name: string; near?: string },
  language: ReportLanguage = 'en'
): string => languages[language].gapMessage(reason, name, near)

export const wordsOf = (rule: string, language: ReportLanguage = 'en'): RuleWords => languages[language].rules[rule]

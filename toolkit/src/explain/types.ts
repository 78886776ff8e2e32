export const languages = ['en', 'zh'] as const
export type Language = (typeof languages)[number]

/** What it is, why it happens, and what to do, in order. */
export interface Words {
  what: string
  why: string
  steps: readonly string[]
}

/** The words that the catalogue lacks for one of its client errors: Chinese, and English where more than its remedy is needed. */
export interface Translation {
  zh: Words
  en?: Partial<Words>
  /** Other forms of the same text. */
  also?: readonly RegExp[]
}

export interface Explanation {
  /** For example `errno 112`, `errcode 40001`, `error` or `symptom`. */
  heading: string
  /** The numbers under which it is met. */
  codes: readonly number[]
  /** Words that an error or a question has when this is meant. */
  patterns: readonly RegExp[]
  /** The same, found also where they were misread or cut off. */
  phrases: readonly string[]
  /** Whatever else is found in a line comes before it. */
  broad?: true
  words: Record<Language, Words>
  /** `verified`, or how sure it is. */
  status: string
  sources: readonly string[]
}

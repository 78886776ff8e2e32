import type { Words } from '../../types'

/** An error that the platform writes in many ways, or that nobody has given a number: known by its words. */
export interface Situation {
  /** Numbers that come with it. */
  codes: readonly number[]
  /** Its words. They are found misread and cut off too. */
  phrases: readonly string[]
  /** Where the words alone are not enough. */
  patterns: readonly RegExp[]
  /** Its patterns take much of a sentence, so that whatever else is found there comes before it. */
  broad?: true
  words: { en: Words; zh: Words }
  /** How sure it is, where that is not `verified`. */
  status?: string
  sources: readonly string[]
}

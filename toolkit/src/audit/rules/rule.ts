import type { Collected } from '../collect'
import type { Guideline } from '../guideline'
import type { Severity, Use } from '../types'

/** What a rule judges. */
export interface Subject extends Collected {
  /** What the owner has declared, where it was given. */
  guideline?: Guideline
  /** `official`: the platform's own dialog asks, and no page needs a prompt. */
  prompt: 'custom' | 'official'
  /** Whether a page or app.js leads there. The platform may scan what does not run all the same. */
  runs(use: Use): boolean
  /** Where `requiredPrivateInfos` lists a name. */
  requiredPlace(name: string): { file: string; line: number; column: number }
}

/** What a rule found, as data; `report/words.ts` has the sentences. */
export interface Violation {
  file: string
  line: number
  column: number
  facts?: Record<string, string | number | readonly string[]>
  /** Where it differs from the rule's own. */
  severity?: Severity
}

export interface Rule {
  name: string
  severity: Severity
  check(subject: Subject): Iterable<Violation>
}

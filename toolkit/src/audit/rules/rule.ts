import type { Collected } from '../collect'
import type { Facts as ScriptFacts } from '../facts'
import type { Guideline } from '../guideline'
import type { Place, Severity, Use } from '../types'

/** What a rule judges. */
export interface Subject extends Collected {
  /** What the developer has declared, where it was given. */
  guideline?: Guideline
  /** `official`: the platform's own dialog asks, and no page needs a prompt. */
  prompt: 'custom' | 'official'
  /** Those of the program: what a package registers counts where the program makes it. */
  listeners: ScriptFacts['listeners']
  /** Everything is read, every use can be told, and nothing acts elsewhere: what is not found is not used. */
  isAllKnown: boolean
  /** What nothing reaches may be scanned all the same; of a framework's source the build need not even hold it. */
  severityOf(use: Use): Severity
  /** Where `requiredPrivateInfos` lists a name. */
  requiredPlace(name: string): { file: string; line: number; column: number }
}

export type Facts = Record<string, string | number | readonly string[]>

/** What a rule found at one place, as data; `report/words.ts` has the sentences. */
export interface Violation extends Place {
  /** What it is about: all places of one subject are one finding. */
  subject: string
  facts?: Facts
  /** Where it differs from the rule's own. */
  severity?: Severity
}

export interface Rule {
  name: string
  severity: Severity
  /** What is wrong is the built file itself, and no source map leads to where it is mended. */
  isAboutBuild?: true
  check(subject: Subject): Iterable<Violation>
}

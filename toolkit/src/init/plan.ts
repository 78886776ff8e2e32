import type { PrivacyKey } from '../audit'
import type { Changes } from './changes'

/** Where a program asks: one page for the whole program, or a tag on each page that makes privacy calls. */
export type Prompting = 'consent-page' | 'tags'

/** What is left for a person to do, beside the console. */
export type ByHand =
  | { kind: 'add-line' | 'change-line'; file: string; line: string }
  | { kind: 'add-types'; file: string; reference: string }
  | { kind: 'own-listener'; places: string[] }
  | { kind: 'own-popup'; files: string[] }
  | { kind: 'build-npm' }
  | { kind: 'place-tag'; pages: string[] }
  | { kind: 'independent'; pages: string[] }

export interface Plan {
  changes: Changes
  byHand: ByHand[]
  /** Whether the library is a dependency of the build only. */
  forBuildOnly: boolean
  /** Whether the package manager is needed at all. */
  installs: boolean
}

/** What the audit found, as far as it can read the program. */
export interface Findings {
  keys: PrivacyKey[]
  /** Pages that make privacy calls; undefined where the source could not be read. */
  pages?: string[]
  /** Others that do, in independent sub-packages: they cannot use the library of the main package. */
  independent?: string[]
  /** Where the program listens itself, as file:line: Weixin keeps the last listener only. */
  listeners?: string[]
}

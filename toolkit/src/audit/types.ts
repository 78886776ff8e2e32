import type { PrivacyKey } from '../../../catalogue'

export type UseKind = 'api' | 'scope' | 'open-type' | 'component' | 'component-attr' | 'object-method'

/** One place where the source uses a privacy interface, for one information type. */
export interface Use {
  /** The catalogue's name, or `wx.*`, `scope.*`, `button[open-type=*]` where the source does not say which. */
  api: string
  /** null where `certainty` is `unknown`. */
  privacyKey: PrivacyKey | null
  kind: UseKind
  /** Relative to the root, with `/`. */
  file: string
  /** From 1. */
  line: number
  /** From 1, in UTF-16 units. */
  column: number
  /** Routes of the pages that reach this place, in the order of app.json. */
  pages: string[]
  certainty: 'certain' | 'unknown'
}

export type Severity = 'error' | 'warning' | 'info'

export interface Finding {
  rule: string
  severity: Severity
  message: string
  file: string
  line: number
  column: number
  why: string
  remedy: string
}

export interface SettingListEntry {
  privacy_key: string
  privacy_text: string
}

export interface AuditReport {
  /** The folder as it was given. */
  root: string
  uses: Use[]
  findings: Finding[]
  settingList: SettingListEntry[]
  stats: { files: number; bytes: number; milliseconds: number }
}

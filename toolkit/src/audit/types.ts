import type { PrivacyKey } from '../../../catalogue'

export type UseKind = 'api' | 'scope' | 'open-type' | 'component' | 'component-attr' | 'object-method'

/** A place in the program. */
export interface Place {
  /** Relative to the root, with `/`. */
  file: string
  /** From 1. */
  line: number
  /** From 1, in UTF-16 units. */
  column: number
}

/** One place where the source uses a privacy interface, for one information type. */
export interface Use extends Place {
  /** The catalogue's name, or `wx.*`, `scope.*`, `button[open-type=*]` where the source does not say which. */
  api: string
  /** null where `certainty` is `unknown`. */
  privacyKey: PrivacyKey | null
  kind: UseKind
  /** Routes of the pages that reach this place, in the order of app.json. */
  pages: string[]
  certainty: 'certain' | 'unknown'
}

export type Severity = 'error' | 'warning' | 'info'

/** What is wrong with one subject, wherever it shows. */
export interface Finding extends Place {
  rule: string
  severity: Severity
  message: string
  /** What it is about: an information type, an interface, a page, a file. With `rule` it names the finding. */
  subject: string
  /** Every place; the first one is the finding's own. */
  places: Place[]
  why: string
  remedy: string
}

export type GapReason =
  | 'npm-not-built'
  | 'package-not-installed'
  | 'no-page'
  | 'page-missing'
  | 'component-missing'
  | 'module-missing'
  | 'template-missing'
  | 'does-not-parse'
  | 'not-readable'

/** Something that belongs to the program and was not read. */
export interface Gap extends Place {
  reason: GapReason
  message: string
}

/** What the program is written in. A framework's build is `native`. */
export type Source = 'native' | 'uni-app' | 'taro' | 'mpx' | 'mpvue'

export interface SettingListEntry {
  privacy_key: string
  privacy_text: string
}

export interface AuditReport {
  /** The folder as it was given. */
  root: string
  /** The folder that the files of the report are relative to, absolute. */
  folder: string
  uses: Use[]
  findings: Finding[]
  /** Findings left out: the baseline has them, or they are not in the files that changed. */
  known?: number
  /** What the baseline has and is no longer found: it can be written anew. */
  gone?: number
  /** Where Weixin's own scan differs; only where its answer was given. */
  weixin?: { onlyWeixin: string[]; onlyAudit: string[] }
  /** Everything that belongs to the program was read. */
  complete: boolean
  gaps: Gap[]
  source: Source
  /** Which was read of scripts that are there as `.ts` and as `.js`. */
  twins?: '.ts' | '.js'
  /** How many files were not read, as `packOptions` of project.config.json keeps them out of the upload. */
  leftOut?: number
  /** Who asks the user: Weixin's own pop-up where the program registers no listener. */
  asks: 'weixin' | 'program'
  /** The guideline that was compared, as it was given; none where nothing was. */
  guideline?: string
  /** What pages or the launch lead to. */
  settingList: SettingListEntry[]
  /** Keys of code that neither a page nor the launch leads to. */
  unreachedKeys: PrivacyKey[]
  stats: { files: number; bytes: number; milliseconds: number }
}

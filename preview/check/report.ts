import type { PlacedError } from '../open/source-places'
import type { PromptKind } from '../runtime/agent/open-prompt'

export type Outcome = 'succeeded' | 'failed' | 'never'

/** One privacy call of a page: how it came about, who asked, how it ended. */
export interface CheckedCall {
  /** The catalogue's name. */
  readonly api: string
  /** Calls of `App` as it starts are in the first page that ended them so. */
  readonly trigger: 'launch' | 'open' | 'tap'
  /** What was tapped, as one would write it: `button.primary "Paste"`; empty otherwise. */
  readonly element: string
  readonly prompt: PromptKind | 'none'
  /** How it ended where the user agreed, and where the user refused. */
  readonly agreed: Outcome
  readonly refused: Outcome
  /** Of the failure; empty where there was none. */
  readonly errMsg: string
}

export interface CheckedPage {
  readonly page: string
  /** Its script ran, and it came in sight. */
  readonly opened: boolean
  readonly errors: readonly PlacedError[]
  readonly calls: readonly CheckedCall[]
}

export type CheckRule =
  | 'call-never-returns'
  | 'page-does-not-open'
  | 'asks-before-use'
  | 'exit-after-refusal'
  | 'prompt-cannot-be-refused'
  | 'undeclared-key'

export interface CheckFinding {
  readonly rule: CheckRule
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly page: string
}

export interface CheckReport {
  /** As it was given. */
  readonly root: string
  readonly pages: readonly CheckedPage[]
  readonly findings: readonly CheckFinding[]
  readonly stats: { readonly pages: number; readonly milliseconds: number }
}

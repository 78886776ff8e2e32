import type { ProgramError } from '../runtime/program-error'
import type { CheckedCall, Outcome } from './report'

/** A privacy call as one run saw it. */
export interface SeenCall extends Pick<CheckedCall, 'api' | 'trigger' | 'element' | 'prompt'> {
  readonly outcome: Outcome
  readonly errMsg: string
  /** 112: the guideline does not declare it. */
  readonly undeclared: boolean
  /** Who asked left no way to refuse. */
  readonly cannotBeRefused: boolean
  /** The program ended itself once the user had refused. */
  readonly exited: boolean
}

export interface SeenPage {
  readonly opened: boolean
  readonly errors: readonly ProgramError[]
  readonly calls: readonly SeenCall[]
}

/** Worth another look in a fresh program. */
export function goesWrong({ prompt, outcome, exited }: SeenCall): boolean {
  return prompt === 'none' || outcome === 'never' || exited
}

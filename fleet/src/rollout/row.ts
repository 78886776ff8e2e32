import type { PrivacySetting } from 'miniprogram-privacy-toolkit/weixin'

/** How it ended with one program. `waiting` has not ended. */
export type Outcome =
  'waiting' | 'written' | 'unchanged' | 'failed' | 'conflict' | 'restored' | 'applied' | 'granted' | 'rejected'

/** Why, where no words of the platform say it. */
export type Reason =
  | {
      key: 'platform' | 'http' | 'invalid' | 'readsBackDifferent' | 'tokenCommandEnded' | 'tokenCommandLate' | 'other'
      detail: string
    }
  | { key: 'changed' | 'quota' | 'noPermission'; detail?: string }
  | { key: 'tokenCommandSilent' | 'tokenFunctionFailed' | 'tokenFunctionSilent'; detail?: undefined }
  | { key: 'noTicket' | 'notAuthorized'; detail?: undefined }

/** What is known of one program in a roll-out. Kept in Redis as JSON; never a token. */
export interface Facts {
  name: string
  /** The guideline as it was found. */
  before?: PrivacySetting
  /** The guideline as it was read afterwards. */
  after?: PrivacySetting
  /** `before` is what a diff showed: it is written to while that is still so. */
  seen?: boolean
  /** A write or an application was sent, and may have arrived. */
  sent?: boolean
  /** To be rolled back. */
  undo?: boolean
  /** Of an application. */
  auditId?: string
  code?: number
  rid?: string
  reason?: Reason
}

/** Facts and how they ended. */
export interface Entry extends Facts {
  appId: string
  outcome: Outcome
}

/** What a roll-out does with each of its programs. */
export type Task = 'read' | 'write' | 'restore' | 'apply'

/** What ends well. `waiting` in a diff is a program that would change. */
export const successes: readonly Outcome[] = ['written', 'unchanged', 'restored', 'applied', 'granted']

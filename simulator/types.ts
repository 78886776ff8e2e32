import type { PrivacyKey } from '../catalogue'

/** Time as the simulator sees it. The default is the real clock; `createManualClock()` is for tests. */
export interface Clock {
  now(): number
  setTimeout(callback: () => void, ms: number): unknown
  clearTimeout(handle: unknown): void
}

export interface WeixinError {
  errMsg: string
  errno?: number
}

export type PopupStyle = 'stand-alone' | 'tick-box'

/** How a privacy call ended; `pending` while it waits for the user. */
export type CallState = 'pending' | 'succeeded' | 'failed'

/** One line of the ledger: every privacy call, component and open-type the program used, in order. */
export interface PrivacyCall {
  readonly id: number
  /** The catalogue's name: `wx.getClipboardData`, `button[open-type=getPhoneNumber]`, `wx.requirePrivacyAuthorize`. */
  readonly api: string
  /** As handed to the listener: `getClipboardData`, `button.getPhoneNumber`. */
  readonly referrer: string
  readonly privacyKey: PrivacyKey | null
  readonly calledAt: number
  readonly state: CallState
  readonly endedAt?: number
  readonly error?: WeixinError
}

/** Everything that happens between the program, the platform and the user, in order. */
export type WeixinEvent = { readonly at: number } & (
  | { readonly type: 'call'; readonly call: PrivacyCall }
  /** The registered listener was handed a `resolve`. */
  | { readonly type: 'need'; readonly call: PrivacyCall }
  /** `resolve({ event: 'exposureAuthorization' })`. */
  | { readonly type: 'exposure'; readonly call: PrivacyCall }
  /** The listener's answer, or the user's on the official pop-up, or a tap on an agree button that no call waits for. */
  | {
      readonly type: 'decision'
      readonly call?: PrivacyCall
      readonly decision: 'agree' | 'disagree'
      readonly by: 'listener' | 'official-popup' | 'button'
      readonly buttonId?: string
      /** Set when the platform did not accept the answer (wrong or untapped button, answered before). */
      readonly refusedBecause?: string
    }
  | { readonly type: 'outcome'; readonly call: PrivacyCall }
  | { readonly type: 'official-popup'; readonly visible: boolean }
  | { readonly type: 'contract'; readonly visible: boolean }
  /** Declared keys, consent or another setting changed from outside. */
  | { readonly type: 'setting' }
)

/** Weixin's own pop-up, as the user sees it. */
export interface OfficialPopup {
  readonly visible: boolean
  readonly style: PopupStyle
  /** What is being asked for, in the order asked. */
  readonly calls: readonly PrivacyCall[]
  agree(): void
  disagree(): void
}

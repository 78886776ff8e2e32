import type { PrivacyKey } from '../catalogue'
import type { UndocumentedChoices } from './undocumented'
import type { WeixinError, WeixinResult, Wx } from './wx-types'

/** Time as the simulator sees it. The default is the real clock; `createManualClock()` is for tests. */
export interface Clock {
  /** ms since any fixed moment. */
  now(): number
  setTimeout(callback: () => void, ms: number): unknown
  clearTimeout(handle: unknown): void
}

/** How Weixin's own pop-up looks: on its own, or a tick-box in the authorization dialog. */
export type PopupStyle = 'stand-alone' | 'tick-box'

/** The APIs a program asks for consent with. */
export type PrivacyApi =
  'getPrivacySetting' | 'openPrivacyContract' | 'onNeedPrivacyAuthorization' | 'requirePrivacyAuthorize'

/** How a privacy call ended; `pending` while it waits for the user. */
export type CallState = 'pending' | 'succeeded' | 'failed'

/**
 * One line of the ledger: every privacy call, component and open-type the program used, in order. It is live: `state`,
 * `endedAt` and `error` change when the call ends.
 */
export interface PrivacyCall {
  /** From 1, in the order of the calls. */
  readonly id: number
  /** The catalogue's name: `wx.getClipboardData`, `button[open-type=getPhoneNumber]`, `wx.requirePrivacyAuthorize`. */
  readonly api: string
  /** As handed to the listener: `getClipboardData`, `button.getPhoneNumber`. */
  readonly referrer: string
  /** The first of its keys where an interface needs two (`live-pusher`); null for `wx.requirePrivacyAuthorize`. */
  readonly privacyKey: PrivacyKey | null
  /** ms, by the simulator's clock. */
  readonly calledAt: number
  readonly state: CallState
  /** ms; undefined while it is pending. */
  readonly endedAt?: number
  /** Why it failed. */
  readonly error?: WeixinError
}

/** Why an answer of the listener had no effect. */
export type RefusedAnswer =
  /** agree without `buttonId`. What becomes of the call is `untappedButton`. */
  | 'no-button-id'
  /** agree with the id of a button that was not tapped, or that is no agree button. What becomes of the call is `untappedButton`. */
  | 'button-not-tapped'
  /** This `resolve` was called with agree or disagree before. */
  | 'answered-before'
  /** The call ended in another way first: on the official pop-up, or together with another call. */
  | 'no-longer-waiting'

/** Everything that happens between the program, the platform and the user, in order. */
export type WeixinEvent = { readonly at: number } & (
  | { readonly type: 'call'; readonly call: PrivacyCall }
  /** The registered listener was handed a `resolve`. */
  | { readonly type: 'need'; readonly call: PrivacyCall }
  /** `resolve({ event: 'exposureAuthorization' })`. */
  | { readonly type: 'exposure'; readonly call: PrivacyCall }
  /** The user's finger on a button. */
  | { readonly type: 'tap'; readonly buttonId: string; readonly openType: string }
  /** The listener's answer, or the user's on the official pop-up, or a tap on an agree button where no `resolve` is to follow. */
  | {
      readonly type: 'decision'
      readonly call?: PrivacyCall
      readonly decision: 'agree' | 'disagree'
      readonly by: 'listener' | 'official-popup' | 'button'
      readonly buttonId?: string
      /** Set when the platform did not accept the answer (wrong or untapped button, answered before). */
      readonly refusedBecause?: RefusedAnswer
    }
  | { readonly type: 'outcome'; readonly call: PrivacyCall }
  | { readonly type: 'official-popup'; readonly visible: boolean }
  | { readonly type: 'contract'; readonly visible: boolean }
  /** `wx.exitMiniProgram`. */
  | { readonly type: 'exit' }
  /** Declared keys, consent or another setting changed from outside. */
  | { readonly type: 'setting' }
)

/** Weixin's own pop-up, as the user sees it. */
export interface OfficialPopup {
  readonly visible: boolean
  readonly style: PopupStyle
  /** What is being asked for, in the order asked. */
  readonly calls: readonly PrivacyCall[]
  /** The user's tap. Throws where no pop-up is visible. */
  agree(): void
  /** As `agree`; the pop-up is silent for 10 s afterwards. */
  disagree(): void
}

/** Where the simulator says what Weixin's own console would say. */
export interface WeixinConsole {
  warn(message: string): void
  error(message: string, cause?: unknown): void
}

/** The state of the platform, the user's device and the user's mind. Live: consent, clipboard and scopes change by use. */
export interface WeixinSettings extends UndocumentedChoices {
  /** The keys of the guideline. Default: every key the platform has an interface for. */
  declared: readonly PrivacyKey[]
  /** The keys the user has agreed to. Default: none. */
  consented: readonly PrivacyKey[]
  /** Default 《演示小程序隐私保护指引》. */
  contractName: string
  /**
   * Which of the four privacy APIs this Weixin has: all, none, or all but those listed. Without any of them it is one that
   * knows nothing of privacy consent and holds up no call. Default `present`.
   */
  baseLibrary: 'present' | 'absent' | readonly PrivacyApi[]
  /**
   * Weixin's own pop-up. `tick-box` (default): a call that raises an authorization dialog carries the agreement as a
   * tick-box in it, as since base library 3.4.2, and others get the pop-up; `stand-alone`: every call gets the pop-up.
   */
  popupStyle: PopupStyle
  /** ms, default 5000; used by `officialPopupShown: 'without-exposure'`. */
  exposureTimeout: number
  /** `opens` (default) or `fails`. */
  contract: 'opens' | 'fails'
  /** How `wx.getPrivacySetting` answers: after `delay` ms (default 0), and with a failure where `fail` is true. */
  getPrivacySetting: { readonly delay?: number; readonly fail?: boolean }
  /** The user's answer to the sheet of a phone-number button. Default `allow`. */
  phoneNumber: 'allow' | 'refuse'
  /** The user's answer to an authorization dialog. Default `allow`. */
  scopeDialog: 'allow' | 'refuse'
  /** Answers already given to authorization dialogs, as in `authSetting`. Default: none. */
  scopes: Readonly<Record<string, boolean>>
  /** What `wx.getClipboardData` reads and `wx.setClipboardData` writes. Default: empty. */
  clipboard: string
  /**
   * Replaces fields of a result, by the name of the call or open-type: `{ getLocation: { latitude: 0 } }`. An `errMsg` with
   * `:fail` makes it fail: `{ chooseMedia: { errMsg: 'chooseMedia:fail cancel' } }`.
   */
  results: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /**
   * Interfaces that Weixin has withdrawn from the program, by the name of the call or open-type: `['chooseMedia']`. They fail
   * whatever the user says. Default: none.
   */
  banned: readonly string[]
  /** Default: the global console. */
  console: WeixinConsole
}

/** How the world stands at first; every setting has a default. */
export interface WeixinOptions extends Partial<WeixinSettings> {
  /** Default: the real clock. */
  clock?: Clock
}

/** A simulated Weixin, the user's device and finger included. */
export interface Weixin {
  /** What the program sees as `wx`. */
  readonly wx: Wx
  /** The clock that was given, or the real one. */
  readonly clock: Clock
  /** Every privacy call so far and how it ended, in order. */
  readonly calls: readonly PrivacyCall[]
  /** Weixin's own pop-up, shown where the program does not ask. */
  readonly officialPopup: OfficialPopup
  /** As they stand now; `configure` changes them. */
  readonly settings: Readonly<WeixinSettings>
  /**
   * How many listeners `wx.onNeedPrivacyAuthorization` was given, one after another; the same one again is not counted. Only
   * the last is effective.
   */
  readonly listenerRegistrations: number
  /** The guideline is open: `wx.openPrivacyContract` was called, `closeContract` was not. */
  readonly contractVisible: boolean
  /** Hears everything that happens from now on. Returns the function that ends it. */
  on(handler: (event: WeixinEvent) => void): () => void
  /** Changes settings while the program runs. Throws a TypeError for an unknown one. */
  configure(changes: Partial<WeixinSettings>): void
  /** Replaces the keys of the guideline. Consent to keys that stay is kept. */
  declare(keys: readonly PrivacyKey[]): void
  /** The user deletes the program from the recent ones: consent, scopes and taps are forgotten. */
  clearHistory(): void
  /** The page with these buttons was closed. What becomes of taps on them is `tapAfterPage`. */
  removeButtons(buttonIds: readonly string[]): void
  /**
   * The user taps a `<button>`. `dispatch` is called for each event the button raises, at once or when its call has ended:
   * `agreeprivacyauthorization`, `getphonenumber`, `getrealtimephonenumber`, `getuserinfo`, `chooseavatar`.
   */
  tap(buttonId: string, openType: string, dispatch?: (eventName: string, detail: Record<string, unknown>) => void): void
  /** A `<camera>`, `<live-pusher>` or `<voip-room>` comes on the page; `onResult` hears whether it works. */
  mountComponent(tag: string, onResult?: (result: WeixinResult) => void): void
  /** The user focuses `<input type="nickname">`. Without consent it is a plain text input, and nobody is told. */
  focusNickname(): 'nickname' | 'text'
  /** The user comes back from the page that `wx.openPrivacyContract` opened. */
  closeContract(): void
}

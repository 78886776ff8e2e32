import type { PrivacyApplyEvent, PushEnvelope } from '../types'
import type { Fields } from '../is-record'
import { aesKey } from './crypto'
import type { SeenMessages } from './seen'

/** What a callback is told. */
export interface Pushed<Event> {
  /**
   * The mini program it is about: the app id in the address, where the platform puts it for `$APPID$`. Undefined where
   * the address has none.
   */
  appId: string | undefined
  event: Event
}

/** The platform's message settings, and who hears about pushes. */
export interface PushHandlerOptions {
  /** The token of the platform's message settings. */
  token: string
  /** Its EncodingAESKey, 43 characters. */
  encodingAesKey: string
  /** The key before the last change: messages on their way may still need it. */
  previousEncodingAesKey?: string
  /** The app id of the third-party platform, not of the mini program. */
  componentAppId: string
  /** Outcomes of applications. What it throws, or rejects with, within 4 s has the platform deliver it again. */
  onPrivacyApply?: (pushed: Pushed<PrivacyApplyEvent>, envelope: PushEnvelope) => unknown
  /**
   * Every other genuine message with its own fields, as text: `weapp_audit_success`, `user_authorization_revoke` (a
   * user withdrew: delete the data that `RevokeInfo` names), `component_verify_ticket` … Delivered again like the former.
   */
  onEvent?: (pushed: Pushed<Fields>, envelope: PushEnvelope) => unknown
  /**
   * What the callbacks throw, and a `PushRefusal` for each push that was not taken. Without it, the former are process
   * warnings, and the latter a line on the console, once a minute for each reason.
   */
  onError?: (error: unknown) => unknown
  /** Seconds. Pushes with a timestamp further from now are refused. Default 300. */
  maxAge?: number
  /** Where it is noted which messages were handed on. Default: in this process. */
  seen?: SeenMessages
  /** The time in ms. Default `Date.now`. */
  now?: () => number
}

/** The AES keys to try, newest first. Throws a TypeError, without any secret, for options that cannot work. */
export function checkOptions(options: PushHandlerOptions): Buffer[] {
  const { token, encodingAesKey, previousEncodingAesKey, componentAppId, maxAge, seen } = options ?? {}
  const insist = (condition: boolean, sentence: string): void => {
    if (!condition) throw new TypeError(`createPushHandler: ${sentence}`)
  }
  insist(typeof token === 'string' && token !== '', 'token must be the token of the message settings')
  insist(typeof componentAppId === 'string' && componentAppId !== '', 'componentAppId must be an app id')
  for (const name of ['onPrivacyApply', 'onEvent', 'onError'] as const) {
    insist(['undefined', 'function'].includes(typeof options[name]), `${name} must be a function`)
  }
  insist(maxAge === undefined || (Number.isFinite(maxAge) && maxAge > 0), 'maxAge must be a number of seconds')
  const canNote = typeof seen?.take === 'function' && typeof seen.release === 'function'
  insist(seen === undefined || canNote, 'seen must have take and release')
  const key = aesKey(encodingAesKey)
  insist(key !== undefined, 'encodingAesKey must have 43 characters')
  if (previousEncodingAesKey === undefined) return [key!]
  const previous = aesKey(previousEncodingAesKey)
  insist(previous !== undefined, 'previousEncodingAesKey must have 43 characters')
  return [key!, previous!]
}

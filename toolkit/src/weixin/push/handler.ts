import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PrivacyApplyEvent, PushEnvelope } from '../types'
import { BodyAlreadyRead, readBody } from './body'
import { aesKey, decrypt, signatureMatches } from './crypto'
import type { Fields } from '../is-record'
import { parseMessage, plainText } from './message'
import { isPrivacyApply, readEnvelope, readPrivacyApply } from './event'
import { PushRefusal } from './refusal'
import { Repeats } from './repeats'

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
  /** Called after the platform has been answered; it may take as long as it likes. */
  onPrivacyApply: (event: PrivacyApplyEvent, envelope: PushEnvelope) => unknown
  /**
   * What `onPrivacyApply` throws, and a `PushRefusal` for each push that was not taken. Without it, the former are
   * process warnings and the latter are only answered.
   */
  onError?: (error: unknown) => unknown
  /** Seconds. Pushes with a timestamp further from now are refused. Default 300. */
  maxAge?: number
  /** The time in ms. Default `Date.now`. */
  now?: () => number
}

/** For Node's `http.createServer`, or a route of any framework that has not read the body. Never rejects. */
export type PushHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Takes the pushes that Weixin posts to a platform's message and event URL. A genuine one is answered `success` at
 * once, then `wxa_privacy_apply` is handed on, each message once; a forged or unreadable one is answered 4xx.
 * @throws TypeError for wrong options
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/message_push.html
 */
export function createPushHandler(options: PushHandlerOptions): PushHandler {
  const keys = checkOptions(options)
  const { token, componentAppId, onPrivacyApply, onError, maxAge = 300, now = Date.now } = options
  const repeats = new Repeats()

  /** The message of a genuine push, and the ms until which the platform may repeat it. */
  async function open(request: IncomingMessage): Promise<{ message: string; until: number }> {
    if (request.method !== 'POST') throw new PushRefusal('a push is a POST', 405)
    const { searchParams } = new URL(request.url ?? '', 'http://localhost')
    const query = (name: string): string => searchParams.get(name) ?? ''
    const encrypted = plainText(parseMessage(await readBody(request)).Encrypt)
    const signed = [token, query('timestamp'), query('nonce'), encrypted]
    if (!encrypted || !signatureMatches(query('msg_signature'), signed)) {
      throw new PushRefusal('msg_signature does not match', 403, 'ValidateSignatureError')
    }
    const sent = Number(query('timestamp')) * 1000
    if (!(Math.abs(now() - sent) <= maxAge * 1000)) throw new PushRefusal('the timestamp is too far from now', 403)
    const message = decrypt(encrypted, keys, componentAppId)
    return { message, until: Math.max(now(), sent) + maxAge * 1000 }
  }

  async function handOn(message: Fields, event: PrivacyApplyEvent): Promise<void> {
    try {
      await onPrivacyApply(event, readEnvelope(message))
    } catch (error) {
      await report(error)
    }
  }

  async function report(error: unknown): Promise<void> {
    try {
      if (onError) await onError(error)
      else if (!(error instanceof PushRefusal) || error instanceof BodyAlreadyRead) warn(error)
    } catch (failure) {
      warn(failure)
    }
  }

  return async (request, response) => {
    try {
      const { message, until } = await open(request)
      const fields = parseMessage(message)
      const event = isPrivacyApply(fields) ? readPrivacyApply(fields) : undefined
      answer(response, 200, 'success')
      if (event && repeats.isNew(message, until, now())) void handOn(fields, event)
    } catch (error) {
      const status = error instanceof PushRefusal ? error.httpStatus : 400
      answer(response, status, error instanceof BodyAlreadyRead ? error.message : 'refused')
      void report(error)
    }
  }
}

function checkOptions(options: PushHandlerOptions): Buffer[] {
  const { token, encodingAesKey, previousEncodingAesKey, componentAppId, onPrivacyApply, onError, maxAge } =
    options ?? {}
  const insist = (condition: boolean, sentence: string): void => {
    if (!condition) throw new TypeError(`createPushHandler: ${sentence}`)
  }
  insist(typeof token === 'string' && token !== '', 'token must be the token of the message settings')
  insist(typeof componentAppId === 'string' && componentAppId !== '', 'componentAppId must be an app id')
  insist(typeof onPrivacyApply === 'function', 'onPrivacyApply must be a function')
  insist(onError === undefined || typeof onError === 'function', 'onError must be a function')
  insist(maxAge === undefined || (Number.isFinite(maxAge) && maxAge > 0), 'maxAge must be a number of seconds')
  const key = aesKey(encodingAesKey)
  insist(key !== undefined, 'encodingAesKey must have 43 characters')
  if (previousEncodingAesKey === undefined) return [key!]
  const previous = aesKey(previousEncodingAesKey)
  insist(previous !== undefined, 'previousEncodingAesKey must have 43 characters')
  return [key!, previous!]
}

function answer(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(text) })
  response.end(text)
}

/** A process warning: seen, and it ends nothing. */
function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error))
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { onceAMinute } from '../../../../command-line/once-a-minute'
import { BodyAlreadyRead } from './body'
import { Delivery } from './delivery'
import { openPush } from './genuine'
import { checkOptions, type PushHandlerOptions } from './options'
import { PushRefusal } from './refusal'
import { seenHere } from './seen'

/** For Node's `http.createServer`, or a route of any framework that has not read the body. Never rejects. */
export type PushHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Takes the pushes that Weixin posts to a platform's message and event URL. A genuine one is handed on, each message
 * once, and answered `success` within 5 s; 503, so that the platform delivers it again, where its callback has failed
 * by then. A forged or unreadable one is answered 4xx.
 * @throws TypeError for wrong options
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/message_push.html
 */
export function createPushHandler(options: PushHandlerOptions): PushHandler {
  const keys = checkOptions(options)
  const { token, componentAppId, onError, maxAge = 300, now = Date.now } = options
  const settings = { token, keys, componentAppId, maxAge, now }
  const log = onceAMinute(
    (reason, more) =>
      console.error(`createPushHandler: a push was refused: ${reason}${more > 0 ? ` (and ${more} more)` : ''}`),
    now
  )
  const delivery = new Delivery(options, options.seen ?? seenHere(now), report)

  async function report(error: unknown): Promise<void> {
    try {
      if (onError) await onError(error)
      else if (error instanceof PushRefusal) log(error.message)
      else warn(error)
    } catch (failure) {
      warn(failure)
    }
  }

  return async (request, response) => {
    try {
      const outcome = await delivery.deliver(await openPush(request, settings))
      if (outcome === 'taken') answer(response, 200, 'success')
      else answer(response, 503, 'later')
    } catch (error) {
      const status = error instanceof PushRefusal ? error.httpStatus : 400
      answer(response, status, error instanceof BodyAlreadyRead ? error.message : 'refused')
      void report(error)
    }
  }
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

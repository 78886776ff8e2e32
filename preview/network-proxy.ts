import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import type { IncomingAnswer, OutgoingRequest } from './runtime/wx/network'

/** Hands the program's requests on to the network. */
export interface Proxy {
  /** Told to the program's page alone: no other page of the browser can guess it. */
  readonly path: string
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
}

/** The page of the program has no origin, so that every answer has to be allowed to it. */
const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }

export function networkProxy(): Proxy {
  return {
    path: `/network/${randomUUID()}`,
    async answer(request, response) {
      if (request.method === 'OPTIONS') return void response.writeHead(204, allowed).end()
      try {
        const answer = await sendRequest((await json(request)) as OutgoingRequest)
        response.writeHead(200, { ...allowed, 'content-type': 'application/json' }).end(JSON.stringify(answer))
      } catch (error) {
        response.writeHead(502, allowed).end((error as Error).message)
      }
    }
  }
}

/** ms, as on a phone. */
const longest = 60_000

export async function sendRequest({ url, method, header, body, isBase64 }: OutgoingRequest): Promise<IncomingAnswer> {
  if (!/^https?:\/\//i.test(url)) throw new Error(`invalid url "${url}"`)
  const answer = await fetchOrSayWhy(url, {
    method,
    headers: header,
    body: /^(?:GET|HEAD)$/i.test(method) ? undefined : isBase64 ? Buffer.from(body!, 'base64') : body,
    signal: AbortSignal.timeout(longest)
  })
  return {
    statusCode: answer.status,
    header: Object.fromEntries(answer.headers),
    cookies: answer.headers.getSetCookie(),
    body: Buffer.from(await answer.arrayBuffer()).toString('base64')
  }
}

/** `fetch` says that it failed, and why only in the cause. */
function fetchOrSayWhy(...asked: Parameters<typeof fetch>): Promise<Response> {
  return fetch(...asked).catch(({ message, cause }: Error & { cause?: Error & { code?: string } }) => {
    throw new Error(cause?.code ?? cause?.message ?? message)
  })
}

import type { IncomingMessage } from 'node:http'
import { PushRefusal } from './refusal'

/** Bytes. Real messages have a few thousand. */
const limit = 128 * 1024

/** What frameworks add to a request. */
interface Parsed {
  body?: unknown
}

/** Says on the wire what the owner of the server has to change. */
export class BodyAlreadyRead extends PushRefusal {
  constructor() {
    super(
      'The body of the request was read before the push handler saw it. Mount the handler before every body parser, ' +
        "or give it the text: in Express with express.text({ type: '*/*' }) on this route.",
      400
    )
  }
}

/** The body as it came, or as a parser has left it in `req.body` when that is text or bytes. */
export async function readBody(request: IncomingMessage & Parsed): Promise<string> {
  const { body } = request
  if (typeof body === 'string') return withinLimit(Buffer.from(body)).toString()
  if (body instanceof Uint8Array) return withinLimit(body).toString()
  if (request.readableEnded || request.destroyed) throw new BodyAlreadyRead()
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding !== 'identity') throw compressed(encoding)
  return received(request)
}

function received(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer | string) => {
      const bytes = Buffer.from(chunk as string)
      size += bytes.length
      // What is too much is still drained, so that the sender can read the answer.
      if (size > limit) reject(tooLarge())
      else chunks.push(bytes)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString()))
    request.on('error', () => reject(cutOff()))
    request.on('close', () => reject(cutOff()))
  })
}

function withinLimit(bytes: Uint8Array): Buffer {
  if (bytes.length > limit) throw tooLarge()
  return Buffer.from(bytes)
}

const tooLarge = (): PushRefusal => new PushRefusal(`the body has more than ${limit} bytes`, 413)
/** Names what it knows only: what a stranger writes there is not for the log. */
const compressed = (encoding: string): PushRefusal => {
  const name = ['gzip', 'deflate', 'br', 'zstd'].includes(encoding)
    ? `Content-Encoding ${encoding}`
    : 'this Content-Encoding'
  return new PushRefusal(`${name} is not taken: let the proxy or a body parser before the handler unpack the body`, 415)
}
const cutOff = (): PushRefusal => new PushRefusal('the body was cut off', 400)

import type { IncomingMessage } from 'node:http'
import { readBody } from './body'
import { decrypt, signatureMatches } from './crypto'
import { findEncrypted } from './encrypted'
import { PushRefusal } from './refusal'

/** What a push must hold up to. */
export interface Settings {
  token: string
  keys: readonly Buffer[]
  componentAppId: string
  /** Seconds. */
  maxAge: number
  now: () => number
}

/** Express cuts off `url` what a router is mounted at, and with it the app id that may stand there. */
interface Mounted {
  originalUrl?: string
}

/** A message that the platform has sent. */
export interface Genuine {
  message: string
  /** The mini program that the address names. */
  appId: string | undefined
  /** For which the platform may deliver the message again. */
  seconds: number
}

/**
 * The message of a genuine push. What costs little comes first, and nothing that a stranger sent is parsed: the
 * signature of the address, a look for `Encrypt`, its signature; the rest is the platform's.
 */
export async function openPush(request: IncomingMessage & Mounted, settings: Settings): Promise<Genuine> {
  if (request.method !== 'POST') throw new PushRefusal('a push is a POST', 405)
  const url = addressOf(request)
  const { token, keys, componentAppId, maxAge, now } = settings
  const query = (name: string): string => url.searchParams.get(name) ?? ''
  const [timestamp, nonce] = [query('timestamp'), query('nonce')]
  if (query('signature') && !signatureMatches(query('signature'), [token, timestamp, nonce])) throw forged('signature')
  const encrypted = findEncrypted(await readBody(request))
  if (!encrypted) throw new PushRefusal('the body has no Encrypt', 400, 'ParseXmlError')
  if (!signatureMatches(query('msg_signature'), [token, timestamp, nonce, encrypted])) throw forged('msg_signature')
  const sent = /^\d+$/.test(timestamp) ? Number(timestamp) * 1000 : NaN
  if (!(Math.abs(now() - sent) <= maxAge * 1000)) throw new PushRefusal('the timestamp is too far from now', 403)
  return {
    message: decrypt(encrypted, keys, componentAppId),
    appId: appIdIn(url, componentAppId),
    seconds: maxAge + Math.max(0, Math.ceil((sent - now()) / 1000))
  }
}

function addressOf({ originalUrl, url = '' }: IncomingMessage & Mounted): URL {
  try {
    return new URL(originalUrl ?? url, 'http://localhost')
  } catch {
    throw new PushRefusal('the address is malformed', 400)
  }
}

const forged = (name: string): PushRefusal =>
  new PushRefusal(`${name} does not match the token of the message settings`, 403, 'ValidateSignatureError')

/** The first app id in path or query that is not the platform's own. */
function appIdIn({ pathname, searchParams }: URL, componentAppId: string): string | undefined {
  const words = [pathname, ...searchParams.values()].flatMap((text) => text.match(/(?<!\w)wx[0-9a-f]{16}(?!\w)/g) ?? [])
  return words.find((word) => word !== componentAppId)
}

import type { Endpoint } from './endpoints'
import { WeixinHttpError } from './errors'
import { retryAfterHeader } from './repetition'
import type { Secrets } from './secrets'

/** How much of an answer that is none an error shows. */
const shownCharacters = 300

export interface Exchange {
  fetch: typeof fetch
  /** Holds the token: it must reach no error. */
  url: string
  endpoint: Endpoint
  init: RequestInit
  /** ms, from the request's start to the answer's last byte. */
  timeout: number
  signal?: AbortSignal
  secrets: Secrets
}

export interface Answer {
  status: number
  text: string
  /** ms that the answer asks to be left alone. */
  retryAfter?: number
}

/** What is said of a connection that never stood: nothing was sent. */
const unsentCodes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']

/**
 * One request and its whole answer. Whatever fetch throws may hold the address, and with it the token, anywhere in
 * its causes: nothing of it is passed on but its codes and scrubbed words.
 */
export async function exchange(request: Exchange): Promise<Answer> {
  const { signal, timeout, endpoint, secrets } = request
  signal?.throwIfAborted()
  const deadline = AbortSignal.timeout(timeout)
  const received: Answer = { status: 0, text: '' }
  try {
    const end = signal ? AbortSignal.any([signal, deadline]) : deadline
    await Promise.race([receive(request, end, received), aborted(end)])
    return received
  } catch (failure) {
    signal?.throwIfAborted()
    const came = { status: received.status || undefined, body: beginning(received.text, secrets) }
    if (deadline.aborted) throw new WeixinHttpError('timeout', endpoint, String(timeout), came)
    const sent = !causes(failure).some(({ code }) => unsentCodes.includes(String(code)))
    throw new WeixinHttpError('connection', endpoint, words(failure, secrets), { ...came, sent })
  }
}

/** Rejects when the signal fires: a fetch of the user's may not heed it. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
}

/** The first characters of an answer, without the token. */
export function beginning(text: string, secrets: Secrets): string {
  return secrets.scrub(text).slice(0, shownCharacters)
}

/** Fills `received` as the answer arrives, so that half an answer can be shown too. */
async function receive({ fetch, url, init }: Exchange, signal: AbortSignal, received: Answer): Promise<void> {
  // A redirect is an answer like any other: following it would hand the token to whoever it names.
  const response = await fetch(url, { ...init, signal, redirect: 'manual' })
  received.status = response.status
  received.retryAfter = retryAfterHeader(response.headers.get('retry-after'), Date.now())
  if (!response.body) return
  const decoder = new TextDecoder()
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    received.text += decoder.decode(chunk, { stream: true })
  }
  received.text += decoder.decode()
}

type Cause = Partial<Record<'message' | 'code' | 'cause', unknown>>

/** An error and its causes, at most five. */
function causes(failure: unknown): Cause[] {
  const all: Cause[] = []
  for (let error = failure as Cause | undefined; error?.message && all.length < 5; error = error.cause as Cause) {
    all.push(error)
  }
  return all
}

/** The codes and messages of an error and its causes. */
function words(failure: unknown, secrets: Secrets): string {
  const said = causes(failure).map(({ code, message }) => (code ? `${code}: ${message}` : `${message}`))
  // Node's fetch says no more than that of one answer.
  if (said.join() === 'fetch failed') said.push('as where a proxy asks for a password (HTTP 407)')
  return secrets.scrub(said.join('; ') || String(failure)).slice(0, shownCharacters)
}

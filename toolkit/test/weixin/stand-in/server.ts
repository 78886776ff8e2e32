import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { stringify } from 'lossless-json'
import { Deadlines } from './deadlines'
import { Platform, Refusal } from './platform'

/** What goes wrong with one request. `lost` does the work and loses the answer; `cut` loses the request. */
export type Fault =
  | 'busy'
  | 'html'
  | 'unavailable'
  | 'forbidden'
  | 'toldWhen'
  | 'often'
  | 'truncated'
  | 'half'
  | 'empty'
  | 'slow'
  | 'cut'
  | 'lost'
  | 'redirect'
  | 'proxy'

export interface Seen {
  method: string
  path: string
  query: Record<string, string>
  headers: IncomingMessage['headers']
  body: string
}

/** A stand-in for api.weixin.qq.com: HTTP on loopback, as strict as the documentation, and as patient as a test needs. */
export class StandIn {
  readonly platform = new Platform()
  readonly requests: Seen[] = []
  /** Met by the next requests, one each. */
  readonly faults: Fault[] = []
  validTokens = ['TOKEN-of-wx-1']
  expiredTokens: string[] = []
  malformedTokens: string[] = []
  /** Before each answer of the interface list: lets a test review while a command polls. */
  beforeList: () => void = () => {}
  /** With the path of each request, before it is answered. */
  onRequest: (path: string) => void = () => {}
  /** When a request has come that is never answered. */
  onSlow: () => void = () => {}
  readonly deadlines = new Deadlines()
  readonly #server: Server

  static async start(): Promise<StandIn> {
    const standIn = new StandIn()
    await new Promise<void>((resolve) => standIn.#server.listen(0, '127.0.0.1', resolve))
    return standIn
  }

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error) => response.destroy(error))
    })
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  paths(): string[] {
    return this.requests.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
  }

  /** The same platform without the network, for hundreds of calls: knows no faults. */
  readonly fetch: typeof fetch = async (input, init) => {
    const { pathname, searchParams } = new URL(String(input))
    const seen = {
      method: init?.method ?? 'GET',
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: {},
      body: String(init?.body ?? '')
    }
    this.requests.push(seen)
    return new Response(await this.#answer(seen, Buffer.from(seen.body)))
  }

  async stop(): Promise<void> {
    this.deadlines.restore()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    const { pathname, searchParams } = new URL(request.url!, this.url)
    const seen = {
      method: request.method!,
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: request.headers,
      body: bytes.toString()
    }
    this.requests.push(seen)
    const fault = this.faults.shift()
    this.onRequest(seen.path)
    if (fault === 'cut') return void request.socket.destroy()
    const answer = await this.#answer(seen, bytes, fault)
    if (fault === 'lost') return void request.socket.destroy()
    this.#write(response, answer, fault)
  }

  async #answer(seen: Seen, bytes: Buffer, fault?: Fault): Promise<string> {
    try {
      if (fault === 'busy') throw new Refusal(-1)
      if (fault === 'often') throw new Refusal(45011)
      this.#checkToken(seen)
      const result = await this.#route(seen, bytes)
      return stringify({ errcode: 0, errmsg: 'ok', ...result })!
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return stringify({ errcode: error.errcode, errmsg: `${error.message} rid: 63a1b2c3-0f1e2d3c-4b5a6978` })!
    }
  }

  #checkToken({ query, body }: Seen): void {
    if (!query.access_token || body.includes('access_token')) throw new Refusal(41001)
    if (this.malformedTokens.includes(query.access_token)) throw new Refusal(40014)
    if (this.expiredTokens.includes(query.access_token)) throw new Refusal(42001)
    if (!this.validTokens.includes(query.access_token)) throw new Refusal(40001)
  }

  async #route(seen: Seen, bytes: Buffer): Promise<object> {
    const { platform } = this
    switch (seen.path) {
      case '/cgi-bin/component/setprivacysetting':
        return platform.setPrivacySetting(posted(seen))
      case '/cgi-bin/component/getprivacysetting':
        return platform.getPrivacySetting(posted(seen))
      case '/cgi-bin/component/uploadprivacyextfile':
        return platform.uploadPrivacySetting(await uploaded(seen, bytes))
      case '/wxa/security/apply_privacy_interface':
        return platform.apply(posted(seen), Date.now())
      case '/wxa/security/get_privacy_interface':
        mustBe('GET', seen)
        this.beforeList()
        return { interface_list: platform.interfaces }
      case '/wxa/security/get_code_privacy_info':
        mustBe('GET', seen)
        return platform.codePrivacyInfo()
      case '/wxa/submit_audit':
        return platform.submitAudit(posted(seen))
      case '/wxa/get_latest_auditstatus':
        mustBe('GET', seen)
        return platform.audit
      default:
        throw new Error(`the platform has no ${seen.path}`)
    }
  }

  #write(response: ServerResponse, answer: string, fault?: Fault): void {
    const page = `<html><body>502 Bad Gateway for ${this.requests.at(-1)!.query.access_token}</body></html>`
    switch (fault) {
      case 'html':
        return void response.writeHead(502, { 'content-type': 'text/html' }).end(page)
      case 'unavailable':
        return void response.writeHead(503, { 'retry-after': '7' }).end()
      case 'toldWhen':
        return void response.writeHead(504, { 'retry-after': '86400' }).end(page)
      case 'forbidden':
        return void response.writeHead(403).end(page)
      case 'truncated':
        return void response.writeHead(200).end(answer.slice(0, answer.length / 2))
      case 'half':
        response.writeHead(200, { 'content-length': Buffer.byteLength(answer) })
        return void response.write(answer.slice(0, answer.length / 2), () => setImmediate(() => response.destroy()))
      case 'empty':
        return void response.writeHead(200).end()
      case 'slow':
        return this.onSlow()
      case 'redirect':
        return void response.writeHead(302, { location: `${this.url}/elsewhere` }).end()
      case 'proxy':
        return void response.writeHead(407).end(page)
      default:
        response.writeHead(200, { 'content-type': 'application/json; encoding=utf-8' }).end(answer)
    }
  }
}

function mustBe(method: 'GET' | 'POST', seen: Seen): void {
  if (seen.method !== method) throw new Refusal(method === 'GET' ? 43001 : 43002)
}

/** The posted JSON. Escaped Chinese is kept as the rubbish that the mini program would then show. */
function posted(seen: Seen): Record<string, unknown> {
  mustBe('POST', seen)
  if (!seen.body) throw new Refusal(44002)
  try {
    return JSON.parse(seen.body.replace(/\\u(?=[0-9a-f]{4})/gi, '\\\\u'))
  } catch {
    throw new Refusal(47001)
  }
}

async function uploaded(seen: Seen, bytes: Buffer): Promise<File | null> {
  mustBe('POST', seen)
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': seen.headers['content-type'] ?? '' }
  })
    .formData()
    .catch(() => {
      throw new Refusal(47001)
    })
  return form.get('file') as File | null
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StandInComponent } from './component'
import { appIdIn, Refusal, StandInPlatform } from './platform'

/** A request as the platform has it. */
export interface Arrived {
  /** The end of the path, for example `setprivacysetting`. */
  call: string
  /** The program it is about; empty where that is not known. */
  appId: string
}

/** What goes wrong with a request: a code, its answer lost after the work was done, or the request itself. */
export type Fault = { errcode: number } | 'lost' | 'cut'

/** A stand-in for api.weixin.qq.com, as HTTP on loopback. */
export class StandIn {
  readonly platform = new StandInPlatform()
  readonly component = new StandInComponent(this.platform)
  readonly arrived: Arrived[] = []
  /** Asked at every request. */
  fault: (request: Arrived) => Fault | undefined = () => undefined
  /** What each answer waits for. */
  before: (request: Arrived) => Promise<unknown> = async () => {}
  readonly #server: Server

  static async start(port = 0, host = '127.0.0.1'): Promise<StandIn> {
    const standIn = new StandIn()
    await new Promise<void>((resolve, reject) => standIn.#server.once('error', reject).listen(port, host, resolve))
    return standIn
  }

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy())
    })
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  calls(name: string, appId?: string): number {
    return this.arrived.filter((each) => each.call === name && (appId === undefined || each.appId === appId)).length
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost')
    const call = pathname.slice(pathname.lastIndexOf('/') + 1)
    const body = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : {}
    const token = searchParams.get('access_token') ?? searchParams.get('component_access_token') ?? ''
    const appId = appIdIn(token) ?? body.authorizer_appid ?? ''
    const arrived = { call, appId }
    this.arrived.push(arrived)
    const fault = this.fault(arrived)
    if (fault === 'cut') return void request.socket.destroy()
    const answer = this.#answer(call, token, body, fault)
    await this.before(arrived)
    if (fault === 'lost') return void request.socket.destroy()
    response.writeHead(200, { 'content-type': 'application/json; encoding=utf-8' }).end(answer)
  }

  #answer(call: string, token: string, body: Record<string, unknown>, fault: Fault | undefined): string {
    try {
      if (typeof fault === 'object') throw new Refusal(fault.errcode)
      return JSON.stringify({ errcode: 0, errmsg: 'ok', ...this.#route(call, token, body) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return JSON.stringify({ errcode: error.errcode, errmsg: `${error.message} rid: 63a1b2c3-0f1e2d3c-4b5a6978` })
    }
  }

  #route(call: string, token: string, body: Record<string, unknown>): object {
    const { platform, component } = this
    const own = component.answer(call, token, body)
    if (own) return own
    switch (call) {
      case 'getprivacysetting':
        return platform.getPrivacySetting(platform.owner(token))
      case 'setprivacysetting':
        return platform.setPrivacySetting(platform.owner(token), body as never)
      case 'get_privacy_interface':
        return { interface_list: platform.owner(token).interfaces }
      case 'apply_privacy_interface':
        return platform.apply(platform.owner(token), body as never)
      case 'token':
        // No call of the platform: the provider's own token service, as a demonstration has one.
        return { token: platform.program(String(body.appId)).accessToken }
      default:
        throw new Refusal(40066, `the stand-in has no ${call}`)
    }
  }
}

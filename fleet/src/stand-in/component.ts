import { Refusal, type StandInPlatform, type StandInProgram } from './platform'

type Body = Record<string, unknown>

/** The calls of a third-party platform about itself and its authorizers. */
export class StandInComponent {
  readonly appId = 'wx1234567890abcdef'
  readonly secret = 'component-secret'
  /** The verify ticket that holds. */
  ticket = 'ticket@@@first'
  #token: string | undefined
  #next = 1

  constructor(readonly platform: StandInPlatform) {}

  /** Its token holds no longer. */
  expire(): void {
    this.#token = undefined
  }

  /** What is answered to one of these calls; undefined for another call. */
  answer(call: string, token: string, body: Body): object | undefined {
    if (call === 'api_component_token') return this.#componentToken(body)
    const calls: Record<string, (body: Body) => object> = {
      api_authorizer_token: (asked) => this.#authorizerToken(asked),
      api_get_authorizer_list: (asked) => this.#authorizerList(asked),
      api_get_authorizer_info: (asked) => this.#authorizerInfo(asked)
    }
    const asked = calls[call]
    if (!asked) return undefined
    if (!this.#token || token !== this.#token) throw new Refusal(42001, 'component_access_token expired')
    return asked(body)
  }

  #componentToken({ component_appid, component_appsecret, component_verify_ticket }: Body): object {
    if (component_appid !== this.appId) throw new Refusal(40013, 'invalid appid')
    if (component_appsecret !== this.secret) throw new Refusal(40125, 'invalid appsecret')
    if (component_verify_ticket !== this.ticket) throw new Refusal(61006, 'component ticket is expired')
    this.#token = `COMPONENT-TOKEN-${this.#next++}`
    return { component_access_token: this.#token, expires_in: 7200 }
  }

  #authorizerToken({ authorizer_appid, authorizer_refresh_token }: Body): object {
    const program = this.#authorized(authorizer_appid)
    if (authorizer_refresh_token !== program.refreshToken) throw new Refusal(61023, 'refresh_token is invalid')
    this.platform.expire(program.appId)
    return {
      authorizer_access_token: program.accessToken,
      authorizer_refresh_token: program.refreshToken,
      expires_in: 7200
    }
  }

  #authorizerList({ offset, count }: Body): object {
    const all = [...this.platform.programs.values()].filter(({ authorized }) => authorized)
    const some = all.slice(Number(offset), Number(offset) + Number(count))
    return {
      total_count: all.length,
      list: some.map(({ appId, refreshToken }) => ({
        authorizer_appid: appId,
        refresh_token: refreshToken,
        auth_time: 1_700_000_000
      }))
    }
  }

  #authorizerInfo({ authorizer_appid }: Body): object {
    const { appId, name, ghId, kind, refreshToken, permissions } = this.#authorized(authorizer_appid)
    return {
      authorizer_info: {
        nick_name: name,
        user_name: ghId,
        ...(kind === 'mini program' ? { MiniProgramInfo: { network: {} } } : {})
      },
      authorization_info: {
        authorizer_appid: appId,
        authorizer_refresh_token: refreshToken,
        func_info: permissions.map((id) => ({ funcscope_category: { id } }))
      }
    }
  }

  #authorized(appId: unknown): StandInProgram {
    const program = this.platform.program(String(appId))
    if (!program.authorized) throw new Refusal(61003, 'component is not authorized by this account')
    return program
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import { WeixinApiError, WeixinComponentClient } from 'miniprogram-privacy-toolkit/weixin'
import type { FleetConfig } from '../config/config'
import { either } from '../language'
import { holding, Occupied } from '../redis/hold'
import type { Vault } from '../redis/vault'
import { WrongUse } from '../wrong-use'
import { TokenError } from './token-error'
import type { TokenService } from './token-service'

/** ms before its end at which a token is renewed: requests that are on their way still have it. */
const margin = 10 * 60_000
/** ms between two looks at what another process is fetching. */
const lookAgain = 50
/** At most so many in one page of the platform's list. */
const pageSize = 500

const componentTokenCodes = [40001, 40014, 41001, 42001]
const refreshTokenInvalid = 61023

/** The component and authorizer tokens of a third-party platform, each renewed once for all processes. */
export class ComponentTokens implements TokenService {
  readonly #client: WeixinComponentClient

  /** @throws WrongUse where the environment has no secret */
  constructor(
    readonly vault: Vault,
    { baseUrl, timeout, pauses }: Pick<FleetConfig, 'baseUrl' | 'timeout' | 'pauses'>,
    appId: string
  ) {
    const secret = process.env.WEIXIN_COMPONENT_SECRET
    if (!secret) {
      throw new WrongUse(
        either(
          'WEIXIN_COMPONENT_SECRET is not set: the platform’s AppSecret',
          '未设置环境变量 WEIXIN_COMPONENT_SECRET：第三方平台的 AppSecret'
        )
      )
    }
    this.#client = new WeixinComponentClient({ appId, secret, baseUrl, timeout, pauses })
    this.timeout = timeout
  }
  readonly timeout: number

  /** @throws WrongUse where no ticket has come yet */
  async check(): Promise<void> {
    if (await this.vault.get(ticketName)) return
    throw new WrongUse(
      either(
        'no component_verify_ticket yet: run `mp-fleet serve` at the platform’s authorization event URL; Weixin sends one every 10 minutes',
        '还没有收到 component_verify_ticket：先在授权事件接收 URL 上运行 `mp-fleet serve`，微信每 10 分钟推送一次'
      )
    )
  }

  tokenOf(appId: string, refused?: string): Promise<string> {
    return this.#once(`token:${appId}`, refused, () => this.#renew(appId))
  }

  /** Everyone who has authorized the platform. Their refresh tokens are kept on the way. */
  async *authorizers(): AsyncGenerator<string> {
    for (let offset = 0, total = 1; offset < total; offset += pageSize) {
      const page = await this.#asking((token) => this.#client.authorizerList(token, offset, pageSize))
      total = page.total_count
      for (const { authorizer_appid, refresh_token } of page.list) {
        await this.vault.set(refreshName(authorizer_appid), refresh_token)
        yield authorizer_appid
      }
    }
  }

  authorizerInfo(appId: string): ReturnType<WeixinComponentClient['authorizerInfo']> {
    return this.#asking((token) => this.#client.authorizerInfo(token, appId))
  }

  /** A call with the component's token, and once more with another where that one is refused. */
  async #asking<T>(call: (token: string) => Promise<T>): Promise<T> {
    const token = await this.#componentToken()
    try {
      return await call(token)
    } catch (error) {
      if (!(error instanceof WeixinApiError) || !componentTokenCodes.includes(error.errcode)) throw error
      return call(await this.#componentToken(token))
    }
  }

  #componentToken(refused?: string): Promise<string> {
    return this.#once('component', refused, async () => {
      const ticket = await this.vault.get(ticketName)
      if (!ticket) throw new TokenError({ key: 'noTicket' })
      const { component_access_token: token, expires_in } = await this.#client.componentToken(ticket)
      await this.vault.set('component', token, lifetime(expires_in))
      return token
    })
  }

  async #renew(appId: string): Promise<string> {
    const kept = await this.vault.get(refreshName(appId))
    const refreshToken = kept ?? (await this.#refreshTokenFromList(appId))
    if (!refreshToken) {
      throw new TokenError({ key: 'notAuthorized' })
    }
    try {
      return await this.#exchanged(appId, refreshToken)
    } catch (error) {
      if (!(error instanceof WeixinApiError) || error.errcode !== refreshTokenInvalid || !kept) throw error
      const listed = await this.#refreshTokenFromList(appId)
      if (!listed || listed === kept) throw error
      return this.#exchanged(appId, listed)
    }
  }

  async #exchanged(appId: string, refreshToken: string): Promise<string> {
    const answer = await this.#asking((token) => this.#client.authorizerToken(token, appId, refreshToken))
    // Lost, only another authorization would bring it back: it is kept before anything is done with the token.
    await this.vault.set(refreshName(appId), answer.authorizer_refresh_token)
    await this.vault.set(`token:${appId}`, answer.authorizer_access_token, lifetime(answer.expires_in))
    return answer.authorizer_access_token
  }

  async #refreshTokenFromList(wanted: string): Promise<string | undefined> {
    for await (const appId of this.authorizers()) if (appId === wanted) break
    return this.vault.get(refreshName(wanted))
  }

  /** What is kept, unless that is what was refused; else what one of the processes fetches. */
  async #once(name: string, refused: string | undefined, fetchAnew: () => Promise<string>): Promise<string> {
    const kept = async (): Promise<string | undefined> => {
      const token = await this.vault.get(name)
      return token === refused ? undefined : token
    }
    for (;;) {
      const token = await kept()
      if (token) return token
      try {
        return await holding(this.vault.redis, name, 3 * this.timeout, async () => (await kept()) ?? fetchAnew())
      } catch (error) {
        if (!(error instanceof Occupied)) throw error
        await pause(lookAgain)
      }
    }
  }
}

export const ticketName = 'ticket'
export const refreshName = (appId: string): string => `refresh:${appId}`

const lifetime = (seconds: number): number => Math.max(1000, seconds * 1000 - margin)

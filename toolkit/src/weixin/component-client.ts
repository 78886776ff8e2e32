import { setTimeout as pause } from 'node:timers/promises'
import { readAnswer } from './answer'
import type { Endpoint } from './endpoints'
import { exchange } from './exchange'
import { mayRepeat, pauseBefore } from './repetition'
import { Secrets } from './secrets'
import type { WeixinAnswer } from './types'

/** The third-party platform that asks. */
export interface WeixinComponentClientOptions {
  /** Its app id, `component_appid`. */
  appId: string
  /** Its `component_appsecret`. */
  secret: string
  /** Default `https://api.weixin.qq.com`. */
  baseUrl?: string
  /** Default: Node's own. */
  fetch?: typeof fetch
  /** ms for one attempt, to the last byte of its answer. Default 10000. */
  timeout?: number
  /** ms before each repetition. Default 500, 1000, 2000. */
  pauses?: readonly number[]
}

export interface ComponentTokenAnswer extends WeixinAnswer {
  component_access_token: string
  /** Seconds. */
  expires_in: number
}

export interface AuthorizerTokenAnswer extends WeixinAnswer {
  authorizer_access_token: string
  /** The one to use next time. */
  authorizer_refresh_token: string
  /** Seconds. */
  expires_in: number
}

export interface AuthorizerListAnswer extends WeixinAnswer {
  total_count: number
  list: { authorizer_appid: string; refresh_token: string; auth_time: number }[]
}

export interface AuthorizerInfoAnswer extends WeixinAnswer {
  /** `MiniProgramInfo` is there for mini programs, and absent for official accounts. */
  authorizer_info: { nick_name?: string; user_name?: string; MiniProgramInfo?: object }
  authorization_info: {
    authorizer_appid: string
    authorizer_refresh_token?: string
    /** The permission sets that were granted; 18 is the one for the guideline. */
    func_info?: { funcscope_category: { id: number } }[]
  }
}

interface Question {
  path: string
  answerHas: readonly string[]
  body: Record<string, unknown>
  componentToken?: string
  secrets: readonly string[]
}

/**
 * What a third-party platform asks about itself and its authorizers. It keeps nothing: where tickets and tokens are kept
 * is the caller's affair. Errors are those of `WeixinClient`, and hold no ticket, token or secret.
 */
export class WeixinComponentClient {
  readonly #options: Required<WeixinComponentClientOptions>

  constructor({ baseUrl = 'https://api.weixin.qq.com', ...options }: WeixinComponentClientOptions) {
    if (!URL.canParse(baseUrl)) throw new TypeError('baseUrl must be an address')
    this.#options = {
      appId: options.appId,
      secret: options.secret,
      baseUrl: baseUrl.replace(/\/+$/, ''),
      fetch: options.fetch ?? fetch,
      timeout: options.timeout ?? 10_000,
      pauses: options.pauses ?? [500, 1000, 2000]
    }
  }

  /** A `component_access_token`, for the ticket that was pushed last. */
  componentToken(ticket: string): Promise<ComponentTokenAnswer> {
    const { appId, secret } = this.#options
    return this.#ask({
      path: '/cgi-bin/component/api_component_token',
      answerHas: ['component_access_token'],
      body: { component_appid: appId, component_appsecret: secret, component_verify_ticket: ticket },
      secrets: [secret, ticket]
    })
  }

  /** An `authorizer_access_token`, and the refresh token to keep from now on. 61023 where the one given holds no longer. */
  authorizerToken(componentToken: string, authorizer: string, refreshToken: string): Promise<AuthorizerTokenAnswer> {
    return this.#ask({
      path: '/cgi-bin/component/api_authorizer_token',
      answerHas: ['authorizer_access_token'],
      body: {
        component_appid: this.#options.appId,
        authorizer_appid: authorizer,
        authorizer_refresh_token: refreshToken
      },
      componentToken,
      secrets: [refreshToken]
    })
  }

  /** Who has authorized the platform, official accounts included; at most 500 at a time. */
  authorizerList(componentToken: string, offset: number, count = 500): Promise<AuthorizerListAnswer> {
    return this.#ask({
      path: '/cgi-bin/component/api_get_authorizer_list',
      answerHas: ['list'],
      body: { component_appid: this.#options.appId, offset, count },
      componentToken,
      secrets: []
    })
  }

  /** One authorizer: its name, its original id, and what it has granted. */
  authorizerInfo(componentToken: string, authorizer: string): Promise<AuthorizerInfoAnswer> {
    return this.#ask({
      path: '/cgi-bin/component/api_get_authorizer_info',
      answerHas: ['authorizer_info'],
      body: { component_appid: this.#options.appId, authorizer_appid: authorizer },
      componentToken,
      secrets: []
    })
  }

  async #ask<T extends WeixinAnswer>({ path, answerHas, body, componentToken, secrets }: Question): Promise<T> {
    const { baseUrl, fetch, timeout, pauses } = this.#options
    const hidden = new Secrets()
    for (const secret of [...secrets, componentToken ?? '']) hidden.add(secret)
    const url = new URL(baseUrl + path)
    if (componentToken !== undefined) url.searchParams.set('component_access_token', componentToken)
    // Asking twice is no different from asking once: a refresh token holds until another authorization.
    const endpoint: Endpoint = { path, method: 'POST', answerHas, repeatable: true, writes: false }
    const init = {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json; charset=utf-8' }
    }
    for (let repeated = 0; ; repeated++) {
      try {
        const answer = await exchange({ fetch, url: url.href, endpoint, init, timeout, secrets: hidden })
        return readAnswer(answer, endpoint, hidden) as T
      } catch (error) {
        if (repeated >= pauses.length || !mayRepeat(error, endpoint)) throw error
        await pause(pauseBefore(pauses[repeated]!, error))
      }
    }
  }
}

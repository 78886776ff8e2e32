import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { readAnswer } from './answer'
import { endpoints, type Endpoint } from './endpoints'
import { WeixinApiError, WeixinHttpError } from './errors'
import { exchange } from './exchange'
import { createApplicationLimiter, type ApplicationLimiter } from './limiter'
import { Secrets } from './secrets'
import type * as api from './types'
import { checkApplication } from './validate-application'
import { checkExtraFile } from './validate-extra-file'
import { checkPrivacySetting, checkPrivacyVersion } from './validate-setting'

/** A token, or a function that gives one. `refused` is the token the platform has just refused, so that a cache can drop it. */
export type AccessToken = string | ((refused?: string) => Promise<string>)

/** Whose guideline it is about, and how patient the client is. */
export interface WeixinClientOptions {
  /** The `authorizer_access_token` of the mini program, with permission set 18. A mini program's own token is answered 48001. */
  accessToken: AccessToken
  /** Default `https://api.weixin.qq.com`. */
  baseUrl?: string
  /** Default: Node's own. */
  fetch?: typeof fetch
  /** ms for one attempt, to the last byte of its answer. Default 10000. */
  timeout?: number
  /** ms before each repetition; as many repetitions as entries. Default 500, 1000, 2000. */
  pauses?: readonly number[]
  /** Whose applications are counted together. Default: those with the same token. */
  appId?: string
  /** Default: one for the whole process. */
  applicationLimiter?: ApplicationLimiter
  /** How pauses are spent. Default: a timer. */
  wait?: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>
}

/** For one call, its attempts and pauses. */
export interface CallOptions {
  /** Ends the call, a pause included, with the signal's reason. */
  signal?: AbortSignal
  /** ms for one attempt of this call. */
  timeout?: number
}

interface Call extends CallOptions {
  endpoint: Endpoint
  /** Built anew for each attempt. */
  body?: () => { body: BodyInit; headers?: Record<string, string> }
  /** Asked before each attempt. */
  admit?: (token: string) => Promise<void>
}

const processLimiter = createApplicationLimiter()

/** The token was refused, and another one may help. */
const tokenCodes = [40001, 42001, 41001]
/** 系统繁忙，此时请开发者稍候再试: an answer that asks for another try, so every call follows it. */
const busyCode = -1

/**
 * The guideline and the location interfaces of one mini program, through the open platform's server API.
 * Every call rejects with `WeixinApiError` when the platform refuses, with `WeixinHttpError` when no answer of the
 * platform came, and with the signal's reason when aborted. No error holds the token.
 */
export class WeixinClient {
  readonly #options: Required<Omit<WeixinClientOptions, 'appId'>> & Pick<WeixinClientOptions, 'appId'>

  constructor(options: WeixinClientOptions) {
    const { accessToken, baseUrl = 'https://api.weixin.qq.com' } = options ?? {}
    if (typeof accessToken !== 'string' && typeof accessToken !== 'function') {
      throw new TypeError('accessToken must be a string or a function')
    }
    if (!URL.canParse(baseUrl)) throw new TypeError('baseUrl must be an address')
    this.#options = {
      accessToken,
      baseUrl: baseUrl.replace(/\/+$/, ''),
      fetch: options.fetch ?? fetch,
      timeout: options.timeout ?? 10_000,
      pauses: options.pauses ?? [500, 1000, 2000],
      appId: options.appId,
      applicationLimiter: options.applicationLimiter ?? processLimiter,
      wait: options.wait ?? ((milliseconds, signal) => pause(milliseconds, undefined, { signal }))
    }
  }

  /**
   * Writes the guideline. Version 2, the default, takes effect after code review and release; version 1 changes
   * `owner_setting` of the live one at once.
   * @throws InvalidGuidelineError with every problem, before anything is sent
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html
   */
  async setPrivacySetting(body: api.PrivacySetting, options?: CallOptions): Promise<api.WeixinAnswer> {
    checkPrivacySetting(body)
    return this.#call({ endpoint: endpoints.setPrivacySetting, body: json(body), ...options })
  }

  /**
   * Reads the guideline, version 2 by default.
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_getprivacysetting
   */
  async getPrivacySetting(
    body: { privacy_ver?: api.PrivacyVersion } = {},
    options?: CallOptions
  ): Promise<api.PrivacySettingAnswer> {
    checkPrivacyVersion(body.privacy_ver)
    return this.#call({ endpoint: endpoints.getPrivacySetting, body: json(body), ...options })
  }

  /**
   * Uploads a guideline text of the owner's own: `.txt`, at most 100 KB. Never repeated after a lost answer.
   * @throws InvalidGuidelineError
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_uploadprivacysetting
   */
  async uploadPrivacySetting(
    content: string | Uint8Array,
    filename = 'privacy.txt',
    options?: CallOptions
  ): Promise<api.UploadAnswer> {
    checkExtraFile(content, filename)
    const body = () => {
      const form = new FormData()
      form.set('file', new Blob([content as BlobPart], { type: 'text/plain' }), filename)
      return { body: form }
    }
    const answer = await this.#call<api.UploadAnswer>({ endpoint: endpoints.uploadPrivacySetting, body, ...options })
    return { ...answer, ext_file_media_id: String(answer.ext_file_media_id) }
  }

  /**
   * Applies for a location interface. At most 280 applications a minute for each mini program: later ones wait.
   * Repeated after the answer -1, which asks for it; never after an answer that may have been lost.
   * @throws InvalidApplicationError with every problem, before anything is sent
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-api-management/api_applyprivacyinterface.html
   */
  async applyPrivacyInterface(
    body: api.PrivacyInterfaceApplication,
    options?: CallOptions
  ): Promise<api.ApplicationAnswer> {
    checkApplication(body)
    const admit = (token: string) => this.#admit(token, options?.signal)
    return this.#call({ endpoint: endpoints.applyPrivacyInterface, body: json(body), admit, ...options })
  }

  /**
   * Every interface that must be applied for, and how far each has come.
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-api-management/api_getprivacyinterface
   */
  async getPrivacyInterface(options?: CallOptions): Promise<api.InterfaceListAnswer> {
    return this.#call({ endpoint: endpoints.getPrivacyInterface, ...options })
  }

  /**
   * What the scan of the last commit missed: permissions, and entries of ext.json. 61039 while it runs.
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getcodeprivacyinfo
   */
  async getCodePrivacyInfo(options?: CallOptions): Promise<api.CodePrivacyInfoAnswer> {
    return this.#call({ endpoint: endpoints.getCodePrivacyInfo, ...options })
  }

  /** Attempts until one is answered, the token asked for once more and the pauses spent. */
  async #call<T extends api.WeixinAnswer>(call: Call): Promise<T> {
    const { pauses, wait } = this.#options
    call.signal?.throwIfAborted()
    const secrets = new Secrets()
    let token = await this.#token()
    let renewed = typeof this.#options.accessToken === 'string'
    for (let repeated = 0; ;) {
      secrets.add(token)
      try {
        return (await this.#attempt(call, token, secrets)) as T
      } catch (error) {
        if (!renewed && error instanceof WeixinApiError && tokenCodes.includes(error.errcode)) {
          renewed = true
          token = await this.#token(token)
        } else if (repeated < pauses.length && mayRepeat(error, call.endpoint)) {
          await unlessAborted(wait(pauses[repeated++], call.signal), call.signal)
        } else {
          throw error
        }
      }
    }
  }

  async #attempt({ endpoint, body, admit, signal, timeout }: Call, token: string, secrets: Secrets) {
    await admit?.(token)
    const { baseUrl, fetch } = this.#options
    const answer = await exchange({
      fetch,
      url: `${baseUrl}${endpoint.path}?access_token=${encodeURIComponent(token)}`,
      endpoint: endpoint.path,
      init: { method: endpoint.method, ...body?.() },
      timeout: timeout ?? this.#options.timeout,
      signal,
      secrets
    })
    return readAnswer(answer, endpoint, secrets)
  }

  async #token(refused?: string): Promise<string> {
    const { accessToken } = this.#options
    const token: unknown = typeof accessToken === 'string' ? accessToken : await accessToken(refused)
    if (typeof token !== 'string') throw new TypeError('accessToken() must give a string')
    return token
  }

  async #admit(token: string, signal?: AbortSignal): Promise<void> {
    const { applicationLimiter, appId, wait } = this.#options
    const miniProgram = appId ?? createHash('sha256').update(token).digest('hex')
    for (;;) {
      const milliseconds = await applicationLimiter.take(miniProgram)
      if (milliseconds === 0) return
      await unlessAborted(wait(milliseconds, signal), signal)
    }
  }
}

/** Raw UTF-8: the platform would store `\uXXXX` as it stands. */
function json(value: object): Call['body'] {
  const body = JSON.stringify(value)
  return () => ({ body, headers: { 'content-type': 'application/json; charset=utf-8' } })
}

function mayRepeat(error: unknown, endpoint: Endpoint): boolean {
  if (error instanceof WeixinApiError) return error.errcode === busyCode
  return error instanceof WeixinHttpError && error.failure === 'connection' && endpoint.repeatable
}

/** A pause cut short by the signal ends with the signal's own reason, as fetch does. */
async function unlessAborted(pausing: Promise<unknown>, signal?: AbortSignal): Promise<void> {
  try {
    await pausing
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  }
  signal?.throwIfAborted()
}

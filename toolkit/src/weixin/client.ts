import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { readAnswer } from './answer'
import { endpoints, type Endpoint } from './endpoints'
import { WeixinApiError, WeixinHttpError, type Problem } from './errors'
import { exchange } from './exchange'
import { createApplicationLimiter, type ApplicationLimiter } from './limiter'
import { mayRepeat, pauseBefore } from './repetition'
import { Secrets } from './secrets'
import { TokenSource, type AccessToken } from './token-source'
import type * as api from './types'
import { checkApplication } from './validate-application'
import { checkExtraFile } from './validate-extra-file'
import { checkPrivacySetting, checkPrivacyVersion, privacySettingWarnings } from './validate-setting'

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
  /**
   * ms before each repetition; as many repetitions as entries. Each is cut short by up to a fifth, at random, and made
   * longer where the answer has a `Retry-After`. Default 500, 1000, 2000.
   */
  pauses?: readonly number[]
  /**
   * ms that one call may spend, all in all, waiting out refusals and answers that say when to try again (`retryAfter`:
   * 45011, 61038, 61039, and HTTP 502, 503, 504 with `Retry-After`). What takes longer is thrown. Default 0 for the
   * refusals, 60000 for `Retry-After`.
   */
  longestWait?: number
  /** Told what is sent all the same and looks like a mistake. Default: a process warning. */
  onWarning?: (warning: Problem) => void
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

/** For a body that names what the platform's lists do not have. */
export interface WriteOptions extends CallOptions {
  /** Sends keys that look misspelt, regions and fields that are not on the list, as they are. */
  allowUnknown?: boolean
}

const processLimiter = createApplicationLimiter()

/** The token was refused, and another one may help. */
const tokenCodes = [40001, 40014, 42001, 41001]

/** ms that a gateway's `Retry-After` may ask for where nothing else was said. */
const longestRetryAfter = 60_000

/**
 * The guideline and the location interfaces of one mini program, through the open platform's server API.
 * Every call rejects with `WeixinApiError` when the platform refuses, with `WeixinHttpError` when no answer of the
 * platform came, and with the signal's reason when aborted. No error holds the token.
 */
export class WeixinClient {
  readonly #options: Required<Omit<WeixinClientOptions, 'appId' | 'longestWait' | 'accessToken'>> &
    Pick<WeixinClientOptions, 'appId' | 'longestWait'>
  readonly #tokens: TokenSource

  constructor(options: WeixinClientOptions) {
    const { accessToken, baseUrl = 'https://api.weixin.qq.com' } = options ?? {}
    if (typeof accessToken !== 'string' && typeof accessToken !== 'function') {
      throw new TypeError('accessToken must be a string or a function')
    }
    if (!URL.canParse(baseUrl)) throw new TypeError('baseUrl must be an address')
    this.#tokens = new TokenSource(accessToken)
    this.#options = {
      baseUrl: baseUrl.replace(/\/+$/, ''),
      fetch: options.fetch ?? fetch,
      timeout: options.timeout ?? 10_000,
      pauses: options.pauses ?? [500, 1000, 2000],
      longestWait: options.longestWait,
      onWarning: options.onWarning ?? (({ path, message }) => process.emitWarning(`${path}: ${message}`)),
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
  async setPrivacySetting(body: api.PrivacySetting, options?: WriteOptions): Promise<api.WeixinAnswer> {
    checkPrivacySetting(body, options)
    privacySettingWarnings(body).forEach(this.#options.onWarning)
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
    // The page says that the version may be left out, and the platform has answered 86071 where it was.
    const asked = { ...body, privacy_ver: body.privacy_ver ?? 2 }
    return this.#call({ endpoint: endpoints.getPrivacySetting, body: json(asked), ...options })
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
    options?: WriteOptions
  ): Promise<api.ApplicationAnswer> {
    checkApplication(body, options)
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

  /**
   * Submits the last commit for review, once its scan has ended (61039). Never repeated after a lost answer.
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/submitAudit.html
   */
  async submitAudit(body: api.CodeSubmission = {}, options?: CallOptions): Promise<api.SubmissionAnswer> {
    return this.#call({ endpoint: endpoints.submitAudit, body: json(body), ...options })
  }

  /**
   * The code review that was asked for last, and why it was refused.
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getlatestauditstatus.html
   */
  async getLatestAuditStatus(options?: CallOptions): Promise<api.LatestAuditStatusAnswer> {
    return this.#call({ endpoint: endpoints.getLatestAuditStatus, ...options })
  }

  /**
   * A code review by the id that submit_audit gave.
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getauditstatus.html
   */
  async getAuditStatus(body: { auditid: api.AuditId }, options?: CallOptions): Promise<api.AuditStatusAnswer> {
    return this.#call({ endpoint: endpoints.getAuditStatus, body: json(body), ...options })
  }

  /** Attempts until one is answered, the token asked for once more and the pauses spent. */
  async #call<T extends api.WeixinAnswer>(call: Call): Promise<T> {
    const { pauses } = this.#options
    call.signal?.throwIfAborted()
    const secrets = new Secrets()
    let held = await unlessAborted(this.#tokens.current(), call.signal)
    let mayRenew = this.#tokens.renewable
    let outcomeUnknown = false
    for (let repeated = 0, waited = 0; ;) {
      secrets.add(held.token)
      try {
        return (await this.#attempt(call, held.token, secrets)) as T
      } catch (error) {
        const wait = pauseBefore(pauses[repeated] ?? 0, error)
        if (error instanceof WeixinHttpError) outcomeUnknown ||= error.mayHaveBeenDone
        if (mayRenew && error instanceof WeixinApiError && tokenCodes.includes(error.errcode)) {
          mayRenew = false
          held = await unlessAborted(this.#tokens.renewed(held), call.signal)
        } else if (repeated < pauses.length && mayRepeat(error, call.endpoint) && this.#worthWaiting(error, waited)) {
          repeated++
          waited += await this.#pause(wait, call.signal)
        } else if (
          error instanceof WeixinApiError &&
          error.retryAfter !== undefined &&
          this.#worthWaiting(error, waited)
        ) {
          waited += await this.#pause(error.retryAfter, call.signal)
        } else {
          throw error instanceof WeixinHttpError && outcomeUnknown ? error.afterLostAnswer() : error
        }
      }
    }
  }

  /** Whether the time an answer asks for is within what one call may wait. */
  #worthWaiting(error: unknown, waited: number): boolean {
    const { longestWait } = this.#options
    if (error instanceof WeixinApiError && error.retryAfter !== undefined) {
      return waited + error.retryAfter <= (longestWait ?? 0)
    }
    const asked = error instanceof WeixinHttpError ? (error.retryAfter ?? 0) : 0
    return asked === 0 || waited + asked <= (longestWait ?? longestRetryAfter)
  }

  async #pause(milliseconds: number, signal?: AbortSignal): Promise<number> {
    await unlessAborted(this.#options.wait(milliseconds, signal), signal)
    return milliseconds
  }

  async #attempt({ endpoint, body, admit, signal, timeout }: Call, token: string, secrets: Secrets) {
    await admit?.(token)
    const { baseUrl, fetch } = this.#options
    const answer = await exchange({
      fetch,
      url: `${baseUrl}${endpoint.path}?access_token=${encodeURIComponent(token)}`,
      endpoint,
      init: { method: endpoint.method, ...body?.() },
      timeout: timeout ?? this.#options.timeout,
      signal,
      secrets
    })
    return readAnswer(answer, endpoint, secrets)
  }

  async #admit(token: string, signal?: AbortSignal): Promise<void> {
    const { applicationLimiter, appId } = this.#options
    const miniProgram = appId ?? createHash('sha256').update(token).digest('hex')
    for (;;) {
      const milliseconds = await applicationLimiter.take(miniProgram)
      if (milliseconds === 0) return
      await this.#pause(milliseconds, signal)
    }
  }
}

/** Raw UTF-8: the platform would store `\uXXXX` as it stands. */
function json(value: object): Call['body'] {
  const body = JSON.stringify(value)
  return () => ({ body, headers: { 'content-type': 'application/json; charset=utf-8' } })
}

/** What the signal cuts short ends with the signal's own reason, as fetch does. */
async function unlessAborted<T>(waiting: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return waiting
  const listening = new AbortController()
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: listening.signal })
  })
  try {
    return await Promise.race([waiting, aborted])
  } finally {
    listening.abort()
    signal.throwIfAborted()
  }
}

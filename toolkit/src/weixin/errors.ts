import { serverRemedies, type ServerRemedy } from '../../../catalogue/server-remedies'
import type { Endpoint } from './endpoints'
import { httpSentence, type HttpFailure } from './http-words'
import type { ProblemRule } from './problem-words'

/** One thing that is wrong with what was to be sent. */
export interface Problem {
  /** Where, for example `setting_list[0].privacy_key`. Empty for the body as a whole. */
  path: string
  /** What kind of problem it is. */
  rule: ProblemRule
  /** What its sentence speaks of: the key, the word that was meant, a limit. */
  facts: readonly string[]
  /** What is wrong there, and what would be right, in English. */
  message: string
}

/** What was to be sent cannot be right. Nothing was sent. */
export abstract class InvalidBodyError extends Error {
  constructor(
    /** All of them, in the order of the body. */
    readonly problems: readonly Problem[]
  ) {
    super(problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n'))
  }
}

/** A guideline, a version of it or a text of the owner's own that the platform would refuse, or take for something else. */
export class InvalidGuidelineError extends InvalidBodyError {
  override readonly name = 'InvalidGuidelineError'
}

/** An application for a location interface that the platform would refuse. */
export class InvalidApplicationError extends InvalidBodyError {
  override readonly name = 'InvalidApplicationError'
}

/**
 * ms after which the platform takes such a call again: 45011 and 61038 count by the minute, and the scan that 61039
 * tells of takes about one (隐私接口检查任务未完成，请稍等一分钟再重试).
 */
const retryAfterOf: Readonly<Record<number, number>> = { 45011: 60_000, 61038: 60_000, 61039: 60_000 }

const unknown = (errcode: number): ServerRemedy => ({
  meaning: `${errcode} is unknown here: it is not among the documented codes.`,
  remedy: ['Look it up in the return codes of the official documentation, and quote the rid when you ask.']
})

/** The platform answered, and refused. */
export class WeixinApiError extends Error {
  override readonly name = 'WeixinApiError'
  /** Without the `rid` suffix; never compare it for equality, the platform changes it. */
  readonly errmsg: string
  /** The platform's id of this request, for asking its support. */
  readonly rid: string | undefined
  /** Why it happens: a sentence or two. */
  readonly cause: string
  /** What to do about it: whole sentences, in order. */
  readonly remedy: string
  /** ms after which the same call may be sent again, for 45011, 61038 and 61039. */
  readonly retryAfter: number | undefined

  constructor(
    /** The platform's number for it. */
    readonly errcode: number,
    /** As answered. */
    message: string,
    /** The path of the call, for example `/cgi-bin/component/setprivacysetting`. */
    readonly endpoint: string
  ) {
    const rid = /\s*\brid:\s*([\w-]+)/.exec(message)
    const errmsg = (rid ? message.replace(rid[0], '') : message).trim()
    const { meaning, remedy } = serverRemedies[errcode] ?? unknown(errcode)
    const answered = [errcode, errmsg, rid && `rid: ${rid[1]}`].filter(Boolean).join(' ')
    super(`${endpoint}: ${answered}. ${[meaning, ...remedy].join(' ')}`)
    this.errmsg = errmsg
    this.rid = rid?.[1]
    this.cause = meaning
    this.remedy = remedy.join(' ')
    this.retryAfter = retryAfterOf[errcode]
  }
}

/** What came instead of an answer. */
export interface NoAnswer {
  /** The HTTP status; undefined where no answer began. */
  status?: number
  /** The beginning of what came, without the token. */
  body?: string
  /** ms, from `Retry-After`. */
  retryAfter?: number
  /** Whether the request left this machine. Default true. */
  sent?: boolean
}

/** No answer of the API came: a proxy's page, half an answer, or none at all. */
export class WeixinHttpError extends Error {
  override readonly name = 'WeixinHttpError'
  /** The path of the call. */
  readonly endpoint: string
  /** The HTTP status; undefined where no answer began. */
  readonly status: number | undefined
  /** The beginning of what came, without the token. */
  readonly body: string
  /** ms after which to try again, where the answer had a `Retry-After`. */
  readonly retryAfter: number | undefined
  /** False where no connection was made, so that nothing has reached the platform. */
  readonly sent: boolean
  readonly #parts: [HttpFailure, Endpoint, string, NoAnswer]

  constructor(
    readonly failure: HttpFailure,
    endpoint: Endpoint,
    /** What the connection failed with, without the token; the ms that were waited for an answer. */
    readonly detail: string,
    came: NoAnswer = {},
    /** The call writes, and the platform may have done it: its answer, not the request, may be what was lost. */
    readonly mayHaveBeenDone = isLost(failure, endpoint, came)
  ) {
    const { status, body = '' } = came
    super(httpSentence({ failure, endpoint: endpoint.path, detail, status, body, mayHaveBeenDone }, 'en'))
    this.endpoint = endpoint.path
    this.status = status
    this.body = body
    this.retryAfter = came.retryAfter
    this.sent = came.sent ?? true
    this.#parts = [failure, endpoint, detail, came]
  }

  /** The same error after an earlier try whose answer was lost. */
  afterLostAnswer(): WeixinHttpError {
    return this.mayHaveBeenDone ? this : new WeixinHttpError(...this.#parts, true)
  }
}

/** A status of 4xx, and a redirect, is somebody's who has not passed the request on. */
function isLost(failure: HttpFailure, { writes }: Endpoint, { sent = true, status = 0 }: NoAnswer): boolean {
  return writes && sent && !(failure === 'answer' && status >= 300 && status < 500)
}

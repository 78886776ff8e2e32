import { serverErrors, type ServerError } from '../../../catalogue/errors'
import type { Endpoint } from './endpoints'
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

/** What the catalogue knows of a code: as this endpoint means it, else in general, else as any other means it. */
export function documentedError(errcode: number, endpoint: string): ServerError | undefined {
  const candidates = serverErrors.filter((error) => error.errcode === errcode)
  const name = endpoint.slice(endpoint.lastIndexOf('/') + 1)
  return (
    candidates.find((error) => error.endpoint === name || error.also === name) ??
    candidates.find((error) => error.endpoint === 'general') ??
    candidates[0]
  )
}

/**
 * ms after which the platform takes such a call again: 45011 and 61038 count by the minute, and the scan that 61039
 * tells of takes about one (隐私接口检查任务未完成，请稍等一分钟再重试).
 */
const retryAfterOf: Readonly<Record<number, number>> = { 45011: 60_000, 61038: 60_000, 61039: 60_000 }

/** The platform answered, and refused. */
export class WeixinApiError extends Error {
  override readonly name = 'WeixinApiError'
  /** Without the `rid` suffix; never compare it for equality, the platform changes it. */
  readonly errmsg: string
  /** The platform's id of this request, for asking its support. */
  readonly rid: string | undefined
  /** Why it happens, from the catalogue. */
  readonly cause: string
  /** What to do about it, from the catalogue. */
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
    const known = documentedError(errcode, endpoint)
    const cause = known?.meaning ?? `unknown: ${errcode} is not among the documented codes`
    const remedy =
      known?.remedy ?? 'Look the code up in the return codes of the official documentation; quote the rid when asking.'
    super(`${endpoint}: ${errcode} ${errmsg} (${cause}; ${remedy})${rid ? ` rid: ${rid[1]}` : ''}`)
    this.errmsg = errmsg
    this.rid = rid?.[1]
    this.cause = cause
    this.remedy = remedy
    this.retryAfter = retryAfterOf[errcode]
  }
}

/** `answer`: what came is not the API's JSON. `connection`: it was refused, or lost on the way. `timeout`: none came in time. */
export type HttpFailure = 'answer' | 'connection' | 'timeout'

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

const lostSentence = 'it may have been done all the same: look before doing it again'

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
  /** The call writes, and the platform may have done it: its answer, not the request, may be what was lost. */
  readonly mayHaveBeenDone: boolean
  readonly #parts: [HttpFailure, Endpoint, string, NoAnswer]

  constructor(
    readonly failure: HttpFailure,
    endpoint: Endpoint,
    what: string,
    came: NoAnswer = {},
    mayHaveBeenDone = isLost(failure, endpoint, came)
  ) {
    super(`${endpoint.path}: ${what}${described(came)}${mayHaveBeenDone ? `; ${lostSentence}` : ''}`)
    this.endpoint = endpoint.path
    this.status = came.status
    this.body = came.body ?? ''
    this.retryAfter = came.retryAfter
    this.sent = came.sent ?? true
    this.mayHaveBeenDone = mayHaveBeenDone
    this.#parts = [failure, endpoint, what, came]
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

function described({ status, body }: NoAnswer): string {
  if (status === undefined) return ''
  return `: HTTP ${status}, ${body ? `the answer begins with ${JSON.stringify(body)}` : 'empty body'}`
}

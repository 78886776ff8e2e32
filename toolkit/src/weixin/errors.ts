import { serverErrors, type ServerError } from '../../../catalogue/errors'

/** One thing that is wrong with what was to be sent. */
export interface Problem {
  /** Where, for example `setting_list[0].privacy_key`. Empty for the body as a whole. */
  path: string
  /** What is wrong there, and what would be right. */
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
  }
}

/** `answer`: what came is not the API's JSON. `connection`: it was refused, or lost on the way. `timeout`: none came in time. */
export type HttpFailure = 'answer' | 'connection' | 'timeout'

/** No answer of the API came: a proxy's page, half an answer, or none at all. */
export class WeixinHttpError extends Error {
  override readonly name = 'WeixinHttpError'
  constructor(
    readonly failure: HttpFailure,
    /** The path of the call. */
    readonly endpoint: string,
    what: string,
    /** The HTTP status; undefined where no answer began. */
    readonly status?: number,
    /** The beginning of what came, without the token. */
    readonly body: string = ''
  ) {
    const came =
      status === undefined
        ? ''
        : `: HTTP ${status}, ${body ? `the answer begins with ${JSON.stringify(body)}` : 'empty body'}`
    super(`${endpoint}: ${what}${came}`)
  }
}

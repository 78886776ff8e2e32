import { InvalidBodyError, WeixinApiError, WeixinHttpError } from 'miniprogram-privacy-toolkit/weixin'
import type { Facts } from '../rollout/row'
import { TokenError } from '../tokens/token-error'

/** What becomes of a program whose attempt failed. */
export type Verdict =
  /** Tried again after the next pause, or after so many ms. */
  | { kind: 'later'; after?: number }
  /** Its quota is used up, and comes back with the day; or somebody has to authorize it anew. */
  | { kind: 'tomorrow' }
  | { kind: 'end' }

/** 系统繁忙, and the scan of the last commit still running. */
const busyCodes = [-1, 61039]
/** Too many requests just now. */
const frequencyCodes = [45011, 61038]
const quotaCode = 45009
/** Only the administrator of the program can give another refresh token. */
const refreshTokenInvalid = 61023

/** ms. The platform counts in minutes where it says that it was too often. */
const aMinute = 60_000

export function verdictOn(error: unknown): Verdict {
  if (error instanceof WeixinApiError) {
    if (busyCodes.includes(error.errcode)) return { kind: 'later' }
    if (frequencyCodes.includes(error.errcode)) return { kind: 'later', after: retryAfter(error) ?? aMinute }
    return [quotaCode, refreshTokenInvalid].includes(error.errcode) ? { kind: 'tomorrow' } : { kind: 'end' }
  }
  if (error instanceof WeixinHttpError) return { kind: mayPass(error) ? 'later' : 'end', after: retryAfter(error) }
  return { kind: 'end' }
}

/** What a row says about it. Errors of the toolkit hold no token. */
export function failureFacts(error: unknown): Pick<Facts, 'code' | 'rid' | 'reason'> {
  if (error instanceof WeixinApiError) {
    const key = error.errcode === quotaCode ? 'quota' : 'platform'
    return { code: error.errcode, rid: error.rid, reason: { key, detail: error.errmsg } }
  }
  const detail = error instanceof Error ? error.message : String(error)
  if (error instanceof WeixinHttpError) return { code: undefined, rid: undefined, reason: { key: 'http', detail } }
  if (error instanceof TokenError) return { code: undefined, rid: undefined, reason: error.reason }
  const key = error instanceof InvalidBodyError ? 'invalid' : 'other'
  return { code: undefined, rid: undefined, reason: { key, detail } }
}

const passingStatuses = [502, 503, 504]
const mayPass = ({ failure, status }: WeixinHttpError): boolean =>
  failure !== 'answer' || (status !== undefined && passingStatuses.includes(status))

const retryAfter = (error: Error): number | undefined => (error as { retryAfter?: number }).retryAfter

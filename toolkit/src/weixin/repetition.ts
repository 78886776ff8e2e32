import type { Endpoint } from './endpoints'
import { WeixinApiError, WeixinHttpError } from './errors'

/** 系统繁忙，此时请开发者稍候再试: an answer that asks for another try, so every call follows it. */
const busyCode = -1

/** What a gateway answers for a platform that is not there at the moment. */
const gatewayStatuses = [502, 503, 504]

/** Whether the same request may be sent again: the platform asks for it, or its answer was lost and twice is no different from once. */
export function mayRepeat(error: unknown, endpoint: Endpoint): boolean {
  if (error instanceof WeixinApiError) return error.errcode === busyCode
  if (!(error instanceof WeixinHttpError)) return false
  if (error.failure === 'connection' && !error.sent) return true
  return endpoint.repeatable && isPassing(error)
}

/** Lost on the way, late, or answered by a gateway that stands in for the platform. */
const isPassing = ({ failure, status }: WeixinHttpError): boolean =>
  failure !== 'answer' || gatewayStatuses.includes(status ?? 0)

/** ms before the next try: as planned, up to a fifth less so that clients do not come in step, and not before `Retry-After`. */
export function pauseBefore(planned: number, error: unknown): number {
  const jittered = Math.round(planned * (1 - Math.random() / 5))
  const asked = error instanceof WeixinHttpError ? (error.retryAfter ?? 0) : 0
  return Math.max(jittered, asked)
}

/** ms that a `Retry-After` header asks for, which holds seconds or a date. `now` in ms. */
export function retryAfterHeader(value: string | null, now: number): number | undefined {
  if (!value) return undefined
  const milliseconds = /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isFinite(milliseconds) ? Math.max(0, Math.ceil(milliseconds)) : undefined
}

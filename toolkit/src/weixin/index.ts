export { WeixinClient, type AccessToken, type CallOptions, type WeixinClientOptions } from './client'
export {
  InvalidApplicationError,
  InvalidBodyError,
  InvalidGuidelineError,
  WeixinApiError,
  WeixinHttpError,
  type HttpFailure,
  type Problem
} from './errors'
export { createApplicationLimiter, type ApplicationLimiter, type ApplicationLimiterOptions } from './limiter'
export * from './types'
export { createPushHandler, type PushHandler, type PushHandlerOptions } from './push/handler'
export { PushRefusal } from './push/refusal'

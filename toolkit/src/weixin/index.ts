export { WeixinClient, type AccessToken, type CallOptions, type WeixinClientOptions } from './client'
export { InvalidGuidelineError, WeixinApiError, WeixinHttpError, type HttpFailure, type Problem } from './errors'
export { createApplicationLimiter, type ApplicationLimiter, type ApplicationLimiterOptions } from './limiter'
export * from './types'

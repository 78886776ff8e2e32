export { WeixinClient, type CallOptions, type WeixinClientOptions, type WriteOptions } from './client'
export {
  WeixinComponentClient,
  type AuthorizerInfoAnswer,
  type AuthorizerListAnswer,
  type AuthorizerTokenAnswer,
  type ComponentTokenAnswer,
  type WeixinComponentClientOptions
} from './component-client'
export type { AccessToken } from './token-source'
export {
  InvalidApplicationError,
  InvalidBodyError,
  InvalidGuidelineError,
  WeixinApiError,
  WeixinHttpError,
  type Problem
} from './errors'
export {
  createApplicationLimiter,
  type ApplicationLimiter,
  type ApplicationLimiterOptions,
  type RedisScripts
} from './limiter'
export { checkApplication } from './validate-application'
export type { HttpFailure } from './http-words'
export { problemSentence, type ProblemRule } from './problem-words'
export * from './types'
export { createPushHandler, type PushHandler } from './push/handler'
export type { Pushed, PushHandlerOptions } from './push/options'
export type { SeenMessages } from './push/seen'
export { PushRefusal } from './push/refusal'

export { privacyManager } from './manager/privacy-manager'
export { privacyBehavior } from './behavior'
export { PrivacyError, toPrivacyError } from './manager/errors'
export type {
  PendingRequest,
  PrivacyEvents,
  PrivacyManager,
  PrivacyOptions,
  PrivacySetting
} from './manager/privacy-manager'
export type { Answer, NeedPrivacyAuthorizationListener } from './manager/weixin'
export type { PrivacyErrorFacts, PrivacyErrorKind } from './manager/errors'
export type { PrivacyData } from './behavior'

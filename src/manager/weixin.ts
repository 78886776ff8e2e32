/** The manager's only file that touches Weixin's globals. Everything else here is plain logic. */

/** What `resolve` takes, https://developers.weixin.qq.com/miniprogram/dev/api/open-api/privacy/wx.onNeedPrivacyAuthorization.html */
export type Answer = { event: 'exposureAuthorization' } | { event: 'agree'; buttonId: string } | { event: 'disagree' }

/** The published typings (5.2.3) give this listener one result argument; the platform hands it these two. */
export type NeedPrivacyAuthorizationListener = (
  resolve: (answer: Answer) => void,
  eventInfo: { referrer: string }
) => void

export type PrivacyApi =
  'getPrivacySetting' | 'onNeedPrivacyAuthorization' | 'requirePrivacyAuthorize' | 'openPrivacyContract'

/** Pages and components alike; `getPageId` is missing in the published typings of pages, and in some test environments. */
interface OnPage {
  route?: string
  getPageId?: () => string
}

type Wx = Record<string, ((options: unknown) => unknown) | undefined>

declare const wx: Wx
declare const getCurrentPages: () => OnPage[]

/** Feature detection one by one: the documentation disagrees with the changelog on the first version that has them. */
export function has(api: PrivacyApi): boolean {
  return typeof wx !== 'undefined' && typeof wx[api] === 'function'
}

/** `wx[api]` as a promise: the privacy APIs have no promise style of their own. */
export function call<Result = unknown>(api: string, options?: object): Promise<Result> {
  return new Promise((success, fail) => wx[api]!(Object.assign({}, options, { success, fail })))
}

export function onNeedPrivacyAuthorization(listener: NeedPrivacyAuthorizationListener): void {
  wx.onNeedPrivacyAuthorization!(listener)
}

/** Ids of the pages on the stack, the one in sight last. Tab pages out of sight are alive but not among them. */
export function pages(): string[] {
  // A component rendered by itself, as in a unit test, is on a page without a name.
  return typeof getCurrentPages === 'function' ? getCurrentPages().map(idOf) : ['']
}

/** The page that a component is on. */
export function pageOf(component: OnPage): string {
  return component.getPageId ? component.getPageId() : pages().pop() || ''
}

function idOf(page: OnPage): string {
  return page.getPageId ? page.getPageId() : page.route || ''
}

/** One instance for all copies of the library in the app: the first one loaded. */
export function shared<T>(create: () => T): T {
  const name = '__miniprogramPrivacyConsent'
  const holder = (typeof wx === 'undefined' ? {} : wx) as Record<string, T | undefined>
  const instance = holder[name] || create()
  try {
    holder[name] = instance
  } catch {
    // A frozen `wx`: each copy then works by itself, and the platform listens to the one registered last.
  }
  return instance
}

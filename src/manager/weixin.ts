/** The manager's only file that touches Weixin's globals. Everything else here is plain logic. */

/** What `resolve` takes, https://developers.weixin.qq.com/miniprogram/dev/api/open-api/privacy/wx.onNeedPrivacyAuthorization.html */
export type Answer = { event: 'exposureAuthorization' } | { event: 'agree'; buttonId: string } | { event: 'disagree' }

/** The published typings (5.2.3) give this listener one result argument; the platform hands it these two. */
export type NeedPrivacyAuthorizationListener = (
  resolve: (answer: Answer) => void,
  eventInfo: { referrer: string }
) => void

/** What Weixin says of the user's consent now. */
export interface PrivacySetting {
  /** true: something is declared that the user has not agreed to. false is no proof of consent: nothing may be declared. */
  needAuthorization: boolean
  /** The guideline's name, with its brackets; '' where Weixin does not intercept. */
  privacyContractName: string
  /** false: this Weixin does not intercept privacy calls. */
  supported: boolean
}

/** Pages and components alike; `getPageId` is missing in the published typings of pages, and in some test environments. */
interface OnPage {
  getPageId?: () => string
}

type Wx = Record<string, ((argument: unknown) => unknown) | undefined>

declare const wx: Wx
declare const getCurrentPages: () => OnPage[]

/** The `wx` of now: a test may put another in its place, or none. */
const currentWeixin = (): Wx => (typeof wx === 'undefined' ? {} : wx)

/** Feature detection one by one: the documentation disagrees with the changelog on the first version that has them. */
export function has(api: string): boolean {
  return !!currentWeixin()[api]
}

/** `wx[api]` as a promise: the privacy APIs have no promise style of their own. */
export function call<Result = unknown>(api: string, options?: object): Promise<Result> {
  return new Promise((success, fail) => wx[api]!(Object.assign({}, options, { success, fail })))
}

/** What the platform says now, without the rest of its answer. */
export async function getPrivacySetting(): Promise<PrivacySetting> {
  const api = 'getPrivacySetting'
  const supported = has(api)
  const { needAuthorization = false, privacyContractName = '' } =
    (supported && (await call<Partial<PrivacySetting> | undefined>(api))) || {}
  return { needAuthorization, privacyContractName, supported }
}

/** Has the platform call the listener, where this Weixin has the event. Says whether it does: some have it and throw. */
export function hear(event: string, listener: (...detail: never[]) => void): boolean {
  try {
    wx[event]!(listener)
    return true
  } catch {
    return false
  }
}

/** Ids of the pages on the stack, the one in sight last. Tab pages out of sight are alive but not among them. */
export function pages(): string[] {
  // A component rendered by itself, as in a unit test, is on a page without a name.
  if (typeof getCurrentPages !== 'function') return ['']
  try {
    return getCurrentPages().map(pageOf)
  } catch {
    // Between two programs, as in a restart, there may be no stack to read.
    return []
  }
}

/** The page that a component is on, or that this page is; '' where Weixin does not tell. */
export function pageOf(something: OnPage | null | undefined): string {
  return (something && something.getPageId && something.getPageId()) || ''
}

/** Objects that all copies of the library in the app see: uni-app gives each bundle a `wx` of its own, with the platform's functions. */
export function commonObjects(): Record<string, unknown>[] {
  const weixin = currentWeixin()
  return [weixin.onNeedPrivacyAuthorization || weixin, weixin] as unknown as Record<string, unknown>[]
}

/**
 * The library on platforms other than Weixin, where nothing asks and nothing is held up: as the library itself does on an
 * old Weixin. It stands in for the whole package there, so that scripts need no `#ifdef`.
 */
import type * as Library from 'miniprogram-privacy-consent'

type Manager = Library.PrivacyManager

export class PrivacyError extends Error {
  override readonly name = 'PrivacyError'
  readonly kind: Library.PrivacyErrorKind = 'contract-unavailable'
  readonly errMsg: string

  constructor(message: string) {
    super(message)
    this.errMsg = message
  }
}

export const toPrivacyError: typeof Library.toPrivacyError = () => undefined

const off = () => {}

export const privacyManager = {
  getPrivacySetting: () => Promise.resolve({ needAuthorization: false, privacyContractName: '', supported: false }),
  requirePrivacyAuthorize: () => Promise.resolve(),
  openPrivacyContract: () => Promise.reject(new PrivacyError('openPrivacyContract:fail not Weixin')),
  guard:
    (api: (options: object) => unknown) =>
    (options: { success?(result: unknown): void; fail?(error: unknown): void } = {}) =>
      new Promise((resolve, reject) => {
        const success = (result: unknown) => {
          options.success?.(result)
          resolve(result)
        }
        const fail = (error: unknown) => {
          options.fail?.(error)
          reject(error)
        }
        const returned = api({ ...options, success, fail }) as Partial<Promise<unknown>> | undefined
        returned?.then?.(success, fail)
      }),
  on: () => off,
  configure: off,
  agreed: off,
  disagreed: off,
  attach: () => off,
  present: off,
  pending: []
} as unknown as Manager

export const privacyBehavior = ''

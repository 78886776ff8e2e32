import type { PrivacyError } from './errors'

/** What a guarded call needs of the manager. */
interface Guardian {
  begin(): void
  explain(error: unknown, calledAt: number): PrivacyError | undefined
  report(error: unknown): void
}

interface Callbacks {
  success?: (result: unknown) => void
  fail?: (error: unknown) => void
  complete?: (result: unknown) => void
}

/** What an API's `success` is given. */
type SuccessResult<Options> = Options extends { success?: infer Success }
  ? NonNullable<Success> extends (result: infer Result) => void
    ? Result
    : unknown
  : unknown

/** The API as a promise; its options are optional where they were. */
export type Guarded<Api extends (options: never) => unknown> = (
  ...options: Parameters<Api> extends [] ? [] : Parameters<Api>
) => Promise<SuccessResult<NonNullable<Parameters<Api>[0]>>>

export function guarded<Api extends (options: never) => unknown>(
  api: Api | undefined,
  name: string | undefined,
  guardian: Guardian
): Guarded<Api> {
  if (typeof api !== 'function') {
    throw new TypeError(
      `guard(${name || String(api)}): this Weixin does not have that API. Test for it, for example with wx.canIUse, before you guard it`
    )
  }
  return ((options: Callbacks = {}) =>
    new Promise<unknown>((resolve, reject) => {
      guardian.begin()
      const calledAt = Date.now()
      // The caller's own callback comes first; if it throws, the promise is settled all the same.
      const pass = (callback: ((value: unknown) => void) | undefined, value: unknown) => {
        try {
          if (callback) callback(value)
        } catch (error) {
          guardian.report(error)
        }
      }
      const call = api as unknown as (options: Callbacks) => unknown
      const callbacks: Callbacks = {
        success(result) {
          pass(options.success, result)
          resolve(result)
        },
        fail(error) {
          pass(options.fail, error)
          reject(guardian.explain(error, calledAt) || error)
        },
        complete: (result) => pass(options.complete, result)
      }
      call(Object.assign({}, options, callbacks))
    })) as unknown as Guarded<Api>
}

import type { PrivacyError } from '../errors'
import type { Consent } from './consent'

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

/**
 * The API as a promise; its options are optional where they were. Conditional, because a plain signature would take over
 * the type parameter of Weixin's own signatures, and with it an options type that no longer tells the result.
 */
export type Guarded<Options extends unknown[]> = Options extends unknown[]
  ? (...options: Options) => Promise<SuccessResult<NonNullable<Options[0]>>>
  : never

export function guarded<Options extends unknown[]>(
  api: ((...options: Options) => unknown) | undefined,
  name: string | undefined,
  consent: Pick<Consent, 'listen' | 'events'>,
  explained: (error: unknown, calledAt: number) => PrivacyError | undefined
): Guarded<Options> {
  if (typeof api !== 'function') {
    throw new TypeError(`guard(${name || api}): not in this Weixin`)
  }
  return ((given?: Callbacks) =>
    new Promise<unknown>((resolve, reject) => {
      const options = given || {}
      consent.listen()
      const calledAt = Date.now()
      // The caller's own callback comes first; if it throws, the promise is settled all the same.
      const pass = (callback: ((value: unknown) => void) | undefined, value: unknown) =>
        consent.events.attempt(() => callback && callback(value))
      const call = api as unknown as (options: Callbacks) => unknown
      const callbacks: Callbacks = {
        success(result) {
          pass(options.success, result)
          resolve(result)
        },
        fail(error) {
          pass(options.fail, error)
          reject(explained(error, calledAt) || error)
        },
        complete: (result) => pass(options.complete, result)
      }
      call(Object.assign({}, options, callbacks))
    })) as unknown as Guarded<Options>
}

import type { PrivacyError } from '../errors'

interface Callbacks {
  success?: (result: unknown) => void
  fail?: (error: unknown) => void
  complete?: (result: unknown) => void
}

/** A guarded call on its way. */
export interface Call {
  /** Its place among calls and requests. */
  order: number
  /** ms since the epoch. */
  since: number
}

/** What the manager has to know of guarded calls. */
export interface Calls {
  begin(): Call
  succeeded(): void
  /** What the failure means for privacy, if anything. */
  failed(call: Call, error: unknown, api?: string): PrivacyError | undefined
  /** Runs code of the app's. */
  attempt(act: () => void): void
}

/** What an API's `success` is given. */
type SuccessResult<Options> = Options extends { success?: infer Success }
  ? NonNullable<Success> extends (result: infer Result) => void
    ? Result
    : unknown
  : unknown

type HasCallbacks<Options> = unknown extends Options ? true : HasNamed<NonNullable<Options>>

type HasNamed<Options> = Extract<keyof Callbacks, keyof Options> extends never ? false : true

/**
 * The API as a promise; its options are optional where they were. The API is inferred whole: a signature of ours would take
 * over the type parameter of Weixin's own, and with it an options type that no longer tells the result, and uni-app's have
 * two signatures each. What neither calls back nor returns a promise, as `RecorderManager.start`, cannot be called.
 */
export type Guarded<Api> = Api extends (...options: infer Options) => unknown
  ? HasCallbacks<Options[0]> extends true
    ? (...options: Options) => Promise<SuccessResult<NonNullable<Options[0]>>>
    : Api extends (...options: Options) => PromiseLike<infer Result>
      ? (...options: Options) => Promise<Result>
      : 'guard() takes an API with success and fail, or one that returns a promise'
  : never

export default function guarded(
  api: ((...options: unknown[]) => Partial<PromiseLike<unknown>> | undefined) | undefined,
  name: string | undefined,
  calls: Calls
): (...options: unknown[]) => Promise<unknown> {
  if (typeof api !== 'function') {
    throw new TypeError(`guard(${name || api}): not in this Weixin`)
  }
  return (given, ...more) =>
    new Promise<unknown>((resolve, reject) => {
      const call = calls.begin()
      const takesOptions = given === undefined || (typeof given === 'object' && !Array.isArray(given))
      const options: Callbacks = (takesOptions && given) || {}
      /** What comes back in two ways counts once. The caller's own callback comes first; what it throws changes nothing. */
      const once =
        <Value>(end: { came?: true }, own: ((value: Value) => void) | undefined, act: (value: Value) => void) =>
        (value: Value) => {
          if (end.came) return
          end.came = true
          if (own) calls.attempt(() => own(value))
          act(value)
        }
      const refuse = (error: unknown) => reject(calls.failed(call, error, name) || error)
      const settled = {}
      const callbacks = {
        success: once(settled, options.success, (result) => {
          calls.succeeded()
          resolve(result)
        }),
        fail: once(settled, options.fail, refuse),
        complete: once({}, options.complete, () => {})
      }
      try {
        const returned = api(takesOptions ? Object.assign({}, given, callbacks) : given, ...more)
        if (!returned || !returned.then) return
        returned.then(callbacks.success, callbacks.fail)
        returned.then(callbacks.complete, callbacks.complete)
      } catch (error) {
        refuse(error)
      }
    })
}

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
  succeeded(call: Call): void
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
 * The API as a promise; its options are optional where they were. Conditional, because a plain signature would take over
 * the type parameter of Weixin's own signatures, and with it an options type that no longer tells the result. What neither
 * calls back nor returns a promise, as `RecorderManager.start`, cannot be called.
 */
export type Guarded<Options extends unknown[], Returned> = Options extends unknown[]
  ? HasCallbacks<Options[0]> extends true
    ? (...options: Options) => Promise<SuccessResult<NonNullable<Options[0]>>>
    : [Returned] extends [PromiseLike<infer Result>]
      ? (...options: Options) => Promise<Result>
      : 'guard() takes an API with success and fail, or one that returns a promise'
  : never

export function guarded(
  api: ((...options: unknown[]) => unknown) | undefined,
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
      const heard = new Set<string>()
      /** What comes back in two ways counts once. */
      const once = (what: string, act: () => void) => {
        if (heard.has(what)) return
        heard.add(what)
        act()
      }
      // The caller's own callback comes first; if it throws, the promise is settled all the same.
      const tell = (own: ((value: unknown) => void) | undefined, value: unknown) =>
        own && calls.attempt(() => own(value))
      const refuse = (error: unknown) => reject(calls.failed(call, error) || error)
      const callbacks = {
        success: (result: unknown) =>
          once('end', () => {
            tell(options.success, result)
            calls.succeeded(call)
            resolve(result)
          }),
        fail: (error: unknown) =>
          once('end', () => {
            tell(options.fail, error)
            refuse(error)
          }),
        complete: (result: unknown) => once('complete', () => tell(options.complete, result))
      }
      try {
        const returned = api(takesOptions ? Object.assign({}, given, callbacks) : given, ...more)
        if (!isPromise(returned)) return
        returned.then(callbacks.success, callbacks.fail)
        returned.then(callbacks.complete, callbacks.complete)
      } catch (error) {
        refuse(error)
      }
    })
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return !!value && typeof (value as PromiseLike<unknown>).then === 'function'
}

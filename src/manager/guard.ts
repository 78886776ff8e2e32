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

type HasCallbacks<Options> = Extract<keyof Callbacks, keyof NonNullable<Options>> extends never ? false : true

/** An API comes back by its callbacks or as a promise. One that does neither, as `RecorderManager.start`, cannot be guarded. */
export type Guardable<Options extends unknown[], Returned> = [Returned] extends [PromiseLike<unknown>]
  ? unknown
  : HasCallbacks<Options[0]> extends true
    ? unknown
    : 'guard() takes an API with success and fail, or one that returns a promise'

/** What an API's `success` is given, or its promise resolves to. */
type Result<Options, Returned> =
  NonNullable<Options> extends { success?: infer Success }
    ? NonNullable<Success> extends (result: infer Given) => void
      ? Given
      : Awaited<Returned>
    : Awaited<Returned>

/**
 * The API as a promise; its options are optional where they were. Conditional, because a plain signature would take over
 * the type parameter of Weixin's own signatures, and with it an options type that no longer tells the result.
 */
export type Guarded<Options extends unknown[], Returned> = Options extends unknown[]
  ? (...options: Options) => Promise<Result<Options[0], Returned>>
  : never

export function guarded<Options extends unknown[], Returned>(
  api: ((...options: unknown[]) => unknown) | undefined,
  name: string | undefined,
  calls: Calls
): Guarded<Options, Returned> {
  if (typeof api !== 'function') {
    throw new TypeError(`guard(${name || api}): not in this Weixin`)
  }
  return ((given: unknown, ...more: unknown[]) =>
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
    })) as unknown as Guarded<Options, Returned>
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return !!value && typeof (value as PromiseLike<unknown>).then === 'function'
}

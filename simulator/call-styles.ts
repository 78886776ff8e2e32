import { isFailure } from './errors'
import type { WeixinResult, WxCallbacks } from './wx-types'

type Options = WxCallbacks<WeixinResult> & Record<string, unknown>
type Start = (options: Options, deliver: (result: WeixinResult) => void) => void

export function answer(options: WxCallbacks<never>, result: WeixinResult): void {
  const { success, fail, complete } = options as WxCallbacks<WeixinResult>
  try {
    if (isFailure(result)) fail?.(result)
    else success?.(result)
  } finally {
    complete?.(result)
  }
}

/** The platform's two styles: callbacks where one is given, else a promise. */
export function inBothStyles(start: Start): (options?: Options) => unknown {
  return (given) => {
    const options = given ?? {}
    if (options.success || options.fail || options.complete) {
      return start(options, (result) => answer(options, result))
    }
    return new Promise<WeixinResult>((resolve, reject) =>
      start(options, (result) => (isFailure(result) ? reject(result) : resolve(result)))
    )
  }
}

export function inCallbackStyle(start: Start): (options?: Options) => void {
  return (options = {}) => start(options, (result) => answer(options, result))
}

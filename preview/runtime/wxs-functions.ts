import { reportProgramError } from './program-error'

const functions = new WeakSet<object>()

/** Notes what a WXS module exports. */
export function noteWxs(exports: unknown): void {
  for (const value of Object.values(Object(exports) as object)) if (typeof value === 'function') functions.add(value)
}

/** A template may put it together, `{{ disabled || swipe.start }}`: then nothing else tells where it is from. */
export function isOfWxs(value: object): boolean {
  return functions.has(value)
}

/** What an expression calls: where that is no function, or throws, it comes to nothing and the rest is drawn, as by wcc. */
export function callable(value: unknown): (...args: unknown[]) => unknown {
  if (typeof value !== 'function') return () => undefined
  if (isMethodOfData(value)) {
    console.warn(`a template calls ${value.name}(), and shows nothing: it can call functions of WXS only`)
    return () => undefined
  }
  return (...args) => {
    try {
      return (value as (...args: unknown[]) => unknown)(...args)
    } catch (error) {
      return reportProgramError('WXS', error)
    }
  }
}

/** As `toFixed` of a number, which only scripts can call; a WXS module may export one. */
const isMethodOfData = (value: object): boolean =>
  /\[native code\]/.test(Function.prototype.toString.call(value)) && !isOfWxs(value)

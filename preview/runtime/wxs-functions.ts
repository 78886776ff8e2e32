const functions = new WeakSet<object>()

/** Notes what a WXS module exports. */
export function noteWxs(exports: unknown): void {
  for (const value of Object.values(Object(exports) as object)) if (typeof value === 'function') functions.add(value)
}

/** A template may put it together, `{{ disabled || swipe.start }}`: then nothing else tells where it is from. */
export function isOfWxs(value: object): boolean {
  return functions.has(value)
}

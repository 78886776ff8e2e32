import type { Caller } from './lifetimes'

const callers = new Map<string, Caller>()
let last = 0

/**
 * Weixin numbers its components, and takes an object with that number for the component. uni-app copies the number from
 * the component to its own instance, where it is a property of the component itself.
 * https://github.com/dcloudio/uni-app/blob/next/packages/uni-mp-weixin/src/api/shims.ts
 */
export function giveId(caller: Caller): void {
  const id = String(++last)
  callers.set(id, caller)
  Object.defineProperties(caller, { __wxExparserNodeId__: { value: id }, __wxWebviewId__: { value: 1 } })
}

export function forget({ __wxExparserNodeId__: id }: Caller): void {
  callers.delete(id as string)
}

/** The component itself, or what stands for it. */
export function callerOf(given: Partial<Caller> | undefined): Caller | undefined {
  return given?._$ ? (given as Caller) : callers.get(given?.__wxExparserNodeId__ as string)
}

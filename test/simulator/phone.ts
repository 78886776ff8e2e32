import type { PrivacyKey } from '../../catalogue'
import {
  createManualClock,
  createWeixin,
  type ManualClock,
  type ResolveOptions,
  type Weixin,
  type WeixinEvent,
  type WeixinOptions,
  type WeixinResult
} from '../../simulator'
import documented from '../catalogue/fixtures/interfaces-by-key.json'

export type Interface = readonly [name: string, keys: readonly PrivacyKey[]]

/** Every interface of the official mini-program table with its keys, from the listing independent of the catalogue. */
export const table: readonly Interface[] = (() => {
  const keysOf = new Map<string, PrivacyKey[]>()
  for (const [key, names] of Object.entries(documented)) {
    for (const name of names) keysOf.set(name, [...(keysOf.get(name) ?? []), key as PrivacyKey])
  }
  return [...keysOf]
})()

/** How a program uses an interface, by the name it has in the table. `hear` gets its result, or its failure. */
export function useInterface(
  { wx, tap, mountComponent }: Weixin,
  name: string,
  hear: (result: WeixinResult) => void
): void {
  const openType = /^button\[open-type=(\w+)\]$/.exec(name)?.[1]
  if (openType) return tap('own-button', openType, (_event, detail) => hear(detail as WeixinResult))
  if (name.startsWith('scope.')) return void wx.authorize({ scope: name, success: hear, fail: hear })
  if (name === 'MapContext.moveToLocation')
    return wx.createMapContext('map').moveToLocation({ success: hear, fail: hear })
  if (name === 'wx.createVKSession') {
    return wx
      .createVKSession()
      .start((errno) => hear({ errMsg: errno ? 'createVKSession:fail' : 'createVKSession:ok', errno }))
  }
  if (name === 'RecorderManager.start') {
    const recorder = wx.getRecorderManager()
    recorder.onStart(() => hear({ errMsg: 'start:ok' }))
    recorder.onError((error) => hear({ ...error }))
    return recorder.start()
  }
  if (name.startsWith('wx.')) return void wx[name.slice('wx.'.length)]({ success: hear, fail: hear })
  mountComponent(name, hear)
}

interface Asked {
  readonly referrer: string
  readonly resolve: (options: ResolveOptions) => void
}

/** A Weixin with a clock that stands still, its console and a record of what happened. */
export interface Phone extends Weixin {
  readonly clock: ManualClock
  readonly events: readonly WeixinEvent[]
  readonly said: readonly string[]
  /** What the listener was handed, if `listen` was called. */
  readonly asked: readonly Asked[]
  /** Registers a listener that keeps every resolve. */
  listen(): void
  /** Uses an interface and returns what it hears, from then on. */
  use(name: string): readonly WeixinResult[]
  /** Uses an interface and lets the platform react. */
  useAndWait(name: string): readonly WeixinResult[]
  /** The user taps an agree button. */
  tapAgree(buttonId?: string): void
  /** The kinds of events so far, as one line. */
  story(): string
}

export function pickUpPhone(options: WeixinOptions = {}): Phone {
  const clock = createManualClock()
  const events: WeixinEvent[] = []
  const said: string[] = []
  const asked: Asked[] = []
  const console = {
    warn: (message: string) => void said.push(message),
    error: (message: string) => void said.push(message)
  }
  const weixin = createWeixin({ clock, console, ...options })
  weixin.on((event) => events.push(event))

  const use: Phone['use'] = (name) => {
    const heard: WeixinResult[] = []
    useInterface(weixin, name, (result) => heard.push(result))
    return heard
  }
  const additions = {
    clock,
    events,
    said,
    asked,
    listen: () => weixin.wx.onNeedPrivacyAuthorization((resolve, { referrer }) => asked.push({ resolve, referrer })),
    use,
    useAndWait: (name: string) => {
      const heard = use(name)
      clock.advance()
      return heard
    },
    tapAgree: (buttonId = 'agree') => weixin.tap(buttonId, 'agreePrivacyAuthorization'),
    story: () => events.map(({ type }) => type).join(' ')
  }
  // By descriptor, because what Weixin shows through getters changes.
  return Object.defineProperties(
    additions,
    Object.getOwnPropertyDescriptors(weixin) as PropertyDescriptorMap
  ) as typeof additions & Weixin
}

export const undeclared = {
  errno: 112,
  errMsg: expect.stringMatching(/:fail api scope is not declared in the privacy agreement$/)
}
export const notAgreed = { errno: 104, errMsg: expect.stringMatching(/:fail privacy permission is not authorized$/) }
export const refusedInDialog = { errno: 103, errMsg: expect.stringMatching(/:fail jsapi user authorize denied$/) }
export const fine = { errMsg: expect.stringMatching(/:ok$/) }

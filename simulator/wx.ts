import { canIUse, has, privacyApis } from './base-library'
import { inBothStyles, inCallbackStyle } from './call-styles'
import { failure, isFailure } from './errors'
import type { PrivacyCheck } from './privacy-check'
import { interfaceNamed, interfacesOf, type PrivateInterface } from './private-interfaces'
import { abolishedScopes, resultOf } from './results'
import type { Runtime } from './runtime'
import type { MapContext, PrivacyApis, RecorderManager, VKSession, WeixinError, WeixinResult, Wx } from './wx-types'

/** No promise style on the platform. https://developers.weixin.qq.com/miniprogram/dev/api/location/wx.getFuzzyLocation.html */
const callbackOnly = ['getFuzzyLocation']

export class WxObject {
  readonly wx: Wx

  constructor(
    private readonly runtime: Runtime,
    private readonly check: PrivacyCheck,
    private readonly privacyApis: PrivacyApis
  ) {
    const calls: Record<string, unknown> = {}
    for (const what of interfacesOf('api')) {
      const style = callbackOnly.includes(what.callName) ? inCallbackStyle : inBothStyles
      calls[what.callName] = style((options, deliver) => this.use(what, options, deliver))
    }
    this.wx = Object.assign(calls, this.otherCalls(), this.objects(), {
      canIUse: (schema: string) => canIUse(schema, this.wx, runtime.settings)
    }) as unknown as Wx
    this.applyBaseLibrary()
  }

  /** An API that this Weixin lacks is not there at all. */
  applyBaseLibrary(): void {
    for (const api of privacyApis) {
      // What a program or a test has put in its place stays.
      if (has(api, this.runtime.settings)) Object.assign(this.wx, { [api]: this.wx[api] ?? this.privacyApis[api] })
      else delete (this.wx as Partial<Wx>)[api]
    }
  }

  private use(what: PrivateInterface, options: Record<string, unknown>, deliver: (result: WeixinResult) => void): void {
    this.check.use(what, () => resultOf(what.callName, options, this.runtime.settings), deliver)
  }

  private otherCalls(): Record<string, unknown> {
    const { ledger, settings, runProgram, later } = this.runtime
    const soon = (deliver: (result: WeixinResult) => void, callName: string, result: WeixinResult | WeixinError) =>
      later(() => runProgram(`the callback of wx.${callName}`, () => deliver({ ...result })))
    const simple = (callName: string) =>
      inBothStyles((options, deliver) => soon(deliver, callName, resultOf(callName, options, settings)))
    return {
      authorize: inBothStyles((options, deliver) => {
        const scope = options.scope
        const what = typeof scope === 'string' && interfacesOf('authorize-scope').find(({ name }) => name === scope)
        if (what) return this.use(what, options, deliver)
        const withdrawn = abolishedScopes.includes(scope as string)
        const result = withdrawn ? { errMsg: 'authorize:ok' } : failure('authorize', scope ? 101 : 110)
        soon(deliver, 'authorize', result)
      }),
      getSetting: simple('getSetting'),
      openSetting: simple('openSetting'),
      exitMiniProgram: inBothStyles((_options, deliver) => {
        ledger.emit({ type: 'exit' })
        soon(deliver, 'exitMiniProgram', { errMsg: 'exitMiniProgram:ok' })
      })
    }
  }

  /** Objects whose methods are on the table. */
  private objects(): Record<string, unknown> {
    const recorderManager = this.createRecorderManager()
    return {
      getRecorderManager: () => recorderManager,
      createMapContext: (): MapContext => ({
        moveToLocation: inCallbackStyle((options, deliver) =>
          this.use(interfaceNamed('MapContext.moveToLocation')!, options, deliver)
        )
      }),
      createVKSession: (): VKSession => ({
        // The session is there at once; what the user decides arrives as the status of start.
        start: (callback) =>
          this.use(interfaceNamed('wx.createVKSession')!, {}, (result) =>
            callback(isFailure(result) ? (result.errno ?? 2000000) : 0)
          ),
        stop: () => {},
        destroy: () => {}
      })
    }
  }

  /** One for the whole program; it reports through its events. */
  private createRecorderManager(): RecorderManager {
    const on: {
      start?: () => void
      stop?: (result: { tempFilePath: string }) => void
      error?: (e: WeixinError) => void
    } = {}
    return {
      start: (options = {}) =>
        this.use(interfaceNamed('RecorderManager.start')!, options, (result) =>
          isFailure(result) ? on.error?.(result) : on.start?.()
        ),
      stop: () => this.runtime.later(() => on.stop?.({ tempFilePath: 'wxfile://tmp/record.aac' })),
      onStart: (listener) => void (on.start = listener),
      onStop: (listener) => void (on.stop = listener),
      onError: (listener) => void (on.error = listener)
    }
  }
}

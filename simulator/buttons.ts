import { agreeOpenType, combinableOpenTypes } from '../catalogue'
import { knowsConsent, openTypes } from './base-library'
import type { Consent } from './consent'
import { isFailure } from './errors'
import type { PrivacyCheck } from './privacy-check'
import type { Requests } from './requests'
import { interfaceNamed } from './private-interfaces'
import { resultOf } from './results'
import type { Runtime } from './runtime'
import type { WeixinResult } from './wx-types'

export type Dispatch = (eventName: string, detail: Record<string, unknown>) => void

/** What a `<button>` does when the user taps it. */
export class Buttons {
  constructor(
    private readonly runtime: Runtime,
    private readonly consent: Consent,
    private readonly check: PrivacyCheck,
    private readonly requests: Requests
  ) {}

  tap(buttonId: string, openType: string, dispatch: Dispatch = () => {}): void {
    const parts = openType.split('|')
    for (const part of parts) requireKnown(part)
    const { ledger, settings, runProgram } = this.runtime
    ledger.emit({ type: 'tap', buttonId, openType })
    const raise: Dispatch = (eventName, detail) =>
      runProgram(`the handler of ${eventName}`, () => dispatch(eventName, detail))

    if (!knowsConsent(settings) && parts.includes(agreeOpenType)) return
    if (parts.length > 1) this.tapCombined(buttonId, openType, raise)
    else if (openType === agreeOpenType) this.tapAgree(buttonId, raise)
    else this.tapPrivate(openType, raise, () => {})
  }

  private tapAgree(buttonId: string, raise: Dispatch): void {
    this.agree(buttonId)
    raiseAgree(raise)
  }

  private tapCombined(buttonId: string, openType: string, raise: Dispatch): void {
    const [own, agree, ...more] = openType.split('|')
    if (!combinableOpenTypes.includes(own) || agree !== agreeOpenType || more.length > 0) {
      const documented = combinableOpenTypes.map((each) => `${each}|${agreeOpenType}`).join(', ')
      const message = `<button id="${buttonId}" open-type="${openType}"> does nothing: documented are ${documented}`
      return this.runtime.settings.console.warn(message)
    }
    this.agree(buttonId)
    const agreeFirst = this.runtime.settings.combinedButtonOrder === 'agree-first'
    if (agreeFirst) raiseAgree(raise)
    this.tapPrivate(own, raise, () => {
      if (!agreeFirst) raiseAgree(raise)
    })
  }

  private agree(buttonId: string): void {
    const { ledger, settings } = this.runtime
    const releases = settings.agreeTap === 'releases-calls'
    if (releases || !this.requests.someWait) {
      ledger.emit({ type: 'decision', decision: 'agree', by: 'button', buttonId })
    }
    this.consent.agreeByTap(buttonId)
    if (releases) this.requests.releaseAll()
  }

  /** Open-types that touch no private information do nothing here. */
  private tapPrivate(openType: string, raise: Dispatch, afterwards: () => void): void {
    const what = interfaceNamed(`button[open-type=${openType}]`)
    if (!what) return
    const perform = () => resultOf(what.callName, {}, this.runtime.settings)
    this.check.use(what, perform, (detail) => {
      this.raiseOwnEvent(what.callName, detail, raise)
      afterwards()
    })
  }

  private raiseOwnEvent(callName: string, detail: WeixinResult, raise: Dispatch): void {
    const { settings } = this.runtime
    if (callName === 'chooseAvatar' && isFailure(detail) && settings.chooseAvatarFailed === 'no-event') {
      return settings.console.error(detail.errMsg)
    }
    raise(callName.toLowerCase(), detail)
  }
}

function requireKnown(openType: string): void {
  if (openTypes.includes(openType)) return
  const known = openTypes.filter(Boolean).join(', ')
  throw new TypeError(`weixin.tap: unknown open-type "${openType}"; a button has one of: ${known}`)
}

/** What the detail holds is not documented. */
function raiseAgree(raise: Dispatch): void {
  raise('agreeprivacyauthorization', {})
}

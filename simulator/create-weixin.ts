import { Buttons } from './buttons'
import { systemClock } from './clock'
import { mountComponent, focusNickname } from './components'
import { Consent } from './consent'
import { Ledger } from './ledger'
import { ContractPage } from './privacy-apis'
import { PrivacyCheck } from './privacy-check'
import type { Runtime } from './runtime'
import { Scopes } from './scopes'
import { applySettings, defaultSettings } from './settings'
import type { Weixin, WeixinOptions } from './types'
import { WxObject } from './wx'

/**
 * Weixin as a mini program sees it in matters of privacy. Throws a TypeError for an unknown option, key or value.
 * Source of its behaviour: https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html
 */
export function createWeixin({ clock = systemClock, ...options }: WeixinOptions = {}): Weixin {
  const settings = defaultSettings()
  applySettings('createWeixin', settings, options)
  const ledger = new Ledger(clock, settings)
  const runtime: Runtime = {
    clock,
    settings,
    ledger,
    later: (task) => void clock.setTimeout(task, 0),
    runProgram(where, code) {
      try {
        code()
      } catch (cause) {
        settings.console.error(`Error thrown by ${where}`, cause)
      }
    }
  }
  const consent = new Consent(settings)
  const scopes = new Scopes(settings)
  const check = new PrivacyCheck(runtime, consent, scopes)
  const contract = new ContractPage(runtime)
  const wxObject = new WxObject(runtime, consent, check, contract)
  const buttons = new Buttons(runtime, consent, check)

  const weixin: Weixin = {
    wx: wxObject.wx,
    clock,
    calls: ledger.calls,
    officialPopup: check.popup,
    settings,
    get listenerRegistrations() {
      return check.requests.registrations
    },
    get contractVisible() {
      return contract.visible
    },
    on: (handler) => ledger.on(handler),
    configure(changes) {
      applySettings('weixin.configure', settings, changes)
      wxObject.applyBaseLibrary()
      ledger.emit({ type: 'setting' })
    },
    declare: (keys) => weixin.configure({ declared: keys }),
    clearHistory() {
      consent.clear()
      scopes.clear()
      check.popup.forgetRefusal()
      ledger.emit({ type: 'setting' })
    },
    tap: (buttonId, openType, dispatch) => buttons.tap(buttonId, openType, dispatch),
    mountComponent: (tag, onResult) => mountComponent(runtime, check, tag, onResult),
    focusNickname: () => focusNickname(runtime, consent),
    closeContract: () => contract.close()
  }
  return weixin
}

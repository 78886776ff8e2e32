import { Buttons } from './buttons'
import { systemClock } from './clock'
import { mountComponent, focusNickname } from './components'
import { Consent } from './consent'
import { Ledger } from './ledger'
import { OfficialPopupWindow } from './official-popup'
import { ContractPage, createPrivacyApis } from './privacy-apis'
import { PrivacyCheck } from './privacy-check'
import { Requests } from './requests'
import { createRuntime } from './runtime'
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
  const runtime = createRuntime(clock, settings, ledger)
  const consent = new Consent(settings)
  const scopes = new Scopes(settings)

  // Who asks the user, and the check that hands each call to one of them. Nobody here knows who comes after.
  const popup = new OfficialPopupWindow(runtime, consent, scopes)
  const requests = new Requests(runtime, consent, popup)
  const check = new PrivacyCheck(runtime, consent, scopes, popup, requests)

  // What the program and the user's finger reach.
  const contract = new ContractPage(runtime)
  const privacyApis = createPrivacyApis(runtime, consent, check, requests, contract)
  const wxObject = new WxObject(runtime, check, privacyApis)
  const buttons = new Buttons(runtime, consent, check, requests)

  const weixin: Weixin = {
    wx: wxObject.wx,
    clock,
    calls: ledger.calls,
    officialPopup: popup,
    settings,
    get listenerRegistrations() {
      return requests.registrations
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
      popup.forgetRefusal()
      ledger.emit({ type: 'setting' })
    },
    removeButtons: (buttonIds) => consent.removeButtons(buttonIds),
    tap: (buttonId, openType, dispatch) => buttons.tap(buttonId, openType, dispatch),
    mountComponent: (tag, onResult) => mountComponent(runtime, check, tag, onResult),
    focusNickname: () => focusNickname(runtime, consent),
    closeContract: () => contract.close()
  }
  return weixin
}

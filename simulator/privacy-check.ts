import { has, knowsConsent } from './base-library'
import type { Consent } from './consent'
import { failure, isFailure, scopeRefused } from './errors'
import { OfficialPopupWindow } from './official-popup'
import { referrerOf, type PrivateInterface } from './private-interfaces'
import { Requests } from './requests'
import type { Runtime } from './runtime'
import type { Scopes } from './scopes'
import type { PopupStyle, PrivacyCall, WeixinError, WeixinResult } from './types'

/** One use of a private interface on its way through the check. */
export interface Use {
  readonly call: PrivacyCall
  readonly what: PrivateInterface
  /** What the interface does when nothing stands in its way. */
  readonly perform: () => WeixinResult
  readonly deliver: (result: WeixinResult) => void
  /** The user's decision is known; nobody is asked any more. */
  decided: boolean
}

/** What stands between a privacy call and its result: declared? agreed? if not, who asks the user? */
export class PrivacyCheck {
  readonly popup: OfficialPopupWindow
  readonly requests: Requests

  constructor(
    private readonly runtime: Runtime,
    private readonly consent: Consent,
    private readonly scopes: Scopes
  ) {
    this.popup = new OfficialPopupWindow(runtime, consent, scopes, this)
    this.requests = new Requests(runtime, consent, this)
  }

  use(what: PrivateInterface, perform: Use['perform'], deliver: Use['deliver']): void {
    const { ledger, settings, later } = this.runtime
    const call = ledger.begin(what.name, referrerOf(what, settings.referrerSpelling), what.privacyKey)
    const use = { call, what, perform, deliver, decided: false }
    if (settings.listenerCalled === 'in-the-call') this.route(use)
    else later(() => this.route(use))
  }

  private route(use: Use): void {
    const { settings, later } = this.runtime
    if (!knowsConsent(settings)) return later(() => this.perform(use))
    if (!this.consent.declares(use.what.keys)) return later(() => this.end(use, failure(use.what.callName, 112)))
    if (this.consent.covers(use.what.keys)) return later(() => this.proceed(use))
    const inDialog = this.popupStyle(use.what) === 'tick-box' && settings.tickBoxWithListener === 'tick-box'
    const listens = this.requests.listener && has('onNeedPrivacyAuthorization', settings)
    if (listens && !inDialog) this.requests.raise(use)
    else this.popup.ask(use)
  }

  /** The one place where a waiting use learns what the user decided. */
  decide(use: Use, refusal: WeixinError | undefined, when: 'later' | 'at-once'): void {
    if (use.decided) return
    use.decided = true
    this.popup.withdraw(use)
    const end = () => (refusal ? this.end(use, refusal) : this.proceed(use))
    if (when === 'at-once') end()
    else this.runtime.later(end)
  }

  /** The guideline may have changed while the user was asked. */
  private proceed(use: Use): void {
    if (this.consent.declares(use.what.keys)) this.perform(use)
    else this.end(use, failure(use.what.callName, 112))
  }

  private perform(use: Use): void {
    const allowed = use.what.scopes.every((scope) => this.scopes.allows(scope))
    this.end(use, allowed ? use.perform() : scopeRefused(use.what.callName))
  }

  private end(use: Use, result: WeixinResult | WeixinError): void {
    this.runtime.ledger.end(use.call, isFailure(result) ? result : undefined)
    this.runtime.runProgram(`the callback of ${use.call.api}`, () => use.deliver({ ...result }))
  }

  popupStyle(what: PrivateInterface): PopupStyle {
    const dialogAhead = this.scopes.undecided(what.scopes)
    return dialogAhead ? this.runtime.settings.popupStyle : 'stand-alone'
  }
}

import { has, knowsConsent } from './base-library'
import type { Consent } from './consent'
import { banned, failure, isFailure, scopeRefused } from './errors'
import type { OfficialPopupWindow } from './official-popup'
import { referrerOf, type PrivateInterface } from './private-interfaces'
import type { Requests } from './requests'
import type { Runtime } from './runtime'
import type { Scopes } from './scopes'
import type { Use } from './use'
import type { WeixinError, WeixinResult } from './wx-types'

/** A use with what only the check needs: how it goes on and who hears of it. */
interface CheckedUse extends Use {
  decided: boolean
  /** What the interface does when nothing stands in its way. */
  readonly perform: () => WeixinResult
  readonly deliver: (result: WeixinResult) => void
}

/** What stands between a privacy call and its result: declared? agreed? if not, who asks the user? */
export class PrivacyCheck {
  constructor(
    private readonly runtime: Runtime,
    private readonly consent: Consent,
    private readonly scopes: Scopes,
    private readonly popup: OfficialPopupWindow,
    private readonly requests: Requests
  ) {}

  use(what: PrivateInterface, perform: CheckedUse['perform'], deliver: CheckedUse['deliver']): void {
    const { ledger, settings, later } = this.runtime
    const call = ledger.begin(what.name, referrerOf(what, settings.referrerSpelling), what.privacyKey)
    const use: CheckedUse = {
      call,
      what,
      perform,
      deliver,
      decided: false,
      decide: (refusal, when) => this.decide(use, refusal, when)
    }
    if (settings.listenerCalled === 'in-the-call') this.route(use)
    else later(() => this.route(use))
  }

  private route(use: CheckedUse): void {
    const { settings, later } = this.runtime
    if (settings.banned.includes(use.what.callName)) return later(() => this.end(use, banned(use.what.callName)))
    if (!knowsConsent(settings)) return later(() => this.perform(use))
    if (!this.consent.declares(use.what.keys)) return later(() => this.end(use, failure(use.what.callName, 112)))
    if (this.consent.covers(use.what.keys)) return later(() => this.proceed(use))
    const inDialog = this.popup.styleFor(use.what) === 'tick-box' && settings.tickBoxWithListener === 'tick-box'
    const listens = this.requests.listener && has('onNeedPrivacyAuthorization', settings)
    if (listens && !inDialog) this.requests.raise(use)
    else this.popup.ask(use)
  }

  /** The one place where a waiting use learns what the user decided. */
  private decide(use: CheckedUse, ...[refusal, when]: Parameters<Use['decide']>): void {
    if (use.decided) return
    use.decided = true
    this.popup.withdraw(use)
    const end = () => (refusal ? this.end(use, refusal) : this.proceed(use))
    if (when === 'at-once') end()
    else this.runtime.later(end)
  }

  /** The guideline, and what was agreed to, may have changed since the user was asked. */
  private proceed(use: CheckedUse): void {
    const { callName, keys } = use.what
    if (!this.consent.declares(keys)) this.end(use, failure(callName, 112))
    else if (!this.consent.covers(keys)) this.end(use, failure(callName, 104))
    else this.perform(use)
  }

  private perform(use: CheckedUse): void {
    const allowed = use.what.scopes.every((scope) => this.scopes.allows(scope))
    this.end(use, allowed ? use.perform() : scopeRefused(use.what.callName))
  }

  private end(use: CheckedUse, result: WeixinResult | WeixinError): void {
    this.runtime.ledger.end(use.call, isFailure(result) ? result : undefined)
    this.runtime.runProgram(`the callback of ${use.call.api}`, () => use.deliver({ ...result }))
  }
}

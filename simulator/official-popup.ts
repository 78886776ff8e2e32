import { officialPopupSilence } from '../catalogue'
import type { Consent } from './consent'
import { failure } from './errors'
import type { PrivateInterface } from './private-interfaces'
import type { Runtime } from './runtime'
import type { Scopes } from './scopes'
import type { OfficialPopup, PopupStyle, PrivacyCall } from './types'
import type { Use } from './use'

/** Weixin's own pop-up. It asks for one thing at a time: calls that fit join in, others come after. */
export class OfficialPopupWindow implements OfficialPopup {
  style: PopupStyle = 'stand-alone'
  private asking: Use[] = []
  private next: Use[] = []
  private refusedAt = -Infinity

  constructor(
    private readonly runtime: Runtime,
    private readonly consent: Consent,
    private readonly scopes: Scopes
  ) {}

  get visible(): boolean {
    return this.asking.length > 0
  }

  get calls(): readonly PrivacyCall[] {
    return this.asking.map(({ call }) => call)
  }

  agree(): void {
    const answered = this.answer('agree')
    this.consent.agree()
    if (this.style === 'tick-box') this.scopes.decide(scopesOf(answered), true)
    for (const use of answered) use.decide(undefined, 'later')
    this.askNext()
  }

  disagree(): void {
    const answered = this.answer('disagree')
    this.refusedAt = this.runtime.clock.now()
    const remembered = this.style === 'tick-box' && this.runtime.settings.tickBoxRefusal === 'remembered'
    if (remembered) this.scopes.decide(scopesOf(answered), false)
    for (const use of answered) this.refuse(use, this.style)
    this.askNext()
  }

  /** A tick-box stands in an authorization dialog: only where one would be shown. */
  styleFor({ scopes }: PrivateInterface): PopupStyle {
    return this.scopes.undecided(scopes) ? this.runtime.settings.popupStyle : 'stand-alone'
  }

  ask(use: Use): void {
    const { clock, settings, ledger } = this.runtime
    const style = this.styleFor(use.what)
    const silent = clock.now() - this.refusedAt < officialPopupSilence
    if (settings.officialPopupShown === 'never') return this.refuse(use, 'stand-alone')
    if (silent) return this.refuse(use, style)
    if (!this.visible) {
      this.style = style
      this.asking = [use]
      return ledger.emit({ type: 'official-popup', visible: true })
    }
    if (this.style === style && sameQuestion(this.asking[0], use, style)) this.asking.push(use)
    else this.next.push(use)
  }

  /** The use was decided elsewhere. */
  withdraw(use: Use): void {
    const wasVisible = this.visible
    this.asking = this.asking.filter((each) => each !== use)
    this.next = this.next.filter((each) => each !== use)
    if (!wasVisible || this.visible) return
    this.runtime.ledger.emit({ type: 'official-popup', visible: false })
    this.askNext()
  }

  forgetRefusal(): void {
    this.refusedAt = -Infinity
  }

  private refuse(use: Use, style: PopupStyle): void {
    use.decide(failure(use.what.callName, style === 'tick-box' ? 103 : 104), 'later')
  }

  private answer(decision: 'agree' | 'disagree'): readonly Use[] {
    if (!this.visible) {
      throw new Error(`officialPopup.${decision}(): no official pop-up is visible; check officialPopup.visible first`)
    }
    const { ledger } = this.runtime
    const answered = this.asking
    this.asking = []
    ledger.emit({ type: 'official-popup', visible: false })
    for (const { call } of answered) ledger.emit({ type: 'decision', call, decision, by: 'official-popup' })
    return answered
  }

  /** The answer just given may be theirs too. */
  private askNext(): void {
    const next = this.next
    this.next = []
    for (const use of next) {
      if (this.consent.covers(use.what.keys)) use.decide(undefined, 'later')
      else this.ask(use)
    }
  }
}

function scopesOf(uses: readonly Use[]): readonly string[] {
  return uses.flatMap(({ what }) => what.scopes)
}

/** A tick-box belongs to the dialog of one scope; the stand-alone pop-up is the same whoever asks. */
function sameQuestion(a: Use, b: Use, style: PopupStyle): boolean {
  return style === 'stand-alone' || scopesOf([a]).join() === scopesOf([b]).join()
}

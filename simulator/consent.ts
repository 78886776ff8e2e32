import type { PrivacyKey } from '../catalogue'
import type { WeixinSettings } from './types'

/** What the guideline declares, what the user agreed to, and on which agree buttons. */
export class Consent {
  private readonly taps = new Map<string, number>()
  private tapCount = 0

  constructor(private readonly settings: WeixinSettings) {}

  declares(keys: readonly PrivacyKey[]): boolean {
    return keys.every((key) => this.settings.declared.includes(key))
  }

  covers(keys: readonly PrivacyKey[]): boolean {
    return keys.every((key) => this.settings.consented.includes(key))
  }

  /** False also where nothing is declared, as documented for `wx.getPrivacySetting`. */
  get needAuthorization(): boolean {
    return !this.covers(this.settings.declared)
  }

  /** Agreement is to the whole guideline as it stands. Keys added later need a new one. */
  agree(): void {
    this.settings.consented = [...new Set([...this.settings.consented, ...this.settings.declared])]
  }

  /** A tap on an agree button is an agreement by itself; the base library remembers the button for `resolve`. */
  agreeByTap(buttonId: string): void {
    if (buttonId) this.taps.set(buttonId, ++this.tapCount)
    this.agree()
  }

  /** A moment to be handed to `wasTapped`. */
  get moment(): number {
    return this.tapCount
  }

  wasTapped(buttonId: string, after: number): boolean {
    const tap = this.taps.get(buttonId)
    return tap !== undefined && (this.settings.earlierTap === 'accepted' || tap > after)
  }

  /** The page with these buttons was closed. */
  removeButtons(buttonIds: readonly string[]): void {
    if (this.settings.tapAfterPage === 'refused') for (const buttonId of buttonIds) this.taps.delete(buttonId)
  }

  clear(): void {
    this.settings.consented = []
    this.taps.clear()
  }
}

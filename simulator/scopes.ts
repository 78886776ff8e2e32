import type { WeixinSettings } from './types'

/** The answers to authorization dialogs: a second layer, after privacy consent. Each scope is asked for once. */
export class Scopes {
  constructor(private readonly settings: WeixinSettings) {}

  /** Whether a dialog would be shown for one of them. */
  undecided(scopes: readonly string[]): boolean {
    return scopes.some((scope) => !(scope in this.settings.scopes))
  }

  /** Asks the user where the scope was never asked for; a refused one fails without a dialog. */
  allows(scope: string): boolean {
    if (this.undecided([scope])) this.decide([scope], this.settings.scopeDialog === 'allow')
    return this.settings.scopes[scope]
  }

  decide(scopes: readonly string[], allowed: boolean): void {
    this.settings.scopes = { ...this.settings.scopes, ...Object.fromEntries(scopes.map((scope) => [scope, allowed])) }
  }

  clear(): void {
    this.settings.scopes = {}
  }
}

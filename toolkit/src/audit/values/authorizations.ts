import { scopes } from '../interfaces'
import type { Cell, Site } from './cell'
import type { Surroundings } from './members'
import { isOpen } from './values'

/** Calls that are handed a scope: `wx.authorize({ scope: 'scope.record' })`. */
export class Authorizations {
  private readonly calls: { scope: Cell | undefined; site: Site }[] = []

  constructor(private readonly surroundings: Surroundings) {}

  add(scope: Cell | undefined, site: Site): void {
    this.calls.push({ scope, site })
  }

  /** All that some call is handed is known, as it seems. */
  isNamed(): boolean {
    return this.calls.some(({ scope }) => scope && !isOpen(scope))
  }

  /** Files that ask for a scope they are handed: who hands them one may not be read yet, though others are. */
  askers(): Set<string> {
    return new Set(this.calls.flatMap(({ scope, site }) => (this.isHanded(scope, site) ? [site.file] : [])))
  }

  private isHanded(scope: Cell | undefined, { file }: Site): boolean {
    if (!scope || isOpen(scope)) return true
    return scope.values.some((each) => each.type === 'string' && !this.surroundings.names(file, each.text))
  }

  report(): void {
    for (const { scope, site } of this.calls) {
      for (const value of scope?.values ?? []) {
        if (value.type === 'string' && scopes.has(value.text)) this.surroundings.used(value.text, value.origin ?? site)
      }
      if (!scope || isOpen(scope)) this.surroundings.used('scope.*', site)
    }
  }
}

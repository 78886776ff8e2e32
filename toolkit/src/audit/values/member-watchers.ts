import { type Cell, type Site, type Value, Watcher } from './cell'

/**
 * How a member of the platform is named: to be used, merely to be tested (`if (wx.x)`), or to be taken out of its object
 * by a pattern, an import or a copy. What was taken is used where its new name is.
 */
export type Naming = 'use' | 'test' | 'take'

/** Who is told of each value. */
interface MemberTakers {
  loadFrom(value: Value, base: Cell, key: string, site: Site, naming: Naming, result: Cell): void
  nameValue(value: Value, key: string | undefined, site: Site, naming: Naming, to: Cell): void
  storeAt(target: Value, key: string | Cell, value: Cell): void
}

export class Load extends Watcher {
  constructor(
    private readonly members: MemberTakers,
    private readonly base: Cell,
    private readonly key: string,
    private readonly site: Site,
    private readonly naming: Naming,
    private readonly result: Cell
  ) {
    super()
  }

  take(value: Value): void {
    this.members.loadFrom(value, this.base, this.key, this.site, this.naming, this.result)
  }
}

export class NamedCopy extends Watcher {
  constructor(
    private readonly members: MemberTakers,
    private readonly key: string | undefined,
    private readonly site: Site,
    private readonly naming: Naming,
    private readonly to: Cell
  ) {
    super()
  }

  take(value: Value): void {
    this.members.nameValue(value, this.key, this.site, this.naming, this.to)
  }
}

export class Store extends Watcher {
  constructor(
    private readonly members: MemberTakers,
    private readonly key: string | Cell,
    private readonly value: Cell
  ) {
    super()
  }

  take(target: Value): void {
    this.members.storeAt(target, this.key, this.value)
  }
}

import { type Cell, Watcher } from './cell'
import type { Members, Naming } from './members'
import type { Site, Value } from './values'

export class Load extends Watcher {
  constructor(
    private readonly members: Members,
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
    private readonly members: Members,
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
    private readonly members: Members,
    private readonly key: string | Cell,
    private readonly value: Cell
  ) {
    super()
  }

  take(target: Value): void {
    this.members.storeAt(target, this.key, this.value)
  }
}

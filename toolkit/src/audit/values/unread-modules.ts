import type { AtRest } from './at-rest'
import type { Cell, Unread } from './cell'
import type { Flow } from './flow'
import { anything } from './values'

export interface Readers {
  /** What an unread module holds, read now. */
  read(unread: Unread): Cell
}

/** Modules that nobody has looked into yet are read when what they hold matters. */
export class UnreadModules {
  private readonly revealed = new Map<Unread, Set<Cell>>()

  constructor(
    private readonly flow: Flow,
    private readonly atRest: AtRest,
    private readonly readers: Readers
  ) {}

  /** A text that comes from one is worth reading it. */
  readInto(cell: Cell): void {
    this.flow.watch(cell, (value) => {
      if (value.type === 'unread') this.reveal(value, cell)
    })
  }

  /** The same where nothing may stay unsaid: what the module does not tell may be anything. */
  readOrOpen(cell: Cell): void {
    this.flow.watch(cell, (value) => {
      if (value.type !== 'unread') return
      value.opened()
      const read = this.readers.read(value)
      // What Vue's templates show without `.value` need not have one.
      this.flow.copy(value.path.includes('value') ? read : this.atRest.orOpen(read), cell)
    })
  }

  /** Puts what an unread module holds there beside it. */
  reveal(value: Unread, cell: Cell): void {
    const cells = this.revealed.get(value) ?? new Set()
    this.revealed.set(value, cells)
    if (cells.has(cell)) return
    cells.add(cell)
    value.opened()
    this.flow.copy(this.readers.read(value), cell)
  }

  /** One step further into it, which is not read for that. */
  walk(from: Unread, key: string, to: Cell): void {
    const next = from.step(key)
    // Farther than anybody follows it may be anything. Modules of a bundle hand one another around.
    if (next || !from.isBundled) this.flow.add(to, next ?? anything)
  }
}

import type { Value } from './values'

/**
 * Told once of every value a cell holds or will ever hold. Each watches one cell, whose watchers form a chain: there are
 * hundreds of thousands, and a closure and a place in a list take several times the memory.
 */
export abstract class Watcher {
  next: Watcher | undefined = undefined

  abstract take(value: Value): void
}

export const none: readonly never[] = []

export class Cell {
  // Every field is there from the start: one that comes later takes a block of memory of its own.
  /** Most cells hold none or one, and there are hundreds of thousands: up to one the array is shared. */
  values: readonly Value[] = none
  /** How many of them are objects or functions. */
  shapes = 0
  dispatched = 0
  firstWatcher: Watcher | undefined = undefined
  lastWatcher: Watcher | undefined = undefined
  private known: Set<Value> | undefined = undefined

  /** `isConstant`: it holds what it holds from the start, so that nobody need wait for more. */
  constructor(readonly isConstant = false) {}

  /** Quick for the few that hold hundreds of values too. */
  holds(value: Value): boolean {
    if (this.values.length < 16) return this.values.includes(value)
    this.known ??= new Set()
    for (let index = this.known.size; index < this.values.length; index++) this.known.add(this.values[index])
    return this.known.has(value)
  }
}

/** Arguments out of a list, `f(...list)`: each parameter from there on may be any of them. */
export class SpreadCell extends Cell {}

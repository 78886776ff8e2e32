import { pathsToldApart, propertiesToldApart } from '../limits'
import { Cell, type Unread, type Value, Watcher } from './cell'
import { crowd } from './values'

class Listener extends Watcher {
  constructor(override readonly take: (value: Value) => void) {
    super()
  }
}

class Copy extends Watcher {
  constructor(
    private readonly flow: Flow,
    private readonly to: Cell
  ) {
    super()
  }

  take(value: Value): void {
    this.flow.add(this.to, value)
  }
}

/** More than what a module exports: something in it, or what a call of the module gives. */
const isBehindExports = ({ path }: Unread) => path.length > 1 || path[0] === '()'

function put(cell: Cell, value: Value): void {
  const { values } = cell
  if (values.length === 0) cell.values = value.alone ??= [value]
  else if (values.length === 1) cell.values = [values[0], value]
  else (values as Value[]).push(value)
}

export interface Limits {
  /** A cell that holds more objects and functions is a framework's plumbing, and tells nothing. */
  shapes: number
  /** How many values may be handed on, all in all. */
  work: number
}

/** More was handed on than the limits allow: objects get mixed until everything may be anything. */
export class Tangled extends Error {}

/** Cells and what flows between them. `run` works until nothing is new. */
export class Flow {
  private readonly queue: Cell[] = []
  private readonly commonCells = new Map<Value, Cell>()
  private work = 0

  constructor(private readonly limits: Limits) {}

  add(cell: Cell, value: Value): void {
    if (cell.holds(value)) return
    if (this.isOfCrowd(cell, value)) return this.add(cell, crowd)
    put(cell, value)
    if (cell.firstWatcher) this.queue.push(cell)
  }

  /** One more than the cell tells apart. Among too many objects it tells nothing else apart either. */
  private isOfCrowd(cell: Cell, value: Value): boolean {
    const isShape =
      value.type === 'shape' ||
      value.type === 'function' ||
      value.type === 'bundle-module' ||
      value.type === 'bundle-default'
    if (isShape) return ++cell.shapes > this.limits.shapes
    const isPlumbing = cell.shapes > this.limits.shapes
    if (value.type === 'property') return isPlumbing || ++cell.properties > propertiesToldApart
    if (value.type === 'unread' && isBehindExports(value)) return isPlumbing || ++cell.paths > pathsToldApart
    return false
  }

  watch(cell: Cell, take: (value: Value) => void): void {
    this.attach(cell, new Listener(take))
  }

  attach(cell: Cell, watcher: Watcher): void {
    if (cell.isConstant) {
      for (const value of cell.values) watcher.take(value)
      return
    }
    const last = cell.lastWatcher
    cell.lastWatcher = watcher
    if (!last) {
      cell.firstWatcher = watcher
      if (cell.values.length > 0) this.queue.push(cell)
      return
    }
    last.next = watcher
    this.work += cell.dispatched
    for (let index = 0; index < cell.dispatched; index++) watcher.take(cell.values[index])
  }

  copy(from: Cell, to: Cell): void {
    if (from !== to) this.attach(from, new Copy(this, to))
  }

  holding(...values: Value[]): Cell {
    const cell = new Cell()
    for (const value of values) this.add(cell, value)
    return cell
  }

  /** A cell that nothing else is ever put into: what an expression makes anew. */
  constant(value: Value): Cell {
    const cell = new Cell(true)
    put(cell, value)
    return cell
  }

  /** The same, of a value that many expressions name: a text, the platform. */
  common(value: Value): Cell {
    let cell = this.commonCells.get(value)
    if (!cell) this.commonCells.set(value, (cell = this.constant(value)))
    return cell
  }

  /** Throws `Tangled` where that takes more work than allowed. */
  run(): void {
    for (let cell = this.queue.pop(); cell; cell = this.queue.pop()) {
      while (cell.dispatched < cell.values.length) {
        this.dispatch(cell, cell.values[cell.dispatched++])
        if (this.work > this.limits.work) throw new Tangled()
      }
    }
  }

  /** Watchers that come meanwhile are told by `attach`. */
  private dispatch({ firstWatcher, lastWatcher }: Cell, value: Value): void {
    for (let watcher = firstWatcher; watcher; watcher = watcher.next) {
      this.work++
      watcher.take(value)
      if (watcher === lastWatcher) return
    }
  }
}

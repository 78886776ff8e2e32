import { tellingStrings } from '../interfaces'

/** A place in a source file: where something is named. */
export interface Site {
  /** The piece of code it belongs to: a file, or one module of a bundle in it. */
  unit: string
  file: string
  offset: number
}

/**
 * What an expression can stand for, as far as it matters to an audit. The analysis ignores order and branches: a
 * variable holds everything that is ever put into it.
 */
export type Value = Known & {
  /** What a cell keeps that holds nothing else. */
  alone?: readonly Value[]
}

type Known =
  | { type: 'platform' }
  | { type: 'global' }
  /** A member of `wx`, or with a dot one of an object it hands out; `*` is one whose name is not known. `counted`: the source has named it outside of a pattern. */
  | { type: 'member'; name: string; counted: boolean }
  /** What `wx.getRecorderManager()` and the like hand out. */
  | { type: 'object'; name: string }
  /** `origin`: the call that first handed a scope on. */
  | { type: 'string'; text: string; origin?: Site }
  /** Could be anything. */
  | { type: 'anything' }
  /** One of more objects than are told apart, or something inside of one. */
  | { type: 'crowd' }
  | Shape
  | Callable
  | { type: 'require' }
  | { type: 'bundle-require' }
  /** What a bundle's own `require` gives, beside the exports themselves. */
  | { type: 'bundle-module'; exports: Cell }
  /** The default export of a bundled module, as bundlers hand it around; `source` are the module's exports. */
  | { type: 'bundle-default'; source: Cell }
  | Unread
  /** A property of a component, set by whoever places its tag. */
  | { type: 'property'; name: string }

/** An object that the source builds: literal, class instance, module exports, array. */
export interface Shape {
  type: 'shape'
  properties: Map<string, Cell>
  /** What is stored under names that are not known; made by `restOf` when something is. */
  rest?: Cell
  /** Everything in it, for loads under names that are not known; made on demand. */
  all?: Cell
  /** Objects whose properties show through: spreads, prototypes. */
  through: readonly Cell[]
  /** Written like the declaration of a property: `{ type, value }`. */
  declares: boolean
  alone?: readonly Value[]
}

export class Callable {
  readonly type = 'function'
  alone: readonly Value[] | undefined = undefined
  /** Arguments from this index on are gathered in an array. */
  restFrom?: number
  /** Its `arguments`, where it names them. */
  gathered?: Shape
  /** Where it is written. */
  file?: string
  /** Its body never looks at its first parameter. */
  ignoresFirst?: boolean
  private madeResult: Cell | undefined = undefined
  private madeInstance?: Shape
  private madeStatics?: Shape

  constructor(
    public parameters: Cell[],
    readonly self: Cell
  ) {}

  // Most functions are never asked for what follows.

  /** What it returns. */
  get result(): Cell {
    return (this.madeResult ??= new Cell())
  }

  /** What `new` makes, and its prototype. */
  get instance(): Shape {
    return (this.madeInstance ??= shape())
  }

  get statics(): Shape {
    return (this.madeStatics ??= shape())
  }
}

/** How far into a module that is not read, and along how many paths. Loops would walk on without end. */
const longestPath = 4
const mostLongPaths = 256

/**
 * A module nobody has looked into yet, and the path walked in it. It names nothing of the catalogue: what it may hand
 * on comes from elsewhere.
 */
export class Unread {
  readonly type = 'unread'
  private readonly steps = new Map<string, Unread>()
  private longPaths = 0

  constructor(
    readonly file: string,
    readonly path: readonly string[] = [],
    private readonly module?: Unread
  ) {}

  /** One step on, `()` for a call; undefined where that is too far. */
  step(key: string): Unread | undefined {
    const known = this.steps.get(key)
    if (known) return known
    if (this.module && !this.module.mayWalkOn(this.path)) return undefined
    const next = new Unread(this.file, [...this.path, key], this.module ?? this)
    this.steps.set(key, next)
    return next
  }

  private mayWalkOn({ length }: readonly string[]): boolean {
    return length < longestPath && this.longPaths++ < mostLongPaths
  }
}

/**
 * Told once of every value a cell holds or will ever hold. Each watches one cell, whose watchers form a chain: there are
 * hundreds of thousands, and a closure and a place in a list take several times the memory.
 */
export abstract class Watcher {
  next: Watcher | undefined = undefined

  abstract take(value: Value): void
}

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

const none: readonly never[] = []

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

export const platform: Value = { type: 'platform' }
export const globalObject: Value = { type: 'global' }
export const anything: Value = { type: 'anything' }
export const crowd: Value = { type: 'crowd' }
export const commonRequire: Value = { type: 'require' }
export const bundleRequire: Value = { type: 'bundle-require' }

const interned = new Map<string, Value>()
function intern<T extends Value>(key: string, make: () => T): T {
  let value = interned.get(key)
  if (!value) interned.set(key, (value = make()))
  return value as T
}

export const member = (name: string, counted: boolean): Value =>
  intern(`member ${name} ${counted}`, () => ({ type: 'member', name, counted }))
export const platformObject = (name: string): Value => intern(`object ${name}`, () => ({ type: 'object', name }))
export const property = (name: string): Value => intern(`property ${name}`, () => ({ type: 'property', name }))

export const bundleModule = (exports: Cell): Value =>
  ofCell(bundleModules, exports, () => ({ type: 'bundle-module', exports }))
export const bundleDefault = (source: Cell): Value =>
  ofCell(bundleDefaults, source, () => ({ type: 'bundle-default', source }))

const bundleModules = new WeakMap<Cell, Value>()
const bundleDefaults = new WeakMap<Cell, Value>()
function ofCell(known: WeakMap<Cell, Value>, cell: Cell, make: () => Value): Value {
  const value = known.get(cell) ?? make()
  known.set(cell, value)
  return value
}

const silent: Value = intern('string ', () => ({ type: 'string', text: '' }))

/** Strings that decide nothing are one value, so that no cell grows with the texts of a program. */
export function string(text: string): Value {
  if (text === '' || !(tellingStrings.has(text) || /[|\s]/.test(text))) return silent
  const kept = text.split('|').some((part) => tellingStrings.has(part.trim())) ? text : ''
  return intern(`string ${kept}`, () => ({ type: 'string', text: kept }))
}

export const shape = (): Shape => ({
  type: 'shape',
  properties: new Map(),
  through: none,
  declares: false,
  rest: undefined,
  all: undefined,
  alone: undefined
})

export const callable = (parameters: Cell[], self = new Cell()) => new Callable(parameters, self)

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
    const isShape =
      value.type === 'shape' ||
      value.type === 'function' ||
      value.type === 'bundle-module' ||
      value.type === 'bundle-default'
    if (isShape && ++cell.shapes > this.limits.shapes) return this.add(cell, crowd)
    put(cell, value)
    if (cell.firstWatcher) this.queue.push(cell)
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

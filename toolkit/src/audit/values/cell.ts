import { longestPath, mostLongPaths } from '../limits'

// A cell holds values, and values have cells in them: neither can be said without the other.

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
  /** How many are properties of a component, or inside of one. */
  properties = 0
  /** How many of them lie behind the exports of modules that are not read. */
  paths = 0
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

/** A place in a source file: where something is named. */
export interface Site {
  /** The piece of code it belongs to: a file, or one module of a bundle in it. */
  module: string
  file: string
  offset: number
  /** It runs only with a button of that open-type. */
  openType?: string
  /** It runs only where that is set. */
  setting?: Cell
}

export const nowhere: Site = { module: '', file: '', offset: -1 }

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
  /** A member of `wx`, or with a dot one of an object it hands out; `*` is one whose name is not known. `taken`: it was taken, and no use has named it yet (`Naming`). */
  | { type: 'member'; name: string; taken: boolean }
  /** What `wx.getRecorderManager()` and the like hand out. */
  | { type: 'object'; name: string }
  /** `origin`: the call that first handed a scope on. `listed`: a name of a member, one after the other out of a list. `handed`: the property that a tag gives it to. */
  | { type: 'string'; text: string; origin?: Site; listed?: true; handed?: string }
  /** Could be anything. */
  | { type: 'anything' }
  /** The same of what comes from outside, said by `Outside` when all else is known. */
  | { type: 'outside' }
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
  /** One of the names of the platform's own members: what is kept under it is a copy of them. */
  | { type: 'own-name' }
  /** A property of a component, or with dots something in it (`*` any element), set by whoever places its tag. */
  | { type: 'property'; name: string; heard?: true }

/** An object that the source builds: literal, class instance, module exports, array. */
export interface Shape {
  type: 'shape'
  properties: Map<string, Cell>
  /** What is stored under names that are not known; made by `restOf` when something is. */
  rest?: Cell
  /** Everything in it, for loads under names that are not known; made on demand. */
  all?: Cell
  /** What it has under a name, which nobody knows before it is asked for. */
  makes?: (name: string) => Cell
  /** Objects whose properties show through: spreads, prototypes. */
  through: readonly Cell[]
  /** Names written after all that is spread into it: those of other objects do not show there. */
  own?: ReadonlySet<string>
  /** `ref(x)` of Vue: a template hands on what it holds, and never the reference. */
  isReference?: boolean
  /** Written like the declaration of a property: `{ type, value }`. */
  declares: boolean
  /**
   * Names whose values are not written out, where nothing is put into it elsewhere: what else it does not show it lacks.
   * undefined where it may have anything.
   */
  unsure?: readonly string[]
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
  /** Something here calls it. */
  isCalled = false
  /** Walks its body, where that is not done yet: what it does with what it is handed is not known. */
  postponed: (() => void) | undefined = undefined
  /** It keeps what it is handed for what is drawn, be nothing known of it. */
  keepsOpen?: boolean
  /** The constructor of a class that Babel has compiled. */
  isCompiledClass?: boolean
  /** What it gives back is its first argument, or does the same: each call has its own. */
  givesBackFirst?: boolean
  /** It gives back its first argument with what the others hold: each call has its own. */
  mergesArguments?: boolean
  /** Its body never looks at its first parameter. */
  ignoresFirst?: boolean
  // Undefined until somebody asks for it: of most functions nobody does.
  madeResult: Cell | undefined = undefined
  madeInstance?: Shape
  private madeStatics?: Shape

  constructor(
    public parameters: Cell[],
    readonly self: Cell
  ) {}

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

export interface Call {
  callee: Cell
  self?: Cell
  /** undefined: an argument that could be anything. */
  arguments: (Cell | undefined)[]
  result: Cell
  constructs: boolean
  site: Site
}

/**
 * A module nobody has looked into yet, or what the page of such a script hands a component, and the path walked in it;
 * loops would walk on without end. It names nothing of the catalogue: what it may hand on comes from elsewhere.
 */
export class Unread {
  readonly type = 'unread'
  private readonly steps = new Map<string, Unread>()
  private longPaths = 0
  private wasOpened = false

  constructor(
    /** Gives its exports, reading it. */
    readonly read: () => Cell,
    readonly path: readonly string[] = [],
    private readonly module?: Unread,
    /** A module of a bundle: there are hundreds, which hand one another around. */
    readonly isBundled = false
  ) {}

  /** Somebody has looked into the module, here or elsewhere in it. */
  get isOpened(): boolean {
    return (this.module ?? this).wasOpened
  }

  opened(): void {
    ;(this.module ?? this).wasOpened = true
  }

  /** One step on, `()` for a call and `*` for any element; undefined where that is too far. */
  step(key: string): Unread | undefined {
    const known = this.steps.get(key)
    if (known) return known
    if (this.module && (this.isBundled || !this.module.mayWalkOn(this.path))) return undefined
    const next = new Unread(this.read, [...this.path, key], this.module ?? this, this.isBundled)
    this.steps.set(key, next)
    return next
  }

  private mayWalkOn({ length }: readonly string[]): boolean {
    return length < longestPath && this.longPaths++ < mostLongPaths
  }
}

export const shape = (): Shape => ({
  type: 'shape',
  properties: new Map(),
  makes: undefined,
  isReference: undefined,
  through: none,
  declares: false,
  unsure: undefined,
  own: undefined,
  rest: undefined,
  all: undefined,
  alone: undefined
})

export const callable = (parameters: Cell[], self = new Cell()) => new Callable(parameters, self)

import type { IfStatement, Node, Statement } from '@babel/types'
import type { Elements } from '../knowledge/elements'
import type { ReduxState } from '../knowledge/redux'
import type { Stores } from '../knowledge/vuex'
import type { Range } from '../outline/nodes'
import type { Calls } from '../values/calls'
import { type Callable, Cell, type Shape, type Site, type Value, shape } from '../values/cell'
import type { Flow } from '../values/flow'
import type { Naming } from '../values/member-watchers'
import type { Members } from '../values/members'
import { anything, string } from '../values/values'
import { declareBlock, Scope } from './scope'

/** What a script says besides values, such as what it hands to its template. */
export interface Script {
  file: string
  /** Parts that are not walked before they are handed something, in order. */
  quiet: readonly Range[]
  module: Shape
  exports: Shape
  /** Written with `export`. */
  isEsModule: boolean
  /** What its template can see: `data`, `setData`, default values of properties. */
  data: Shape
  /** What is handed to `Page()` or `Component()`: whoever selects it calls its methods. */
  options: Set<Shape>
  /** The same, as the function that compilers make of a template is handed it: with what its tag gives. */
  context: Shape
  /** It loads the runtime of uni-app. */
  isOfUniApp: boolean
  /** Declared properties of a component or behavior. */
  properties: Set<string>
  /** What those who place the component put into them, and their defaults. */
  given: Shape
  /** Some expression looks there. */
  asksForGiven: boolean
  /** The objects that declare them. */
  declared: Set<Shape>
  /** What tags of its template carry for those who handle their events: `data-id="…"`. */
  dataset: Shape
  /** Answers to the platform: `resolve({ event: 'agree' })`. */
  answers: Answer[]
  /** Kinds of syntax that nothing here knows, and how often they came by. */
  notUnderstood: Map<string, number>
}

export interface Answer {
  site: Site
  event: string
  hasButtonId: boolean
  /** The method it stands in. */
  method: string | undefined
}

/** An open-type that a function is handed in an object. */
export interface HandedOpenType extends Site {
  /** What it stands under there: `actions.*.openType`. */
  path: string
}

/** `this.selectComponent('#dialog')` */
export interface Selection {
  file: string
  /** undefined where it is not written out. */
  selector: string | undefined
  found: Cell
}

/** What scripts share. */
export interface Program {
  readonly selections: Selection[]
  /** Templates only draw what scripts make, as those of Taro do: there may be components that are classes. */
  readonly drawsScripts: boolean
  /** `event.currentTarget.dataset`: templates are asked where something in it matters. */
  datasetOf(script: Script): Value
  /** A function is handed an open-type in an object, under `actions.*.openType`: it may have a button placed with it. */
  handsOpenType(text: string, path: string, site: Site): void
  flow: Flow
  members: Members
  calls: Calls
  /** What scripts draw. */
  elements: Elements
  /** The object handed to `App()`. */
  app: Cell
  readonly stores: Stores
  readonly redux: ReduxState
  /** What components of Vue provide to those inside of them. */
  provided: Shape
  /** Whether a template stands beside a script, which shows what it makes. */
  hasTemplate(file: string): boolean
  /** Some script gives it to all others: `globalThis.api = …`. */
  isGiven(name: string): boolean
  /** Exports of the module a specifier means. */
  importFrom(script: Script, specifier: string): Cell
  /** The `module` object of a bundled module. */
  bundleModule(id: string): Shape
  /** What a default import gives, `found` being the export of that name. */
  defaultOf(source: Cell, found: Cell): Cell
}

/** Where in a script the walk is. A part of the script changes some of it, and what was there before comes back after that. */
export interface Place {
  scope: Scope
  /** What `this` is. */
  self: Cell
  /** The function that `return` leaves. */
  inside?: Callable
  parentPrototype?: Cell
  parentClass?: Cell
  /** The function that `arguments` means here. */
  called?: Callable
  /** The method whose body is walked. */
  method?: string
  /** The outermost object literal around, whose functions share `this`. */
  outermost?: Shape
  /** The script, or the module of a bundle. */
  module: string
  /** The open-type without which nothing here runs. */
  openType?: string
  /** The setting without which nothing here runs. */
  setting?: Cell
  /** The call whose argument the next object literal is. */
  argumentOf?: Site
  /** While `target[key] = …` is read: what `wx[key]` gives for the same key. */
  copiedKey?: { name: string; found: Cell[] }
}

/** What the walker knows of the language: the files beside this one, which would know one another otherwise. */
export interface Grammar {
  /** What an expression can be; undefined where it could be anything. */
  expression(at: Context, node: Node, naming: Naming): Cell | undefined
  statement(at: Context, node: Statement): void
  /** What is known after it, where it leaves otherwise. */
  passed(at: Context, node: IfStatement): void
}

/** What each kind of syntax works with: the script, the place in it, and cells for what flows there. */
export class Context {
  place: Readonly<Place>
  private lastSite: Site | undefined

  constructor(
    readonly program: Program,
    readonly script: Script,
    private readonly grammar: Grammar,
    scope = new Scope()
  ) {
    this.place = { scope, self: new Cell(), module: script.file }
  }

  get flow(): Flow {
    return this.program.flow
  }

  get scope(): Scope {
    return this.place.scope
  }

  /** Does the work at a place that differs in this, and comes back. */
  within<Result>(changes: Partial<Place>, work: () => Result): Result {
    const before = this.place
    this.place = { ...before, ...changes }
    try {
      return work()
    } finally {
      this.place = before
    }
  }

  inScope(work: () => void): void {
    this.within({ scope: new Scope(this.scope) }, work)
  }

  /** `a.b.c()` begins where `a.b` and `a` do: one place. */
  site({ start }: Node): Site {
    const { script, lastSite } = this
    const { module, openType, setting } = this.place
    if (lastSite?.offset === start && lastSite?.module === module) return lastSite
    const needs = { ...(openType && { openType }), ...(setting && { setting }) }
    return (this.lastSite = { module, file: script.file, offset: start ?? 0, ...needs })
  }

  /** Statements in the scope as it is. */
  block(statements: readonly Statement[]): void {
    declareBlock(statements, this.scope)
    for (const statement of statements) {
      this.statement(statement)
      if (statement.type === 'IfStatement') this.grammar.passed(this, statement)
    }
  }

  statement(node: Statement): void {
    this.grammar.statement(this, node)
  }

  evaluate(node: Node | null | undefined, naming: Naming = 'use'): Cell | undefined {
    return node ? this.grammar.expression(this, node, naming) : undefined
  }

  /** A kind of syntax that nothing here knows. It is counted, so that it does not vanish. */
  notUnderstood({ type }: Node): void {
    const { notUnderstood } = this.script
    notUnderstood.set(type, (notUnderstood.get(type) ?? 0) + 1)
  }

  /** A cell in any case: what is not understood could be anything. */
  cell(node: Node | null | undefined): Cell {
    return this.evaluate(node) ?? this.open()
  }

  open(): Cell {
    return this.flow.common(anything)
  }

  union(...cells: (Cell | undefined)[]): Cell {
    const result = new Cell()
    for (const cell of cells) {
      if (cell) this.flow.copy(cell, result)
      else this.flow.add(result, anything)
    }
    return result
  }

  text(text: string): Cell {
    return this.flow.common(string(text))
  }
}

export const newScript = (file: string): Script => {
  const script: Script = {
    file,
    quiet: [],
    module: shape(),
    exports: shape(),
    isEsModule: false,
    data: shape(),
    context: shape(),
    isOfUniApp: false,
    options: new Set(),
    properties: new Set(),
    given: shape(),
    asksForGiven: false,
    declared: new Set(),
    dataset: shape(),
    answers: [],
    notUnderstood: new Map()
  }
  return script
}

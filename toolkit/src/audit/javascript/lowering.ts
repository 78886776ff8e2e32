import type { Node, Statement } from '@babel/types'
import type { Calls } from './calls'
import type { Members, Naming } from './members'
import { declareBlock, declareHoisted, Scope } from './scope'
import { Cell } from './cell'
import type { Flow } from './flow'
import { anything, shape, string, type Callable, type Shape, type Site } from './values'
import { evaluate } from './expressions'
import { lowerStatement } from './statements'

/** What a script says besides values: what it loads, and what it hands to its template. */
export interface Script {
  file: string
  /** Other files: unit -> specifiers, in `require`, `import` and `require.async`. */
  imports: { unit: string; file: string }[]
  /** Modules of a bundle: unit -> id. */
  bundleImports: { unit: string; id: string }[]
  bundleModules: string[]
  module: Shape
  exports: Shape
  /** Written with `export`. */
  isEsModule: boolean
  /** What its template can see: `data`, `setData`, default values of properties. */
  data: Shape
  /** Declared properties of a component or behavior. */
  properties: Set<string>
  /** The objects that declare them. */
  declared: Set<Shape>
  /** Answers to the platform: `resolve({ event: 'agree' })`. */
  answers: Answer[]
}

export interface Answer {
  site: Site
  event: string
  hasButtonId: boolean
  /** The method it stands in. */
  method: string | undefined
}

/** What scripts share. */
export interface Program {
  flow: Flow
  members: Members
  calls: Calls
  /** The object handed to `App()`. */
  app: Cell
  /** Exports of the module a specifier means; remembers the import. */
  importFrom(script: Script, unit: string, specifier: string): Cell
  /** The `module` object of a bundled module. */
  bundleModule(id: string): Shape
  /** What a default import gives, `found` being the export of that name. */
  defaultOf(source: Cell, found: Cell): Cell
}

/** Walks one script and says what flows where. One instance per file. */
export class Lowering {
  scope: Scope
  self = new Cell()
  /** The function that `return` leaves. */
  inside: Callable | undefined
  parentPrototype: Cell | undefined
  parentClass: Cell | undefined
  /** The function that `arguments` means here. */
  called: Callable | undefined
  /** The method whose body is walked. */
  method: string | undefined
  /** The outermost object literal around, whose functions share `this`. */
  owner: Shape | undefined
  unit: string
  /** The call whose argument the next object literal is. */
  argumentOf: Site | undefined
  /** While `target[key] = …` is read: what `wx[key]` gives for the same key. */
  copiedKey: { name: string; found: Cell[] } | undefined
  private lastSite: Site | undefined

  constructor(
    readonly program: Program,
    readonly script: Script
  ) {
    this.unit = script.file
    this.scope = new Scope()
  }

  get flow(): Flow {
    return this.program.flow
  }

  /** `a.b.c()` begins where `a.b` and `a` do: one place. */
  site({ start }: Node): Site {
    const { unit, script, lastSite } = this
    if (lastSite?.offset === start && lastSite?.unit === unit) return lastSite
    return (this.lastSite = { unit, file: script.file, offset: start ?? 0 })
  }

  run(body: readonly Statement[]): void {
    const { exports, module } = this.script
    this.flow.add(this.scope.declare('exports').cell, exports)
    this.flow.add(this.scope.declare('module').cell, module)
    this.flow.add(this.self, exports)
    this.scope = new Scope(this.scope)
    declareHoisted(body, this.scope)
    const imports = body.filter(({ type }) => type === 'ImportDeclaration')
    this.block([...imports, ...body.filter(({ type }) => type !== 'ImportDeclaration')])
  }

  /** Statements in the scope as it is. */
  block(statements: readonly Statement[]): void {
    declareBlock(statements, this.scope)
    for (const statement of statements) lowerStatement(this, statement)
  }

  inScope(work: () => void): void {
    const outer = this.scope
    this.scope = new Scope(outer)
    work()
    this.scope = outer
  }

  evaluate(node: Node | null | undefined, naming: Naming = 'use'): Cell | undefined {
    return node ? evaluate(this, node, naming) : undefined
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
    imports: [],
    bundleImports: [],
    bundleModules: [],
    module: shape(),
    exports: shape(),
    isEsModule: false,
    data: shape(),
    properties: new Set(),
    declared: new Set(),
    answers: []
  }
  return script
}

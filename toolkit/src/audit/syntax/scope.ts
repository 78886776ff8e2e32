import type { Node, Statement, VariableDeclaration } from '@babel/types'
import { Cell } from '../values/cell'

export interface Binding {
  cell: Cell
  /** It is no variable but what a template sees: takes what is put there. */
  put?: (value: Cell) => void
  /** It holds what was taken out of an object or imported: whoever reads it names that (`Naming`). */
  isTaken: boolean
  /** Some expression reads it. */
  read?: boolean
  /** What it always is, for a constant text. */
  text?: string
  /** It is a list of names, written out: `["size", "kind"]`. */
  listsNames?: boolean
  /** It is the file that holds uni-app's runtime: `require('../common/vendor.js')`. */
  isRuntime?: boolean
}

const rootOf = (path: string) => path.split('.', 1)[0]

/** What names mean at one place of a file. */
export class Scope {
  /** Made with the first name: most blocks declare none. */
  private bindings: Map<string, Binding> | undefined
  /** What a test has left of a name, or of `event.detail.type`. */
  private guards: Map<string, (whole: Cell) => Cell> | undefined
  /** There are guards here or further out. */
  isGuarded: boolean

  constructor(private readonly outer?: Scope) {
    this.isGuarded = outer?.isGuarded ?? false
  }

  declare(name: string, isTaken = false, cell?: Cell): Binding {
    this.bindings ??= new Map()
    let binding = this.bindings.get(name)
    if (!binding) this.bindings.set(name, (binding = { cell: cell ?? new Cell(), isTaken }))
    if (isTaken) binding.isTaken = true
    return binding
  }

  find(name: string): Binding | undefined {
    return this.bindings?.get(name) ?? this.outer?.find(name)
  }

  guard(path: string, left: (whole: Cell) => Cell): void {
    this.isGuarded = true
    this.guards ??= new Map()
    this.guards.set(path, left)
  }

  /** What the nearest test around has left of it; the same of what is declared further in is another. */
  guardOf(path: string): ((whole: Cell) => Cell) | undefined {
    if (!this.isGuarded) return undefined
    const guard = this.guards?.get(path)
    return guard ?? (this.bindings?.has(rootOf(path)) ? undefined : this.outer?.guardOf(path))
  }

  /** Something else is put into it. */
  assigned(name: string): void {
    if (!this.isGuarded) return
    for (const path of this.guards?.keys() ?? []) if (rootOf(path) === name) this.guards?.delete(path)
    if (!this.bindings?.has(name)) this.outer?.assigned(name)
  }
}

/** `recorder = wx.getRecorderManager()`, with or without a declaration. What begins large is the language's or Weixin's. */
const assigned = /(?:^|[;{}])[^\S\r\n]*([a-z_$][\w$]*)\s*=(?![=>])/gm

/** What a script assigns to without declaring it is a variable all the same, unless its name has a meaning. */
export function declareAssigned(text: string, scope: Scope, hasMeaning: (name: string) => boolean): void {
  for (const [, name] of text.matchAll(assigned)) if (!hasMeaning(name)) scope.declare(name)
}

/** The names a pattern binds; `inPattern` where something was taken out of an object. */
export function boundNames(
  pattern: Node | null | undefined,
  visit: (name: string, inPattern: boolean) => void,
  inPattern = false
): void {
  switch (pattern?.type) {
    case 'Identifier':
      return visit(pattern.name, inPattern)
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        boundNames(property.type === 'RestElement' ? property.argument : property.value, visit, true)
      }
      return
    case 'ArrayPattern':
      for (const element of pattern.elements) boundNames(element, visit, true)
      return
    case 'AssignmentPattern':
      return boundNames(pattern.left, visit, inPattern)
    case 'RestElement':
      return boundNames(pattern.argument, visit, inPattern)
    case 'TSParameterProperty':
      return boundNames(pattern.parameter, visit, inPattern)
  }
}

function declareVariables(declaration: VariableDeclaration, scope: Scope): void {
  if (declaration.declare) return
  for (const { id } of declaration.declarations) boundNames(id, (name, inPattern) => scope.declare(name, inPattern))
}

/** `let`, `const`, `class` and functions of one block. */
export function declareBlock(statements: readonly Node[], scope: Scope): void {
  for (const statement of statements) {
    const node =
      statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
        ? statement.declaration
        : statement
    if (!node) continue
    if (node.type === 'VariableDeclaration') {
      if (node.kind !== 'var') declareVariables(node, scope)
    } else if (
      node.type === 'FunctionDeclaration' ||
      node.type === 'ClassDeclaration' ||
      node.type === 'TSEnumDeclaration'
    ) {
      if (node.id) scope.declare(node.id.name)
    } else if (node.type === 'TSModuleDeclaration') {
      if (!node.declare && node.id.type === 'Identifier') scope.declare(node.id.name)
    }
  }
}

/** `var` of a function, wherever in its statements it stands. */
export function declareHoisted(statements: readonly (Node | null | undefined)[], scope: Scope): void {
  for (const statement of statements) if (statement) hoist(statement as Statement, scope)
}

function hoist(node: Statement, scope: Scope): void {
  switch (node.type) {
    case 'VariableDeclaration':
      if (node.kind === 'var') declareVariables(node, scope)
      return
    case 'ExportNamedDeclaration':
      return declareHoisted([node.declaration], scope)
    case 'BlockStatement':
      return declareHoisted(node.body, scope)
    case 'IfStatement':
      return declareHoisted([node.consequent, node.alternate], scope)
    case 'ForStatement':
      return declareHoisted([node.init, node.body], scope)
    case 'ForInStatement':
    case 'ForOfStatement':
      return declareHoisted([node.left, node.body], scope)
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
      return declareHoisted([node.body], scope)
    case 'TryStatement':
      return declareHoisted([node.block, node.handler?.body, node.finalizer], scope)
    case 'SwitchStatement':
      for (const { consequent } of node.cases) declareHoisted(consequent, scope)
  }
}

import type {
  Expression,
  Function as FunctionNode,
  FunctionExpression,
  Node,
  ObjectExpression,
  Statement
} from '@babel/types'
import type { Context } from '../syntax/context'
import { lowerFunction } from '../syntax/functions'
import { type Callable, callable, type Cell, nowhere, shape, Unread } from '../values/cell'
import { bundleModule, bundleRequire } from '../values/values'

// webpack: modules are functions `(module, exports, require)` in an object or array, by id.

const isFactory = (node: Node | null | undefined): node is FunctionNode =>
  (node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression' || node?.type === 'ObjectMethod') &&
  node.params.length <= 3 &&
  node.params.every(({ type }) => type === 'Identifier')

const factoryOf = (property: ObjectExpression['properties'][number]) =>
  property.type === 'ObjectProperty' ? property.value : property

const idOf = (key: Node) =>
  key.type === 'StringLiteral'
    ? key.value
    : key.type === 'Identifier'
      ? key.name
      : String((key as { value?: unknown }).value)

const isModuleId = (id: string) => /^\d+$|^[0-9a-f]{4}$|\/|\.(?:js|ts|vue)\b/.test(id)

export function isBundle({ properties }: ObjectExpression): boolean {
  if (properties.length === 0) return false
  return properties.every((property) => {
    if (property.type === 'SpreadElement' || property.computed || !isFactory(factoryOf(property))) return false
    return isModuleId(idOf(property.key))
  })
}

export interface BundledModule {
  id: string
  factory: FunctionNode
}

/** The modules that an object or array holds, if it is a bundle's. */
export function modulesIn(node: Node): BundledModule[] {
  if (node.type === 'ObjectExpression' && isBundle(node)) {
    return node.properties.flatMap((property) => {
      const factory = factoryOf(property)
      const id = property.type === 'SpreadElement' ? undefined : idOf(property.key)
      return id !== undefined && isFactory(factory) ? [{ id, factory }] : []
    })
  }
  if (node.type !== 'ArrayExpression' || !isBundleArray(node.elements)) return []
  return node.elements.flatMap((factory, index) => (isFactory(factory) ? [{ id: String(index), factory }] : []))
}

/**
 * The statements of a module, and names of its parameters that mean something else in them. A function stands around them
 * where a module takes something for global, as uni-app's do for Vue 2:
 * `(function (uni) { … }).call(this, require(1)["default"])`.
 */
export function contentsOf({ body }: FunctionNode): { statements: Statement[]; hidden: ReadonlySet<string> } {
  const statements = body.type === 'BlockStatement' ? body.body : [expressionStatement(body)]
  const [first] = statements
  const call = statements.length === 1 && first.type === 'ExpressionStatement' ? first.expression : undefined
  const around = call?.type === 'CallExpression' ? functionCalledWith(call.callee) : undefined
  if (call?.type !== 'CallExpression' || !around) return { statements, hidden: new Set() }
  const given = call.arguments.map((each) => expressionStatement(each as Expression))
  const hidden = new Set(around.params.flatMap((each) => (each.type === 'Identifier' ? each.name : [])))
  return { statements: [...around.body.body, ...given], hidden }
}

/** `(function (uni) { … }).call` */
function functionCalledWith(callee: Node): FunctionExpression | undefined {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'FunctionExpression') return undefined
  return callee.property.type === 'Identifier' && callee.property.name === 'call' ? callee.object : undefined
}

const expressionStatement = (expression: Expression): Statement =>
  ({ type: 'ExpressionStatement', expression, start: expression.start, end: expression.end }) as Statement

export function lowerBundle(at: Context, node: Node): void {
  for (const { id, factory } of modulesIn(node)) lowerBundleModule(at, id, factory)
}

/** webpack's list of modules by number. */
export function isBundleArray(elements: readonly (Node | null)[]): boolean {
  const factories = elements.filter((each) => each !== null)
  return factories.length > 0 && factories.every(isFactory) && factories.some(({ params }) => params.length === 3)
}

/** True when it was one. */
export function lowerBundleArray(at: Context, elements: readonly (Node | null)[]): boolean {
  if (!isBundleArray(elements)) return false
  lowerBundle(at, { type: 'ArrayExpression', elements } as Node)
  return true
}

function lowerBundleModule(at: Context, id: string, factory: FunctionNode): void {
  const module = at.program.bundleModule(id)
  const exports = at.program.members.propertyOf(module, 'exports')
  const own = shape()
  at.flow.add(exports, own)
  const value = at.within({ module: `${at.script.file}#${id}` }, () => lowerFunction(at, factory))
  const given = [at.flow.holding(module), at.flow.holding(own), at.flow.holding(bundleRequire)]
  value.parameters.forEach((parameter, index) => at.flow.copy(given[index], parameter))
  if (value.postponed) at.flow.add(exports, new Unread(() => read(at, value, exports), [], undefined, true))
}

function read(at: Context, factory: Callable, exports: Cell): Cell {
  at.program.calls.walk(factory)
  return exports
}

export interface BundleCall {
  /** `n` for `require.n(…)`; none for `require(…)`. */
  helper: string | undefined
  given: (Cell | undefined)[]
  /** Arguments that are fixed texts or numbers. */
  ids: (string | undefined)[]
  result: Cell
}

export const bundleHelpers: ReadonlySet<string> = new Set(['n', 'd', 't'])

/** A call of webpack's `require`, or of one of its helpers: `n(id)`, `n.n(module)`, `n.d(exports, …)`. */
export function callBundleRequire(at: Context, { helper, given, ids, result }: BundleCall): void {
  const { members, flow } = at.program
  const [first, second, third] = given
  if (helper === undefined) {
    const [id] = ids
    if (id === undefined) return
    const exports = members.propertyOf(at.program.bundleModule(id), 'exports')
    flow.copy(exports, result)
    flow.add(result, bundleModule(exports))
  } else if (helper === 'n' && first) {
    flow.add(result, getterOf(at, first))
  } else if (helper === 'd' && first && second) {
    if (ids[1] !== undefined && third) exportGetter(at, first, ids[1], third)
    else exportGetters(at, first, second)
  } else if (helper === 't' && first) {
    flow.copy(first, result)
  }
}

/** `n.n(module)`: a function that gives the default export, which is its property `a` too. */
function getterOf(at: Context, module: Cell): Callable {
  const value = callable([])
  const found = at.program.defaultOf(module, at.program.members.load(module, 'default', nowhere, 'take'))
  at.flow.copy(found, value.result)
  at.program.members.storeIn(value.statics, 'a', found)
  return value
}

function exportGetter(at: Context, exports: Cell, name: string, getter: Cell): void {
  at.flow.watch(getter, (value) => {
    if (value.type !== 'function') return
    // In a module that was read late it waits as well.
    at.program.calls.walk(value)
    at.program.members.store(exports, name, value.result)
  })
}

function exportGetters(at: Context, exports: Cell, getters: Cell): void {
  at.flow.watch(getters, (value) => {
    if (value.type !== 'shape') return
    for (const [name, getter] of value.properties) exportGetter(at, exports, name, getter)
  })
}

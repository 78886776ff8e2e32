import type { CallExpression, Function as FunctionNode, Node, ObjectExpression, Statement } from '@babel/types'
import type { Context } from '../syntax/context'
import { foldText, keyOf } from '../syntax/fold'
import type { AnyCall } from '../syntax/parts'
import { type Callable, Cell, nowhere, type Shape } from '../values/cell'

// What Babel makes of a class: a function, and calls of helpers that lie in a module of their own. They are known by what
// they are given, as minifiers take their names.

type Given = readonly (Cell | undefined)[]

/** A constructor, which begins with `classCallCheck(this, Tap)`. */
export function isCompiledClass(node: FunctionNode): boolean {
  if (node.type !== 'FunctionDeclaration') return false
  return node.body.body.flatMap(callsIn).some(({ arguments: [first, second] }) => {
    return isThis(first) && second?.type === 'Identifier' && second.name === node.id?.name
  })
}

/** `check(this, Tap)`, `return check(this, Tap), this.x = 1, this` */
function callsIn(node: Statement): CallExpression[] {
  const all = node.type === 'ExpressionStatement' ? node.expression : node.type === 'ReturnStatement' && node.argument
  const each = all && all.type === 'SequenceExpression' ? all.expressions : all ? [all] : []
  return each.filter((part) => part.type === 'CallExpression')
}

/** What a constructor hands itself to, such as its parent's, gives it back. */
export function constructed(at: Context, node: AnyCall): Cell | undefined {
  const { called, self } = at.place
  if (!called?.isCompiledClass || !node.arguments.some(holdsThis)) return undefined
  for (const each of node.arguments) if (!isThis(each)) at.evaluate(each)
  return self
}

/** `_super.call(this, properties)`, `_super.call.apply(_super, [this].concat(all))` */
const holdsThis = (node: Node): boolean =>
  isThis(node) ||
  (node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.object.type === 'ArrayExpression' &&
    isThis(node.callee.object.elements[0]))

const isThis = (node: Node | null | undefined): boolean => node?.type === 'ThisExpression'

/** `createClass(Tap, [{ key: 'render', value: function () { … } }], [ … ])`, the last ones static: the class. */
export function definedClass(at: Context, node: AnyCall): Cell | undefined {
  const [first, own, statics, more] = node.arguments
  const isClass = [own, statics].some((each) => each && isListOfMethods(at, each))
  if (!isClass || more || first.type !== 'Identifier') return undefined
  const target = at.cell(first)
  for (const method of methodsIn(own)) defineMethod(at, target, method, ({ instance }) => instance)
  for (const method of methodsIn(statics)) defineMethod(at, target, method, (value) => value.statics)
  return target
}

const methodsIn = (list: Node | undefined): ObjectExpression[] =>
  list?.type === 'ArrayExpression' ? list.elements.filter((each) => each?.type === 'ObjectExpression') : []

const isListOfMethods = (at: Context, list: Node): boolean =>
  list.type === 'ArrayExpression' &&
  list.elements.length > 0 &&
  list.elements.every((each) => {
    const names =
      each?.type === 'ObjectExpression' ? each.properties.map((part) => 'key' in part && keyOf(part, at.scope)) : []
    return names[0] === 'key' && ['value', 'get', 'set'].includes(names[1] || '')
  })

function defineMethod(at: Context, target: Cell, method: ObjectExpression, holder: (value: Callable) => Shape): void {
  const [named, ...parts] = method.properties
  const name = named.type === 'ObjectProperty' ? foldText(named.value, at.scope) : undefined
  for (const part of parts) {
    const kind = 'key' in part ? keyOf(part, at.scope) : undefined
    const given = at.within({ method: name }, () => at.cell(part.type === 'ObjectProperty' ? part.value : part))
    at.flow.watch(target, (value) => {
      if (value.type === 'function') putMethod(at, holder(value), name, kind, given)
    })
  }
}

function putMethod({ program, flow }: Context, to: Shape, name = '', kind: string | undefined, method: Cell): void {
  const { members } = program
  if (kind === 'value') members.storeIn(to, name, method)
  flow.watch(method, (value) => {
    if (value.type !== 'function') return
    flow.add(value.self, to)
    if (kind === 'get') members.storeIn(to, name, value.result)
  })
}

/** Puts other parts of a class where they belong: what gives back the first of what it is given, if it does. */
export function notedPart(at: Context, node: AnyCall, given: Given): Cell | undefined {
  const [first, second, third, more] = node.arguments
  if (!second || more) return undefined
  if (second.type === 'StringLiteral' && third) return definedField(at, node, second.value, given)
  if (isParent(at, second) && first.type === 'Identifier' && !third) inherit(at, given)
}

/** `defineProperty(this, 'state', { type: 'share' })`, `defineProperty({}, name, value)` */
function definedField(at: Context, node: AnyCall, name: string, [target, , value]: Given): Cell | undefined {
  const [to] = node.arguments
  if (!isHelper(node.callee) || !(to.type === 'Identifier' || isThis(to) || isMade(to))) return undefined
  if (target && value) at.program.members.store(target, name, value)
  return isMade(to) ? target : undefined
}

/** `(0, c.A)(…)` of a module of its own, or a function of the same file. */
const isHelper = (callee: Node): boolean =>
  callee.type === 'SequenceExpression' || /defineProperty/i.test(nameOf(callee))
const nameOf = (callee: Node): string => (callee.type === 'Identifier' ? callee.name : '')

/** `defineProperty(defineProperty({}, a, 1), b, 2)` */
const isMade = (node: Node): boolean => node.type === 'ObjectExpression' || node.type === 'CallExpression'

/** What the function around is handed: `(function (Parent) { … })(Component)`. */
function isParent(at: Context, node: Node): boolean {
  const [parent] = at.place.called?.parameters ?? []
  return parent !== undefined && node.type === 'Identifier' && at.scope.find(node.name)?.cell === parent
}

/** `inherits(Tap, Parent)` */
function inherit(at: Context, [target, parent]: Given): void {
  const { members, flow } = at.program
  if (!target || !parent) return
  flow.watch(target, (value) => {
    if (value.type === 'function' && value.file === at.script.file)
      members.spread(members.load(parent, 'prototype', nowhere, 'take'), value.instance)
  })
}

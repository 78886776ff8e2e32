import type { IfStatement, Node } from '@babel/types'
import { Cell, type Value } from '../values/cell'
import { string } from '../values/values'
import type { Context } from './context'
import { foldText } from './fold'
import { leaves } from './leaves'
import { Scope } from './scope'

/** `subject` is one of the texts in a list, or this one text. */
interface Guard {
  subject: string
  list?: Node
  text?: string
}

/** Walks what runs only where the test came out so. */
export function where<Result>(at: Context, test: Node, outcome: boolean, walk: () => Result): Result {
  const guards = guardsOf(at, test, outcome)
  if (guards.length === 0) return walk()
  return at.within({ scope: new Scope(at.scope) }, () => {
    guardBy(at, guards)
    return walk()
  })
}

function guardBy(at: Context, guards: readonly Guard[]): void {
  const { place } = at
  for (const subject of new Set(guards.map((each) => each.subject))) {
    const among = guards.filter((each) => each.subject === subject)
    at.scope.guard(subject, (whole) => at.within(place, () => admitted(at, whole, among)))
  }
}

/** `if (!url) return; else if (!ROUTES.includes(name)) return`: what follows runs only for those. */
export function guardAfter(at: Context, { test, consequent, alternate }: IfStatement): void {
  if (!leaves(consequent)) return
  if (!alternate || alternate.type === 'IfStatement') guardBy(at, guardsOf(at, test, false))
  if (alternate?.type === 'IfStatement') guardAfter(at, alternate)
}

/** `event.detail.type` of a chain of names. */
function pathOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'ThisExpression') return 'this'
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined
  if (node.computed || node.property.type !== 'Identifier') return undefined
  const object = pathOf(node.object)
  return object && `${object}.${node.property.name}`
}

/** What the tests around have left of it. */
export function guarded(at: Context, node: Node, whole: Cell | undefined): Cell | undefined {
  const path = at.scope.isGuarded ? pathOf(node) : undefined
  const guard = path === undefined ? undefined : at.scope.guardOf(path)
  return guard ? guard(whole ?? at.open()) : whole
}

function guardsOf(at: Context, test: Node, outcome: boolean): Guard[] {
  if (test.type === 'UnaryExpression' && test.operator === '!') return guardsOf(at, test.argument, !outcome)
  if (test.type === 'LogicalExpression') {
    const [left, right] = [guardsOf(at, test.left, outcome), guardsOf(at, test.right, outcome)]
    if (test.operator === (outcome ? '&&' : '||')) return [...left, ...right]
    // Either of them: both have to say something of the same.
    const isSame = [...left, ...right].every(({ subject }) => subject === left[0]?.subject)
    return left.length > 0 && right.length > 0 && isSame ? [...left, ...right] : []
  }
  if (test.type === 'BinaryExpression') return compared(at, test, outcome)
  return outcome ? contained(test, /^(?:includes|has)$/) : []
}

/** `name === 'navigateTo'`, `ROUTES.indexOf(name) > -1` */
function compared(
  at: Context,
  { left, operator, right }: Extract<Node, { type: 'BinaryExpression' }>,
  outcome: boolean
) {
  const [value, known] = foldText(left, at.scope) === undefined ? [left, right] : [right, left]
  if (operator === (outcome ? '===' : '!==') || operator === (outcome ? '==' : '!=')) {
    const text = foldText(known, at.scope)
    const subject = pathOf(value)
    return subject !== undefined && text !== undefined ? [{ subject, text }] : []
  }
  return isFound(at, operator, right, outcome) ? contained(left, /^indexOf$/) : []
}

function isFound(at: Context, operator: string, right: Node, outcome: boolean): boolean {
  const isNone =
    right.type === 'UnaryExpression' && right.operator === '-' && foldText(right.argument, at.scope) === '1'
  const isZero = foldText(right, at.scope) === '0'
  if (outcome) return (isNone && /^(?:>|!==?)$/.test(operator)) || (isZero && operator === '>=')
  return (isNone && /^(?:<=|===?)$/.test(operator)) || (isZero && operator === '<')
}

/** `ROUTES.includes(name)` */
function contained(call: Node, method: RegExp): Guard[] {
  if (call.type === 'UnaryExpression' && call.operator === '~') return contained(call.argument, /^indexOf$/)
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return []
  const { object, property } = call.callee
  const subject = call.arguments.length === 1 ? pathOf(call.arguments[0]) : undefined
  if (subject === undefined || property.type !== 'Identifier' || !method.test(property.name)) return []
  return [{ subject, list: object }]
}

/** A guard says only what a name is not: where one of its names tells something, the name may be anything it was. */
function admitted(at: Context, whole: Cell, guards: readonly Guard[]): Cell {
  const result = at.flow.holding(string(''))
  at.flow.watch(whole, (value) => {
    if (!isText(value)) at.flow.add(result, value)
  })
  for (const { list, text } of guards) {
    const among = list ? listed(at, list) : at.text(text ?? '')
    at.flow.watch(among, (value) => {
      if (value !== string('')) at.flow.copy(whole, result)
    })
  }
  return result
}

function listed(at: Context, list: Node): Cell {
  const { members } = at.program
  const found = at.evaluate(list)
  if (!found) return at.open()
  const elements = members.atRest.orOpen(members.elements(found))
  members.modules.readOrOpen(elements)
  return elements
}

const openTypes = new Set<Value['type']>(['string', 'anything', 'outside', 'crowd', 'unread', 'property', 'own-name'])

/** A text, or something of which it is not known what it is. */
const isText = ({ type }: Value): boolean => openTypes.has(type)

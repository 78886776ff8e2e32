import type {
  CallExpression,
  Function as FunctionNode,
  FunctionExpression,
  LogicalExpression,
  Node
} from '@babel/types'
import { childrenOf } from '../syntax/children'
import type { Context } from '../syntax/context'
import type { AnyCall } from '../syntax/parts'
import { type Cell, shape } from '../values/cell'

// Functions that Babel puts into a program, through which everything of a kind passes: all async functions
// (`_asyncToGenerator(_regenerator().m(function (a, b) { … }))`), all lists that are taken apart, all objects that are
// spread. What one call is given must not be taken for what another is.

/**
 * `mark` of regenerator, which gives back what it is given, `asyncToGenerator`, whose function does what that does, and
 * `slicedToArray`, which gives back the list.
 */
export function givesBackFirst({ params: [first], body }: FunctionNode): boolean {
  const last = body.type === 'BlockStatement' && body.body.length === 1 ? body.body[0] : undefined
  const given = last?.type === 'ReturnStatement' ? last.argument : undefined
  if (first?.type !== 'Identifier' || !given) return false
  if (given.type === 'FunctionExpression') return waitsFor(first.name, given)
  if (given.type === 'LogicalExpression') return takesApart(first.name, given)
  const gives = given.type === 'SequenceExpression' ? given.expressions.at(-1) : given
  return isNamed(gives, first.name) && !isPutInto(given, first.name)
}

/** `return arrayWithHoles(list) || iterableToArrayLimit(list, count) || unsupportedIterableToArray(list, count) || nonIterableRest()` */
function takesApart(name: string, { left, right, operator }: LogicalExpression): boolean {
  if (operator !== '||' || right.type !== 'CallExpression') return false
  const [list] = right.arguments
  if (left.type === 'LogicalExpression') return (!list || isNamed(list, name)) && takesApart(name, left)
  return left.type === 'CallExpression' && isNamed(left.arguments[0], name) && right.arguments.length === 2
}

/** `objectSpread2`: `function (to) { for (var i = 1; i < arguments.length; i++) { var from = arguments[i] != null ? … : {}; … } return to }` */
export function mergesArguments({ params: [first], body }: FunctionNode): boolean {
  const [loop, last, more] = body.type === 'BlockStatement' ? body.body : []
  if (loop?.type !== 'ForStatement' || last?.type !== 'ReturnStatement' || more || first?.type !== 'Identifier')
    return false
  const [from] = loop.body.type === 'BlockStatement' ? loop.body.body : []
  if (from?.type !== 'VariableDeclaration' || from.declarations[0].init?.type !== 'ConditionalExpression') return false
  const count = loop.test?.type === 'BinaryExpression' ? loop.test.right : undefined
  return count?.type === 'MemberExpression' && isNamed(count.object, 'arguments') && isNamed(last.argument, first.name)
}

/** `Object.assign({}, a)`, `(0, s.A)((0, s.A)({}, a), {}, { b })`: minified, and of a module that may be closed. */
export function isMerging(node: Node): node is CallExpression {
  if (node.type !== 'CallExpression' || node.arguments.length < 2) return false
  const [first, second] = node.arguments
  return second.type !== 'StringLiteral' && (first.type === 'ObjectExpression' || isMerging(first))
}

/** What such a call gives, where nothing is known of what is called. */
export function mergedObjects(at: Context, node: AnyCall, given: readonly (Cell | undefined)[]): Cell | undefined {
  if (node.callee.type !== 'SequenceExpression' || !isMerging(node)) return undefined
  const merged = shape()
  for (const each of given) if (each) at.program.members.spread(each, merged)
  return at.flow.holding(merged)
}

/** `function () { var self = this, args = arguments; return new Promise(function … { var steps = fn.apply(self, args); … }) }` */
function waitsFor(name: string, { params, body: { body } }: FunctionExpression) {
  const [names, last] = body
  if (params.length > 0 || body.length !== 2 || names.type !== 'VariableDeclaration') return false
  const list = names.declarations.find(({ init }) => isNamed(init, 'arguments'))?.id
  const promise = last.type === 'ReturnStatement' ? last.argument : undefined
  if (list?.type !== 'Identifier' || promise?.type !== 'NewExpression') return false
  const [executor] = promise.arguments
  const [steps] = executor?.type === 'FunctionExpression' ? executor.body.body : []
  const call = steps?.type === 'VariableDeclaration' ? steps.declarations[0].init : undefined
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false
  return (
    isNamed(call.callee.object, name) && isNamed(call.callee.property, 'apply') && isNamed(call.arguments[1], list.name)
  )
}

const isNamed = (node: Node | null | undefined, name: string): boolean =>
  node?.type === 'Identifier' && node.name === name

const isPutInto = (node: Node, name: string): boolean =>
  (node.type === 'AssignmentExpression' && isNamed(node.left, name)) ||
  childrenOf(node).some((part) => isPutInto(part, name))

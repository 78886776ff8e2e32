import type { Function as FunctionNode, FunctionExpression, Node } from '@babel/types'
import { childrenOf } from '../syntax/children'

// What Babel makes of an async function: `_asyncToGenerator(_regenerator().m(function (a, b) { … }))`. A program has
// hundreds, and all pass through these two: they must not be taken for one another.

/** `mark` of regenerator, which gives back what it is given, and `asyncToGenerator`, whose function does what that does. */
export function givesBackFirst({ params: [first], body }: FunctionNode): boolean {
  const last = body.type === 'BlockStatement' && body.body.length === 1 ? body.body[0] : undefined
  const given = last?.type === 'ReturnStatement' ? last.argument : undefined
  if (first?.type !== 'Identifier' || !given) return false
  if (given.type === 'FunctionExpression') return waitsFor(first.name, given)
  const gives = given.type === 'SequenceExpression' ? given.expressions.at(-1) : given
  return isNamed(gives, first.name) && !isPutInto(given, first.name)
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

import type { Expression, Node, Statement } from '@babel/types'
import { isForLater, keyName } from './nodes'

/** A namespace of TypeScript, as written or compiled: its members are called by name, as those of an object are. */
export interface Namespace {
  name: string
  /** What it calls itself inside, where it was compiled. */
  alias: string
  /** What does nothing until somebody calls it. */
  members: [key: string, value: Node][]
  /** What runs at once. */
  rest: Node[]
}

type Written = Extract<Node, { type: 'TSModuleDeclaration' }>

export const isNamespace = ({ type }: Node): boolean => type === 'TSModuleDeclaration' || type === 'TSModuleBlock'

/** `namespace Media { export const pick = () => … }`, which compilers know by no name where it is in another: `A.B`. */
export function namespaceOf({ declare, id, body }: Written): Namespace | undefined {
  if (declare || id.type !== 'Identifier' || body.type !== 'TSModuleBlock') return undefined
  return withMembers(id.name, id.name, body.body)
}

/** `(function (Media) { Media.pick = () => … })(Media || (Media = {}))`, shortened too: `!function (e) { … }(a || (a = {}))` */
export function compiledNamespaceOf(node: Expression): Namespace | undefined {
  const call = node.type === 'UnaryExpression' ? node.argument : node
  if (call.type !== 'CallExpression' || call.arguments.length !== 1) return undefined
  const { callee } = call
  const isFunction = callee.type === 'FunctionExpression' || callee.type === 'ArrowFunctionExpression'
  const name = namedOrMade(call.arguments[0])
  if (!isFunction || name === undefined || callee.params.length !== 1) return undefined
  const [alias] = callee.params
  if (alias.type !== 'Identifier') return undefined
  const { body } = callee
  return withMembers(name, alias.name, body.type === 'BlockStatement' ? body.body : [body])
}

/** `Media` of `Media || (Media = {})` */
function namedOrMade(node: Node): string | undefined {
  if (node.type !== 'LogicalExpression' || node.operator !== '||' || node.left.type !== 'Identifier') return undefined
  const made = node.right.type === 'ParenthesizedExpression' ? node.right.expression : node.right
  if (made.type !== 'AssignmentExpression' || made.left.type !== 'Identifier') return undefined
  return made.left.name === node.left.name ? node.left.name : undefined
}

function withMembers(name: string, alias: string, body: readonly (Statement | Expression)[]): Namespace {
  const space: Namespace = { name, alias, members: [], rest: [] }
  for (const each of body) read(each, space)
  return space
}

function read(node: Node, space: Namespace): void {
  switch (node.type) {
    case 'ExportNamedDeclaration':
      return node.declaration ? read(node.declaration, space) : undefined
    case 'ExpressionStatement':
      return read(node.expression, space)
    case 'SequenceExpression':
      return node.expressions.forEach((each) => read(each, space))
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id ? void space.members.push([node.id.name, node]) : undefined
    case 'VariableDeclaration':
      for (const { id, init } of node.declarations) if (init) value(id, init, space)
      return
    case 'AssignmentExpression':
      return value(node.left, node.right, space)
    default:
      space.rest.push(node)
  }
}

/** `pick = …`, `Media.pick = …`, and both as Babel writes it: `const pick = (_Media.pick = …)` */
function value(target: Node, given: Node, space: Namespace): void {
  if (given.type === 'ParenthesizedExpression') return value(target, given.expression, space)
  const isInner = given.type === 'AssignmentExpression' && memberOf(given.left, space) !== undefined
  if (isInner) value(given.left, given.right, space)
  const key = target.type === 'Identifier' ? target.name : memberOf(target, space)
  const held = isInner ? given.right : given
  if (key !== undefined && (isForLater(held) || held.type === 'Identifier')) {
    if (!space.members.some(([known]) => known === key)) space.members.push([key, held])
  } else if (!isInner) space.rest.push(given)
}

const memberOf = (node: Node, { alias }: Namespace): string | undefined =>
  node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === alias
    ? keyName(node)
    : undefined

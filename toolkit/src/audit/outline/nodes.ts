import type { Class, ClassMethod, ClassProperty, FunctionDeclaration, Node } from '@babel/types'
import { childrenOf } from '../syntax/children'
import { boundNames } from '../syntax/scope'

// What a node is and what it is called, as far as an outline asks.

/** A part of a script, by offsets. */
export type Range = readonly [start: number, end: number]

/** Calls that give back a function for later: `promisify(wx.getLocation)`, `debounce(() => …)`. */
const wrappers = /promis|debounce|throttle|once|memo|wrap|bind|curry|partial|async/i

export const isCallable = ({ type }: Node) =>
  type === 'FunctionExpression' ||
  type === 'ArrowFunctionExpression' ||
  type === 'ClassExpression' ||
  type === 'ObjectMethod'

export const isClass = (node: Node): node is Class =>
  node.type === 'ClassDeclaration' || node.type === 'ClassExpression'

/** A function that is called as `Tools.pick()`. */
export const isStatic = (part: Class['body']['body'][number]): part is ClassMethod | ClassProperty =>
  'static' in part &&
  part.static === true &&
  (part.type === 'ClassMethod' || (part.type === 'ClassProperty' && !!part.value && isCallable(part.value)))

export const isMethod = (node: Node) =>
  node.type === 'ObjectMethod' || (node.type === 'ObjectProperty' && isForLater(node.value))

/** `{ album }`: another way to what has that name. */
export const isAlias = (node: Node) =>
  node.type === 'ObjectProperty' && !node.computed && node.value.type === 'Identifier'

/** What does nothing until somebody takes it: a function, one that a call gives back, another name for `wx.getLocation`. */
export const isForLater = (node: Node): boolean => isCallable(node) || isWrapped(node) || isMemberName(node)

function isWrapped(node: Node): boolean {
  if (node.type !== 'CallExpression') return false
  const callee = withoutThis(node.callee)
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? keyName(callee) : ''
  return wrappers.test(name ?? '')
}

/** Bundlers write `Object(a.b)()` and `(0, a.b)()` for a call of an import. */
export function withoutThis(callee: Node): Node {
  if (callee.type === 'SequenceExpression') return callee.expressions.at(-1)!
  const [only] = callee.type === 'CallExpression' ? callee.arguments : []
  const isObject =
    callee.type === 'CallExpression' && callee.callee.type === 'Identifier' && callee.callee.name === 'Object'
  return isObject && only ? only : callee
}

/** `a.b.c` */
const isMemberName = (node: Node): boolean =>
  node.type === 'MemberExpression' &&
  keyName(node) !== undefined &&
  (node.object.type === 'Identifier' || isMemberName(node.object))

/** Whether some identifier in it has such a name. */
export function namesSome(node: Node, isMeant: (name: string) => boolean): boolean {
  if (node.type === 'Identifier') return isMeant(node.name)
  return childrenOf(node).some((part) => namesSome(part, isMeant))
}

export const nameOf = (node: Node) =>
  node.type === 'Identifier' ? node.name : node.type === 'StringLiteral' ? node.value : ''

/** The name of a property or member, where it is written. */
export function keyName(node: { computed?: boolean | null; key?: Node; property?: Node }): string | undefined {
  const key = node.key ?? node.property
  if (key?.type === 'StringLiteral') return key.value
  return !node.computed && key?.type === 'Identifier' ? key.name : undefined
}

/** `a.b.c` as names, `this` first among them where it is, as far as names go; undefined where it begins with none. */
export function pathOf(node: Node): string[] | undefined {
  const path: string[] = []
  let at = node
  for (; at.type === 'MemberExpression' || at.type === 'OptionalMemberExpression'; at = at.object) {
    const key = keyName(at)
    // Behind `[name]` nothing is known of what the other names are of.
    if (key === undefined) path.length = 0
    else path.unshift(key)
  }
  if (at.type === 'Identifier') return [at.name, ...path]
  return at.type === 'ThisExpression' ? ['this', ...path] : undefined
}

export function declaredNames(node: Node): string[] {
  const names: string[] = []
  if (node.type === 'VariableDeclaration')
    for (const { id } of node.declarations) boundNames(id, (name) => names.push(name))
  else if ('id' in node && node.id?.type === 'Identifier') names.push(node.id.name)
  return names
}

/** Babel's helpers are shorter. */
const longestInterop = 800

/** `function l(e) { return e && e.__esModule ? e : { default: e } }` */
export function isInterop(node: Node): node is FunctionDeclaration {
  if (node.type !== 'FunctionDeclaration' || !node.id || (node.end ?? 0) - (node.start ?? 0) > longestInterop)
    return false
  const [given] = node.params
  return given?.type === 'Identifier' && asks(node.body, given.name)
}

/** `e.__esModule` */
const asks = (node: Node, name: string): boolean =>
  (node.type === 'MemberExpression' && keyName(node) === '__esModule' && nameOf(node.object) === name) ||
  childrenOf(node).some((part) => asks(part, name))

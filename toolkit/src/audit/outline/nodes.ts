import type { Class, ClassMethod, ClassProperty, Node } from '@babel/types'
import { boundNames } from '../syntax/scope'

// What a node is and what it is called, as far as an outline asks.

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
  node.type === 'ObjectMethod' || (node.type === 'ObjectProperty' && isCallable(node.value))

export function isWrapped(node: Node): boolean {
  if (node.type !== 'CallExpression') return false
  const { callee } = node
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? keyName(callee) : ''
  return wrappers.test(name ?? '')
}

export const nameOf = (node: Node) =>
  node.type === 'Identifier' ? node.name : node.type === 'StringLiteral' ? node.value : ''

/** The name of a property or member, where it is written. */
export function keyName(node: { computed?: boolean | null; key?: Node; property?: Node }): string | undefined {
  const key = node.key ?? node.property
  if (key?.type === 'StringLiteral') return key.value
  return !node.computed && key?.type === 'Identifier' ? key.name : undefined
}

export function declaredNames(node: Node): string[] {
  const names: string[] = []
  if (node.type === 'VariableDeclaration')
    for (const { id } of node.declarations) boundNames(id, (name) => names.push(name))
  else if ('id' in node && node.id?.type === 'Identifier') names.push(node.id.name)
  return names
}

import type { Node } from '@babel/types'
import { platformMembers } from '../interfaces'
import { calledName, nameOf } from './names'
import { isOpeningHook } from './opening'
import type { ScriptFunction } from './script-function'

// What is only kept where it stands: who runs what it stands in does not run it.

/** A private method is no place of its own: nobody calls it by a name that others see. */
const functions = new Set<Node['type']>([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ObjectMethod',
  'ClassMethod'
])

export const isFunction = ({ type }: Node) => functions.has(type)

/** `wx.getLocation`, `getLocation` */
export const namesMember = (node: Node): boolean =>
  node.type === 'Identifier' || node.type === 'MemberExpression' ? platformMembers.has(nameOf(node) ?? '') : false

/** `wx.getLocation.bind(wx)` */
export const bindsMember = (node: Node): boolean =>
  node.type === 'MemberExpression' && nameOf(node.property) === 'bind' && namesMember(node.object)

const collections = new Set(['Map', 'Set', 'WeakMap', 'WeakSet'])

/**
 * What stands in there is kept as the whole is, under its name: `debounce(function () {})` is still the method it is
 * stored as, and a list of functions calls none of them.
 */
export function handsOn(node: Node): boolean {
  switch (node.type) {
    case 'TSAsExpression':
    case 'ArrayExpression':
    case 'LogicalExpression':
    case 'ConditionalExpression':
    case 'JSXExpressionContainer':
      return true
    case 'NewExpression':
      return collections.has(nameOf(node.callee) ?? '')
    case 'CallExpression':
      return !runsAtOnce.test(calledName(node) ?? '')
    default:
      return false
  }
}

/** What calls back before anything else happens, or without being asked again. */
const runsAtOnce =
  /^(?:then|catch|finally|forEach|map|filter|some|every|find|reduce|flatMap|setTimeout|\$?nextTick|requestAnimationFrame)$/

/** `steps` of `steps.forEach(…)` and `steps[0]()`, which call what it holds. */
export const listIn = (callee: Node): Node | undefined =>
  callee.type === 'MemberExpression' &&
  callee.object.type === 'Identifier' &&
  (callee.computed || runsAtOnce.test(nameOf(callee) ?? ''))
    ? callee.object
    : undefined

/** The platform calls back `success`, `fail` and `complete` by itself. */
const callbacks = new Set(['success', 'fail', 'complete'])

export const isMethod = ({ type }: Node, name: string | undefined) =>
  type === 'ClassMethod' || (type === 'ObjectMethod' && !callbacks.has(name ?? ''))

/** `onShow(() => …)` of Vue and `useDidShow(() => …)` of React keep it as well. */
const registers = /^\$?(?:on|once|add\w*Listener|subscribe|watch\w*|observe)$|^(?:on|use)[A-Z]/

/** What calls these runs them as a part of itself: what they hand to others, those may keep. */
const isSetup = ({ name, outer }: ScriptFunction) =>
  outer === undefined || (/^(?:setup$|use[A-Z]|[A-Z])/.test(name) && !isOpeningHook(name))

export function keepsFor(node: Node, key: string, inside: ScriptFunction): boolean {
  if (node.type === 'VariableDeclarator') return key === 'init'
  if (node.type === 'AssignmentExpression') return key === 'right'
  if (node.type === 'ExportDefaultDeclaration' || node.type === 'JSXAttribute') return true
  if (node.type === 'ClassProperty') return key === 'value'
  // A function that is handed back runs when somebody calls it.
  if (node.type === 'ReturnStatement') return node.argument ? isFunction(node.argument) : false
  if (node.type === 'ArrowFunctionExpression') return key === 'body' && isFunction(node.body)
  if (node.type === 'ObjectProperty') return key === 'value' && !callbacks.has(nameOf(node.key) ?? '')
  if (key !== 'arguments') return false
  const name = calledName(node)
  return name !== undefined && (registers.test(name) || (isSetup(inside) && !runsAtOnce.test(name)))
}

/** `{ success: this.leave }` */
export function handedCallback(node: Node): Node | undefined {
  if (node.type !== 'ObjectProperty' || !callbacks.has(nameOf(node.key) ?? '')) return undefined
  return node.value.type === 'Identifier' || node.value.type === 'MemberExpression' ? node.value : undefined
}

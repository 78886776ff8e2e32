import type { Node } from '@babel/types'
import { childrenOf } from '../syntax/children'
import { leaves } from '../syntax/leaves'
import { nameOf } from './names'

/** What a script writes out as off and never puts on: `AUTO`, `config.locate`. */
export type SettingsOff = ReadonlySet<string>

export function settingsOff(body: readonly Node[]): SettingsOff {
  const off = new Set<string>()
  for (const statement of body) for (const [target, value] of settingsIn(statement)) noteOff(target, value, off)
  // Rarely is there one: whether it is put on elsewhere is looked for only then.
  if (off.size > 0) for (const statement of body) keepOff(statement, off, true)
  return off
}

/** `const config = { locate: false }`, `config.locate = false` at the top of a script. */
function settingsIn(statement: Node): [target: Node, value: Node][] {
  if (statement.type === 'VariableDeclaration')
    return statement.declarations.flatMap(({ id, init }) => (init ? [[id, init] as [Node, Node]] : []))
  const written = statement.type === 'ExpressionStatement' ? statement.expression : undefined
  return written?.type === 'AssignmentExpression' ? [[written.left, written.right]] : []
}

function noteOff(target: Node, value: Node, off: Set<string>): void {
  const path = settingOf(target)
  if (path !== undefined && isFalse(value)) off.add(path)
  const owner = nameOf(target)
  if (owner === undefined || value.type !== 'ObjectExpression') return
  for (const each of value.properties)
    if (each.type === 'ObjectProperty' && !each.computed && isFalse(each.value)) off.add(`${owner}.${nameOf(each.key)}`)
}

/** `config.locate` of `app.config.locate`; a variable by its name. */
function settingOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined
  const [owner, name] = [nameOf(node.object), nameOf(node.property)]
  return node.computed || owner === undefined || name === undefined ? undefined : `${owner}.${name}`
}

/** Takes out what is put on anywhere, and what others may put on: an object that goes anywhere as a whole. */
function keepOff(node: Node, off: Set<string>, isTop = false): void {
  const settings = isTop ? settingsIn(node) : []
  if (settings.length > 0) return settings.forEach(([, value]) => keepOff(value, off))
  switch (node.type) {
    case 'AssignmentExpression':
      takeOut(settingOf(node.left), off)
      takeOutAllOf(nameOf(node.left), off)
      return keepOff(node.right, off)
    case 'Identifier':
      return takeOutAllOf(node.name, off)
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      takeOutAllOf(nameOf(node.property), off)
      if (node.computed) keepOff(node.property, off)
      return lookInto(node.object, off)
    default:
      for (const each of childrenOf(node)) keepOff(each, off)
  }
}

/** `app.config` of `app.config.locate` goes nowhere. */
function lookInto(node: Node, off: Set<string>): void {
  if (node.type === 'MemberExpression') return lookInto(node.object, off)
  if (node.type !== 'Identifier') keepOff(node, off)
}

function takeOut(path: string | undefined, off: Set<string>): void {
  if (path !== undefined) off.delete(path)
}

function takeOutAllOf(owner: string | undefined, off: Set<string>): void {
  for (const each of off) if (each.startsWith(`${owner}.`)) off.delete(each)
}

const isFalse = (node: Node): boolean =>
  (node.type === 'BooleanLiteral' && !node.value) ||
  (node.type === 'UnaryExpression' &&
    node.operator === '!' &&
    node.argument.type === 'NumericLiteral' &&
    node.argument.value === 1)

/** What stands under that key runs only with a setting that is off. */
export function runsWithSettingOff(node: Node, key: string, off: SettingsOff): boolean {
  if (off.size === 0) return false
  if (node.type === 'LogicalExpression') return node.operator === '&&' && key === 'right' && isOff(node.left, off)
  if (node.type !== 'IfStatement' && node.type !== 'ConditionalExpression') return false
  return key === 'consequent' && isOff(node.test, off)
}

/** `if (!config.locate) return` */
export const leavesWithSettingOff = (node: Node, off: SettingsOff): boolean =>
  off.size > 0 &&
  node.type === 'IfStatement' &&
  node.test.type === 'UnaryExpression' &&
  node.test.operator === '!' &&
  isOff(node.test.argument, off) &&
  leaves(node.consequent)

function isOff(test: Node, off: SettingsOff): boolean {
  if (test.type === 'LogicalExpression' && test.operator === '&&')
    return isOff(test.left, off) || isOff(test.right, off)
  const path = settingOf(test)
  return path !== undefined && off.has(path)
}

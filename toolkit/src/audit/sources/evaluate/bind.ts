import type { Node, ObjectPattern } from '@babel/types'
import { memberOf } from './built-ins'
import type { Scope } from './scope'
import { List, Table, unknown, type Value } from './values'

interface Reader {
  value(node: Node, scope: Scope): Value
}

export const nameOf = (node: Node | null | undefined): string | undefined =>
  node?.type === 'Identifier' ? node.name : node?.type === 'StringLiteral' ? node.value : undefined

export const keyOf = (node: Node): Value => (node.type === 'NumericLiteral' ? node.value : (nameOf(node) ?? unknown))

/** Gives the names of a parameter or declaration what they hold: `page`, `{ root, pages }`, `[first, ...rest] = []`. */
export function bind(
  target: Node,
  value: Value,
  scope: Scope,
  reader: Reader,
  set = (name: string, value: Value) => scope.declare(name, value)
): void {
  const inside = (node: Node, value: Value) => bind(node, value, scope, reader, set)
  switch (target.type) {
    case 'Identifier':
      return set(target.name, value)
    case 'AssignmentPattern':
      return inside(target.left, value === undefined ? reader.value(target.right, scope) : value)
    case 'RestElement':
      return inside(target.argument, value)
    case 'ArrayPattern':
      return target.elements.forEach((each, index) => {
        if (each?.type !== 'RestElement') return each ? inside(each, memberOf(value, index)) : undefined
        inside(each, value instanceof List ? new List(value.items.slice(index)) : unknown)
      })
    case 'ObjectPattern':
      for (const each of target.properties) {
        if (each.type === 'RestElement') inside(each, othersOf(target, value))
        else inside(each.value, memberOf(value, each.computed ? reader.value(each.key, scope) : keyOf(each.key)))
      }
      return
    default:
  }
}

function othersOf({ properties }: ObjectPattern, value: Value): Value {
  if (!(value instanceof Table)) return unknown
  const taken = new Set(properties.map((each) => (each.type === 'RestElement' ? unknown : keyOf(each.key))))
  const others = new Table()
  for (const [key, item] of value.items) if (!taken.has(key)) others.items.set(key, item)
  return others
}

import type { Node } from '@babel/types'

/** Every node of a type, outer ones first. */
export function* nodesIn<Type extends Node['type']>(
  node: unknown,
  type: Type
): Generator<Extract<Node, { type: Type }>> {
  if (!node || typeof node !== 'object') return
  if (Array.isArray(node)) {
    for (const each of node) yield* nodesIn(each, type)
    return
  }
  if ((node as { type?: string }).type === type) yield node as Extract<Node, { type: Type }>
  for (const [name, value] of Object.entries(node)) {
    if (
      value &&
      typeof value === 'object' &&
      !/^(loc|leadingComments|trailingComments|innerComments|tokens|errors)$/.test(name)
    )
      yield* nodesIn(value, type)
  }
}

export function* literalsIn(node: unknown): Generator<string> {
  for (const { value } of nodesIn(node, 'StringLiteral')) yield value
}

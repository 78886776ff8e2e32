import type { Node } from '@babel/types'

/** `locate` of `locate`, `'locate'`, `this.locate`, `(0, tools.locate)`. */
export function nameOf(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Identifier') return node.name
  if (node?.type === 'StringLiteral') return node.value
  if (node?.type === 'MemberExpression' || node?.type === 'OptionalMemberExpression') return nameOf(node.property)
  return node?.type === 'SequenceExpression' ? nameOf(node.expressions.at(-1)) : undefined
}

/** `tools.locate` of `(0, tools.locate)`. */
export const bareCallee = (node: Node): Node =>
  node.type === 'SequenceExpression' ? (node.expressions.at(-1) as Node) : node

/** `locate` of `tools.locate()`. */
export const calledName = (node: Node): string | undefined =>
  node.type === 'CallExpression' || node.type === 'OptionalCallExpression' ? nameOf(node.callee) : undefined

import type { BinaryExpression, Expression, Node } from '@babel/types'
import type { Scope } from './scope'

/** The text an expression always has, where that can be read off. */
export function foldText(node: Node, scope: Scope): string | undefined {
  switch (node.type) {
    case 'StringLiteral':
      return node.value
    case 'NumericLiteral':
      return String(node.value)
    case 'TemplateLiteral': {
      const parts = node.expressions.map((each) => foldText(each, scope))
      if (parts.some((part) => part === undefined)) return undefined
      return node.quasis.map(({ value }, index) => (value.cooked ?? '') + (parts[index] ?? '')).join('')
    }
    case 'BinaryExpression': {
      if (node.operator !== '+') return undefined
      const left = foldText(node.left, scope)
      const right = left === undefined ? undefined : foldText(node.right, scope)
      return right === undefined ? undefined : left + right
    }
    case 'CallExpression': {
      const sum = sumOf(node)
      return sum && foldText(sum, scope)
    }
    case 'Identifier':
      return scope.find(node.name)?.text
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
      return foldText(node.expression, scope)
  }
}

/** `'scope.' + name` for `"scope.".concat(name)`, which Babel makes of a template. */
export function sumOf(node: Node): BinaryExpression | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.arguments.length === 0)
    return undefined
  const { object, property } = node.callee
  if (property.type !== 'Identifier' || property.name !== 'concat') return undefined
  const text = object.type === 'StringLiteral' ? object : sumOf(object)
  if (!text || node.arguments.some(({ type }) => type === 'SpreadElement')) return undefined
  const { start, end, loc } = node
  const sum = (left: Node, right: Node) =>
    ({ type: 'BinaryExpression', operator: '+', left, right, start, end, loc }) as BinaryExpression
  return (node.arguments as Expression[]).reduce<Node>(sum, text) as BinaryExpression
}

/** The name of a property, member or method, where it is fixed. */
export function keyOf(
  node: { computed?: boolean | null; key?: Node; property?: Node },
  scope: Scope
): string | undefined {
  const key = node.key ?? node.property
  if (!key) return undefined
  if (!node.computed && key.type === 'Identifier') return key.name
  if (key.type === 'PrivateName') return `#${key.id.name}`
  return foldText(key, scope)
}

import type { Expression, Node, Statement } from '@babel/types'
import { isRecord } from '../../../../mini-program'

export const nameOf = (node: Node | null | undefined) =>
  node?.type === 'Identifier' ? node.name : node?.type === 'StringLiteral' ? node.value : undefined

/** What a module gives as its default. */
export function exported(body: readonly Statement[]): Node | undefined {
  for (const node of body) {
    if (node.type === 'ExportDefaultDeclaration') return node.declaration
    if (node.type !== 'ExpressionStatement' || node.expression.type !== 'AssignmentExpression') continue
    const { left, right } = node.expression
    if (left.type === 'MemberExpression' && nameOf(left.object) === 'module' && nameOf(left.property) === 'exports')
      return right
  }
}

/** Whether a statement writes to what has that name. */
export function writes(node: Statement | null | undefined, name: string): boolean {
  if (node?.type === 'BlockStatement') return node.body.some((each) => writes(each, name))
  if (node?.type === 'IfStatement') return writes(node.consequent, name) || writes(node.alternate, name)
  return node?.type === 'ExpressionStatement' && written(node.expression) === name
}

/** The name of what is written to, in `name.key = value`, `name.push(value)` and `name.key.push(value)`. */
export function written(node: Expression): string | undefined {
  if (node.type === 'AssignmentExpression')
    return node.left.type === 'MemberExpression' ? nameOf(node.left.object) : undefined
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined
  const { object, property } = node.callee
  if (nameOf(property) !== 'push') return undefined
  return nameOf(object.type === 'MemberExpression' ? object.object : object)
}

/** What the names of a parameter hold: `page`, `{ root, pages }` or `[root, pages]`. */
export function boundBy(parameter: Node | null | undefined, value: unknown): (readonly [string, unknown])[] {
  if (parameter?.type === 'Identifier') return [[parameter.name, value]]
  if (parameter?.type === 'ArrayPattern' && Array.isArray(value))
    return parameter.elements.flatMap((each, index) => boundBy(each, value[index]))
  if (parameter?.type !== 'ObjectPattern' || !isRecord(value)) return []
  return parameter.properties.flatMap((each) =>
    each.type === 'ObjectProperty' ? boundBy(each.value, value[nameOf(each.key) ?? '']) : []
  )
}

export const union = (list: readonly unknown[], other: unknown): unknown[] => [
  ...new Set([...list, ...(Array.isArray(other) ? (other as unknown[]) : [])])
]

export function partsOf(name: string, value: unknown): unknown[] | undefined {
  if (!isRecord(value)) return undefined
  const parts = Object.entries(value).map(([key, each]) =>
    name === 'keys' ? key : name === 'values' ? each : [key, each]
  )
  return /^(?:keys|values|entries)$/.test(name) ? parts : undefined
}

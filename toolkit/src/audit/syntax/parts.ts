import type {
  CallExpression,
  MemberExpression,
  NewExpression,
  Node,
  OptionalCallExpression,
  OptionalMemberExpression
} from '@babel/types'
import { type Cell, SpreadCell } from '../values/cell'
import type { Naming } from '../values/members'
import type { Context } from './context'
import { foldText, keyOf } from './fold'

// What several kinds of syntax have in common.

export type AnyCall = CallExpression | OptionalCallExpression
export type Member = MemberExpression | OptionalMemberExpression

/** An expression whose value only decides: names in it are neither used nor looked up. Calls in it are calls. */
export function lowerTest(at: Context, node: Node | null | undefined): void {
  switch (node?.type) {
    case 'Identifier': {
      const binding = at.scope.find(node.name)
      if (binding) binding.read = true
      return
    }
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      if (keyOf(node, at.scope) !== undefined) return lowerTest(at, node.object)
      break
    case 'LogicalExpression':
      lowerTest(at, node.left)
      return lowerTest(at, node.right)
  }
  at.evaluate(node, 'test')
}

export function loadMember(at: Context, node: Member, base: Cell | undefined, naming: Naming): Cell | undefined {
  const key = keyOf(node, at.scope)
  if (key !== undefined) return base && at.program.members.load(base, key, at.site(node), naming)
  const computed = at.evaluate(node.property)
  if (!base) return undefined
  const { copiedKey } = at.place
  const result = at.program.members.load(base, computed ?? at.open(), at.site(node), naming)
  if (node.property.type === 'Identifier' && node.property.name === copiedKey?.name) copiedKey.found.push(result)
  return result
}

/** What is called, without `(0, x)` and casts around it. */
export function bare(callee: Node): Node {
  if (callee.type === 'SequenceExpression') return callee.expressions[callee.expressions.length - 1]
  if ('expression' in callee && callee.type.startsWith('TS')) return callee.expression as Node
  return callee.type === 'ParenthesizedExpression' ? callee.expression : callee
}

export const writtenText = (at: Context, node: Node | undefined): string | undefined =>
  node?.type === 'StringLiteral' || node?.type === 'TemplateLiteral' ? foldText(node, at.scope) : undefined

export function imported(at: Context, specifier: string): Cell {
  return at.program.importFrom(at.script, at.place.unit, specifier)
}

/** Scopes in an object remember this call. */
export function lowerArguments(at: Context, node: AnyCall | NewExpression): (Cell | undefined)[] {
  const begins = node.type === 'NewExpression' ? node : bare(node.callee)
  return node.arguments.map((argument) => {
    if (argument.type === 'ObjectExpression')
      return at.within({ argumentOf: at.site(begins) }, () => at.evaluate(argument))
    const cell = at.evaluate(argument)
    return argument.type === 'SpreadElement' ? spreadOut(at, cell) : cell
  })
}

export function spreadOut(at: Context, list: Cell | undefined): Cell | undefined {
  if (!list) return undefined
  const all = new SpreadCell()
  at.flow.copy(at.program.members.elements(list), all)
  return all
}

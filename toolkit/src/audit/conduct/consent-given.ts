import type { Node } from '@babel/types'
import { leaves } from '../syntax/leaves'

/** `then` or `else` of a test that tells whether the user has answered before: what runs there asks for nothing. */
export function runsAfterConsent(node: Node, key: string): boolean {
  if (node.type === 'LogicalExpression')
    return (
      key === 'right' &&
      ((node.operator === '&&' && isGiven(node.left)) || (node.operator === '||' && isOpen(node.left)))
    )
  if (node.type !== 'IfStatement' && node.type !== 'ConditionalExpression') return false
  return (key === 'consequent' && isGiven(node.test)) || (key === 'alternate' && isOpen(node.test))
}

/** `if (!res.authSetting['scope.userLocation']) return`: what follows asks for nothing. */
export const leavesUnlessGiven = (node: Node): boolean =>
  node.type === 'IfStatement' && isOpen(node.test) && leaves(node.consequent)

/** `res.authSetting['scope.userLocation']`, `!res.needAuthorization` */
function isGiven(test: Node): boolean {
  if (test.type === 'UnaryExpression') return test.operator === '!' && isOpen(test.argument)
  if (test.type === 'LogicalExpression') return test.operator === '&&' && (isGiven(test.left) || isGiven(test.right))
  if (test.type === 'BinaryExpression')
    return comparesWith(test, true) ? isGiven(test.left) : comparesWith(test, false) && isOpen(test.left)
  return isMemberOf(test, 'authSetting')
}

/** `!res.authSetting['scope.userLocation']`, `res.needAuthorization` */
function isOpen(test: Node): boolean {
  if (test.type === 'UnaryExpression') return test.operator === '!' && isGiven(test.argument)
  if (test.type === 'LogicalExpression') return test.operator === '||' && (isOpen(test.left) || isOpen(test.right))
  if (test.type === 'BinaryExpression')
    return comparesWith(test, true) ? isOpen(test.left) : comparesWith(test, false) && isGiven(test.left)
  return nameOf(test) === 'needAuthorization'
}

/** `=== true`, `!== false`; for `false` the other way round. */
const comparesWith = ({ operator, right }: Extract<Node, { type: 'BinaryExpression' }>, value: boolean): boolean =>
  right.type === 'BooleanLiteral' &&
  /^[!=]==?$/.test(operator) &&
  right.value === (operator.startsWith('=') ? value : !value)

const isMemberOf = (node: Node, name: string): boolean =>
  (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') && nameOf(node.object) === name

function nameOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined
  return node.computed ? undefined : nameOf(node.property)
}

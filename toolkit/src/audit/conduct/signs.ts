// What syntax says of asking for consent, and of its refusal.
import type { Node } from '@babel/types'
import { isNode } from '../outline/nodes'
import { calledName, nameOf } from './names'

/** `resolve({ event: 'disagree' })` */
export const isDisagreement = (node: Node) =>
  node.type === 'ObjectProperty' && nameOf(node.key) === 'event' && nameOf(node.value) === 'disagree'

/** `error.errno === 104`: the user refused, or does so still. */
export const isTestForRefusal = (node: Node) =>
  node.type === 'BinaryExpression' &&
  /^===?$/.test(node.operator) &&
  [node.left, node.right].some((each) => nameOf(each) === 'errno') &&
  [node.left, node.right].some((each) => each.type === 'NumericLiteral' && (each.value === 103 || each.value === 104))

/** Whether something in there asks for consent, functions inside apart. */
export function asksIn(node: Node): boolean {
  if (calledName(node) === 'requirePrivacyAuthorize') return true
  if (/Function|ObjectMethod|ClassMethod/.test(node.type)) return false
  return Object.entries(node).some(
    ([key, child]) =>
      key !== 'loc' && (Array.isArray(child) ? child : [child]).some((each) => isNode(each) && asksIn(each))
  )
}

/** `wx.requirePrivacyAuthorize().catch` */
export function mentionsAsking(node: Node): boolean {
  if (node.type === 'MemberExpression') return mentionsAsking(node.object)
  if (node.type !== 'CallExpression') return false
  return nameOf(node.callee) === 'requirePrivacyAuthorize' || mentionsAsking(node.callee)
}

/** What stands on the button of a hint: whoever taps it has agreed to nothing. */
const acknowledges = /知道了|明白了|got it/i

/** `wx.showModal({ content: '…隐私…', showCancel: false })` */
export function insists({
  arguments: [options]
}: Extract<Node, { type: 'CallExpression' | 'OptionalCallExpression' }>): boolean {
  if (options?.type !== 'ObjectExpression') return false
  let speaks = false
  let only = false
  let informs = false
  for (const each of options.properties) {
    if (each.type !== 'ObjectProperty') continue
    const { value } = each
    if (value.type === 'StringLiteral') {
      speaks ||= /隐私(?:保护指引|政策|协议)/.test(value.value)
      informs ||= nameOf(each.key) === 'confirmText' && acknowledges.test(value.value)
    }
    if (value.type === 'BooleanLiteral') only ||= nameOf(each.key) === 'showCancel' && !value.value
  }
  return speaks && only && !informs
}

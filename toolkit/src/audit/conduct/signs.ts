// What syntax says of asking for consent, and of its refusal.
import type { Node } from '@babel/types'
import { childrenOf } from '../syntax/children'
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
  return childrenOf(node).some(asksIn)
}

/** `wx.requirePrivacyAuthorize().catch` */
export function mentionsAsking(node: Node): boolean {
  if (node.type === 'MemberExpression') return mentionsAsking(node.object)
  if (node.type !== 'CallExpression') return false
  return nameOf(node.callee) === 'requirePrivacyAuthorize' || mentionsAsking(node.callee)
}

/** What stands on the button of a hint: whoever taps it has agreed to nothing. */
const acknowledges = /知道了|明白了|got it/i

/** `ask` of `ask().then(…).catch` */
export function beginOf(node: Node): string | undefined {
  if (node.type === 'MemberExpression') return beginOf(node.object)
  if (node.type !== 'CallExpression') return undefined
  return beginOf(node.callee) ?? calledName(node)
}

/** The first call that is waited for in there, functions inside apart. */
export function awaitedIn(node: Node): string | undefined {
  if (node.type === 'AwaitExpression') return calledName(node.argument)
  if (/Function|ObjectMethod|ClassMethod/.test(node.type)) return undefined
  for (const each of childrenOf(node)) {
    const found = awaitedIn(each)
    if (found !== undefined) return found
  }
}

/** What runs where `ask()` is rejected is called so, which no program can write. */
export const failureOf = (called: string | undefined): string | undefined => (called ? `!${called}` : undefined)

/** What waits for what stands there: `await ask()`, `ask().then`, `const answer = ask()`. */
export function waitedFor(node: Node): Node | null | undefined {
  if (node.type === 'AwaitExpression' || node.type === 'YieldExpression') return node.argument
  if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') return node.object
  if (node.type === 'AssignmentExpression') return node.right
  return node.type === 'VariableDeclarator' ? node.init : undefined
}

/** `success` or `complete` among the options, or options that are not all seen. */
export const takesAnswer = ({ arguments: [options] }: QuestionNode): boolean =>
  options?.type !== 'ObjectExpression' ||
  options.properties.some(
    (each) => each.type === 'SpreadElement' || /^(success|complete)$/.test(nameOf(each.key) ?? '')
  )

type QuestionNode = Extract<Node, { type: 'CallExpression' | 'OptionalCallExpression' }>

/** `wx.showModal({ content: '…隐私…', showCancel: false })` */
export function insists({ arguments: [options] }: QuestionNode): boolean {
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

/** What stands there runs only sometimes. */
export const dependsOn = ({ type }: Node, key: string): boolean =>
  ((type === 'IfStatement' || type === 'ConditionalExpression') && key !== 'test') ||
  (type === 'LogicalExpression' && key === 'right') ||
  (type === 'SwitchStatement' && key === 'cases') ||
  (type === 'TryStatement' && key === 'handler')

const opening = new Set(['reLaunch', 'redirectTo', 'navigateTo', 'switchTab'])

/** `/pages/bye/bye?from=` of ``wx.reLaunch({ url: `/pages/bye/bye?from=${here}` })`` */
export function openedPage(
  node: Extract<Node, { type: 'CallExpression' | 'OptionalCallExpression' }>
): string | undefined {
  const [options] = node.arguments
  if (!opening.has(calledName(node) ?? '') || options?.type !== 'ObjectExpression') return undefined
  for (const each of options.properties) {
    if (each.type !== 'ObjectProperty' || nameOf(each.key) !== 'url') continue
    const { value } = each
    if (value.type === 'StringLiteral') return value.value
    return value.type === 'TemplateLiteral' ? (value.quasis[0].value.cooked ?? undefined) : undefined
  }
}

import type { Node } from '@babel/types'
import { nameOf } from './names'
import { isOpeningHook } from './opening'
import { asksIn, awaitedIn, beginOf, failureOf, mentionsAsking } from './signs'

export const exportedDefault = 'default'

/** What runs where consent is refused, or where something else is rejected. */
export const isRefusalsName = (name: string): boolean => name === 'refused' || name.startsWith('!')

/** What a function is called that stands there, by what it is put into or handed to; undefined where nothing says. */
export function nameGiven(node: Node, key: string, index: number): string | undefined {
  if (node.type === 'ObjectProperty' || node.type === 'ClassProperty')
    return key === 'value' ? nameOf(node.key) : undefined
  if (node.type === 'VariableDeclarator') return key === 'init' ? nameOf(node.id) : undefined
  if (node.type === 'AssignmentExpression')
    return key === 'right' ? (isModuleExports(node.left) ? exportedDefault : nameOf(node.left)) : undefined
  if (node.type === 'ExportDefaultDeclaration') return exportedDefault
  if (node.type === 'JSXAttribute')
    return key === 'value' && node.name.type === 'JSXIdentifier' ? node.name.name : undefined
  if (node.type === 'CallExpression' && key === 'arguments') return nameOfArgument(node, index)
  // `try { await wx.requirePrivacyAuthorize() } catch { … }`
  if (node.type === 'TryStatement' && (key === 'handler' || key === 'finalizer'))
    return asksIn(node.block) ? 'refused' : failureOf(awaitedIn(node.block))
}

/** `onLoad(() => …)`, `useLoad(() => …)` */
function nameOfArgument(node: Extract<Node, { type: 'CallExpression' }>, index: number): string | undefined {
  const called = nameOf(node.callee) ?? ''
  const [event, list] = node.arguments
  if (called === 'useEffect' || called === 'useLayoutEffect')
    return list?.type === 'ArrayExpression' && list.elements.length === 0 ? 'useMount' : undefined
  if (isOpeningHook(called)) return called
  const isAnswer = called === 'catch' || called === 'finally' || (called === 'then' && index === 1)
  if (isAnswer) return mentionsAsking(node.callee) ? 'refused' : failureOf(beginOf(node.callee))
  // `watch(place, () => …, { immediate: true })`
  if (called === 'watchEffect' || (called === 'watch' && index === 1 && isImmediate(node.arguments[2])))
    return 'useMount'
  // `privacyManager.on('disagree', () => …)`, `bus.$on('privacy-refused', () => …)`
  if (/^\$?on(?:ce)?$/.test(called) && event?.type === 'StringLiteral' && /disagree|refuse/i.test(event.value))
    return 'refused'
}

const isImmediate = (options: Node | undefined): boolean =>
  options?.type === 'ObjectExpression' &&
  options.properties.some(
    (each) =>
      each.type === 'ObjectProperty' &&
      nameOf(each.key) === 'immediate' &&
      each.value.type === 'BooleanLiteral' &&
      each.value.value
  )

const isModuleExports = (left: Node) =>
  left.type === 'MemberExpression' && nameOf(left.object) === 'module' && nameOf(left.property) === 'exports'

import type { Identifier, Node, Statement } from '@babel/types'
import {
  catalogueNames,
  objectFactories,
  platformGlobals,
  platformMembers,
  platformModules,
  scopeCalls,
  scopes
} from '../interfaces'
import { isBundle, isBundleArray } from '../knowledge/webpack'
import { string } from '../values/values'
import { childrenOf } from './children'

export interface PlainCall {
  member: string
  offset: number
}

/** What one mention of a name comes to. */
type Meaning = PlainCall | 'nothing' | 'unsure'

/** A name of the catalogue, or the platform without a member behind it: it may go anywhere under another name. */
const mention = new RegExp(
  `${catalogueNames.source}|(?<![\\w$])(?:${[...platformGlobals].join('|')})(?![\\w$]|\\s*\\.\\s*[\\w$])`,
  'g'
)

/** Each is looked up from the top of the tree: in a file full of names, following values is quicker. */
const mostMentions = 64

/**
 * What a script uses that does no more with the platform than `wx.getLocation(…)`: that can be read off, and nothing
 * need be followed. undefined where it is not so sure.
 */
export function plainCalls(text: string, body: readonly Statement[]): PlainCall[] | undefined {
  // Answers to the platform are judged by the method they stand in.
  if (/agree/i.test(text)) return undefined
  // What is drawn with an open-type is told by what it can be.
  if (text.includes('openType={')) return undefined
  const mentions = [...text.matchAll(mention)]
  if (mentions.length > mostMentions) return undefined
  const calls: PlainCall[] = []
  for (const { 0: name, index } of mentions) {
    const path = pathTo(body, index)
    const meaning = meaningOf(name, index, path)
    if (meaning === 'unsure' || path.some(isOfBundle)) return undefined
    if (meaning !== 'nothing') calls.push(meaning)
  }
  // What runs only with one open-type is told by the tests around it.
  if (calls.length > 0 && /open-?type\b[^;{}]*===?/i.test(text)) return undefined
  return calls
}

/** `path`: the nodes around the mention, the innermost first. */
function meaningOf(name: string, index: number, path: readonly Node[]): Meaning {
  const [node, parent] = path
  // What a script draws, or may draw: `import { Camera } from '@tarojs/components'`.
  const isTag = node?.type === 'JSXIdentifier' || (parent?.type === 'ImportSpecifier' && /^[A-Z]/.test(name))
  if (name.endsWith('nickname') || isTag) return 'unsure'
  if (node?.type === 'StringLiteral') return meaningOfText(node.value, parent)
  if (node?.type === 'TemplateElement') return meaningOfText(node.value.cooked ?? '', parent)
  // Between the parts of a node there are only comments. `$getLocation` is another name.
  if (node?.type !== 'Identifier' || node.start !== index || node.name !== name) return 'nothing'
  if (platformGlobals.has(name)) return parent?.type === 'UnaryExpression' || isImported(path) ? 'nothing' : 'unsure'
  // As the name of a variable or member, that of an open-type or scope says nothing.
  if (!platformMembers.has(name)) return 'nothing'
  return isOwnMethod(node, path) ? 'nothing' : meaningOfMember(node, path)
}

/** `import Taro from '@tarojs/taro'`: the platform under the name that it has anyway. */
const isImported = ([, parent, around]: readonly Node[]) =>
  (parent?.type === 'ImportDefaultSpecifier' || parent?.type === 'ImportNamespaceSpecifier') &&
  around?.type === 'ImportDeclaration' &&
  platformModules.test(around.source.value)

/** Only a text that is such a name as a whole can decide anything. */
function meaningOfText(text: string, parent: Node | undefined): Meaning {
  const value = string(text)
  if (value.type === 'string' && value.text === '') return platformGlobals.has(text) ? 'unsure' : 'nothing'
  if (parent?.type === 'BinaryExpression' && parent.operator !== '+') return 'nothing'
  // `authSetting['scope.record']`
  return parent?.type === 'MemberExpression' && scopes.has(text) ? 'nothing' : 'unsure'
}

/** `chooseImage() {}` in an object or class: others that load it are read for it. */
function isOwnMethod(node: Identifier, [, parent, around]: readonly Node[]): boolean {
  if (parent?.type !== 'ObjectMethod' && parent?.type !== 'ClassMethod' && parent?.type !== 'ObjectProperty')
    return false
  return parent.key === node && !parent.computed && around?.type !== 'ObjectPattern'
}

function meaningOfMember(node: Identifier, [, parent, around]: readonly Node[]): Meaning {
  if (parent?.type !== 'MemberExpression' || parent.property !== node || parent.computed) return 'unsure'
  const { object } = parent
  if (object.type === 'ThisExpression') return 'nothing'
  if (object.type !== 'Identifier' || !platformGlobals.has(object.name)) return 'unsure'
  if (around?.type === 'UnaryExpression' || (around?.type === 'IfStatement' && around.test === parent)) return 'nothing'
  const isCall = around?.type === 'CallExpression' && around.callee === parent
  if (!isCall || !isPlain(node.name)) return 'unsure'
  return { member: node.name, offset: parent.start as number }
}

/** What is said about a scope, an object or a listener hangs on values. */
const isPlain = (name: string) =>
  !scopeCalls.has(name) && !objectFactories.has(name) && name !== 'onNeedPrivacyAuthorization'

const isOfBundle = (node: Node) =>
  node.type === 'ObjectExpression' ? isBundle(node) : node.type === 'ArrayExpression' && isBundleArray(node.elements)

function pathTo(body: readonly Statement[], offset: number): Node[] {
  const path: Node[] = []
  for (let node = nodeAt(body, offset); node; node = nodeAt(childrenOf(node), offset)) path.unshift(node)
  return path
}

const nodeAt = (nodes: readonly Node[], offset: number) =>
  nodes.find(({ start, end }) => (start as number) <= offset && offset < (end as number))

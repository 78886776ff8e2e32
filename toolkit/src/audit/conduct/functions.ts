import type { Node } from '@babel/types'
import { runsAfterConsent } from './consent-given'

/** A function of a script, as far as the rules of conduct ask. */
export interface ScriptFunction {
  file: string
  /** What it is called by: a method, a variable, the hook whose callback it is; '' where it has no name. */
  name: string
  start: number
  end: number
  outer: ScriptFunction | undefined
  /** Names of what is called in it, functions inside included. */
  calls: Set<string>
  /** Those of them that wait for no answer of the user. */
  callsAtOnce: Set<string>
  /** It tells the platform or the library that the user refused. */
  refuses: boolean
  /** It speaks of the privacy guideline. */
  speaksOfPrivacy: boolean
  /** Where it closes the program. */
  exits: number[]
  /** Where it asks for consent by itself. */
  asks: number[]
  /** Where it shows a question that can only be answered with yes. */
  insists: number[]
  /** It runs only after the user has answered a question. */
  waitsForUser: boolean
  /** It is kept for later: who runs what it stands in does not run it. */
  isKept: boolean
}

const questions = new Set(['showModal', 'showActionSheet'])
const refusals = new Set(['disagreed', 'disagreePrivacy'])

/** Every function of a script, the outermost first; the first stands for what runs when the script is loaded. */
export function functionsIn(file: string, body: readonly Node[]): ScriptFunction[] {
  const all = [newFunction(file, '', 0, Infinity, undefined)]
  for (const node of body) visit(node, '', all[0], all)
  return all
}

function newFunction(file: string, name: string, start: number, end: number, outer?: ScriptFunction): ScriptFunction {
  const lists = { exits: [], asks: [], insists: [] }
  const signs = { refuses: false, speaksOfPrivacy: false, waitsForUser: outer?.waitsForUser ?? false, isKept: false }
  return { file, name, start, end, outer, calls: new Set(), callsAtOnce: new Set(), ...lists, ...signs }
}

/** Half of all nodes: nothing stands in them. */
const leaves = new Set<Node['type']>([
  'Identifier',
  'StringLiteral',
  'NumericLiteral',
  'ThisExpression',
  'TemplateElement'
])

/** `name`: what a function that stands here is called; `isKept`: it is put somewhere, and runs when it is called. */
function visit(node: Node, name: string, inside: ScriptFunction, all: ScriptFunction[], isKept = false): void {
  if ('body' in node && /Function|ObjectMethod|ClassMethod/.test(node.type)) {
    const own =
      nameOf('id' in node ? (node.id as Node) : undefined) ?? nameOf('key' in node ? (node.key as Node) : undefined)
    inside = newFunction(inside.file, own ?? name, node.start ?? 0, node.end ?? 0, inside)
    inside.isKept = isKept || node.type === 'FunctionDeclaration' || isMethod(node, own)
    all.push(inside)
  } else if (node.type === 'CatchClause' && name !== '') {
    inside = newFunction(inside.file, name, node.start ?? 0, node.end ?? 0, inside)
    all.push(inside)
  }
  note(node, inside)
  if (leaves.has(node.type)) return
  const given = isWrapper(node) ? name : ''
  const asksUser = isQuestion(node)
  for (const key in node) {
    const child: unknown = node[key as keyof Node]
    if (key === 'loc' || typeof child !== 'object') continue
    const waited = inside.waitsForUser
    if (asksUser && key === 'arguments') inside.waitsForUser = true
    if (isNode(child)) {
      const place = runsAfterConsent(node, key) ? answered(child, inside, all) : inside
      visit(child, nameGiven(node, key, 0) ?? given, place, all, keeps(node, key))
    } else if (Array.isArray(child)) {
      for (let index = 0; index < child.length; index++) {
        const each: unknown = child[index]
        if (isNode(each)) visit(each, nameGiven(node, key, index) ?? given, inside, all, keeps(node, key))
      }
    }
    inside.waitsForUser = waited
  }
}

/** What stands there runs only where the user has answered before. */
function answered({ start, end }: Node, inside: ScriptFunction, all: ScriptFunction[]): ScriptFunction {
  const place = newFunction(inside.file, '', start ?? 0, end ?? 0, inside)
  place.waitsForUser = true
  all.push(place)
  return place
}

/** `debounce(function () {})` is still the method it is stored as. */
const isWrapper = ({ type }: Node) => type === 'CallExpression' || type === 'TSAsExpression'

/** The platform calls back `success`, `fail` and `complete` by itself. */
const callbacks = new Set(['success', 'fail', 'complete'])

const isMethod = ({ type }: Node, name: string | undefined) =>
  type === 'ClassMethod' || (type === 'ObjectMethod' && !callbacks.has(name ?? ''))

const registers = /^\$?(?:on|once|addEventListener|subscribe|watch)$/

function keeps(node: Node, key: string): boolean {
  if (node.type === 'VariableDeclarator') return key === 'init'
  if (node.type === 'AssignmentExpression') return key === 'right'
  if (node.type === 'ObjectProperty') return key === 'value' && !callbacks.has(nameOf(node.key) ?? '')
  return key === 'arguments' && registers.test(calledName(node) ?? '')
}

function nameGiven(node: Node, key: string, index: number): string | undefined {
  if (node.type === 'ObjectProperty' || node.type === 'ClassProperty')
    return key === 'value' ? nameOf(node.key) : undefined
  if (node.type === 'VariableDeclarator') return key === 'init' ? nameOf(node.id) : undefined
  if (node.type === 'AssignmentExpression') return key === 'right' ? nameOf(node.left) : undefined
  // `onLoad(() => …)`, `useLoad(() => …)`
  if (node.type === 'CallExpression' && key === 'arguments') {
    const called = nameOf(node.callee) ?? ''
    if (/^(?:on|use)(?:Load|Launch)$/.test(called)) return called
    if ((called === 'catch' || (called === 'then' && index === 1)) && mentionsAsking(node.callee)) return 'refused'
    // `privacyManager.on('disagree', () => …)`
    const [event] = node.arguments
    if (called === 'on' && event?.type === 'StringLiteral' && event.value === 'disagree') return 'refused'
  }
  // `try { await wx.requirePrivacyAuthorize() } catch { … }`
  if (node.type === 'TryStatement' && key === 'handler' && asksIn(node.block)) return 'refused'
}

function nameOf(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Identifier') return node.name
  if (node?.type === 'StringLiteral') return node.value
  if (node?.type === 'MemberExpression' || node?.type === 'OptionalMemberExpression') return nameOf(node.property)
  return node?.type === 'SequenceExpression' ? nameOf(node.expressions.at(-1)) : undefined
}

const isNode = (child: unknown): child is Node =>
  child !== null && typeof child === 'object' && typeof (child as Node).type === 'string'

const calledName = (node: Node) =>
  node.type === 'CallExpression' || node.type === 'OptionalCallExpression' ? nameOf(node.callee) : undefined

const isQuestion = (node: Node) => questions.has(calledName(node) ?? '')

/** Whether something in there asks for consent, functions inside apart. */
function asksIn(node: Node): boolean {
  if (calledName(node) === 'requirePrivacyAuthorize') return true
  if (/Function|ObjectMethod|ClassMethod/.test(node.type)) return false
  return Object.entries(node).some(
    ([key, child]) =>
      key !== 'loc' && (Array.isArray(child) ? child : [child]).some((each) => isNode(each) && asksIn(each))
  )
}

/** `wx.requirePrivacyAuthorize().catch` */
function mentionsAsking(node: Node): boolean {
  if (node.type === 'MemberExpression') return mentionsAsking(node.object)
  if (node.type !== 'CallExpression') return false
  return nameOf(node.callee) === 'requirePrivacyAuthorize' || mentionsAsking(node.callee)
}

function note(node: Node, inside: ScriptFunction): void {
  if (node.type === 'StringLiteral' || node.type === 'TemplateElement') {
    const text = node.type === 'StringLiteral' ? node.value : (node.value.cooked ?? '')
    if (text.includes('隐私')) everyOuter(inside, (each) => (each.speaksOfPrivacy = true))
  }
  if (node.type === 'ObjectProperty' && nameOf(node.key) === 'event' && nameOf(node.value) === 'disagree')
    everyOuter(inside, (each) => (each.refuses = true))
  const name = calledName(node)
  if (name === undefined) return
  everyOuter(inside, (each) => each.calls.add(name))
  if (!inside.waitsForUser) everyOuter(inside, (each) => each.callsAtOnce.add(name))
  const at = node.start ?? 0
  if (refusals.has(name)) everyOuter(inside, (each) => (each.refuses = true))
  if (name === 'exitMiniProgram') everyOuter(inside, (each) => each.exits.push(at))
  if (name === 'requirePrivacyAuthorize') inside.asks.push(at)
  if (isQuestion(node) && insists(node as Extract<Node, { type: 'CallExpression' }>)) inside.insists.push(at)
}

/** Up to what runs when the script is loaded, which is left out: it would be all of them. */
function everyOuter(inside: ScriptFunction, work: (each: ScriptFunction) => void): void {
  for (let each: ScriptFunction | undefined = inside; each?.outer; each = each.outer) work(each)
}

/** `wx.showModal({ content: '…隐私…', showCancel: false })` */
function insists({ arguments: [options] }: Extract<Node, { type: 'CallExpression' }>): boolean {
  if (options?.type !== 'ObjectExpression') return false
  let speaks = false
  let only = false
  for (const each of options.properties) {
    if (each.type !== 'ObjectProperty') continue
    const { value } = each
    if (value.type === 'StringLiteral') speaks ||= /隐私(?:保护指引|政策|协议)/.test(value.value)
    if (value.type === 'BooleanLiteral') only ||= nameOf(each.key) === 'showCancel' && !value.value
  }
  return speaks && only
}

import type { Node } from '@babel/types'
import { childKeys, isNode } from '../syntax/children'
import { leavesUnlessGiven, runsAfterConsent } from './consent-given'
import { importsOf, type Imported } from './imports'
import { bareCallee, calledName, nameOf } from './names'
import { exportedDefault, isRefusalsName, nameGiven } from './given-names'
import {
  bindsMember,
  handedCallback,
  handsOn,
  isFunction,
  isMethod,
  keepsFor,
  listIn,
  namesMember
} from './kept-for-later'
import { everyRunning, runningWith, type Call, type ScriptFunction } from './script-function'
import { leavesWithSettingOff, runsWithSettingOff, settingsOff, type SettingsOff } from './settings-off'
import { dependsOn, insists, isDisagreement, isTestForRefusal, openedPage, takesAnswer, waitedFor } from './signs'

const questions = new Set(['showModal', 'showActionSheet'])
const refusals = new Set(['disagreed', 'disagreePrivacy'])
const leaving = new Set(['exitMiniProgram', 'navigateBackMiniProgram'])
const emitters = new Set(['triggerEvent', '$emit', 'emit'])

/** Every function of a script, the outermost first; the first stands for what runs when the script is loaded. */
export function functionsIn(file: string, body: readonly Node[]): ScriptFunction[] {
  const reader = new FunctionReader(file, importsOf(body), settingsOff(body))
  for (const node of body) reader.visit(node, '', reader.all[0])
  return reader.all
}

/** Half of all nodes: nothing stands in them. */
const leaves = new Set<Node['type']>([
  'Identifier',
  'StringLiteral',
  'NumericLiteral',
  'ThisExpression',
  'TemplateElement'
])

const none: readonly never[] = []

class FunctionReader {
  readonly all: ScriptFunction[] = []
  /** Names of what the module exports as default. */
  private readonly defaults = new Set<string>()
  /** What may have ended before it comes to an end. */
  private readonly ended = new Set<ScriptFunction>()
  /** What is waited for, or kept. */
  private readonly awaited = new Set<Node>()
  /** Names for what `getApp()` gives. */
  private readonly apps = new Set<string>()
  /** What runs where the user refuses. */
  private readonly refused = new Set<Node>()
  private conditions = 0

  constructor(
    private readonly file: string,
    private readonly imports: ReadonlyMap<string, Imported>,
    private readonly off: SettingsOff
  ) {
    this.add('', 0, Infinity)
  }

  private add(name: string, start: number, end: number, outer?: ScriptFunction): ScriptFunction {
    const made: ScriptFunction = {
      file: this.file,
      name,
      start,
      end,
      outer,
      refuses: false,
      speaksOfPrivacy: false,
      awaitsConsent: false,
      exits: none,
      opens: none,
      asks: none,
      insists: none,
      waitsForUser: outer?.waitsForUser ?? false,
      isKept: false,
      isDeclared: false,
      isDefault: false
    }
    this.all.push(made)
    return made
  }

  /** `name`: what a function that stands here is called; `isKept`: it is put somewhere, and runs when it is called. */
  visit(node: Node, name: string, inside: ScriptFunction, isKept = false): void {
    if (isFunction(node)) inside = this.function(node, name, inside, isKept)
    else if (isKept && (namesMember(node) || bindsMember(node))) {
      inside = this.add(name, node.start ?? 0, node.end ?? 0, inside)
      inside.isKept = true
    } else if ((node.type === 'CatchClause' || node.type === 'BlockStatement') && name !== '')
      inside = this.add(name, node.start ?? 0, node.end ?? 0, inside)
    if (isReference(node) && isRefusalsName(name)) this.answeredBy(node, name, inside)
    this.note(node, inside)
    if (leaves.has(node.type)) return
    const hands = handsOn(node)
    const asksUser = isQuestion(node)
    for (const key of childKeys(node)) {
      const child: unknown = node[key as keyof Node]
      if (!child) continue
      const waited = inside.waitsForUser
      if (asksUser && key === 'arguments') inside.waitsForUser = true
      const decides = dependsOn(node, key)
      if (decides) this.conditions++
      const keeps = keepsFor(node, key, inside) || (hands && isKept)
      const given = hands ? name : ''
      if (isNode(child)) {
        const isNever = runsAfterConsent(node, key) || runsWithSettingOff(node, key, this.off)
        const place = isNever ? this.answered(child, inside) : inside
        if (key === 'callee' && namesMember(child)) this.visit(child, '', place)
        else this.visit(child, nameGiven(node, key, 0) ?? given, place, keeps)
      } else if (Array.isArray(child)) {
        let place = inside
        for (let index = 0; index < child.length; index++) {
          const each: unknown = child[index]
          if (!isNode(each)) continue
          this.visit(each, nameGiven(node, key, index) ?? given, place, keeps)
          if (leavesUnlessGiven(each) || leavesWithSettingOff(each, this.off))
            place = this.answered({ ...each, end: node.end }, inside)
        }
      }
      if (decides) this.conditions--
      inside.waitsForUser = waited
    }
  }

  private function(node: Node, name: string, outer: ScriptFunction, isKept: boolean): ScriptFunction {
    const isRefused = this.refused.has(node)
    const own =
      nameOf('id' in node ? (node.id as Node) : undefined) ?? nameOf('key' in node ? (node.key as Node) : undefined)
    const made = this.add(isRefused ? 'refused' : (own ?? name), node.start ?? 0, node.end ?? 0, outer)
    made.isKept = isRefused || isKept || node.type === 'FunctionDeclaration' || isMethod(node, own)
    made.isDeclared = node.type === 'FunctionDeclaration'
    made.isDefault = name === exportedDefault || (outer.outer === undefined && this.defaults.has(made.name))
    return made
  }

  /** What stands there runs only where the user has answered before. */
  private answered({ start, end }: Node, inside: ScriptFunction): ScriptFunction {
    const place = this.add('', start ?? 0, end ?? 0, inside)
    place.waitsForUser = true
    return place
  }

  /** `.catch(this.leave)`: what is named there runs as a function that would stand there. */
  private answeredBy(node: Node, name: string, inside: ScriptFunction): void {
    const place = this.add(name, node.start ?? 0, node.end ?? 0, inside)
    place.isKept = true
    this.noteCall(node, place)
  }

  private note(node: Node, inside: ScriptFunction): void {
    const awaited = waitedFor(node)
    if (awaited) this.awaited.add(awaited)
    switch (node.type) {
      case 'StringLiteral':
        return noteText(node.value, inside)
      case 'TemplateElement':
        return noteText(node.value.cooked ?? '', inside)
      case 'ObjectProperty': {
        if (isDisagreement(node)) noteRefusal(inside)
        const handed = handedCallback(node)
        return handed && this.noteCall(handed, inside)
      }
      case 'BinaryExpression':
        return isTestForRefusal(node) ? noteRefusal(inside) : undefined
      case 'ForOfStatement':
        return this.noteCall(node.right, inside)
      case 'VariableDeclarator':
        if (node.id.type === 'Identifier' && node.init && isApp(node.init)) this.apps.add(node.id.name)
        return
      case 'ReturnStatement':
      case 'ThrowStatement':
        return void this.ended.add(runningWith(inside))
      case 'ExportDefaultDeclaration':
        return this.exported(nameOf(node.declaration))
      case 'NewExpression':
        // `new Tracker()` runs its constructor.
        if (node.callee.type === 'Identifier')
          keep(inside, { name: 'constructor', of: 'name', from: this.imports.get(node.callee.name)?.from })
        return
      case 'CallExpression':
      case 'OptionalCallExpression':
        return this.noteCalled(node, inside)
    }
  }

  /** `export default locate`, after what it names or before. */
  private exported(name: string | undefined): void {
    if (name === undefined) return
    this.defaults.add(name)
    for (const each of this.all) each.isDefault ||= each.name === name && each.outer?.outer === undefined
  }

  private noteCalled(
    node: Extract<Node, { type: 'CallExpression' | 'OptionalCallExpression' }>,
    inside: ScriptFunction
  ) {
    const list = listIn(node.callee)
    if (list) this.noteCall(list, inside)
    const name = calledName(node)
    if (name === undefined) return
    this.noteCall(bareCallee(node.callee), inside)
    const at = node.start ?? 0
    const [first] = node.arguments
    // `store.dispatch('place/locate')`
    if (name === 'dispatch' && first?.type === 'StringLiteral')
      keep(inside, { name: first.value.split('/').pop() ?? '', of: 'object' })
    // `app.use(tracker)`
    const used = name === 'use' && first?.type === 'Identifier' ? this.imports.get(first.name) : undefined
    if (used) keep(inside, { name: 'install', of: 'object', from: used.from })
    if (emitters.has(name) && first?.type === 'StringLiteral')
      everyRunning(inside, (each) => (each.emits ??= new Set()).add(first.value))
    if (name === 'setData' && first?.type === 'ObjectExpression')
      for (const each of first.properties) if ('key' in each) noteSet(nameOf(each.key), inside)
    if (refusals.has(name)) noteRefusal(inside)
    const isSure = this.conditions === 0 && !this.ended.has(runningWith(inside)) && !inside.waitsForUser
    if (leaving.has(name)) inside.exits = [...inside.exits, { by: `wx.${name}`, offset: at, isSure }]
    const url = openedPage(node)
    if (url !== undefined) inside.opens = [...inside.opens, { by: `wx.${name}`, offset: at, url }]
    if (name === 'requirePrivacyAuthorize') {
      inside.asks = [...inside.asks, at]
      everyRunning(inside, (each) => (each.awaitsConsent = true))
      const fails = first?.type === 'ObjectExpression' ? first.properties.find(isFail) : undefined
      const fail = fails?.type === 'ObjectProperty' ? fails.value : fails
      if (fail && isReference(fail)) this.answeredBy(fail, 'refused', inside)
      else if (fail) this.refused.add(fail)
    }
    // A hint that nobody waits for asks nothing.
    if (isQuestion(node) && insists(node) && (takesAnswer(node) || this.awaited.has(node)))
      inside.insists = [...inside.insists, at]
  }

  private noteCall(callee: Node, inside: ScriptFunction): void {
    const name = nameOf(callee)
    if (name === undefined) return
    if (callee.type === 'Identifier') {
      const imported = this.imports.get(name)
      return keep(inside, { name: imported?.name ?? name, of: 'name', from: imported?.from })
    }
    const object = 'object' in callee ? callee.object : undefined
    const isThis =
      object?.type === 'ThisExpression' || (object?.type === 'Identifier' && /^_?(?:this|that|self)$/.test(object.name))
    if (object && (isApp(object) || (object.type === 'Identifier' && this.apps.has(object.name))))
      return keep(inside, { name, of: 'app' })
    const imported = object?.type === 'Identifier' ? this.imports.get(object.name) : undefined
    keep(inside, { name, of: isThis ? 'this' : 'object', from: imported?.from })
  }
}

const isApp = (node: Node) => calledName(node) === 'getApp'

const isReference = ({ type }: Node) => type === 'Identifier' || type === 'MemberExpression'

const isFail = (each: Node) => 'key' in each && nameOf(each.key as Node) === 'fail'

function keep(inside: ScriptFunction, call: Omit<Call, 'waits'>): void {
  const waits = inside.waitsForUser
  const key = `${call.of} ${call.from ?? ''} ${call.name}`
  everyRunning(inside, (each) => {
    const known = each.calls?.get(key)
    if (!known || (known.waits && !waits)) (each.calls ??= new Map()).set(key, { ...call, waits })
  })
}

function noteText(text: string, inside: ScriptFunction): void {
  if (/隐私|privacy permission/.test(text)) everyRunning(inside, (each) => (each.speaksOfPrivacy = true))
}

function noteRefusal(inside: ScriptFunction): void {
  everyRunning(inside, (each) => (each.refuses = true))
}

function noteSet(name: string | undefined, inside: ScriptFunction): void {
  if (name !== undefined) everyRunning(inside, (each) => (each.sets ??= new Set()).add(name))
}

const isQuestion = (node: Node) => questions.has(calledName(node) ?? '')

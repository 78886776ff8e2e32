import type { Expression, NewExpression, Node } from '@babel/types'
import { constructed, definedClass, notedPart } from '../knowledge/compiled-classes'
import { mergedObjects } from '../knowledge/compiled-helpers'
import { assigned, borrowed, builtIn, interop, isSpreading } from '../knowledge/language'
import { useMap } from '../knowledge/maps'
import { heldValue, holdsValue, holdsValueIn, referencesTo, setMember } from '../knowledge/reactivity'
import { memberByPath } from '../knowledge/members-by-path'
import { injected, provide, setupProperties } from '../knowledge/vue-options'
import { libraryFunction } from '../knowledge/library-functions'
import { openOfPackage, setState } from '../knowledge/react'
import { handedToTemplate, runtimeHelper } from '../knowledge/uni-app'
import { handPayload } from '../knowledge/vuex'
import { bundleHelpers, callBundleRequire } from '../knowledge/webpack'
import { Cell, shape } from '../values/cell'
import type { Context } from './context'
import { noteElementCall } from './elements'
import { foldText, keyOf } from './fold'
import { lowerSetData, publishExported, showWhole } from './objects'
import {
  bare,
  imported,
  isListOfNames,
  loadMember,
  lowerArguments,
  lowerTest,
  spreadOut,
  writtenText,
  type AnyCall
} from './parts'

const isMember = (node: Node) => node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'

export function lowerCall(at: Context, node: AnyCall): Cell | undefined {
  const result = called(at, node)
  if (!leavesNamesOut(at, node)) return result
  const rest = new Cell()
  at.flow.copy(at.cell(node.arguments[0]), rest)
  if (result) at.flow.copy(result, rest)
  return rest
}

/** What is handed something and gives back what it was, with more in it. */
const samePart = (at: Context, node: AnyCall, given: (Cell | undefined)[]): Cell | undefined =>
  (at.program.drawsScripts ? notedPart(at, node, given) : undefined) ?? mergedObjects(at, node, given)

/** What compilers make of `{ size, ...rest }`: `_objectWithoutProperties(props, ["size"])`. */
function leavesNamesOut(at: Context, { arguments: [from, names, more] }: AnyCall): boolean {
  if (from?.type !== 'Identifier' || !names || more) return false
  return names.type === 'Identifier' ? at.scope.find(names.name)?.listsNames === true : isListOfNames(names)
}

function called(at: Context, node: AnyCall): Cell | undefined {
  const callee = bare(node.callee)
  noteAnswer(at, callee, node)
  const made = at.program.drawsScripts ? (constructed(at, node) ?? definedClass(at, node)) : undefined
  if (made) return made
  const specifier = requiredFile(at, callee, node)
  if (specifier !== undefined) return required(at, node, specifier)
  if (callee.type === 'Import') return undefined
  if (callee.type === 'Super') return lowerSuper(at, node)
  if (isSpreading(callee)) return assigned(at, node)
  if (callee.type === 'Identifier') {
    if (callee.name === 'getApp' && !at.scope.find('getApp')) return at.program.app
    if (callee.name === 'Boolean') return void lowerTest(at, node.arguments[0])
    if (interop.test(callee.name)) return interopOf(at, node)
    const references = at.scope.find(callee.name)?.isTaken === false ? undefined : referencesTo(at, callee.name, node)
    if (references) return references
    if (holdsValue(at, callee.name)) return heldValue(at, node)
    const gives = libraryFunction(at, callee.name)
    if (gives) return gives(at, lowerArguments(at, node), node)
    const named = at.scope.find(callee.name)?.isTaken === false ? undefined : memberByPath(at, callee.name, node)
    if (named) return named
    const declared = at.scope.find(callee.name) ? undefined : setupProperties(at, callee.name, node)
    if (declared) return declared
    if (callee.name === 'inject') return injected(at, node, lowerArguments(at, node))
  }
  if (isMember(callee)) return lowerMethodCall(at, node, callee as Extract<Node, { type: 'MemberExpression' }>)
  const calleeCell = at.evaluate(callee)
  const given = lowerArguments(at, node)
  noteElementCall(at, node, given)
  const same = samePart(at, node, given)
  if (callee.type === 'Identifier') {
    setMember(at, callee.name, node, given)
    provide(at, callee.name, node, given)
    handPayload(at, callee.name, node, given)
  }
  if (callee.type === 'Identifier' && given[0] && describes(at, callee.name)) publishExported(at, given[0])
  if (callee.type === 'Identifier' && makesApp(at, callee.name) && given[0]) at.flow.copy(given[0], at.program.app)
  const result = connect(at, node, calleeCell, undefined, given)
  if (same && result) at.flow.copy(same, result)
  if (callee.type === 'Identifier') openOfPackage(at, callee.name, calleeCell, given, result)
  return result
}

/** `Page(options)`, and mpx's. In a function of a library it may be the options of any component. */
const describes = (at: Context, name: string) =>
  ((/^(?:Page|Component|Behavior)$/.test(name) && !at.scope.find(name)) || /^create(?:Page|Component)$/.test(name)) &&
  !at.place.inside

/** Weixin's own, or what mpx and Vue export. */
const makesApp = (at: Context, name: string) => (name === 'App' && !at.scope.find('App')) || name === 'createApp'

/** `resolve({ event: 'agree', buttonId })`, under whatever name the function goes. */
function noteAnswer(at: Context, callee: Node, node: AnyCall): void {
  const [first] = node.arguments
  if (first?.type !== 'ObjectExpression') return
  const property = (name: string) => first.properties.find((each) => 'key' in each && keyOf(each, at.scope) === name)
  const given = property('event')
  const event = given?.type === 'ObjectProperty' ? foldText(given.value, at.scope) : undefined
  if (event !== 'agree' && event !== 'disagree') return
  const hasSpread = first.properties.some(({ type }) => type === 'SpreadElement')
  const hasButtonId = hasSpread || property('buttonId') !== undefined
  at.script.answers.push({ site: at.site(callee), event, hasButtonId, method: at.place.method })
}

/** The specifier of `require('x')`, `require.async('x')`, `requirePlugin('x')` and `import('x')`. */
function requiredFile(at: Context, callee: Node, node: AnyCall): string | undefined {
  const specifier = writtenText(at, node.arguments[0])
  if (specifier === undefined || callee.type === 'Import') return specifier
  const name = callee.type === 'MemberExpression' && keyOf(callee, at.scope) === 'async' ? callee.object : callee
  if (name.type !== 'Identifier' || at.scope.find(name.name)) return undefined
  if (name.name === 'requirePlugin') return `plugin://${specifier}`
  return name.name === 'require' ? specifier : undefined
}

/** `require('x', (module) => …)` gives the module to a function too. */
function required(at: Context, node: AnyCall, specifier: string): Cell {
  const module = imported(at, specifier)
  const [, callback] = lowerArguments(at, node)
  if (callback) {
    at.flow.watch(callback, (value) => {
      if (value.type === 'function' && value.parameters[0]) at.flow.copy(module, value.parameters[0])
    })
  }
  return module
}

function lowerSuper(at: Context, node: AnyCall): Cell | undefined {
  return connect(at, node, at.place.parentClass, at.place.self, lowerArguments(at, node))
}

/** `_interopRequireDefault(module)`, `__importStar(module)` and their like: the module, also as `default`. */
function interopOf(at: Context, node: AnyCall): Cell {
  const module = at.cell(node.arguments[0])
  const value = shape()
  const found = at.program.members.load(module, 'default', at.site(node), 'take')
  at.program.members.storeIn(value, 'default', at.program.defaultOf(module, found))
  at.program.members.spread(module, value)
  return at.flow.holding(value)
}

function lowerMethodCall(
  at: Context,
  node: AnyCall,
  callee: Extract<Node, { type: 'MemberExpression' }>
): Cell | undefined {
  const name = keyOf(callee, at.scope)
  const special = builtIn(at, callee, name, node)
  if (special) return special
  const helper = runtimeHelper(at, name, callee.object)
  if (helper !== undefined) return handedToTemplate(at, helper, node)
  const references = callee.object.type === 'Identifier' ? referencesTo(at, name, node) : undefined
  if (references) return references
  if (holdsValueIn(name, callee.object)) return heldValue(at, node)
  const gives = callee.object.type === 'Identifier' ? libraryFunction(at, name ?? '') : undefined
  if (gives) return gives(at, lowerArguments(at, node), node)
  const named = memberByPath(at, name, node)
  if (named) return named
  if (name === 'inject' && callee.object.type === 'Identifier') return injected(at, node, lowerArguments(at, node))
  // No function has a text for its `this`: `sdk.call('getLocation', {})` is a method of an object.
  const isBorrowed = node.arguments[0]?.type !== 'StringLiteral'
  if (isBorrowed && (name === 'call' || name === 'apply' || name === 'bind'))
    return lowerBorrowedCall(at, node, callee, name)
  const base = at.evaluate(callee.object)
  // A state lies deeper in a store than is walked in what is not read.
  if (name === 'getState' && base) at.program.members.modules.readInto(base)
  const method = loadMember(at, callee, base, 'use', 'called')
  const given = name === 'setData' ? handedToSetData(at, node, base) : lowerArguments(at, node)
  noteElementCall(at, node, given)
  const same = samePart(at, node, given)
  if (name !== undefined) setMember(at, name, node, given)
  provide(at, name, node, given)
  if (name !== undefined) handPayload(at, name, node, given)
  if (name !== undefined) setState(at, name, base, given)
  if (name === 'selectComponent') return selected(at, node)
  const result = connect(at, node, method, base, given, name, base)
  if (same && result) at.flow.copy(same, result)
  if (name !== undefined) openOfPackage(at, name, method, given, result)
  if (base && result) useMap(at, name, node, base, given, result)
  return result
}

/** Which component that is stands in the template. */
function selected(at: Context, node: AnyCall): Cell {
  const found = new Cell()
  at.program.selections.push({ file: at.script.file, selector: writtenText(at, node.arguments[0]), found })
  return found
}

/** Scopes among data are asked for later, and elsewhere: they do not remember this call. */
function handedToSetData(at: Context, node: AnyCall, self: Cell | undefined): (Cell | undefined)[] {
  const given = node.arguments.map((each) => at.evaluate(each))
  const [first] = node.arguments
  if (first?.type === 'ObjectExpression') lowerSetData(at, first, given[0], self)
  else if (first) showWhole(at, given[0])
  return given
}

/** `f.call(self, …)`, `f.apply(self, …)`, `f.bind(self, …)` */
function lowerBorrowedCall(
  at: Context,
  node: AnyCall,
  callee: Extract<Node, { type: 'MemberExpression' }>,
  name: string
): Cell | undefined {
  const target = at.evaluate(callee.object)
  const [self, ...given] = lowerArguments(at, node)
  const list = borrowed(at, callee.object, self)
  if (list) return list
  const result = connect(at, node, target, self, name === 'apply' ? [spreadOut(at, given[0])] : given)
  return name === 'bind' ? target : result
}

/** Wires a call; its result is a fresh cell. */
export function connect(
  at: Context,
  node: AnyCall | NewExpression,
  callee: Cell | undefined,
  self: Cell | undefined,
  given: (Cell | undefined)[],
  helper?: string,
  base?: Cell
): Cell | undefined {
  // Nothing is known of it, and nothing is handed to it.
  if (!callee && given.every((each) => each === undefined)) return undefined
  const result = new Cell()
  const isNew = node.type === 'NewExpression'
  const site = at.site(isNew ? node : bare(node.callee))
  at.program.calls.add({ callee: callee ?? new Cell(), self, arguments: given, result, constructs: isNew, site })
  const require = base ?? (helper === undefined ? callee : undefined)
  if (!require || isNew || (helper !== undefined && !bundleHelpers.has(helper))) return result
  const ids = node.arguments.map((each) => foldText(each as Expression, at.scope))
  if (helper !== undefined || ids[0] !== undefined) {
    at.flow.watch(require, (value) => {
      if (value.type === 'bundle-require') callBundleRequire(at, { helper, given, ids, result })
    })
  }
  return result
}

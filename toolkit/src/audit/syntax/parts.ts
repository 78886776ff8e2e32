import type {
  CallExpression,
  MemberExpression,
  NewExpression,
  Node,
  OptionalCallExpression,
  OptionalMemberExpression
} from '@babel/types'
import { Cell, type Site, SpreadCell } from '../values/cell'
import type { Naming } from '../values/member-watchers'
import { platformMembers, tellingStrings } from '../interfaces'
import { mostOptions, optionsDepth } from '../limits'
import { isForeign } from '../ownership'
import type { Context, Place } from './context'
import { foldText, keyOf, sumOf } from './fold'

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

export function loadMember(
  at: Context,
  node: Member,
  base: Cell | undefined,
  naming: Naming,
  isCalled?: 'called'
): Cell | undefined {
  const key = keyOf(node, at.scope)
  if (key === '$data' || key === '$options') return base
  if (key !== undefined) {
    const found = base && at.program.members.load(base, key, at.site(node), naming)
    const waited = (key === 'sent' || key === 'v') && waitedFor(at, node.object)
    if (waited) return withKnown(at, found, waited)
    if (key === 'dataset' || key === 'mark') return withDataset(at, found)
    if (key === '$store') return withKnown(at, found, at.program.stores.all)
    return found && holdsGiven(node, key) ? withGiven(at, found) : found
  }
  const computed = at.evaluate(node.property)
  if (!base) return undefined
  const { copiedKey } = at.place
  const isCopied = node.property.type === 'Identifier' && node.property.name === copiedKey?.name
  const result = at.program.members.load(
    base,
    computed ?? at.open(),
    at.site(node),
    isCopied ? 'take' : naming,
    isCopied ? 'copied' : isCalled
  )
  if (isCopied) copiedKey?.found.push(result)
  return result
}

/** `_context.sent` of what regenerator makes of `await`: the function returns what it waits for. */
function waitedFor(at: Context, object: Node): Cell | undefined {
  const { called } = at.place
  const context = object.type === 'Identifier' ? at.scope.find(object.name) : undefined
  return context && called && context.cell === called.parameters[0] ? called.result : undefined
}

/** `out[key] = (options) => wx[key](options)`, `{ [key]: wx[key] }`: what is kept under the key is a copy of the member. */
export function copiedUnder(at: Context, key: string, read: () => Cell | undefined): Cell | undefined {
  const found: Cell[] = []
  const value = at.within({ copiedKey: { name: key, found } }, read)
  return found.length > 0 ? at.union(value ?? at.text(''), ...found.map((each) => members(at, each))) : value
}

/** `key` of `out[key]`, `out['$' + key]` and ``out[`${key}Async`]``: the copies have longer names then. */
export function copiedKeyOf(at: Context, node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name
  const [before, key, after] = partsOf(at, node)
  if (key?.type !== 'Identifier' || before + after === '') return undefined
  at.program.members.copiedWith(before, after)
  return key.name
}

function partsOf(at: Context, text: Node): [before: string, key: Node | undefined, after: string] {
  const node = sumOf(text) ?? text
  if (node.type === 'TemplateLiteral' && node.expressions.length === 1) {
    const [before, after] = node.quasis.map(({ value }) => value.cooked ?? '')
    return [before, node.expressions[0], after]
  }
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return ['', undefined, '']
  const [left, right] = [node.left, node.right].map((each) => foldText(each, at.scope))
  return left === undefined ? ['', node.left, right ?? ''] : [left, node.right, '']
}

/** Only the members of the platform among what a cell holds. */
function members(at: Context, cell: Cell): Cell {
  const result = new Cell()
  at.flow.watch(cell, (value) => {
    if (value.type === 'member') at.flow.add(result, value)
  })
  return result
}

/** `event.currentTarget.dataset` */
export function withDataset(at: Context, found: Cell | undefined): Cell {
  return withKnown(at, found, at.flow.holding(at.program.datasetOf(at.script)))
}

/** What is known of a member beside what was found. It is not from outside, be its object so. */
function withKnown(at: Context, found: Cell | undefined, known: Cell): Cell {
  if (!found) return known
  const result = new Cell()
  at.flow.copy(known, result)
  at.flow.watch(found, (value) => {
    if (value.type !== 'outside') at.flow.add(result, value)
  })
  return result
}

/** `this.data`, `this.properties`, under whatever name `this` goes. */
const holdsGiven = ({ object }: Member, key: string) =>
  (key === 'data' || key === 'properties') &&
  (object.type === 'ThisExpression' || (object.type === 'Identifier' && namesOfThis.test(object.name)))

const namesOfThis = /^_?(?:this|that|self|me|vm|ctx|instance|component)\d*$/

/** What others put into the properties of a component stands beside its data, and in the place of their declarations. */
function withGiven(at: Context, found: Cell): Cell {
  at.script.asksForGiven = true
  const result = at.flow.holding(at.script.given)
  at.flow.watch(found, (value) => {
    if (value.type !== 'shape' || !value.declares) at.flow.add(result, value)
  })
  return result
}

/** What stands behind a test runs only with that. */
export const behind = (at: Context, test: Node): Partial<Place> => ({
  openType: askedOpenType(test) ?? at.place.openType,
  setting: askedSetting(at, test) ?? at.place.setting
})

/**
 * What turns a call of a package's own on goes by the name of the call: `config.getLocation ? uni.getLocation() : …`, as
 * uni-app's statistics ask.
 */
function askedSetting(at: Context, test: Node): Cell | undefined {
  const key = test.type === 'MemberExpression' && isForeign(at.place.module) ? keyOf(test, at.scope) : undefined
  if (test.type !== 'MemberExpression' || key === undefined || !platformMembers.has(key)) return undefined
  const base = at.evaluate(test.object, 'test')
  return base && at.program.members.load(base, key, at.site(test), 'test')
}

/**
 * The open-type without which nothing behind a test runs: `openType === 'getUserInfo' && …`, as buttons of component
 * libraries ask what they were placed with.
 */
function askedOpenType(test: Node): string | undefined {
  if (test.type === 'LogicalExpression' && test.operator === '&&')
    return askedOpenType(test.left) ?? askedOpenType(test.right)
  if (test.type !== 'BinaryExpression' || !/^===?$/.test(test.operator)) return undefined
  const [text, asked] = test.left.type === 'StringLiteral' ? [test.left, test.right] : [test.right, test.left]
  const name = asked.type === 'MemberExpression' ? asked.property : asked
  const isOpenType = name.type === 'Identifier' && /open-?type/i.test(name.name)
  return isOpenType && text.type === 'StringLiteral' && tellingStrings.has(text.value) ? text.value : undefined
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
  return at.program.importFrom(at.script, specifier)
}

/** Scopes in an object remember this call. */
export function lowerArguments(at: Context, node: AnyCall | NewExpression): (Cell | undefined)[] {
  const begins = node.type === 'NewExpression' ? node : bare(node.callee)
  const defines = begins.type === 'Identifier' && definers.has(begins.name)
  return node.arguments.map((argument, index) => {
    // What is drawn comes first where its properties come second: those are no options.
    if (index === 0 && !defines) noteOpenTypes(at, argument)
    if (argument.type === 'ObjectExpression')
      return at.within({ argumentOf: at.site(begins) }, () => at.evaluate(argument))
    const cell = at.evaluate(argument)
    if (index === 0 && cell && argument.type === 'Identifier') noteOpenTypesIn(at, cell, at.site(argument))
    return argument.type === 'SpreadElement' ? spreadOut(at, cell) : cell
  })
}

/** Their object is the script's own: its template shows what stands in it. */
const definers = new Set(['App', 'Page', 'Component', 'Behavior', 'defineComponent'])

/** `confirm({ confirmButtonOpenType: 'getPhoneNumber' })`, `open({ actions: [{ openType: 'getPhoneNumber' }] })` */
function noteOpenTypes(at: Context, given: Node, path: readonly string[] = []): void {
  if (given.type === 'ArrayExpression')
    for (const each of given.elements) if (each) noteOpenTypes(at, each, [...path, '*'])
  if (given.type !== 'ObjectExpression') return
  for (const each of given.properties) {
    if (each.type !== 'ObjectProperty') continue
    const inside = [...path, keyOf(each, at.scope) ?? '']
    if (each.value.type !== 'StringLiteral') noteOpenTypes(at, each.value, inside)
    else if (isOpenTypeName(inside.at(-1))) at.program.handsOpenType(each.value.value, inside.join('.'), at.site(each))
  }
}

/** `const options = { confirmBtn: { openType: 'getPhoneNumber' } }; confirm(options)` */
function noteOpenTypesIn(at: Context, { values }: Cell, site: Site, path: readonly string[] = []): void {
  for (const value of values) {
    if (value.type === 'string' && isOpenTypeName(path.at(-1)))
      at.program.handsOpenType(value.text, path.join('.'), site)
    if (value.type !== 'shape' || path.length >= optionsDepth || value.properties.size > mostOptions) continue
    for (const [name, cell] of value.properties) noteOpenTypesIn(at, cell, site, [...path, name])
  }
}

const isOpenTypeName = (name = '') => /open-?type$/i.test(name)

export function spreadOut(at: Context, list: Cell | undefined): Cell | undefined {
  if (!list) return undefined
  const all = new SpreadCell()
  at.flow.copy(at.program.members.elements(list), all)
  return all
}

const writtenOut = /^(?:Object|Array|Function|ArrowFunction)Expression$|^(?:String|Numeric|Boolean|Null)Literal$/

/** All that it can be stands there: what is inside of an object or list is asked for itself. */
export const isWrittenOut = (node: Node): boolean =>
  writtenOut.test(node.type) ||
  (node.type === 'TemplateLiteral' && node.expressions.length === 0) ||
  (node.type === 'UnaryExpression' && isWrittenOut(node.argument))

export const isListOfNames = (node: Node): boolean =>
  node.type === 'ArrayExpression' && node.elements.every((each) => each?.type === 'StringLiteral')

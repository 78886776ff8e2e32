import type { Node } from '@babel/types'
import type { Context } from '../syntax/context'
import { keyOf } from '../syntax/fold'
import { namesAfterSpreads } from '../syntax/objects'
import { bare, isWrittenOut, lowerArguments, writtenText, type AnyCall } from '../syntax/parts'
import { Cell, nowhere, shape, type Shape, type Value } from '../values/cell'
import { isShortList } from '../values/members'
import { listedName, string } from '../values/values'

/** What compilers call the helpers that let an `import` meet a `require`. */
export const interop =
  /^_*(?:interopRequire(?:Default|Wildcard)|interop_require_(?:default|wildcard)|import(?:Star|Default)|toESM)\d*$/

/** What the name of a member is to those that leave none out: what is made of each of them stands for all of them. */
const inTurn: Record<string, ((name: string) => Value) | undefined> = {
  forEach: listedName,
  map: string,
  flatMap: string
}

type Callee = Extract<Node, { type: 'MemberExpression' }>

type Given = (Cell | undefined)[]

/** What methods of lists and promises do; undefined where one is no such method. */
const methods = new Map<
  string,
  (at: Context, base: Cell | undefined, given: Given, name: string, node: AnyCall) => Cell
>([
  ...['forEach', 'map', 'filter', 'some', 'every', 'flatMap'].map((name) => [name, iteration] as const),
  ...['find', 'findLast', 'pop', 'shift', 'at'].map((name) => [name, element] as const),
  ...['slice', 'reverse', 'sort', 'concat'].map((name) => [name, sameList] as const),
  ...['push', 'unshift', 'splice'].map((name) => [name, pushed] as const),
  ['reduce', reduction],
  ['then', thenCalled]
])

/** Calls whose meaning the language fixes; undefined where it is none of them. */
export function builtIn(at: Context, callee: Callee, name: string | undefined, node: AnyCall): Cell | undefined {
  if (callee.object.type === 'Identifier' && callee.object.name === 'Object' && !at.scope.find('Object')) {
    return objectMethod(at, name, node)
  }
  if (name === 'get' && callee.object.type === 'Identifier' && callee.object.name === 'Reflect')
    return reflected(at, node)
  // Promises are transparent.
  if (name === 'resolve' && callee.object.type === 'Identifier' && callee.object.name === 'Promise')
    return node.arguments[0] ? at.cell(node.arguments[0]) : new Cell()
  const method = name === undefined ? undefined : methods.get(name)
  if (name === undefined || !method) return undefined
  const base = at.evaluate(callee.object)
  const given = lowerArguments(at, node)
  return callOwn(at, node, base, name, given, method(at, base, given, name, node))
}

/** `slice` of `Array.prototype.slice.call(arguments, 1)` */
export function borrowed(at: Context, method: Node, self: Cell | undefined): Cell | undefined {
  if (method.type !== 'MemberExpression' || keyOf(method, at.scope) !== 'slice') return undefined
  const { object } = method
  return object.type === 'ArrayExpression' || keyOf(object as Callee, at.scope) === 'prototype'
    ? sameList(at, self, [])
    : undefined
}

/** Objects of the program have methods of these names, too: `router.push(wx)`. */
function callOwn(at: Context, node: AnyCall, base: Cell | undefined, name: string, given: Given, gives: Cell): Cell {
  if (!base) return gives
  const site = at.site(bare(node.callee))
  const result = new Cell()
  at.flow.copy(gives, result)
  at.flow.watch(base, (target) => {
    if (target.type !== 'shape') return
    at.flow.watch(at.program.members.propertyOf(target, name), (method) => {
      // What a list holds shows under every name.
      if (method.type !== 'function' || target.rest?.values.includes(method)) return
      const callee = at.flow.holding(method)
      at.program.calls.add({ callee, self: base, arguments: given, result, constructs: false, site })
    })
  })
  return result
}

/** `Reflect.get(wx, 'getLocation')` */
function reflected(at: Context, node: AnyCall): Cell | undefined {
  const [base, key] = lowerArguments(at, node)
  return (
    base && at.program.members.load(base, writtenText(at, node.arguments[1]) ?? key ?? at.open(), at.site(node), 'use')
  )
}

function objectMethod(at: Context, name: string | undefined, node: AnyCall): Cell | undefined {
  const { members } = at.program
  switch (name) {
    case 'assign':
      return assigned(at, node)
    case 'freeze':
    case 'seal':
    case 'preventExtensions':
      return at.cell(node.arguments[0])
    case 'keys':
    case 'getOwnPropertyNames': {
      const [source] = lowerArguments(at, node)
      const value = shape()
      at.flow.copy(members.names(source), members.restOf(value))
      return at.flow.holding(value)
    }
    case 'values': {
      const [source] = lowerArguments(at, node)
      return source
    }
    case 'entries': {
      const [source] = lowerArguments(at, node)
      return at.flow.holding(pairsOf(at, source))
    }
    case 'fromEntries': {
      const [source] = lowerArguments(at, node)
      const value = shape()
      // Names and values are told apart no more: what is in the pairs is under any name.
      if (source) at.flow.copy(members.elements(members.elements(source)), members.restOf(value))
      return at.flow.holding(value)
    }
    case 'create': {
      const [prototype] = lowerArguments(at, node)
      const value = shape()
      if (prototype) members.spread(prototype, value)
      return at.flow.holding(value)
    }
    case 'setPrototypeOf': {
      const [target, prototype] = lowerArguments(at, node)
      if (target && prototype) spreadInto(at, target, prototype)
      return target
    }
    case 'defineProperty':
      return defineProperty(at, node)
  }
}

/** What compilers make of `{ ...a, ...b }`: `_objectSpread`, `_extends`, `__assign`, of their own or from tslib. */
const spreading = /^_+(?:_assign|objectSpread|object_spread(?:_props)?)\d*$|^_extends\d*$/

const nameOf = (callee: Node): string => {
  if (callee.type !== 'MemberExpression') return callee.type === 'Identifier' ? callee.name : ''
  const name = nameOf(callee.property)
  return name === 'default' ? nameOf(callee.object) : name
}

export const isSpreading = (callee: Node): boolean => spreading.test(nameOf(callee))

/** `Object.assign(target, …)`, and what compilers write for it. */
export function assigned(at: Context, node: AnyCall): Cell {
  const { members } = at.program
  const [target, ...sources] = lowerArguments(at, node)
  const [first] = node.arguments
  const written = first?.type === 'ObjectExpression' && target?.values.find(isShape)
  const value = written || shape()
  const last = node.arguments.at(-1)
  value.own = undefined
  if (last?.type === 'ObjectExpression') putLast(at, value, sources.at(-1), namesAfterSpreads(at, last))
  for (const source of written || !isMadeHere(first) ? sources : [target, ...sources])
    if (source) members.spread(source, value)
  if (isMadeHere(first)) return at.flow.holding(value)
  if (target) for (const source of sources) mayBring(at, source, target)
  if (target) spreadInto(at, target, at.flow.holding(value))
  return at.union(at.flow.holding(value), target)
}

/** `Object.assign(this, answer)`: where nothing is known of it, anything may come under every name. */
function mayBring(at: Context, source = new Cell(), target: Cell): void {
  const { members } = at.program
  at.flow.watch(members.atRest.orOpen(source), (brought) => {
    if (brought.type === 'anything') members.store(target, new Cell(), at.flow.common(brought))
  })
}

/** Nobody else has it. */
const isMadeHere = (node: Node | undefined): boolean =>
  node?.type === 'ObjectExpression' || (node?.type === 'CallExpression' && isSpreading(bare(node.callee)))

const isShape = (value: Value): value is Shape => value.type === 'shape'

/** `Object.assign({}, wx, { chooseImage })`: under those names it has what is written last. */
function putLast(at: Context, value: Shape, last: Cell | undefined, names: Set<string>): void {
  if (!last) return
  const { members } = at.program
  value.own = names
  for (const name of names) members.storeIn(value, name, members.load(last, name, nowhere, 'take'))
}

/** A list of pairs of a name and a value. */
function pairsOf(at: Context, source: Cell | undefined): Shape {
  const { members } = at.program
  const list = shape()
  const pair = shape()
  at.flow.add(members.restOf(list), pair)
  at.flow.copy(members.names(source), members.restOf(pair))
  if (source) at.flow.copy(members.elements(source), members.restOf(pair))
  return list
}

function spreadInto(at: Context, target: Cell, source: Cell): void {
  at.flow.watch(target, (value) => {
    if (value.type === 'shape') at.program.members.spread(source, value)
    else if (value.type === 'function') at.program.members.spread(source, value.statics)
  })
}

/** `Object.defineProperty(exports, 'x', { get: () => y })`, as compilers write exports. */
function defineProperty(at: Context, node: AnyCall): Cell {
  const { members } = at.program
  const [target, , descriptor] = lowerArguments(at, node)
  const [, name] = node.arguments
  const key = name?.type === 'StringLiteral' ? name.value : at.cell(name)
  if (target && descriptor) {
    members.store(target, key, members.load(descriptor, 'value', nowhere, 'take'))
    at.flow.watch(members.load(descriptor, 'get', nowhere, 'take'), (value) => {
      if (value.type === 'function') members.store(target, key, value.result)
    })
  }
  return target ?? at.open()
}

/** Promises are transparent: `then` calls back with the value itself. */
function thenCalled(at: Context, base: Cell | undefined, [callback]: Given): Cell {
  const result = new Cell()
  if (!callback) return result
  at.flow.watch(callback, (value) => {
    if (value.type !== 'function') return
    if (base && value.parameters[0]) at.flow.copy(base, value.parameters[0])
    at.flow.copy(value.result, result)
  })
  return result
}

/** Methods that call back with what the list holds. */
function iteration(at: Context, base: Cell | undefined, [callback]: Given, name: string): Cell {
  const result = shape()
  const each = base && at.program.members.elements(base, inTurn[name])
  // `map((row) => ({ … }))` makes objects of its own; a pair may hold what is in the one it is made of.
  const isMade = name === 'map' && callback?.values.some(makesObjects)
  if (base && !isMade) at.flow.copy(at.program.members.elements(base), at.program.members.restOf(result))
  if (callback) {
    at.flow.watch(callback, (value) => {
      if (value.type !== 'function') return
      if (each && value.parameters[0]) at.flow.copy(each, value.parameters[0])
      at.flow.copy(value.result, at.program.members.restOf(result))
    })
  }
  return at.flow.holding(result)
}

const makesObjects = (value: Value): boolean =>
  value.type === 'function' && value.result.values.some((made) => isShape(made) && !isShortList(made))

/** One of what the list holds, be it asked for by a callback. */
function element(at: Context, base: Cell | undefined, [callback]: Given): Cell {
  const each = base ? at.program.members.elements(base) : new Cell()
  if (callback) {
    at.flow.watch(callback, (value) => {
      if (value.type === 'function' && value.parameters[0]) at.flow.copy(each, value.parameters[0])
    })
  }
  return each
}

/** A list with the same in it. A part of a text is none of what the text is. */
function sameList(at: Context, base: Cell | undefined, given: Given): Cell {
  const result = new Cell()
  for (const list of [base, ...given]) {
    if (!list) continue
    at.flow.watch(list, (value) => {
      if (value.type !== 'string') at.flow.add(result, value)
    })
  }
  return result
}

/** `list.reduce((made, each) => …, first)`: what is made goes from call to call. */
function reduction(at: Context, base: Cell | undefined, [callback, first]: Given): Cell {
  const made = new Cell()
  if (first) at.flow.copy(first, made)
  const each = base && at.program.members.elements(base)
  if (callback) {
    at.flow.watch(callback, (value) => {
      if (value.type !== 'function') return
      if (value.parameters[0]) at.flow.copy(made, value.parameters[0])
      if (each && value.parameters[1]) at.flow.copy(each, value.parameters[1])
      at.flow.copy(value.result, made)
    })
  }
  return made
}

function pushed(at: Context, base: Cell | undefined, all: Given, name: string, node: AnyCall): Cell {
  const result = new Cell()
  const { members } = at.program
  for (const [index, given] of all.entries()) {
    if (!base || !given) continue
    if (name !== 'splice' && isWrittenOut(node.arguments[index])) members.append(base, given)
    else members.store(base, new Cell(), given)
  }
  return result
}

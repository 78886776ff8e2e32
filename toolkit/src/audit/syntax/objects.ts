import type { Node, ObjectExpression, ObjectMethod, ObjectProperty } from '@babel/types'
import { computedValue, computedValues } from '../knowledge/computed'
import {
  declareProperty,
  injectOptions,
  isDrawing,
  isVueComponent,
  propertyOptions,
  provideOptions,
  watchOptions
} from '../knowledge/vue-options'
import { isBundle, lowerBundle } from '../knowledge/webpack'
import { declarationNames, optionNames, sections } from '../knowledge/weixin-options'
import { callable, Cell, none, nowhere, shape, type Shape, type Site, type Value } from '../values/cell'
import { anything, heardProperty, property } from '../values/values'
import type { Context } from './context'
import { foldText, keyOf, sumOf } from './fold'
import { lowerFunction, storeMethod } from './functions'
import { copiedUnder, isWrittenOut } from './parts'

export function lowerObject(at: Context, node: ObjectExpression): Shape {
  const value = shape()
  if (isBundle(node)) {
    lowerBundle(at, node)
    return value
  }
  if (node.properties.some(({ type }) => type === 'SpreadElement')) value.own = namesAfterSpreads(at, node)
  const { outermost = value, argumentOf } = at.place
  at.within({ outermost, argumentOf: undefined }, () => {
    for (const each of node.properties) {
      if (each.type === 'SpreadElement') at.program.members.spread(at.cell(each.argument), value)
      else lowerProperty(at, each, value, argumentOf)
    }
  })
  const names = node.properties.map((each) => ('key' in each ? keyOf(each, at.scope) : undefined))
  value.unsure = unsureOf(node, names)
  value.declares = names.length > 0 && names.every((name) => name === undefined || declarationNames.has(name))
  const describes = argumentOf !== undefined && describesData(node, names)
  if (describes || names.some((name) => optionNames.has(name ?? '')) || isDrawing(names)) publish(at, value)
  // Only where it is written so: among unknown names any function could be one.
  if (names.includes('setup')) publishSetup(at, value)
  if (isVueComponent(names)) propertyOptions(at, value, node)
  if (names.includes('watch')) watchOptions(at, value)
  if (names.includes('provide')) provideOptions(at, value)
  if (names.includes('inject')) injectOptions(at, value, node)
  return value
}

/** Names whose values are not written out; undefined where a name is not. */
function unsureOf(
  { properties }: ObjectExpression,
  names: readonly (string | undefined)[]
): readonly string[] | undefined {
  const unsure: string[] = []
  for (const [index, each] of properties.entries()) {
    const name = names[index]
    if (name === undefined || each.type === 'SpreadElement' || each.computed) return undefined
    if (each.type === 'ObjectProperty' && !isWrittenOut(each.value)) unsure.push(name)
  }
  return unsure.length > 0 ? unsure : none
}

/** What is put into a call of the platform, or handed on, is called `data` as well: `wx.setClipboardData({ data: this.data.code })`. */
const sent = new Set(['url', 'key', 'success', 'fail', 'complete'])
const described = /^(?:Object|Function|ArrowFunction|Call)Expression$|^Identifier$/

/** `Page({ data: { … }, go() {} })`, under whatever name. */
function describesData({ properties }: ObjectExpression, names: readonly (string | undefined)[]): boolean {
  const data = properties[names.indexOf('data')]
  if (!data || names.some((name) => sent.has(name ?? ''))) return false
  if (data.type !== 'ObjectProperty') return data.type === 'ObjectMethod'
  return described.test(data.value.type) && (data.value.type !== 'Identifier' || properties.length > 1)
}

/** What is written last is what counts: `{ ...wx, chooseImage() {} }` */
export function namesAfterSpreads(at: Context, { properties }: ObjectExpression): Set<string> {
  const last = properties.map(({ type }) => type).lastIndexOf('SpreadElement')
  return new Set(properties.slice(last + 1).flatMap((each) => ('key' in each ? (keyOf(each, at.scope) ?? []) : [])))
}

function lowerProperty(at: Context, node: ObjectProperty | ObjectMethod, value: Shape, call?: Site): void {
  const name = keyOf(node, at.scope)
  const key = name ?? at.cell(node.key)
  at.within({ method: name ?? at.place.method }, () => storeProperty(at, node, value, name, key, call))
}

function storeProperty(
  at: Context,
  node: ObjectProperty | ObjectMethod,
  value: Shape,
  name: string | undefined,
  key: string | Cell,
  call?: Site
): void {
  const { members, calls } = at.program
  const { outermost } = at.place
  const selves = outermost && outermost !== value ? [value, outermost] : [value]
  if (node.type === 'ObjectMethod') return storeMethod(at, value, key, node.kind, lowerFunction(at, node, ...selves))
  if (node.value.type === 'FunctionExpression') {
    return members.storeIn(value, key, at.flow.constant(lowerFunction(at, node.value, ...selves)))
  }
  const copied = node.computed && node.key.type === 'Identifier' ? node.key.name : undefined
  const read = () => at.cell(node.value)
  const stored = (copied === undefined ? read() : copiedUnder(at, copied, read)) ?? at.open()
  if (call) calls.stamp(stored, call, name === undefined ? members.restOf(value) : members.propertyOf(value, name))
  else members.storeIn(value, key, stored)
  if (name === 'computed') members.spread(at.flow.holding(computedValues(members, stored)), value)
  else if (name !== undefined && sections.has(name)) members.spread(stored, value)
  if (name === 'properties' || name === 'props') {
    for (const each of stored.values) if (each.type === 'shape') each.declares = true
  }
  if (name === 'behaviors' || name === 'mixins') members.spread(members.elements(stored), value)
  if (name === 'extends') members.spread(stored, value)
}

/** What `Page` is handed, or the compiler of a single-file component, under whatever name. */
export function publishExported(at: Context, options: Cell): void {
  at.flow.watch(options, (value) => {
    if (value.type !== 'shape') return
    if (!at.script.options.has(value)) publish(at, value)
    // Its methods, too.
    at.program.members.spread(at.flow.holding(value), at.script.context)
  })
}

/** A template sees the data; where a function draws instead, it asks its `this`. */
const shownTo = (data: Shape, options: Shape): Shape[] => (options.properties.has('render') ? [data, options] : [data])

/** Lets the template see `data`, be it an object or a function that makes one, and the defaults of properties. */
function publish(at: Context, options: Shape): void {
  const { members } = at.program
  const { data } = at.script
  at.script.options.add(options)
  const given = members.propertyOf(options, 'data')
  members.spread(given, data)
  members.spread(given, options)
  at.flow.watch(given, (value) => {
    if (value.type !== 'function') return
    members.spread(value.result, data)
    members.spread(value.result, options)
    // Vue shows what is put there later, too: `this.type = 'share'`.
    members.spread(at.flow.holding(options), data)
  })
  const computed = members.propertyOf(options, 'computed')
  at.flow.watch(computed, (value) => {
    if (value.type !== 'shape') return
    for (const [name, getter] of value.properties)
      for (const target of shownTo(data, options))
        at.flow.copy(computedValue(members, getter), members.propertyOf(target, name))
    // `...mapState(['type'])` shows no names.
    if (value.through.length > 0 || value.makes)
      members.spread(at.flow.holding(computedValues(members, computed)), data)
  })
  // Vue 2: `{{ state | toType }}`
  members.spread(members.propertyOf(options, 'filters'), data)
  const declared = members.propertyOf(options, 'properties')
  at.flow.watch(members.propertyOf(options, 'observers'), (observers) => {
    if (observers.type !== 'shape') return
    // An object that was put together may be a framework's plumbing.
    const properties = observers.unsure && declared
    for (const [names, observer] of observers.properties)
      at.flow.watch(observer, (each) => hear(at, each, names.split(','), properties))
  })
  for (const section of ['properties', 'props']) {
    members.modules.readInto(members.propertyOf(options, section))
    at.flow.watch(members.propertyOf(options, section), (value) => {
      // `const props = defineProps()` is what they are given.
      const isGiven = value === at.script.given
      if (value.type !== 'shape' || isGiven || at.script.declared.has(value)) return
      at.script.declared.add(value)
      for (const [name, declared] of value.properties) {
        declareProperty(at, name)
        const shown = members.propertyOf(data, name)
        const given = members.propertyOf(at.script.given, name)
        at.flow.copy(at.text(''), given)
        at.flow.watch(members.load(declared, 'observer', nowhere, 'take'), (observer) => hear(at, observer, [name]))
        at.flow.watch(declared, (definition) => {
          for (const key of ['value', 'default']) {
            members.loadDeclared(definition, key, shown)
            members.loadDeclared(definition, key, given)
          }
          if (definition.type !== 'shape' || !definition.declares) return
          at.flow.watch(members.propertyOf(definition, 'observer'), (observer) => {
            if (observer.type === 'function' && observer.parameters[0])
              at.flow.add(observer.parameters[0], heardProperty(name))
          })
        })
      }
    })
  }
}

/** An observer is told what its properties are given. */
function hear(at: Context, observer: Value, names: readonly string[], properties = new Cell()): void {
  if (observer.type !== 'function') return
  const { members } = at.program
  names.forEach((name, index) => {
    const parameter = observer.parameters[index]
    if (!parameter) return
    at.script.asksForGiven = true
    const [first, ...keys] = name.trim().split(/[.[\]]+/)
    const given = keys.filter((key) => key && key !== '**')
    const cell = given.reduce((cell, key) => members.inside(cell, key), members.propertyOf(at.script.given, first))
    at.flow.copy(cell, parameter)
    const heard = heardProperty([first, ...given].join('.'))
    at.flow.watch(properties, (value) => {
      if (value.type === 'shape' && value.properties.has(first)) at.flow.add(parameter, heard)
    })
  })
}

/** Lets the template see what the function of Vue 3 gives: values, or what makes them. */
function publishSetup(at: Context, options: Shape): void {
  const { members } = at.program
  at.flow.watch(members.propertyOf(options, 'setup'), (setup) => {
    if (setup.type !== 'function') return
    if (setup.parameters[0]) at.flow.copy(propertiesGiven(at), setup.parameters[0])
    for (const target of shownTo(at.script.data, options)) members.spread(setup.result, target)
    publishRendered(at, setup.result)
  })
}

/** The template of uni-app for Vue 3 shows what a function makes: `render(_ctx, _cache, $props, $setup, $data)`. */
export function publishRendered(at: Context, render: Cell): void {
  const { data } = at.script
  at.flow.watch(render, (value) => {
    if (value.type !== 'function') return
    const [all, , properties, ...parts] = value.parameters
    at.program.members.spread(at.flow.holding(data), at.script.context)
    for (const each of [all, ...parts]) if (each) at.flow.add(each, at.script.context)
    if (properties) at.flow.copy(propertiesGiven(at), properties)
    at.program.members.spread(value.result, data)
  })
}

/**
 * With what they are by default. Where no template stands beside it, none asks which property it was: Vue's own
 * components walk through all of them.
 */
const propertiesGiven = ({ flow, program, script }: Context): Cell =>
  program.hasTemplate(script.file) ? flow.holding(property(''), script.data) : flow.common(anything)

/** `this.setData({ 'a.b': value })`: for the template, and for `this.data`. */
export function lowerSetData(
  at: Context,
  { properties }: ObjectExpression,
  given: Cell | undefined,
  self: Cell | undefined
): void {
  const { members } = at.program
  const object = given?.values.find((value) => value.type === 'shape')
  if (!object) return
  const data = self && members.load(self, 'data', nowhere, 'take')
  for (const each of properties) {
    if (each.type === 'SpreadElement') showWhole(at, at.evaluate(each.argument))
    if (each.type !== 'ObjectProperty') continue
    const key = keyOf(each, at.scope)
    const value = members.atRest.orOpen(key === undefined ? members.restOf(object) : members.propertyOf(object, key))
    if (data && key !== undefined) members.store(data, key, value)
    storePath(at, at.script.data, (key ?? pathOf(at, each.key)).split(/[.[\]]+/).filter(Boolean), value)
  }
}

/** A step of a path that nobody can tell. */
const anyStep = '*'

/** `list[*].type` of `'list[' + index + '].type'`. */
function pathOf(at: Context, path: Node): string {
  const node = sumOf(path) ?? path
  const parts =
    node.type === 'TemplateLiteral'
      ? node.quasis.flatMap(({ value }, index) => [value.cooked ?? '', node.expressions[index]])
      : node.type === 'BinaryExpression'
        ? [node.left, node.right]
        : []
  if (parts.length === 0) return foldText(node, at.scope) ?? anyStep
  return parts.map((each) => (typeof each === 'object' ? pathOf(at, each) : (each ?? ''))).join('')
}

/** `this.setData.bind(this)`, `this.setData.call(self, data)`: a function that shows what is in the object it is handed. */
export function shower(at: Context): Cell {
  const { members } = at.program
  const given = new Cell()
  at.flow.watch(given, (value) => {
    if (value.type !== 'shape') return
    for (const [name, cell] of value.properties) members.storeIn(at.script.data, name, members.atRest.orOpen(cell))
  })
  return at.flow.holding(callable([given]))
}

/** `this.setData(answer.data)`: where nothing is known of it, there may be anything under every name. */
export function showWhole(at: Context, given = new Cell()): void {
  const { members } = at.program
  members.spread(given, at.script.data)
  at.flow.watch(members.atRest.orOpen(given), (value) => {
    if (value.type === 'anything') at.flow.add(members.restOf(at.script.data), value)
  })
}

function storePath(at: Context, target: Shape, [first, ...rest]: string[], value: Cell): void {
  const { members } = at.program
  const key = first.includes(anyStep) ? new Cell() : first
  if (rest.length === 0) return members.storeIn(target, key, value)
  const inner = shape()
  storePath(at, inner, rest, value)
  members.storeIn(target, key, at.flow.constant(inner))
}

import type { ObjectExpression, ObjectMethod, ObjectProperty } from '@babel/types'
import { isBundle, lowerBundle } from './bundles'
import { keyOf } from './fold'
import { lowerFunction, storeMethod } from './functions'
import type { Lowering } from './lowering'
import { nowhere } from './members'
import { Cell } from './cell'
import { shape, type Shape, type Site } from './values'

/** Parts of a component's options whose functions run with the component as `this`. */
const sections = new Set(['methods', 'lifetimes', 'pageLifetimes', 'observers', 'computed', 'watch'])
/** What shows that an object with `data` describes a page or component. */
const optionNames = new Set([
  ...sections,
  'properties',
  'props',
  'onLoad',
  'onShow',
  'onReady',
  'attached',
  'created',
  'mounted'
])

/** What the declaration of a property is written with. */
const declarationNames = new Set(['type', 'optionalTypes', 'value', 'observer', 'default', 'required', 'validator'])

export function lowerObject(at: Lowering, node: ObjectExpression): Shape {
  const value = shape()
  if (isBundle(node)) {
    lowerBundle(at, node)
    return value
  }
  const { owner, argumentOf } = at
  at.owner ??= value
  at.argumentOf = undefined
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') at.program.members.spread(at.cell(property.argument), value)
    else lowerProperty(at, property, value, argumentOf)
  }
  at.owner = owner
  const names = node.properties.map((each) => ('key' in each ? keyOf(each, at.scope) : undefined))
  value.declares = names.length > 0 && names.every((name) => name === undefined || declarationNames.has(name))
  const describes = argumentOf !== undefined && names.includes('data') && !names.includes('url')
  if (describes || names.some((name) => optionNames.has(name ?? ''))) publish(at, value)
  return value
}

function lowerProperty(at: Lowering, node: ObjectProperty | ObjectMethod, value: Shape, call?: Site): void {
  const { members } = at.program
  const name = keyOf(node, at.scope)
  const key = name ?? at.cell(node.key)
  const { method: around } = at
  at.method = name ?? around
  const selves = at.owner && at.owner !== value ? [value, at.owner] : [value]
  if (node.type === 'ObjectMethod') {
    const method = lowerFunction(at, node, ...selves)
    storeMethod(at, value, key, node.kind, method)
  } else if (node.value.type === 'FunctionExpression') {
    members.storeIn(value, key, at.flow.constant(lowerFunction(at, node.value, ...selves)))
  } else {
    const stored = at.cell(node.value)
    if (call)
      at.program.calls.stamp(stored, call, name === undefined ? members.restOf(value) : members.propertyOf(value, name))
    else members.storeIn(value, key, stored)
    if (name !== undefined && sections.has(name)) members.spread(stored, value)
    if (name === 'behaviors' || name === 'mixins') members.spread(members.elements(stored), value)
  }
  at.method = around
}

/** Lets the template see `data`, be it an object or a function that makes one, and the defaults of properties. */
function publish(at: Lowering, options: Shape): void {
  const { members } = at.program
  const { data } = at.script
  const given = members.propertyOf(options, 'data')
  members.spread(given, data)
  members.spread(given, options)
  at.flow.watch(given, (value) => {
    if (value.type !== 'function') return
    members.spread(value.result, data)
    members.spread(value.result, options)
  })
  for (const section of ['properties', 'props']) {
    at.flow.watch(members.propertyOf(options, section), (value) => {
      if (value.type !== 'shape' || at.script.declared.has(value)) return
      at.script.declared.add(value)
      for (const [name, declared] of value.properties) {
        at.script.properties.add(name)
        const shown = members.propertyOf(data, name)
        at.flow.watch(declared, (definition) => {
          for (const key of ['value', 'default']) members.loadDeclared(definition, key, shown)
        })
      }
    })
  }
}

/** `this.setData({ 'a.b': value })`: for the template, and for `this.data`. */
export function lowerSetData(
  at: Lowering,
  { properties }: ObjectExpression,
  given: Cell | undefined,
  self: Cell | undefined
): void {
  const { members } = at.program
  const object = given?.values.find((value) => value.type === 'shape')
  if (!object) return
  const data = self && members.load(self, 'data', nowhere, 'pattern')
  for (const property of properties) {
    if (property.type !== 'ObjectProperty') continue
    const key = keyOf(property, at.scope)
    const value = members.orOpen(key === undefined ? members.restOf(object) : members.propertyOf(object, key))
    if (data && key !== undefined) members.store(data, key, value)
    if (key === undefined) members.storeIn(at.script.data, new Cell(), value)
    else storePath(at, at.script.data, key.split(/[.[\]]+/).filter(Boolean), value)
  }
}

function storePath(at: Lowering, target: Shape, [first, ...rest]: string[], value: Cell): void {
  const { members } = at.program
  if (rest.length === 0) return members.storeIn(target, first, value)
  const inner = shape()
  storePath(at, inner, rest, value)
  members.storeIn(target, first, at.flow.constant(inner))
}

import type { Node, ObjectExpression } from '@babel/types'
import type { Context, Program } from '../syntax/context'
import { foldText, keyOf } from '../syntax/fold'
import { reference } from './reactivity'
import { lowerArguments, type AnyCall } from '../syntax/parts'
import { type Cell, nowhere, type Shape, type Value } from '../values/cell'
import { property } from '../values/values'

/** What is written so is a component of Vue, whose `this` has its properties: `{ props: ['type'], data() {} }`. */
export const isVueComponent = (names: readonly (string | undefined)[]): boolean =>
  names.includes('props') && !names.includes('setup') && sections.some((name) => names.includes(name))

/** The same without a template: `{ data() { … }, render() { … } }`. */
export const isDrawing = (names: readonly (string | undefined)[]): boolean =>
  names.includes('render') && (names.includes('data') || names.includes('computed'))

/** What is drawn of a component is given these: `this.type` of its methods, and the first parameter of `setup`. */
export function handToOptions({ flow, members }: Program, options: Shape, given: Cell): void {
  if (!['render', 'setup'].some((name) => options.properties.has(name))) return
  members.spread(given, options)
  flow.watch(members.propertyOf(options, 'setup'), (setup) => {
    if (setup.type === 'function' && setup.parameters[0]) flow.copy(given, setup.parameters[0])
  })
}

const sections = ['data', 'computed', 'methods', 'watch', 'created', 'mounted', 'render']

/** The function that compilers make of a template finds it in its context. */
export function declareProperty({ flow, program, script }: Context, name: string): void {
  script.properties.add(name)
  if (program.hasTemplate(script.file)) flow.add(program.members.propertyOf(script.context, name), property(name))
}

/** Whoever places the component puts something into its properties: `this.type`, `this.$props.type`. */
export function propertyOptions(at: Context, options: Shape, node: ObjectExpression): void {
  const { flow, members } = at.program
  const { data, given } = at.script
  const declared = new Map(propertiesOf(at, node)).get('props')
  // What a mixin declares is given to each component that takes it in.
  const isComponent = at.script.file.endsWith('.vue') || at.script.isOfUniApp
  if (!declared || !isComponent) return
  at.script.asksForGiven = true
  members.storeIn(options, '$props', flow.holding(given))
  const names = namesIn(at, declared).map(([name]) => name)
  // What a template shows of them directly stands at the tag that gives it.
  data.own = new Set([...(data.own ?? []), ...names])
  for (const name of names) {
    declareProperty(at, name)
    const cell = members.propertyOf(given, name)
    flow.copy(at.text(''), cell)
    flow.copy(cell, members.propertyOf(options, name))
  }
}

/** `watch: { kind(kind) { this.type = kind } }`, `watch: { kind: { immediate: true, handler(kind) {} } }` */
export function watchOptions({ program: { flow, members } }: Context, options: Shape): void {
  const hand = (name: string, told: Value) => {
    if (told.type === 'function' && told.parameters[0]) flow.copy(members.propertyOf(options, name), told.parameters[0])
  }
  flow.watch(members.propertyOf(options, 'watch'), (watched) => {
    if (watched.type !== 'shape') return
    for (const [name, cell] of watched.properties) {
      for (const each of [cell, members.load(cell, 'handler', nowhere, 'take')])
        flow.watch(each, (told) => hand(name, told))
    }
  })
}

/** `defineModel('type', { default: 'share' })`: a reference to the property, which is called `modelValue` without a name. */
function model(at: Context, node: AnyCall): Cell {
  const { flow, members } = at.program
  const { data, given } = at.script
  const [first, second] = node.arguments
  const name = first?.type === 'StringLiteral' ? first.value : 'modelValue'
  const options = at.evaluate(first?.type === 'StringLiteral' ? second : first)
  const defined = options && members.load(options, 'default', nowhere, 'take')
  if (defined) for (const each of [data, given]) members.storeIn(each, name, defined)
  at.script.asksForGiven = true
  at.flow.copy(at.text(''), members.propertyOf(given, name))
  return reference(at, flow.holding(given), name)
}

/** The same for `<script setup>`: `withDefaults(defineProps<{ type: string }>(), { type: 'share' })`. */
export function setupProperties(at: Context, name: string, node: AnyCall): Cell | undefined {
  if (name === 'defineModel') return model(at, node)
  if (name !== 'withDefaults' && name !== 'defineProps') return undefined
  const { data, given } = at.script
  const [, defaults] = lowerArguments(at, node)
  if (defaults) for (const each of [data, given]) at.program.members.spread(defaults, each)
  at.script.asksForGiven = true
  return at.flow.holding(given)
}

// What a component provides and those inside of it inject. Which of them is inside of which is not asked.

/** A text, or the name of a symbol, which is the same wherever it is imported. */
const nameOf = (at: Context, node: Node | undefined): string | undefined =>
  node && (foldText(node, at.scope) ?? (node.type === 'Identifier' ? node.name : undefined))

/** `provide('type', type)`, also of an app. */
export function provide(at: Context, name: string | undefined, node: AnyCall, [, value]: (Cell | undefined)[]): void {
  const key = name === 'provide' ? nameOf(at, node.arguments[0]) : undefined
  if (key !== undefined && value) at.program.members.storeIn(at.program.provided, key, value)
}

/** `inject('type', 'share')`: where nobody provides it, it may be anything. */
export function injected(at: Context, node: AnyCall, [, otherwise]: (Cell | undefined)[]): Cell {
  return providedAs(at, nameOf(at, node.arguments[0]), otherwise)
}

function providedAs(at: Context, name: string | undefined, otherwise: Cell | undefined): Cell {
  const { members, provided } = at.program
  const found = name === undefined ? members.restOf(provided) : members.propertyOf(provided, name)
  return otherwise ? at.union(found, otherwise) : members.atRest.orOpen(found)
}

/** `{ provide: { type: 'share' } }`, `{ provide() { return { type: this.type } } }` */
export function provideOptions({ program: { flow, members, provided } }: Context, options: Shape): void {
  flow.watch(members.propertyOf(options, 'provide'), (value) => {
    members.spread(value.type === 'function' ? value.result : flow.constant(value), provided)
  })
}

/** `{ inject: ['type'] }`, `{ inject: { type: { from: 'kind', default: 'share' } } }`: for `this`, and for the template. */
export function injectOptions(at: Context, options: Shape, node: ObjectExpression): void {
  const { members } = at.program
  const declared = new Map(propertiesOf(at, node)).get('inject')
  if (!declared) return
  for (const [name, from, otherwise] of namesIn(at, declared)) {
    const found = providedAs(at, from, otherwise)
    for (const target of [options, at.script.data]) members.storeIn(target, name, found)
  }
}

/** Under which name it is injected, under which it is provided, and what it is otherwise. */
type Injected = [name: string, from: string | undefined, otherwise?: Cell]

function namesIn(at: Context, node: Node): Injected[] {
  if (node.type === 'ArrayExpression')
    return node.elements.flatMap((each) => (each?.type === 'StringLiteral' ? [[each.value, each.value]] : []))
  return propertiesOf(at, node).map(([name, value]) => {
    if (value.type !== 'ObjectExpression') return [name, nameOf(at, value)]
    const parts = new Map(propertiesOf(at, value))
    return [name, nameOf(at, parts.get('from')) ?? name, at.evaluate(parts.get('default'))]
  })
}

const propertiesOf = (at: Context, node: Node): [string, Node][] =>
  node.type !== 'ObjectExpression'
    ? []
    : node.properties.flatMap((each) => {
        const name = each.type === 'ObjectProperty' ? keyOf(each, at.scope) : undefined
        return each.type === 'ObjectProperty' && name !== undefined ? [[name, each.value]] : []
      })

import type { Expression, JSXAttribute, JSXElement, JSXFragment, JSXOpeningElement, Node } from '@babel/types'
import { privacyTags } from '../interfaces'
import { datasetName } from '../wxml/spelling'
import { Cell, nowhere, shape, type Shape } from '../values/cell'
import { isMerging } from '../knowledge/compiled-helpers'
import { spread } from '../knowledge/elements'
import { handToClass } from '../knowledge/react'
import { handToChildren } from '../knowledge/solid'
import { handToOptions } from '../knowledge/vue-options'
import type { Context } from './context'
import { keyOf } from './fold'
import { bare, type AnyCall } from './parts'

/** What a script draws: JSX, or the calls that compilers make of it and of Vue's templates. */
export function lowerJsx(at: Context, node: JSXElement | JSXFragment): Cell {
  const props = node.type === 'JSXElement' ? lowerElement(at, node.openingElement) : undefined
  for (const child of node.children) {
    const cell = lowerChild(at, child)
    // `<Kind>{(type) => <Button openType={type} />}</Kind>`
    if (props && cell?.isConstant && cell.values[0].type === 'function')
      at.program.members.storeIn(props, 'children', cell)
  }
  if (props && node.type === 'JSXElement') handToChildren(at.program.members, lastName(node.openingElement.name), props)
  return at.text('')
}

function lowerChild(at: Context, child: JSXElement['children'][number]): Cell | undefined {
  if (child.type === 'JSXElement' || child.type === 'JSXFragment') return at.evaluate(child)
  if (child.type === 'JSXExpressionContainer' || child.type === 'JSXSpreadChild')
    return lowerContained(at, child.expression)
}

const lowerContained = (at: Context, node: Node): Cell | undefined =>
  node.type === 'JSXEmptyExpression' ? undefined : at.evaluate(node)

function lowerElement(at: Context, node: JSXOpeningElement): Shape {
  const props = shape()
  const handlers = new Map<string, string>()
  for (const each of node.attributes) {
    if (each.type === 'JSXSpreadAttribute') {
      at.program.members.spread(at.cell(each.argument), props)
      handlers.set(spread, ' ')
    } else lowerAttribute(at, each, props, handlers)
  }
  const { name } = node
  const isBuiltIn = name.type === 'JSXIdentifier' && /^[a-z]/.test(name.name)
  const tag = isBuiltIn ? undefined : tagCell(at, name)
  at.program.elements.add(
    { name: lastName(name), isBuiltIn, tag, props, handlers, site: at.site(node) },
    at.program.members
  )
  if (tag) handProps(at, tag, at.flow.holding(props), node)
  return props
}

/** A component is a function that is handed its properties, or a class whose instances have them. */
function handProps(at: Context, tag: Cell, given: Cell, node: Node): void {
  at.program.calls.add({ callee: tag, arguments: [given], result: new Cell(), constructs: false, site: at.site(node) })
  at.flow.watch(tag, (value) => {
    if (value.type === 'function') handToClass(at.program.members, value, given)
    else if (value.type === 'shape') handToOptions(at.program, value, given)
  })
}

function lowerAttribute(at: Context, { name, value }: JSXAttribute, props: Shape, handlers: Map<string, string>): void {
  if (name.type !== 'JSXIdentifier') return
  const inside = value?.type === 'JSXExpressionContainer' ? value.expression : value
  const cell = inside ? (lowerContained(at, inside) ?? at.open()) : at.text('')
  at.program.members.storeIn(props, name.name, cell)
  if (name.name.startsWith('data-')) at.program.members.storeIn(at.script.dataset, datasetName(name.name), cell)
  handlers.set(name.name, inside ? named(inside) : '')
}

/** `pick`, `this.pick`, or the text of a plain attribute. */
function named(node: Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'StringLiteral') return node.value
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' ? node.property.name : ' '
}

type Name = JSXOpeningElement['name']

const lastName = (name: Name): string => (name.type === 'JSXMemberExpression' ? name.property.name : nameOf(name))
const nameOf = (name: Exclude<Name, { type: 'JSXMemberExpression' }>): string =>
  name.type === 'JSXNamespacedName' ? name.name.name : name.name

function tagCell(at: Context, name: Name): Cell | undefined {
  if (name.type === 'JSXIdentifier') {
    const binding = at.scope.find(name.name)
    if (binding) binding.read = true
    return binding?.cell
  }
  if (name.type !== 'JSXMemberExpression') return undefined
  const object = tagCell(at, name.object)
  return object && at.program.members.load(object, name.property.name, nowhere, 'take')
}

const decisive = /^type$|open-?type$/i

/** `jsx(Button, { openType })`, `createElement("button", { "open-type": … })`, whatever the function is called. */
export function noteElementCall(at: Context, node: AnyCall, [tag, props, value]: readonly (Cell | undefined)[]): void {
  const [first, second] = node.arguments
  if (!first) return
  if (second?.type === 'StringLiteral' && value && setsProperty(at, node, second.value))
    return drawWithProperty(at, node, second.value, value)
  const site = { ...at.site(node), offset: node.start ?? 0 }
  const builtIn = first.type === 'StringLiteral' ? first.value : undefined
  const draws = drawsElements(at, node)
  if (tag && draws) at.program.elements.addPlain(tag, site)
  if (!second || !props) return
  if (tag && draws && builtIn === undefined) handProps(at, tag, props, node)
  const attrs = builtIn === undefined ? undefined : partOf(at, second, 'attrs')
  const written = attrs ?? second
  const tells =
    builtIn === undefined
      ? isDecisive(at, second) || (draws && (hasOpenTypeInside(at, second) || isHandedOn(second)))
      : isDrawn(at, node, builtIn) ||
        holdsProps(at, builtIn, written) ||
        (draws && telling.has(builtIn) && isHandedOn(written))
  if (!tells) return
  const given = shape()
  at.program.members.spread(attrs ? at.program.members.load(props, 'attrs', nowhere, 'take') : props, given)
  if (isMerging(written)) merge(at, written, given)
  const handlers = new Map([...handlersIn(at, written), ...(attrs ? listenersIn(at, second) : [])])
  const name =
    builtIn ??
    (first.type === 'MemberExpression' ? (keyOf(first, at.scope) ?? '') : first.type === 'Identifier' ? first.name : '')
  at.program.elements.add(
    { name, isBuiltIn: builtIn !== undefined, tag, props: given, handlers, site },
    at.program.members
  )
}

/** What Solid's compiler writes: `setProp(element, "openType", "getPhoneNumber")`. */
const setsProperty = (at: Context, node: AnyCall, name: string): boolean =>
  node.arguments[0].type === 'Identifier' &&
  decisive.test(name) &&
  (/setProp$/.test(calledName(at, node)) || isShortened(calledName(at, node)))

function drawWithProperty(at: Context, node: AnyCall, name: string, value: Cell): void {
  const props = shape()
  at.program.members.storeIn(props, name, value)
  const site = { ...at.site(node), offset: node.start ?? 0 }
  const handlers = new Map([[spread, ' ']])
  at.program.elements.add({ name: '', isBuiltIn: false, tag: undefined, props, handlers, site }, at.program.members)
}

/** Of what is merged, what may decide; all of it was walked with the call. */
function merge(at: Context, node: Node, into: Shape): void {
  const { members } = at.program
  if (isMerging(node)) for (const each of node.arguments) merge(at, each, into)
  else if (node.type === 'Identifier' || node.type === 'MemberExpression') members.spread(at.cell(node), into)
  else if (node.type === 'ObjectExpression') for (const each of node.properties) mergeProperty(at, each, into)
}

function mergeProperty(at: Context, each: Node, into: Shape): void {
  const key = each.type === 'ObjectProperty' ? keyOf(each, at.scope) : undefined
  if (each.type === 'ObjectProperty' && key !== undefined && decisive.test(key))
    at.program.members.storeIn(into, key, at.cell(each.value))
}

/** `(0, c.jsx)(…)`, `React.createElement(…)`: bundlers leave these names as they are. `h(Camera)` stands in source. */
const drawsElements = (at: Context, node: AnyCall): boolean => {
  const name = calledName(at, node)
  const [first] = node.arguments
  return (
    /^_?(?:jsxs?|create(?:Element|Component))$/.test(name) ||
    (name === 'h' && first.type === 'Identifier' && /^[A-Z]\w/.test(first.name))
  )
}

/** A tag that is no other word, or the word in a call that may draw: `map.set('camera', it)` does not. */
const isDrawn = (at: Context, node: AnyCall, tag: string): boolean =>
  privacyTags.has(tag) &&
  (tag.includes('-') || /jsx|create/.test(calledName(at, node)) || isShortened(calledName(at, node)))

/** What a minifier leaves of a name. */
const isShortened = (name: string) => /^(?!(?:on|set|add)$)[\w$]{0,3}$/.test(name)

function calledName(at: Context, { callee }: AnyCall): string {
  const named = bare(callee)
  if (named.type === 'MemberExpression') return keyOf(named, at.scope) ?? ''
  return named.type === 'Identifier' ? named.name : ''
}

/** Vue 2 has them inside: `h('button', { attrs: { 'open-type': 'getPhoneNumber' }, on: { getphonenumber: pick } })`. */
function partOf(at: Context, data: Node, name: string): Node | undefined {
  if (data.type !== 'ObjectExpression') return undefined
  const found = data.properties.find((each) => each.type === 'ObjectProperty' && keyOf(each, at.scope) === name)
  return found?.type === 'ObjectProperty' && found.value.type === 'ObjectExpression' ? found.value : undefined
}

/** `onGetphonenumber` for `on: { getphonenumber }`. */
function listenersIn(at: Context, data: Node): [string, string][] {
  const on = partOf(at, data, 'on')
  const listeners = on ? Array.from(handlersIn(at, on)) : []
  return listeners.map(([name, handler]) => [`on${name.charAt(0).toUpperCase()}${name.slice(1)}`, handler])
}

function handlersIn(at: Context, props: Node): Map<string, string> {
  if (props.type !== 'ObjectExpression') return new Map([[spread, ' ']])
  return new Map(
    props.properties.map((each) => {
      const key = 'key' in each ? keyOf(each, at.scope) : undefined
      return key === undefined ? [spread, ' '] : [key, each.type === 'ObjectProperty' ? named(each.value) : ' ']
    })
  )
}

/** Written out, or in what is merged: `Object.assign({ openType }, rest)`. */
const isDecisive = (at: Context, node: Node): boolean =>
  node.type === 'CallExpression'
    ? node.arguments.some((each) => isDecisive(at, each))
    : node.type === 'ObjectExpression' &&
      node.properties.some((each) => 'key' in each && !isNumber(each) && decisive.test(keyOf(each, at.scope) ?? ''))

/** `{ type: 2 }` is what something else is called with. */
const isNumber = (each: Node) => each.type === 'ObjectProperty' && each.value.type === 'NumericLiteral'

/** `{ confirmProps: { openType } }`, `{ actions: [{ openType }] }` */
function hasOpenTypeInside(at: Context, node: Node): boolean {
  if (node.type === 'ArrayExpression') return node.elements.some((each) => each && isDecisive(at, each))
  if (node.type !== 'ObjectExpression') return false
  return node.properties.some(
    (each) => each.type === 'ObjectProperty' && (isDecisive(at, each.value) || hasOpenTypeInside(at, each.value))
  )
}

/** `createElement(Button, props)`, `jsx(Button, { ...props })`, `jsx(Button, Object.assign({}, props))` */
function isHandedOn(node: Node): boolean {
  if (node.type === 'ObjectExpression') return node.properties.some(({ type }) => type === 'SpreadElement')
  return ['Identifier', 'MemberExpression', 'CallExpression'].includes(node.type)
}

const telling = new Set(['button', 'input'])

/** A tag of the platform's own, or a native component, which has a hyphen. */
const holdsProps = (at: Context, tag: string, node: Expression | Node): boolean =>
  tag.includes('-') ? isDecisive(at, node) : telling.has(tag) && (node.type === 'Identifier' || isDecisive(at, node))

import type { Node } from '@babel/types'
import type { Context } from '../syntax/context'
import { publishExported } from '../syntax/objects'
import { lowerArguments, type AnyCall } from '../syntax/parts'
import { Cell, nowhere, shape } from '../values/cell'

/**
 * What uni-app's runtime for Vue 3 calls the functions that hand to a template what they are given, `vendor.p({ … })`, and
 * those of Vue that give back what they are given.
 */
const handsOn = new Set([
  ...['e', 'p', 'unref'],
  ...['defineComponent', 'reactive', 'shallowReactive', 'readonly', 'shallowReadonly', 'toRaw', 'markRaw']
])

/** `vendor.o((event) => …)` */
const handler = 'o'

/** What a model is given by its own input, or by the component that has it: `(event) => (kind.value = event)`. */
const isModel = (node: Node | undefined): boolean =>
  node?.type === 'ArrowFunctionExpression' &&
  node.body.type === 'AssignmentExpression' &&
  node.params[0]?.type === 'Identifier' &&
  isPartOf(node.body.right, node.params[0].name)

const isPartOf = (node: Node, name: string): boolean =>
  node.type === 'MemberExpression' ? isPartOf(node.object, name) : node.type === 'Identifier' && node.name === name

/** `vendor.f(list, (item) => ({ … }))` */
const list = 'f'

/** `vendor._export_sfc(options, [['render', render]])` */
const exporter = '_export_sfc'

/** `require('../common/vendor.js')` */
export const loadsRuntime = (node: Node): boolean =>
  node.type === 'CallExpression' &&
  node.callee.type === 'Identifier' &&
  node.callee.name === 'require' &&
  node.arguments[0]?.type === 'StringLiteral' &&
  /(?:^|\/)common\/vendor\.js$/.test(node.arguments[0].value)

/** The name of a helper of the runtime, where that is what is called. */
export function runtimeHelper(at: Context, name: string | undefined, object: Node): string | undefined {
  if (name === undefined || !(handsOn.has(name) || name === list || name === handler || name === exporter))
    return undefined
  const isRuntime = object.type === 'Identifier' ? at.scope.find(object.name)?.isRuntime : loadsRuntime(object)
  return isRuntime ? name : undefined
}

/** What a helper gives. */
export function handedToTemplate(at: Context, helper: string, node: AnyCall): Cell {
  if (helper === handler && isModel(node.arguments[0])) return at.text('')
  const [given, ...others] = lowerArguments(at, node)
  const first = given ?? at.open()
  // What was put into a reference stands there alone.
  if (helper === 'unref') return at.union(first, at.program.members.load(first, 'value', nowhere, 'take'))
  if (helper === handler) return first
  if (helper === list) return listOf(at, first, others[0])
  if (helper === exporter) publishExported(at, first)
  return merged(at, first, helper === exporter ? [] : others)
}

function merged(at: Context, first: Cell, others: (Cell | undefined)[]): Cell {
  if (others.length === 0) return first
  const value = shape()
  for (const each of [first, ...others]) if (each) at.program.members.spread(each, value)
  return at.flow.holding(value)
}

function listOf(at: Context, source: Cell, each: Cell | undefined): Cell {
  const { members } = at.program
  const value = shape()
  const item = members.elements(source)
  if (each)
    at.flow.watch(each, (made) => {
      if (made.type !== 'function') return
      if (made.parameters[0]) at.flow.copy(item, made.parameters[0])
      at.flow.copy(made.result, members.restOf(value))
    })
  return at.flow.holding(value)
}

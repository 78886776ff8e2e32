import type { Node } from '@babel/types'
import type { Context } from '../syntax/context'
import { publishExported } from '../syntax/objects'
import { lowerArguments, type AnyCall } from '../syntax/parts'
import { Cell, shape } from '../values/cell'

/** What uni-app's runtime for Vue 3 calls the functions that hand to a template what they are given: `vendor.p({ … })`. */
const handsOn = new Set(['e', 'p', 'unref'])

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
  if (name === undefined || !(handsOn.has(name) || name === list || name === exporter)) return undefined
  return object.type === 'Identifier' && at.scope.find(object.name)?.isRuntime ? name : undefined
}

/** What a helper gives. */
export function handedToTemplate(at: Context, helper: string, node: AnyCall): Cell {
  const [given, ...others] = lowerArguments(at, node)
  const first = given ?? at.open()
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

import type { NewExpression, Node } from '@babel/types'
import type { Context } from '../syntax/context'
import { foldText } from '../syntax/fold'
import { lowerArguments, type AnyCall } from '../syntax/parts'
import { type Cell, nowhere, shape } from '../values/cell'

/** What a `Map` or `WeakMap` holds is an object under this name, which no program can write. */
const held = '#held'
const setOf = '#set'

/** `new Map([['where', wx.getLocation]])`, `new Map(Object.entries(wx))` */
export function lowerNewMap(at: Context, node: NewExpression): Cell {
  const { members } = at.program
  const [pairs] = lowerArguments(at, node)
  const map = shape()
  const inside = shape()
  at.flow.add(members.propertyOf(map, held), inside)
  const keys = writtenKeys(at, node.arguments[0])
  if (pairs) members.spread(pairs, map)
  if (pairs && !keys) at.flow.copy(members.elements(members.elements(pairs)), members.restOf(inside))
  for (const [index, key] of keys?.entries() ?? []) {
    const pair = members.load(pairs as Cell, String(index), nowhere, 'take')
    members.storeIn(inside, key, members.load(pair, '1', nowhere, 'take'))
  }
  return at.flow.holding(map)
}

/** `new Set(list)`: a list that has this name, so that `add` is told from that of others. */
export function lowerNewSet(at: Context, node: NewExpression): Cell {
  const { members } = at.program
  const [list] = lowerArguments(at, node)
  const set = shape()
  members.propertyOf(set, setOf)
  if (list) at.flow.copy(members.elements(list), members.restOf(set))
  return at.flow.holding(set)
}

/** The names in a list of pairs, where all of them stand there. */
function writtenKeys(at: Context, pairs: Node | undefined): string[] | undefined {
  if (pairs?.type !== 'ArrayExpression') return undefined
  const keys = pairs.elements.flatMap((pair) => {
    const name = pair?.type === 'ArrayExpression' ? pair.elements[0] : undefined
    return (name && foldText(name, at.scope)) ?? []
  })
  return keys.length === pairs.elements.length ? keys : undefined
}

/** `map.get(name)`, `map.set(name, value)` and `set.add(value)`, where `base` is such a map or set. */
export function useMap(
  at: Context,
  name: string | undefined,
  node: AnyCall,
  base: Cell,
  [key, given]: (Cell | undefined)[],
  result: Cell
): void {
  if ((name !== 'get' && name !== 'set' && name !== 'add') || !node.arguments[0]) return
  const { members } = at.program
  if (name === 'add') return addTo(at, base, key, result)
  const under = foldText(node.arguments[0], at.scope) ?? key ?? at.open()
  at.flow.watch(base, (value) => {
    const inside = value.type === 'shape' && value.properties.get(held)
    if (!inside) return
    if (name === 'get') at.flow.copy(members.load(inside, under, at.site(node), 'use'), result)
    else if (given) members.store(inside, under, given)
    if (name === 'set') at.flow.add(result, value)
  })
}

function addTo(at: Context, base: Cell, given: Cell | undefined, result: Cell): void {
  at.flow.watch(base, (value) => {
    if (value.type !== 'shape' || !value.properties.has(setOf)) return
    if (given) at.flow.copy(given, at.program.members.restOf(value))
    at.flow.add(result, value)
  })
}

import type { NewExpression, Node } from '@babel/types'
import { lowerNewMap, lowerNewSet } from '../knowledge/maps'
import { vuexStore } from '../knowledge/vuex'
import { callable, Cell, nowhere, shape } from '../values/cell'
import { anything, ownName } from '../values/values'
import { connect } from './call-expressions'
import type { Context } from './context'
import { keyOf } from './fold'
import { copiedUnder, lowerArguments } from './parts'

export function lowerNew(at: Context, node: NewExpression): Cell | undefined {
  const callee = at.evaluate(node.callee)
  const name = node.callee.type === 'Identifier' && !at.scope.find(node.callee.name) ? node.callee.name : undefined
  if (name === 'Proxy') return lowerProxy(at, node)
  if (name === 'Map' || name === 'WeakMap') return lowerNewMap(at, node)
  if (name === 'Set' || name === 'WeakSet') return lowerNewSet(at, node)
  const given = lowerArguments(at, node)
  if (isVuexStore(node.callee, at)) return vuexStore(at, given)
  const result = connect(at, node, callee, undefined, given)
  return name === 'Promise' ? promised(at, given) : result
}

/** `new Vuex.Store({ … })`, `new Store({ … })` */
function isVuexStore(callee: Node, at: Context): boolean {
  if (callee.type === 'MemberExpression') return keyOf(callee, at.scope) === 'Store'
  return callee.type === 'Identifier' && callee.name === 'Store' && at.scope.find('Store')?.isTaken === true
}

/** A proxy is its target, and whatever its `get` answers. */
function lowerProxy(at: Context, node: NewExpression): Cell {
  const value = shape()
  const asked = nameAskedFor(node)
  let given: (Cell | undefined)[] = []
  const copies = copiedUnder(at, asked ?? '', () => void (given = lowerArguments(at, node)))
  if (copies) at.flow.copy(copies, at.program.members.restOf(value))
  const [target, handler] = given
  if (handler) {
    const get = at.program.members.load(handler, 'get', nowhere, 'take')
    at.flow.watch(get, (each) => {
      if (each.type !== 'function') return
      at.flow.copy(each.result, at.program.members.restOf(value))
      if (target && each.parameters[0]) at.flow.copy(target, each.parameters[0])
      // It is asked for the names that its users write; where its `get` stands elsewhere, they need not all be told.
      for (const name of asked === undefined ? [ownName, anything] : [ownName])
        if (each.parameters[1]) at.flow.add(each.parameters[1], name)
    })
  }
  return at.union(at.flow.holding(value), target)
}

/** `name` of `new Proxy(target, { get(target, name) { … } })`. */
function nameAskedFor({ arguments: [, handler] }: NewExpression): string | undefined {
  if (handler?.type !== 'ObjectExpression') return undefined
  for (const each of handler.properties) {
    if (each.type === 'SpreadElement' || each.key.type !== 'Identifier' || each.key.name !== 'get') continue
    const method = each.type === 'ObjectProperty' ? each.value : each
    const [, name] = 'params' in method ? method.params : []
    return name?.type === 'Identifier' ? name.name : undefined
  }
}

/** A promise is taken for what it resolves with. */
function promised(at: Context, [executor]: (Cell | undefined)[]): Cell {
  const result = new Cell()
  const resolve = at.flow.holding(callable([result]))
  if (executor) {
    at.flow.watch(executor, (value) => {
      if (value.type === 'function' && value.parameters[0]) at.flow.copy(resolve, value.parameters[0])
    })
  }
  return result
}

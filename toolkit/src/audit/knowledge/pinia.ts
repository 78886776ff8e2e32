import type { Context } from '../syntax/context'
import { callable, Cell, shape, type Shape } from '../values/cell'
import type { Members } from '../values/members'
import { computedValues } from './computed'
import { assignState } from './react'

/**
 * `defineStore('user', { state, getters, actions })`, `defineStore('user', () => ({ type: ref('share') }))`: a function that
 * gives the store. https://pinia.vuejs.org/core-concepts/
 */
export function defineStore({ program: { members } }: Context, given: readonly (Cell | undefined)[]): Cell {
  const { flow } = members
  const store = shape()
  const use = callable([])
  flow.add(use.result, store)
  for (const each of given) {
    if (!each) continue
    flow.watch(each, (value) => {
      if (value.type === 'function') members.spread(value.result, store)
      if (value.type === 'shape') storeOptions(members, value, store)
    })
  }
  return flow.holding(use)
}

function storeOptions(members: Members, options: Shape, store: Shape): void {
  const { flow } = members
  const whole = flow.holding(store)
  flow.watch(members.propertyOf(options, 'state'), (state) => {
    if (state.type === 'function') members.spread(state.result, store)
  })
  members.spread(members.propertyOf(options, 'actions'), store)
  members.spread(flow.holding(computedValues(members, members.propertyOf(options, 'getters'), whole)), store)
  // `this` of its functions is the store.
  members.spread(flow.holding(options), store)
  members.spread(whole, options)
  const patch = new Cell()
  members.storeIn(store, '$state', whole)
  members.storeIn(store, '$patch', flow.holding(callable([patch])))
  assignState(members, whole, patch)
  flow.watch(patch, (change) => {
    if (change.type === 'function' && change.parameters[0]) flow.copy(whole, change.parameters[0])
  })
}

import type { Context } from '../syntax/context'
import { Cell, callable, nowhere, shape, type Shape } from '../values/cell'
import type { Members } from '../values/members'

type Given = readonly (Cell | undefined)[]

/** `const [own, rest] = splitProps(props, ['type'])`: each part is some of the properties. */
export function splitProps(at: Context, [props = at.open()]: Given): Cell {
  const parts = shape()
  for (const index of ['0', '1', '2', '3']) at.program.members.storeIn(parts, index, props)
  return at.flow.holding(parts)
}

/**
 * `const [state, setState] = createStore({ type: 'share' })`, which is set as `setState('type', 'share')` or with a part of
 * it. Vuex has a function of that name: what that gives has what it is given.
 */
export function createStore(at: Context, [given = at.open()]: Given): Cell {
  const { flow, members } = at.program
  const [key, part] = [new Cell(), new Cell()]
  flow.watch(key, (value) => {
    if (value.type === 'shape')
      for (const [name, cell] of value.properties) members.store(given, name, members.atRest.orOpen(cell))
  })
  members.store(given, key, members.atRest.orOpen(part))
  const store = {
    ...shape(),
    makes: (name: string) => members.atRest.orOpen(members.load(given, name, nowhere, 'take'))
  }
  members.storeIn(store, '0', given)
  members.storeIn(store, '1', flow.holding(callable([key, part])))
  return flow.holding(store)
}

const childrenGet = new Map([
  ['For', 'each'],
  ['Index', 'each'],
  ['Show', 'when'],
  ['Match', 'when']
])

/** What its children are called with: an element of `each`, or what `when` is. Some get a function that gives it. */
export function handToChildren(members: Members, name: string, props: Shape): void {
  const attribute = childrenGet.get(name)
  if (attribute === undefined) return
  const given = members.propertyOf(props, attribute)
  const value = attribute === 'each' ? members.elements(given) : given
  const getter = callable([])
  members.flow.copy(value, getter.result)
  members.flow.watch(members.propertyOf(props, 'children'), (child) => {
    if (child.type !== 'function' || !child.parameters[0]) return
    members.flow.copy(value, child.parameters[0])
    members.flow.add(child.parameters[0], getter)
  })
}

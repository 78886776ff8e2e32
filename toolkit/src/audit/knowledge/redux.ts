import type { Context } from '../syntax/context'
import { callable, Cell, nowhere, shape, type Shape, type Value } from '../values/cell'
import type { Members } from '../values/members'

type Given = readonly (Cell | undefined)[]

/** What the stores of redux hold, taken for one, and what they are told: be nothing known of that, it may be anything. */
export class ReduxState {
  readonly state = new Cell()
  private readonly dispatched = new Cell()
  readonly action: Cell

  constructor(private readonly members: Members) {
    this.action = members.atRest.orOpen(this.dispatched)
    const { flow } = members
    // `dispatch((dispatch, getState) => …)`
    flow.watch(this.dispatched, (value) => {
      if (value.type !== 'function') return
      const given = [this.dispatch, this.getState]
      given.forEach((each, index) => value.parameters[index] && flow.add(value.parameters[index], each))
    })
  }

  readonly dispatch: Value = callable([this.dispatched])

  get getState(): Value {
    const get = callable([])
    this.members.flow.copy(this.members.atRest.orOpen(this.state), get.result)
    return get
  }
}

/** `createStore(reduce, initial)` https://redux.js.org/api/createstore */
export function reduxStore({ program: { members, redux } }: Context, [reduce, initial]: Given): Cell {
  const { flow } = members
  if (initial) flow.copy(initial, redux.state)
  if (reduce) reduced(members, reduce, redux.state, redux.action)
  const store = shape()
  members.storeIn(store, 'getState', flow.holding(redux.getState))
  members.storeIn(store, 'dispatch', flow.holding(redux.dispatch))
  return flow.holding(store)
}

/** `configureStore({ reducer: { user: user.reducer } })` https://redux-toolkit.js.org/api/configureStore */
export function configureStore(at: Context, [options = new Cell()]: Given): Cell {
  const { members } = at.program
  const reducer = members.load(options, 'reducer', nowhere, 'take')
  const result = reduxStore(at, [reducer, members.load(options, 'preloadedState', nowhere, 'take')])
  at.flow.watch(reducer, (value) => {
    if (value.type === 'shape')
      reduced(members, combined(members, value), at.program.redux.state, at.program.redux.action)
  })
  return result
}

/** `combineReducers({ user, cart })` */
export function combineReducers({ program: { members } }: Context, [reducers = new Cell()]: Given): Cell {
  const result = new Cell()
  members.flow.watch(reducers, (value) => {
    if (value.type === 'shape') members.flow.copy(combined(members, value), result)
  })
  return result
}

function combined(members: Members, reducers: Shape): Cell {
  const action = new Cell()
  const state = shape()
  for (const [name, reducer] of reducers.properties) {
    const part = new Cell()
    reduced(members, reducer, part, action)
    members.storeIn(state, name, members.atRest.orOpen(part))
  }
  const reduce = callable([new Cell(), action])
  members.flow.add(reduce.result, state)
  return members.flow.holding(reduce)
}

/** A state is what a function makes of it and of what it is told. */
function reduced(members: Members, reduce: Cell, state: Cell, action: Cell): void {
  const { flow } = members
  members.modules.readInto(reduce)
  flow.watch(reduce, (value) => {
    if (value.type !== 'function') return
    const given = [state, action]
    given.forEach((each, index) => value.parameters[index] && flow.copy(each, value.parameters[index]))
    flow.copy(value.result, state)
  })
}

/** `createSlice({ initialState, reducers, extraReducers })` https://redux-toolkit.js.org/api/createSlice */
export function createSlice({ program: { members } }: Context, [options = new Cell()]: Given): Cell {
  const { flow } = members
  const [state, slice, actions] = [new Cell(), shape(), shape()]
  flow.watch(members.load(options, 'initialState', nowhere, 'take'), (value) =>
    value.type === 'function' ? flow.copy(value.result, state) : flow.add(state, value)
  )
  flow.watch(members.load(options, 'reducers', nowhere, 'take'), (value) => {
    if (value.type !== 'shape') return
    for (const [name, reduce] of value.properties) {
      const [payload, action] = [new Cell(), shape()]
      members.storeIn(action, 'payload', members.atRest.orOpen(payload))
      reduced(members, reduce, state, flow.holding(action))
      members.storeIn(actions, name, flow.holding(callable([payload])))
    }
  })
  hearOthers(members, members.load(options, 'extraReducers', nowhere, 'take'), state)
  const reducer = callable([])
  flow.copy(state, reducer.result)
  members.storeIn(slice, 'reducer', flow.holding(reducer))
  members.storeIn(slice, 'actions', flow.holding(actions))
  return flow.holding(slice)
}

/** `(builder) => builder.addCase(load.fulfilled, (state, action) => …)`: what they are told may be anything. */
function hearOthers(members: Members, build: Cell, state: Cell): void {
  const { flow } = members
  const reduce = new Cell()
  reduced(members, reduce, state, members.atRest.orOpen(new Cell()))
  const builder = shape()
  const add = callable([reduce, reduce])
  flow.add(add.result, builder)
  for (const name of ['addCase', 'addMatcher', 'addDefaultCase']) members.storeIn(builder, name, flow.holding(add))
  flow.watch(build, (value) => {
    if (value.type === 'function' && value.parameters[0]) flow.add(value.parameters[0], builder)
  })
}

/** `useSelector((state) => state.type)` */
export function useSelector({ program: { members, redux } }: Context, [select]: Given): Cell {
  const { flow } = members
  const result = new Cell()
  const state = members.atRest.orOpen(redux.state)
  if (select)
    flow.watch(select, (value) => {
      if (value.type !== 'function') return
      if (value.parameters[0]) flow.copy(state, value.parameters[0])
      flow.copy(value.result, result)
    })
  return members.atRest.orOpen(result)
}

/** `const dispatch = useDispatch()` */
export const useDispatch = ({ program: { members, redux } }: Context): Cell => members.flow.holding(redux.dispatch)

import type { Context } from '../syntax/context'
import { type Callable, callable, Cell, nowhere, type Shape, shape, type Value } from '../values/cell'
import type { Members } from '../values/members'
import { anything } from '../values/values'

type Given = readonly (Cell | undefined)[]

export function atomValue({ program: { members } }: Context, [atom = new Cell()]: Given): Cell {
  return members.atRest.orOpen(members.load(atom, 'value', nowhere, 'take'))
}

export function component(at: Context, [drawn]: Given): Cell {
  return drawn ?? at.open()
}

/** React keeps it in that property, too. */
const current = '_currentValue'

/** Holds its default, and what any `<X.Provider value={…}>` is given, be nothing known of it. */
export function madeContext(at: Context, [initial]: Given): Cell {
  const { flow, members } = at.program
  const held = new Cell()
  if (initial) flow.copy(initial, held)
  const [provided, consumed] = [new Cell(), new Cell()]
  flow.watch(provided, (value) => {
    if (value.type === 'shape') flow.copy(members.atRest.orOpen(members.propertyOf(value, 'value')), held)
  })
  enterEach(members, members.load(consumed, 'children', nowhere, 'take'), [held], new Cell())
  const context = shape()
  members.storeIn(context, current, held)
  members.storeIn(context, 'Provider', flow.holding(callable([provided])))
  members.storeIn(context, 'Consumer', flow.holding(callable([consumed])))
  return flow.holding(context)
}

export function contextValue({ program: { members } }: Context, [context = new Cell()]: Given): Cell {
  return members.atRest.orOpen(members.load(context, current, nowhere, 'take'))
}

/** `const [state, dispatch] = useReducer(reduce, initial, make)` */
export function reducer(at: Context, [reduce, initial, make]: Given): Cell {
  const { flow, members } = at.program
  const [state, action] = [new Cell(), new Cell()]
  if (initial) flow.copy(initial, state)
  if (reduce) enterEach(members, reduce, [state, action], state)
  if (make) enterEach(members, make, [initial], state)
  const both = shape()
  members.storeIn(both, '0', state)
  members.storeIn(both, '1', flow.holding(callable([action])))
  return flow.holding(both)
}

/** `this.setState({ type })`, `this.setState((state) => ({ type }))` of a class: an assignment that it renders. */
export function setState({ program }: Context, name: string, self: Cell | undefined, [given]: Given): void {
  if (name !== 'setState' || !self || !given) return
  assignState(program.members, program.members.load(self, 'state', nowhere, 'take'), given)
}

/** Puts the parts of a state that it is given, or that a function makes, beside those it has. */
export function assignState(members: Members, state: Cell, given: Cell): void {
  const { flow } = members
  const put = (value: Value) => {
    if (value.type !== 'shape') return
    for (const [key, cell] of value.properties) members.store(state, key, members.atRest.orOpen(cell))
    // What is spread into it shows no names.
    if (value.through.length > 0) flow.watch(state, (to) => showIn(members, to, value))
  }
  flow.watch(given, (value) => (value.type === 'function' ? flow.watch(value.result, put) : put(value)))
}

function showIn(members: Members, to: Value, value: Shape): void {
  if (to.type === 'shape') members.spread(members.flow.constant(value), to)
}

/** What a component has where it is given none, `Tap.defaultProps = { openType: 'getPhoneNumber' }`, or beside it. */
export function handProps(members: Members, component: Cell, props: Cell): void {
  members.flow.watch(component, (value) => {
    if (value.type !== 'function') return
    if (value.parameters[0]) members.flow.copy(props, value.parameters[0])
    handToClass(members, value, props)
  })
}

const receiving = ['componentWillReceiveProps', 'UNSAFE_componentWillReceiveProps']

/** Preact hands both to what draws: `render({ type }, { size })`. */
export function handToRender(members: Members, { instance }: Callable): void {
  const given = ['props', 'state'].map((name) => members.propertyOf(instance, name))
  enterEach(members, members.propertyOf(instance, 'render'), given, new Cell())
}

/** Instances of a class have what they are given, its methods are told of it, and a static one makes a state of it. */
export function handToClass(members: Members, { instance, statics }: Callable, props: Cell): void {
  const [state, derived] = [members.propertyOf(instance, 'state'), new Cell()]
  members.storeIn(instance, 'props', props)
  for (const name of receiving) enterEach(members, members.propertyOf(instance, name), [props], new Cell())
  enterEach(members, members.propertyOf(statics, 'getDerivedStateFromProps'), [props, state], derived)
  assignState(members, state, derived)
}

/** `connect((state) => ({ type: state.type }))(Tap)` of react-redux and dva: of the state nothing is known. */
export function reduxBindings(members: Members): Shape {
  const { flow } = members
  const [select, component] = [new Cell(), new Cell()]
  const props = new Cell()
  enterEach(members, select, [flow.common(anything)], props)
  handProps(members, component, props)
  const wrap = callable([component])
  flow.copy(component, wrap.result)
  const connect = callable([select])
  flow.add(connect.result, wrap)
  const value = shape()
  members.storeIn(value, 'connect', flow.holding(connect))
  return value
}

/** `create((set) => ({ type, pick: () => set({ type }) }))` of zustand, also as `create()(…)`: a hook that selects of a state. */
export function zustand(members: Members): Shape {
  const { flow } = members
  const [made, selected, changed, state] = [new Cell(), new Cell(), new Cell(), new Cell()]
  assignState(members, state, changed)
  const set = callable([changed])
  const get = callable([])
  const hook = callable([selected])
  for (const { result } of [get, hook]) flow.copy(state, result)
  enterEach(members, made, [flow.holding(set), flow.holding(get)], state)
  enterEach(members, selected, [state], hook.result)
  members.storeIn(hook.statics, 'getState', flow.holding(get))
  members.storeIn(hook.statics, 'setState', flow.holding(set))
  const create = callable([made])
  for (const value of [hook, create]) flow.add(create.result, value)
  const value = shape()
  members.storeIn(value, 'create', flow.holding(create))
  return value
}

/** Calls whatever functions come by. */
function enterEach({ flow }: Members, functions: Cell, given: Given, result: Cell): void {
  flow.watch(functions, (value) => {
    if (value.type !== 'function') return
    given.forEach((cell, index) => cell && value.parameters[index] && flow.copy(cell, value.parameters[index]))
    flow.copy(value.result, result)
  })
}

/** Not a state that begins with what it is given. */
const asks = /request|query|fetch|swr/i

/** What a hook gives whose package is not there may be anything: `useAppSelector((state) => state.type)`, `useRouter()`. */
export function openOfPackage(
  at: Context,
  name: string,
  hook = new Cell(),
  [first]: Given,
  result: Cell | undefined
): void {
  if (!result || !/^use[A-Z]|^getState$/.test(name)) return
  const { flow, members } = at.program
  if (name === 'useStore') return void flow.copy(members.atRest.orOpen(at.program.stores.all), result)
  flow.watch(members.atRest.orOpen(hook), (value) => {
    const isGiven = !asks.test(name) && first?.values.some(({ type }) => type === 'shape')
    if (value.type === 'anything' && !isGiven) flow.add(result, anything)
  })
}

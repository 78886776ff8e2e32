import type { Node } from '@babel/types'
import type { Context, Program } from '../syntax/context'
import { foldText } from '../syntax/fold'
import type { AnyCall } from '../syntax/parts'
import { callable, Cell, nowhere, shape, type Shape, Unread } from '../values/cell'
import type { Flow } from '../values/flow'
import { computedValue } from './computed'

type Given = readonly (Cell | undefined)[]

/** The stores of a program, taken for one: `$store`. */
export class Stores {
  readonly made = new Cell()
  readonly all = new Cell()
  private readonly payloads = new Map<string, Cell>()

  /** `read` walks the scripts that make stores. */
  constructor(flow: Flow, read: () => void) {
    flow.copy(this.made, this.all)
    flow.add(this.all, new Unread(() => (read(), this.made)))
  }

  /** What is committed or dispatched under a name, in whatever module. */
  payload(name: string): Cell {
    const key = lastOf(name)
    let cell = this.payloads.get(key)
    if (!cell) this.payloads.set(key, (cell = new Cell()))
    return cell
  }
}

const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** `new Vuex.Store({ state, getters, mutations, actions, modules })` https://vuex.vuejs.org/api/ */
export function vuexStore({ program }: Context, [options = new Cell()]: Given): Cell {
  const { members, flow, stores } = program
  const store = shape()
  const getters = shape()
  members.storeIn(store, 'getters', flow.holding(getters))
  members.storeIn(store, 'state', new Module(program, { store, getters }).stateOf(options, ''))
  flow.add(stores.made, store)
  return flow.holding(store)
}

/** Modules of a store, and modules in them. */
class Module {
  constructor(
    private readonly program: Program,
    private readonly root: { store: Shape; getters: Shape }
  ) {}

  /** What the state of a module is, whose functions are wired with it. */
  stateOf(options: Cell, path: string, around: readonly Shape[] = []): Cell {
    const { members, flow } = this.program
    const state = new Cell()
    members.modules.readInto(options)
    flow.watch(options, (value) => {
      if (value.type !== 'shape' || around.includes(value)) return
      members.modules.readInto(members.propertyOf(value, 'state'))
      flow.watch(members.propertyOf(value, 'state'), (given) => {
        if (given.type === 'function') flow.copy(given.result, state)
        else flow.add(state, given)
      })
      this.each(value, 'getters', (name, getter) => this.addGetter(name, path, getter, state))
      this.each(value, 'mutations', (name, change) => this.hand(change, [state, this.program.stores.payload(name)]))
      const context = this.contextOf(state)
      this.each(value, 'actions', (name, act) => this.hand(act, [context, this.program.stores.payload(name)]))
      this.each(value, 'modules', (name, module) => {
        // Modules may have no state of their own beside them.
        const inner = shape()
        members.storeIn(inner, name, this.stateOf(module, `${path}${name}/`, [...around, value]))
        members.spread(flow.holding(inner), this.own(state))
      })
    })
    return state
  }

  private own(state: Cell): Shape {
    const own = shape()
    this.program.flow.add(state, own)
    return own
  }

  private each(options: Shape, section: string, use: (name: string, cell: Cell) => void): void {
    const { members, flow } = this.program
    const given = members.propertyOf(options, section)
    members.modules.readInto(given)
    flow.watch(given, (value) => {
      if (value.type === 'shape') for (const [name, cell] of value.properties) use(name, cell)
    })
  }

  private addGetter(name: string, path: string, getter: Cell, state: Cell): void {
    const { members, flow } = this.program
    const { store, getters } = this.root
    const given = computedValue(members, getter, [
      state,
      flow.holding(getters),
      members.propertyOf(store, 'state'),
      flow.holding(getters)
    ])
    for (const each of new Set([name, path + name])) members.storeIn(getters, each, given)
  }

  /** `({ commit, state, rootState }) => …` */
  private contextOf(state: Cell): Cell {
    const { members, flow } = this.program
    const { store, getters } = this.root
    const context = shape()
    members.storeIn(context, 'state', state)
    members.storeIn(context, 'rootState', members.propertyOf(store, 'state'))
    for (const name of ['getters', 'rootGetters']) members.storeIn(context, name, flow.holding(getters))
    return flow.holding(context)
  }

  private hand(cell: Cell, given: readonly Cell[]): void {
    const { flow } = this.program
    flow.watch(cell, (value) => {
      if (value.type !== 'function') return
      given.forEach((each, index) => value.parameters[index] && flow.copy(each, value.parameters[index]))
    })
  }
}

/** `commit('user/SET', type)`, `dispatch({ type: 'load', kind })`, under whatever name the store goes. */
export function handPayload(at: Context, name: string, node: AnyCall, [, payload]: Given): void {
  if (name !== 'commit' && name !== 'dispatch') return
  const type = node.arguments[0] && foldText(node.arguments[0] as Node, at.scope)
  if (type !== undefined)
    at.flow.copy(at.program.members.atRest.orOpen(payload ?? at.text('')), at.program.stores.payload(type))
}

/**
 * `mapState(['type'])`, `mapState('user', { kind: (state) => state.type })`, `mapState(useUser, ['type'])` of pinia:
 * functions for `computed`; undefined where it cannot be told what they give.
 */
export function mappedState(at: Context, given: Given, node: AnyCall): Cell | undefined {
  return mapped(at, 'state', given, node)
}

export function mappedGetters(at: Context, given: Given, node: AnyCall): Cell | undefined {
  return mapped(at, 'getters', given, node)
}

function mapped(at: Context, section: 'state' | 'getters', given: Given, node: AnyCall): Cell | undefined {
  const { members, flow } = at.program
  const [first, second] = node.arguments
  const names = second ?? first
  const written = namesIn(at, names)
  if (!written) return undefined
  const source = sourceOf(at, section, second && first, second && given[0])
  const functions = given[second ? 1 : 0]
  return flow.holding({
    ...shape(),
    makes: (name) => {
      if (!written.has(name)) return new Cell()
      const from = written.get(name)
      const value =
        from === undefined
          ? computedValue(members, functions ? members.load(functions, name, nowhere, 'take') : new Cell(), [source])
          : members.load(source, from, nowhere, 'take')
      const getter = callable([])
      flow.copy(members.atRest.orOpen(value), getter.result)
      return flow.holding(getter)
    }
  })
}

/** What they are called -> what they are called in the store; undefined for a function. */
function namesIn(at: Context, node: Node | undefined): Map<string, string | undefined> | undefined {
  if (node?.type === 'ArrayExpression')
    return new Map(
      node.elements.flatMap((each) => {
        const name = each ? foldText(each, at.scope) : undefined
        return name === undefined ? [] : [[lastOf(name), name]]
      })
    )
  if (node?.type !== 'ObjectExpression') return undefined
  return new Map(
    node.properties.flatMap((each): [string, string | undefined][] => {
      if (each.type === 'SpreadElement' || each.key.type !== 'Identifier') return []
      return [[each.key.name, each.type === 'ObjectProperty' ? foldText(each.value, at.scope) : undefined]]
    })
  )
}

/** The state or the getters that are meant: of a module by its name, of a store of pinia, of the program's store. */
function sourceOf(at: Context, section: 'state' | 'getters', first: Node | undefined, given: Cell | undefined): Cell {
  const { members, flow, stores } = at.program
  const whole = members.load(stores.all, section, nowhere, 'take')
  const path = first && foldText(first, at.scope)
  if (path !== undefined) {
    if (section === 'state')
      return path
        .split('/')
        .filter(Boolean)
        .reduce((cell, key) => members.load(cell, key, nowhere, 'take'), whole)
    return flow.holding({ ...shape(), makes: (name) => members.load(whole, `${path}/${name}`, nowhere, 'take') })
  }
  if (!given) return whole
  const ofPinia = new Cell()
  flow.watch(given, (value) => {
    if (value.type === 'function') flow.copy(value.result, ofPinia)
  })
  return ofPinia
}

/** `mapMutations(['SET'])`, `mapActions('user', ['load'])`: methods. Those of pinia are the store's own. */
export function mappedMethods(at: Context, given: Given, node: AnyCall): Cell | undefined {
  const { members, flow, stores } = at.program
  const [first, second] = node.arguments
  const written = namesIn(at, second ?? first)
  if (!written) return undefined
  const ofPinia = second && sourceOf(at, 'state', first, given[0])
  return flow.holding({
    ...shape(),
    makes: (name) => {
      const from = written.get(name)
      if (from === undefined) return new Cell()
      const method = flow.holding(callable([stores.payload(from)]))
      if (ofPinia) flow.copy(members.load(ofPinia, from, nowhere, 'take'), method)
      return method
    }
  })
}

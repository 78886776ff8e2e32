import type { Node } from '@babel/types'
import type { Context } from '../syntax/context'
import { foldText } from '../syntax/fold'
import { lowerArguments, type AnyCall } from '../syntax/parts'
import { Cell, callable, shape, type Value } from '../values/cell'

/** Functions of Vue, React, Solid and jotai whose result holds what they are given, or what a function they are given makes. */
const holders = new Set([
  ...['ref', 'shallowRef', 'customRef', 'toRef', 'computed', 'useState', 'useRef', 'useMemo'],
  ...['createSignal', 'createMemo', 'atom']
])

/** Whether a name means one of them: imported, or put there by the build. */
export const holdsValue = (at: Context, name: string): boolean =>
  holders.has(name) && at.scope.find(name)?.isTaken !== false

/** The same, as a build calls it: `vendor.ref(x)` of a module. */
export const holdsValueIn = (name: string | undefined, object: Node): boolean =>
  name !== undefined && holders.has(name) && object.type === 'Identifier'

/** `this.$set(target, key, value)`, `Vue.set(…)`, `set(…)` of Vue 2: an assignment that the template sees. */
export function setMember(at: Context, name: string, node: AnyCall, [target, key, value]: (Cell | undefined)[]): void {
  if ((name !== '$set' && name !== 'set') || node.arguments.length !== 3 || !target) return
  const { members } = at.program
  const shown = members.atRest.orOpen(value ?? at.open())
  members.store(target, foldText(node.arguments[1], at.scope) ?? key ?? at.open(), shown)
}

/** Solid's are called to be read. */
const isSignal = ({ callee }: AnyCall): boolean => callee.type === 'Identifier' && callee.name.startsWith('create')

/** `ref(x)`, `computed(() => x)`, `const [x, setX] = useState(y)`: `value`, `current`, or the parts of a list. */
export function heldValue(at: Context, node: AnyCall): Cell {
  const { flow, members } = at.program
  const held = new Cell()
  const [first] = lowerArguments(at, node)
  const given = first ?? (node.arguments.length > 0 ? at.open() : undefined)
  const hold = (value: Value) => {
    if (value.type === 'function') flow.copy(members.atRest.orOpen(value.result), held)
  }
  // A template shows it, be nothing known of it: `ref(inject('type'))`.
  if (given) flow.copy(members.atRest.orOpen(given), held)
  if (given) flow.watch(given, hold)
  const holder = shape()
  for (const name of ['value', 'current']) members.storeIn(holder, name, held)
  const next = new Cell()
  flow.copy(next, held)
  // `setState((state) => ({ ...state, type: 'share' }))`
  flow.watch(next, (value) => {
    hold(value)
    if (value.type === 'function' && value.parameters[0]) flow.copy(held, value.parameters[0])
  })
  flow.copy(held, members.restOf(holder))
  const setter = callable([next])
  setter.keepsOpen = true
  flow.add(members.restOf(holder), setter)
  if (!isSignal(node)) return at.union(flow.holding(holder), held)
  const getter = callable([])
  flow.copy(held, getter.result)
  flow.add(members.restOf(holder), getter)
  return flow.holding(holder, getter)
}

import type { Node } from '@babel/types'
import type { Context } from '../syntax/context'
import { foldText } from '../syntax/fold'
import { lowerArguments, type AnyCall } from '../syntax/parts'
import { Cell, callable, nowhere, shape, type Value } from '../values/cell'

/** Functions of Vue, React, Preact, Solid and jotai whose result holds what they are given, or what a function they are given makes. */
const holders = new Set([
  ...['ref', 'shallowRef', 'customRef', 'toRef', 'computed', 'useState', 'useRef', 'useMemo'],
  // Of use-immer and ahooks.
  ...['useImmer', 'useSetState'],
  ...['createSignal', 'createMemo', 'atom', 'signal', 'useSignal', 'useComputed']
])

/** Whether a name means one of them: imported, or put there by the build. */
export const holdsValue = (at: Context, name: string): boolean =>
  holders.has(name) && at.scope.find(name)?.isTaken !== false

/** The same, as a build calls it: `vendor.ref(x)` of a module. */
export const holdsValueIn = (name: string | undefined, object: Node): boolean =>
  name !== undefined && holders.has(name) && object.type === 'Identifier'

/** What is asked of an object of references, and when it is one, all of them: `toRefs(properties)`. */
const allOf = new Set(['toRefs', 'storeToRefs'])

/** `toRef(properties, 'type')`, and `useModel(properties, 'type')`, which compilers make of `defineModel`. */
const oneOf = new Set(['toRef', 'useModel'])

/** References to what an object has, where that is what is called. */
export function referencesTo(at: Context, name: string | undefined, node: AnyCall): Cell | undefined {
  const key = oneOf.has(name ?? '') && node.arguments[1] ? foldText(node.arguments[1], at.scope) : undefined
  if (key === undefined && !allOf.has(name ?? '')) return undefined
  const [object = at.open()] = lowerArguments(at, node)
  if (key !== undefined) return reference(at, object, key)
  return at.flow.holding({ ...shape(), makes: (each) => reference(at, object, each) })
}

/** Templates show it without `.value`. */
export function reference(at: Context, object: Cell, key: string): Cell {
  const { flow, members } = at.program
  const held = members.load(object, key, nowhere, 'take')
  const holder = { ...shape(), isReference: true }
  members.storeIn(holder, 'value', held)
  return at.union(flow.holding(holder), held, members.propertyOf(holder, 'value'))
}

/** `this.$set(target, key, value)`, `Vue.set(…)`, `set(…)` of Vue 2: an assignment that the template sees. */
export function setMember(at: Context, name: string, node: AnyCall, [target, key, value]: (Cell | undefined)[]): void {
  if ((name !== '$set' && name !== 'set') || node.arguments.length !== 3 || !target) return
  const { members } = at.program
  const shown = members.atRest.orOpen(value ?? at.open())
  members.store(target, foldText(node.arguments[1], at.scope) ?? key ?? at.open(), shown)
}

const isAtom = ({ callee }: AnyCall): boolean => callee.type === 'Identifier' && callee.name === 'atom'

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
  // `atom({ key: 'kind', default: 'share' })` of recoil
  if (given && isAtom(node)) flow.copy(members.load(given, 'default', nowhere, 'take'), held)
  const holder = { ...shape(), isReference: true }
  for (const name of ['value', 'current']) members.storeIn(holder, name, held)
  const next = new Cell()
  flow.copy(next, held)
  // `setState((state) => ({ ...state, type: 'share' }))`
  flow.watch(next, (value) => {
    hold(value)
    if (value.type === 'function' && value.parameters[0]) flow.copy(held, value.parameters[0])
  })
  const setter = callable([next])
  setter.keepsOpen = true
  members.storeIn(holder, '1', flow.holding(setter))
  members.storeIn(holder, '0', held)
  if (!isSignal(node)) return at.union(flow.holding(holder), held)
  const getter = callable([])
  flow.copy(held, getter.result)
  members.storeIn(holder, '0', flow.holding(getter))
  return flow.holding(holder, getter)
}

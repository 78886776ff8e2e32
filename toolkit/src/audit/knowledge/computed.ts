import { Cell, nowhere, shape, type Shape, type Value } from '../values/cell'
import type { Members } from '../values/members'

/** What functions give, or the `get` of an object, under the names of those: `computed: { type() { … }, kind: { get() {} } }`. */
export function computedValues(members: Members, getters: Cell, ...handed: (Cell | undefined)[]): Shape {
  return { ...shape(), makes: (name) => computedValue(members, members.load(getters, name, nowhere, 'take'), handed) }
}

/** The same of one. Where nothing is known of what it gives, that may be anything. */
export function computedValue(members: Members, getter: Cell, handed: readonly (Cell | undefined)[] = []): Cell {
  const { flow } = members
  const result = new Cell()
  const call = (value: Value) => {
    if (value.type !== 'function') return
    handed.forEach((cell, index) => cell && value.parameters[index] && flow.copy(cell, value.parameters[index]))
    flow.copy(members.atRest.orOpen(value.result), result)
  }
  flow.watch(getter, (value) => {
    call(value)
    if (value.type === 'shape') flow.watch(members.propertyOf(value, 'get'), call)
    else if (value.type !== 'function') flow.add(result, value)
  })
  return result
}

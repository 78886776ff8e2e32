import { longestSetting } from '../../limits'
import {
  Closure,
  Environment,
  holds,
  isPrimitive,
  List,
  Native,
  sizeOf,
  Table,
  unknown,
  type Item,
  type Value
} from './values'

/** Calls a function that is given to a built-in one. */
export type Apply = (callee: Value, given: readonly Value[]) => Value

export const globals: ReadonlyMap<string, Value> = new Map([
  ['undefined', undefined],
  ['Boolean', new Native((value) => holds(value) ?? unknown)],
  ['String', new Native((value) => (isPrimitive(value) ? String(value) : unknown))]
])

/** `Object.keys(…)`, `Array.from(…)` */
export function staticCall(owner: string, name: string, given: readonly Value[], apply: Apply): Value {
  const [first] = given
  if (owner === 'Array') return first instanceof List && name === 'from' ? mapped(first, given[1], apply) : unknown
  if (owner !== 'Object') return unknown
  if (name === 'assign') return assigned(given)
  if (name === 'freeze') return first
  if (name === 'create') return first === null ? new Table() : unknown
  if (name === 'fromEntries') return first instanceof List ? tableOf(first) : unknown
  if (!(first instanceof Table)) return unknown
  const entries = [...first.items]
  if (name === 'keys') return List.of(entries.map(([key]) => key))
  if (name === 'values') return new List(entries.map(([, item]) => item))
  return name === 'entries' ? List.of(entries.map(([key, item]) => new List([{ value: key }, item]))) : unknown
}

function assigned([target, ...others]: readonly Value[]): Value {
  if (!(target instanceof Table)) return unknown
  for (const each of others) target.take(each)
  return target
}

function tableOf({ items }: List): Table {
  const table = new Table()
  for (const { value } of items) {
    const [key, item] = value instanceof List ? value.items : []
    if (typeof key?.value === 'string') table.items.set(key.value, item ?? { value: undefined })
    else table.isOpen = true
  }
  return table
}

const mapped = (list: List, callee: Value, apply: Apply): List =>
  callee === undefined
    ? new List([...list.items])
    : new List(list.items.map(({ value, offset }, index) => ({ value: apply(callee, [value, index]), offset })))

/** Methods that take something out of a list. */
export const removes = new Set(['pop', 'shift', 'splice'])

/** `list.map(…)`, `text.replace(…)`. */
export function method(of: Value, name: string, given: readonly Value[], items: readonly Item[], apply: Apply): Value {
  if (of instanceof List) return ofList(of, name, given, items, apply)
  if (typeof of === 'string') return ofText(of, name, given)
  if (of instanceof RegExp && name === 'test') return typeof given[0] === 'string' ? of.test(given[0]) : unknown
  if (of instanceof Table && name === 'hasOwnProperty') return of.items.has(String(given[0]))
  return unknown
}

function ofList(list: List, name: string, given: readonly Value[], more: readonly Item[], apply: Apply): Value {
  const { items } = list
  const [first] = given
  const each = ({ value }: Item, index: number) => apply(first, [value, index])
  switch (name) {
    case 'push':
    case 'add':
      for (const each of more) items.push(each)
      return list
    case 'unshift':
      items.splice(0, items.length, ...more, ...items)
      return list
    case 'pop':
      return items.pop()?.value
    case 'shift':
      return items.shift()?.value
    case 'splice': {
      const [start, count = Infinity] = given
      if (!isIndex(start) || !isIndex(count)) return unknown
      return new List(items.splice(start, count, ...more.slice(2)))
    }
    case 'concat':
      return new List([...items, ...more.flatMap((item) => (item.value instanceof List ? item.value.items : item))])
    case 'includes':
    case 'has':
      return anyOf(items.map(({ value }) => calculated('===', value, first)))
    case 'indexOf':
      return anyOf(items.map(({ value }) => calculated('===', value, first))) === unknown
        ? unknown
        : items.findIndex(({ value }) => value === first)
    // What may be left is left.
    case 'filter':
      return new List(items.filter((item, index) => holds(each(item, index)) !== false))
    case 'find': {
      for (const [index, item] of items.entries()) {
        const isMeant = holds(each(item, index))
        if (isMeant !== false) return isMeant ? item.value : unknown
      }
      return undefined
    }
    case 'some':
      return anyOf(items.map(each))
    case 'every':
      return not(anyOf(items.map((item, index) => not(each(item, index)))))
    case 'map':
      return mapped(list, first, apply)
    case 'flatMap':
      return flat(mapped(list, first, apply))
    case 'flat':
      return flat(list)
    case 'forEach':
      for (const [index, item] of [...items].entries()) each(item, index)
      return undefined
    case 'reduce':
      return items.reduce((found, { value }, index) => apply(first, [found, value, index]), given[1])
    case 'slice':
      return given.every(isIndex) ? new List(items.slice(...given)) : unknown
    case 'join': {
      const values = items.map(({ value }) => value)
      const between = first === undefined ? ',' : first
      if (!values.every(isPrimitive) || !isPrimitive(between)) return unknown
      const length = values.reduce((sum: number, each) => sum + sizeOf(each), values.length * sizeOf(between))
      return length > longestSetting ? unknown : values.join(String(between))
    }
    // In which order pages are listed matters to nobody but the first, which opens.
    case 'sort':
    case 'reverse':
    case 'values':
      return list
    default:
      return unknown
  }
}

/** Whether one of them holds. */
function anyOf(tests: readonly Value[]): Value {
  const known = tests.map(holds)
  return known.includes(true) || (known.includes(undefined) ? unknown : false)
}

/** `typeof value` */
export function typeOf(value: Value): Value {
  if (value === unknown) return unknown
  return value instanceof Closure || value instanceof Native ? 'function' : typeof value
}

export function not(value: Value): Value {
  const test = holds(value)
  return test === undefined ? unknown : !test
}

const isIndex = (value: Value): value is number => typeof value === 'number'

const flat = ({ items }: List): List =>
  new List(items.flatMap((item) => (item.value instanceof List ? item.value.items : item)))

type TextMethod = (this: string, ...given: readonly Value[]) => string | number | boolean | string[]

const methodsOfText = new Set(
  'concat endsWith includes indexOf lastIndexOf replace replaceAll slice split startsWith substring toLowerCase toUpperCase trim'.split(
    ' '
  )
)

function ofText(text: string, name: string, given: readonly Value[]): Value {
  if (!methodsOfText.has(name) || !given.every((each) => isPrimitive(each) || each instanceof RegExp)) return unknown
  // One text in the place of each character of another.
  if (text.length * Math.max(...given.map(sizeOf), 1) > 100 * longestSetting) return unknown
  try {
    const result = (String.prototype as unknown as Record<string, TextMethod>)[name].apply(text, [...given])
    if (Array.isArray(result)) return List.of(result)
    return result
  } catch {
    return unknown
  }
}

/** `value.key`, `value[0]`. */
export function memberOf(value: Value, key: Value): Value {
  if (value instanceof Environment) return typeof key === 'string' ? (value.variable(key) ?? unknown) : unknown
  if (value instanceof Table) {
    const item = isPrimitive(key) ? value.items.get(String(key)) : undefined
    return item ? item.value : isPrimitive(key) && !value.isOpen ? undefined : unknown
  }
  if (value instanceof List) return typeof key === 'number' ? value.items[key]?.value : lengthOf(value.items, key)
  if (typeof value === 'string') return typeof key === 'number' ? value[key] : lengthOf(value, key)
  return unknown
}

const lengthOf = ({ length }: { length: number }, key: Value): Value =>
  key === 'length' || key === 'size' ? length : unknown

export function calculated(operator: string, left: Value, right: Value): Value {
  if (left === unknown || right === unknown) return unknown
  if (operator === '===' || operator === '==') return left === right
  if (operator === '!==' || operator === '!=') return left !== right
  if (operator === 'in') return right instanceof Table && isPrimitive(left) ? right.items.has(String(left)) : unknown
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string'))
    return isPrimitive(left) && isPrimitive(right) ? `${left}${right}` : unknown
  if (typeof left !== 'number' || typeof right !== 'number') return unknown
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    default:
      return unknown
  }
}

import { longestSetting } from '../../limits'
import { Environment, holds, isPrimitive, List, Native, Table, unknown, type Item, type Value } from './values'

/** Calls a function that is given to a built-in one. */
export type Apply = (callee: Value, given: readonly Value[]) => Value

export const globals: ReadonlyMap<string, Value> = new Map([
  ['undefined', undefined],
  ['Boolean', new Native((value) => holds(value) ?? unknown)],
  ['String', new Native((value) => (isPrimitive(value) ? String(value) : unknown))]
])

/** `Object.keys(…)`, `Array.from(…)`; undefined where nothing of the language is called. */
export function staticCall(owner: string, name: string, given: readonly Value[], apply: Apply): Value {
  const [first] = given
  if (owner === 'Array') return first instanceof List && name === 'from' ? mapped(first, given[1], apply) : unknown
  if (owner !== 'Object') return unknown
  if (name === 'assign') return assigned(given)
  if (name === 'freeze') return first
  if (name === 'fromEntries') return first instanceof List ? tableOf(first) : unknown
  if (!(first instanceof Table)) return unknown
  const entries = [...first.items]
  if (name === 'keys') return List.of(entries.map(([key]) => key))
  if (name === 'values') return new List(entries.map(([, item]) => item))
  return name === 'entries' ? List.of(entries.map(([key, item]) => new List([{ value: key }, item]))) : unknown
}

function assigned([target, ...others]: readonly Value[]): Value {
  if (!(target instanceof Table)) return unknown
  for (const each of others)
    if (each instanceof Table) for (const [key, item] of each.items) target.items.set(key, item)
  return target
}

function tableOf({ items }: List): Table {
  const table = new Table()
  for (const { value } of items) {
    const [key, item] = value instanceof List ? value.items : []
    if (typeof key?.value === 'string') table.items.set(key.value, item ?? { value: undefined })
  }
  return table
}

const mapped = (list: List, callee: Value, apply: Apply): List =>
  callee === undefined
    ? new List([...list.items])
    : new List(list.items.map(({ value, offset }, index) => ({ value: apply(callee, [value, index]), offset })))

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
      if (items.length + more.length <= longestSetting) items.push(...more)
      return list
    case 'unshift':
      if (items.length + more.length <= longestSetting) items.unshift(...more)
      return list
    case 'concat':
      return new List([...items, ...more.flatMap((item) => (item.value instanceof List ? item.value.items : item))])
    case 'includes':
    case 'has':
      return anyOf(items.map(({ value }) => calculated('===', value, first)))
    case 'indexOf':
      return first === unknown ? unknown : items.findIndex(({ value }) => value === first)
    // What may be left is left.
    case 'filter':
      return new List(items.filter((item, index) => holds(each(item, index)) !== false))
    case 'find':
      return items.find((item, index) => holds(each(item, index)) !== false)?.value
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
      return given.every(isIndex) ? new List(items.slice(...(given as number[]))) : unknown
    case 'join': {
      const values = items.map(({ value }) => value)
      return values.every(isPrimitive) ? values.join(first === undefined ? ',' : String(first)) : unknown
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

export function not(value: Value): Value {
  const test = holds(value)
  return test === undefined ? unknown : !test
}

const isIndex = (value: Value) => typeof value === 'number'

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
  try {
    const result = (String.prototype as unknown as Record<string, TextMethod>)[name].apply(text, [...given])
    if (Array.isArray(result)) return List.of(result)
    return typeof result === 'string' && result.length > longestSetting ? unknown : result
  } catch {
    return unknown
  }
}

/** `value.key`, `value[0]`. */
export function memberOf(value: Value, key: Value): Value {
  if (value instanceof Environment) return typeof key === 'string' ? (value.variable(key) ?? unknown) : unknown
  if (value instanceof Table) return isPrimitive(key) ? value.items.get(String(key))?.value : unknown
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
    return isPrimitive(left) && isPrimitive(right) ? short(`${left}${right}`) : unknown
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

const short = (text: string): Value => (text.length > longestSetting ? unknown : text)

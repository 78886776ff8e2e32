import type {
  ArrowFunctionExpression,
  ClassMethod,
  FunctionDeclaration,
  FunctionExpression,
  ObjectMethod
} from '@babel/types'
import type { Scope } from './scope'

/** What the source alone does not tell. */
export const unknown = Symbol('unknown')

export type Primitive = string | number | boolean | null | undefined

export type Value = Primitive | typeof unknown | List | Table | RegExp | Closure | Native | Environment

/** `process.env` in the Weixin build. */
export class Environment {
  constructor(readonly variable: (name: string) => string | undefined) {}
}

/** A value in a list or under a key, and where in the file it stands. */
export interface Item {
  value: Value
  offset?: number
}

/** An array, or a set. */
export class List {
  constructor(readonly items: Item[] = []) {}

  static of(values: readonly Value[]): List {
    return new List(values.map((value) => ({ value })))
  }
}

/** An object. Its keys are the program's own, and lead to nothing of ours. */
export class Table {
  readonly items = new Map<string, Item>()
  /** Something that cannot be told was put into it: what it seems to lack may be there. */
  isOpen = false

  /** Puts in all that another has. */
  take(other: Value): void {
    if (other instanceof Table) for (const [key, item] of other.items) this.items.set(key, item)
    this.isOpen ||= other === unknown || (other instanceof Table && other.isOpen)
  }

  static of(entries: Iterable<readonly [string, Value]>): Table {
    const table = new Table()
    for (const [key, value] of entries) table.items.set(key, { value })
    return table
  }
}

export type FunctionNode =
  ArrowFunctionExpression | FunctionExpression | FunctionDeclaration | ObjectMethod | ClassMethod

/** A function that the program wrote, and where. */
export class Closure {
  constructor(
    readonly node: FunctionNode,
    readonly scope: Scope
  ) {}
}

/** A function of the language. */
export class Native {
  constructor(readonly call: (value: Value) => Value) {}
}

export const isPrimitive = (value: Value): value is Primitive =>
  value === null || (typeof value !== 'object' && typeof value !== 'symbol')

/** Whether a test holds; undefined where nobody can tell. */
export const holds = (value: Value): boolean | undefined => (value === unknown ? undefined : Boolean(value))

/** How many elements or characters a value is made of. */
export const sizeOf = (value: Value): number =>
  value instanceof List ? value.items.length : typeof value === 'string' ? value.length : 0

/** One of two that may be built. Of lists and objects, what either has. */
export function either(one: Value, other: Value): Value {
  if (one instanceof Table && other instanceof Table) return merged(one, other)
  if (!(one instanceof List)) return one === undefined || one === null || one === false ? other : one
  if (other === unknown) return new List([...one.items, { value: unknown }])
  const more = other instanceof List ? other.items : []
  const known = new Set(one.items.map(({ value }) => value))
  return new List([...one.items, ...more.filter(({ value }) => !known.has(value))])
}

function merged(one: Table, other: Table): Table {
  const table = new Table()
  table.take(one)
  table.isOpen ||= other.isOpen
  for (const [key, item] of other.items) {
    const known = one.items.get(key)
    table.items.set(key, known ? { ...known, value: either(known.value, item.value) } : item)
  }
  return table
}

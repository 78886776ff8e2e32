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

/** One of two that may be built. Of lists, what either has. */
export function either(one: Value, other: Value): Value {
  if (!(one instanceof List)) return one === undefined || one === null || one === false ? other : one
  if (other === unknown) return new List([...one.items, { value: unknown }])
  const more = other instanceof List ? other.items : []
  const known = new Set(one.items.map(({ value }) => value))
  return new List([...one.items, ...more.filter(({ value }) => !known.has(value))])
}

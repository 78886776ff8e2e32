import type { Expression, ExpressionStatement, Node, ObjectExpression, Statement } from '@babel/types'
import { isRecord } from '../../../../mini-program'
import { boundBy, exported, nameOf, partsOf, union, writes, written } from './static-syntax'

/** What a module says that can be read off its source: literals, and what is put together of them. */
export interface Surroundings {
  /** `process.env.NAME` in the Weixin build. */
  env(name: string): string | undefined
  /** The statements of another module, and what it is called. */
  module(from: string, specifier: string): { file: string; body: readonly Statement[] } | undefined
}

/** Where a value stands: for findings about it. */
export interface Located {
  value: unknown
  /** Path of keys -> offset of the key or element. */
  offsets: Map<string, number>
  /** Paths of what stands there and cannot be told. */
  untold: readonly Path[]
}

export type Path = readonly (string | number)[]

export const pathKey = (path: Path): string => path.join('\u0000')

/** The default export of a module of settings, or what `module.exports` is. */
export function defaultExport(file: string, body: readonly Statement[], around: Surroundings): Located {
  const reading: Reading = { around, untold: [], open: new Set() }
  const reader = new Reader(reading, { file, body, visited: new Set([file]) })
  const node = exported(body)
  const offsets = new Map<string, number>()
  const value = node && reader.value(node, new Place([], offsets))
  return { value, offsets, untold: reading.untold }
}

const unknown = undefined

/** Where a value stands that is being read. */
class Place {
  constructor(
    readonly path: Path,
    private readonly offsets?: Map<string, number>
  ) {}

  /** Of what stands there under a key. */
  at(key: string | number): Place {
    return new Place([...this.path, key], this.offsets)
  }

  /** Of something that only leads to what stands there: its own place is of no use to anyone. */
  get aside(): Place {
    return new Place(this.path)
  }

  note(offset: number): void {
    this.offsets?.set(pathKey(this.path), offset)
  }
}

interface Module {
  file: string
  body: readonly Statement[]
  /** It, and those it is imported from. */
  visited: ReadonlySet<string>
}

/** What one reading has from its beginning to its end. */
interface Reading {
  around: Surroundings
  untold: Path[]
  /** Statements that are being read: what they take from what they write is what it was before. */
  open: Set<Node>
}

class Reader {
  constructor(
    private readonly reading: Reading,
    private readonly module: Module,
    /** What parameters hold, while a function is read for one element of a list. */
    private readonly parameters: ReadonlyMap<string, unknown> = new Map()
  ) {}

  /** undefined where it cannot be told. */
  value(node: Node, place: Place): unknown {
    place.note(node.start ?? 0)
    switch (node.type) {
      case 'StringLiteral':
      case 'NumericLiteral':
      case 'BooleanLiteral':
        return node.value
      case 'TemplateLiteral': {
        const parts = node.expressions.map((each) => this.value(each, place.aside))
        return parts.every((each) => typeof each === 'string')
          ? node.quasis.map(({ value }, index) => `${value.cooked}${parts[index] ?? ''}`).join('')
          : unknown
      }
      case 'ArrayExpression':
        return this.list(node.elements, place)
      case 'ObjectExpression':
        return this.object(node, place)
      case 'ConditionalExpression': {
        const test = this.value(node.test, place.aside)
        const chosen = this.value(test === false || test === '' ? node.alternate : node.consequent, place)
        // Of lists either may be built.
        return test === unknown && Array.isArray(chosen)
          ? union(chosen, this.value(node.alternate, place.aside))
          : chosen
      }
      case 'LogicalExpression': {
        const left = this.value(node.left, place)
        if (node.operator === '&&') return left || left === unknown ? this.value(node.right, place) : left
        const right = left || this.value(node.right, place)
        return left === unknown && right === false ? unknown : right
      }
      case 'BinaryExpression':
        return this.binary(node.operator, this.value(node.left, place.aside), this.value(node.right, place.aside))
      case 'UnaryExpression': {
        const value = this.value(node.argument, place.aside)
        return node.operator === '!' && value !== unknown ? !value : unknown
      }
      case 'MemberExpression':
        return this.member(node, place)
      case 'Identifier':
        return this.named(node.name, place)
      case 'CallExpression':
        return this.call(node, place)
      case 'NewExpression':
        return nameOf(node.callee) === 'Set' && node.arguments[0] ? this.value(node.arguments[0], place.aside) : unknown
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'FunctionDeclaration':
        return this.returned(node.body, place)
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'ParenthesizedExpression':
        return this.value(node.expression, place)
      default:
        return unknown
    }
  }

  private object({ properties }: ObjectExpression, place: Place): Record<string, unknown> {
    const value: Record<string, unknown> = {}
    for (const each of properties) {
      if (each.type === 'SpreadElement') Object.assign(value, this.value(each.argument, place.aside))
      if (each.type !== 'ObjectProperty') continue
      const key = each.computed ? this.value(each.key, place.aside) : nameOf(each.key)
      if (typeof key !== 'string') continue
      value[key] = this.told(each.value, place.at(key))
      place.at(key).note(each.start ?? 0)
    }
    return value
  }

  private told(node: Node, place: Place): unknown {
    const value = this.value(node, place)
    if (value === unknown && nameOf(node) !== 'undefined' && node.type !== 'NullLiteral')
      this.reading.untold.push(place.path)
    return value
  }

  private list(elements: readonly (Node | null)[], place: Place): unknown[] {
    const list: unknown[] = []
    for (const each of elements) {
      if (each?.type === 'SpreadElement') {
        const spread = this.value(each.argument, place.aside)
        if (Array.isArray(spread)) list.push(...(spread as unknown[]))
        else if (spread === unknown) this.reading.untold.push(place.at(list.length).path)
      } else if (each) {
        const value = this.told(each, place.at(list.length))
        if (value !== unknown && value !== false) list.push(value)
      }
    }
    return list
  }

  private binary(operator: string, left: unknown, right: unknown): unknown {
    if (left === unknown || right === unknown) return unknown
    if (operator === '===' || operator === '==') return left === right
    if (operator === '!==' || operator === '!=') return left !== right
    return operator === '+' && typeof left === 'string' ? left + String(right) : unknown
  }

  private member(node: Extract<Node, { type: 'MemberExpression' }>, place: Place): unknown {
    const key = node.computed ? this.value(node.property, place.aside) : nameOf(node.property)
    const { object } = node
    const isEnv = object.type === 'MemberExpression' && nameOf(object.property) === 'env'
    if (isEnv && typeof key === 'string') return this.reading.around.env(key)
    const value = this.value(object, place)
    return typeof key === 'string' && value !== null && typeof value === 'object'
      ? (value as Record<string, unknown>)[key]
      : unknown
  }

  private call(node: Extract<Node, { type: 'CallExpression' }>, place: Place): unknown {
    const { callee } = node
    const [first] = node.arguments
    if (nameOf(callee) === 'require' && first?.type === 'StringLiteral')
      return this.imported(first.value, 'default', place.aside)
    if (callee.type === 'MemberExpression' && first) {
      const name = nameOf(callee.property) ?? ''
      if (nameOf(callee.object) === 'Object') return partsOf(name, this.value(first, place.aside))
      const list = this.value(callee.object, place)
      return Array.isArray(list) ? this.listCall(name, list, first, place.aside) : unknown
    }
    // `defineAppConfig({ … })`, `definePageConfig(…)`, `defineUniPages({ … })`
    return first && /^define/.test(nameOf(callee) ?? '') ? this.value(first, place) : unknown
  }

  private listCall(name: string, list: readonly unknown[], argument: Node, place: Place): unknown {
    const each = (element: unknown, index: number) => this.applied(argument, element, place.at(index))
    switch (name) {
      case 'concat':
        return list.concat(this.value(argument, place))
      case 'includes':
      case 'has': {
        const value = this.value(argument, place)
        return value === unknown ? unknown : list.includes(value)
      }
      case 'filter':
        if (nameOf(argument) === 'Boolean') return list.filter(Boolean)
        return list.filter((element, index) => (each(element, index) ?? true) !== false)
      case 'map':
        return list.map(each)
      case 'flatMap':
        return list.flatMap(each)
      default:
        return unknown
    }
  }

  /** What a function written out in a call gives for one element. */
  private applied(node: Node, element: unknown, place: Place): unknown {
    if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return unknown
    const names = new Map([...this.parameters, ...boundBy(node.params[0], element)])
    return new Reader(this.reading, this.module, names).returned(node.body, place)
  }

  private returned(body: Node, place: Place): unknown {
    if (body.type !== 'BlockStatement') return this.value(body, place)
    const last = body.body.find((each) => each.type === 'ReturnStatement')
    const around = { ...this.module, body: [...body.body, ...this.module.body] }
    const inner = new Reader(this.reading, around, this.parameters)
    return last?.argument ? inner.value(last.argument, place) : unknown
  }

  private named(name: string, place: Place): unknown {
    if (name === 'undefined') return unknown
    if (this.parameters.has(name)) return this.parameters.get(name)
    const value = this.declared(name, place)
    for (const statement of this.writing(this.module.body, name, place.aside)) {
      this.reading.open.add(statement)
      this.write(statement.expression, value, place)
      this.reading.open.delete(statement)
    }
    return value
  }

  /** `name.pages = […]` and `name.push(…)`, where the Weixin build runs them. */
  private *writing(body: readonly Statement[], name: string, place: Place): Generator<ExpressionStatement> {
    for (const statement of body) {
      if (this.reading.open.has(statement)) return
      if (statement.type === 'BlockStatement') yield* this.writing(statement.body, name, place)
      if (statement.type === 'ExpressionStatement' && written(statement.expression) === name) yield statement
      if (statement.type !== 'IfStatement' || !writes(statement, name)) continue
      this.reading.open.add(statement)
      const runs = this.value(statement.test, place) === false ? statement.alternate : statement.consequent
      this.reading.open.delete(statement)
      if (runs) yield* this.writing([runs], name, place)
    }
  }

  private write(node: Expression, value: unknown, place: Place): void {
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression' && isRecord(value)) {
      const key = nameOf(node.left.property)
      if (key !== undefined) value[key] = this.told(node.right, place.at(key))
    }
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return
    const { object } = node.callee
    const key = object.type === 'MemberExpression' ? nameOf(object.property) : undefined
    const list = key === undefined ? value : isRecord(value) ? value[key] : undefined
    if (Array.isArray(list))
      list.push(...this.list(node.arguments, key === undefined ? place.aside : place.aside.at(key)))
  }

  private declared(name: string, place: Place): unknown {
    for (const statement of this.module.body) {
      const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
      if (node?.type === 'VariableDeclaration') {
        const found = node.declarations.find(({ id }) => nameOf(id) === name)
        if (found?.init) return this.value(found.init, place)
      }
      if (node?.type === 'FunctionDeclaration' && node.id?.name === name) return this.value(node, place)
      if (node?.type !== 'ImportDeclaration') continue
      const specifier = node.specifiers.find(({ local }) => local.name === name)
      if (!specifier) continue
      const wanted = specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : 'default'
      return this.imported(node.source.value, wanted ?? 'default', place.aside)
    }
  }

  private imported(specifier: string, name: string, place: Place): unknown {
    const { file, visited } = this.module
    const module = this.reading.around.module(file, specifier)
    if (!module || visited.has(module.file)) return unknown
    const reader = new Reader(this.reading, { ...module, visited: new Set([...visited, module.file]) })
    const node = name === 'default' ? exported(module.body) : undefined
    return node ? reader.value(node, place) : reader.named(name, place)
  }
}

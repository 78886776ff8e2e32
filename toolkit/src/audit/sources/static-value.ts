import type { Expression, ExpressionStatement, Node, ObjectExpression, Statement } from '@babel/types'
import { isRecord } from '../../../../mini-program'

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
  const untold: Path[] = []
  const reader = new Reader(file, body, around, new Set([file]), untold)
  const node = exported(body)
  const offsets = new Map<string, number>()
  return { value: node ? reader.value(node, [], offsets) : undefined, offsets, untold }
}

function exported(body: readonly Statement[]): Node | undefined {
  for (const node of body) {
    if (node.type === 'ExportDefaultDeclaration') return node.declaration
    if (node.type !== 'ExpressionStatement' || node.expression.type !== 'AssignmentExpression') continue
    const { left, right } = node.expression
    if (left.type === 'MemberExpression' && nameOf(left.object) === 'module' && nameOf(left.property) === 'exports')
      return right
  }
}

const nameOf = (node: Node | null | undefined) =>
  node?.type === 'Identifier' ? node.name : node?.type === 'StringLiteral' ? node.value : undefined

const unknown = undefined

class Reader {
  constructor(
    private readonly file: string,
    private readonly body: readonly Statement[],
    private readonly around: Surroundings,
    private readonly visited: ReadonlySet<string>,
    private readonly untold: Path[],
    /** Statements that are being read: what they take from what they write is what it was before. */
    private readonly open: Set<Node> = new Set(),
    /** What parameters hold, while a function is read for one element of a list. */
    private readonly parameters: ReadonlyMap<string, unknown> = new Map()
  ) {}

  /** undefined where it cannot be told. */
  value(node: Node, path: Path, offsets?: Map<string, number>): unknown {
    offsets?.set(pathKey(path), node.start ?? 0)
    switch (node.type) {
      case 'StringLiteral':
      case 'NumericLiteral':
      case 'BooleanLiteral':
        return node.value
      case 'TemplateLiteral': {
        const parts = node.expressions.map((each) => this.value(each, path))
        return parts.every((each) => typeof each === 'string')
          ? node.quasis.map(({ value }, index) => `${value.cooked}${parts[index] ?? ''}`).join('')
          : unknown
      }
      case 'ArrayExpression':
        return this.list(node.elements, path, offsets)
      case 'ObjectExpression':
        return this.object(node, path, offsets)
      case 'ConditionalExpression': {
        const test = this.value(node.test, path)
        const chosen = this.value(test === false || test === '' ? node.alternate : node.consequent, path, offsets)
        // Of lists either may be built.
        return test === unknown && Array.isArray(chosen) ? union(chosen, this.value(node.alternate, path)) : chosen
      }
      case 'LogicalExpression': {
        const left = this.value(node.left, path, offsets)
        if (node.operator === '&&') return left || left === unknown ? this.value(node.right, path, offsets) : left
        const right = left || this.value(node.right, path, offsets)
        return left === unknown && right === false ? unknown : right
      }
      case 'BinaryExpression':
        return this.binary(node.operator, this.value(node.left, path), this.value(node.right, path))
      case 'UnaryExpression': {
        const value = this.value(node.argument, path)
        return node.operator === '!' && value !== unknown ? !value : unknown
      }
      case 'MemberExpression':
        return this.member(node, path, offsets)
      case 'Identifier':
        return this.named(node.name, path, offsets)
      case 'CallExpression':
        return this.call(node, path, offsets)
      case 'NewExpression':
        return nameOf(node.callee) === 'Set' && node.arguments[0] ? this.value(node.arguments[0], path) : unknown
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'FunctionDeclaration':
        return this.returned(node.body, path, offsets)
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'ParenthesizedExpression':
        return this.value(node.expression, path, offsets)
      default:
        return unknown
    }
  }

  private object({ properties }: ObjectExpression, path: Path, offsets?: Map<string, number>): Record<string, unknown> {
    const value: Record<string, unknown> = {}
    for (const each of properties) {
      if (each.type === 'SpreadElement') Object.assign(value, this.value(each.argument, path))
      if (each.type !== 'ObjectProperty') continue
      const key = each.computed ? this.value(each.key, path) : nameOf(each.key)
      if (typeof key !== 'string') continue
      value[key] = this.told(each.value, [...path, key], offsets)
      offsets?.set(pathKey([...path, key]), each.start ?? 0)
    }
    return value
  }

  private told(node: Node, path: Path, offsets?: Map<string, number>): unknown {
    const value = this.value(node, path, offsets)
    if (value === unknown && nameOf(node) !== 'undefined' && node.type !== 'NullLiteral') this.untold.push(path)
    return value
  }

  private list(elements: readonly (Node | null)[], path: Path, offsets?: Map<string, number>): unknown[] {
    const list: unknown[] = []
    for (const each of elements) {
      if (each?.type === 'SpreadElement') {
        const spread = this.value(each.argument, path)
        if (Array.isArray(spread)) list.push(...(spread as unknown[]))
        else if (spread === unknown) this.untold.push([...path, list.length])
      } else if (each) {
        const value = this.told(each, [...path, list.length], offsets)
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

  private member(
    node: Extract<Node, { type: 'MemberExpression' }>,
    path: Path,
    offsets?: Map<string, number>
  ): unknown {
    const key = node.computed ? this.value(node.property, path) : nameOf(node.property)
    const { object } = node
    const isEnv = object.type === 'MemberExpression' && nameOf(object.property) === 'env'
    if (isEnv && typeof key === 'string') return this.around.env(key)
    const value = this.value(object, path, offsets)
    return typeof key === 'string' && value !== null && typeof value === 'object'
      ? (value as Record<string, unknown>)[key]
      : unknown
  }

  private call(node: Extract<Node, { type: 'CallExpression' }>, path: Path, offsets?: Map<string, number>): unknown {
    const { callee } = node
    const [first] = node.arguments
    if (nameOf(callee) === 'require' && first?.type === 'StringLiteral')
      return this.imported(first.value, 'default', path)
    if (callee.type === 'MemberExpression' && first) {
      const name = nameOf(callee.property) ?? ''
      if (nameOf(callee.object) === 'Object') return partsOf(name, this.value(first, path))
      const list = this.value(callee.object, path, offsets)
      return Array.isArray(list) ? this.listCall(name, list, first, path) : unknown
    }
    // `defineAppConfig({ … })`, `definePageConfig(…)`, `defineUniPages({ … })`
    return first && /^define/.test(nameOf(callee) ?? '') ? this.value(first, path, offsets) : unknown
  }

  private listCall(name: string, list: readonly unknown[], argument: Node, path: Path): unknown {
    const each = (element: unknown, index: number) => this.applied(argument, element, [...path, index])
    switch (name) {
      case 'concat':
        return list.concat(this.value(argument, path))
      case 'includes':
      case 'has': {
        const value = this.value(argument, path)
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
  private applied(node: Node, element: unknown, path: Path): unknown {
    if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return unknown
    const names = new Map([...this.parameters, ...boundBy(node.params[0], element)])
    return new Reader(this.file, this.body, this.around, this.visited, this.untold, this.open, names).returned(
      node.body,
      path
    )
  }

  private returned(body: Node, path: Path, offsets?: Map<string, number>): unknown {
    if (body.type !== 'BlockStatement') return this.value(body, path, offsets)
    const last = body.body.find((each) => each.type === 'ReturnStatement')
    const statements = [...body.body, ...this.body]
    const inner = new Reader(this.file, statements, this.around, this.visited, this.untold, this.open, this.parameters)
    return last?.argument ? inner.value(last.argument, path, offsets) : unknown
  }

  private named(name: string, path: Path, offsets?: Map<string, number>): unknown {
    if (name === 'undefined') return unknown
    if (this.parameters.has(name)) return this.parameters.get(name)
    const value = this.declared(name, path, offsets)
    for (const statement of this.writing(this.body, name, path)) {
      this.open.add(statement)
      this.write(statement.expression, value, path, offsets)
      this.open.delete(statement)
    }
    return value
  }

  /** `name.pages = […]` and `name.push(…)`, where the Weixin build runs them. */
  private *writing(body: readonly Statement[], name: string, path: Path): Generator<ExpressionStatement> {
    for (const statement of body) {
      if (this.open.has(statement)) return
      if (statement.type === 'BlockStatement') yield* this.writing(statement.body, name, path)
      if (statement.type === 'ExpressionStatement' && written(statement.expression) === name) yield statement
      if (statement.type !== 'IfStatement' || !writes(statement, name)) continue
      this.open.add(statement)
      const runs = this.value(statement.test, path) === false ? statement.alternate : statement.consequent
      this.open.delete(statement)
      if (runs) yield* this.writing([runs], name, path)
    }
  }

  private write(node: Expression, value: unknown, path: Path, offsets?: Map<string, number>): void {
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression' && isRecord(value)) {
      const key = nameOf(node.left.property)
      if (key !== undefined) value[key] = this.told(node.right, [...path, key], offsets)
    }
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return
    const { object } = node.callee
    const key = object.type === 'MemberExpression' ? nameOf(object.property) : undefined
    const list = key === undefined ? value : isRecord(value) ? value[key] : undefined
    if (Array.isArray(list)) list.push(...this.list(node.arguments, key === undefined ? path : [...path, key]))
  }

  private declared(name: string, path: Path, offsets?: Map<string, number>): unknown {
    for (const statement of this.body) {
      const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
      if (node?.type === 'VariableDeclaration') {
        const found = node.declarations.find(({ id }) => nameOf(id) === name)
        if (found?.init) return this.value(found.init, path, offsets)
      }
      if (node?.type === 'FunctionDeclaration' && node.id?.name === name) return this.value(node, path, offsets)
      if (node?.type !== 'ImportDeclaration') continue
      const specifier = node.specifiers.find(({ local }) => local.name === name)
      if (!specifier) continue
      const wanted = specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : 'default'
      return this.imported(node.source.value, wanted ?? 'default', path)
    }
  }

  private imported(specifier: string, name: string, path: Path): unknown {
    const module = this.around.module(this.file, specifier)
    if (!module || this.visited.has(module.file)) return unknown
    const visited = new Set([...this.visited, module.file])
    const reader = new Reader(module.file, module.body, this.around, visited, this.untold, this.open)
    const node = name === 'default' ? exported(module.body) : undefined
    return node ? reader.value(node, path) : reader.named(name, path)
  }
}

function writes(node: Statement | null | undefined, name: string): boolean {
  if (node?.type === 'BlockStatement') return node.body.some((each) => writes(each, name))
  if (node?.type === 'IfStatement') return writes(node.consequent, name) || writes(node.alternate, name)
  return node?.type === 'ExpressionStatement' && written(node.expression) === name
}

/** The name of what is written to, in `name.key = value`, `name.push(value)` and `name.key.push(value)`. */
function written(node: Expression): string | undefined {
  if (node.type === 'AssignmentExpression')
    return node.left.type === 'MemberExpression' ? nameOf(node.left.object) : undefined
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined
  const { object, property } = node.callee
  if (nameOf(property) !== 'push') return undefined
  return nameOf(object.type === 'MemberExpression' ? object.object : object)
}

/** What the names of a parameter hold: `page`, `{ root, pages }` or `[root, pages]`. */
function boundBy(parameter: Node | null | undefined, value: unknown): (readonly [string, unknown])[] {
  if (parameter?.type === 'Identifier') return [[parameter.name, value]]
  if (parameter?.type === 'ArrayPattern' && Array.isArray(value))
    return parameter.elements.flatMap((each, index) => boundBy(each, value[index]))
  if (parameter?.type !== 'ObjectPattern' || !isRecord(value)) return []
  return parameter.properties.flatMap((each) =>
    each.type === 'ObjectProperty' ? boundBy(each.value, value[nameOf(each.key) ?? '']) : []
  )
}

const union = (list: readonly unknown[], other: unknown): unknown[] => [
  ...new Set([...list, ...(Array.isArray(other) ? (other as unknown[]) : [])])
]

function partsOf(name: string, value: unknown): unknown[] | undefined {
  if (!isRecord(value)) return undefined
  const parts = Object.entries(value).map(([key, each]) =>
    name === 'keys' ? key : name === 'values' ? each : [key, each]
  )
  return /^(?:keys|values|entries)$/.test(name) ? parts : undefined
}

import type { Node, ObjectExpression, Statement } from '@babel/types'

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
}

export const pathKey = (path: readonly (string | number)[]): string => path.join('\u0000')

/** The default export of a module of settings, or what `module.exports` is. */
export function defaultExport(file: string, body: readonly Statement[], around: Surroundings): Located {
  const reader = new Reader(file, body, around, new Set([file]))
  const node = exported(body)
  const offsets = new Map<string, number>()
  return { value: node ? reader.value(node, [], offsets) : undefined, offsets }
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

type Path = readonly (string | number)[]
const unknown = undefined

class Reader {
  constructor(
    private readonly file: string,
    private readonly body: readonly Statement[],
    private readonly around: Surroundings,
    private readonly visited: ReadonlySet<string>
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
        return this.value(test === false || test === '' ? node.alternate : node.consequent, path, offsets)
      }
      case 'LogicalExpression': {
        const left = this.value(node.left, path, offsets)
        if (node.operator === '&&') return left ? this.value(node.right, path, offsets) : left
        return left || this.value(node.right, path, offsets)
      }
      case 'BinaryExpression':
        return this.binary(node.operator, this.value(node.left, path), this.value(node.right, path))
      case 'UnaryExpression':
        return node.operator === '!' ? !this.value(node.argument, path) : unknown
      case 'MemberExpression':
        return this.member(node, path, offsets)
      case 'Identifier':
        return this.named(node.name, path, offsets)
      case 'CallExpression':
        return this.call(node, path, offsets)
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
      value[key] = this.value(each.value, [...path, key], offsets)
      offsets?.set(pathKey([...path, key]), each.start ?? 0)
    }
    return value
  }

  private list(elements: readonly (Node | null)[], path: Path, offsets?: Map<string, number>): unknown[] {
    const list: unknown[] = []
    for (const each of elements) {
      if (each?.type === 'SpreadElement') {
        const spread = this.value(each.argument, path)
        if (Array.isArray(spread)) list.push(...(spread as unknown[]))
      } else if (each) {
        const value = this.value(each, [...path, list.length], offsets)
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
    if (nameOf(callee) === 'require' && first?.type === 'StringLiteral') return this.imported(first.value, 'default')
    if (callee.type === 'MemberExpression') {
      const list = this.value(callee.object, path, offsets)
      const name = nameOf(callee.property)
      if (!Array.isArray(list) || (name !== 'filter' && name !== 'concat')) return unknown
      return name === 'filter' ? list.filter(Boolean) : list.concat(this.value(first, path))
    }
    // `defineAppConfig({ … })`, `definePageConfig(…)`, `defineUniPages({ … })`
    return first && /^define/.test(nameOf(callee) ?? '') ? this.value(first, path, offsets) : unknown
  }

  private returned(body: Node, path: Path, offsets?: Map<string, number>): unknown {
    if (body.type !== 'BlockStatement') return this.value(body, path, offsets)
    const last = body.body.find((each) => each.type === 'ReturnStatement')
    const inner = new Reader(this.file, [...body.body, ...this.body], this.around, this.visited)
    return last?.argument ? inner.value(last.argument, path, offsets) : unknown
  }

  private named(name: string, path: Path, offsets?: Map<string, number>): unknown {
    if (name === 'undefined') return unknown
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
      return this.imported(node.source.value, wanted ?? 'default')
    }
  }

  private imported(specifier: string, name: string): unknown {
    const module = this.around.module(this.file, specifier)
    if (!module || this.visited.has(module.file)) return unknown
    const visited = new Set([...this.visited, module.file])
    const reader = new Reader(module.file, module.body, this.around, visited)
    const node = name === 'default' ? exported(module.body) : undefined
    return node ? reader.value(node, []) : reader.named(name, [])
  }
}

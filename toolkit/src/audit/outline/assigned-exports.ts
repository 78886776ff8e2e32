import type { Expression, ForInStatement, Node, Statement } from '@babel/types'
import type { Declarations } from './declarations'
import { compiledNamespaceOf } from './namespaces'
import { keyName, namesSome, withoutThis } from './nodes'
import type { ModuleNames, Outline } from './outline'

/** Reads what a CommonJS module exports: by assignments, and by the calls that bundlers and compilers write. */
export class AssignedExports {
  constructor(
    private readonly outline: Outline,
    private readonly declarations: Declarations,
    private readonly names: ModuleNames
  ) {}

  /** `exports.x = …`, `module.exports = …`, `Object.defineProperty(exports, 'x', …)`, `n.d(exports, …)`. */
  read(node: Statement): void {
    switch (node.type) {
      case 'ExpressionStatement':
        return this.assignment(node.expression)
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
      case 'ExportDefaultDeclaration':
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
      case 'VariableDeclaration':
      case 'TSImportEqualsDeclaration':
      case 'TSModuleDeclaration':
        return
      case 'TSExportAssignment':
        return this.exportAll(node.expression)
      case 'ForInStatement':
        if (!this.copies(node)) this.declarations.top.push(node)
        return
      default:
        this.declarations.top.push(node)
    }
  }

  private assignment(node: Expression): void {
    if (node.type === 'SequenceExpression') return node.expressions.forEach((each) => this.assignment(each))
    if (node.type === 'CallExpression' && this.exportCall(node)) return
    const namespace = compiledNamespaceOf(node)
    if (namespace && namespace.members.length > 0) return this.declarations.namespace(namespace)
    if (node.type !== 'AssignmentExpression' || node.operator !== '=') return this.declarations.runs(node)
    const name = this.exportedName(node.left)
    if (name === undefined) return this.declarations.runs(node)
    if (node.right.type === 'AssignmentExpression') this.assignment(node.right)
    const value = node.right.type === 'AssignmentExpression' ? last(node.right) : node.right
    if (name === '*') this.exportAll(value)
    else this.exportValue(name, value)
  }

  private exportValue(name: string, value: Node): void {
    const from = this.declarations.required(value)
    if (from) return void this.outline.exports.set(name, from)
    if (value.type === 'Identifier') return void this.outline.exports.set(name, { piece: value.name })
    this.outline.exports.set(name, { piece: `exports.${name}` })
    this.declarations.valueOf(`exports.${name}`, value)
  }

  /** `module.exports = …` */
  private exportAll(value: Node): void {
    this.outline.isEsModule = false
    const from = this.declarations.required(value)
    if (from && 'from' in from) return void this.outline.stars.push(from.from)
    if (value.type === 'CallExpression' && isAssign(value.callee) && this.exportsAssigned(value.arguments)) return
    if (value.type !== 'ObjectExpression') return this.exportValue('*', value)
    for (const property of value.properties) {
      if (property.type === 'SpreadElement') this.spread(property.argument)
      else {
        const key = keyName(property)
        if (key === undefined) this.declarations.top.push(property)
        else this.exportValue(key, property.type === 'ObjectProperty' ? property.value : property)
      }
    }
  }

  private spread(node: Node): void {
    if (!this.exportsAllOf(node)) this.declarations.top.push(node)
  }

  /** `export * from`, of what a name or `require` gives. True where that is a module. */
  private exportsAllOf(node: Node): boolean {
    const from =
      this.declarations.required(node) ??
      (node.type === 'Identifier' ? this.declarations.meanings.get(node.name) : undefined)
    if (!from || from === 'nothing' || !('from' in from)) return false
    this.outline.stars.push(from.from)
    return true
  }

  /**
   * `export * from` after webpack: `for (var key in api) if (…) n.d(exports, key, …)`, or with an object that is exported later.
   */
  private copies({ right, body }: ForInStatement): boolean {
    const isExport = (name: string) => name === this.names.exports || name === '__WEBPACK_REEXPORT_OBJECT__'
    return namesSome(body, isExport) && this.exportsAllOf(right)
  }

  /** `Object.assign(exports, require('./a'), { b })`, `module.exports = Object.assign({}, require('./a'))` */
  private exportsAssigned([target, ...sources]: readonly Node[]): boolean {
    const isExports =
      target?.type === 'ObjectExpression' ||
      (target?.type === 'Identifier' && target.name === this.names.exports) ||
      (target?.type === 'MemberExpression' && this.exportedName(target) === '*')
    if (!isExports) return false
    for (const each of target.type === 'ObjectExpression' ? [target, ...sources] : sources) {
      if (each.type === 'ObjectExpression') this.exportAll(each)
      else this.spread(each)
    }
    return true
  }

  private exportedName(left: Node): string | undefined {
    if (left.type !== 'MemberExpression') return undefined
    const key = keyName(left)
    const { object } = left
    if (object.type === 'Identifier' && object.name === this.names.exports) return key
    if (object.type === 'Identifier' && object.name === this.names.module && key === 'exports') return '*'
    if (this.exportedName(object) === '*' && object.type === 'MemberExpression') return key
    return undefined
  }

  /** `export * from` after Babel: `Object.keys(api).forEach(function (key) { … exports … })` */
  private copiesKeys(list: Node, each: Node | undefined): boolean {
    if (list.type !== 'CallExpression' || list.callee.type !== 'MemberExpression') return false
    const [module] = list.arguments
    if (keyName(list.callee) !== 'keys' || !module || !each) return false
    return namesSome(each, (name) => name === this.names.exports) && this.exportsAllOf(module)
  }

  /** True where the call does nothing but export. */
  private exportCall({ callee: written, arguments: given }: Extract<Node, { type: 'CallExpression' }>): boolean {
    const callee = withoutThis(written)
    if (isExportStar(callee)) return given[0] !== undefined && this.exportsAllOf(given[0])
    if (isAssign(callee) && given[0]?.type !== 'ObjectExpression') return this.exportsAssigned(given)
    if (callee.type === 'Identifier' && callee.name === '_export') return this.exportGetters(given)
    if (callee.type === 'MemberExpression' && keyName(callee) === 'forEach')
      return this.copiesKeys(callee.object, given[0])
    if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false
    const [target, second, third] = given
    if (target?.type !== 'Identifier' || target.name !== this.names.exports) return false
    const method = `${callee.object.name}.${keyName(callee)}`
    if (method === 'Object.defineProperty' && second?.type === 'StringLiteral') {
      if (second.value === '__esModule') return true
      if (third?.type !== 'ObjectExpression') return false
      const getter = third.properties.find((each) => each.type !== 'SpreadElement' && keyName(each) === 'get')
      return getter !== undefined && this.getter(second.value, getter)
    }
    if (method === `${this.names.require}.r`) return true
    if (method !== `${this.names.require}.d`) return false
    if (second?.type === 'StringLiteral' && third) return this.getter(second.value, third)
    return this.exportGetters(given)
  }

  /** `n.d(exports, { pick: () => pick })` of webpack, `_export(exports, { pick: function () { return pick } })` of swc. */
  private exportGetters([target, getters]: readonly Node[]): boolean {
    if (target?.type !== 'Identifier' || target.name !== this.names.exports) return false
    if (getters?.type !== 'ObjectExpression') return false
    for (const property of getters.properties) {
      const key = property.type === 'SpreadElement' ? undefined : keyName(property)
      if (key !== undefined) this.getter(key, property)
    }
    return true
  }

  /** `() => pick`, `function () { return pick }` */
  private getter(name: string, node: Node): boolean {
    const method = node.type === 'ObjectProperty' ? node.value : node
    if (!('body' in method) || !('params' in method)) return false
    const { body } = method as { body: Node }
    const [statement] = body.type === 'BlockStatement' ? body.body : []
    const value = body.type === 'BlockStatement' ? statement?.type === 'ReturnStatement' && statement.argument : body
    if (!value) return false
    const member = value.type === 'MemberExpression' && value.object.type === 'Identifier'
    if (value.type === 'Identifier') this.outline.exports.set(name, { piece: value.name })
    else if (member && value.object.type === 'Identifier')
      this.outline.exports.set(name, { piece: `${value.object.name}.${keyName(value) ?? '*'}` })
    else this.declarations.top.push(value)
    return true
  }
}

const isAssign = (callee: Node): boolean =>
  callee.type === 'MemberExpression' &&
  callee.object.type === 'Identifier' &&
  callee.object.name === 'Object' &&
  keyName(callee) === 'assign'

/** `export * from` after TypeScript: `__exportStar(require('x'), exports)`, of `tslib` too. */
const isExportStar = (callee: Node): boolean =>
  (callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' && keyName(callee)) ===
  '__exportStar'

function last(node: Extract<Node, { type: 'AssignmentExpression' }>): Node {
  return node.right.type === 'AssignmentExpression' ? last(node.right) : node.right
}

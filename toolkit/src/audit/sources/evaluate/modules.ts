import type { ExportNamedDeclaration, Node, Statement } from '@babel/types'
import { boundAtTop } from '../bound'
import { nameOf } from './bind'
import { Evaluator } from './evaluator'
import { Scope } from './scope'
import { ofDefault } from './statements'
import { Table, unknown, type Value } from './values'

/** What a module that is evaluated may ask for. */
export interface Surroundings {
  /** What the build makes of an expression: `process.env.TARO_ENV`, `__mpx_mode__`. */
  known(expression: string): string | undefined
  /** The statements of another module, and what it is called. */
  module(from: string, specifier: string): { file: string; body: readonly Statement[] } | undefined
}

interface Module {
  file: string
  /** What is exported by name; the values are there once the module has run. */
  exports: Map<string, () => Value>
  /** Modules of which all is exported. */
  stars: string[]
  /** `module` in it, whose `exports` may be anything. */
  common: Table
}

/** A module of settings, and those that it asks for. Each runs once. */
export class Modules {
  private readonly known = new Map<string, Module>()
  private readonly asking = new Set<string>()
  private readonly evaluator: Evaluator

  constructor(
    private readonly main: string,
    private readonly around: Surroundings
  ) {
    this.evaluator = new Evaluator(this, (expression) => around.known(expression))
  }

  /** What the main module exports as its default: of a function, what that gives. */
  default(body: readonly Statement[]): Value {
    return this.evaluator.made(this.exported(this.run(this.main, body), 'default'))
  }

  /** Only what stands in the main module is shown. */
  offsetOf({ start }: Node, { file }: Scope): number | undefined {
    return file === this.main ? (start ?? undefined) : undefined
  }

  /** What `require(…)` gives. */
  required(from: string, specifier: string): Value {
    const module = this.at(from, specifier)
    return module ? this.whole(module) : unknown
  }

  private at(from: string, specifier: string): Module | undefined {
    const found = this.around.module(from, specifier)
    return found && (this.known.get(found.file) ?? this.run(found.file, found.body))
  }

  private run(file: string, body: readonly Statement[]): Module {
    const common = Table.of([['exports', new Table()]])
    const module: Module = { file, exports: new Map(), stars: [], common }
    this.known.set(file, module)
    const scope = new Scope(file)
    scope.declare('module', common)
    scope.declare('exports', commonExports(module))
    for (const each of body) this.link(each, module, scope)
    this.evaluator.run(body, scope)
    return module
  }

  /** Where the names of a statement at the top come from, or lead to. */
  private link(node: Statement, module: Module, scope: Scope): void {
    if (node.type === 'ExportDefaultDeclaration') module.exports.set('default', () => scope.get(ofDefault))
    if (node.type === 'ExportAllDeclaration') module.stars.push(node.source.value)
    if (node.type === 'ExportNamedDeclaration') this.linkExports(node, module, scope)
    if (node.type !== 'ImportDeclaration') return
    for (const each of node.specifiers) {
      const imported = this.part(module.file, node.source.value, each.type === 'ImportSpecifier' ? each.imported : each)
      scope.declareImported(each.local.name, imported)
    }
  }

  private linkExports(node: ExportNamedDeclaration, { file, exports }: Module, scope: Scope): void {
    const { declaration, specifiers, source } = node
    const declared = declaration?.type === 'TSEnumDeclaration' ? [declaration.id.name] : boundAtTop(node)
    for (const name of declared) exports.set(name, () => scope.get(name))
    for (const each of specifiers) {
      const local = each.type === 'ExportSpecifier' ? each.local : each
      const value = source ? this.part(file, source.value, local) : () => scope.get(nameOf(local) ?? '')
      exports.set(nameOf(each.exported) ?? '', value)
    }
  }

  /** What of another module a name stands for. */
  private part(from: string, specifier: string, wanted: Node): () => Value {
    return () => {
      const module = this.at(from, specifier)
      if (!module) return unknown
      const isWhole = wanted.type === 'ImportNamespaceSpecifier' || wanted.type === 'ExportNamespaceSpecifier'
      return isWhole ? this.whole(module) : this.exported(module, nameOf(wanted) ?? 'default')
    }
  }

  private exported(module: Module, name: string): Value {
    const asked = `${module.file} ${name}`
    // Modules that have it of each other.
    if (this.asking.has(asked)) return unknown
    this.asking.add(asked)
    const value = this.found(module, name)
    this.asking.delete(asked)
    return value
  }

  private found(module: Module, name: string): Value {
    const own = module.exports.get(name)
    if (own) return own()
    const common = commonExports(module)
    if (name === 'default' && !isEmpty(common)) return common
    const item = common instanceof Table ? common.items.get(name) : undefined
    if (item) return item.value
    for (const each of module.stars) {
      const from = this.at(module.file, each)
      const found = from && from !== module ? this.exported(from, name) : unknown
      if (found !== unknown) return found
    }
    return unknown
  }

  private whole(module: Module): Value {
    const common = commonExports(module)
    if (!isEmpty(common)) return common
    const all = module.stars.flatMap((each) => this.at(module.file, each) ?? [])
    const names = [module, ...all].flatMap(({ exports }) => [...exports.keys()])
    const table = Table.of([...new Set(names)].map((name) => [name, this.exported(module, name)]))
    table.isOpen = all.length < module.stars.length
    return table
  }
}

const commonExports = ({ common }: Module): Value => common.items.get('exports')?.value

const isEmpty = (value: Value) => value instanceof Table && value.items.size === 0

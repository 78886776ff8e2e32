import type {
  AssignmentExpression,
  Class,
  Node,
  ObjectExpression,
  Statement,
  StringLiteral,
  TSEntityName
} from '@babel/types'
import { interop } from '../knowledge/language'
import { boundNames } from '../syntax/scope'
import {
  methodOfPrototype,
  methodsOf,
  methodsOfApp,
  methodsOfCompiled,
  methodsOfGlobalData,
  methodsOfOptions,
  methodsOfStore,
  methodsOfUniCloud,
  type Method
} from './methods'
import { declaredNames, isAlias, isClass, isForLater, isInterop, isMethod, isStatic, keyName, nameOf } from './nodes'
import { namespaceOf, type Namespace } from './namespaces'
import type { Load, Mention, ModuleNames, Outline } from './outline'

/** What a name at the top of a module stands for. */
export type Meaning = Mention | 'nothing'

/** A part of the module whose mentions belong to a piece. `object`: the piece whose members `this` has. */
export interface Owned {
  piece: string
  node: Node
  object?: string
}

/** Reads what a module declares, imports and exports with `import` and `export`, statement by statement. */
export class Declarations {
  readonly meanings = new Map<string, Meaning>()
  readonly owned: Owned[] = []
  /** What runs when the module is loaded. */
  readonly top: Node[] = []
  /** What an import binds -> the import. */
  readonly bindings = new Map<string, Load>()
  /** What runs only when a method of an instance is called. */
  readonly methods = new Map<Node, Method>()
  /** Object piece -> its members that are pieces. */
  readonly members = new Map<string, Set<string>>()
  /** What gives back the module that it is handed, under a name that a minifier gave it. */
  private readonly interops = new Set<string>()
  /** Namespace -> what it calls itself inside. */
  readonly namespaces = new Map<string, string>()

  constructor(
    private readonly outline: Outline,
    private readonly names: ModuleNames
  ) {}

  read(statements: readonly Statement[]): void {
    for (const each of statements) if (isInterop(each)) this.interops.add(each.id!.name)
    for (const each of statements) this.declare(each)
  }

  private declare(node: Statement): void {
    switch (node.type) {
      case 'ImportDeclaration':
        return this.import(node)
      case 'ExportNamedDeclaration':
        return this.export(node)
      case 'ExportAllDeclaration':
        if (node.exportKind === 'type') return
        this.outline.isEsModule = true
        this.outline.stars.push(node.source.value)
        this.load(node.source.value, node)
        return
      case 'ExportDefaultDeclaration':
        return this.exportDefault(node.declaration)
      case 'TSImportEqualsDeclaration':
        return this.importEquals(node)
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
        if (node.id) this.piece(node.id.name, node)
        return
      case 'VariableDeclaration':
        for (const each of node.declarations) this.variable(each.id, each.init)
        return
      case 'TSModuleDeclaration': {
        const found = namespaceOf(node)
        return found ? this.namespace(found) : void (node.declare || this.top.push(node))
      }
    }
  }

  private import(node: Extract<Statement, { type: 'ImportDeclaration' }>): void {
    const values = node.specifiers.filter((each) => !(each.type === 'ImportSpecifier' && each.importKind === 'type'))
    if (node.importKind === 'type' || (node.specifiers.length > 0 && values.length === 0)) return
    const load = this.load(node.source.value, node)
    if (values.length > 0) load.bound = { names: values.map(({ local }) => local.name), mentioned: false }
    for (const each of values) {
      const path =
        each.type === 'ImportNamespaceSpecifier'
          ? '*'
          : each.type === 'ImportSpecifier'
            ? nameOf(each.imported)
            : 'default'
      this.meanings.set(each.local.name, { from: node.source.value, path })
      this.bindings.set(each.local.name, load)
    }
  }

  /** `import pick = require('./pick')`, `export import pick = kit.pick` */
  private importEquals(node: Extract<Statement, { type: 'TSImportEqualsDeclaration' }>): void {
    if (node.importKind === 'type') return
    const { moduleReference: meant, id } = node
    const meaning = meant.type === 'TSExternalModuleReference' ? this.imported(meant.expression) : this.entity(meant)
    this.meanings.set(id.name, meaning)
  }

  private imported(specifier: StringLiteral): Mention {
    this.load(specifier.value, specifier)
    return { from: specifier.value, path: '*' }
  }

  /** `kit.media.pick` */
  private entity(node: TSEntityName): Meaning {
    if (node.type === 'Identifier') return this.meanings.get(node.name) ?? 'nothing'
    return node.type === 'TSQualifiedName' ? this.inside(this.entity(node.left), node.right.name) : 'nothing'
  }

  private export(node: Extract<Statement, { type: 'ExportNamedDeclaration' }>): void {
    if (node.exportKind === 'type') return
    this.outline.isEsModule = true
    const from = node.source?.value
    if (from !== undefined) this.load(from, node)
    if (node.declaration) {
      this.declare(node.declaration)
      for (const name of declaredNames(node.declaration)) this.outline.exports.set(name, { piece: name })
    }
    for (const each of node.specifiers) {
      const exported = nameOf(each.exported)
      if (each.type === 'ExportSpecifier') {
        const local = nameOf(each.local)
        this.outline.exports.set(exported, from === undefined ? { piece: local } : { from, path: local })
      } else if (from !== undefined) {
        this.outline.exports.set(exported, { from, path: each.type === 'ExportNamespaceSpecifier' ? '*' : 'default' })
      }
    }
  }

  private exportDefault(node: Node): void {
    this.outline.exports.set('default', { piece: 'default' })
    if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') {
      const name = node.id?.name ?? 'default'
      this.piece(name, node)
      this.outline.exports.set('default', { piece: name })
    } else if (node.type === 'Identifier') {
      this.outline.exports.set('default', { piece: node.name })
    } else this.valueOf('default', node)
  }

  private variable(id: Node, init: Node | null | undefined): void {
    const from = init && this.required(init)
    if (id.type === 'ObjectPattern') {
      const source = from ?? (init?.type === 'Identifier' ? this.meanings.get(init.name) : undefined)
      for (const property of id.properties) {
        const key = property.type === 'ObjectProperty' ? keyName(property) : undefined
        boundNames(property.type === 'RestElement' ? property.argument : property.value, (name) =>
          this.meanings.set(name, source ? this.inside(source, key) : 'nothing')
        )
      }
      return void (init && (!source || source === 'nothing') && this.top.push(init))
    }
    if (id.type !== 'Identifier') {
      boundNames(id, (name) => this.meanings.set(name, 'nothing'))
      return void (init && this.top.push(init))
    }
    if (from) this.meanings.set(id.name, from)
    else if (init) this.valueOf(id.name, init)
    else if (!this.meanings.has(id.name)) this.meanings.set(id.name, 'nothing')
  }

  /** A name and what is put there: a piece where it runs only when called, else it runs now. */
  valueOf(name: string, node: Node): void {
    for (const [part, method] of methodsOfUniCloud(node)) this.method(part, method)
    if (isForLater(node)) return this.piece(name, node)
    if (name === 'default') for (const [part, method] of methodsOfGlobalData(node)) this.method(part, method)
    for (const [part, method] of methodsOfStore(node)) this.method(part, method)
    const owner = node.type === 'ObjectExpression' && isObjectOfPieces(node) ? name : ''
    for (const [part, method] of methodsOfOptions(owner, node)) this.method(part, method)
    if (node.type === 'ObjectExpression' && isObjectOfPieces(node)) return this.object(name, node)
    this.meanings.set(name, 'nothing')
    for (const [part, method] of methodsOfCompiled(node)) this.method(part, method)
    this.top.push(node)
  }

  private piece(name: string, node: Node, object?: string): void {
    this.meanings.set(name, { piece: name })
    this.outline.pieces.push({ name, start: node.start ?? 0, end: node.end ?? 0 })
    for (const [part, method] of methodsOf(name, node)) this.method(part, method)
    if (isClass(node) && node.body.body.some(isStatic)) this.class(name, node)
    else this.owned.push({ piece: name, node, object })
  }

  /** What runs only when it is called by its name. */
  method(node: Node, method: Method): void {
    this.methods.set(node, method)
    this.outline.methods.push(method)
  }

  /** What runs when the module is loaded, unless it only puts a function into an object. */
  runs(node: Node): void {
    if (node.type === 'AssignmentExpression' && this.member(node)) return
    this.top.push(node)
    for (const [part, method] of methodsOfApp(node)) this.method(part, method)
    const method = node.type === 'AssignmentExpression' ? methodOfPrototype(node) : undefined
    if (method) this.method((node as AssignmentExpression).right, method)
  }

  /** `tools.pick = () => …` of `const tools = {}` */
  private member({ left, right }: AssignmentExpression): boolean {
    if (left.type !== 'MemberExpression' || left.object.type !== 'Identifier' || !isForLater(right)) return false
    const key = keyName(left)
    const members = this.members.get(left.object.name)
    if (key === undefined || !members) return false
    members.add(key)
    this.piece(`${left.object.name}.${key}`, right, left.object.name)
    return true
  }

  /** Each static method of a class is called by a name of its own. */
  private class(name: string, { superClass, body }: Class): void {
    const members = new Set<string>()
    this.members.set(name, members)
    if (superClass) this.owned.push({ piece: name, node: superClass })
    for (const part of body.body) {
      const key = isStatic(part) ? keyName(part) : undefined
      if (key === undefined) {
        this.owned.push({ piece: name, node: part })
        continue
      }
      members.add(key)
      this.piece(`${name}.${key}`, part.type === 'ClassProperty' && part.value ? part.value : part, name)
    }
  }

  /** Its members know one another by their names alone. */
  namespace({ name, alias, members, rest }: Namespace): void {
    this.meanings.set(name, { piece: name })
    const known = this.members.get(name) ?? new Set()
    this.members.set(name, known)
    this.namespaces.set(name, alias)
    for (const [key, node] of members) {
      known.add(key)
      this.outline.pieces.push({ name: `${name}.${key}`, start: node.start ?? 0, end: node.end ?? 0 })
      this.owned.push({ piece: `${name}.${key}`, node, object: name })
    }
    for (const node of rest) this.owned.push({ piece: '', node, object: name })
  }

  private object(name: string, { properties }: ObjectExpression): void {
    this.meanings.set(name, { piece: name })
    const members = new Set<string>()
    this.members.set(name, members)
    for (const property of properties) {
      const key = property.type === 'SpreadElement' ? undefined : keyName(property)
      if (key === undefined || !(isMethod(property) || isAlias(property))) {
        if (isCall(property)) this.top.push(property)
        else this.owned.push({ piece: name, node: property, object: name })
        continue
      }
      members.add(key)
      this.piece(`${name}.${key}`, property.type === 'ObjectProperty' ? property.value : property, name)
    }
  }

  /** What `require('x')`, `_interop(require('x'))`, `require('x').pick` or `n.n(x)` give. */
  required(node: Node): Mention | undefined {
    if (node.type === 'MemberExpression') {
      const source = this.required(node.object)
      return source && (this.inside(source, keyName(node)) as Mention)
    }
    if (node.type !== 'CallExpression') return undefined
    const { callee, arguments: given } = node
    const [first] = given
    if (!first) return undefined
    if (callee.type === 'Identifier' && (interop.test(callee.name) || this.interops.has(callee.name)))
      return this.required(first)
    if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier') {
      const key = keyName(callee)
      // swc's stand in a module of their own: `_interop_require_default._(require('./x'))`.
      if (interop.test(key === '_' ? callee.object.name : (key ?? ''))) return this.required(first)
      if (callee.object.name === this.names.require && key === 'n' && first.type === 'Identifier') {
        const source = this.meanings.get(first.name)
        return source && source !== 'nothing' ? source : undefined
      }
    }
    const specifier = callee.type === 'Identifier' ? this.specifier(callee.name, first) : undefined
    if (specifier === undefined) return undefined
    this.load(specifier, node)
    return { from: specifier, path: '*' }
  }

  private inside(source: Meaning, key: string | undefined): Meaning {
    if (source === 'nothing' || key === undefined) return source
    if ('piece' in source)
      return this.members.get(source.piece)?.has(key) ? { piece: `${source.piece}.${key}` } : source
    return { from: source.from, path: source.path === '*' ? key : `${source.path}.${key}` }
  }

  /** What `require('x')` and `requirePlugin('x')` load. */
  specifier(callee: string, node: Node): string | undefined {
    if (node.type !== 'StringLiteral' && node.type !== 'NumericLiteral') return undefined
    if (callee === 'requirePlugin') return `plugin://${node.value}`
    if (callee !== this.names.require) return undefined
    return this.names.bundled ? `#${node.value}` : String(node.value)
  }

  private load(specifier: string, { start }: Node): Load {
    const load: Load = { piece: '', specifier, offset: start ?? 0, optional: false }
    this.outline.loads.push(load)
    return load
  }
}

/** What is in it is called by its names, or put there later. */
const isObjectOfPieces = ({ properties }: ObjectExpression): boolean =>
  properties.length === 0 || properties.some((each) => isMethod(each) || isAlias(each))

/** A property whose value is there because something was called. */
const isCall = (node: Node): boolean =>
  node.type === 'ObjectProperty' && (node.value.type === 'CallExpression' || node.value.type === 'NewExpression')

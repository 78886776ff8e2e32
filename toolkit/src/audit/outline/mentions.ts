import type { AssignmentExpression, CallExpression, JSXMemberExpression, Node, StringLiteral } from '@babel/types'
import { modulesIn, type BundledModule } from '../knowledge/webpack'
import type { Declarations } from './declarations'
import { childKeys, isNode } from '../syntax/children'
import { keyName, pathOf } from './nodes'
import { localNames } from './names'
import { isNamespace } from './namespaces'
import { lateLoad, takenFrom, type LateLoad } from './late-loads'
import { methodsOfMixin, valueOf } from './methods'
import { mixedIn, sharedName, sharedWhole } from './shared'
import type { Mention, ModuleNames, Outline } from './outline'

/** Notes which names each piece mentions. */
export class Mentions {
  private readonly shadows: Set<string>[] = []
  private readonly found = new Map<string, Map<string, Mention>>()
  private piece = ''
  private object: string | undefined
  /** Other names of `this` in the piece: `var that = this`. */
  private readonly selves = new Set<string>()
  private isTried = 0
  /** What loads a module of which only some names are taken. */
  private readonly partly = new Set<Node>()

  constructor(
    private readonly outline: Outline,
    private readonly declarations: Declarations,
    private readonly names: ModuleNames,
    private readonly bundled: BundledModule[]
  ) {}

  visit(node: Node, piece: string, object?: string): void {
    this.piece = piece
    this.object = object
    this.selves.clear()
    this.walk(node)
  }

  finish(): void {
    for (const [piece, mentions] of this.found) this.outline.mentions.set(piece, [...mentions.values()])
    const whole = (piece: string) => this.outline.mentions.get(piece) ?? []
    for (const [object, members] of this.declarations.members) {
      const all = [...members].map((member) => ({ piece: `${object}.${member}` }))
      this.outline.mentions.set(object, [...whole(object), ...all])
    }
    const pieces = new Set(this.outline.pieces.map(({ name }) => name))
    for (const [name, target] of this.outline.exports) this.outline.exports.set(name, this.meant(target, pieces))
  }

  /** What an exported name of the module's own stands for in the end. */
  private meant(target: Mention, pieces: ReadonlySet<string>): Mention {
    if ('from' in target) return target
    const [first, ...rest] = target.piece.split('.')
    const meaning = this.declarations.meanings.get(target.piece) ?? this.declarations.meanings.get(first)
    if (!meaning || meaning === 'nothing') return target
    if ('piece' in meaning) return pieces.has(target.piece) ? target : meaning
    const load = this.declarations.bindings.get(first)
    if (load?.bound) load.bound.mentioned = true
    if (rest.length === 0) return meaning
    const key = rest.join('.')
    return { from: meaning.from, path: meaning.path === '*' ? key : `${meaning.path}.${key}` }
  }

  private walk(node: Node): void {
    const method = this.declarations.methods.get(node)
    if (!method) return this.walkInside(node)
    const around = this.piece
    this.piece = method.piece
    this.walkInside(node)
    this.piece = around
  }

  private walkInside(node: Node): void {
    this.noteTaken(node)
    switch (node.type) {
      case 'Identifier':
      case 'JSXIdentifier':
        return this.isSelf(node.name) ? this.noteSelf([]) : this.mention(node.name)
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        return this.member(node)
      case 'ThisExpression':
        return this.noteSelf([])
      case 'JSXMemberExpression':
        return this.jsxMember(node)
      case 'JSXAttribute':
        return void (node.value && this.walk(node.value))
      case 'CallExpression':
        this.mixIn(node)
        this.loads(node)
        break
      case 'ImportExpression':
        this.loads(node)
        break
      case 'ObjectExpression':
      case 'ArrayExpression': {
        const modules = modulesIn(node)
        if (modules.length > 0) return void this.bundled.push(...modules)
        break
      }
      case 'VariableDeclarator':
        if (node.init?.type !== 'ThisExpression' || node.id.type !== 'Identifier') break
        return void this.selves.add(node.id.name)
      case 'AssignmentExpression':
        this.share(node)
        break
      case 'LabeledStatement':
        return this.walk(node.body)
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'StringLiteral':
      case 'NumericLiteral':
      case 'BooleanLiteral':
      case 'NullLiteral':
      case 'TemplateElement':
        return
      case 'TryStatement':
        this.isTried++
        this.children(node)
        this.isTried--
        return
    }
    if (node.type.startsWith('TS') && !('expression' in node) && !isNamespace(node)) return
    this.children(node)
  }

  private children(node: Node): void {
    const names = localNames(node)
    if (names) this.shadows.push(names)
    const skipped = 'key' in node && !('computed' in node && node.computed) ? node.key : undefined
    for (const name of childKeys(node)) {
      const child: unknown = node[name as keyof Node]
      if (!child || child === skipped) continue
      if (Array.isArray(child)) {
        for (const each of child as unknown[]) if (isNode(each)) this.walk(each)
      } else if (isNode(child)) this.walk(child)
    }
    if (names) this.shadows.pop()
  }

  private member(node: Extract<Node, { type: 'MemberExpression' | 'OptionalMemberExpression' }>): void {
    const path = pathOf(node)
    if (!path) {
      this.walk(node.object)
      if (node.computed) this.walk(node.property)
      return
    }
    this.computed(node)
    const [first, ...keys] = path
    if (first === 'this' || this.isSelf(first)) return this.noteSelf(keys)
    if (this.names.module === first || this.names.exports === first) {
      const exported = first === this.names.module ? keys[1] : keys[0]
      if (exported !== undefined && !this.isLocal(first)) this.note({ piece: `exports.${exported}` })
      return
    }
    this.mention(first, keys)
  }

  /** `<Kit.Uploader />` */
  private jsxMember(node: JSXMemberExpression): void {
    const path = [node.property.name]
    let at = node.object
    for (; at.type === 'JSXMemberExpression'; at = at.object) path.unshift(at.property.name)
    if (at.name === 'this' || this.isSelf(at.name)) this.noteSelf(path)
    else this.mention(at.name, path)
  }

  /** `tools[name]`: what is in the brackets, anywhere in the chain. */
  private computed(node: Node): void {
    if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return
    this.computed(node.object)
    if (node.computed && keyName(node) === undefined) this.walk(node.property)
  }

  private noteSelf(keys: string[]): void {
    if (this.object !== undefined) this.note({ piece: this.own(this.object, keys) })
  }

  private own(object: string, [key]: string[]): string {
    return key !== undefined && this.declarations.members.get(object)?.has(key) ? `${object}.${key}` : object
  }

  private isSelf(name: string): boolean {
    return this.selves.has(name) && this.isLocal(name)
  }

  private isLocal(name: string): boolean {
    return this.shadows.some((names) => names.has(name))
  }

  private mention(name: string, keys: string[] = []): void {
    const mentioned = this.mentioned(name, keys)
    if (mentioned) this.note(mentioned)
  }

  private mentioned(name: string, keys: string[]): Mention | undefined {
    if (this.isLocal(name)) return undefined
    const fellow = this.fellow(name, keys)
    if (fellow) return fellow
    const { meanings, bindings } = this.declarations
    const meaning = meanings.get(name)
    const load = bindings.get(name)
    if (load?.bound) load.bound.mentioned = true
    if (!meaning || meaning === 'nothing') return undefined
    if ('piece' in meaning) return { piece: keys.length > 0 ? this.own(meaning.piece, keys) : meaning.piece }
    const path = [...(meaning.path === '*' ? [] : [meaning.path]), ...keys].slice(0, 2).join('.') || '*'
    return { from: meaning.from, path }
  }

  private share(node: AssignmentExpression): void {
    const name = sharedName(node)
    const mention = name === undefined ? undefined : this.meaningOf(node.right)
    if (name !== undefined && mention) this.outline.shared.push({ name, mention })
  }

  /** What a call gives to all components. */
  private mixIn(node: CallExpression): void {
    const options = mixedIn(node)
    const methods = valueOf(options, 'methods')
    if (options) for (const [part, method] of methodsOfMixin(options)) this.declarations.method(part, method)
    const mixin = options && this.meaningOf(options)
    if (mixin) this.outline.mixins.push(mixin)
    for (const each of [...sharedWhole(node), ...(methods ? [methods] : [])]) this.shareWhole(each)
  }

  /** `tools`, `{ ...tools }` */
  private shareWhole(node: Node): void {
    if (node.type === 'ObjectExpression') {
      for (const each of node.properties) if (each.type === 'SpreadElement') this.shareWhole(each.argument)
      return
    }
    const mention = this.meaningOf(node)
    if (mention) this.outline.sharedWhole.push(mention)
  }

  /** What a name means, or a member of it; an object of the module's own is no piece where nothing of it is. */
  private meaningOf(node: Node): Mention | undefined {
    const [first, ...keys] = pathOf(node) ?? []
    if (first === undefined) return undefined
    return (
      this.mentioned(first, keys) ??
      (this.declarations.meanings.has(first) && !this.isLocal(first) ? { piece: first } : undefined)
    )
  }

  /** `pick` and `Media.pick` in a namespace `Media`. */
  private fellow(name: string, keys: string[]): Mention | undefined {
    const { object } = this
    const alias = object === undefined ? undefined : this.declarations.namespaces.get(object)
    if (object === undefined || alias === undefined) return undefined
    if (name === alias) return { piece: this.own(object, keys) }
    return this.declarations.members.get(object)?.has(name) ? { piece: `${object}.${name}` } : undefined
  }

  private note(mention: Mention): void {
    let mentions = this.found.get(this.piece)
    if (!mentions) this.found.set(this.piece, (mentions = new Map()))
    mentions.set('piece' in mention ? mention.piece : `${mention.from} ${mention.path}`, mention)
  }

  /** A name that is taken out of what is loaded here. */
  private noteTaken(node: Node): void {
    const taken = takenFrom(node)
    const load = taken && lateLoad(taken.load)
    const specifier = load && this.specifierOf(load)
    if (specifier === undefined || !taken) return
    this.partly.add(taken.load.type === 'AwaitExpression' ? taken.load.argument : taken.load)
    for (const path of taken.names) this.note({ from: specifier, path })
  }

  private loads(node: Node): void {
    const load = lateLoad(node)
    const specifier = load && this.specifierOf(load)
    if (specifier === undefined || !load) return
    // Somewhere inside: whatever is done with it, all of it may be meant.
    if (!this.partly.has(node)) this.note({ from: specifier, path: '*' })
    const optional = this.isTried > 0 || this.isPassedOn(load)
    this.outline.loads.push({ piece: this.piece, specifier, offset: load.start, optional })
  }

  private specifierOf({ specifier, callee }: LateLoad): string | undefined {
    if (callee === undefined) return specifier.type === 'StringLiteral' ? specifier.value : undefined
    if (this.isPassedOn({ specifier, callee })) return (specifier as StringLiteral).value
    return this.isLocal(callee) ? undefined : this.declarations.specifier(callee, specifier)
  }

  /** “Build npm” hands its modules a `require` of its own, which asks the one outside for other packages. */
  private isPassedOn({ specifier, callee }: Pick<LateLoad, 'specifier' | 'callee'>): boolean {
    if (callee !== 'require' || this.names.bundled || !this.isLocal(callee)) return false
    return specifier.type === 'StringLiteral' && /^[\w@]/.test(specifier.value)
  }
}

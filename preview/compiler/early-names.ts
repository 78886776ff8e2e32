import { parse, type Node } from 'acorn'

interface Branch extends Node {
  readonly [member: string]: unknown
  /** What is around it; of the program itself nothing. */
  parent?: Branch
}

/**
 * Weixin makes ES5 of scripts: `let` and `const` are `var` there, and a name that is read before its declaration, or in
 * another `case`, is undefined, where ES2015 throws. Such declarations alone are rewritten, and no letter changes its place.
 * Where a block hides a name of another, and in loops, all stays as it is.
 * https://developers.weixin.qq.com/miniprogram/dev/devtools/codecompile.html
 */
export function withEarlyNames(source: string): string {
  const program = declares.test(source) ? parsed(source) : undefined
  if (!program) return source
  let code = source
  for (const { start, kind } of new Names(program).early()) {
    const { length } = kind as string
    code = code.slice(0, start) + 'var'.padEnd(length) + code.slice(start + length)
  }
  return code
}

const declares = /(?:^|[;{}:])\s*(?:let|const)(?:\s+[\w$]|\s*[[{])/m

/** Nothing where it does not parse: that is told elsewhere. */
function parsed(source: string): Branch | undefined {
  try {
    const options = { ecmaVersion: 'latest', allowReturnOutsideFunction: true, allowHashBang: true } as const
    return parse(source, options) as unknown as Branch
  } catch {
    return undefined
  }
}

/** Who mentions which name, and who declares it. */
class Names {
  /** In the order of the source. */
  private readonly mentions = new Map<string, Branch[]>()
  private readonly declarations: Branch[] = []
  /** How often a function declares a name, in whichever block. */
  private readonly bindings = new Map<Branch, Map<string, number>>()
  /** Where a name is declared, and where it is given a value later. */
  private readonly bound = new Set<Branch>()
  private readonly written = new Set<Branch>()

  constructor(program: Branch) {
    const left = [program]
    for (let node = left.pop(); node; node = left.pop()) {
      this.read(node)
      left.push(...childrenOf(node))
    }
    for (const mentions of this.mentions.values()) mentions.sort((one, other) => one.start - other.start)
  }

  /** The declarations to rewrite. */
  early(): Branch[] {
    return this.declarations.filter((each) => this.mayBeVariable(each) && this.isAskedEarly(each))
  }

  private read(node: Branch): void {
    switch (node.type) {
      case 'Identifier':
        if (!this.mentions.has(nameOf(node))) this.mentions.set(nameOf(node), [])
        this.mentions.get(nameOf(node))!.push(node)
        break
      case 'VariableDeclaration':
        this.declare(declaredBy(node), scopeOf(node))
        if (node.kind !== 'var') this.declarations.push(node)
        break
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
        this.declare(namesIn(node.id as Branch), scopeOf(node))
        break
      case 'CatchClause':
        this.declare(namesIn(node.param as Branch | null), scopeOf(node))
        break
      case 'AssignmentExpression':
      case 'ForInStatement':
      case 'ForOfStatement':
        for (const id of namesIn(node.left as Branch)) this.written.add(id)
        break
      case 'UpdateExpression':
        for (const id of namesIn(node.argument as Branch)) this.written.add(id)
    }
    if (isFunction(node)) this.declare((node.params as Branch[]).flatMap(namesIn), node)
  }

  private declare(ids: readonly Branch[], scope: Branch): void {
    const names = this.bindings.get(scope) ?? new Map<string, number>()
    for (const id of ids) {
      this.bound.add(id)
      names.set(nameOf(id), (names.get(nameOf(id)) ?? 0) + 1)
    }
    this.bindings.set(scope, names)
  }

  /** The whole function may see it, and it is one variable however often the block runs. */
  private mayBeVariable(declaration: Branch): boolean {
    const block = blockOf(declaration)
    const scope = scopeOf(declaration)
    if (!block || isRepeated(declaration)) return false
    return declaredBy(declaration).every((id) => {
      if (this.bindings.get(scope)!.get(nameOf(id)) !== 1) return false
      const mentions = this.within(scope, id)
      const isGivenAnew = declaration.kind === 'const' && mentions.some((each) => this.written.has(each))
      return !isGivenAnew && mentions.length === this.within(block, id).length
    })
  }

  private isAskedEarly(declaration: Branch): boolean {
    const block = blockOf(declaration)!
    return (declaration.declarations as Branch[]).some(({ id, end }) =>
      namesIn(id as Branch).some((name) =>
        this.within(block, name).some((mention) => {
          if (this.bound.has(mention)) return false
          const statement = partOf(block, mention)
          if (block.type === 'SwitchStatement' && statement !== declaration.parent) return true
          return mention.start < end || this.isCalledBefore(statement, block, end)
        })
      )
    )
  }

  /** A function that is declared further down. */
  private isCalledBefore({ type, id }: Branch, block: Branch, end: number): boolean {
    if (type !== 'FunctionDeclaration') return false
    return this.within(block, id as Branch).some((mention) => !this.bound.has(mention) && mention.start < end)
  }

  private within({ start, end }: Branch, id: Branch): Branch[] {
    const mentions = this.mentions.get(nameOf(id)) ?? []
    return mentions.slice(firstFrom(mentions, start), firstFrom(mentions, end))
  }
}

function firstFrom(mentions: readonly Branch[], start: number): number {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

const nameOf = ({ name }: Branch): string => name as string

const isFunction = ({ type }: Branch): boolean =>
  type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression'

/** The function around, or the program. */
function scopeOf({ parent }: Branch): Branch {
  let scope = parent!
  while (scope.parent && !isFunction(scope)) scope = scope.parent
  return scope
}

/** Nothing at the head of a loop. */
function blockOf({ parent }: Branch): Branch | undefined {
  if (parent!.type === 'SwitchCase') return parent!.parent
  return parent!.type === 'BlockStatement' || parent!.type === 'Program' ? parent : undefined
}

function isRepeated(declaration: Branch): boolean {
  const scope = scopeOf(declaration)
  for (let at = declaration.parent!; at !== scope; at = at.parent!)
    if (/^(?:For|While|DoWhile)/.test(at.type)) return true
  return false
}

/** The statement or the case of a block that a node stands in. */
function partOf(block: Branch, node: Branch): Branch {
  let part = node
  while (part.parent !== block) part = part.parent!
  return part
}

const declaredBy = ({ declarations }: Branch): Branch[] =>
  (declarations as Branch[]).flatMap(({ id }) => namesIn(id as Branch))

/** The names that a pattern binds. */
function namesIn(pattern: Branch | null): Branch[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern]
    case 'AssignmentPattern':
      return namesIn(pattern.left as Branch)
    case 'RestElement':
      return namesIn(pattern.argument as Branch)
    case 'ArrayPattern':
      return (pattern.elements as (Branch | null)[]).flatMap(namesIn)
    case 'ObjectPattern':
      return (pattern.properties as Branch[]).flatMap((each) => namesIn((each.value ?? each) as Branch))
    default:
      return []
  }
}

/** What looks like a name and is one of a member or a label. */
const notNames: Readonly<Record<string, string>> = {
  MemberExpression: 'property',
  Property: 'key',
  MethodDefinition: 'key',
  PropertyDefinition: 'key',
  LabeledStatement: 'label',
  BreakStatement: 'label',
  ContinueStatement: 'label',
  MetaProperty: 'property'
}

function childrenOf(node: Branch): Branch[] {
  const skipped = node.computed ? undefined : notNames[node.type]
  const children: Branch[] = []
  for (const member in node) {
    if (member === 'parent' || member === skipped) continue
    const value = node[member]
    for (const each of (Array.isArray(value) ? value : [value]) as unknown[]) {
      if (typeof (each as Branch | null | undefined)?.type === 'string') children.push(each as Branch)
    }
  }
  for (const child of children) child.parent = node
  return children
}

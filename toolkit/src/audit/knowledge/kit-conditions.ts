import type { Node } from '@babel/types'
import { childrenOf } from '../syntax/children'
import { keyName } from '../outline/nodes'
import { leaves } from '../syntax/leaves'
import { boundNames } from '../syntax/scope'

/** A part of a script that runs only where a property of its component has one of these values, or, `isElse`, none of them. */
export interface Condition {
  start: number
  end: number
  property: string
  texts: ReadonlySet<string>
  isElse: boolean
}

/** `pick() { … }`, and where its script calls it. */
export interface CalledMethod {
  name: string
  start: number
  end: number
  calls: readonly number[]
}

export interface Conditions {
  conditions: readonly Condition[]
  methods: readonly CalledMethod[]
}

/** What of a kit's script depends on a property: `switch (accept) { case 'image': … }`, `source === 'media' ? … : …`. */
export function conditionsIn(body: readonly Node[]): Conditions {
  const reader = new Reader()
  for (const each of body) reader.visit(each)
  return { conditions: reader.conditions, methods: reader.methods }
}

type Test = Pick<Condition, 'property' | 'texts' | 'isElse'>

class Reader {
  readonly conditions: Condition[] = []
  private readonly defined = new Map<string, Node[]>()
  private readonly called = new Map<string, number[]>()
  /** How often a name stands in the script, be it a call or not. */
  private readonly mentions = new Map<string, number>()
  /** Variable -> the property it was taken from, in the functions around; undefined where it is something else. */
  private readonly scopes: Map<string, string | undefined>[] = [new Map()]

  /** Methods that their script only calls, and does not hand on by their names. */
  get methods(): CalledMethod[] {
    return [...this.defined].flatMap(([name, nodes]) => {
      const calls = this.called.get(name) ?? []
      if (nodes.length > 1 || this.mentions.get(name) !== calls.length + 1) return []
      return nodes.map(({ start, end }) => ({ name, start: start ?? 0, end: end ?? 0, calls }))
    })
  }

  visit(node: Node): void {
    const isScope = node.type === 'BlockStatement' || 'params' in node
    if (isScope) this.scopes.push(new Map())
    if ('params' in node) for (const each of node.params as Node[]) this.bind(each, undefined)
    this.note(node)
    for (const each of childrenOf(node)) this.visit(each)
    // By now it is known what its variables are.
    if (node.type === 'BlockStatement') this.rests(node)
    if (isScope) this.scopes.pop()
  }

  private note(node: Node): void {
    switch (node.type) {
      case 'Identifier':
        return this.mention(node.name)
      case 'StringLiteral':
        return this.mention(node.value)
      case 'VariableDeclarator':
        return this.bind(node.id, node.init)
      case 'ObjectMethod':
      case 'ClassMethod':
      case 'ObjectProperty':
        return this.define(node)
      case 'CallExpression':
        return this.call(node.callee)
      case 'SwitchStatement':
        return this.cases(node)
      case 'AssignmentExpression':
        return this.forget(node.left)
      case 'IfStatement':
      case 'ConditionalExpression': {
        const test = this.testOf(node.test)
        if (test) this.add(node.consequent, test)
        // Behind `a && b` only both are known, and of neither that it is not so.
        if (test && node.alternate && node.test.type === 'BinaryExpression')
          this.add(node.alternate, { ...test, isElse: !test.isElse })
        return
      }
      case 'LogicalExpression': {
        const test = node.operator === '&&' ? this.testOf(node.left) : undefined
        return test && this.add(node.right, test)
      }
    }
  }

  private mention(name: string): void {
    this.mentions.set(name, (this.mentions.get(name) ?? 0) + 1)
  }

  private define(node: Extract<Node, { type: 'ObjectMethod' | 'ClassMethod' | 'ObjectProperty' }>): void {
    const isFunction = node.type !== 'ObjectProperty' || /Function/.test(node.value.type)
    const name = isFunction ? keyName(node) : undefined
    if (name !== undefined) this.defined.set(name, [...(this.defined.get(name) ?? []), node])
  }

  /** `this.pick()` */
  private call(callee: Node): void {
    const name = callee.type === 'MemberExpression' ? keyName(callee) : undefined
    if (name !== undefined) this.called.set(name, [...(this.called.get(name) ?? []), callee.start ?? 0])
  }

  /** `const { accept: kind } = this.data`, `function choose({ accept })`, `var accept = options.accept` */
  private bind(id: Node, init: Node | null | undefined): void {
    const scope = this.scopes[this.scopes.length - 1]
    boundNames(id, (name) => scope.set(name, undefined))
    if (id.type === 'Identifier' && init?.type === 'MemberExpression') scope.set(id.name, keyName(init))
    if (id.type !== 'ObjectPattern') return
    // One with a default may be that.
    for (const each of id.properties)
      if (each.type === 'ObjectProperty' && each.value.type === 'Identifier') scope.set(each.value.name, keyName(each))
  }

  /** `accept = accept || 'file'` */
  private forget(left: Node): void {
    boundNames(left, (name) => this.scopes.forEach((scope) => scope.set(name, undefined)))
  }

  /** The property that a variable or a member is. */
  private propertyOf(node: Node): string | undefined {
    if (node.type === 'MemberExpression') return keyName(node)
    if (node.type !== 'Identifier') return undefined
    const known = this.scopes.filter((scope) => scope.has(node.name))
    return known[known.length - 1]?.get(node.name)
  }

  private testOf(node: Node): Test | undefined {
    if (node.type === 'LogicalExpression' && node.operator === '&&') return this.testOf(node.left)
    const equation = node.type === 'BinaryExpression' ? /^([!=])==?$/.exec(node.operator) : null
    if (node.type !== 'BinaryExpression' || !equation) return undefined
    const [text, other] = node.left.type === 'StringLiteral' ? [node.left, node.right] : [node.right, node.left]
    const property = this.propertyOf(other)
    if (text.type !== 'StringLiteral' || property === undefined) return undefined
    return { property, texts: new Set([text.value]), isElse: equation[1] === '!' }
  }

  private cases({ discriminant, cases }: Extract<Node, { type: 'SwitchStatement' }>): void {
    const property = this.propertyOf(discriminant)
    const tests = cases.map(({ test }) => (test ? textOf(test) : ''))
    if (property === undefined || tests.includes(undefined)) return
    const all = cases.flatMap(({ test }) => (test ? (textOf(test) ?? []) : []))
    // What falls through to the next runs there as well.
    let texts: string[] = []
    let isElse = false
    for (const { test, consequent } of cases) {
      if (test) texts.push(textOf(test) ?? '')
      else isElse = true
      const own = new Set(isElse ? all.filter((each) => !texts.includes(each)) : texts)
      for (const each of consequent) this.add(each, { property, texts: own, isElse })
      if (consequent.some(leaves)) [texts, isElse] = [[], false]
    }
  }

  /** `if (accept === 'image') return …` decides of all that comes after it. */
  private rests({ body, end }: Extract<Node, { type: 'BlockStatement' }>): void {
    for (const each of body) {
      if (each.type !== 'IfStatement' || each.alternate || each.test.type !== 'BinaryExpression') continue
      const test = leaves(each.consequent) ? this.testOf(each.test) : undefined
      if (test) this.add({ start: each.end, end }, { ...test, isElse: !test.isElse })
    }
  }

  private add({ start, end }: Pick<Node, 'start' | 'end'>, test: Test): void {
    this.conditions.push({ start: start ?? 0, end: end ?? 0, ...test })
  }
}

const textOf = (node: Node): string | undefined => (node.type === 'StringLiteral' ? node.value : undefined)

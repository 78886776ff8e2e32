import type { MemberExpression, Node, ObjectExpression, OptionalMemberExpression } from '@babel/types'
import { deepestCall, longestSetting, mostSteps } from '../../limits'
import { bind, keyOf, nameOf } from './bind'
import { calculated, globals, memberOf, method, not, removes, staticCall, typeOf } from './built-ins'
import type { Modules } from './modules'
import { Scope } from './scope'
import { Statements } from './statements'
import {
  Closure,
  either,
  Environment,
  holds,
  isPrimitive,
  List,
  Native,
  sizeOf,
  Table,
  unknown,
  type FunctionNode,
  type Item,
  type Value
} from './values'

/** Runs a program's settings as far as the source tells what they do: nothing of the program itself is run. */
export class Evaluator {
  private steps = 0
  private depth = 0
  private readonly statements: Statements = new Statements(this)
  private readonly environment: Environment

  constructor(
    private readonly modules: Modules,
    private readonly known: (expression: string) => string | undefined
  ) {
    this.environment = new Environment((name) => known(`process.env.${name}`))
  }

  get isSpent(): boolean {
    return this.steps > mostSteps
  }

  run(statements: readonly Node[], scope: Scope): void {
    this.statements.run(statements, { scope, returned: [] })
  }

  /** What an expression comes to. What is long takes more steps, and what is too long is no setting. */
  value(node: Node, scope: Scope): Value {
    if (this.steps++ > mostSteps) return unknown
    const value = this.worth(node, scope)
    const size = sizeOf(value)
    this.steps += size / 100
    return size > longestSetting ? unknown : value
  }

  private worth(node: Node, scope: Scope): Value {
    switch (node.type) {
      case 'StringLiteral':
      case 'NumericLiteral':
      case 'BooleanLiteral':
        return node.value
      case 'NullLiteral':
        return null
      case 'RegExpLiteral':
        return pattern(node.pattern, node.flags)
      case 'TemplateLiteral':
        return node.quasis.reduce<Value>((text, { value: { cooked } }, index) => {
          const next = node.expressions[index] as Node | undefined
          const begun = calculated('+', text, cooked ?? '')
          return next ? calculated('+', begun, this.value(next, scope)) : begun
        }, '')
      case 'Identifier':
        if (scope.has(node.name)) return scope.get(node.name)
        return globals.has(node.name) ? globals.get(node.name) : (this.known(node.name) ?? unknown)
      case 'ArrayExpression':
        return new List(this.items(node.elements, scope))
      case 'ObjectExpression':
        return this.object(node, scope)
      case 'ConditionalExpression': {
        const test = holds(this.value(node.test, scope))
        if (test !== undefined) return this.value(test ? node.consequent : node.alternate, scope)
        return either(this.value(node.consequent, scope), this.value(node.alternate, scope))
      }
      case 'LogicalExpression':
        return this.logical(node.operator, this.value(node.left, scope), () => this.value(node.right, scope))
      case 'BinaryExpression':
        return calculated(node.operator, this.value(node.left, scope), this.value(node.right, scope))
      case 'UnaryExpression':
        if (node.operator === 'typeof') return typeOf(this.value(node.argument, scope))
        return node.operator === '!' ? not(this.value(node.argument, scope)) : unknown
      case 'AssignmentExpression':
        return this.assignment(node, scope)
      case 'UpdateExpression': {
        const value = calculated(node.operator[0], this.value(node.argument, scope), 1)
        this.write(node.argument, { value }, scope)
        return value
      }
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        if (nameOf(node.property) === 'env' && isProcess(node.object)) return this.environment
        return memberOf(this.value(node.object, scope), this.key(node, scope))
      case 'CallExpression':
      case 'OptionalCallExpression':
        return this.call(node, scope)
      case 'NewExpression': {
        const [first] = this.items(node.arguments, scope)
        if (nameOf(node.callee) !== 'Set') return unknown
        return first?.value instanceof List ? either(new List(), first.value) : first ? unknown : new List()
      }
      case 'SequenceExpression':
        return node.expressions.map((each) => this.value(each, scope)).at(-1)
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'FunctionDeclaration':
        return new Closure(node, scope)
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'ParenthesizedExpression':
        return this.value(node.expression, scope)
      case 'AwaitExpression':
        return this.value(node.argument, scope)
      default:
        return unknown
    }
  }

  /** What is listed, or handed to a function. */
  items(nodes: readonly (Node | null)[], scope: Scope): Item[] {
    return nodes.flatMap((node): Item | Item[] => {
      if (!node) return []
      if (node.type !== 'SpreadElement')
        return { value: this.value(node, scope), offset: this.modules.offsetOf(node, scope) }
      const spread = this.value(node.argument, scope)
      if (spread instanceof List) return spread.items
      return spread === undefined || spread === null || spread === false ? [] : { value: unknown }
    })
  }

  private object({ properties }: ObjectExpression, scope: Scope): Table {
    const table = new Table()
    for (const each of properties) {
      if (each.type === 'SpreadElement') {
        table.take(this.value(each.argument, scope))
        continue
      }
      const key = each.computed ? this.value(each.key, scope) : keyOf(each.key)
      if (!isPrimitive(key)) {
        table.isOpen = true
        continue
      }
      const value = each.type === 'ObjectMethod' ? new Closure(each, scope) : this.value(each.value, scope)
      table.items.set(String(key), { value, offset: this.modules.offsetOf(each, scope) })
    }
    return table
  }

  /** Where the left cannot be told, either may be built. */
  private logical(operator: string, left: Value, right: () => Value): Value {
    if (operator === '??') return left === undefined || left === null ? right() : left
    const test = holds(left)
    if (test !== undefined) return test === (operator === '&&') ? right() : left
    const other = right()
    return operator === '||' && other === false ? unknown : other
  }

  private key(node: MemberExpression | OptionalMemberExpression, scope: Scope): Value {
    return node.computed ? this.value(node.property, scope) : keyOf(node.property)
  }

  private assignment(node: Extract<Node, { type: 'AssignmentExpression' }>, scope: Scope): Value {
    const { operator, left, right } = node
    const before = () => this.value(left, scope)
    const value =
      operator === '='
        ? this.value(right, scope)
        : /^(?:&&|\|\||\?\?)=$/.test(operator)
          ? this.logical(operator.slice(0, -1), before(), () => this.value(right, scope))
          : calculated(operator.slice(0, -1), before(), this.value(right, scope))
    this.write(left, { value, offset: this.modules.offsetOf(right, scope) }, scope)
    return value
  }

  /** Where it cannot be told whether this runs, what stood there may be built too. */
  private write(target: Node, item: Item, scope: Scope): void {
    const { isSure } = this.statements
    if (target.type === 'MemberExpression') {
      const owner = this.value(target.object, scope)
      const key = this.key(target, scope)
      if (!(owner instanceof Table)) return
      if (!isPrimitive(key)) return void (owner.isOpen = true)
      const before = owner.items.get(String(key))
      owner.items.set(String(key), before && !isSure ? { ...item, value: either(before.value, item.value) } : item)
    } else {
      const set = (name: string, value: Value) => scope.set(name, isSure ? value : either(scope.get(name), value))
      bind(target, item.value, scope, this, set)
    }
  }

  private call(node: Extract<Node, { type: 'CallExpression' | 'OptionalCallExpression' }>, scope: Scope): Value {
    const { callee } = node
    const [first] = node.arguments
    const name = nameOf(callee)
    if (name === 'require' && first?.type === 'StringLiteral') return this.modules.required(scope.file, first.value)
    const items = this.items(node.arguments, scope)
    const given = items.map(({ value }) => value)
    if (callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression') {
      const owner = nameOf(callee.object)
      const of = this.value(callee.object, scope)
      const key = this.key(callee, scope)
      if (typeof key !== 'string') return unknown
      if (owner !== undefined && of === unknown) return staticCall(owner, key, given, this.apply)
      // What may be taken out is left in.
      if (removes.has(key) && !this.statements.isSure) return unknown
      const own = of instanceof Table ? of.items.get(key)?.value : undefined
      return own === undefined ? method(of, key, given, items, this.apply) : this.apply(own, given)
    }
    const called = this.value(callee, scope)
    // `defineAppConfig({ … })`, `definePageConfig(…)`, `defineUniPages({ … })`
    if (called === unknown && name !== undefined && /^define/.test(name)) return this.made(given[0])
    return this.apply(called, given)
  }

  /** What settings that a function gives are. */
  made(value: Value): Value {
    return value instanceof Closure ? this.apply(value, []) : value
  }

  readonly apply = (callee: Value, given: readonly Value[]): Value => {
    if (callee instanceof Native) return callee.call(given[0])
    if (!(callee instanceof Closure) || this.depth >= deepestCall) return unknown
    this.depth++
    try {
      return this.invoked(callee.node, new Scope(callee.scope.file, callee.scope), given)
    } finally {
      this.depth--
    }
  }

  private invoked({ params, body }: FunctionNode, scope: Scope, given: readonly Value[]): Value {
    params.forEach((each, index) =>
      bind(each, each.type === 'RestElement' ? List.of(given.slice(index)) : given[index], scope, this)
    )
    if (body.type !== 'BlockStatement') return this.value(body, scope)
    const frame = { scope, returned: [] as Value[] }
    this.statements.run(body.body, frame)
    return frame.returned.length > 0 ? frame.returned.reduce(either) : undefined
  }
}

const isProcess = (node: Node): boolean =>
  nameOf(node) === 'process' ||
  node.type === 'MetaProperty' ||
  (node.type === 'MemberExpression' && nameOf(node.property) === 'process')

/** A pattern that is looked for in no time: two repetitions, or one of alternatives, may take for ever. */
function pattern(text: string, flags: string): Value {
  const repetitions = text.match(/(?<![\\(])[*+?{]/g)?.length ?? 0
  if (repetitions > 1 || (repetitions === 1 && text.includes('|'))) return unknown
  try {
    return new RegExp(text, flags)
  } catch {
    return unknown
  }
}

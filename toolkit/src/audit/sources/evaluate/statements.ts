import type { Node, Statement, TSEnumDeclaration } from '@babel/types'
import { bind, keyOf, nameOf } from './bind'
import { calculated } from './built-ins'
import type { Evaluator } from './evaluator'
import { Scope } from './scope'
import { Closure, holds, List, Table, unknown, type Item, type Value } from './values'

/** How a statement ends what it stands in; undefined where what follows runs too. */
type End = 'return' | 'throw' | 'break' | 'continue' | undefined

/** Under this name stands what a module exports as its default: no program could write it. */
export const ofDefault = 'export default'

interface Frame {
  scope: Scope
  /** What the function may give. */
  returned: Value[]
}

/** Statements, in the order in which they run. Of a condition that cannot be told, both branches do. */
export class Statements {
  private unsure = 0

  constructor(private readonly evaluator: Evaluator) {}

  /** Whether what runs now runs in any case. */
  get isSure(): boolean {
    return this.unsure === 0
  }

  run(statements: readonly Node[], frame: Frame): End {
    for (const each of statements) this.hoist(each, frame.scope)
    for (const each of statements) {
      const end = this.evaluator.isSpent ? 'throw' : this.statement(each, frame)
      if (end) return end
    }
  }

  private hoist(node: Node, scope: Scope): void {
    if (node.type === 'ExportNamedDeclaration' && node.declaration) return this.hoist(node.declaration, scope)
    if (node.type === 'ExportDefaultDeclaration') return this.hoist(node.declaration, scope)
    if (node.type === 'FunctionDeclaration' && node.id) scope.declare(node.id.name, new Closure(node, scope))
  }

  private statement(node: Node, frame: Frame): End {
    const { scope, returned } = frame
    const value = (node: Node) => this.evaluator.value(node, scope)
    switch (node.type) {
      case 'ExpressionStatement':
        return void value(node.expression)
      case 'VariableDeclaration':
        for (const { id, init } of node.declarations) bind(id, init ? value(init) : undefined, scope, this.evaluator)
        return
      case 'ExportNamedDeclaration':
        return node.declaration ? this.statement(node.declaration, frame) : undefined
      case 'ExportDefaultDeclaration':
        return void scope.declare(ofDefault, value(node.declaration))
      case 'ClassDeclaration':
        return void (node.id && scope.declare(node.id.name, this.statics(node.body.body, scope)))
      case 'TSEnumDeclaration':
        return void scope.declare(node.id.name, this.enumeration(node, scope))
      case 'ReturnStatement':
        returned.push(node.argument ? value(node.argument) : undefined)
        return 'return'
      case 'ThrowStatement':
        return 'throw'
      case 'BreakStatement':
        return 'break'
      case 'ContinueStatement':
        return 'continue'
      case 'BlockStatement':
        return this.run(node.body, { scope: new Scope(scope.file, scope), returned })
      case 'IfStatement':
        return this.either(holds(value(node.test)), node.consequent, node.alternate, frame)
      case 'SwitchStatement':
        return this.switch(node, frame)
      case 'TryStatement': {
        const end = this.statement(node.block, frame)
        const after = end === 'throw' && node.handler ? this.statement(node.handler.body, frame) : end
        return (node.finalizer && this.statement(node.finalizer, frame)) || after
      }
      case 'ForOfStatement':
      case 'ForInStatement':
        return this.forEach(node, frame)
      case 'ForStatement': {
        const inner = { scope: new Scope(scope.file, scope), returned }
        if (node.init?.type === 'VariableDeclaration') this.statement(node.init, inner)
        else if (node.init) this.evaluator.value(node.init, inner.scope)
        return this.while(node.test, node.body, inner, node.update)
      }
      case 'WhileStatement':
        return this.while(node.test, node.body, frame)
      case 'DoWhileStatement': {
        const end = this.statement(node.body, frame)
        if (end === 'return' || end === 'throw') return end
        return end === 'break' ? undefined : this.while(node.test, node.body, frame)
      }
      case 'LabeledStatement':
        return this.statement(node.body, frame)
      default:
        return undefined
    }
  }

  private either(test: boolean | undefined, one: Statement, other: Statement | null | undefined, frame: Frame): End {
    if (test !== undefined) return test ? this.statement(one, frame) : other ? this.statement(other, frame) : undefined
    const ends = [one, other].map((each) => (each ? this.maybe(() => this.statement(each, frame)) : undefined))
    return ends[0] === ends[1] ? ends[0] : undefined
  }

  private maybe<T>(run: () => T): T {
    this.unsure++
    try {
      return run()
    } finally {
      this.unsure--
    }
  }

  private switch({ discriminant, cases }: Extract<Node, { type: 'SwitchStatement' }>, frame: Frame): End {
    const value = this.evaluator.value(discriminant, frame.scope)
    const tests = cases.map(({ test }) =>
      test ? holds(calculated('===', value, this.evaluator.value(test, frame.scope))) : false
    )
    const isSure = !tests.slice(0, tests.indexOf(true) + 1 || undefined).includes(undefined)
    const first = tests.includes(true) ? tests.indexOf(true) : cases.findIndex(({ test }) => !test)
    const run = (from: number) => {
      const end = this.run(
        cases.slice(from).flatMap(({ consequent }) => consequent),
        frame
      )
      return end === 'break' ? undefined : end
    }
    if (isSure) return first < 0 ? undefined : run(first)
    cases.forEach((_, index) => void (tests[index] !== false && this.maybe(() => run(index))))
    return first < 0 ? undefined : this.maybe(() => run(first)) && undefined
  }

  private forEach(node: Extract<Node, { type: 'ForOfStatement' | 'ForInStatement' }>, { scope, returned }: Frame): End {
    const over = this.evaluator.value(node.right, scope)
    const items = itemsOf(over, node.type === 'ForInStatement')
    const target = node.left.type === 'VariableDeclaration' ? node.left.declarations[0].id : node.left
    const round = (value: Value) => {
      const inner = new Scope(scope.file, scope)
      bind(target, value, inner, this.evaluator)
      return this.statement(node.body, { scope: inner, returned })
    }
    if (!items) return void this.maybe(() => round(unknown))
    for (const { value } of [...items]) {
      const end = round(value)
      if (end === 'break') return
      if (end === 'return' || end === 'throw') return end
    }
  }

  private while(test: Node | null | undefined, body: Statement, frame: Frame, update?: Node | null): End {
    while (!this.evaluator.isSpent) {
      const goesOn = test ? holds(this.evaluator.value(test, frame.scope)) : true
      if (goesOn === false) return
      if (goesOn === undefined) return void this.maybe(() => this.statement(body, frame))
      const end = this.statement(body, frame)
      if (end === 'break') return
      if (end === 'return' || end === 'throw') return end
      if (update) this.evaluator.value(update, frame.scope)
    }
  }

  /** `class Routes { static home = 'pages/home' }` */
  private statics(body: readonly Node[], scope: Scope): Table {
    const table = new Table()
    for (const each of body) {
      if (!('static' in each) || !each.static || !('key' in each)) continue
      const key = nameOf(each.key as Node)
      if (key === undefined) continue
      if (each.type === 'ClassMethod') table.items.set(key, { value: new Closure(each, scope) })
      else if (each.type === 'ClassProperty' && each.value)
        table.items.set(key, { value: this.evaluator.value(each.value, scope) })
    }
    return table
  }

  private enumeration({ body: { members } }: TSEnumDeclaration, scope: Scope): Table {
    let next: Value = 0
    return Table.of(
      members.map(({ id, initializer }) => {
        const value: Value = initializer ? this.evaluator.value(initializer, scope) : next
        next = calculated('+', value, 1)
        return [String(keyOf(id)), value]
      })
    )
  }
}

function itemsOf(value: Value, keys: boolean): readonly Item[] | undefined {
  if (value instanceof Table && keys) return Array.from(value.items.keys(), (key) => ({ value: key }))
  if (!(value instanceof List)) return undefined
  return keys ? value.items.map((_, index) => ({ value: String(index) })) : value.items
}

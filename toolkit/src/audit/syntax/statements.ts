import type { ForInStatement, ForOfStatement, IfStatement, Node, Statement, VariableDeclaration } from '@babel/types'
import { shape } from '../values/cell'
import { loadsRuntime } from '../knowledge/uni-app'
import { listedName } from '../values/values'
import type { Context } from './context'
import { foldText } from './fold'
import { lowerClass, lowerFunction } from './functions'
import { where } from './guards'
import { lowerModuleStatement } from './modules'
import { behind, isListOfNames, lowerTest } from './parts'
import { boundNames, declareBlock } from './scope'
import { assign } from './targets'

export function lowerStatement(at: Context, node: Statement): void {
  switch (node.type) {
    case 'ExpressionStatement':
      at.evaluate(node.expression)
      return
    case 'VariableDeclaration':
      return lowerVariables(at, node)
    case 'FunctionDeclaration': {
      const binding = node.id && at.scope.find(node.id.name)
      const value = lowerFunction(at, node)
      if (binding) at.flow.add(binding.cell, value)
      return
    }
    case 'ClassDeclaration':
      return void lowerClass(at, node)
    case 'ReturnStatement': {
      const value = node.argument && at.cell(node.argument)
      if (value && at.place.inside) at.flow.copy(value, at.place.inside.result)
      return
    }
    case 'BlockStatement':
      return at.inScope(() => at.block(node.body))
    case 'IfStatement':
      return lowerIf(at, node)
    case 'ForStatement':
      return at.inScope(() => {
        lowerHead(at, node.init)
        lowerTest(at, node.test)
        at.evaluate(node.update)
        lowerStatement(at, node.body)
      })
    case 'ForInStatement':
    case 'ForOfStatement':
      return lowerLoop(at, node)
    case 'WhileStatement':
    case 'DoWhileStatement':
      lowerTest(at, node.test)
      return lowerStatement(at, node.body)
    case 'LabeledStatement':
      return lowerStatement(at, node.body)
    case 'SwitchStatement':
      lowerTest(at, node.discriminant)
      return at.inScope(() => {
        for (const { test } of node.cases) lowerTest(at, test)
        const all = node.cases.flatMap(({ consequent }) => consequent)
        declareBlock(all, at.scope)
        // What leaves one case says nothing of the next.
        lowerEach(at, all)
      })
    case 'TryStatement':
      lowerStatement(at, node.block)
      if (node.handler) {
        const { param, body } = node.handler
        at.inScope(() => {
          boundNames(param, (name) => at.scope.declare(name))
          if (param) assign(at, param, undefined)
          at.block(body.body)
        })
      }
      return lowerEach(at, [node.finalizer])
    case 'ThrowStatement':
      at.evaluate(node.argument)
      return
    case 'WithStatement':
      at.evaluate(node.object)
      return lowerStatement(at, node.body)
    case 'TSEnumDeclaration':
      return lowerEnum(at, node)
    case 'TSModuleDeclaration':
      return lowerNamespace(at, node)
    default:
      return lowerModuleStatement(at, node)
  }
}

function lowerIf(at: Context, { test, consequent, alternate }: IfStatement): void {
  lowerTest(at, test)
  at.within(behind(at, test), () => where(at, test, true, () => lowerStatement(at, consequent)))
  if (alternate) where(at, test, false, () => lowerStatement(at, alternate))
}

function lowerEach(at: Context, statements: (Statement | null | undefined)[]): void {
  for (const statement of statements) if (statement) lowerStatement(at, statement)
}

function lowerHead(at: Context, node: Node | null | undefined): void {
  if (node?.type !== 'VariableDeclaration') return void at.evaluate(node)
  at.block([node])
}

function lowerVariables(at: Context, node: VariableDeclaration): void {
  if (node.declare) return
  for (const { id, init } of node.declarations) {
    if (!init) continue
    if (id.type === 'Identifier' && init.type === 'ArrayExpression') {
      const binding = at.scope.find(id.name)
      if (binding) binding.listsNames = isListOfNames(init)
    }
    if (id.type === 'Identifier' && node.kind === 'const') {
      const binding = at.scope.find(id.name)
      if (binding) binding.text = foldText(init, at.scope)
      if (binding) binding.isRuntime = loadsRuntime(init)
      at.script.isOfUniApp ||= binding?.isRuntime === true
    }
    assign(at, id, at.evaluate(init))
  }
}

function lowerLoop(at: Context, node: ForInStatement | ForOfStatement): void {
  at.inScope(() => {
    const list = at.evaluate(node.right)
    const { members } = at.program
    const each = node.type === 'ForInStatement' ? members.names(list) : list && members.elements(list, listedName)
    if (node.left.type === 'VariableDeclaration') {
      at.block([{ ...node.left, declarations: node.left.declarations.map((one) => ({ ...one, init: null })) }])
      assign(at, node.left.declarations[0].id, each)
    } else {
      assign(at, node.left, each)
    }
    lowerStatement(at, node.body)
  })
}

/** What a namespace exports are its properties, not the module's exports. */
function lowerNamespace(at: Context, { declare, id, body }: Extract<Node, { type: 'TSModuleDeclaration' }>): void {
  if (declare || body?.type !== 'TSModuleBlock') return
  const { script } = at
  const { exports, isEsModule } = script
  const own = shape()
  script.exports = own
  at.inScope(() => at.block(body.body))
  Object.assign(script, { exports, isEsModule })
  const binding = id.type === 'Identifier' ? at.scope.find(id.name) : undefined
  if (binding) at.flow.add(binding.cell, own)
}

function lowerEnum(at: Context, node: Extract<Node, { type: 'TSEnumDeclaration' }>): void {
  const value = shape()
  for (const { id, initializer } of node.body.members) {
    const key = id.type === 'Identifier' ? id.name : id.value
    at.program.members.storeIn(value, key, at.cell(initializer))
  }
  const binding = at.scope.find(node.id.name)
  if (binding) at.flow.add(binding.cell, value)
}

import type { Node } from '@babel/types'
import { boundNames } from '../syntax/scope'

/** The names that a function or block declares for itself, so that they mean nothing outside. */
export function localNames(node: Node): Set<string> | undefined {
  const names = new Set<string>()
  const add = (name: string) => void names.add(name)
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassPrivateMethod':
      if (node.type === 'FunctionExpression' && node.id) add(node.id.name)
      for (const parameter of node.params) boundNames(parameter, add)
      if (node.body.type === 'BlockStatement') hoisted(node.body.body, add)
      return names
    case 'BlockStatement':
    case 'StaticBlock':
      ofBlock(node.body, add)
      return names
    case 'SwitchStatement':
      for (const { consequent } of node.cases) ofBlock(consequent, add)
      return names
    case 'ForStatement':
      if (node.init?.type === 'VariableDeclaration') ofBlock([node.init], add)
      return names
    case 'ForInStatement':
    case 'ForOfStatement':
      if (node.left.type === 'VariableDeclaration') ofBlock([node.left], add)
      return names
    case 'CatchClause':
      boundNames(node.param, add)
      return names
    case 'ClassExpression':
      if (node.id) add(node.id.name)
      return names
  }
}

/** `let`, `const`, classes and functions of a block. */
function ofBlock(statements: readonly Node[], add: (name: string) => void): void {
  for (const node of statements) {
    if (node.type === 'VariableDeclaration') for (const { id } of node.declarations) boundNames(id, add)
    else if ((node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id) add(node.id.name)
  }
}

/** `var`, wherever in the statements it stands. */
function hoisted(statements: readonly (Node | null | undefined)[], add: (name: string) => void): void {
  for (const node of statements) if (node) hoist(node, add)
}

function hoist(node: Node, add: (name: string) => void): void {
  switch (node.type) {
    case 'VariableDeclaration':
      if (node.kind === 'var') for (const { id } of node.declarations) boundNames(id, add)
      return
    case 'BlockStatement':
      return hoisted(node.body, add)
    case 'IfStatement':
      return hoisted([node.consequent, node.alternate], add)
    case 'ForStatement':
      return hoisted([node.init, node.body], add)
    case 'ForInStatement':
    case 'ForOfStatement':
      return hoisted([node.left, node.body], add)
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
      return hoisted([node.body], add)
    case 'TryStatement':
      return hoisted([node.block, node.handler?.body, node.finalizer], add)
    case 'SwitchStatement':
      for (const { consequent } of node.cases) hoisted(consequent, add)
  }
}

import type { Node } from '@babel/types'
import { boundNames } from '../syntax/scope'

type Add = (name: string) => void

/** The names that a function or block declares for itself, so that they mean nothing outside. */
export function localNames(node: Node): Set<string> | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassPrivateMethod':
      return added((add) => {
        if (node.type === 'FunctionExpression' && node.id) add(node.id.name)
        for (const parameter of node.params) boundNames(parameter, add)
        if (node.body.type === 'BlockStatement') hoisted(node.body.body, add)
      })
    case 'BlockStatement':
    case 'StaticBlock':
      return added((add) => ofBlock(node.body, add))
    case 'SwitchStatement':
      return added((add) => node.cases.forEach(({ consequent }) => ofBlock(consequent, add)))
    case 'ForStatement':
      return added((add) => node.init && ofBlock([node.init], add))
    case 'ForInStatement':
    case 'ForOfStatement':
      return added((add) => ofBlock([node.left], add))
    case 'CatchClause':
      return added((add) => boundNames(node.param, add))
    case 'ClassExpression':
      return added((add) => node.id && add(node.id.name))
  }
}

/** Most nodes declare nothing, and there are millions: no set is made for those. */
function added(declare: (add: Add) => void): Set<string> | undefined {
  let names: Set<string> | undefined
  declare((name) => (names ??= new Set()).add(name))
  return names
}

/** `let`, `const`, classes and functions of a block. */
function ofBlock(statements: readonly Node[], add: Add): void {
  for (const node of statements) {
    if (node.type === 'VariableDeclaration') for (const { id } of node.declarations) boundNames(id, add)
    else if ((node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id) add(node.id.name)
  }
}

/** `var`, wherever in the statements it stands. */
function hoisted(statements: readonly (Node | null | undefined)[], add: Add): void {
  for (const node of statements) if (node) hoist(node, add)
}

function hoist(node: Node, add: Add): void {
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

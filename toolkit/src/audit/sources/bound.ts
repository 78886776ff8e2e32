import type { Statement } from '@babel/types'
import { boundNames } from '../syntax/scope'

/** Every name that a statement at the top binds. */
export function boundAtTop(node: Statement): string[] {
  if (node.type === 'ExportNamedDeclaration') return node.declaration ? boundAtTop(node.declaration) : []
  if (node.type === 'ExportDefaultDeclaration') {
    const { type } = node.declaration
    return type === 'FunctionDeclaration' || type === 'ClassDeclaration' ? boundAtTop(node.declaration) : []
  }
  const names: string[] = []
  if ((node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id) names.push(node.id.name)
  if (node.type === 'VariableDeclaration' && !node.declare)
    for (const { id } of node.declarations) boundNames(id, (name) => names.push(name))
  if (node.type === 'ImportDeclaration' && node.importKind !== 'type')
    for (const each of node.specifiers)
      if (each.type !== 'ImportSpecifier' || each.importKind !== 'type') names.push(each.local.name)
  return names
}

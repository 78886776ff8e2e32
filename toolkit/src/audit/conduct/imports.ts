import type { Node } from '@babel/types'
import { nameOf } from './names'

/** What a name at the top of a script is imported from, and as what: `default`, or `*` for all of the module. */
export interface Imported {
  from: string
  name: string
}

export function importsOf(body: readonly Node[]): Map<string, Imported> {
  const imports = new Map<string, Imported>()
  for (const node of body) {
    if (node.type === 'ImportDeclaration') readImport(node, imports)
    else if (node.type === 'VariableDeclaration')
      for (const { id, init } of node.declarations) readRequire(id, init, imports)
  }
  return imports
}

function readImport(
  { source, specifiers }: Extract<Node, { type: 'ImportDeclaration' }>,
  imports: Map<string, Imported>
): void {
  for (const each of specifiers) {
    const name = each.type === 'ImportSpecifier' ? (nameOf(each.imported) ?? '*') : 'default'
    imports.set(each.local.name, { from: source.value, name: each.type === 'ImportNamespaceSpecifier' ? '*' : name })
  }
}

/** `const { pick } = require('./album')` */
function readRequire(id: Node, init: Node | null | undefined, imports: Map<string, Imported>): void {
  if (init?.type !== 'CallExpression' || nameOf(init.callee) !== 'require') return
  const [specifier] = init.arguments
  if (specifier?.type !== 'StringLiteral') return
  if (id.type === 'Identifier') imports.set(id.name, { from: specifier.value, name: 'default' })
  if (id.type !== 'ObjectPattern') return
  for (const each of id.properties) {
    const local = each.type === 'ObjectProperty' ? nameOf(each.value) : undefined
    if (each.type === 'ObjectProperty' && local !== undefined)
      imports.set(local, { from: specifier.value, name: nameOf(each.key) ?? '*' })
  }
}

import type { ImportDeclaration, Node, Statement, TSEntityName } from '@babel/types'
import type { Cell } from '../values/cell'
import type { Context } from './context'
import { lowerClass, lowerFunction } from './functions'
import { publishExported } from './objects'
import { imported } from './parts'
import { boundNames } from './scope'

/** Statements that import or export. */
export function lowerModuleStatement(at: Context, node: Statement): void {
  const { members } = at.program
  switch (node.type) {
    case 'ImportDeclaration':
      return lowerImport(at, node)
    case 'ExportDefaultDeclaration':
      at.script.isEsModule = true
      return exportDefault(at, defaultExport(at, node.declaration))
    case 'ExportNamedDeclaration':
      return lowerNamedExport(at, node)
    case 'ExportAllDeclaration': {
      at.script.isEsModule = true
      if (node.exportKind === 'type') return
      return members.spread(imported(at, node.source.value), at.script.exports)
    }
    case 'TSExportAssignment':
      return members.storeIn(at.script.module, 'exports', at.cell(node.expression))
    case 'TSImportEqualsDeclaration': {
      if (node.importKind === 'type') return
      const { moduleReference: meant, id } = node
      const source =
        meant.type === 'TSExternalModuleReference' ? imported(at, meant.expression.value) : entity(at, meant)
      const { cell } = at.scope.declare(id.name, true)
      if (source) at.flow.copy(source, cell)
      return
    }
    case 'EmptyStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'DebuggerStatement':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSDeclareFunction':
    case 'InterfaceDeclaration':
    case 'TypeAlias':
      return
    default:
      at.evaluate(node)
  }
}

/** `kit.media.pick` of `import pick = kit.media.pick` */
function entity(at: Context, node: TSEntityName): Cell | undefined {
  if (node.type === 'Identifier') return at.evaluate(node)
  const base = node.type === 'TSQualifiedName' ? entity(at, node.left) : undefined
  return base && node.type === 'TSQualifiedName'
    ? at.program.members.load(base, node.right.name, at.site(node), 'take')
    : undefined
}

function lowerImport(at: Context, node: ImportDeclaration): void {
  const values = node.specifiers.filter((each) => !(each.type === 'ImportSpecifier' && each.importKind === 'type'))
  if (node.importKind === 'type' || (node.specifiers.length > 0 && values.length === 0)) return
  const source = imported(at, node.source.value)
  for (const specifier of values) {
    const { cell } = at.scope.declare(specifier.local.name, true)
    if (specifier.type === 'ImportNamespaceSpecifier') at.flow.copy(source, cell)
    else
      at.flow.copy(
        part(at, source, specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : 'default', specifier),
        cell
      )
  }
}

/** What `import x` or `import { x }` takes; a default import of a CommonJS module is the module itself. */
function part(at: Context, source: Cell, name: string, node: Node): Cell {
  const found = at.program.members.load(source, name, at.site(node), 'take')
  return name === 'default' ? at.program.defaultOf(source, found) : found
}

const nameOf = (node: Node) =>
  node.type === 'Identifier' ? node.name : node.type === 'StringLiteral' ? node.value : ''

function exportDefault(at: Context, value: Cell): void {
  at.program.members.storeIn(at.script.exports, 'default', value)
  if (isSingleFile.test(at.script.file)) publishExported(at, value)
}

/** Single-file components: their default export is the component, written or not. */
export const isSingleFile = /\.(?:n?vue|uvue|mpx)$/

function defaultExport(at: Context, node: Node): Cell {
  if (node.type === 'FunctionDeclaration') {
    const value = lowerFunction(at, node)
    if (node.id) at.flow.add(at.scope.declare(node.id.name).cell, value)
    return at.flow.holding(value)
  }
  if (node.type === 'ClassDeclaration') return lowerClass(at, node)
  return at.cell(node)
}

function lowerNamedExport(at: Context, node: Extract<Statement, { type: 'ExportNamedDeclaration' }>): void {
  if (node.exportKind === 'type') return
  at.script.isEsModule = true
  const { members } = at.program
  const { exports } = at.script
  if (node.declaration) {
    at.statement(node.declaration)
    for (const name of declaredNames(node.declaration)) {
      const binding = at.scope.find(name)
      if (binding) members.storeIn(exports, name, binding.cell)
    }
  }
  const source = node.source && imported(at, node.source.value)
  for (const specifier of node.specifiers) {
    const exported = nameOf(specifier.exported)
    if (specifier.type === 'ExportSpecifier') {
      const local = source
        ? part(at, source, nameOf(specifier.local), specifier)
        : at.scope.find(nameOf(specifier.local))?.cell
      if (local) members.storeIn(exports, exported, local)
    } else if (source) {
      members.storeIn(
        exports,
        exported,
        specifier.type === 'ExportDefaultSpecifier' ? part(at, source, 'default', node) : source
      )
    }
  }
}

function declaredNames(node: Node): string[] {
  const names: string[] = []
  if (node.type === 'VariableDeclaration') {
    for (const { id } of node.declarations) boundNames(id, (name) => names.push(name))
  } else if ('id' in node && node.id?.type === 'Identifier') {
    names.push(node.id.name)
  }
  return names
}

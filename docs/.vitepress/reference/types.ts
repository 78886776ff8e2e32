import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { commentOf } from './components'
import { repository } from './repository'

export interface Member {
  readonly name: string
  readonly isMethod: boolean
  /** As declared, in one line, without comments and `readonly`. */
  readonly signature: string
  /** What follows the name of a property. */
  readonly type: string
  readonly optional: boolean
  readonly description: string
}

/** Where the types that users meet are declared. The library's are those it publishes. */
export type TypesFile = 'types/index.d.ts' | 'simulator/types.ts'

const sources = new Map<TypesFile, ts.SourceFile>()

/** The members of an interface or a class, or the texts of a union. */
export function readType(name: string, file: TypesFile): Member[] {
  for (const statement of sourceOf(file).statements) {
    if (ts.isTypeAliasDeclaration(statement) && statement.name.text === name) return unionOf(statement)
    if (!ts.isInterfaceDeclaration(statement) && !ts.isClassDeclaration(statement)) continue
    if (statement.name?.text === name) {
      return [...statement.members].flatMap((member) => (isPublic(member) ? [memberOf(member)] : []))
    }
  }
  throw new Error(`${file} has no ${name}`)
}

function sourceOf(file: TypesFile): ts.SourceFile {
  let source = sources.get(file)
  if (!source) {
    source = ts.createSourceFile(file, readFileSync(join(repository, file), 'utf8'), ts.ScriptTarget.Latest, true)
    sources.set(file, source)
  }
  return source
}

function unionOf({ type }: ts.TypeAliasDeclaration): Member[] {
  if (!ts.isUnionTypeNode(type)) return []
  return type.types.map((each) => {
    const name = each.getText().replace(/^'|'$/g, '')
    return { name, isMethod: false, signature: name, type: '', optional: false, description: leadingComment(each) }
  })
}

/** Before a `|` no comment is JSDoc to the compiler. */
function leadingComment(node: ts.Node): string {
  const { text } = node.getSourceFile()
  const before = text.slice(0, node.getStart()).replace(/[\s|]+$/, '')
  const comment = /\/\*\*([^]*?)\*\/$/.exec(before.slice(before.lastIndexOf('/**')))
  return comment ? comment[1]!.replace(/\s*\n\s*\*?\s*/g, ' ').trim() : ''
}

const isPublic = (member: ts.ClassElement | ts.TypeElement) => Boolean(member.name && ts.isIdentifier(member.name))

function memberOf(member: ts.ClassElement | ts.TypeElement): Member {
  const isMethod = ts.isMethodSignature(member) || ts.isMethodDeclaration(member)
  const signature = member
    .getText()
    .replace(/\/\*\*[^]*?\*\//g, '')
    .replace(/\breadonly /g, '')
    .replace(/\s+/g, ' ')
    .replace(/;( }|$)/g, '$1')
  return {
    name: member.name!.getText(),
    isMethod,
    signature,
    type: isMethod ? '' : signature.replace(/^\w+\??: /, ''),
    optional: Boolean((member as ts.PropertySignature).questionToken),
    description: commentOf(member)
  }
}

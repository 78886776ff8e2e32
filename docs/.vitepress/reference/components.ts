import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import { repository } from './repository'

export interface Property {
  readonly name: string
  /** Its name in WXML. */
  readonly attribute: string
  readonly type: string
  /** In the code's own spelling; `undefined` for an empty text. */
  readonly initial?: string
  readonly description: string
}

export interface ComponentFacts {
  readonly properties: readonly Property[]
  readonly events: readonly string[]
  /** Those of the native button that it hands on. */
  readonly nativeEvents: readonly string[]
  readonly slots: readonly string[]
  readonly externalClasses: readonly string[]
  /** What is said of each method, by its name. */
  readonly methods: ReadonlyMap<string, string>
}

/** What the sources of `src/privacy-…` say of a component, its behaviors included. */
export function readComponent(name: string): ComponentFacts {
  const folder = join(repository, 'src', name)
  const sources = [...filesOf(join(folder, 'index.ts'))]
  const template = readFileSync(join(folder, 'index.wxml'), 'utf8')

  const properties = sources.flatMap((source) =>
    objectsNamed(source, 'properties').flatMap((object) =>
      object.properties.filter(ts.isPropertyAssignment).map((node): Property => {
        const key = node.name.getText()
        const { type, initial } = typeOf(node.initializer)
        const attribute = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
        return { name: key, attribute, type, initial, description: commentOf(node) }
      })
    )
  )
  const raised = sources.flatMap(eventsRaisedIn)
  return {
    properties,
    events: [...new Set([...raised.filter((event) => promptEvents.includes(event)), ...raised])],
    nativeEvents: [...template.matchAll(/bind(?!tap|agreeprivacyauthorization)(\w+)=/g)].map(([, event]) => event!),
    slots: [...template.matchAll(/<slot(?: name="(\w+)")?/g)].map(([, slot]) => slot ?? ''),
    externalClasses: sources.flatMap((source) => listsNamed(source, 'externalClasses').flat()),
    methods: new Map(
      sources.flatMap((source) =>
        objectsNamed(source, 'methods').flatMap((object) =>
          object.properties
            .filter(ts.isMethodDeclaration)
            .map((method): [string, string] => [method.name.getText(), commentOf(method)])
        )
      )
    )
  }
}

/** The file and the behaviors it names, deepest first. */
function filesOf(file: string, seen = new Set<string>()): Set<ts.SourceFile> {
  const found = new Set<ts.SourceFile>()
  if (seen.has(file)) return found
  seen.add(file)
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const behaviors = identifiersIn(source, 'behaviors')
  for (const { importClause, moduleSpecifier } of source.statements.filter(ts.isImportDeclaration)) {
    if (!importClause?.name || !behaviors.includes(importClause.name.text)) continue
    const target = `${resolve(dirname(file), (moduleSpecifier as ts.StringLiteral).text)}.ts`
    for (const inner of filesOf(target, seen)) found.add(inner)
  }
  return found.add(source)
}

const promptEvents = ['need', 'show', 'agree', 'disagree']

function eventsRaisedIn(source: ts.SourceFile): string[] {
  return callsOf(source, 'triggerEvent').flatMap(({ arguments: [name] }) => {
    if (name && ts.isStringLiteral(name)) return [name.text]
    // The events of the prompt. What a native button raises is bound in the template.
    return name?.getText() === 'event' ? promptEvents : []
  })
}

function typeOf(value: ts.Expression): { type: string; initial?: string } {
  if (!ts.isObjectLiteralExpression(value)) {
    const type = value.getText().toLowerCase()
    return { type, initial: type === 'boolean' ? 'false' : undefined }
  }
  const get = (name: string) =>
    value.properties.filter(ts.isPropertyAssignment).find((each) => each.name.getText() === name)!.initializer
  const initial = get('value')
  return {
    type: get('type').getText().toLowerCase(),
    initial: ts.isStringLiteral(initial) ? initial.text : initial.getText()
  }
}

const assignments = (source: ts.SourceFile, name: string) =>
  nodes(source, ts.isPropertyAssignment).filter((each) => each.name.getText() === name)

const objectsNamed = (source: ts.SourceFile, name: string) =>
  assignments(source, name)
    .map(({ initializer }) => initializer)
    .filter(ts.isObjectLiteralExpression)

const listsNamed = (source: ts.SourceFile, name: string) =>
  assignments(source, name)
    .map(({ initializer }) => initializer)
    .filter(ts.isArrayLiteralExpression)
    .map(texts)

const identifiersIn = (source: ts.SourceFile, name: string) =>
  assignments(source, name)
    .map(({ initializer }) => initializer)
    .filter(ts.isArrayLiteralExpression)
    .flatMap(({ elements }) => elements.filter(ts.isIdentifier).map(({ text }) => text))

const texts = (list: ts.ArrayLiteralExpression) => list.elements.filter(ts.isStringLiteral).map(({ text }) => text)

const callsOf = (source: ts.SourceFile, name: string) =>
  nodes(source, ts.isCallExpression).filter(({ expression }) => expression.getText().split('.').pop() === name)

function nodes<Node extends ts.Node>(root: ts.Node, is: (node: ts.Node) => node is Node): Node[] {
  const found: Node[] = []
  const visit = (node: ts.Node): void => {
    if (is(node)) found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(root)
  return found
}

/** The text of the comment before a declaration, its lines joined. */
export function commentOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node)
  const text = comment && ts.isJSDoc(comment) ? ts.getTextOfJSDocComment(comment.comment) : ''
  return (text ?? '').replace(/\s*\n\s*/g, ' ')
}

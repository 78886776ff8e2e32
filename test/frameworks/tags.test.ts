import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { readComponent } from '../../docs/.vitepress/reference/components'

const file = path.join(__dirname, '../../frameworks/tags.ts')
const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2020)

/** The members of an interface, those of the ones it extends included. */
function membersOf(name: string): string[] {
  const found = source.statements.find(
    (each): each is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(each) && each.name.text === name
  )!
  const bases = (found.heritageClauses ?? []).flatMap(({ types }) => types.map(({ expression }) => expression))
  const own = found.members.map((member) => (member.name as ts.Identifier).text)
  return [...own, ...bases.flatMap((base) => membersOf((base as ts.Identifier).text))]
}

const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const handlerOf = (event: string) => `on${event[0]!.toUpperCase()}${event.slice(1)}`

test.each([
  ['privacy-popup', 'PrivacyPopupAttributes'],
  ['privacy-button', 'PrivacyButtonAttributes'],
  ['privacy-gate', 'PrivacyGateAttributes']
])('%s: a template of a framework knows what the component has, and nothing else', (component, attributes) => {
  const { properties, events, nativeEvents, externalClasses } = readComponent(component)
  const names = [
    ...properties.map(({ name }) => name),
    ...externalClasses.map(camelCase),
    ...new Set([...events, ...nativeEvents].map(handlerOf))
  ]
  expect(membersOf(attributes).sort()).toEqual(names.sort())
})

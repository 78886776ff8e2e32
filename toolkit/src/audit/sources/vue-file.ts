import type { SFCBlock, SFCDescriptor } from '@vue/compiler-sfc'
import type { Statement } from '@babel/types'
import { parseScript } from '../syntax/parse'
import type { Wxml } from '../wxml/parse'
import type { AutoImports } from './auto-imports'
import { guessedCalls, guessedUses, type GuessedUse } from '../wxml/guessed-uses'
import { blank, keepOnly } from './blank'
import { boundAtTop } from './bound'
import { drawnBy } from './functional-components'
import { hyphenated } from '../wxml/spelling'
import { brokenExpression } from './vue-expressions'
import { takersIn, templateOf, type Imported } from './vue-template'

/** A single-file component, taken apart. Offsets are those of the whole file in every part. */
export interface VueFile {
  script: string
  /** The script was parsed, and is one. */
  isSound?: boolean
  /** What `importedComponents` finds in it. */
  imported: Imported
  template?: Wxml
  /** Where stand the tags in it that take what the component's own tag is given, where a framework lets them. */
  takers?: ReadonlySet<number>
  /** What the template could not be read for. */
  error?: { offset: number; reason: string }
  /** What a template in another language seems to use. */
  guessed?: GuessedUse[]
}

const readTemplates = new Set([undefined, 'html'])

/** Loaded with the first component: that takes longer than all the rest that the command loads. */
const compiler = () => require('@vue/compiler-sfc') as typeof import('@vue/compiler-sfc')

/**
 * `file` is what its places are called; `text` has nothing in it that another platform takes; `missing` gives the imports
 * that a build adds.
 */
export function readVue(file: string, text: string, missing: AutoImports['missingIn'] = () => ''): VueFile {
  const { parse, parseCache } = compiler()
  const { descriptor, errors } = parse(withoutOtherScripts(text), {
    filename: file,
    sourceMap: false,
    ignoreEmpty: false,
    // What templates say in JavaScript is read where it matters only.
    templateParseOptions: { prefixIdentifiers: false }
  })
  // It would keep five hundred of them.
  parseCache.clear()
  const { template } = descriptor
  const { script, isSound } = scriptOf(file, text, descriptor, missing)
  const result: VueFile = { script, isSound, imported: importedComponents(script) }
  if (template && !readTemplates.has(template.lang)) {
    const { start, end } = template.loc
    result.error = { offset: start.offset, reason: `its template is written in ${template.lang}` }
    result.guessed = guessedUses(keepOnly(text, [{ start: start.offset, end: end.offset }]))
  } else if (template?.src) {
    result.error = { offset: template.loc.start.offset, reason: `its template stands in ${template.src}` }
  } else if (template && errors.length > 0 && !text.startsWith('</', template.loc.end.offset)) {
    // It swallows what comes after it, scripts too.
    const { offset } = template.loc.start
    result.error = { offset, reason: 'its <template> is never closed' }
    const rest = keepOnly(text, [{ start: offset, end: text.length }])
    result.guessed = [...guessedUses(rest), ...guessedCalls(rest)]
  } else if (template?.ast) {
    result.template = templateOf(file, template.ast.children, result.imported)
    result.takers = takersIn(template.ast.children, !/\binheritAttrs\s*:\s*false/.test(script))
    const broken = brokenExpression(template.ast.children)
    if (broken) {
      const { offset, reason, text: written } = broken
      result.error = { offset, reason: `${reason}: ${firstLine(written)}` }
      result.guessed = guessedCalls(keepOnly(text, [{ start: offset, end: offset + written.length }]))
    }
  }
  // A tag that is not closed is closed for the author, as Vue 2 does; a block that is not, or is one too many, is lost.
  const lost = errors.find((each) => !template || blockAt(text, each))
  if (lost && !result.error) Object.assign(result, lostBlock(file, text, lost))
  return result
}

type Mistake = Error & { loc?: { start: { offset: number }; end: { offset: number } } }

const blockAt = (text: string, { loc }: Mistake): string | undefined =>
  loc && /^<(?:script|template)(?=[\s>])/.exec(text.slice(loc.start.offset, loc.start.offset + 10))?.[0]

/** What is wrong with a block that Vue leaves out, and what it seems to use. */
function lostBlock(file: string, text: string, mistake: Mistake): Pick<VueFile, 'error' | 'guessed'> {
  const { start = { offset: 0 }, end = start } = mistake.loc ?? {}
  const block = blockAt(text, mistake)
  const isOpen = block !== undefined && start.offset === end.offset
  const rest = keepOnly(text, [{ start: start.offset, end: isOpen ? text.length : end.offset }])
  const reason = isOpen ? `its ${block}> is never closed` : mistake.message.split('\n')[0].replace(` ${file}`, '')
  return { error: { offset: start.offset, reason }, guessed: [...guessedUses(rest), ...guessedCalls(rest)] }
}

/** `<script module lang="renderjs">` and wxs are no part of the component. */
const withoutOtherScripts = (text: string) =>
  text.replace(/<script\b[^>]*(?:\bmodule\s*=|lang\s*=\s*["'](?:renderjs|wxs)["'])[^>]*>[^]*?<\/script>/g, blank)

const firstLine = (text: string) => text.trim().split('\n')[0].slice(0, 60)

/** The script of a component: what its `<script>`s say, and for `<script setup>` what its template sees of it. */
function scriptOf(
  file: string,
  text: string,
  { script, scriptSetup, template }: SFCDescriptor,
  missing: AutoImports['missingIn']
): Pick<VueFile, 'script' | 'isSound'> {
  const blocks: SFCBlock[] = [script, scriptSetup].filter((block) => block !== null)
  const places = blocks.map(({ loc }) => ({ start: loc.start.offset, end: loc.end.offset }))
  const written = keepOnly(text, places)
  const own = written + missing(file, written, template?.content)
  const elsewhere = blocks.flatMap(({ src }) =>
    src ? [`\nexport * from '${src}'; export { default } from '${src}'`] : []
  )
  const [, platform] = platformInHandler.exec(template?.content ?? '') ?? []
  const named = platform === undefined ? '' : `\n;[${platform}]`
  if (!scriptSetup) return { script: own + elsewhere.join('') + named }
  const { body, error } = parseScript(file, own)
  const names = mentioned(body, template?.content ?? '')
  // What a template mentions runs: `@click="pick"`, and a component that is one of several of a module.
  const placed = placedByName(body, template?.content ?? '')
  const drawn = drawnBy(body, template?.ast?.children ?? [])
  const run = [...placed, ...drawn, ...[...names].flatMap(([name, members]) => membersOf(name, members))]
  const runs = run.length > 0 ? `\n;[${run.join(', ')}]` : ''
  const variables = body.flatMap(declared).map((name): [string, Members] => [name, []])
  const shown = telling.test(text) ? exposed(new Map([...variables, ...names]), scriptSetup) : ''
  return { script: own + elsewhere.join('') + named + runs + shown, isSound: !error }
}

/** What is meant of a module that has a name of its own, `import * as media`; of everything else, all of it: none. */
type Members = readonly string[]

/** Names at the top of a `<script setup>` that its template mentions. */
function mentioned(body: readonly Statement[], template: string): Map<string, Members> {
  const inTemplate = new Map<string, Set<string>>()
  for (const [, bound, text] of template.matchAll(expressions)) {
    for (const [, name, member = ''] of (bound ?? text).matchAll(
      /(?<![\w$.])([A-Za-z_$][\w$]*)(?:\.([A-Za-z_$][\w$]*))?/g
    ))
      inTemplate.set(name, (inTemplate.get(name) ?? new Set()).add(member))
  }
  const modules = new Set(body.flatMap(modulesIn))
  const names = body.flatMap(boundAtTop).filter((name) => inTemplate.has(name))
  return new Map(
    names.map((name) => {
      const members = [...(inTemplate.get(name) ?? [])]
      return [name, modules.has(name) && !members.includes('') ? members : []]
    })
  )
}

/** `<Uploader />` of `import { Uploader } from 'kit'` */
function placedByName(body: readonly Statement[], template: string): string[] {
  const tags = new Set([...template.matchAll(/<([A-Za-z][\w-]*)/g)].map(([, tag]) => hyphenated(tag)))
  return body.flatMap(namedImports).filter((name) => tags.has(hyphenated(name)))
}

const namedImports = (node: Statement): string[] =>
  node.type === 'ImportDeclaration' && node.importKind !== 'type'
    ? node.specifiers.flatMap((each) =>
        each.type === 'ImportSpecifier' && each.importKind !== 'type' ? each.local.name : []
      )
    : []

/** `import * as media` */
const modulesIn = (node: Statement): string[] =>
  node.type === 'ImportDeclaration'
    ? node.specifiers.flatMap(({ type, local }) => (type === 'ImportNamespaceSpecifier' ? local.name : []))
    : []

const membersOf = (name: string, members: Members): readonly string[] =>
  members.length > 0 ? members.map((each) => `${name}.${each}`) : [name]

const expressions = /[\s](?:[@:#]|v-)[\w.:[\]-]+\s*=\s*["']([^]*?)["'](?=[\s/>])|\{\{([^]*?)\}\}/g

/** Most templates bind nothing that decides what is used, here, in a component that is handed it or in a handler. */
const telling =
  /open-?[tT]ype|:type\b|<(?!(?:view|text|image|block)\b)\w[\w-]*\s[^<]*(?::[\w-]+|v-model)="[\w$.]+"|@[\w:.-]+="[^"]*(?:\(\s*(?!\$event\b)[\w$'"`{[]|\]\s*(?:\?\.)?\(|\bTaro\b)/

/** The platform, named by a handler: its script is read then, be there nothing else in it. */
const platformInHandler = /\s(?:@|v-on:)[\w:.-]+\s*=\s*(?:"[^"]*?|'[^']*?)\b(Taro|uni|wx)\s*[?.[]/

/** `<script setup>` shows its template these names; this says so in words that every script can. It has no `this`. */
function exposed(names: ReadonlyMap<string, Members>, { content }: SFCBlock): string {
  const props = /\bdefine(?:Props|Model)\b/.test(content) ? `, props: ${propsOf(content)}` : ''
  const shown = [...names].map(([name, members]) => {
    const inside = members.map((each) => `${each}: ${valueOf(`${name}.${each}`)}`)
    return `${name}: ${inside.length > 0 ? `{ ${inside.join(', ')} }` : valueOf(name)}`
  })
  return `\n;export default { setup: null, data() { return { ${shown.join(', ')} } }${props} }`
}

/** A reference shows its value. */
const valueOf = (name: string) => `${name} || ${name}.value`

/** The names of `defineProps<{ openType?: string }>()`, `defineProps({ openType: String })` and `defineModel('openType')`. */
function propsOf(content: string): string {
  const inside = /\bdefineProps\s*(?:<([^]*?)>\s*\(|\(([^]*?)\)\s*(?:\n|;|,|$))/.exec(content)
  const names = [...(inside?.[1] ?? inside?.[2] ?? '').matchAll(/['"]?([\w$-]+)['"]?\s*\??\s*(?=:|,|\]|$)/g)]
  const models = [...content.matchAll(/\bdefineModel\s*(?:<[^()]*>)?\s*\(\s*(?:['"]([\w$-]+)|)/g)]
  return `{ ${[...new Set([...names, ...models].map(([, name = 'modelValue']) => name))].map((name) => `'${name}': null`).join(', ')} }`
}

/** Its variables. What is imported, or taken out of an object, may be the platform's: naming that without need is a use. */
const declared = (node: Statement): string[] =>
  node.type === 'VariableDeclaration' && !node.declare
    ? node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? id.name : []))
    : []

const imports = /\bimport\s+([\w$]+)\s*(?:,\s*\{[^}]*\})?\s*from\s*['"]([^'"\n]+)['"]/g
// What stands before is looked at last: a pattern that begins with its word is searched for fastest.
const lazy =
  /import(?<=(?<![\w$])([\w$]+)\s*[:=]\s*(?:\(\)\s*=>\s*|defineAsyncComponent\(\s*\(\)\s*=>\s*)import)\(\s*['"]([^'"\n]+)['"]\s*\)/g
const registrations = /:(?<=(?<![\w$-])([\w$-]+)['"]?\s*:)\s*([A-Z][\w$]*)\s*(?=[,}\n])/g

/** Modules that a template can place under the name they are imported by, or registered with: tag -> specifier. */
function importedComponents(script: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const pattern of [imports, lazy]) {
    for (const [, name, specifier] of script.matchAll(pattern)) found.set(hyphenated(name), specifier)
  }
  if (found.size === 0) return found
  // `components: { 'x-y': Imported }`
  for (const [, tag, name] of script.matchAll(registrations)) {
    const specifier = found.get(hyphenated(name))
    if (specifier !== undefined && !found.has(hyphenated(tag))) found.set(hyphenated(tag), specifier)
  }
  return found
}

import type { AttributeNode, DirectiveNode, ElementNode, TemplateChildNode } from '@vue/compiler-core'
import { builtinTags, syntaxTags } from '../../../../mini-program'
import { privacyAttributes, privacyTags } from '../interfaces'
import { carries, type Element, type HandlerCall, type Loop, type Part, type Wxml } from '../wxml/parse'
import { camel, hyphenated } from '../wxml/spelling'

const builtins = new Set(builtinTags)
const plain = new Set([...syntaxTags, ...builtinTags])
for (const tag of [...privacyTags, ...privacyAttributes.keys(), 'navigator']) plain.delete(tag)

/** What Vue calls a directive's parts: nodes of the compiler, where only constant names are looked at. */
type Expression = { content: string; isStatic: boolean } | undefined
const expressionOf = (node: DirectiveNode['exp']) => (node?.type === 4 ? (node as Expression) : undefined)

/** Tags of a template -> what is imported under their names. */
export type Imported = ReadonlyMap<string, string>

/** A Vue template as the audit reads templates; `file` is the `.vue` file, whose offsets the nodes have. */
export function templateOf(file: string, children: readonly TemplateChildNode[], imported: Imported): Wxml {
  const rest = { placed: [], includes: [], carriers: [], calls: [] }
  const main: Part = { id: file, file, tags: new Set(), elements: [], ...rest }
  walk(children, { loops: [], conditions: [] }, main, imported)
  return { file, main, templates: new Map(), imports: [], isShallow: false }
}

/** `<button>` is Weixin's, whatever a script imports under that name; `<Button>` is what is imported, if anything is. */
export const isBuiltin = (tag: string): boolean => builtins.has(tag)

function tagOf({ tag }: ElementNode, imported: Imported): string {
  const name = hyphenated(tag)
  return tag !== name && isBuiltin(name) && imported.has(name) ? tag : name
}

/** What is around a tag. */
type Around = Required<Pick<Element, 'loops' | 'conditions'>>

function walk(children: readonly TemplateChildNode[], around: Around, part: Part, imported: Imported): void {
  for (const node of children) {
    if (node.type !== 1) continue
    const inside = { loops: loopsOf(node, around.loops), conditions: conditionsOf(node, around.conditions) }
    const tag = tagOf(node, imported)
    part.tags.add(tag)
    const element = elementOf(node, tag, inside)
    if (!plain.has(tag)) part.elements.push(element)
    if (carries(element)) part.carriers?.push(element)
    part.calls?.push(...callsOf(node, inside))
    walk(node.children, inside, part, imported)
  }
}

function elementOf(node: ElementNode, tag: string, around: Around): Element {
  const attributes = new Map<string, string>()
  for (const prop of node.props) {
    const [name, value] = prop.type === 6 ? plainAttribute(prop) : directive(prop, attributes)
    if (name !== undefined) attributes.set(name, value)
    // Vue 2 calls it so.
    if (name === 'modelValue') attributes.set('value', value)
  }
  return { tag, offset: node.loc.start.offset, attributes, ...around }
}

const plainAttribute = ({ name, value }: AttributeNode) => [name, value?.content ?? ''] as const

type Attribute = readonly [name: string | undefined, value: string]
const nothing: Attribute = [undefined, '']

function directive({ name, arg, exp }: DirectiveNode, known: ReadonlyMap<string, string>): Attribute {
  const argument = expressionOf(arg)
  const value = expressionOf(exp)?.content
  if (name === 'on' && argument?.isStatic) {
    // A tap is called click in Vue, and by either name in templates.
    const event = argument.content === 'click' ? 'tap' : argument.content.toLowerCase()
    return [`bind:${event}`, handlerOf(value ?? '')]
  }
  if ((name !== 'bind' && name !== 'model') || value === undefined) return nothing
  if (argument) return argument.isStatic ? [argument.content, `{{${filtered(value)}}}`] : nothing
  if (name === 'model') return ['modelValue', `{{${value}}}`]
  // `v-bind="object"`; `$attrs` is whatever the place gives (`takersIn`).
  if (value.startsWith('$') || known.has('open-type') || isWithoutOpenType(value)) return nothing
  const object = /^[\w$.]+$/.test(value) ? value : `(${value.replace(/\}(?=\})/g, '} ')})`
  return ['open-type', `{{${object}.openType}}|{{${object}['open-type']}}`]
}

/** `v-bind="{ size: 'mini', disabled }"`: all names are written out. */
const isWithoutOpenType = (value: string) => /^\s*\{/.test(value) && !/\.\.\.|\[|open-?type/i.test(value)

/** `toType(state, 1)` for `state | toType(1)` of Vue 2. */
function filtered(value: string): string {
  const filter = /^([^|]*[^|\s])\s*\|\s*([\w$]+)\s*(?:\(([^()|]*)\))?\s*$/.exec(value)
  if (!filter) return value
  const [, given, name, more] = filter
  return `${name}(${given}${more ? `, ${more}` : ''})`
}

/** The method a handler calls: `pick`, `pick($event)`, `() => pick()`. */
function handlerOf(text: string): string {
  return /^(?:[^]*?=>\s*)?(?:this\.)?([\w$]+)\s*(?:\(|$)/.exec(text.trim())?.[1] ?? text
}

/** A member of something under a name that is put together, and the platform's own. */
export const namesMember = /\]\s*(?:\?\.)?\(|\b(?:Taro|uni|wx)\s*[?.[]/

/** Handlers that hand something on, `run(item.api)`, but not `run($event)`, or put something: `type = 'share'`. */
function callsOf({ props }: ElementNode, { loops }: Around): HandlerCall[] {
  return props.flatMap((prop) => {
    if (prop.type !== 7 || prop.name !== 'on' || !prop.exp) return []
    const text = expressionOf(prop.exp)?.content ?? ''
    return /\(\s*(?!\$event\b)[\w$'"`{[]|[\w$\]]\s*(?:\|\||&&|\?\?)?=(?![=>])/.test(text) || namesMember.test(text)
      ? [{ text, offset: prop.exp.loc.start.offset, loops }]
      : []
  })
}

function conditionsOf(node: ElementNode, around: readonly string[]): readonly string[] {
  const own = node.props.find((prop) => prop.type === 7 && /^(?:if|else-if|show)$/.test(prop.name)) as
    DirectiveNode | undefined
  const text = own && expressionOf(own.exp)?.content
  return text === undefined ? around : [...around, text]
}

function loopsOf(node: ElementNode, around: readonly Loop[]): readonly Loop[] {
  const each = node.props.find((prop) => prop.type === 7 && prop.name === 'for') as DirectiveNode | undefined
  const parsed = each?.forParseResult
  const list = parsed && expressionOf(parsed.source)?.content
  const item = parsed && expressionOf(parsed.value)?.content
  if (list === undefined || item === undefined) return around
  const index = expressionOf(parsed?.key)?.content ?? 'index'
  if (/^[\w$]+$/.test(item)) return [...around, { list: `{{${list}}}`, item, index }]
  const parts = takenApart(item).map(([name, path]) => ({
    list: `{{(${list}).map(($) => $${path})}}`,
    item: name,
    index
  }))
  return [...around, ...parts]
}

/** `{ type, kind: name = 'share' }` and `[key, type]`: names, and where they lie in an element. Deeper ones stay open. */
function takenApart(item: string): [name: string, path: string][] {
  const [, open, inside = ''] = /^\s*([{[])([^]*)[}\]]\s*$/.exec(item) ?? []
  return inside.split(',').flatMap((each, index): [string, string][] => {
    const [, key, name = key] = /^\s*([\w$]+)(?:\s*:\s*([\w$]+))?\s*(?:=[^>][^]*)?$/.exec(each) ?? []
    return name === undefined ? [] : [[name, open === '[' ? `[${index}]` : `.${key}`]]
  })
}

/** Where stand the tags that take what the component's own tag is given: its root, and whatever binds `$attrs`. */
export function takersIn(children: readonly TemplateChildNode[], isInherited: boolean): Set<number> {
  const elements = children.filter((node) => node.type === 1)
  const isOne = elements.slice(1).every(({ props }) => props.some(({ name }) => /^else(?:-if)?$/.test(name)))
  const takers = isInherited && isOne ? elements : []
  return new Set([...takers, ...elements.flatMap(bindingAttributes)].map(({ loc }) => loc.start.offset))
}

function bindingAttributes(node: ElementNode): ElementNode[] {
  const binds = node.props.some(
    (prop) => prop.type === 7 && prop.name === 'bind' && !prop.arg && expressionOf(prop.exp)?.content === '$attrs'
  )
  const inside = node.children.flatMap((child) => (child.type === 1 ? bindingAttributes(child) : []))
  return binds ? [node, ...inside] : inside
}

/** The same template, where those tags have the open-type and the id that the component's own tag is given, or their own. */
export function takingAttributes(template: Wxml, takers: ReadonlySet<number>): Wxml {
  const { main } = template
  const elements = main.elements.map((element) => {
    if (!takers.has(element.offset)) return element
    const attributes = new Map(element.attributes)
    for (const name of [privacyAttributes.get(element.tag)?.attribute ?? 'open-type', 'id']) {
      const own = attributes.get(name)
      attributes.set(name, own ? `${own}|{{${camel(name)}}}` : `{{${camel(name)}}}`)
    }
    return { ...element, attributes }
  })
  return { ...template, main: { ...main, elements } }
}

import { Parser } from 'htmlparser2'
import { builtinTags, syntaxTags } from '../../../../mini-program'
import { privacyAttributes, privacyTags } from '../interfaces'
import { copied } from '../source-files'

/** `wx:for` around an element. */
export interface Loop {
  item: string
  index: string
  list: string
}

export interface Element {
  tag: string
  /** Where the tag begins. */
  offset: number
  /** By name; of two with one name the last counts, as in Weixin's compiler. */
  attributes: ReadonlyMap<string, string>
  loops: readonly Loop[]
  /** `wx:if` of a navigator and of what is around it. */
  conditions?: readonly string[]
}

/** The content of a file, or of one `<template name>` in it. */
export interface Part {
  /** `file`, or `file#name`. */
  id: string
  file: string
  elements: Element[]
  /** The names of all its tags. */
  tags: Set<string>
  /** `<template is data>` */
  placed: Element[]
  /** `<include src>` */
  includes: string[]
  /** The tags that carry something for who handles their events, where that is known: `data-id="…"`. */
  carriers?: Element[]
  /** What Vue's templates do when something happens: `run(item.api)`, `type = 'share'`. */
  calls?: HandlerCall[]
}

/** The text of a handler, and where it stands. */
export interface HandlerCall {
  text: string
  offset: number
  loops: readonly Loop[]
}

export interface Wxml {
  file: string
  main: Part
  templates: ReadonlyMap<string, Part>
  /** `<import src>` */
  imports: string[]
  /** Of its elements only the tags are kept. */
  isShallow: boolean
  error?: { offset: number; reason: string }
}

/** Taro and Remax call so the template that draws what a script says. */
export const drawsScripts = (templates: Wxml['templates']): boolean =>
  templates.has('taro_tmpl') || templates.has('REMAX_TPL')

/** Tags that are neither a privacy interface nor anybody's component. */
const plain = new Set([...syntaxTags, ...builtinTags])
for (const tag of [...privacyTags, ...privacyAttributes.keys(), 'navigator', 'template', 'import', 'include'])
  plain.delete(tag)

/** Tags that are often left open, and that hold nothing. */
const mayStayOpen = new Set(['input', 'image', 'import', 'include', 'wxs', 'br', 'hr', 'img'])

const none: Map<string, string> = new Map()
const noTemplates: ReadonlyMap<string, Part> = new Map()

const newPart = (id: string, file: string): Part => ({
  id,
  file,
  elements: [],
  tags: new Set(),
  placed: [],
  includes: []
})

const rareTags = [...privacyTags, ...privacyAttributes.keys()].filter((tag) => tag !== 'button' && tag !== 'input')
const values = [...privacyAttributes.values()].flatMap((each) => [...each.values.keys()])

/** What makes a template worth parsing, beside a tag that is left open. */
const interesting = new RegExp(
  `<(?:import|include|template|privacy-|${rareTags.join('|')})|open-?type|\\btype\\s*=\\s*["']\\{\\{|generic:|${values.join('|')}`,
  'i'
)

/** Most templates hold nothing of interest: of those only the names of their tags are kept. */
export function readWxml(file: string, text: string): Wxml {
  if (interesting.test(text)) return parseWxml(file, text)
  const tags = tagsOf(text)
  if (!tags) return parseWxml(file, text)
  const main = newPart(file, file)
  for (const name of tags) {
    const tag = shared(name)
    main.tags.add(tag)
    if (!plain.has(tag)) main.elements.push({ tag, offset: 0, attributes: none, loops: [] })
  }
  return { file, main, templates: noTemplates, imports: [], isShallow: true }
}

/** The names of the tags; undefined where not every one is closed. */
function tagsOf(text: string): Set<string> | undefined {
  const tags = new Set<string>()
  let depth = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (text[at + 1] === '/') depth--
    else if (isLetter(text.charCodeAt(at + 1))) {
      depth++
      let end = at + 2
      while (inName(text.charCodeAt(end))) end++
      tags.add(text.slice(at + 1, end))
    }
  }
  for (let at = text.indexOf('/>'); at >= 0; at = text.indexOf('/>', at + 1)) if (text[at - 1] !== '<') depth--
  return depth === 0 ? tags : undefined
}

/** Thousands of templates name the same tags. */
const knownTags = new Map<string, string>()
function shared(tag: string): string {
  let known = knownTags.get(tag)
  if (known === undefined) knownTags.set((known = copied(tag)), known)
  return known
}

const isLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122
const inName = (code: number) => isLetter(code) || (code >= 48 && code <= 57) || code === 45 || code === 95

/** The tags that carry something for who handles their events, by the part they stand in. */
export function carriersIn(file: string, text: string): Map<string, Element[]> {
  const { main, templates } = parseWxml(file, text, isNoTag)
  return new Map([main, ...templates.values()].map(({ id, elements }) => [id, elements.filter(carries)]))
}

const isNoTag = () => false

/** `bindtap="run(item.api)"` of mpx: what handlers hand on, and where it stands. */
export function callsIn(file: string, text: string): HandlerCall[] {
  const { main } = parseWxml(file, text, isNoTag)
  return main.elements.flatMap(({ attributes, offset, loops }) =>
    [...attributes].flatMap(([name, value]) =>
      handler.test(name) && /\(\s*[^)\s]/.test(value)
        ? [{ text: value, offset: Math.max(offset, text.indexOf(value, offset)), loops }]
        : []
    )
  )
}

const handler = /^(?:capture-)?(?:bind|catch)/

export const carries = ({ attributes }: Element): boolean =>
  [...attributes.keys()].some((name) => /^(?:data-|mark:)/.test(name))

/** Of tags that are plain nothing is kept. */
export function parseWxml(file: string, text: string, isPlain = (tag: string) => plain.has(tag)): Wxml {
  const templates = new Map<string, Part>()
  const wxml: Wxml = { file, main: newPart(file, file), templates, imports: [], isShallow: false }
  const parts = [wxml.main]
  const open: { tag: string; offset: number; loops: readonly Loop[]; condition?: string }[] = []
  let attributes = none
  let keepsAll = false
  let begun: { tag: string; offset: number; hidesTag: boolean } | undefined
  const source = hidden(text)
  const fail = (offset: number, what: string) => (wxml.error ??= { offset, reason: `${what} is never closed` })
  const parser: Parser = new Parser(
    {
      onopentagname(tag) {
        begun = { tag, offset: parser.startIndex, hidesTag: false }
        attributes = none
        keepsAll = !isPlain(tag)
      },
      onattribute(name, value) {
        if (begun && value.includes('<')) begun.hidesTag ||= /<[a-z]/i.test(value)
        if (begun?.hidesTag && name.includes('"')) fail(begun.offset, `a quote in <${begun.tag}>`)
        // Of plain tags, which are most of them, only their loops and conditions matter.
        if (!keepsAll && !/^wx:(?:for|if|elif)/.test(name)) return
        if (attributes === none) attributes = new Map()
        attributes.set(name, shown(value))
      },
      onopentag(tag) {
        begun = undefined
        const loops = loopsOf(attributes, open.at(-1)?.loops ?? [])
        const element: Element = { tag, offset: parser.startIndex, attributes, loops }
        open.push({
          tag,
          offset: element.offset,
          loops,
          condition: attributes.get('wx:if') ?? attributes.get('wx:elif')
        })
        if (tag === 'navigator') element.conditions = open.flatMap(({ condition }) => condition ?? [])
        place(element, wxml, templates, parts, isPlain(tag))
      },
      onclosetag(tag, implied) {
        if (begun) {
          // The text ends inside of it.
          fail(begun.offset, `<${begun.tag}>`)
          begun = undefined
          return
        }
        const { offset } = open.pop() ?? { offset: 0 }
        // A tag that closes itself is closed where it began.
        if (implied && parser.startIndex !== offset && !mayStayOpen.has(tag)) fail(offset, `<${tag}>`)
        if (tag === 'template' && parts.length > 1) parts.pop()
      },
      oncomment() {
        if (!source.startsWith('-->', parser.endIndex - 2)) fail(parser.startIndex, 'a comment')
      }
    },
    { xmlMode: true, decodeEntities: true, recognizeCDATA: false }
  )
  parser.end(source)
  return wxml
}

function place(element: Element, wxml: Wxml, templates: Map<string, Part>, parts: Part[], isPlain: boolean): void {
  const { tag, attributes } = element
  const part = parts[parts.length - 1]
  part.tags.add(shared(tag))
  if (tag === 'template') {
    const name = attributes.get('name')
    if (attributes.has('is')) part.placed.push(element)
    const template = name === undefined ? part : newPart(`${wxml.file}#${name}`, wxml.file)
    if (name !== undefined) templates.set(name, template)
    parts.push(template)
  } else if (tag === 'import') {
    wxml.imports.push(attributes.get('src') ?? '')
  } else if (tag === 'include') {
    part.includes.push(attributes.get('src') ?? '')
  } else if (!isPlain) {
    part.elements.push(element)
  }
}

function loopsOf(attributes: ReadonlyMap<string, string>, around: readonly Loop[]): readonly Loop[] {
  if (attributes.size === 0) return around
  const list = attributes.get('wx:for') ?? attributes.get('wx:for-items')
  if (list === undefined) return around
  return [
    ...around,
    { list, item: attributes.get('wx:for-item') ?? 'item', index: attributes.get('wx:for-index') ?? 'index' }
  ]
}

// `{{ a < b }}` and the inside of <wxs> would read as tags.
const hide = (text: string) => text.replace(/</g, '\uE000').replace(/>/g, '\uE001')
const shown = (text: string) => (/[\uE000\uE001]/.test(text) ? shownAgain(text) : text)
const shownAgain = (text: string) => text.replace(/\uE000/g, '<').replace(/\uE001/g, '>')

function hidden(text: string): string {
  return text
    .replace(
      /(<wxs\b[^>]*[^/]>)([^]*?)(?=<\/wxs>)/g,
      (_, tag: string, body: string) => tag + body.replace(/[^\n]/g, ' ')
    )
    .replace(/\{\{(?:(?!\{\{)[^])*?\}\}/g, (expression) =>
      /[<>]/.test(expression) && !/<\/|\/>/.test(expression) ? hide(expression) : expression
    )
}

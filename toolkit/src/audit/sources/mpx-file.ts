import { isRecord, parseJson } from '../../../../mini-program'
import { callsIn, carriersIn, parseWxml, type Wxml } from '../wxml/parse'
import { guessedUses, type GuessedUse } from '../wxml/guessed-uses'
import { blank, keepOnly } from './blank'
import { parseScript } from '../syntax/parse'
import { alone, defaultExport, type Located } from './evaluate/default-export'
import type { Surroundings } from './evaluate/modules'

/** A single-file component of mpx, taken apart. Offsets are those of the whole file in every part. */
export interface MpxFile {
  script: string
  template?: Wxml
  /** What the template could not be read for, and what it seems to use. */
  error?: { offset: number; reason: string }
  guessed?: GuessedUse[]
  /** What the JSON of a page, component or app says, and where in the file its text is. */
  json: Record<string, unknown>
  offsetOf(path: readonly (string | number)[]): number
  /** Paths of what a script makes of it and cannot be told. */
  untold: Located['untold']
  /** Blocks that stand in files of their own: `<script src="./page.ts">`. */
  elsewhere: readonly Elsewhere[]
}

export interface Elsewhere {
  block: 'script' | 'template' | 'json'
  source: string
  /** Of the block in the component. */
  offset: number
}

const block = /<(template|script|json)\b([^>]*?)(?:\/>|>([^]*?)<\/\1>(?=\s*(?:<|$)))/g
const isOfOtherMode = (attributes: string) => /\bmode\s*=\s*["'](?!wx["'])|@(?!wx\b)\w+/.test(attributes)
const isJson = (tag: string, attributes: string) =>
  tag === 'json' || /application\/json|name\s*=\s*["']json/.test(attributes)

export function readMpx(file: string, text: string, around: Surroundings = alone): MpxFile {
  const pieces = { script: [] as { start: number; end: number }[], template: [] as { start: number; end: number }[] }
  let json = { start: 0, end: 0 }
  let language: string | undefined
  const elsewhere: Elsewhere[] = []
  for (const { 0: whole, 1: tag, 2: attributes, 3: content = '', index } of text.matchAll(block)) {
    if (isOfOtherMode(attributes)) continue
    const start = index + whole.indexOf('>') + 1
    const place = { start, end: start + content.length }
    const kind = isJson(tag, attributes) ? 'json' : tag === 'template' ? 'template' : 'script'
    if (kind === 'json') json = place
    else pieces[kind].push(place)
    if (kind === 'template') language ??= languageOf(attributes)
    const [, source] = /\ssrc\s*=\s*["']([^"']+)["']/.exec(attributes) ?? []
    if (source !== undefined) elsewhere.push({ block: kind, source, offset: index })
  }
  const template = keepOnly(text, pieces.template)
  return {
    script: withImports(keepOnly(text, pieces.script), elsewhere),
    elsewhere,
    ...(language
      ? {
          error: { offset: pieces.template[0].start, reason: `its template is written in ${language}` },
          guessed: guessedUses(template)
        }
      : { template: pieces.template.length > 0 ? readMpxTemplate(file, template) : undefined }),
    ...(elsewhere.some((each) => each.block === 'json')
      ? settingsBeside(file, json.start, elsewhere, around)
      : settingsOf(file, text.slice(json.start, json.end), json.start, around))
  }
}

/** A script beside it is imported where its block stands, and is shorter. */
const withImports = (script: string, elsewhere: readonly Elsewhere[]): string =>
  elsewhere.reduce((text, { block, source, offset }) => {
    const statement = `import '${source}'`
    return block === 'script' ? text.slice(0, offset) + statement + text.slice(offset + statement.length) : text
  }, script)

/** Its text is a part of the file, which cannot be read again as a template. */
export function readMpxTemplate(file: string, written: string): Wxml {
  const text = ofWeixin(written)
  const wxml = parseWxml(file, text)
  wxml.main.carriers = carriersIn(file, text).get(file)
  wxml.main.calls = callsIn(file, text)
  return wxml
}

/** A template language other than the platform's own. */
const languageOf = (attributes: string) => /\blang\s*=\s*["'](?!wxml["']|html["'])([\w-]+)["']/.exec(attributes)?.[1]

/** `<button wx:if="{{__mpx_mode__ === 'ali'}}">` */
const otherModes = /(<[\w-]+)\s[^<>]*wx:if\s*=\s*"\{\{\s*__mpx_mode__\s*={2,3}\s*'(\w+)'\s*\}\}"[^<>]*>/g

/** `open-type@wx="…"`: without its mode in Weixin's build, and gone from it with another's. */
const ofWeixin = (template: string) =>
  template
    .replace(otherModes, (whole: string, tag: string, mode: string) =>
      mode === 'wx' ? whole : tag + blank(whole.slice(tag.length, -1)) + '>'
    )
    .replace(
      /(\s)([\w:.-]+)@([\w|]+)(\s*=\s*(?:"[^"]*"|'[^']*'))/g,
      (whole: string, space: string, name: string, modes: string, value: string) =>
        modes.split('|').some((mode) => mode === 'wx' || mode === '_wx')
          ? `${space}${name}${value}${' '.repeat(modes.length + 1)}`
          : blank(whole)
    )

/** `<json src="./page.json">` */
function settingsBeside(
  file: string,
  start: number,
  elsewhere: readonly Elsewhere[],
  around: Surroundings
): Pick<MpxFile, 'json' | 'offsetOf' | 'untold'> {
  const { source = '' } = elsewhere.find((each) => each.block === 'json') ?? {}
  const module = around.module(file, source)
  const { value, untold } = module ? defaultExport(module.file, module.body, around) : { value: {}, untold: [] }
  return { json: isRecord(value) ? value : {}, offsetOf: () => start, untold }
}

/** Plain JSON, or a script whose `module.exports` it is. */
function settingsOf(
  file: string,
  text: string,
  start: number,
  around: Surroundings
): Pick<MpxFile, 'json' | 'offsetOf' | 'untold'> {
  const plain = parseJson(text)
  if (!/\bmodule\.exports\b/.test(text))
    return { json: plain.value, offsetOf: (path) => start + plain.offsetOf(path), untold: [] }
  const { value, untold } = defaultExport(file, parseScript('json.js', text).body, around)
  return { json: isRecord(value) ? value : {}, offsetOf: () => start, untold }
}

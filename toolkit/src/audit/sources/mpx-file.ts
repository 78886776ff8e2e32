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
}

const block = /<(template|script|json)\b([^>]*)>([^]*?)<\/\1>(?=\s*(?:<|$))/g
const isElsewhere = (attributes: string) => /\bmode\s*=\s*["'](?!wx["'])|@(?!wx\b)\w+/.test(attributes)
const isJson = (tag: string, attributes: string) =>
  tag === 'json' || /application\/json|name\s*=\s*["']json/.test(attributes)

export function readMpx(file: string, text: string, around: Surroundings = alone): MpxFile {
  const pieces = { script: [] as { start: number; end: number }[], template: [] as { start: number; end: number }[] }
  let json = { start: 0, end: 0 }
  let language: string | undefined
  for (const { 0: whole, 1: tag, 2: attributes, 3: content, index } of text.matchAll(block)) {
    if (isElsewhere(attributes)) continue
    const start = index + whole.indexOf('>') + 1
    const place = { start, end: start + content.length }
    if (isJson(tag, attributes)) json = place
    else pieces[tag === 'template' ? 'template' : 'script'].push(place)
    if (tag === 'template') language ??= languageOf(attributes)
  }
  const template = keepOnly(text, pieces.template)
  return {
    script: keepOnly(text, pieces.script),
    ...(language
      ? {
          error: { offset: pieces.template[0].start, reason: `its template is written in ${language}` },
          guessed: guessedUses(template)
        }
      : { template: pieces.template.length > 0 ? templateOf(file, ofWeixin(template)) : undefined }),
    ...settingsOf(file, text.slice(json.start, json.end), json.start, around)
  }
}

/** Its text is a part of the file, which cannot be read again as a template. */
function templateOf(file: string, text: string): Wxml {
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

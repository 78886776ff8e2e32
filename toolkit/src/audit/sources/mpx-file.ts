import { parseJson } from '../../../../mini-program'
import { parseWxml, type Wxml } from '../wxml/parse'
import { keepOnly } from './blank'
import { parseScript } from '../syntax/parse'
import { defaultExport } from './static-value'

/** A single-file component of mpx, taken apart. Offsets are those of the whole file in every part. */
export interface MpxFile {
  script: string
  template?: Wxml
  /** What the JSON of a page, component or app says, and where in the file its text is. */
  json: Record<string, unknown>
  offsetOf(path: readonly (string | number)[]): number
}

const block = /<(template|script|json)\b([^>]*)>([^]*?)<\/\1>(?=\s*(?:<|$))/g
const isElsewhere = (attributes: string) => /\bmode\s*=\s*["'](?!wx["'])|@(?!wx\b)\w+/.test(attributes)
const isJson = (tag: string, attributes: string) =>
  tag === 'json' || /application\/json|name\s*=\s*["']json/.test(attributes)

export function readMpx(file: string, text: string): MpxFile {
  const pieces = { script: [] as { start: number; end: number }[], template: [] as { start: number; end: number }[] }
  let json = { start: 0, end: 0 }
  for (const { 0: whole, 1: tag, 2: attributes, 3: content, index } of text.matchAll(block)) {
    if (isElsewhere(attributes)) continue
    const start = index + whole.indexOf('>') + 1
    const place = { start, end: start + content.length }
    if (isJson(tag, attributes)) json = place
    else pieces[tag === 'template' ? 'template' : 'script'].push(place)
  }
  return {
    script: keepOnly(text, pieces.script),
    template: pieces.template.length > 0 ? parseWxml(file, keepOnly(text, pieces.template)) : undefined,
    ...settingsOf(file, text.slice(json.start, json.end), json.start)
  }
}

/** Plain JSON, or a script whose `module.exports` it is. */
function settingsOf(file: string, text: string, start: number): Pick<MpxFile, 'json' | 'offsetOf'> {
  const plain = parseJson(text)
  if (!/\bmodule\.exports\b/.test(text)) return { json: plain.value, offsetOf: (path) => start + plain.offsetOf(path) }
  const around = { env: () => undefined, module: () => undefined }
  const { value } = defaultExport(file, parseScript('json.js', text).body, around)
  return { json: (value ?? {}) as Record<string, unknown>, offsetOf: () => start }
}

import { Document, isMap, isScalar, isSeq, parseDocument, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import { privacyKeys } from '../../../catalogue/keys'
import { isRecord, type Fields } from '../weixin/is-record'
import type { PrivacySetting } from '../weixin'

export type FileFormat = 'yaml' | 'json'
type Language = 'en' | 'zh'

const words = {
  en: { own: 'a key of your own', detected: ': detected in the code, its purpose is still to be said' },
  zh: { own: '自定义信息类型', detected: '：代码中检测到，用途还没有填写' }
}

/** The text of a guideline file. In YAML each key has its names beside it. */
export function writeGuideline(guideline: PrivacySetting, format: FileFormat, language: Language = 'en'): string {
  if (format === 'json') return `${JSON.stringify(guideline, null, 2)}\n`
  const document = new Document(guideline)
  const list = document.get('setting_list') as YAMLSeq<YAMLMap> | undefined
  for (const entry of list?.items ?? []) name(entry, language)
  return document.toString({ lineWidth: 0 })
}

/** The text of a YAML file that is to say what a guideline says: comments and order stay where they can. */
export function rewriteGuideline(text: string, guideline: PrivacySetting, language: Language = 'en'): string {
  const document = parseDocument(text, { intAsBigInt: true })
  if (document.errors.length || !isMap(document.contents)) return writeGuideline(guideline, 'yaml', language)
  const writer = new Writer(document, language)
  writer.map(document.contents, guideline as unknown as Fields)
  return document.toString({ lineWidth: 0 })
}

/** Brings the nodes of a document to what values say, and leaves those that say it already. */
class Writer {
  constructor(
    private readonly document: Document,
    private readonly language: Language
  ) {}

  map(map: YAMLMap, value: Fields): void {
    for (const { key } of [...map.items]) {
      if (!(String(isScalar(key) ? key.value : key) in value)) map.delete(key)
    }
    for (const [field, said] of Object.entries(value)) map.set(field, this.node(map.get(field, true), said))
  }

  private node(node: unknown, value: unknown): unknown {
    if (isMap(node) && isRecord(value)) this.map(node, value)
    else if (isSeq(node) && Array.isArray(value) && value.every(isRecord)) this.list(node, value)
    else if (isScalar(node) && !isRecord(value) && !Array.isArray(value)) {
      if (String(node.value) !== String(value)) node.value = value
    } else return this.document.createNode(value)
    return node
  }

  /** Entries are known by their key; new ones come last. */
  private list(list: YAMLSeq, values: Fields[]): void {
    const left = new Map(values.map((value) => [identity(value), value]))
    const kept = list.items.filter(isMap).filter((entry) => {
      const id = identity({ privacy_key: entry.get('privacy_key'), sdk_name: entry.get('sdk_name') })
      const value = left.get(id)
      if (value) this.map(entry, value)
      return left.delete(id)
    })
    const added = [...left.values()].map((value) => this.document.createNode(value) as YAMLMap)
    added.forEach((entry) => name(entry, this.language))
    list.items = [...kept, ...added] as Node[]
  }
}

const identity = ({ privacy_key, sdk_name }: Fields): unknown => privacy_key ?? sdk_name

/** Puts the names of an entry's key above it. */
function name(entry: unknown, language: Language): void {
  if (!isMap(entry) || !entry.has('privacy_key')) return
  const known = privacyKeys.find(({ key }) => key === entry.get('privacy_key'))
  const names = known ? `${known.zh} · ${known.en}` : words[language].own
  entry.commentBefore = ` ${names}${entry.get('privacy_text') ? '' : words[language].detected}`
}

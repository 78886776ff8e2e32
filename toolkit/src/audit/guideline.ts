import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { isRecord, Lines, notAnObject, parseJson } from '../../../mini-program'
import { readGuidelineFile } from '../guideline/file'
import { fileProblemSentence, GuidelineFileError } from '../guideline/file-problem'
import { AuditError } from './audit-error'
import { readText } from './program'

/** The declared guideline: what getPrivacySetting answers, or a file of `mp-privacy guideline pull`. */
export interface Guideline {
  /** From the root, as all files of the report. */
  file: string
  /** Keys with a text. One without is as good as not declared. */
  texts: Map<string, string>
  lineOf(key: string): number
}

export function readGuideline(file: string, root: string): Guideline {
  if (!existsSync(file)) throw new AuditError(file, 'no-such-guideline')
  const text = readText(file, file)
  const { list, lineOf } = /\.ya?ml$/i.test(file) ? fromYaml(file, text) : fromJson(file, text)
  if (!Array.isArray(list) || !list.every(isEntry)) throw new AuditError(file, 'no-setting-list')
  const texts = new Map<string, string>()
  const places = new Map<string, number>()
  list.forEach((entry, index) => {
    places.set(entry.privacy_key, lineOf(index, entry.privacy_key))
    const words = typeof entry.privacy_text === 'string' ? entry.privacy_text.trim() : ''
    if (words) texts.set(entry.privacy_key, words)
  })
  return { file: relative(root, resolve(file)).split(sep).join('/'), texts, lineOf: (key) => places.get(key) ?? 1 }
}

const isEntry = (entry: unknown): entry is { privacy_key: string; privacy_text?: unknown } =>
  isRecord(entry) && typeof entry.privacy_key === 'string'

/** What is declared, and the line of an entry: the list is what the file says, whatever that is. */
interface Declared {
  list: unknown
  lineOf(index: number, key: string): number
}

function fromJson(file: string, text: string): Declared {
  const json = parseJson(text)
  const lines = new Lines(text)
  if (json.error && json.error.reason !== notAnObject)
    throw new AuditError(`${file}:${lines.at(json.error.offset).line}`, 'broken-json', [json.error.reason])
  const { setting_list: list, errcode, errmsg } = json.value
  if (typeof errcode === 'number' && errcode !== 0)
    throw new AuditError(file, 'holds-an-error', [String(errcode), String(errmsg)])
  return { list, lineOf: (index) => lines.at(json.offsetOf(['setting_list', index])).line }
}

function fromYaml(file: string, text: string): Declared {
  const lines = text.split('\n')
  return {
    list: yamlIn(file).setting_list,
    lineOf: (_, key) => lines.findIndex((line) => line.includes('privacy_key') && wordsOf(line).includes(key)) + 1 || 1
  }
}

const wordsOf = (line: string): string[] => line.split(/[^\w$]+/)

function yamlIn(file: string): { setting_list?: unknown } {
  try {
    return readGuidelineFile(file)
  } catch (error) {
    if (!(error instanceof GuidelineFileError)) throw error
    throw new AuditError('', 'broken-guideline', [fileProblemSentence(error, 'en'), fileProblemSentence(error, 'zh')])
  }
}

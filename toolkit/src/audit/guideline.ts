import { existsSync } from 'node:fs'
import { isRecord, Lines, parseJson } from '../../../mini-program'
import { AuditError } from './audit-error'
import { readText } from './program'

/** The declared guideline: what getPrivacySetting answers. */
export interface Guideline {
  /** As it was given. */
  file: string
  /** Keys with a text. One without is as good as not declared. */
  texts: Map<string, string>
  lineOf(key: string): number
}

export function readGuideline(file: string): Guideline {
  if (!existsSync(file)) throw new AuditError(file, 'no-such-guideline')
  const text = readText(file, file)
  const json = parseJson(text)
  const lines = new Lines(text)
  if (json.error)
    throw new AuditError(`${file}:${lines.at(json.error.offset).line}`, 'broken-json', [json.error.reason])
  const { setting_list: list, errcode, errmsg } = json.value
  if (typeof errcode === 'number' && errcode !== 0)
    throw new AuditError(file, 'holds-an-error', [String(errcode), String(errmsg)])
  if (!Array.isArray(list)) throw new AuditError(file, 'no-setting-list')
  const texts = new Map<string, string>()
  const places = new Map<string, number>()
  list.forEach((entry, index) => {
    if (!isRecord(entry) || typeof entry.privacy_key !== 'string') return
    places.set(entry.privacy_key, lines.at(json.offsetOf(['setting_list', index])).line)
    const words = typeof entry.privacy_text === 'string' ? entry.privacy_text.trim() : ''
    if (words) texts.set(entry.privacy_key, words)
  })
  return { file, texts, lineOf: (key) => places.get(key) ?? 1 }
}

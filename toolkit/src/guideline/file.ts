import { readFileSync } from 'node:fs'
import { encodingOf } from '../../../mini-program'
import { GuidelineFileError, type FileProblemRule } from './file-problem'
import type { Node, Scalar } from 'yaml'
import { isRecord } from '../weixin/is-record'
import { entryFields, ownerFields, sdkFields } from '../weixin/validate-setting'
import type { LabelledPurposeEntry, OwnerSetting, PrivacySetting, PrivacySettingAnswer, PurposeEntry } from '../weixin'

/** Loaded with the first file: most of what the commands do needs none. */
const yaml = () => require('yaml') as typeof import('yaml')

/** The guideline in a file of ours, or in a saved answer of getPrivacySetting. JSON is read as the YAML it is. */
export function readGuidelineFile(path: string): PrivacySetting {
  const content = parseFile(path)
  if (!hasShape(content)) {
    throw new GuidelineFileError(path, 'shape')
  }
  const isAnswer = 'errcode' in content || 'privacy_desc' in content || 'privacy_list' in content
  return isAnswer ? guidelineOf(content as PrivacySettingAnswer) : (content as PrivacySetting)
}

/** A guideline has one of them at least. */
const statements = ['owner_setting', 'setting_list', 'sdk_privacy_info_list']

/** Enough of a guideline to be compared; whether it is a good one is found when it is checked. */
function hasShape(content: unknown): content is object {
  if (!isRecord(content) || !statements.some((field) => field in content)) return false
  const { owner_setting = {}, setting_list = [], sdk_privacy_info_list = [] } = content
  const lists = [setting_list, sdk_privacy_info_list]
  const sdkLists = Array.isArray(sdk_privacy_info_list) ? sdk_privacy_info_list.map((sdk) => sdk?.sdk_list ?? []) : []
  return isRecord(owner_setting) && [...lists, ...sdkLists].every((list) => Array.isArray(list) && list.every(isRecord))
}

/** `<<` is understood, as other parsers do; what a file names a type with, `!!binary`, is not. */
const parsing = { intAsBigInt: true, merge: true, resolveKnownTags: false, logLevel: 'error' } as const

/** Fields that are text, whatever they look like. */
const textFields = [...ownerFields.filter((field) => field !== 'store_region'), ...entryFields, ...sdkFields]

/** `0755123`, `+86755`, `1e10` are no numbers where they would read differently; and a text field has no number at all. */
function keepAsWritten(_key: unknown, scalar: Scalar, path: readonly unknown[]): void {
  const { value, source, type } = scalar
  if (type !== 'PLAIN' || source === undefined || !['bigint', 'number', 'boolean'].includes(typeof value)) return
  const field = nameOf(path.at(-1))
  if (String(value) !== source || textFields.includes(field)) scalar.value = source
}

function nameOf(parent: unknown): string {
  const { isPair, isScalar } = yaml()
  return isPair(parent) && isScalar(parent.key as Node) ? String((parent.key as Scalar).value) : ''
}

/** Levels on one line that make the parser build a pattern which ends the process. */
const tooDeep = /(?:[-?:] ){100}|^ {1000}/m

function parseFile(path: string): unknown {
  const text = readTextFile(path)
  if (tooDeep.test(text)) throw new GuidelineFileError(path, 'too-deep')
  const { parseDocument, visit } = yaml()
  try {
    // Ids exceed 2^53: a number that would lose digits becomes the text of its digits.
    const document = parseDocument(text, parsing)
    visit(document, { Scalar: keepAsWritten })
    const [error] = document.errors
    if (/call stack/.test(error?.message ?? '')) throw new GuidelineFileError(path, 'too-deep')
    if (!error) return exact(document.toJS({ maxAliasCount: 100 }), path)
    const [{ line, col }] = error.linePos ?? [{ line: 1, col: 1 }]
    throw new GuidelineFileError(path, 'syntax', [String(line), String(col), error.message, error.code])
  } catch (failure) {
    throw failure instanceof GuidelineFileError ? failure : notRead(path, failure as Error)
  }
}

/** What the parser throws instead of noting it: aliases of nothing, too many of them, and levels without end. */
function notRead(path: string, { message }: Error): GuidelineFileError {
  const [, name] = /^Unresolved alias.*: (.*)$/.exec(message) ?? []
  if (name) return new GuidelineFileError(path, 'alias', [name])
  return new GuidelineFileError(path, /alias/i.test(message) ? 'aliases' : 'too-deep')
}

/** The text of a file, which is UTF-8, without its byte order mark. */
export function readTextFile(path: string): string {
  const bytes = bytesOf(path)
  const encoding = encodingOf(bytes)
  if (encoding !== 'UTF-8') throw new GuidelineFileError(path, 'encoding', [encoding])
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  const lost = text.indexOf('\ufffd')
  if (lost >= 0) throw new GuidelineFileError(path, 'lost-characters', [String(text.slice(0, lost).split('\n').length)])
  return text
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const rules: Record<string, FileProblemRule> = { ENOENT: 'missing', ENOTDIR: 'missing', EISDIR: 'folder' }
    throw new GuidelineFileError(path, rules[code] ?? 'unreadable', [code])
  }
}

function exact(value: unknown, path: string, around: readonly unknown[] = []): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (typeof value !== 'object' || value === null) return value
  if (around.includes(value)) throw new GuidelineFileError(path, 'alias-in-itself')
  const inner = (each: unknown): unknown => exact(each, path, [...around, value])
  if (Array.isArray(value)) return value.map(inner)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inner(each)]))
}

/** What the platform says about a guideline, and does not take back. */
const answerOnly = ['errcode', 'errmsg', 'code_exist', 'privacy_list', 'update_time', 'privacy_desc']

/**
 * What an answer of getPrivacySetting declares, as setPrivacySetting takes it: without labels, lists of keys, times and
 * empty fields. Fields that are new come through.
 */
export function guidelineOf(answer: PrivacySettingAnswer): PrivacySetting {
  const { owner_setting, setting_list, sdk_privacy_info_list, ...others } = answer
  const owner = Object.entries(owner_setting ?? {}).filter(([, value]) => value)
  const sdks = sdk_privacy_info_list?.map((sdk) => ({ ...sdk, sdk_list: (sdk.sdk_list ?? []).map(unlabelled) }))
  const unknown = Object.entries(others).filter(([field]) => !answerOnly.includes(field))
  return {
    ...Object.fromEntries(unknown),
    owner_setting: withRegion(Object.fromEntries(owner)),
    setting_list: (setting_list ?? []).map(unlabelled),
    ...(sdks?.length ? { sdk_privacy_info_list: sdks } : {})
  }
}

/** The region is a number, however it is answered. */
function withRegion(owner: Record<string, unknown>): OwnerSetting {
  const region = Number(owner.store_region)
  return (owner.store_region === undefined || !Number.isSafeInteger(region)
    ? owner
    : { ...owner, store_region: region }) as unknown as OwnerSetting
}

function unlabelled(labelled: LabelledPurposeEntry): PurposeEntry {
  const entry = { ...labelled }
  delete entry.privacy_label
  return entry
}

import { readFileSync } from 'node:fs'
import { encodingOf } from './encoding'
import { Document, isMap, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { privacyKeys } from '../../../catalogue/keys'
import { isRecord } from '../weixin/is-record'
import type { LabelledPurposeEntry, OwnerSetting, PrivacySetting, PrivacySettingAnswer, PurposeEntry } from '../weixin'

export type FileFormat = 'yaml' | 'json'

/** A guideline file that cannot be read. The sentence names the file and the line. */
export class GuidelineFileError extends Error {
  override readonly name = 'GuidelineFileError'
}

/** The guideline in a file of ours, or in a saved answer of getPrivacySetting. JSON is read as the YAML it is. */
export function readGuidelineFile(path: string): PrivacySetting {
  const content = parseFile(path)
  if (!hasShape(content)) {
    throw new GuidelineFileError(`${path}: is no guideline: owner_setting and a list setting_list were expected`)
  }
  const isAnswer = 'errcode' in content || 'privacy_desc' in content || 'privacy_list' in content
  return isAnswer ? guidelineOf(content as PrivacySettingAnswer) : (content as PrivacySetting)
}

/** Enough of a guideline to be compared; whether it is a good one is found when it is checked. */
function hasShape(content: unknown): content is object {
  if (!isRecord(content)) return false
  const { owner_setting = {}, setting_list = [], sdk_privacy_info_list = [] } = content
  const lists = [setting_list, sdk_privacy_info_list]
  const sdkLists = Array.isArray(sdk_privacy_info_list) ? sdk_privacy_info_list.map((sdk) => sdk?.sdk_list ?? []) : []
  return isRecord(owner_setting) && [...lists, ...sdkLists].every((list) => Array.isArray(list) && list.every(isRecord))
}

function parseFile(path: string): unknown {
  const text = textOf(path)
  // Ids exceed 2^53: a number that would lose digits becomes the text of its digits.
  const document = parseDocument(text.replace(/^\ufeff/, ''), { intAsBigInt: true })
  const [error] = document.errors
  if (error) throw new GuidelineFileError(`${path}: ${error.message}`)
  try {
    return exact(document.toJS({ maxAliasCount: 100 }))
  } catch (failure) {
    // An alias without its anchor, one that names itself, and too many of them.
    throw new GuidelineFileError(`${path}: ${(failure as Error).message}`)
  }
}

function textOf(path: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new GuidelineFileError(`${path}: ${(error as Error).message}`)
  }
  const encoding = encodingOf(bytes)
  if (encoding !== 'UTF-8') {
    throw new GuidelineFileError(`${path}: is ${encoding}; save it as UTF-8`)
  }
  return bytes.toString('utf8')
}

function exact(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (Array.isArray(value)) return value.map(exact)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, exact(each)]))
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

/** The text of a guideline file. In YAML each key has its names beside it. */
export function writeGuideline(guideline: PrivacySetting, format: FileFormat): string {
  if (format === 'json') return `${JSON.stringify(guideline, null, 2)}\n`
  const document = new Document(guideline)
  const list = document.get('setting_list') as YAMLSeq<YAMLMap> | undefined
  for (const entry of list?.items ?? []) {
    if (isMap(entry)) entry.commentBefore = comment(entry)
  }
  return document.toString({ lineWidth: 0 })
}

function comment(entry: YAMLMap): string | undefined {
  const known = privacyKeys.find(({ key }) => key === entry.get('privacy_key'))
  const names = known ? `${known.zh} · ${known.en}` : 'a key of your own'
  return ` ${names}${entry.get('privacy_text') ? '' : ': detected in the code, its purpose is still to be said'}`
}

import { readFileSync } from 'node:fs'
import { Document, isMap, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { privacyKeys } from '../../../catalogue/keys'
import { isRecord } from '../weixin/is-record'
import type { LabelledPurposeEntry, OwnerSetting, PrivacySetting, PrivacySettingAnswer } from '../weixin'

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
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new GuidelineFileError(`${path}: ${(error as Error).message}`)
  }
  // Ids exceed 2^53: a number that would lose digits becomes the text of its digits.
  const document = parseDocument(text.replace(/^\ufeff/, ''), { intAsBigInt: true })
  const [error] = document.errors
  if (error) throw new GuidelineFileError(`${path}: ${error.message}`)
  return exact(document.toJS())
}

function exact(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (Array.isArray(value)) return value.map(exact)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, exact(each)]))
}

/** What an answer of getPrivacySetting declares, as setPrivacySetting takes it: without labels and empty fields. */
export function guidelineOf(answer: PrivacySettingAnswer): PrivacySetting {
  const owner = Object.entries(answer.owner_setting ?? {}).filter(([, value]) => value)
  const sdks = answer.sdk_privacy_info_list?.map((sdk) => ({ ...sdk, sdk_list: (sdk.sdk_list ?? []).map(unlabelled) }))
  return {
    owner_setting: Object.fromEntries(owner) as unknown as OwnerSetting,
    setting_list: (answer.setting_list ?? []).map(unlabelled),
    ...(sdks?.length ? { sdk_privacy_info_list: sdks } : {})
  }
}

const unlabelled = ({ privacy_key, privacy_text }: LabelledPurposeEntry) => ({ privacy_key, privacy_text })

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

import { storeRegions } from '../../../catalogue/regions'
import { check, isText, type Report } from './check'
import { meant, meantKey } from './did-you-mean'
import { InvalidGuidelineError } from './errors'
import { isRecord, type Fields } from './is-record'
import type { PrivacySetting, PrivacyVersion } from './types'

const contacts = ['contact_email', 'contact_phone', 'contact_qq', 'contact_weixin']
const bodyFields = ['privacy_ver', 'owner_setting', 'setting_list', 'sdk_privacy_info_list']
const ownerFields = [...contacts, 'notice_method', 'store_expire_timestamp', 'store_region', 'ext_file_media_id']
const entryFields = ['privacy_key', 'privacy_text']
const sdkFields = ['sdk_name', 'sdk_biz_name', 'sdk_list']

/** Refuses a body that setprivacysetting would refuse, or take for something else. */
export function checkPrivacySetting(body: unknown): asserts body is PrivacySetting {
  check(InvalidGuidelineError, (report) => {
    if (!isRecord(body)) return report('', 'the guideline must be an object')
    misspelt(body, bodyFields, '', report)
    privacyVersion(body.privacy_ver, report)
    owner(body.owner_setting, report)
    settingList(body, report)
    if (body.sdk_privacy_info_list !== undefined) sdks(body.sdk_privacy_info_list, report)
  })
}

/** Refuses a version that the platform does not have. */
export function checkPrivacyVersion(version: unknown): asserts version is PrivacyVersion | undefined {
  check(InvalidGuidelineError, (report) => privacyVersion(version, report))
}

function privacyVersion(version: unknown, report: Report): void {
  if (version === undefined || version === 1 || version === 2) return
  report('privacy_ver', 'must be the number 1 (live) or 2 (development)')
}

function settingList(body: Fields, report: Report): void {
  if (body.privacy_ver === 1) {
    if (body.setting_list !== undefined) {
      report('setting_list', 'must be absent when privacy_ver is 1: the live version takes owner_setting only')
    }
  } else if (body.setting_list === undefined) {
    report('setting_list', 'is required when privacy_ver is 2 or absent; an empty list declares nothing')
  } else {
    entries(body.setting_list, 'setting_list', report)
  }
}

function owner(setting: unknown, report: Report): void {
  const path = 'owner_setting'
  if (setting === undefined) return report(path, 'is required: a contact and notice_method at least')
  if (!isRecord(setting))
    return report(path, 'must be an object, not text: the platform answers 47001 to a JSON string')
  misspelt(setting, ownerFields, path, report)
  for (const field of contacts) {
    if (setting[field] !== undefined && typeof setting[field] !== 'string') report(`${path}.${field}`, 'must be text')
  }
  if (!contacts.some((field) => isText(setting[field]))) {
    report(path, `needs at least one contact: ${contacts.join(', ')}`)
  }
  if (!isText(setting.notice_method)) {
    report(`${path}.notice_method`, 'is required: how users are told about changes, for example 弹窗')
  }
  storage(setting, path, report)
}

function storage(setting: Fields, path: string, report: Report): void {
  const { store_expire_timestamp: time, store_region: region, ext_file_media_id: file } = setting
  if (time !== undefined && time !== '' && !(typeof time === 'string' && /^[1-9]\d*天$/.test(time))) {
    report(`${path}.store_expire_timestamp`, 'must be a number and 天, for example 30天, or empty')
  }
  if (region !== undefined && !storeRegions.some(({ code }) => code === region)) {
    report(`${path}.store_region`, regionSentence(region))
  }
  if (file !== undefined && typeof file !== 'string') {
    report(`${path}.ext_file_media_id`, 'must be text: as a number it loses digits')
  }
}

function regionSentence(region: unknown): string {
  const said = String(region).trim().toLowerCase()
  const named = storeRegions.find(({ code, iso, en, zh }) =>
    [String(code), iso.toLowerCase(), en.toLowerCase(), zh].includes(said)
  )
  const sentence = 'must be the number of a documented region'
  return named ? `${sentence}; did you mean ${named.code} (${named.en})?` : sentence
}

function entries(list: unknown, path: string, report: Report): void {
  if (!Array.isArray(list)) return report(path, 'must be a list')
  list.forEach((entry, index) => purpose(entry, `${path}[${index}]`, report))
}

function purpose(entry: unknown, path: string, report: Report): void {
  if (!isRecord(entry)) return report(path, 'must be an object with privacy_key and privacy_text')
  misspelt(entry, entryFields, path, report)
  const { privacy_key: key, privacy_text: text } = entry
  if (!isText(key)) report(`${path}.privacy_key`, 'must name an information type')
  else {
    const official = meantKey(key)
    if (official) report(`${path}.privacy_key`, `unknown key ${key}; did you mean ${official}?`)
  }
  if (!isText(text)) report(`${path}.privacy_text`, 'must say the purpose: without one the key counts as not declared')
  else if (/^(为了|用于)/.test(text.trim())) {
    report(`${path}.privacy_text`, `must not begin with ${text.trim().slice(0, 2)}: Weixin writes 为了 before it`)
  }
}

function sdks(list: unknown, report: Report): void {
  const path = 'sdk_privacy_info_list'
  if (!Array.isArray(list)) return report(path, 'must be a list')
  list.forEach((sdk: unknown, index) => {
    const here = `${path}[${index}]`
    if (!isRecord(sdk)) return report(here, `must be an object with ${sdkFields.join(', ')}`)
    misspelt(sdk, sdkFields, here, report)
    if (!isText(sdk.sdk_name)) report(`${here}.sdk_name`, 'must name the SDK')
    if (!isText(sdk.sdk_biz_name)) report(`${here}.sdk_biz_name`, "must be the legal name of the SDK's provider")
    entries(sdk.sdk_list, `${here}.sdk_list`, report)
  })
}

/** A field nobody reads, where one of the known fields is missing and was meant. */
function misspelt(object: Fields, known: readonly string[], path: string, report: Report): void {
  for (const field of Object.keys(object)) {
    const intended = meant(field, known)
    if (intended && object[intended] === undefined) {
      report(path ? `${path}.${field}` : field, `unknown field; did you mean ${intended}?`)
    }
  }
}

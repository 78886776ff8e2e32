import { storeRegions } from '../../../catalogue/regions'
import { check, found, isText, type CheckOptions, type Report } from './check'
import { meant, meantKey } from './did-you-mean'
import { InvalidGuidelineError, type Problem } from './errors'
import { isRecord, type Fields } from './is-record'
import type { PrivacySetting, PrivacyVersion, PurposeEntry } from './types'

const contacts = ['contact_email', 'contact_phone', 'contact_qq', 'contact_weixin']
export const bodyFields = ['privacy_ver', 'owner_setting', 'setting_list', 'sdk_privacy_info_list']
export const ownerFields = [...contacts, 'notice_method', 'store_expire_timestamp', 'store_region', 'ext_file_media_id']
export const entryFields = ['privacy_key', 'privacy_text']
export const sdkFields = ['sdk_name', 'sdk_biz_name', 'sdk_list']

/** Refuses a body that setprivacysetting would refuse, or take for something else. */
export function checkPrivacySetting(body: unknown, options?: CheckOptions): asserts body is PrivacySetting {
  const find = (report: Report): void => {
    if (!isRecord(body)) return report('', 'not-an-object')
    misspelt(body, bodyFields, '', report)
    privacyVersion(body.privacy_ver, report)
    owner(body.owner_setting, report)
    settingList(body, report)
    if (body.sdk_privacy_info_list !== undefined) sdks(body.sdk_privacy_info_list, report)
  }
  check(InvalidGuidelineError, find, options)
}

/** What the platform takes, and users read oddly: thousands of guidelines have it. */
export function privacySettingWarnings({ setting_list = [], sdk_privacy_info_list = [] }: PrivacySetting): Problem[] {
  return found((report) => {
    const warn = (entries: PurposeEntry[], path: string): void =>
      entries.forEach(({ privacy_text }, index) => {
        const [word] = /^(?:为了|用于)/.exec(privacy_text.trim()) ?? []
        if (word) report(`${path}[${index}].privacy_text`, 'purpose-begins-with', word)
      })
    warn(setting_list, 'setting_list')
    sdk_privacy_info_list.forEach(({ sdk_list }, index) => warn(sdk_list, `sdk_privacy_info_list[${index}].sdk_list`))
  })
}

/** Refuses a version that the platform does not have. */
export function checkPrivacyVersion(version: unknown): asserts version is PrivacyVersion | undefined {
  check(InvalidGuidelineError, (report) => privacyVersion(version, report))
}

function privacyVersion(version: unknown, report: Report): void {
  if (version === undefined || version === 1 || version === 2) return
  report('privacy_ver', 'version')
}

function settingList(body: Fields, report: Report): void {
  if (body.privacy_ver === 1) {
    if (body.setting_list !== undefined) {
      report('setting_list', 'list-with-live-version')
    }
  } else if (body.setting_list === undefined) {
    report('setting_list', 'list-missing')
  } else {
    entries(body.setting_list, 'setting_list', report)
  }
}

function owner(setting: unknown, report: Report): void {
  const path = 'owner_setting'
  if (setting === undefined) return report(path, 'owner-missing')
  if (!isRecord(setting)) return report(path, 'owner-not-an-object')
  misspelt(setting, ownerFields, path, report)
  for (const field of contacts) {
    if (setting[field] !== undefined && typeof setting[field] !== 'string') report(`${path}.${field}`, 'not-text')
  }
  if (!contacts.some((field) => isText(setting[field]))) {
    report(path, 'no-contact', contacts.join(', '))
  }
  if (!isText(setting.notice_method)) {
    report(`${path}.notice_method`, 'no-notice-method')
  }
  storage(setting, path, report)
}

function storage(setting: Fields, path: string, report: Report): void {
  const { store_expire_timestamp: time, store_region: region, ext_file_media_id: file } = setting
  if (time !== undefined && time !== '' && !(typeof time === 'string' && /^[1-9]\d*天$/.test(time))) {
    report(`${path}.store_expire_timestamp`, 'storage-time')
  }
  if (region !== undefined && !storeRegions.some(({ code }) => code === region)) {
    report(`${path}.store_region`, typeof region === 'number' ? 'unknown-region' : 'region', meantRegion(region))
  }
  if (file !== undefined && typeof file !== 'string') {
    report(`${path}.ext_file_media_id`, 'file-id-not-text')
  }
}

/** The region that was named in another way than by its number. Empty where there is none. */
function meantRegion(region: unknown): string {
  const said = String(region).trim().toLowerCase()
  const named = storeRegions.find(({ code, iso, en, zh }) =>
    [String(code), iso.toLowerCase(), en.toLowerCase(), zh].includes(said)
  )
  return named ? `${named.code} (${named.en})` : ''
}

function entries(list: unknown, path: string, report: Report): void {
  if (!Array.isArray(list)) return report(path, 'not-a-list')
  const firstAt = new Map<string, string>()
  list.forEach((entry, index) => {
    const here = `${path}[${index}]`
    purpose(entry, here, report)
    const key = isRecord(entry) && isText(entry.privacy_key) ? entry.privacy_key.trim() : undefined
    if (key === undefined) return
    const first = firstAt.get(key)
    if (first) report(`${here}.privacy_key`, 'key-twice', key, first)
    else firstAt.set(key, here)
  })
}

function purpose(entry: unknown, path: string, report: Report): void {
  if (!isRecord(entry)) return report(path, 'entry-not-an-object', entryFields.join(', '))
  misspelt(entry, entryFields, path, report)
  const { privacy_key: key, privacy_text: text } = entry
  if (!isText(key)) report(`${path}.privacy_key`, 'no-key')
  else {
    const official = meantKey(key)
    if (official) report(`${path}.privacy_key`, 'unknown-key', key, official)
  }
  if (!isText(text)) report(`${path}.privacy_text`, 'no-purpose')
}

function sdks(list: unknown, report: Report): void {
  const path = 'sdk_privacy_info_list'
  if (!Array.isArray(list)) return report(path, 'not-a-list')
  list.forEach((sdk: unknown, index) => {
    const here = `${path}[${index}]`
    if (!isRecord(sdk)) return report(here, 'entry-not-an-object', sdkFields.join(', '))
    misspelt(sdk, sdkFields, here, report)
    if (!isText(sdk.sdk_name)) report(`${here}.sdk_name`, 'sdk-name')
    if (!isText(sdk.sdk_biz_name)) report(`${here}.sdk_biz_name`, 'sdk-provider')
    entries(sdk.sdk_list, `${here}.sdk_list`, report)
  })
}

/** A field nobody reads, where one of the known fields is missing and was meant. */
function misspelt(object: Fields, known: readonly string[], path: string, report: Report): void {
  for (const field of Object.keys(object)) {
    const intended = meant(field, known)
    if (intended && object[intended] === undefined) {
      report(path ? `${path}.${field}` : field, 'unknown-field', field, intended)
    }
  }
}

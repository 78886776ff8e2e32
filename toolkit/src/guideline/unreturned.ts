import type { PrivacySetting, PurposeEntry, SdkPrivacyInfo } from '../weixin'
import type { Fields } from '../weixin/is-record'
import { bodyFields, entryFields, ownerFields, sdkFields } from '../weixin/validate-setting'

/** A guideline as the platform answers it, and what was kept of a file because no answer has to have it. */
export interface Kept {
  guideline: PrivacySetting
  /** The paths of what was kept. */
  paths: string[]
}

/** Documented, and said not to come back. */
const notReturned = 'store_region'

/**
 * What an answer declares, with what a file says beyond it in fields that an answer may lack: `store_region`, and those
 * that are not documented. Of the others an absence says that the platform does not have them.
 */
export function withUnreturned(answered: PrivacySetting, file: PrivacySetting): Kept {
  const paths: string[] = []
  const kept = <T extends object>(
    here: T,
    said: object | undefined,
    documented: readonly string[],
    path: string
  ): T => {
    const extra: Fields = {}
    for (const [field, value] of Object.entries(said ?? {})) {
      if (field in here || (documented.includes(field) && field !== notReturned)) continue
      extra[field] = value
      paths.push(`${path}${field}`)
    }
    return { ...here, ...extra }
  }
  const entries = (list: PurposeEntry[], said: PurposeEntry[] = [], path: string): PurposeEntry[] =>
    list.map((entry) => {
      const same = said.find(({ privacy_key }) => privacy_key === entry.privacy_key)
      return kept(entry, same, entryFields, `${path}.${entry.privacy_key}.`)
    })
  const sdk = (entry: SdkPrivacyInfo): SdkPrivacyInfo => {
    const same = file.sdk_privacy_info_list?.find(({ sdk_name }) => sdk_name === entry.sdk_name)
    const path = `sdk_privacy_info_list.${entry.sdk_name}`
    return { ...kept(entry, same, sdkFields, `${path}.`), sdk_list: entries(entry.sdk_list, same?.sdk_list, path) }
  }
  const { owner_setting, setting_list, sdk_privacy_info_list, ...others } = answered
  const guideline: PrivacySetting = {
    ...kept(others, file, bodyFields, ''),
    owner_setting: kept(owner_setting, file.owner_setting, ownerFields, 'owner_setting.')
  }
  if (setting_list) guideline.setting_list = entries(setting_list, file.setting_list, 'setting_list')
  if (sdk_privacy_info_list) guideline.sdk_privacy_info_list = sdk_privacy_info_list.map(sdk)
  return { guideline, paths }
}

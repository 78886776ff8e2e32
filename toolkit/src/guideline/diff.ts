import type { PrivacySetting, PurposeEntry } from '../weixin'
import type { Use } from '../audit/types'

export interface Change {
  kind: 'added' | 'removed' | 'reworded'
  /** For example `setting_list.Album` or `owner_setting.notice_method`. */
  path: string
  from: string
  to: string
}

/** What the code uses and a guideline does not declare. */
export interface Undeclared {
  privacy_key: string
  /** `file:line`. */
  places: string[]
}

/**
 * What a guideline changes about another. The live version, 1, takes the owner's setting only, so nothing else of it
 * is compared.
 */
export function diffGuidelines(before: PrivacySetting, after: PrivacySetting): Change[] {
  const compared = (path: string): boolean => after.privacy_ver !== 1 || path.startsWith('owner_setting.')
  const [old, now] = [statements(before), statements(after)]
  const changes: Change[] = []
  for (const path of new Set([...old.keys(), ...now.keys()])) {
    const [from, to] = [old.get(path) ?? '', now.get(path) ?? '']
    if (from === to || !compared(path)) continue
    changes.push({ kind: from ? (to ? 'reworded' : 'removed') : 'added', path, from, to })
  }
  return changes
}

/** `store_region` is said not to come back when a guideline is read: that it is missing there says nothing. */
export const mayNotComeBack = ({ path, kind }: Change): boolean =>
  path === 'owner_setting.store_region' && kind === 'added'

/** Which uses of an audit a guideline does not declare, by key. */
export function undeclaredUses(guideline: PrivacySetting, uses: readonly Use[]): Undeclared[] {
  const declared = new Set((guideline.setting_list ?? []).filter(says).map(({ privacy_key }) => privacy_key))
  const places = new Map<string, string[]>()
  for (const { privacyKey, file, line } of uses) {
    if (!privacyKey || declared.has(privacyKey)) continue
    places.set(privacyKey, [...(places.get(privacyKey) ?? []), `${file}:${line}`])
  }
  return [...places].map(([privacy_key, places]) => ({ privacy_key, places }))
}

const says = ({ privacy_text }: PurposeEntry): boolean => typeof privacy_text === 'string' && privacy_text.trim() !== ''

/** Everything a guideline says, each statement under a path that stays when the order changes. Empty ones say nothing. */
function statements(guideline: PrivacySetting): Map<string, string> {
  const said = new Map<string, string>()
  const say = (path: string, value: unknown): void => {
    if (value === undefined || value === null || value === '') return
    let free = path
    for (let again = 2; said.has(free); again++) free = `${path} (${again})`
    said.set(free, typeof value === 'object' ? JSON.stringify(value) : String(value))
  }
  const sayFields = (path: string, fields: object): void => {
    for (const [field, value] of Object.entries(fields)) say(`${path}.${field}`, value)
  }
  const sayPurpose = (path: string, { privacy_key, privacy_text, ...others }: PurposeEntry): void => {
    say(`${path}.${privacy_key}`, privacy_text)
    sayFields(`${path}.${privacy_key}`, others)
  }
  const { owner_setting, setting_list, sdk_privacy_info_list, ...others } = guideline
  sayFields('owner_setting', owner_setting ?? {})
  for (const entry of setting_list ?? []) sayPurpose('setting_list', entry)
  for (const { sdk_name, sdk_list = [], ...fields } of sdk_privacy_info_list ?? []) {
    const path = `sdk_privacy_info_list.${sdk_name}`
    sayFields(path, fields)
    for (const entry of sdk_list) sayPurpose(path, entry)
  }
  for (const [field, value] of Object.entries(others)) if (field !== 'privacy_ver') say(field, value)
  return said
}

import { createHash } from 'node:crypto'
import type { PrivacyInterfaceApplication, PrivacySetting } from 'miniprogram-privacy-toolkit/weixin'
import type { Program } from '../registry/program'

/** What is to reach the programs. It never changes under one name. */
export interface Plan {
  /** The guideline for all. Absent where guidelines are only read, or an interface is applied for. */
  base?: PrivacySetting
  /** App id -> what is laid over the base. */
  overrides: ReadonlyMap<string, Partial<PrivacySetting>>
  application?: PrivacyInterfaceApplication
  programs: readonly Program[]
}

/** The same for the same content, whichever programs it is for. */
export function digestOf({ base, overrides, application }: Plan): string {
  const content = JSON.stringify([base, [...overrides].sort(([a], [b]) => (a < b ? -1 : 1)), application])
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}

/** The base with a program's own laid over: `owner_setting` field by field, the lists key by key. */
export function layOver(base: PrivacySetting, own: Partial<PrivacySetting> | undefined): PrivacySetting {
  if (!own) return base
  const sdks = byName(base.sdk_privacy_info_list, own.sdk_privacy_info_list, ({ sdk_name }) => sdk_name)
  return {
    ...base,
    ...own,
    owner_setting: { ...base.owner_setting, ...own.owner_setting },
    setting_list: byName(base.setting_list, own.setting_list, ({ privacy_key }) => privacy_key),
    ...(sdks.length ? { sdk_privacy_info_list: sdks } : {})
  }
}

function byName<T>(base: readonly T[] = [], own: readonly T[] = [], nameOf: (entry: T) => string): T[] {
  const entries = new Map(base.map((entry) => [nameOf(entry), entry]))
  for (const entry of own) entries.set(nameOf(entry), { ...entries.get(nameOf(entry)), ...entry })
  return [...entries.values()]
}

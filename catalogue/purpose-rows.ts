import type { PrivacyKey } from './keys'
import { locales, purposes, referrerKeys } from './purposes'

/** `purposes` by referrer, packed for the library: `[names, zh-CN, zh-TW, en]`. The build puts the value in the place of this module. */
export const purposeRows: readonly (readonly string[])[] = pack()

function pack(): string[][] {
  const names = new Map<PrivacyKey, string[]>()
  for (const [name, key] of Object.entries(referrerKeys())) names.set(key, [...(names.get(key) || []), name])
  return [...names].map(([key, referrers]) => [
    referrers.join(' '),
    ...locales.map((locale) => purposes[key]?.[locale] ?? '')
  ])
}

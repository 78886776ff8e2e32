import { locales, purposes, referrerKeys, type Locale } from './purposes'
import type { PrivacyKey } from './keys'

/** `purposes`, packed for the library: three lists in the same order. The build puts the values in the place of this module. */

const byKey = new Map<PrivacyKey, string[]>()
for (const [name, key] of Object.entries(referrerKeys())) byKey.set(key, [...(byKey.get(key) ?? []), name])

const wordsIn = (locale: Locale) => [...byKey.keys()].map((key) => purposes[key]?.[locale] ?? '')

/** The names under which the interfaces of one information type ask, separated by blanks. */
export const referrers: readonly string[] = [...byKey.values()].map((names) => names.join(' '))

export const [zhCN, zhTW, en]: readonly string[][] = locales.map(wordsIn)

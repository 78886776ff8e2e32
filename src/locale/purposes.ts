import { purposeRows } from '../../catalogue/purpose-rows'
import type { Language } from './language'

const column: Record<Language, number> = { 'zh-CN': 1, 'zh-TW': 2, en: 3 }

/** What the referrers want, in words; each once, unknown ones left out. `button.getPhoneNumber` counts as `getPhoneNumber`. */
export function purposes(referrers: readonly string[], language: Language): string[] {
  const names = referrers.map((referrer) => referrer.slice(referrer.lastIndexOf('.') + 1))
  return purposeRows
    .filter(([known]) => known.split(' ').some((name) => names.includes(name)))
    .map((row) => row[column[language]])
}

import type { PrivacyKey } from '../../catalogue/keys'
import { joints, purposes } from '../../catalogue/purposes'
import { referrers } from '../../catalogue/referrers'
import { words as en } from './en'
import type { Language, Words } from './words'
import { words as zhCN } from './zh-CN'
import { words as zhTW } from './zh-TW'

export type { Language }

declare const wx: Record<'getAppBaseInfo' | 'getSystemInfoSync', (() => { language?: string }) | undefined>

const words: Record<Language, Words> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en }

/** What to say in the language asked for, else in the app's, else in simplified Chinese. */
export function wordsIn(language?: string): Words {
  return words[localeOf(language)]
}

/** What the referrers want, in words: a line for each thing that is done. `button.getPhoneNumber` counts as `getPhoneNumber`. */
export function purposesOf(asked: readonly string[], language?: string): string[] {
  const locale = localeOf(language)
  const names = asked.map((referrer) => referrer.slice(referrer.lastIndexOf('.') + 1))
  const found: Record<string, string[]> = {}
  for (const { verb, nouns } of purposes) {
    for (const [key, noun] of Object.entries(nouns)) {
      if (!referrers[key as PrivacyKey]!.some((name) => names.includes(name))) continue
      found[verb[locale]] = (found[verb[locale]] || []).concat(noun[locale])
    }
  }
  return Object.entries(found).map(([verb, things]) => verb + joined(things, locale))
}

function joined(things: readonly string[], locale: Language): string {
  const { comma, and } = joints[locale]
  const last = things.length - 1
  return last ? things.slice(0, last).join(comma) + and + things[last] : things[0]!
}

function localeOf(language?: string): Language {
  const spoken = language || appLanguage()
  if (/^en/i.test(spoken)) return 'en'
  return /^zh[-_](TW|HK|MO|Hant)/i.test(spoken) ? 'zh-TW' : 'zh-CN'
}

function appLanguage(): string {
  const info = typeof wx === 'undefined' ? undefined : wx.getAppBaseInfo || wx.getSystemInfoSync
  return (info && info().language) || ''
}

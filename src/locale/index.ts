import purposes, { type Locale } from '../../catalogue/purposes'
import en from './en'
import type { Language, Words } from './words'
import zhCN from './zh-CN'
import zhTW from './zh-TW'

export type { Language }

declare const wx: Record<'getAppBaseInfo' | 'getSystemInfoSync', (() => { language?: string }) | undefined>

const words: Record<Locale, Words> = { zhCN, zhTW, en }

/** What to say in the language asked for, else in the app's, else in simplified Chinese. */
export function wordsIn(language?: string): Words {
  return words[localeOf(language)]
}

/** What the referrers want, in words: a line for each thing that is done. */
export function purposesOf(asked: readonly string[], language?: string): string[] {
  const locale = localeOf(language)
  const found: Record<string, string[]> = {}
  for (const { verb, things } of purposes) {
    for (const thing of things) {
      if (!asked.some((name) => thing.referrer.test(name))) continue
      found[verb[locale]] = (found[verb[locale]] || []).concat(thing[locale])
    }
  }
  return Object.entries(found).map(([verb, things]) => verb + words[locale].joined(things))
}

function localeOf(language?: string): Locale {
  const spoken = language || appLanguage()
  if (/^en/i.test(spoken)) return 'en'
  return /^zh[-_](TW|HK|MO|Hant)/i.test(spoken) ? 'zhTW' : 'zhCN'
}

function appLanguage(): string {
  try {
    return (wx.getAppBaseInfo || wx.getSystemInfoSync)!().language || ''
  } catch {
    // No Weixin, or one that does not tell.
    return ''
  }
}

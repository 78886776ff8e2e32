import type { Locale } from '../../catalogue'

export type Language = Locale

declare const wx: Record<'getAppBaseInfo' | 'getSystemInfoSync', (() => { language?: string }) | undefined>

/** The language to speak: the one asked for, else the app's, else simplified Chinese. */
export function language(asked?: string): Language {
  const spoken = asked || appLanguage()
  if (/^en/i.test(spoken)) return 'en'
  return /^zh[-_](TW|HK|MO|Hant)/i.test(spoken) ? 'zh-TW' : 'zh-CN'
}

function appLanguage(): string {
  const info = typeof wx === 'undefined' ? undefined : wx.getAppBaseInfo || wx.getSystemInfoSync
  return (info && info().language) || ''
}

import { referrers as known } from '../../catalogue/purpose-rows'
import { words as en } from './en'
import type { Language, Words } from './words'
import { words as zhCN } from './zh-CN'
import { words as zhTW } from './zh-TW'

export type { Language }

declare const wx: Record<'getAppBaseInfo' | 'getSystemInfoSync', (() => { language?: string }) | undefined>

/** What to say in the language asked for, else in the app's, else in simplified Chinese. */
export function wordsIn(language?: string): Words {
  const spoken = language || appLanguage()
  if (/^en/i.test(spoken)) return en
  return /^zh[-_](TW|HK|MO|Hant)/i.test(spoken) ? zhTW : zhCN
}

function appLanguage(): string {
  const info = typeof wx === 'undefined' ? undefined : wx.getAppBaseInfo || wx.getSystemInfoSync
  return (info && info().language) || ''
}

/** What the referrers want, in words, each once. `button.getPhoneNumber` counts as `getPhoneNumber`. */
export function purposesOf(referrers: string[], language?: string): string[] {
  const names = referrers.map((referrer) => referrer.slice(referrer.lastIndexOf('.') + 1))
  const groups = known.split(';')
  return unpack(wordsIn(language).wants).filter((_words, index) =>
    groups[index].split(' ').some((name) => names.includes(name))
  )
}

function unpack(purposes: string): string[] {
  const all = purposes.split('|').map((group) => {
    const [verb, nouns] = group.split(':')
    return nouns.split(';').map((noun) => verb + noun)
  })
  return ([] as string[]).concat(...all)
}

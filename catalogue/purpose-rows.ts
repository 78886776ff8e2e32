import type { PrivacyKey } from './keys'
import { purposes, referrerKeys, verbs, type Locale } from './purposes'

/** `purposes`, packed for the library; `unpack` in src/locale reads them. The build puts the values in the place of this module. */

const entries = Object.entries(purposes) as [PrivacyKey, NonNullable<(typeof purposes)[PrivacyKey]>][]
const names = Object.entries(referrerKeys())

/** The names under which the interfaces of each information type ask: `chooseImage chooseMedia;chooseAddress`. */
export const referrers = entries
  .map(([key]) =>
    names
      .filter(([, each]) => each === key)
      .map(([name]) => name)
      .join(' ')
  )
  .join(';')

/** The words in the same order, each verb once: `collect your :location;address|read your :clipboard`. */
const pack = (locale: Locale) =>
  (Object.keys(verbs) as (keyof typeof verbs)[])
    .map((verb) => {
      const nouns = entries.filter(([, purpose]) => purpose.verb === verb).map(([, purpose]) => purpose[locale])
      return `${verbs[verb][locale]}:${nouns.join(';')}`
    })
    .join('|')

export const zhCN = pack('zh-CN')
export const zhTW = pack('zh-TW')
export const en = pack('en')

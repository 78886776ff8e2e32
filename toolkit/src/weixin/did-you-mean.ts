import { distance } from 'fastest-levenshtein'
import { privacyKeys } from '../../../catalogue/keys'

/** Words of the machine-translated English page and of developers' reports, which the platform takes for something else. */
const knownMistakes: Record<string, string> = {
  mailbox: 'Email',
  contact_wechat: 'contact_weixin',
  privacy_value: 'privacy_text',
  privacy_see: 'privacy_ver'
}

const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, '')

/**
 * The known word that a word was meant to be, when it is a known mistake, differs in spelling only, or in a letter
 * or two. Undefined for the known words themselves and for words of one's own.
 */
export function meant(word: string, known: readonly string[]): string | undefined {
  if (known.includes(word)) return undefined
  const mistake = knownMistakes[word.toLowerCase()]
  if (mistake && known.includes(mistake)) return mistake
  const near = known
    .map((candidate) => ({ candidate, steps: slips(plain(word), plain(candidate)) }))
    .filter(({ candidate, steps }) => steps <= (candidate.length > 5 ? 2 : 1))
    .sort((a, b) => a.steps - b.steps)
  return near[0]?.candidate
}

/** Slips of the finger between two words; two letters that changed places are one. */
function slips(word: string, other: string): number {
  const steps = distance(word, other)
  return steps === 2 && letters(word) === letters(other) ? 1 : steps
}

const letters = (word: string): string => [...word].sort().join('')

/** The official key meant by a key that is none: misspelt, or the Chinese name of a key that Weixin's own calls need. */
export function meantKey(key: string): string | undefined {
  const named = privacyKeys.find(({ zh, origin }) => origin === 'wx-api' && zh === key)
  return (
    named?.key ??
    meant(
      key,
      privacyKeys.map(({ key }) => key)
    )
  )
}

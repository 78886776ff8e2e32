import { privacyKeys } from '../../../../catalogue'
import type { Rule } from './rule'

const throughInterfaces = new Set<string>(privacyKeys.filter(({ origin }) => origin === 'wx-api').map(({ key }) => key))

/**
 * The guideline declares an information type that nothing in the code uses. Nothing is said while something is not read,
 * cannot be told or acts elsewhere: it could be that type, and without the key it would fail for every user. Nor of what
 * a placed uploader could choose: the platform may scan it.
 */
export const unusedKey: Rule = {
  name: 'unused-key',
  severity: 'warning',
  *check({ uses, unchosen, guideline, isAllKnown }) {
    if (!guideline || !isAllKnown) return
    const used = new Set<string | null>(uses.map(({ privacyKey }) => privacyKey))
    for (const key of guideline.texts.keys()) {
      if (used.has(key) || unchosen.has(key) || !throughInterfaces.has(key)) continue
      yield { subject: key, file: guideline.file, line: guideline.lineOf(key), column: 1, facts: { key } }
    }
  }
}

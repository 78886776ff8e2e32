import { privacyKeys } from '../../../../catalogue'
import type { Rule } from './rule'

const throughInterfaces = new Set<string>(privacyKeys.filter(({ origin }) => origin === 'wx-api').map(({ key }) => key))

/** The guideline declares an information type that nothing in the code uses. */
export const unusedKey: Rule = {
  name: 'unused-key',
  severity: 'warning',
  *check({ uses, guideline }) {
    const used = new Set<string | null>(uses.map(({ privacyKey }) => privacyKey))
    const unknown = uses.filter(({ certainty }) => certainty === 'unknown').length
    for (const key of guideline?.texts.keys() ?? []) {
      if (used.has(key) || !throughInterfaces.has(key)) continue
      yield {
        subject: key,
        file: guideline?.file ?? '',
        line: guideline?.lineOf(key) ?? 1,
        column: 1,
        facts: { key, unknown }
      }
    }
  }
}

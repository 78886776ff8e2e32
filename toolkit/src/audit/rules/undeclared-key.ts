import type { Rule } from './rule'

/** The code uses an information type that the guideline does not declare. */
export const undeclaredKey: Rule = {
  name: 'undeclared-key',
  severity: 'error',
  *check({ uses, guideline, severityOf }) {
    if (!guideline) return
    for (const use of uses) {
      if (!use.privacyKey || guideline.texts.has(use.privacyKey)) continue
      const { file, line, column, api, privacyKey } = use
      const severity = severityOf(use)
      yield { subject: privacyKey, file, line, column, severity, facts: { api, key: privacyKey } }
    }
  }
}

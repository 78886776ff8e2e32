import type { Rule } from './rule'

/** The platform is used under a name that the source does not tell. */
export const unresolvedUse: Rule = {
  name: 'unresolved-use',
  severity: 'info',
  *check({ uses }) {
    for (const { api, certainty, file, line, column } of uses) {
      if (certainty === 'unknown' && api.includes('*')) yield { subject: api, file, line, column, facts: { api } }
    }
  }
}

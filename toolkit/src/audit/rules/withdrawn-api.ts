import { privacyInterfaces } from '../../../../catalogue'
import type { Rule } from './rule'

const withdrawn = new Set(
  privacyInterfaces
    .filter(({ status, platform }) => status === 'withdrawn' && platform === 'miniprogram')
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
)

/** An interface that the platform has taken back. */
export const withdrawnApi: Rule = {
  name: 'withdrawn-api',
  severity: 'warning',
  *check({ uses }) {
    for (const { api, file, line, column } of uses) {
      if (withdrawn.has(api)) yield { subject: api, file, line, column, facts: { api } }
    }
  }
}

import { locationInterfaces } from '../../../../catalogue'
import type { Rule } from './rule'

/** `requiredPrivateInfos` lists calls that exclude one another. */
export const exclusiveRequiredPrivateInfos: Rule = {
  name: 'exclusive-required-private-infos',
  severity: 'error',
  *check({ app, requiredPlace }) {
    const { names } = app.requiredPrivateInfos
    for (const { api, exclusiveWith } of locationInterfaces) {
      const others = exclusiveWith.filter((other) => names.includes(other))
      // Both sides name one another; the one that excludes several speaks for all.
      if (!names.includes(api) || others.length === 0 || exclusiveWith.length < 2) continue
      yield { subject: api, ...requiredPlace(api), facts: { name: api, others } }
    }
  }
}

import { locationInterfaces } from '../../../../catalogue'
import type { Rule } from './rule'

const known = new Map(locationInterfaces.map(({ api, call }) => [api, call]))

/** `requiredPrivateInfos` lists a call that nothing uses, or a name that it does not take. */
export const surplusRequiredPrivateInfo: Rule = {
  name: 'surplus-required-private-info',
  severity: 'warning',
  *check({ uses, mentions, app, requiredPlace, isAllKnown }) {
    const used = new Set([...uses, ...mentions].map(({ api }) => api))
    for (const name of app.requiredPrivateInfos.names) {
      const call = known.get(name)
      if (call === undefined || (isAllKnown && !used.has(call)))
        yield { subject: name, ...requiredPlace(name), facts: { name, known: call ? 'yes' : 'no' } }
    }
  }
}

import { locationInterfaces } from '../../../../catalogue'
import type { Rule } from './rule'

const toApplyFor = new Map(locationInterfaces.filter(({ mustApply }) => mustApply).map((each) => [each.call, each]))

/** A location call that works only after an application was approved. */
export const applyForLocation: Rule = {
  name: 'apply-for-location',
  severity: 'info',
  *check({ uses, mentions }) {
    for (const { api, file, line, column } of [...uses, ...mentions]) {
      const call = toApplyFor.get(api)
      if (!call) continue
      const facts = { api, since: call.applyRequiredSince, condition: call.applyCondition }
      yield { subject: api, file, line, column, facts }
    }
  }
}

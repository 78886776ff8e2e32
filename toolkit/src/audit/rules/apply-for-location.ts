import { locationInterfaces } from '../../../../catalogue'
import type { Rule } from './rule'

const toApplyFor = new Map(locationInterfaces.filter(({ mustApply }) => mustApply).map((each) => [each.call, each]))

/** A location call that works only after an application was approved. Said once for each call. */
export const applyForLocation: Rule = {
  name: 'apply-for-location',
  severity: 'info',
  *check({ uses, mentions }) {
    const said = new Set<string>()
    for (const { api, file, line, column } of [...uses, ...mentions]) {
      const call = toApplyFor.get(api)
      if (!call || said.has(api)) continue
      said.add(api)
      yield { file, line, column, facts: { api, since: call.applyRequiredSince, condition: call.applyCondition } }
    }
  }
}

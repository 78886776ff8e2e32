import { locationInterfaces } from '../../../../catalogue'
import type { Rule } from './rule'

const names = new Map(locationInterfaces.map(({ call, api }) => [call, api]))

/** A location call is used that `requiredPrivateInfos` does not list. */
export const missingRequiredPrivateInfo: Rule = {
  name: 'missing-required-private-info',
  severity: 'error',
  *check({ uses, mentions, app, severityOf }) {
    const { file: config, names: listed } = app.requiredPrivateInfos
    for (const use of [...uses, ...mentions]) {
      const name = names.get(use.api)
      if (name === undefined || listed.includes(name)) continue
      const { file, line, column, api } = use
      const severity = severityOf(use)
      yield { subject: name, file, line, column, severity, facts: { api, name, config } }
    }
  }
}

import { locationInterfaces, permissionDescription } from '../../../../catalogue'
import { isRecord } from '../../../../mini-program'
import type { Rule } from './rule'

const needing = new Set(
  locationInterfaces
    .filter(({ needsPermissionDesc }) => needsPermissionDesc)
    .flatMap(({ call, authorizeScope }) => (authorizeScope ? [call, authorizeScope] : [call]))
)

/** The user's location is asked for, and app.json does not say what for. */
export const missingPermissionDescription: Rule = {
  name: 'missing-permission-description',
  severity: 'error',
  *check({ uses, mentions, app, severityOf }) {
    const permission = isRecord(app.settings.permission) ? app.settings.permission : {}
    const described = permissionDescription.schema_keys.some((scope) => {
      const entry = permission[scope]
      return isRecord(entry) && typeof entry.desc === 'string' && entry.desc.trim() !== ''
    })
    if (described) return
    for (const use of [...uses, ...mentions]) {
      const { file, line, column, api } = use
      if (!needing.has(api)) continue
      const severity = severityOf(use)
      yield { subject: 'scope.userLocation', file, line, column, severity, facts: { api, config: app.file } }
    }
  }
}

import type { Rule } from './rule'

/** app.json switches the privacy check off, which the platform has ignored since 2023-10-17. */
export const privacyCheckOff: Rule = {
  name: 'privacy-check-off',
  severity: 'warning',
  *check({ app, positionOf }) {
    if (app.config.value.__usePrivacyCheck__ !== false) return
    yield {
      subject: '__usePrivacyCheck__',
      file: app.file,
      ...positionOf(app.file, app.config.offsetOf(['__usePrivacyCheck__']))
    }
  }
}

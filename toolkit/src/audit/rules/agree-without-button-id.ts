import { sourceText } from '../scan'
import type { Rule } from './rule'

/** `resolve({ event: 'agree' })` without the id of the button that was tapped. */
export const agreeWithoutButtonId: Rule = {
  name: 'agree-without-button-id',
  severity: 'error',
  *check({ facts, scan, positionOf }) {
    for (const { event, hasButtonId, site } of facts.answers) {
      if (event !== 'agree' || hasButtonId || !/privacy/i.test(sourceText(scan, site.file))) continue
      yield { subject: site.file, file: site.file, ...positionOf(site.file, site.offset) }
    }
  }
}

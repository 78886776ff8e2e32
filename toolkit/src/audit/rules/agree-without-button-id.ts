import { sourceText } from '../scan'
import type { Rule } from './rule'

/** `resolve({ event: 'agree' })` without the id of the button that was tapped. */
export const agreeWithoutButtonId: Rule = {
  name: 'agree-without-button-id',
  severity: 'error',
  *check({ analysis, scan, positionOf }) {
    for (const { file, answers } of analysis.scripts.values()) {
      if (answers.length === 0 || !/privacy/i.test(sourceText(scan, file))) continue
      for (const { event, hasButtonId, site } of answers) {
        if (event === 'agree' && !hasButtonId) yield { file, ...positionOf(file, site.offset) }
      }
    }
  }
}

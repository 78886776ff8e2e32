import { isLibrary } from '../ownership'
import type { Rule } from './rule'

/** An agree button that `resolve({ event: 'agree', buttonId })` cannot name. */
export const agreeButtonWithoutId: Rule = {
  name: 'agree-button-without-id',
  severity: 'error',
  *check({ markup, positionOf }) {
    for (const { element, part } of markup.agreeButtons) {
      if (element.attributes.get('id') || isLibrary(part.file)) continue
      yield { subject: part.file, file: part.file, ...positionOf(part.file, element.offset) }
    }
  }
}

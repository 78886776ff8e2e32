import { isLibrary } from '../ownership'
import type { Rule } from './rule'

/** Components have their own names for it (`button-id`); uni-app for Vue 3 hands them all they are given in one object. */
const mayHoldId = /^(?:(?:.*-)?id|\w*Id|u-p)$/

/** An agree button that `resolve({ event: 'agree', buttonId })` cannot name. */
export const agreeButtonWithoutId: Rule = {
  name: 'agree-button-without-id',
  severity: 'error',
  *check({ markup, positionOf }) {
    for (const { element, part } of markup.agreeButtons) {
      if (isLibrary(part.file) || [...element.attributes].some(([name, value]) => value && mayHoldId.test(name)))
        continue
      yield { subject: part.file, file: part.file, ...positionOf(part.file, element.offset) }
    }
  }
}

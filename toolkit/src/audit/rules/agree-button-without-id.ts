import { isLibrary } from '../ownership'
import { camel } from '../wxml/spelling'
import type { Rule } from './rule'

/** What uni-app for Vue 3 hands a component, all in one object. */
const bag = 'u-p'

/** Components have their own names for it: `button-id`. */
const mayHoldId = /^(?:(?:.*-)?id|\w*Id|u-p)$/

/** An agree button that `resolve({ event: 'agree', buttonId })` cannot name. */
export const agreeButtonWithoutId: Rule = {
  name: 'agree-button-without-id',
  severity: 'error',
  *check({ markup, units, positionOf }) {
    for (const { element, part } of markup.agreeButtons) {
      if (isLibrary(part.file)) continue
      const given = Array.from(element.attributes).flatMap(([name, value]) =>
        value && mayHoldId.test(name) ? name : []
      )
      if (given.length > 0 && (element.tag === 'button' || reachesButton(element.tag, given))) continue
      yield { subject: part.file, file: part.file, ...positionOf(part.file, element.offset) }
    }

    /** An `id` stays on the component, unless its button takes it: `id="{{id || buttonId}}"`. */
    function reachesButton(tag: string, given: readonly string[]): boolean {
      const buttons = units
        .templatesOf(tag)
        .flatMap((part) => units.elementsOf(part))
        .filter(({ tag, attributes }) => tag === 'button' && attributes.get('open-type')?.includes('{{'))
      if (buttons.length === 0 || given.includes(bag)) return true
      const names = given.map(camel)
      return buttons.some(({ attributes }) => {
        const id = attributes.get('id') ?? ''
        const asked = id.includes('{{') ? (id.match(/[A-Za-z_$][\w$]*/g) ?? []) : []
        // Its own name, or one that its script makes.
        return (id !== '' && asked.length === 0) || asked.some((name) => names.includes(name) || !mayHoldId.test(name))
      })
    }
  }
}

import { isLibrary } from '../ownership'
import { severityOfAgreeButtons } from '../prompts'
import type { Element } from '../wxml/parse'
import { camel } from '../wxml/spelling'
import type { Rule } from './rule'

/** What uni-app for Vue 3 hands a component, all in one object. */
const bag = 'u-p'

/** Components have their own names for it: `button-id`. */
const mayHoldId = /^(?:(?:.*-)?id|\w*Id|u-p)$/

/** `id` and `buttonId` of `id="{{ id || buttonId }}"`. */
function namesInId({ attributes }: Element): readonly string[] {
  const id = attributes.get('id') ?? ''
  return id.includes('{{') ? (id.match(/[A-Za-z_$][\w$]*/g) ?? []) : []
}

/** An agree button that `resolve({ event: 'agree', buttonId })` cannot name. */
export const agreeButtonWithoutId: Rule = {
  name: 'agree-button-without-id',
  severity: 'error',
  *check(subject) {
    const { markup, units, positionOf } = subject
    const severity = severityOfAgreeButtons(subject)
    for (const { element, part } of markup.agreeButtons) {
      if (isLibrary(part.file)) continue
      const all = Array.from(element.attributes).flatMap(([name, value]) => (value ? name : []))
      const given = all.filter((name) => mayHoldId.test(name))
      if (given.length > 0 && (element.tag === 'button' || reachesButton(element.tag, given))) continue
      if (element.tag !== 'button' && asksFor(element.tag, all)) continue
      yield { subject: part.file, severity, file: part.file, ...positionOf(part.file, element.offset) }
    }

    function buttonsOf(tag: string): Element[] {
      return units
        .templatesOf(tag)
        .flatMap((part) => units.elementsOf(part))
        .filter(({ tag, attributes }) => tag === 'button' && attributes.get('open-type')?.includes('{{'))
    }

    /** Its button has the id from one of the properties that are given, whatever that is called. */
    function asksFor(tag: string, given: readonly string[]): boolean {
      const names = given.map(camel)
      return buttonsOf(tag).some((button) => namesInId(button).some((name) => names.includes(name)))
    }

    /** An `id` stays on the component, unless its button takes it: `id="{{id || buttonId}}"`. */
    function reachesButton(tag: string, given: readonly string[]): boolean {
      const buttons = buttonsOf(tag)
      if (buttons.length === 0 || given.includes(bag)) return true
      const names = given.map(camel)
      return buttons.some((button) => {
        const asked = namesInId(button)
        // Its own name, or one that its script makes.
        return (
          (Boolean(button.attributes.get('id')) && asked.length === 0) ||
          asked.some((name) => names.includes(name) || !mayHoldId.test(name))
        )
      })
    }
  }
}

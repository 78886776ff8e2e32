import { isLibrary } from '../ownership'
import { severityOfAgreeButtons } from '../prompts'
import { sourceText } from '../scan'
import { silentComponents } from '../silent-components'
import type { Element, Part } from '../wxml/parse'
import type { Rule } from './rule'

const hears = /agreeprivacyauthorization/i
const listensTo = /^(?:bind|catch).*(?<!dis)agree/i

/** Nobody hears `agreeprivacyauthorization` of an agree button: the request is never answered. */
export const agreeEventNotBound: Rule = {
  name: 'agree-event-not-bound',
  severity: 'error',
  *check(subject) {
    const { markup, units, scan, positionOf } = subject
    const severity = severityOfAgreeButtons(subject)
    const taro = [...scan.wxml.values()].find(({ templates }) => templates.has('taro_tmpl'))
    for (const { element, part } of markup.agreeButtons) {
      if (isLibrary(part.file)) continue
      const names = [...element.attributes.keys()]
      const isHeard = names.some((name) => hears.test(name))
      // Consent taken from tap is another rule's.
      const isTapped = names.some((name) => /^(?:bind|catch):?tap$/.test(name))
      const place = { subject: part.file, severity, file: part.file, ...positionOf(part.file, element.offset) }
      if (!isHeard && !isTapped && !isRenamed(element)) yield { ...place, facts: { by: element.tag } }
      if (!isHeard) continue
      if (taro && !part.file.endsWith('.wxml') && !hears.test(sourceText(scan, taro.file)))
        yield { ...place, facts: { by: taro.file } }
      else if (element.tag !== 'button' && !passesOn(element.tag)) yield { ...place, facts: { by: element.tag } }
    }
    for (const base of silentComponents(subject))
      for (const [element, part] of units.placesOf(base)) {
        const { file } = part
        if (!isLibrary(file) && [...element.attributes.keys()].some((name) => listensTo.test(name)))
          yield { subject: file, severity, file, ...positionOf(file, element.offset), facts: { by: element.tag } }
      }

    function templatesIn(tag: string): Part[] {
      return units.templatesOf(tag).filter(({ file }) => file.endsWith('.wxml') && scan.files.has(file))
    }

    /** The component hears it itself, and hands up something that it calls otherwise: `bind:agree`. */
    function isRenamed({ tag, attributes }: Element): boolean {
      const binds = [...attributes.keys()].some((name) => /^(?:bind|catch)/.test(name))
      return tag !== 'button' && binds && templatesIn(tag).some(({ file }) => hears.test(sourceText(scan, file)))
    }

    /** Whether a component of that name hands the event on, as far as its template is there to tell. */
    function passesOn(tag: string): boolean {
      const templates = templatesIn(tag)
      return templates.length === 0 || templates.some(({ file }) => hears.test(sourceText(scan, file)))
    }
  }
}

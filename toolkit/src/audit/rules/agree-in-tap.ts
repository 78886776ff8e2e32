import type { Element } from '../wxml/parse'
import type { Rule } from './rule'

const handler = ({ attributes }: Element, event: string) =>
  [...attributes].find(([name]) => name.replace(/^(?:capture-)?(?:mut-)?(?:bind|catch):?/, '') === event)?.[1]

/** Consent is taken from `tap`, which fires before the platform has noted it, or although it has not. */
export const agreeInTap: Rule = {
  name: 'agree-in-tap',
  severity: 'error',
  *check({ markup, facts, positionOf }) {
    for (const { element, part } of markup.agreeButtons) {
      const tapped = handler(element, 'tap')
      if (tapped === undefined) continue
      const heard = handler(element, 'agreeprivacyauthorization') !== undefined
      const base = part.file.replace(/\.wxml$/, '')
      // A single-file component is both.
      const scripts = [`${base}.js`, `${base}.ts`, part.file]
      const answered = facts.answers.some(
        ({ event, method, site }) => event === 'agree' && method === tapped && scripts.includes(site.file)
      )
      if (!heard || answered)
        yield {
          subject: part.file,
          file: part.file,
          ...positionOf(part.file, element.offset),
          facts: { handler: tapped }
        }
    }
  }
}

import { mayRefuse, tapsIn } from '../conduct'
import { isForeign, isLibrary } from '../ownership'
import { sourceText } from '../scan'
import type { Rule } from './rule'

/** What compilers make of a tap: `onClick: t.no`, `on: { tap: t.no }`. Names are shortened: any may refuse. */
const compiledTap = /\b(?:on(?:Tap|Click)|tap|click)["']?\s*:/

/** A prompt that only offers to agree: 3.6.2 of the usual reasons for a refusal in review. */
export const promptCannotBeRefused: Rule = {
  name: 'prompt-cannot-be-refused',
  severity: 'warning',
  *check({ conduct, facts, markup, scan, positionOf }) {
    for (const { file, insists } of conduct.functionsWhere(/showModal/))
      for (const offset of insists) yield { subject: file, file, ...positionOf(file, offset) }
    const answered = facts.answers.some(({ event, site }) => event === 'disagree' && !isLibrary(site.file))
    const refused = conduct.functionsWhere(/disagree/).some(({ refuses }) => refuses)
    if (answered || refused) return
    for (const { element, part } of markup.agreeButtons) {
      if (isLibrary(part.file) || isForeign(part.file)) continue
      const text = sourceText(scan, part.file)
      if (!tapsIn(text).some(mayRefuse) && !(part.file.endsWith('.js') && compiledTap.test(text)))
        yield { subject: part.file, file: part.file, ...positionOf(part.file, element.offset) }
    }
  }
}

import { mayRefuse, tapsIn } from '../conduct'
import { isForeign, isLibrary } from '../ownership'
import { sourceText } from '../scan'
import type { Rule } from './rule'

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
      if (!tapsIn(sourceText(scan, part.file)).some(mayRefuse))
        yield { subject: part.file, file: part.file, ...positionOf(part.file, element.offset) }
    }
  }
}

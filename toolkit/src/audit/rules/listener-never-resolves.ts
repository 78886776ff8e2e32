import { mayRefuse, tapsIn } from '../conduct'
import { pieceIdAt } from '../outline/connections'
import { isForeign, isLibrary } from '../ownership'
import { sourceText } from '../scan'
import type { Facts, Rule, Subject } from './rule'

/** A registered listener never looks at `resolve`, hands it no event, or nothing answers a refusal: the call that asked waits for ever. */
export const listenerNeverResolves: Rule = {
  name: 'listener-never-resolves',
  severity: 'error',
  *check(subject) {
    const { listeners, positionOf, reach, outlines } = subject
    const answers = subject.facts.answers.some(({ site }) => !isLibrary(site.file))
    const ignoresRefusal = neverDisagrees(subject)
    for (const { site, neverResolves, lacksEvent, ofLibrary } of listeners) {
      const saysNothing = lacksEvent && !answers
      if (ofLibrary || isForeign(site.module) || !(neverResolves || saysNothing || ignoresRefusal)) continue
      // What nothing reaches never registers.
      if (!reach.reaches(pieceIdAt(outlines, site.module, site.offset))) continue
      const facts: Facts = neverResolves ? {} : saysNothing ? { missing: 'event' } : { event: 'disagree' }
      yield { subject: site.file, file: site.file, ...positionOf(site.file, site.offset), facts }
    }
  }
}

/** A prompt of the program's can be refused, and nothing that runs or is shown has the word for a refusal. */
function neverDisagrees({ conduct, gaps, markup, scan }: Subject): boolean {
  const isOwn = (file: string) => !isLibrary(file) && !isForeign(file)
  if (gaps.length > 0) return false
  const canBeRefused = markup.agreeButtons.some(
    ({ part: { file } }) => isOwn(file) && tapsIn(sourceText(scan, file)).some(mayRefuse)
  )
  if (!canBeRefused) return false
  const speaking = [...scan.conductWords].some(([file, words]) => words.includes('disagree') && conduct.isReached(file))
  return !speaking && ![...scan.wxml.values()].some(({ main }) => sourceText(scan, main.file).includes('disagree'))
}

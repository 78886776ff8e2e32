import { pieceIdAt } from '../outline/connections'
import { isForeign } from '../ownership'
import { libraryListens } from '../prompts'
import type { Rule } from './rule'

/** `onNeedPrivacyAuthorization` is registered in several places: only the last of them hears anything. */
export const severalListeners: Rule = {
  name: 'several-listeners',
  severity: 'warning',
  *check(subject) {
    const { listeners, positionOf, reach, outlines } = subject
    // However many copies of the library there are, they register once.
    const library = listeners.find(({ ofLibrary }) => ofLibrary)
    // What nothing reaches never registers.
    const own = listeners.filter(
      ({ site, ofLibrary }) => !ofLibrary && reach.reaches(pieceIdAt(outlines, site.module, site.offset))
    )
    const places = [...(library ? [library] : []), ...own].map(({ site }) => site)
    // In source the library is not there to be read.
    const unread = own.length > 0 && !library && libraryListens(subject) ? 1 : 0
    if (places.length + unread < 2) return
    for (const { file, offset } of places) {
      if (isForeign(file)) continue
      yield {
        subject: 'onNeedPrivacyAuthorization',
        file,
        ...positionOf(file, offset),
        facts: { places: places.length + unread }
      }
    }
  }
}

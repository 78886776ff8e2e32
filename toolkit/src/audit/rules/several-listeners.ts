import { isForeign, isLibrary } from '../ownership'
import type { Rule } from './rule'

/** `onNeedPrivacyAuthorization` is registered in several places: only the last of them hears anything. */
export const severalListeners: Rule = {
  name: 'several-listeners',
  severity: 'warning',
  *check({ listeners, positionOf }) {
    const sites = listeners.map(({ site }) => site)
    // However many copies of the library there are, they register once.
    const library = sites.find(({ file }) => isLibrary(file))
    const places = [...(library ? [library] : []), ...sites.filter(({ file }) => !isLibrary(file))]
    if (places.length < 2) return
    for (const { file, offset } of places) {
      if (isForeign(file)) continue
      yield {
        subject: 'onNeedPrivacyAuthorization',
        file,
        ...positionOf(file, offset),
        facts: { places: places.length }
      }
    }
  }
}

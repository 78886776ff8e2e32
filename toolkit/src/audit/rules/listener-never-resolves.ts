import { isForeign } from '../ownership'
import type { Rule } from './rule'

/** A registered listener never looks at `resolve`: the call that asked waits for ever. */
export const listenerNeverResolves: Rule = {
  name: 'listener-never-resolves',
  severity: 'error',
  *check({ listeners, positionOf }) {
    for (const { site, neverResolves, ofLibrary } of listeners) {
      if (neverResolves && !ofLibrary && !isForeign(site.module))
        yield { subject: site.file, file: site.file, ...positionOf(site.file, site.offset) }
    }
  }
}

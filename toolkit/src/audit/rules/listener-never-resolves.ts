import type { Rule } from './rule'

/** A registered listener never looks at `resolve`: the call that asked waits for ever. */
export const listenerNeverResolves: Rule = {
  name: 'listener-never-resolves',
  severity: 'error',
  *check({ analysis, positionOf }) {
    for (const [site, listener] of analysis.calls.listeners) {
      const functions = (listener?.values ?? []).filter((value) => value.type === 'function')
      if (functions.length > 0 && functions.every(({ ignoresFirst }) => ignoresFirst)) {
        yield { file: site.file, ...positionOf(site.file, site.offset) }
      }
    }
  }
}

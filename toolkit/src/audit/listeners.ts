import { collect } from './collect'
import { isForeign } from './ownership'
import type { ReadProgram } from './read-program'
import type { Place } from './types'

/** Where the program's own code registers for requests: beside the library, which does so itself, one of them hears nothing. */
export function listenersOf(program: ReadProgram): Place[] {
  const mentioned = [...program.scan.suspects.values()].some((text) => text.includes('onNeedPrivacyAuthorization'))
  if (!mentioned) return []
  const { facts, positionOf } = collect(program)
  return facts.listeners
    .filter(({ site, ofLibrary }) => !ofLibrary && !isForeign(site.file))
    .map(({ site: { file, offset } }) => ({ file, ...positionOf(file, offset) }))
}

import { privacyKeys } from '../../../catalogue/keys'
import { mayNotComeBack, type Change, type Undeclared } from './diff'

/** One line for each change, as a diff has them. */
export function changeLines(changes: readonly Change[]): string[] {
  return changes.map((change) => {
    const { kind, path, from, to } = change
    const name = `${path}${keyName(path)}`
    if (kind === 'removed') return `- ${name}: ${from}`
    if (kind === 'reworded') return `~ ${name}: ${from} → ${to}`
    return `+ ${name}: ${to}${mayNotComeBack(change) ? ' (or it is set, and does not come back when read)' : ''}`
  })
}

/** How many places are shown of a key that is used in many. */
const shownPlaces = 3

export function undeclaredLines(undeclared: readonly Undeclared[]): string[] {
  return undeclared.map(({ privacy_key, places }) => {
    const more = places.length - shownPlaces
    const shown = places.slice(0, shownPlaces).join(', ') + (more > 0 ? ` and ${more} more` : '')
    return `! ${privacy_key}${keyName(`.${privacy_key}`)} is used in the code and not declared: ${shown}`
  })
}

function keyName(path: string): string {
  const known = privacyKeys.find(({ key }) => key === path.slice(path.lastIndexOf('.') + 1))
  return known ? ` (${known.zh})` : ''
}

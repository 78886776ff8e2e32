import { Lines } from '../../../../mini-program'
import type { Missing } from '../read-program'
import type { GapReason } from '../types'
import { asksByTag } from './packages'

/** A place in a file that is being read. */
export interface At {
  file: string
  text: string
  offset: number
}

const placeOf = ({ file, text, offset }: At) => ({ file, ...new Lines(text).at(offset) })

/** What files place or name and a project does not have, and what could not be read. */
export class MissingParts {
  private readonly found: Missing[] = []
  /** Once for a tag of a file, where it is placed last. */
  private readonly components = new Map<string, Missing>()

  all(): Missing[] {
    return [...this.found, ...this.components.values()]
  }

  add(reason: GapReason, name: string, at: At): void {
    this.found.push({ reason, name, ...placeOf(at) })
  }

  addComponent(tag: string, name: string, at: At): void {
    this.components.set(`${at.file} ${tag}`, { reason: 'component-missing', name, ...placeOf(at) })
  }

  /** A component of a package that is not installed: of a button or a cell nothing is said. */
  addOfPackage(tag: string, at: At): void {
    if (asksByTag(tag)) this.add('package-not-installed', tag, at)
  }
}

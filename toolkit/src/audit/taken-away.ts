import { posix } from 'node:path'
import type { IsChanged } from './changes'
import type { Missing } from './read-program'

const endings = ['', '.js', '.ts', '.wxml', '.json', '.vue', '.nvue', '.uvue', '.jsx', '.tsx', '.mpx']

/** Whether what is missing was there at the revision: whoever takes it away leaves a gap in a file that did not change. */
export function wasTakenAway({ name, file }: Missing, isChanged: IsChanged): boolean {
  const bases = [posix.join(posix.dirname(file), name), posix.join('.', name)]
  return bases.some((base) => endings.some((ending) => isChanged(base + ending) || isChanged(`${base}/index${ending}`)))
}

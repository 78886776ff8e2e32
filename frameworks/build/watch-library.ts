import { watchFile } from 'node:fs'
import path from 'node:path'
import { copyLibrary, filesOf, shippedLibrary } from './library'

const kept = new Set<string>()

/**
 * While a framework watches: a version of the library that is installed meanwhile goes into the program, too. Looked at
 * by path, for an installation puts another folder in the place of this one.
 */
export function keepCopied(project: string, program: string): void {
  if (kept.has(program)) return
  kept.add(program)
  const library = shippedLibrary(project)
  const copy = () => {
    try {
      copyLibrary(project, program)
    } catch {
      // In the middle of an installation. The files that it still brings are seen, too.
    }
  }
  for (const file of filesOf(library)) {
    watchFile(path.join(library, file), { persistent: false, interval: 1000 }, copy)
  }
}

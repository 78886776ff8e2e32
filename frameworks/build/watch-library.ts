import { watch } from 'node:fs'
import { copyLibrary, shippedLibrary } from './library'

const kept = new Set<string>()

/** While a framework watches: a version of the library that is installed meanwhile goes into the program, too. */
export function keepCopied(program: string): void {
  if (kept.has(program)) return
  kept.add(program)
  watch(shippedLibrary, { recursive: true, persistent: false }, () => copyLibrary(program))
}

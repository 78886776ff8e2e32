import { isLibrary } from '../ownership'
import { scriptText, type Scan } from '../scan'
import { parseScript } from '../syntax/parse'
import { functionsIn, type ScriptFunction } from './functions'

export type { ScriptFunction } from './functions'

/** The functions of the scripts that matter for the rules of conduct, each script parsed once. */
export class Conduct {
  private readonly known = new Map<string, readonly ScriptFunction[]>()

  constructor(
    private readonly scan: Scan,
    private readonly isReached: (file: string) => boolean
  ) {}

  /** The functions of a script. */
  functionsOf(file: string): readonly ScriptFunction[] {
    let functions = this.known.get(file)
    if (!functions) {
      functions = functionsIn(file, parseScript(file, scriptText(this.scan, file)).body)
      this.known.set(file, functions)
    }
    return functions
  }

  /** Functions of the reached scripts whose text holds what is looked for. */
  functionsWhere(pattern: RegExp): ScriptFunction[] {
    const files = [...this.scan.conductWords].filter(
      ([file, words]) => pattern.test(words) && !isLibrary(file) && this.isReached(file)
    )
    return files.flatMap(([file]) => this.functionsOf(file))
  }

  /** The functions around a place, the innermost first. */
  around(file: string, offset: number): ScriptFunction[] {
    return this.functionsOf(file)
      .filter(({ start, end, outer }) => outer && start <= offset && offset < end)
      .reverse()
  }
}

/** Names of functions that lead to one of these by calls, those themselves included. */
export function callersOf(names: Iterable<string>, functions: readonly ScriptFunction[]): Set<string> {
  const found = new Set(names)
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const { name, calls } of functions) {
      if (name && !found.has(name) && [...calls].some((each) => found.has(each))) found.add(name)
    }
  }
  return found
}

import { isLibrary } from '../ownership'
import type { Scan } from '../scan'
import type { Parsed } from '../syntax/parse'
import { functionsIn } from './functions'
import type { ScriptFunction } from './script-function'

export { runningWith, type Exit, type ScriptFunction } from './script-function'
export { failureOf } from './signs'
export { openings } from './opening'
export { boundIn, mayRefuse, saysItRefuses, tapsIn, type Tap } from './taps'
export { Ways } from './ways'

/** The functions of the scripts that matter for the rules of conduct, each script parsed once. */
export class Conduct {
  private readonly known = new Map<string, readonly ScriptFunction[]>()

  constructor(
    private readonly scan: Scan,
    private readonly tree: (file: string) => Parsed,
    readonly isReached: (file: string) => boolean
  ) {}

  /** The functions of a script. */
  functionsOf(file: string): readonly ScriptFunction[] {
    let functions = this.known.get(file)
    if (!functions) {
      functions = functionsIn(file, this.tree(file).body)
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

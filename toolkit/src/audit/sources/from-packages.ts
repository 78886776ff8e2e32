import { Lines } from '../../../../mini-program'
import type { Missing } from '../read-program'
import { Barrels } from './barrels'
import type { Framework } from './framework'
import { isOnlyRegistered } from './kits'
import type { SourceResolver } from './project-files'
import { isSingleFile } from '../syntax/modules'
import { takenNames, type Taken } from './taken-names'

/** What the scripts of a program take of packages. */
export class FromPackages {
  /** What is not installed and may ask for something. */
  readonly missed: Missing[] = []
  private readonly barrels: Barrels

  constructor(
    private readonly framework: Framework,
    private readonly resolver: SourceResolver
  ) {
    this.barrels = new Barrels(framework.files, (from, specifier) => resolver.script(from, specifier))
  }

  /** The modules that have what a script takes of packages under these names. */
  *take(file: string, script: string, specifiers: readonly string[]): Generator<string> {
    if (specifiers.length === 0) return
    const taken = takenNames(script)
    const isLaunch = this.framework.launch.includes(file)
    for (const specifier of new Set(specifiers)) {
      // What the launch registers is used by whoever places its tag.
      const names = taken.get(specifier)?.filter(({ local }) => !isLaunch || !isOnlyRegistered(script, local))
      const found = this.resolver.script(file, specifier)
      if (found !== undefined && names === undefined) yield* this.barrels.take(found, '*')
      const missed: Taken[] = []
      for (const each of names ?? []) {
        const module = found === undefined ? [] : this.barrels.take(found, each.name)
        if (module.length === 0 && runs(script, specifier, each.local)) missed.push(each)
        yield* module
      }
      this.noteMissed(file, specifier, missed)
    }
  }

  /** Modules that hand on what others have, and what they say of that. */
  get handingOn(): readonly string[] {
    return this.barrels.files
  }

  text(file: string): string {
    return this.barrels.text(file)
  }

  private noteMissed(file: string, specifier: string, taken: readonly Taken[]): void {
    const { files, resolution } = this.framework
    const missed = taken.filter((each) => resolution.packages?.isMissed(file, specifier, each))
    if (missed.length === 0) return
    const text = files.text(file)
    this.missed.push({
      reason: 'package-not-installed',
      name: `${specifier} (${[...new Set(missed.map(({ name }) => name))].join(', ')})`,
      file,
      ...new Lines(text).at(Math.max(0, text.indexOf(specifier)))
    })
  }
}

/** It is no type: it is placed as a tag, in a Vue file by its template, or is a hook. */
const runs = (script: string, specifier: string, local: string): boolean =>
  // Of components only those are still imported that are placed.
  isSingleFile.test(specifier) ||
  /^(?:use|\$)/.test(local) ||
  new RegExp(`(?<![\\w$.])<${local}(?=[\\s/>.])|[[{,]\\s*${local}\\s*[\\]},]`).test(withoutImports(script))

const withoutImports = (script: string): string => script.replace(/\bimport\b[^;'"]*['"][^'"\n]*['"]/g, '')

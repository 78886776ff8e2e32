import type { Analysis } from './analysis'
import { namingStrings } from './interfaces'
import { appDepth, exportsDepth, mostAsked } from './limits'
import { isForeign } from './ownership'
import type { Loads } from './parts'
import type { Callable, Cell, Shape, Value } from './values/cell'

/** What hands on something that is looked for: scripts, and the app. */
export interface HandedOn {
  files: ReadonlySet<string>
  app: boolean
}

/**
 * Scripts that hand on the platform, or something made of it, so that who loads them must be read too, and those that
 * hand on what asks for a scope, which matters to who has one to hand it.
 */
export function dependants(analysis: Analysis, loads: Loads): { platform: HandedOn; askers: HandedOn } {
  const askers = withLoaders(analysis.calls.authorizations.askers(), loads)
  const platform = handedOn(analysis, new Search(new Set()))
  return { platform, askers: askers.size > 0 ? handedOn(analysis, new Search(askers)) : platform }
}

/** What is asked of a program to find who calls a function of a script. */
interface Callers {
  /** The function around a place, by the name that others call it; '' for a default export, undefined where there is none. */
  nameAround(file: string, offset: number): string | undefined
  mentions(file: string, name: string): boolean
  /** Who loads the script gets what it loads. */
  handsOn(file: string): boolean
  /** Whoever calls methods of the program, where it is the program's script. */
  callersOfApp(file: string): Iterable<string>
}

/**
 * Scripts that may hand a name to a `wx[name]` of which no name is unknown so far: they name nothing of the platform
 * themselves. None where they are too many to be read for that.
 */
export function namers({ members }: Analysis, loads: Loads, callers: Callers): string[] {
  const found = new Set<string>()
  for (const { file, module, offset } of members.atRest.withFewNames()) {
    const name = isForeign(module) ? undefined : callers.nameAround(file, offset)
    if (name === undefined) continue
    const giving = new Set([file])
    for (const each of giving) {
      for (const [loader, loaded] of loads) {
        if (loader !== each && !loaded.includes(each)) continue
        if (callers.handsOn(loader)) giving.add(loader)
        for (const one of [loader, ...callers.callersOfApp(loader)])
          if (giving.has(one) || callers.mentions(one, name)) found.add(one)
      }
    }
  }
  return found.size > mostAsked ? [] : [...found]
}

/** Who loads a helper may be one itself. */
function withLoaders(files: Set<string>, loads: Loads): Set<string> {
  for (let before = -1; before < files.size;) {
    before = files.size
    for (const [file, loaded] of loads) if (loaded.some((each) => files.has(each))) files.add(file)
  }
  return files
}

function handedOn(analysis: Analysis, search: Search): HandedOn {
  const files = new Set<string>()
  for (const { file, module } of analysis.scripts.values()) {
    const exports = module.properties.get('exports')
    if (exports && search.finds(exports, exportsDepth)) files.add(file)
  }
  return { files, app: search.finds(analysis.app, appDepth) }
}

/** Looks for something of the platform in what a cell holds, a few objects deep. */
class Search {
  private readonly answers = new Map<Shape, boolean>()

  constructor(
    /** Files with functions that ask for a scope they are handed, or hand it on. */
    private readonly askers: ReadonlySet<string>
  ) {}

  finds({ values }: Cell, depth: number): boolean {
    return values.some((value) => this.tells(value, depth))
  }

  private tells(value: Value, depth: number): boolean {
    switch (value.type) {
      case 'platform':
      case 'object':
      case 'member':
        return true
      case 'string':
        return value.text.split('|').some((part) => namingStrings.has(part.trim()))
      case 'function':
        if (value.file !== undefined && this.askers.has(value.file)) return true
        return this.gives(value, depth - 1)
      case 'shape':
        return this.inside(value, depth)
      default:
        return false
    }
  }

  private gives({ madeInstance, madeResult }: Callable, depth: number): boolean {
    if (madeInstance && this.inside(madeInstance, depth)) return true
    return depth > 0 && madeResult !== undefined && this.finds(madeResult, depth)
  }

  private inside(target: Shape, depth: number): boolean {
    if (depth <= 0) return false
    const known = this.answers.get(target)
    if (known !== undefined) return known
    this.answers.set(target, false)
    const found = [...target.properties.values(), ...(target.rest ? [target.rest] : []), ...target.through].some(
      (each) => this.finds(each, depth - 1)
    )
    this.answers.set(target, found)
    return found
  }
}

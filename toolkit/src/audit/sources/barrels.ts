import { posix } from 'node:path'
import type { Outline } from '../outline/outline'
import { readOutlines } from '../outline/read-outline'
import { parseScript } from '../syntax/parse'
import { hyphenated } from '../wxml/spelling'
import type { ProjectFiles } from './project-files'

/** Where what a module exports is written, and how it is called there. */
interface Home {
  file: string
  name: string
}

/**
 * Modules of packages that hand on what others export. A kit has a hundred components, of which a program places a few:
 * of such a module only the names that somebody takes are kept.
 */
export class Barrels {
  /** File -> name -> what it stands for. */
  private readonly taken = new Map<string, Map<string, Home>>()
  private readonly outlines = new Map<string, Outline | undefined>()

  constructor(
    private readonly project: ProjectFiles,
    private readonly resolve: (from: string, specifier: string) => string | undefined
  ) {}

  /** The module to be read for a name of a module, none where it has no such name; `*` is all of it. */
  take(file: string, name: string): string[] {
    const home = name === '*' ? { file, name } : this.home(file, name, new Set())
    if (home && home.file !== file) this.of(file).set(name, home)
    return home ? [home.file] : []
  }

  /** Modules that hand names on. */
  get files(): string[] {
    return [...this.taken.keys()]
  }

  /** What such a module says when everything else is left out. */
  text(file: string): string {
    const from = (home: Home) => {
      const path = posix.relative(posix.dirname(file), home.file)
      return path.startsWith('.') ? path : `./${path}`
    }
    return [...this.of(file)]
      .map(([name, home]) => `export { ${home.name} as ${name} } from '${from(home)}'\n`)
      .join('')
  }

  private of(file: string): Map<string, Home> {
    let names = this.taken.get(file)
    if (!names) this.taken.set(file, (names = new Map()))
    return names
  }

  private home(file: string, name: string, seen: Set<string>): Home | undefined {
    if (seen.has(`${file} ${name}`)) return undefined
    seen.add(`${file} ${name}`)
    const outline = this.outlineOf(file)
    if (!outline) return { file, name }
    const target = outline.exports.get(name)
    if (target) return 'from' in target ? this.homeFrom(file, target.from, target.path, seen) : { file, name }
    for (const star of likelyFirst(outline.stars, name)) {
      const found = this.homeFrom(file, star, name, seen)
      if (found) return found
    }
    const isKnown = outline.exports.size + outline.stars.length > 0
    return isKnown && !outline.exports.has('*') ? undefined : { file, name }
  }

  /** `export { x } from './x'`; `*`, or a member of what it names, is what this module itself makes of it. */
  private homeFrom(from: string, specifier: string, path: string, seen: Set<string>): Home | undefined {
    const file = this.resolve(from, specifier)
    if (file === undefined) return undefined
    return /[*.]/.test(path) ? { file: from, name: path } : this.home(file, path, seen)
  }

  private outlineOf(file: string): Outline | undefined {
    if (!this.outlines.has(file)) this.outlines.set(file, /\.[cm]?[jt]sx?$/.test(file) ? this.read(file) : undefined)
    return this.outlines.get(file)
  }

  private read(file: string): Outline | undefined {
    const { body, error } = parseScript(file, this.project.text(file))
    return error ? undefined : readOutlines(file, body).get(file)
  }
}

/** `Uploader` is mostly in `./uploader`, and the other hundred need not be parsed. */
const likelyFirst = (stars: readonly string[], name: string): string[] => {
  const plain = (text: string) => hyphenated(text).replace(/-/g, '')
  const isLikely = (star: string) => star.split('/').some((step) => plain(step) === plain(name))
  return [...stars].sort((a, b) => Number(isLikely(b)) - Number(isLikely(a)))
}

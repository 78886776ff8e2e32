import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { traceSegment } from '@jridgewell/trace-mapping'
import { tellingStrings } from '../interfaces'
import { isInstalled } from '../ownership'
import type { Place } from '../types'
import { findMap, type FoundMap } from './find-map'
import { findSource, projectOf, type Project } from './find-source'
import { MapTrouble } from './map-trouble'

/** A map that was asked and could not be believed, and the first place in the built script that it was asked for. */
export interface Unusable {
  trouble: MapTrouble
  place: Place
}

/** Leads from places in built scripts to the lines that a person wrote. Each file is read when it is first asked for. */
export class SourceMaps {
  private readonly maps = new Map<string, FoundMap | MapTrouble | undefined>()
  private readonly sources = new Map<string, string | MapTrouble | undefined>()
  private readonly lines = new Map<string, string[]>()
  private readonly answers = new Map<string, Place>()
  private readonly troubles = new Map<string, Unusable>()
  private readonly led = new Set<string>()
  private readonly project: Project

  constructor(private readonly root: string) {
    this.project = projectOf(root)
  }

  /** What did not work, once for each map or source and reason. */
  get unusable(): Unusable[] {
    return [...this.troubles.values()]
  }

  /** Where a place was written: the place itself where no map tells. */
  written({ file, line, column }: Place): Place {
    const place = { file, line, column }
    if (!file.endsWith('.js') || isInstalled(file)) return place
    return once(this.answers, `${file}:${line}:${column}`, () => this.trace(place))
  }

  /** Whether some place was written in that file. */
  ledTo(file: string): boolean {
    return this.led.has(file)
  }

  private trace(place: Place): Place {
    const built = join(this.root, place.file)
    const found = once(this.maps, built, () => findMap(built))
    if (found instanceof MapTrouble) return this.report(found, place)
    const segment = found && traceSegment(found.map, place.line - 1, place.column - 1)
    if (!found) return place
    if (!segment || segment.length === 1) return this.onlyPlace(this.nameAt(place, built), built, found) ?? place
    const [start, index, line, column] = segment
    const source = found.map.resolvedSources[index]
    const path = once(this.sources, `${built} ${source}`, () =>
      findSource(source ?? '', found.folder, built, this.project)
    )
    if (path instanceof MapTrouble) return this.report(path, place)
    if (path === undefined) return place
    const name = this.nameAt(place, built)
    const told = { line: line + 1, column: column + 1 }
    const there = sameLine(told, found.map.sourcesContent?.[index], this.linesOf(path))
    if (start === place.column - 1) {
      if (there && this.isBelieved(there, path, name)) return this.inSource(path, there)
      return this.report(new MapTrouble('not-the-source', source ?? ''), place)
    }
    const exact = there && name !== undefined && expressionIn(this.linesOf(path)[there.line - 1] ?? '', name)
    if (exact) return this.inSource(path, { line: there.line, column: exact })
    return this.onlyPlace(name, built, found) ?? this.report(new MapTrouble('whole-lines', place.file), place)
  }

  private inSource(path: string, at: At): Place {
    const file = relative(this.root, path).split(sep).join('/')
    this.led.add(file)
    return { file, ...at }
  }

  /**
   * Where a name stands that occurs once in a script and once in what it was built from. Maps of whole lines tell nothing
   * else of a script that was minified into one.
   */
  private onlyPlace(name: string | undefined, built: string, { map, folder }: FoundMap): Place | undefined {
    if (name === undefined || placesIn(this.linesOf(built), name).length !== 1) return undefined
    const paths = map.resolvedSources.map((source) =>
      once(this.sources, `${built} ${source}`, () => findSource(source ?? '', folder, built, this.project))
    )
    const places = [...new Set(paths)].flatMap((path) =>
      typeof path === 'string' ? placesIn(this.linesOf(path), name).map((at) => ({ path, at })) : []
    )
    return places.length === 1 ? this.inSource(places[0].path, places[0].at) : undefined
  }

  private report(trouble: MapTrouble, place: Place): Place {
    const key = `${trouble.reason} ${trouble.name}`
    if (!this.troubles.has(key)) this.troubles.set(key, { trouble, place })
    return place
  }

  /** Nothing says that something else stands there. */
  private isBelieved({ line, column }: At, path: string, name: string | undefined): boolean {
    const lines = this.linesOf(path)
    if (column > (lines[line - 1]?.length ?? -1) + 1) return false
    const around = lines.slice(Math.max(0, line - 1 - reach), line + reach)
    return name === undefined || around.some((each) => each.includes(name))
  }

  /** The platform's own name that stands at a place of a built script: the source must have it too. */
  private nameAt({ line, column }: Place, built: string): string | undefined {
    const text = this.linesOf(built)[line - 1]?.slice(column - 1, column + 199) ?? ''
    const [named] = /^['"`]?(?:\(0, ?)?[\w$]+(?:\(\))?(?:\??\.[\w$]+(?:\(\))?)*/.exec(text) ?? []
    return named?.split(/[.'"`?()]+/).find((word) => tellingStrings.has(word))
  }

  private linesOf(path: string): string[] {
    return once(this.lines, path, () => {
      try {
        return linesIn(readFileSync(path, 'utf8'))
      } catch {
        return []
      }
    })
  }
}

type At = Pick<Place, 'line' | 'column'>

/** A call may begin lines above the name it ends with. */
const reach = 5

const linesIn = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)

/**
 * The line of a file that a map calls by the number it had when it was built: a block of a single-file component may
 * have been counted on its own, and the file may have been edited since. Undefined where the line is gone.
 */
function sameLine({ line, column }: At, content: string | null | undefined, now: readonly string[]): At | undefined {
  if (typeof content !== 'string') return { line, column }
  const old = linesIn(content)
  const text = old[line - 1]?.trimEnd()
  if (text === undefined) return undefined
  if (now[line - 1]?.trimEnd() === text) return { line, column }
  const same = now.flatMap((each, index) => (each.trimEnd() === text ? index : []))
  if (text.trim() === '') return undefined
  const alike = (index: number) =>
    [-1, 1].filter((step) => now[index + step]?.trim() === old[line - 1 + step]?.trim()).length
  const [best] = same.sort((a, b) => alike(b) - alike(a))
  return best === undefined ? undefined : { line: best + 1, column }
}

/** The column where the expression begins that ends with a name; 0 where there is none. */
const expressionIn = (text: string, name: string): number =>
  text.search(new RegExp(`[\\w$.]*(?<![\\w$])${name.replace('.', '\\.')}(?![\\w$])`)) + 1

const placesIn = (lines: readonly string[], name: string): At[] =>
  lines.flatMap((text, index) => {
    const column = expressionIn(text, name)
    if (column === 0) return []
    const again = expressionIn(text.slice(text.indexOf(name, column - 1) + name.length), name) > 0
    const place = { line: index + 1, column }
    return again ? [place, place] : [place]
  })

function once<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  if (!known.has(key)) known.set(key, find())
  return known.get(key) as V
}

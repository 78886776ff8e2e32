import { posix } from 'node:path'
import { barsOf, entries, isRecord, Lines, strings, type App } from '../../../../mini-program'
import { named } from '../listed-wrongly'
import type { Missing } from '../read-program'
import { parseScript } from '../syntax/parse'
import type { AppFacts } from './framework'
import { inWeixin } from './platform-branches'
import { isScript, type ProjectFiles, type SourceResolver } from './project-files'
import type { Path } from './evaluate/default-export'
import type { Surroundings } from './evaluate/modules'

/** The facts of a framework's source in the shape in which app.json gives them. */
export function appOf({ settings, file, text, offsetOf, pages, list: listing }: AppFacts): App {
  const lines = new Lines(text)
  const placeOf: App['placeOf'] = (path) => ({ file, line: lines.at(offsetOf(path)).line })
  return {
    file,
    config: { value: settings, offsetOf },
    text,
    settings,
    pages: [...pages.keys()],
    entryPage: typeof settings.entryPagePath === 'string' ? routeOf(settings.entryPagePath) : undefined,
    ...barsOf(settings, routeOf),
    globalComponents: entries(settings.usingComponents),
    resolveAlias: [],
    requiredPrivateInfos: { file, names: strings(settings.requiredPrivateInfos) },
    placeOf,
    placeOfPage: (route) => pages.get(route) ?? listing ?? placeOf(['pages']),
    pageSettings: (_, json) => json
  }
}

export const routeOf = (path: string): string => posix.join('.', path.replace(/^\/+/, '')).replace(/\.\w+$/, '')

const listsPages = (step: string | number): boolean =>
  typeof step === 'number' || /^(?:pages|root|sub[pP]ackages|packages)$/.test(step)

/** Where pages are listed by what runs in the build alone. */
export function untoldPages({ pages, placeOf }: Pick<App, 'pages' | 'placeOf'>, untold: readonly Path[]): Missing[] {
  // That there is none at all is told for itself.
  const paths = pages.length === 0 ? [] : untold.filter((path) => path.length > 0 && path.every(listsPages))
  return paths.map((path) => ({ reason: 'no-page', name: named(path), ...placeOf(path), column: 1 }))
}

/** Modules of settings may take their parts from others beside them. */
export function modulesAround(
  files: ProjectFiles,
  resolver: SourceResolver,
  preprocess = (text: string) => text
): Surroundings {
  return {
    known: inWeixin,
    module(from, specifier) {
      const file = resolver.module(from, specifier)
      if (file === undefined) return undefined
      const text = preprocess(files.text(file))
      if (file.endsWith('.json')) return { file, body: parseScript('a.js', `module.exports = ${text}`).body }
      return isScript(file) ? { file, body: parseScript(file, text).body } : undefined
    }
  }
}

/** The routes of `pages` and sub-packages, each with the path of where it stands. */
export function listedPages(
  settings: Record<string, unknown>,
  pathOf: (page: unknown) => string | undefined
): { route: string; place: (string | number)[] }[] {
  const found: { route: string; place: (string | number)[] }[] = []
  const list = (pages: unknown, root: string, place: (string | number)[]) => {
    const all: unknown[] = Array.isArray(pages) ? pages : []
    all.forEach((page, index) => {
      const path = pathOf(page)
      if (path !== undefined) found.push({ route: routeOf(`${root}/${path}`), place: [...place, index] })
    })
  }
  list(settings.pages, '', ['pages'])
  for (const spelling of ['subPackages', 'subpackages']) {
    const packages: unknown[] = Array.isArray(settings[spelling]) ? (settings[spelling] as unknown[]) : []
    packages.forEach((each, number) => {
      if (isRecord(each) && typeof each.root === 'string')
        list(each.pages, each.root.replace(/\/$/, ''), [spelling, number, 'pages'])
    })
  }
  return found
}

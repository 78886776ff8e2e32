import { posix } from 'node:path'
import { barsOf, entries, isRecord, Lines, strings, type App } from '../../../../mini-program'
import { named } from '../listed-wrongly'
import type { Missing } from '../read-program'
import { parseScript } from '../syntax/parse'
import type { AppFacts } from './framework'
import { weixinEnvironment } from './platform-branches'
import { SourceResolver, type ProjectFiles, type Resolution } from './project-files'
import type { Path, Surroundings } from './static-value'

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
  typeof step === 'number' || /^(?:pages|root|sub[pP]ackages)$/.test(step)

/** Where pages are listed by what runs in the build alone. */
export function untoldPages({ pages, placeOf }: Pick<App, 'pages' | 'placeOf'>, untold: readonly Path[]): Missing[] {
  // That there is none at all is told for itself.
  const paths = pages.length === 0 ? [] : untold.filter((path) => path.length > 0 && path.every(listsPages))
  return paths.map((path) => ({ reason: 'no-page', name: named(path), ...placeOf(path), column: 1 }))
}

/** Modules of settings may take their parts from others beside them. */
export function modulesAround(
  files: ProjectFiles,
  resolution: Resolution,
  preprocess = (text: string) => text
): Surroundings {
  const resolver = new SourceResolver(files, resolution)
  return {
    env: weixinEnvironment,
    module(from, specifier) {
      const file = resolver.script(from, specifier)
      return file === undefined ? undefined : { file, body: parseScript(file, preprocess(files.text(file))).body }
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

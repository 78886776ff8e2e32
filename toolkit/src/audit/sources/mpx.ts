import { posix } from 'node:path'
import { isRecord, Lines, parseJson, strings } from '../../../../mini-program'
import { prefixesOf } from './aliases'
import { appOf, listedPages, modulesAround, routeOf, untoldPages } from './app-facts'
import type { Framework } from './framework'
import { isLibrary } from '../ownership'
import { readMpx } from './mpx-file'
import { madeFor, Packages } from './packages'
import { dropOtherPlatforms } from './platform-branches'
import { SourceResolver, type ProjectFiles, type Resolution } from './project-files'

const kinds = ['.mpx', '.ts', '.js', '.json']
const endings = [...kinds.map((ending) => `.wx${ending}`), ...kinds]

export function readMpxProgram(files: ProjectFiles, folder: string): Framework {
  const file = posix.join(folder, 'app.mpx')
  const text = files.text(file)
  const resolution: Resolution = {
    endings,
    prefixes: prefixesOf(files, folder || '.'),
    sourceFolder: folder,
    packages: new Packages(files, madeFor.mpx)
  }
  const around = modulesAround(files, new SourceResolver(files, resolution))
  const { json: settings, offsetOf, untold } = readMpx(file, text, around)
  const lines = new Lines(text)
  const pages = new Map<string, { file: string; line: number }>()
  const bases = new Map<string, string>()
  const pathOf = (page: unknown) =>
    typeof page === 'string' ? page : isRecord(page) ? `${page.src as string}` : undefined
  const packages = packagesOf(files)
  const is = (base: string) => ['.wxml', ...endings].some((ending) => files.has(base + ending))
  /** A page may be named by the folder of its `index`, and is called so in the build. */
  const add = (route: string, base: string, place: { file: string; line: number }) => {
    const rest = !is(base) && is(`${base}/index`) ? '/index' : ''
    pages.set(route + rest, place)
    bases.set(route + rest, base + rest)
  }
  for (const { route, place } of listedPages(settings, pathOf)) {
    // The consent page calls nothing, installed or not.
    if (isLibrary(route)) continue
    const from = packages.some((name) => route.startsWith(`${name}/`)) ? 'node_modules' : folder
    add(route, posix.join(from, route), { file, line: lines.at(offsetOf(place)).line })
  }
  // A package is an app.mpx of its own, which stands under a root.
  for (const each of strings(settings.packages)) {
    const [path, query = ''] = each.split('?')
    const entry = [folder, 'node_modules'].map((from) => posix.join(from, path)).find((each) => files.has(each))
    if (entry === undefined) {
      // Missing as a page is.
      pages.set(path, { file, line: lines.at(offsetOf(['packages'])).line })
      continue
    }
    const root = /\broot=([^&]+)/.exec(query)?.[1] ?? ''
    const inner = readMpx(entry, files.text(entry), around)
    for (const { route } of listedPages(inner.json, pathOf)) {
      add(routeOf(`${root}/${route}`), posix.join(posix.dirname(entry), route), { file: entry, line: 1 })
    }
  }
  const app = appOf({ settings, file, text, offsetOf, pages })
  return {
    source: 'mpx',
    files,
    app,
    broken: untoldPages(app, untold),
    resolution,
    launch: [file],
    baseOf: (route) => bases.get(route) ?? posix.join(folder, route),
    translate: (each, content) => (each.endsWith('.mpx') ? content : dropOtherPlatforms(each, content)),
    componentOf: () => undefined,
    isOfPackage: () => true
  }
}

/** What package.json names: a page may come from one of them. */
function packagesOf(files: ProjectFiles): string[] {
  const manifest = files.has('package.json') ? parseJson(files.text('package.json')).value : {}
  return [manifest.dependencies, manifest.devDependencies].flatMap((named) =>
    isRecord(named) ? Object.keys(named) : []
  )
}

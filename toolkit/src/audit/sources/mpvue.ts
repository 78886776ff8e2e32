import { posix } from 'node:path'
import { isRecord, parseJson, strings } from '../../../../mini-program'
import { parseScript } from '../syntax/parse'
import { prefixesOf } from './aliases'
import { appOf, listedPages, routeOf } from './app-facts'
import type { Framework } from './framework'
import { SourceResolver, withoutEnding, type ProjectFiles, type Resolution } from './project-files'
import { alone, defaultExport } from './evaluate/default-export'
import { dependsOn } from './dependencies'

const endings = ['.js', '.ts', '.vue', '.json']

/** `src`, where this is a project of mpvue. */
export const mpvueFolder = (files: ProjectFiles): string | undefined =>
  dependsOn(files, 'mpvue') && (files.has('src/main.js') || files.has('src/main.ts')) ? 'src' : undefined

export function readMpvue(files: ProjectFiles, folder: string): Framework {
  const main = [`${folder}/main.js`, `${folder}/main.ts`].find((file) => files.has(file)) as string
  const file = [`${folder}/app.json`, `${folder}/main.json`].find((each) => files.has(each)) ?? main
  const text = files.text(file)
  const json = file.endsWith('.json') ? parseJson(text) : undefined
  const settings = json?.value ?? withFoundPages(files, folder, configIn(main, text))
  const offsetOf = (path: readonly (string | number)[]) => json?.offsetOf(path) ?? 0
  // `^` marks the page that opens first.
  const pages = listedPages(settings, (page) => (typeof page === 'string' ? page.replace(/^\^/, '') : undefined))
  const resolution: Resolution = { endings, prefixes: prefixesOf(files, folder), sourceFolder: folder }
  const starts = pages.map(({ route }) => startOf(files, resolution, posix.join(folder, route)))
  const starters = new Map(starts.map(({ base, starter }) => [base, starter]))
  const bases = new Map(pages.map(({ route }, index) => [route, starts[index].base]))
  return {
    source: 'mpvue',
    files,
    app: appOf({
      settings,
      file,
      text,
      offsetOf,
      pages: new Map(pages.map(({ route }) => [route, { file, line: 1 }]))
    }),
    resolution,
    launch: [main],
    baseOf: (route) => bases.get(route) ?? posix.join(folder, route),
    starterOf: (base) => starters.get(base),
    translate: (_, content) => content,
    componentOf: () => undefined
  }
}

/** The component that a page's main script shows, `new Vue(App).$mount()`, and that script. */
function startOf(files: ProjectFiles, resolution: Resolution, base: string): { base: string; starter?: string } {
  const starter = [`${base}.js`, `${base}.ts`].find((file) => files.has(file))
  if (starter === undefined) return { base }
  const text = files.text(starter)
  const shown = /\bnew\s+Vue\(\s*([\w$]+)/.exec(text)?.[1]
  for (const [, name, specifier] of text.matchAll(/\bimport\s+([\w$]+)\s+from\s*['"]([^'"\n]+)['"]/g)) {
    const component = name === shown ? new SourceResolver(files, resolution).script(starter, specifier) : undefined
    if (component?.endsWith('.vue')) return { base: withoutEnding(component), starter }
  }
  return { base }
}

/** `export default { config: { pages } }` in the main script. */
function configIn(file: string, text: string): Record<string, unknown> {
  const { value } = defaultExport(file, parseScript(file, text).body, alone)
  return isRecord(value) && isRecord(value.config) ? value.config : {}
}

/** To pages that the main script lists, mpvue adds those that it finds. http://mpvue.com/mpvue/#_9 */
function withFoundPages(files: ProjectFiles, folder: string, settings: Record<string, unknown>): typeof settings {
  const listed = strings(settings.pages)
  const known = new Set(listed.map((page) => routeOf(page.replace(/^\^/, ''))))
  const found = mainScripts(files, `${folder}/pages`).map((file) => withoutEnding(posix.relative(folder, file)))
  return { ...settings, pages: [...listed, ...found.filter((route) => !known.has(route))] }
}

function mainScripts(files: ProjectFiles, folder: string): string[] {
  const own = ['main.js', 'main.ts'].map((name) => `${folder}/${name}`).filter((file) => files.has(file))
  return [...own, ...files.foldersIn(folder).flatMap((each) => mainScripts(files, `${folder}/${each}`))]
}

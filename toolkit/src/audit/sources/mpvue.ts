import { posix } from 'node:path'
import { isRecord, parseJson } from '../../../../mini-program'
import { parseScript } from '../syntax/parse'
import { prefixesOf } from './aliases'
import { appOf, listedPages, routeOf } from './app-facts'
import type { Framework } from './framework'
import type { ProjectFiles } from './project-files'
import { defaultExport } from './static-value'
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
  const settings = json?.value ?? configIn(main, text)
  const offsetOf = (path: readonly (string | number)[]) => json?.offsetOf(path) ?? 0
  // `^` marks the page that opens first.
  const pages = listedPages(settings, (page) => (typeof page === 'string' ? page.replace(/^\^/, '') : undefined))
  return {
    source: 'mpvue',
    files,
    app: appOf({
      settings,
      file,
      text,
      offsetOf,
      pages: new Map(pages.map(({ route }) => [routeOf(route), { file, line: 1 }]))
    }),
    resolution: { endings, prefixes: prefixesOf(files, folder), sourceFolder: folder },
    launch: [main],
    baseOf: (route) => posix.join(folder, route),
    translate: (_, content) => content,
    componentOf: () => undefined
  }
}

/** `export default { config: { pages } }` in the main script. */
function configIn(file: string, text: string): Record<string, unknown> {
  const { value } = defaultExport(file, parseScript(file, text).body, { env: () => undefined, module: () => undefined })
  return isRecord(value) && isRecord(value.config) ? value.config : {}
}

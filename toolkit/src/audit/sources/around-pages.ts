import { posix } from 'node:path'
import { hyphenated } from '../wxml/spelling'
import { dependsOn } from './dependencies'
import type { ProjectFiles } from './project-files'

/**
 * The components that plug-ins of uni-app's build put around a page, though no file places them there: `App.ku.vue` of
 * https://github.com/uni-ku/root, and a layout of https://uni-helper.js.org/vite-plugin-uni-layouts. `layoutOf` is what
 * the settings of a page say of it; `text` is that of the page.
 */
export function aroundPages(
  files: ProjectFiles,
  folder: string,
  layoutOf: (base: string) => unknown
): (base: string, text: string) => string[] {
  const root = dependsOn(files, '@uni-ku/root') ? [posix.join(folder, 'App.ku.vue')] : []
  const layouts = dependsOn(files, '@uni-helper/vite-plugin-uni-layouts') ? layoutsIn(files, folder) : new Map()
  return (base, text) => [...root.filter((file) => files.has(file)), ...placedLayouts(layouts, text, layoutOf(base))]
}

/** Name -> file: `layouts/wide.vue`, `layouts/wide/index.vue`. */
function layoutsIn(files: ProjectFiles, folder: string): Map<string, string> {
  const home = posix.join(folder, 'layouts')
  const own = files.filesIn(home).filter((name) => name.endsWith('.vue'))
  const inFolders = files.foldersIn(home).filter((name) => files.has(`${home}/${name}/index.vue`))
  return new Map([
    ...own.map((name): [string, string] => [hyphenated(posix.basename(name, '.vue')), `${home}/${name}`]),
    ...inFolders.map((name): [string, string] => [hyphenated(name), `${home}/${name}/index.vue`])
  ])
}

/** The settings that stand in a page's own file. */
const ownSettings = /definePage\([^]*?\}\)|<route\b[^]*?<\/route>/
const ownLayout = /\blayout['"]?\s*:\s*(?:['"]([^'"]*)['"]|false\b)/

function placedLayouts(layouts: ReadonlyMap<string, string>, text: string, setting: unknown): string[] {
  const own = ownLayout.exec(ownSettings.exec(text)?.[0] ?? '')
  const layout = own ? (own[1] ?? false) : setting
  if (layout !== false) {
    const file = layouts.get(typeof layout === 'string' ? hyphenated(layout) : 'default')
    return file === undefined ? [] : [file]
  }
  const tag = /<(?:uni-layout|UniLayout)\b[^>]*>/.exec(text)?.[0]
  if (tag === undefined) return []
  // The name may be worked out while it runs.
  const name = /\sname="([^"]+)"/.exec(tag)?.[1]
  return name === undefined ? [...layouts.values()] : [layouts.get(hyphenated(name)) ?? []].flat()
}

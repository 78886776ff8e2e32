import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Alias } from './aliases'
import { readConfiguration, requireJson, type Configuration } from './configuration'
import { entries, isRecord, strings } from './json'
import type { JsonFile } from './json-file'
import { Lines } from './lines'
import { fromRoot, routeOf } from './paths'

type Settings = Record<string, unknown>

/** What app.json and ext.json say. */
export interface App {
  /** What app.json is called: a framework's source says the same elsewhere. */
  file: string
  config: JsonFile
  text: string
  ext?: { config: JsonFile; text: string }
  /** app.json with the fields of ext.json laid over it. */
  settings: Settings
  /** Routes, those of sub-packages with their root, in the order of app.json. */
  pages: string[]
  entryPage?: string
  /** Of the tab bar, in its order; `pagePath` is the route. */
  tabs: (Settings & { pagePath: string })[]
  /** The component that draws the tab bar, where the program brings its own. */
  customTabBar?: string
  /** The component that Skyline draws over every page. */
  appBar?: string
  /** `usingComponents`: name -> path. */
  globalComponents: [string, string][]
  resolveAlias: Alias[]
  /** The file whose `requiredPrivateInfos` counts. */
  requiredPrivateInfos: { file: string; names: string[] }
  /** Where a setting is written: file, and line from 1. */
  placeOf(path: readonly (string | number)[]): { file: string; line: number }
  /** Where a page is listed. */
  placeOfPage(route: string): { file: string; line: number }
  /** The JSON of a page with what `extPages` of ext.json says of it. */
  pageSettings(route: string, json: Settings): Settings
}

/** Throws a `ProgramError` that names app.json where it cannot be read. What ext.json lacks to be JSON is in `ext`. */
export function readApp(root: string): App {
  const app = readConfiguration(join(root, 'app.json'), 'app.json')
  requireJson(app, 'app.json')
  const ext = existsSync(join(root, 'ext.json')) ? readConfiguration(join(root, 'ext.json'), 'ext.json') : undefined
  const over = overlay(ext)
  const settings = { ...app.json.value, ...over }
  const listed = pagesOf(settings)
  const fileOf = (setting: string | number | undefined) => (`${setting}` in over ? 'ext.json' : 'app.json')
  const placeOf: App['placeOf'] = (path) => {
    const file = fileOf(path[0])
    const { text, json } = file === 'ext.json' && ext ? ext : app
    return { file, line: new Lines(text).at(json.offsetOf(path)).line }
  }
  return {
    file: 'app.json',
    config: app.json,
    text: app.text,
    ext: ext && { config: ext.json, text: ext.text },
    settings,
    pages: [...listed.keys()],
    entryPage: typeof settings.entryPagePath === 'string' ? routeOf(settings.entryPagePath) : undefined,
    ...barsOf(settings, routeOf),
    globalComponents: entries(settings.usingComponents),
    resolveAlias: entries(settings.resolveAlias),
    requiredPrivateInfos: { file: fileOf('requiredPrivateInfos'), names: strings(settings.requiredPrivateInfos) },
    placeOf,
    placeOfPage: (route) => placeOf(listed.get(route) ?? ['pages']),
    pageSettings: (route, json) => ({ ...json, ...extPage(over, route) })
  }
}

/**
 * A field of ext.json stands in the place of app.json's, if it is switched on.
 * https://developers.weixin.qq.com/miniprogram/dev/devtools/ext.html
 */
const overlay = (ext: Configuration | undefined): Settings =>
  ext && ext.json.value.extEnable !== false ? ext.json.value : {}

function extPage({ extPages }: Settings, route: string): Settings {
  const [, settings] =
    Object.entries(isRecord(extPages) ? extPages : {}).find(([path]) => routeOf(path) === route) ?? []
  return isRecord(settings) ? settings : {}
}

/** Route -> where it stands. Both spellings of sub-packages count. */
function pagesOf(app: Settings): Map<string, (string | number)[]> {
  const found = new Map<string, (string | number)[]>()
  const add = (route: string, place: (string | number)[]) => void (found.has(route) || found.set(route, place))
  strings(app.pages).forEach((page, index) => add(routeOf(page), ['pages', index]))
  for (const spelling of ['subPackages', 'subpackages']) {
    const packages: unknown = app[spelling]
    if (!Array.isArray(packages)) continue
    packages.forEach((each: unknown, number) => {
      if (!isRecord(each) || typeof each.root !== 'string') return
      const root = fromRoot(each.root)
      strings(each.pages).forEach((page, index) =>
        add(posix.join(root, routeOf(page)), [spelling, number, 'pages', index])
      )
    })
  }
  return found
}

/**
 * The root of the independent sub-package that a file or page is in, or '': neither can such a package use what is
 * outside of it, nor the rest what is in it.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages/independent.html
 */
export function independentRootOf({ subPackages, subpackages }: Settings, path: string): string {
  const roots = [subPackages, subpackages]
    .flat()
    .flatMap((each) =>
      isRecord(each) && each.independent === true && typeof each.root === 'string'
        ? posix.join(fromRoot(each.root), '/')
        : []
    )
  return roots.find((root) => path.startsWith(root)) ?? ''
}

/**
 * The tabs, and the components that are always there: a tab bar of the program's own, and an app bar.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/runtime/skyline/appbar.html
 */
export function barsOf(
  { tabBar, appBar }: Settings,
  routeOf: (path: string) => string
): Pick<App, 'tabs' | 'customTabBar' | 'appBar'> {
  const list: unknown[] = isRecord(tabBar) && Array.isArray(tabBar.list) ? tabBar.list : []
  return {
    tabs: list.flatMap((tab) =>
      isRecord(tab) && typeof tab.pagePath === 'string' ? [{ ...tab, pagePath: routeOf(tab.pagePath) }] : []
    ),
    customTabBar: isRecord(tabBar) && tabBar.custom === true ? 'custom-tab-bar/index' : undefined,
    appBar: isRecord(appBar) ? 'app-bar/index' : undefined
  }
}

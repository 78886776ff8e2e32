import { posix } from 'node:path'
import { BuildError } from './build-error'
import type { SourceTree } from './source-tree'

export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'black' | 'white'
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  disableScroll?: boolean
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
}

export interface ComponentConfig {
  component?: boolean
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, true | { default?: string }>
  componentPlaceholder?: Record<string, string>
  styleIsolation?: string
  addGlobalClass?: boolean
  pureDataPattern?: string
}

export type PageConfig = ComponentConfig & WindowConfig

export interface TabBarConfig {
  custom?: boolean
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: string
  list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[]
}

/** app.json, with the pages of all sub-packages joined to `pages`. */
export interface AppConfig {
  pages: string[]
  entryPagePath?: string
  window: WindowConfig
  tabBar?: TabBarConfig
  usingComponents: Record<string, string>
  darkmode: boolean
  /** `v2` is the newer look of buttons, checkboxes and the like. */
  style?: string
  resolveAlias: Record<string, string>
  /** Colours of theme.json, for the `@name` values in `window` and `tabBar`. */
  themes: Partial<Record<'light' | 'dark', Record<string, string>>>
}

interface AppJson extends Partial<Omit<AppConfig, 'themes'>> {
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  themeLocation?: string
}

export function readAppConfig(tree: SourceTree): AppConfig {
  if (!tree.has('app.json')) throw new BuildError('app.json', 1, 'missing: a mini program has an app.json at its root')
  const json = tree.readJson<AppJson>('app.json')
  const subPackages = json.subPackages ?? json.subpackages ?? []
  const pages = [
    ...(json.pages ?? []),
    ...subPackages.flatMap(({ root, pages }) => pages.map((page) => posix.join(root, page)))
  ]
  if (pages.length === 0) throw new BuildError('app.json', 1, '"pages" lists no page')
  requirePages(tree, pages)
  for (const { pagePath } of json.tabBar?.list ?? []) {
    if (pages.includes(pagePath)) continue
    throw new BuildError('app.json', tree.lineOf('app.json', '"tabBar"'), `tab page "${pagePath}" is not in "pages"`)
  }
  return {
    pages,
    entryPagePath: json.entryPagePath,
    window: json.window ?? {},
    tabBar: json.tabBar,
    usingComponents: json.usingComponents ?? {},
    darkmode: json.darkmode ?? false,
    style: json.style,
    resolveAlias: json.resolveAlias ?? {},
    themes: json.themeLocation ? tree.readJson(posix.normalize(json.themeLocation)) : {}
  }
}

function requirePages(tree: SourceTree, pages: readonly string[]): void {
  for (const page of pages) {
    if (tree.has(`${page}.wxml`)) continue
    const lastPart = page.split('/').slice(-2).join('/')
    throw new BuildError('app.json', tree.lineOf('app.json', lastPart), `page "${page}": ${page}.wxml is missing`)
  }
}

import { posix } from 'node:path'
import { readApp, type App } from '../../mini-program'
import { BuildError, orBuildError } from './build-error'
import { lineAt, type SourceTree } from './source-tree'
import type { Warnings } from './warnings'
import { either } from '../language'
import { missing, notJson } from './sentences'

export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  backgroundTextStyle?: 'dark' | 'light'
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

export type PageConfig = ComponentConfig & WindowConfig & { renderer?: string }

export interface TabBarConfig {
  custom?: boolean
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: string
  list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[]
}

/** What app.json and ext.json say of the looks, with the pages of all sub-packages joined to `pages`. */
export interface AppConfig {
  pages: string[]
  entryPagePath?: string
  window: WindowConfig
  tabBar?: TabBarConfig
  darkmode: boolean
  /** `v2` is the newer look of buttons, checkboxes and the like. */
  style?: string
  /** Drawn as WebView draws it all the same. */
  renderer?: string
  /** `requiredComponents`: scripts run when what they belong to is first needed. */
  lazyCodeLoading?: string
  /** Colours of theme.json, for the `@name` values in `window` and `tabBar`. */
  themes: Partial<Record<'light' | 'dark', Record<string, string>>>
}

interface AppSettings {
  window?: WindowConfig
  tabBar?: TabBarConfig
  darkmode?: boolean
  style?: string
  renderer?: string
  lazyCodeLoading?: string
  themeLocation?: string
}

/** @throws {BuildError} where app.json cannot be read, or lists no page that is there */
export function readProgram(tree: SourceTree, warnings: Warnings): { app: App; config: AppConfig } {
  const read = orBuildError(() => readApp(tree.root))
  const { ext } = read
  if (ext?.config.error)
    warnings.add('ext.json', lineAt(ext.text, ext.config.error.offset), notJson(ext.config.error.reason))
  const app = { ...read, pages: pagesThere(tree, read, warnings) }
  const {
    window = {},
    tabBar,
    darkmode = false,
    style,
    renderer,
    lazyCodeLoading,
    themeLocation
  }: AppSettings = app.settings
  return {
    app,
    config: {
      pages: app.pages,
      entryPagePath: app.pages.find((page) => page === app.entryPage),
      window,
      tabBar: tabBar && { ...tabBar, list: tabsThere(app, warnings) as unknown as TabBarConfig['list'] },
      darkmode,
      style,
      renderer,
      lazyCodeLoading,
      themes: themeLocation ? themes(tree, posix.normalize(themeLocation), warnings) : {}
    }
  }
}

function pagesThere(tree: SourceTree, app: App, warnings: Warnings): string[] {
  if (app.pages.length === 0) throw new BuildError('app.json', 1, either('"pages" lists no page', '"pages" 中没有页面'))
  const there = app.pages.filter((page) => {
    if (tree.has(`${page}.wxml`)) return true
    const { file, line } = app.placeOfPage(page)
    warnings.add(file, line, `${either('page', '页面')} "${page}": ${missing(`${page}.wxml`)}`)
    return false
  })
  if (there.length === 0)
    throw new BuildError(
      'app.json',
      1,
      either(`none of its pages is there: no ${app.pages[0]}.wxml`, `列出的页面都不存在：没有 ${app.pages[0]}.wxml`)
    )
  return there
}

function tabsThere(app: App, warnings: Warnings): App['tabs'] {
  return app.tabs.filter(({ pagePath }) => {
    if (app.pages.includes(pagePath)) return true
    const { file, line } = app.placeOf(['tabBar'])
    warnings.add(file, line, either(`tab page "${pagePath}" is not in "pages"`, `tab 页 "${pagePath}" 不在 "pages" 中`))
    return false
  })
}

function themes(tree: SourceTree, file: string, warnings: Warnings): AppConfig['themes'] {
  if (tree.has(file)) return tree.json(file, warnings)
  warnings.add('app.json', tree.lineOf('app.json', '"themeLocation"'), missing(file))
  return {}
}

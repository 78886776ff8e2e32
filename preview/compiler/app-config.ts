import { posix } from 'node:path'
import { readApp, requireJson, type App } from '../../mini-program'
import { BuildError, orBuildError } from './build-error'
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

/** What app.json and ext.json say of the looks, with the pages of all sub-packages joined to `pages`. */
export interface AppConfig {
  pages: string[]
  entryPagePath?: string
  window: WindowConfig
  tabBar?: TabBarConfig
  darkmode: boolean
  /** `v2` is the newer look of buttons, checkboxes and the like. */
  style?: string
  /** Colours of theme.json, for the `@name` values in `window` and `tabBar`. */
  themes: Partial<Record<'light' | 'dark', Record<string, string>>>
}

interface AppSettings {
  window?: WindowConfig
  tabBar?: TabBarConfig
  darkmode?: boolean
  style?: string
  themeLocation?: string
}

/** @throws {BuildError} where app.json cannot be read, or names a page that is not there */
export function readProgram(tree: SourceTree): { app: App; config: AppConfig } {
  const app = orBuildError(() => readApp(tree.root))
  const { ext } = app
  if (ext) orBuildError(() => requireJson({ text: ext.text, json: ext.config }, 'ext.json'))
  requirePages(tree, app)
  const { window = {}, tabBar, darkmode = false, style, themeLocation }: AppSettings = app.settings
  return {
    app,
    config: {
      pages: app.pages,
      entryPagePath: app.entryPage,
      window,
      tabBar: tabBar && { ...tabBar, list: app.tabs as unknown as TabBarConfig['list'] },
      darkmode,
      style,
      themes: themeLocation ? tree.readJson(posix.normalize(themeLocation)) : {}
    }
  }
}

function requirePages(tree: SourceTree, app: App): void {
  if (app.pages.length === 0) throw new BuildError('app.json', 1, '"pages" lists no page')
  for (const page of app.pages) {
    if (tree.has(`${page}.wxml`)) continue
    const { file, line } = app.placeOfPage(page)
    throw new BuildError(file, line, `page "${page}": ${page}.wxml is missing`)
  }
  for (const { pagePath } of app.tabs) {
    if (app.pages.includes(pagePath)) continue
    const { file, line } = app.placeOf(['tabBar'])
    throw new BuildError(file, line, `tab page "${pagePath}" is not in "pages"`)
  }
}

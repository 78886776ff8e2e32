import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AuditError, readConfiguration } from './find'
import { entries, isRecord, parseJson, strings, type JsonFile } from './json'
import { Lines } from '../position'

/** What app.json and ext.json say. */
export interface App {
  config: JsonFile
  text: string
  ext?: { config: JsonFile; text: string }
  /** Routes, those of sub-packages with their root, in the order of app.json. */
  pages: string[]
  tabPages: string[]
  /** Folder of the custom tab bar, where there is one. */
  customTabBar?: string
  /** `usingComponents` of app.json: name -> path. */
  globalComponents: [string, string][]
  resolveAlias: [string, string][]
  /** The file whose `requiredPrivateInfos` counts. */
  requiredPrivateInfos: { file: 'app.json' | 'ext.json'; names: string[] }
}

/** Throws an `AuditError` that names app.json where it cannot be read. */
export function readApp(root: string): App {
  const text = readConfiguration(join(root, 'app.json'), 'app.json')
  const config = parseJson(text)
  if (config.error) {
    const { line, column } = new Lines(text).at(config.error.offset)
    throw new AuditError(`app.json:${line}:${column}: ${config.error.reason}`)
  }
  const ext = existsSync(join(root, 'ext.json')) ? readExt(root) : undefined
  const app = config.value
  const tabBar = isRecord(app.tabBar) ? app.tabBar : {}
  return {
    config,
    text,
    ext,
    pages: pagesOf(app),
    tabPages: (Array.isArray(tabBar.list) ? tabBar.list : []).flatMap((item) =>
      isRecord(item) && typeof item.pagePath === 'string' ? [route(item.pagePath)] : []
    ),
    customTabBar: tabBar.custom === true ? 'custom-tab-bar/index' : undefined,
    globalComponents: entries(app.usingComponents),
    resolveAlias: entries(app.resolveAlias),
    requiredPrivateInfos: requiredPrivateInfos(app, ext?.config.value)
  }
}

function readExt(root: string): App['ext'] {
  const text = readConfiguration(join(root, 'ext.json'), 'ext.json')
  return { text, config: parseJson(text) }
}

const route = (path: string) => path.replace(/^\/|\.(?:html|wxml|js|ts)$/g, '')

function pagesOf(app: Record<string, unknown>): string[] {
  const found = strings(app.pages).map(route)
  for (const each of [app.subPackages, app.subpackages].flatMap((list) => (Array.isArray(list) ? list : []))) {
    if (!isRecord(each) || typeof each.root !== 'string') continue
    const root = each.root.replace(/^\/|\/$/g, '')
    for (const page of strings(each.pages)) found.push(root ? `${root}/${route(page)}` : route(page))
  }
  return [...new Set(found)]
}

function requiredPrivateInfos(
  app: Record<string, unknown>,
  ext?: Record<string, unknown>
): App['requiredPrivateInfos'] {
  if (ext && ext.extEnable !== false && 'requiredPrivateInfos' in ext) {
    return { file: 'ext.json', names: strings(ext.requiredPrivateInfos) }
  }
  return { file: 'app.json', names: strings(app.requiredPrivateInfos) }
}

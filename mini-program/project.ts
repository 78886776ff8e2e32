import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readConfiguration } from './configuration'
import { isRecord } from './json'
import { taroConfigurations } from './taro'
import { madeFrom } from './vite'
import { weappViteSources } from './weapp-vite'

export interface ProgramFolders {
  /** Holds `app.json`. */
  root: string
  /** `pluginRoot` of a plug-in project. */
  pluginRoot?: string
}

/** Why a folder holds no mini program. */
export type NoProgram =
  | { kind: 'nothing' | 'no-folder' | 'uni-app-source' | 'taro-project' | 'taro-source' | 'mini-game' | 'no-app-json' }
  | { kind: 'wrong-miniprogram-root'; root: string }
  | { kind: 'framework-source'; framework: SourceFramework }

/** A framework whose source is no mini program. */
export interface SourceFramework {
  /** The package that a project of its own depends on. */
  dependency: string
  name: string
  /** The command that makes a mini program of it. */
  build: string
  /** Where that is then. */
  output: string
}

const frameworks: readonly SourceFramework[] = [
  { dependency: '@tarojs/taro', name: 'Taro', build: 'npx taro build --type weapp', output: 'dist' },
  { dependency: '@mpxjs/core', name: 'mpx', build: 'npm run build', output: 'dist/wx' },
  { dependency: 'mpvue', name: 'mpvue', build: 'npm run build:wx', output: 'dist/wx' },
  { dependency: 'wepy', name: 'WePY', build: 'npx wepy build', output: 'dist' },
  { dependency: '@wepy/core', name: 'WePY', build: 'npx wepy build', output: 'dist' },
  { dependency: 'rax-app', name: 'Rax', build: 'npm run build', output: 'build/wechat-miniprogram' },
  { dependency: 'chameleon-tool', name: 'Chameleon', build: 'npx cml wx build', output: 'dist/wx' },
  { dependency: 'remax', name: 'Remax', build: 'npx remax build -t wechat', output: 'dist/wechat' },
  // With an app.json it is read as it is; this one has app.vue or app.json.ts.
  { dependency: 'weapp-vite', name: 'weapp-vite', build: 'npx weapp-vite build', output: 'dist' }
]

/** The private one wins where both say something; of `setting`, field by field. */
const projectConfigs = ['project.config.json', 'project.private.config.json']

/**
 * Finds the folder of `app.json`, directly or through `project.config.json`.
 * https://developers.weixin.qq.com/miniprogram/dev/devtools/projectconfig.html
 */
export function findProgram(given: string): ProgramFolders | NoProgram {
  const folder = resolve(given)
  const stats = statSync(folder, { throwIfNoEntry: false })
  if (!stats) return { kind: 'nothing' }
  if (!stats.isDirectory()) return { kind: 'no-folder' }
  const settings = projectSettings(folder)
  const { miniprogramRoot, pluginRoot } = settings
  const named = typeof miniprogramRoot === 'string' ? join(folder, withSlashes(miniprogramRoot)) : folder
  // What is built counts, once it is there.
  const sources = weappViteSources(folder, settings).map((source) => join(folder, source))
  const root = [named, folder, ...sources].find((candidate) => existsSync(join(candidate, 'app.json')))
  if (root === undefined || (!listsPages(root) && frameworkOf(folder))) return whyNone(folder, named)
  const plugin = typeof pluginRoot === 'string' ? join(folder, withSlashes(pluginRoot)) : undefined
  return plugin !== undefined && existsSync(join(plugin, 'plugin.json')) ? { root, pluginRoot: plugin } : { root }
}

/** An app.json without pages may lie beside a framework's source, for DevTools to open the project. */
export function listsPages(root: string): boolean {
  const { value, error } = readConfiguration(join(root, 'app.json'), 'app.json').json
  return error !== undefined || ['pages', 'subPackages', 'subpackages'].some((key) => key in value)
}

/** As it may be written on Windows. */
export const withSlashes = (path: string): string => path.replace(/\\/g, '/')

/** What the project in a folder says of itself; nothing where no project is there. */
export function projectSettings(folder: string): Record<string, unknown> {
  const found = projectConfigs.filter((name) => existsSync(join(folder, name)))
  const read = found.map((name) => readConfiguration(join(folder, name), name).json.value)
  const settings = read.map(({ setting }) => setting).filter(isRecord)
  return Object.assign({}, ...read, settings.length > 0 ? { setting: Object.assign({}, ...settings) } : {})
}

function whyNone(folder: string, root: string): NoProgram {
  const has = (...names: string[]) => names.some((name) => existsSync(join(folder, name)))
  const isListed = has('pages.json', 'src/pages.json', ...madeFrom('pages'))
  if (isListed && has('manifest.json', 'src/manifest.json', ...madeFrom('manifest'))) {
    return { kind: 'uni-app-source' }
  }
  const taroApps = ['src/app.config.js', 'src/app.config.ts', 'src/app.tsx', 'src/app.jsx']
  if (has(...taroConfigurations) && has(...taroApps)) return { kind: 'taro-project' }
  if (has('app.config.js', 'app.config.ts') && has('app.js', 'app.ts', 'app.tsx', 'app.jsx', 'app.vue')) {
    return { kind: 'taro-source' }
  }
  if (has('game.json') || existsSync(join(root, 'game.json'))) return { kind: 'mini-game' }
  const framework = frameworkOf(folder)
  if (framework) return { kind: 'framework-source', framework }
  return root === folder ? { kind: 'no-app-json' } : { kind: 'wrong-miniprogram-root', root }
}

function frameworkOf(folder: string): SourceFramework | undefined {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return undefined
  const { dependencies, devDependencies } = readConfiguration(file, 'package.json').json.value
  return frameworks.find(({ dependency }) =>
    [dependencies, devDependencies].some((all) => isRecord(all) && dependency in all)
  )
}

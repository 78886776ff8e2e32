import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseJson } from './json'

/** The command was wrong, or what it was pointed at cannot be audited at all. Exit status 2. */
export class AuditError extends Error {
  override name = 'AuditError'
}

/** The text of a configuration, without BOM; throws an `AuditError` that calls it `shown` where it cannot be read. */
export function readConfiguration(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new AuditError(`${shown}: cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

export interface ProjectFolders {
  /** Holds `app.json`. */
  root: string
  /** `pluginRoot` of a plug-in project, where it lies outside of the root. */
  pluginRoot?: string
}

const projectConfigs = ['project.config.json', 'project.private.config.json']

/** Finds the folder of `app.json`, directly or through `project.config.json`; throws an `AuditError` that says what to do. */
export function findProject(given: string): ProjectFolders {
  const folder = resolve(given)
  const stats = statSync(folder, { throwIfNoEntry: false })
  if (!stats) throw new AuditError(`${given}: no such folder`)
  if (!stats.isDirectory()) throw new AuditError(`${given}: not a folder; point at the folder that holds app.json`)
  const settings = readSettings(folder)
  const root = typeof settings.miniprogramRoot === 'string' ? join(folder, settings.miniprogramRoot) : folder
  const pluginRoot = typeof settings.pluginRoot === 'string' ? join(folder, settings.pluginRoot) : undefined
  for (const candidate of [root, folder]) {
    if (existsSync(join(candidate, 'app.json'))) {
      return pluginRoot && existsSync(join(pluginRoot, 'plugin.json'))
        ? { root: candidate, pluginRoot }
        : { root: candidate }
    }
  }
  throw new AuditError(`${given}: ${whyNoMiniProgram(folder, root)}`)
}

function readSettings(folder: string): Record<string, unknown> {
  const settings = {}
  for (const name of projectConfigs) {
    const path = join(folder, name)
    if (existsSync(path)) Object.assign(settings, parseJson(readConfiguration(path, name)).value)
  }
  return settings
}

function whyNoMiniProgram(folder: string, root: string): string {
  const has = (...names: string[]) => names.some((name) => existsSync(join(folder, name)))
  if (has('manifest.json', 'src/manifest.json') && has('pages.json', 'src/pages.json')) {
    return 'this is uni-app source; build it for mp-weixin and audit the result, dist/build/mp-weixin or unpackage/dist/build/mp-weixin'
  }
  if (
    has('config/index.js', 'config/index.ts') &&
    has('src/app.config.js', 'src/app.config.ts', 'src/app.tsx', 'src/app.jsx')
  ) {
    return 'this is Taro source; build it with `taro build --type weapp` and audit the result, dist'
  }
  if (has('app.config.js', 'app.config.ts') && has('app.js', 'app.ts', 'app.tsx', 'app.jsx', 'app.vue')) {
    return 'this is the source folder of a Taro project; build it with `taro build --type weapp` and audit the result, dist'
  }
  if (has('game.json')) return 'this is a mini game (game.json); only mini programs are audited'
  if (root !== folder) return `project.config.json names ${root} as miniprogramRoot, and no app.json is there`
  return 'no app.json here; point at the folder that holds it, or at the one with project.config.json'
}

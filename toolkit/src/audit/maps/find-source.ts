import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, posix, relative, resolve } from 'node:path'
import { localPath } from './local-path'
import { MapTrouble } from './map-trouble'

/** Where the sources of a build may lie. */
export interface Project {
  /** The built program. */
  root: string
  /** Holds package.json, or what stands for it. */
  folder: string
  /** Nothing outside of it is read: the checkout, where there is one. */
  limit: string
}

/** What frameworks and bundlers call the folders of their builds. */
const buildFolder = /^(?:dist|build|output|out|unpackage|dev|weapp|wx|mp-weixin|mp|miniprogram|\w+-weixin)$/
const manifests = ['package.json', 'manifest.json', 'src/manifest.json', 'pages.json']

/** The project that a program was built in. */
export function projectOf(root: string): Project {
  const above = ancestors(outOfBuild(root))
  const folder = above.find((each) => manifests.some((name) => existsSync(join(each, name)))) ?? above[0]
  return { root, folder, limit: ancestors(folder).find((each) => existsSync(join(each, '.git'))) ?? folder }
}

const outOfBuild = (folder: string): string =>
  buildFolder.test(basename(folder)) ? outOfBuild(dirname(folder)) : folder

const ancestors = (folder: string): string[] =>
  folder === dirname(folder) ? [folder] : [folder, ...ancestors(dirname(folder))]

/** What a person writes; nothing else of a project is shown because a map says so. */
const written = /\.(?:[cm]?[jt]sx?|vue|uvue|nvue|mpx|wpy)$/

/**
 * The file that a source map means by a source. `folder` is the map's, `built` the script it is about. Undefined for what
 * a bundler or a package adds.
 */
export function findSource(
  source: string,
  folder: string,
  built: string,
  project: Project
): string | MapTrouble | undefined {
  const candidates = candidatesOf(source, folder, built, project).filter((each) => written.test(each))
  const files = candidates.filter((each) => each !== built && statSync(each, { throwIfNoEntry: false })?.isFile())
  const found = files.find((each) => isWithin(realpathSync(each), realpathSync(project.limit)))
  if (found !== undefined) return found
  if (candidates.length === 0 || /(?:^|[/_])node_modules[/_]/.test(source)) return undefined
  const leadsOut = files.length > 0 || !candidates.some((each) => isWithin(each, project.limit))
  return new MapTrouble(leadsOut ? 'outside' : 'source-missing', source)
}

export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !way.startsWith('..') && resolve(folder, way) === path
}

function candidatesOf(source: string, folder: string, built: string, project: Project): string[] {
  const name = source.replace(/\\/g, '/').replace(/\?[^/]*$/, '')
  if (name.startsWith('file:')) return [localPath(name) ?? name]
  const path = posix.normalize(withoutScheme(name))
  const roots = [project.folder, join(project.folder, 'src')]
  if (scheme.test(name) || path.startsWith('/')) {
    const inProject = roots.flatMap((each) => [join(each, path), ...flattened(each, path)])
    return scheme.test(name) ? inProject : [path, ...inProject]
  }
  // Relative to the map, or to the project's source (uni-app); of a transpiler, beside the file it came from.
  const beside = roots.map((each) => join(each, dirname(relative(project.root, built))))
  return [folder, ...roots, ...beside].map((each) => resolve(each, path))
}

const scheme = /^[\w+.-]{2,}:\/(?:\/[^/]*\/)?/

/** Of `webpack://name/./src/a.vue` and `webpack:///uni-app:///pages/a.vue` what stands for the file. */
function withoutScheme(name: string): string {
  return scheme.test(name) ? withoutScheme(name.replace(scheme, '')) : name
}

/** Taro writes `._src_pages_a_index.tsx` for `./src/pages/a/index.tsx`: what is there tells which `_` is a `/`. */
function flattened(folder: string, name: string): string[] {
  const parts = name.replace(/^\.+_/, '').split('_')
  if (name.includes('/') || parts.length < 2) return []
  return found(folder, parts)
}

function found(folder: string, [first, ...rest]: string[]): string[] {
  if (rest.length === 0) return [join(folder, first)]
  const [second, ...others] = rest
  const inside = existsSync(join(folder, first)) ? found(join(folder, first), rest) : []
  return [...inside, ...found(folder, [`${first}_${second}`, ...others])]
}

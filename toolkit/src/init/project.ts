import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { findProgram } from '../../../mini-program'
import { parse, type ParseError } from 'jsonc-parser'
import { InitError } from './init-error'

/** `uni-app-classic`: HBuilderX and Vue 2, where no Vite plug-in reaches. */
export type Kind = 'native' | 'uni-app' | 'uni-app-classic' | 'taro' | 'mpx'

export interface Project {
  kind: Kind
  /** Holds package.json, or would. */
  folder: string
  /** The folder of app.json, pages.json or app.config, relative to `folder`; '' where it is the same. */
  source: string
  hasPackageJson: boolean
}

type Dependencies = Record<string, string>

/** What is in this folder. Throws an `InitError` where `init` has nothing to work on. */
export function findProject(given: string): Project {
  const folder = path.resolve(given)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new InitError('no-folder', given)
  const has = (...files: string[]) => files.find((file) => existsSync(path.join(folder, file)))
  const dependencies = dependenciesOf(folder)
  const made = { folder, hasPackageJson: has('package.json') !== undefined }
  const pages = has('src/pages.json', 'pages.json')
  const manifest = has('src/manifest.json', 'manifest.json')
  const uni = pages !== undefined && manifest !== undefined
  const taro = Boolean(dependencies['@tarojs/taro'] ?? dependencies['@tarojs/cli'])
  if (uni && taro) throw new InitError('two-frameworks', given)
  if (uni) return uniApp({ ...made, source: folderOf(pages) }, manifest, dependencies)
  if (taro) return taroProject({ ...made, source: 'src' }, dependencies)
  if (dependencies['@mpxjs/core']) return { ...made, kind: 'mpx', source: 'src' }
  const found = findProgram(folder)
  if (!('kind' in found)) return { ...nativeFolders(folder, found.root), kind: 'native' }
  throw new InitError(found.kind === 'mini-game' ? 'mini-game' : 'no-program', given)
}

function uniApp(made: Omit<Project, 'kind'>, manifest: string, dependencies: Dependencies): Project {
  const settings = readLoosely(path.join(made.folder, manifest))
  if (!settings['mp-weixin']) throw new InitError('no-weixin-target', manifest)
  const vite = dependencies['@dcloudio/vite-plugin-uni'] !== undefined && settings.vueVersion !== '2'
  if (vite) return { ...made, kind: 'uni-app' }
  const pages = path.posix.join(made.source, 'pages.json')
  if (!isJson(path.join(made.folder, pages))) throw new InitError('unreadable', pages)
  return { ...made, kind: 'uni-app-classic' }
}

function taroProject(made: Omit<Project, 'kind'>, dependencies: Dependencies): Project {
  const version = dependencies['@tarojs/taro'] ?? dependencies['@tarojs/cli'] ?? ''
  const [, major = '4', minor = '0'] = /(\d+)(?:\.(\d+))?/.exec(version) ?? []
  if (Number(major) < 3 || (Number(major) === 3 && Number(minor) < 6)) throw new InitError('taro-too-old', version)
  return { ...made, kind: 'taro' }
}

/** The package.json of a native program may stand in a folder around that of app.json, or in it. */
function nativeFolders(given: string, root: string): Omit<Project, 'kind'> {
  const inRoot = existsSync(path.join(root, 'package.json'))
  const around = existsSync(path.join(given, 'package.json'))
  const folder = inRoot || !around ? root : given
  return { folder, source: slashed(path.relative(folder, root)), hasPackageJson: inRoot || around }
}

export function dependenciesOf(folder: string): Dependencies {
  const file = path.join(folder, 'package.json')
  if (!existsSync(file)) return {}
  const { dependencies, devDependencies } = readLoosely(file) as Record<string, Dependencies | undefined>
  return { ...devDependencies, ...dependencies }
}

/** JSON as frameworks take it: with comments. */
function readLoosely(file: string): Record<string, unknown> {
  const value: unknown = parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  if (!value || typeof value !== 'object') throw new InitError('unreadable', file)
  return value as Record<string, unknown>
}

function isJson(file: string): boolean {
  const errors: ParseError[] = []
  parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true })
  return errors.length === 0
}

const folderOf = (file: string) => (path.dirname(file) === '.' ? '' : path.dirname(file))
const slashed = (file: string) => file.split(path.sep).join('/')

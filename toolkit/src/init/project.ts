import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { findProgram, mpxFolder, parseJson, ProgramError, programsBelow, weappViteSources } from '../../../mini-program'
import { dependenciesOf, ownDependenciesOf, versionOf } from './dependencies'
import { InitError } from './init-error'
import { uniAppIn } from './uni-app-project'

/** `uni-app-classic`: HBuilderX without a vite.config, and Vue 2, where no Vite plug-in reaches. */
export type Kind = 'native' | 'uni-app' | 'uni-app-classic' | 'taro' | 'mpx'

export interface Project {
  kind: Kind
  /** Holds package.json, or would. */
  folder: string
  /** The folder of app.json, pages.json or app.config, relative to `folder`; '' where it is the same. */
  source: string
  hasPackageJson: boolean
  /** Of uni-app. */
  vue?: 2 | 3
  byHBuilderX?: boolean
  /** Of a native program: its build puts npm packages into the program, and DevTools need not. */
  buildsNpm?: boolean
}

/** What is in this folder. Throws an `InitError` where `init` has nothing to work on. */
export function findProject(given: string): Project {
  const folder = path.resolve(given)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new InitError('no-folder', given)
  const dependencies = dependenciesOf(folder)
  const made = { folder, hasPackageJson: existsSync(path.join(folder, 'package.json')) }
  const uni = uniAppIn(folder)
  const namesTaro = (named: object) => '@tarojs/taro' in named || '@tarojs/cli' in named
  const taro = namesTaro(ownDependenciesOf(folder)) || (namesTaro(dependencies) && hasTaroApp(folder))
  if (uni && taro) throw new InitError('two-frameworks', given)
  if (uni) return { ...made, ...uni }
  if (taro) return taroProject(made, Object.keys(dependencies))
  const mpx = mpxFolder((file) => existsSync(path.join(folder, file)))
  if (mpx !== undefined) return { ...made, kind: 'mpx', source: mpx }
  return nativeProject(given, made, Object.keys(dependencies))
}

/** In a monorepo the workspace names the framework for folders that are no program, too. */
const hasTaroApp = (folder: string) =>
  ['app.config.ts', 'app.config.js', 'app.tsx', 'app.jsx', 'app.ts', 'app.js', 'app.vue'].some((file) =>
    existsSync(path.join(folder, 'src', file))
  )

type Made = Pick<Project, 'folder' | 'hasPackageJson'>

function taroProject(made: Made, dependencies: string[]): Project {
  const version = versionOf(made.folder, '@tarojs/taro') ?? versionOf(made.folder, '@tarojs/cli') ?? ''
  const [, major = '4', minor = '0'] = /(\d+)(?:\.(\d+))?/.exec(version) ?? []
  if (Number(major) < 3 || (Number(major) === 3 && Number(minor) < 6)) throw new InitError('taro-too-old', version)
  const platforms = dependencies.filter((name) => name.startsWith('@tarojs/plugin-platform-'))
  if (platforms.length && !platforms.includes('@tarojs/plugin-platform-weapp')) {
    throw new InitError('no-weapp-platform', version)
  }
  return { ...made, kind: 'taro', source: 'src' }
}

/** Frameworks that compile to a program and that `init` does not know. */
const others = [
  'mpvue',
  'wepy',
  '@wepy/core',
  '@remax/runtime',
  'remax',
  'megalo',
  'rax',
  'chameleon-tool',
  'okam-core'
]

function nativeProject(given: string, made: Made, dependencies: string[]): Project {
  const { folder } = made
  const source = dependencies.includes('weapp-vite') ? weappViteSource(folder) : undefined
  if (source !== undefined) return { ...made, source, kind: 'native', buildsNpm: true }
  const other = others.find((name) => dependencies.includes(name))
  if (other) throw new InitError('other-framework', other)
  const found = programIn(folder)
  if (!('kind' in found)) {
    const framework = builtBy(found.root)
    if (framework) throw new InitError('built', `${found.root}|${framework}`)
    return { ...nativeFolders(folder, found.root), kind: 'native' }
  }
  if (found.kind === 'mini-game') throw new InitError('mini-game', given)
  const below = programsBelow(folder)
  throw below.length ? new InitError('programs-below', below.join(', ')) : new InitError('no-program', given)
}

function programIn(folder: string) {
  try {
    return findProgram(folder)
  } catch (error) {
    if (error instanceof ProgramError) throw new InitError('not-json', error.file)
    throw error
  }
}

/** The source of weapp-vite: what is built is somewhere else. */
function weappViteSource(folder: string): string | undefined {
  const file = path.join(folder, 'project.config.json')
  const { value } = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : { value: {} }
  const named = weappViteSources(folder, value).map((each) => path.posix.join(each, '.').replace(/\/$/, ''))
  const folders = [...named, 'src', 'miniprogram', '']
  return folders.find((each) =>
    ['app.json', 'app.json.ts', 'app.vue'].some((app) => existsSync(path.join(folder, each, app)))
  )
}

/** The framework whose build the folder is: what is written there is gone at the next one. */
function builtBy(root: string): string | undefined {
  const has = (...files: string[]) => files.every((file) => existsSync(path.join(root, file)))
  if (
    has('common/vendor.js', 'app.js') &&
    /common\/(vendor|main)/.test(readFileSync(path.join(root, 'app.js'), 'utf8'))
  )
    return 'uni-app'
  return has('base.wxml') && (has('taro.js') || has('vendors.js')) ? 'Taro' : undefined
}

/** The package.json of a native program may stand in a folder around that of app.json, or in it. */
function nativeFolders(given: string, root: string): Omit<Project, 'kind'> {
  const inRoot = existsSync(path.join(root, 'package.json'))
  const around = existsSync(path.join(given, 'package.json'))
  const folder = inRoot || !around ? root : given
  return { folder, source: path.relative(folder, root).split(path.sep).join('/'), hasPackageJson: inRoot || around }
}

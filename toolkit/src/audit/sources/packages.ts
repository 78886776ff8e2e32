import { posix } from 'node:path'
import { isRecord, parseJson } from '../../../../mini-program'
import { isLibrary } from '../ownership'
import { pascal } from '../wxml/spelling'
import { dependenciesOf } from './dependencies'
import type { Taken } from './taken-names'
import type { ProjectFiles } from './project-files'

// What cannot be looked into is told by its name alone: of a button or a cell nothing is said.
const asksByName = /^(?:[A-Z]\w*)?(?:Upload|(?:Image|Photo|Video|Media|File)Picker|AvatarCropper)/

/** Whether a component of that tag, which is not there, may do something that an audit has to tell. */
export const asksByTag = (tag: string): boolean => asksByName.test(pascal(tag))

const asksAsHook =
  /^use(?:Image|Video|Media|File|Record|Camera|Location|Clipboard|Bluetooth|Contact|Accelerometer|Compass)/

/** What HBuilderX needs no package.json for. https://uniapp.dcloud.net.cn/tutorial/vue3-pinia.html */
const broughtAlong = /^(?:vue|vuex|pinia|vue-i18n|@dcloudio\/.+)$/

/** A package, as it is installed. */
interface Package {
  folder: string
  settings: Record<string, unknown>
  isRead: boolean
}

/** Whether a package is made for a framework, by its name and its package.json: kits of components, hooks. */
type IsMadeFor = (name: string, manifest: string) => boolean

export const madeFor: Record<'taro' | 'uni-app' | 'mpx', IsMadeFor> = {
  taro: (name, manifest) => /taro/i.test(manifest) && !name.startsWith('@tarojs/'),
  // A kit is published in DCloud's market, too; an SDK of a server says that it runs there.
  // https://uniapp.dcloud.net.cn/plugin/uni_modules.html
  'uni-app': (name, manifest) =>
    /uni_modules|dcloud/i.test(manifest) && (!name.startsWith('@dcloudio/') || name === '@dcloudio/uni-ui'),
  // Native kits, too, which say where their components are. https://mpxjs.cn/guide/advance/npm.html
  mpx: (name, manifest) => /mpx|"miniprogram"/i.test(manifest) && !/^@mpxjs\/(?!.*ui)/.test(name)
}

/** What is installed beside a project. Of packages only those are read that are made for its framework. */
export class Packages {
  /** Folder of `node_modules`, and name in it. */
  private readonly known = new Map<string, Package | undefined>()

  /** Those that package.json names. */
  private readonly listed: ReadonlySet<string>

  constructor(
    private readonly files: ProjectFiles,
    private readonly isMadeFor: IsMadeFor
  ) {
    this.listed = dependenciesOf(files) ?? new Set()
  }

  /** Whether a name is that of a package which is installed, named by package.json, or brought along by HBuilderX. */
  has(from: string, specifier: string): boolean {
    const [name] = split(specifier)
    return this.listed.has(name) || broughtAlong.test(name) || this.find(from, name) !== undefined
  }

  /** Where the module may be that a name means in a file, if it is one of a package that is read. */
  paths(from: string, specifier: string): string[] {
    const [name, inside] = split(specifier)
    const found = this.find(from, name)
    if (!found?.isRead) return []
    const { folder, settings } = found
    const named = exported(settings.exports, inside)
    const { miniprogram } = settings
    const native = typeof miniprogram === 'string' ? [posix.join(miniprogram, inside)] : []
    const entries = inside === '.' ? [settings.module, settings.main, 'index.js'] : [inside, ...native]
    return [...named, ...entries].flatMap((each) => (typeof each === 'string' ? posix.join(folder, each) : []))
  }

  /** Whether a module of that name, which was not found, may do something that an audit has to tell. */
  isMissed(from: string, specifier: string, taken: Taken): boolean {
    const [packageName] = split(specifier)
    const name = taken.name === 'default' ? taken.local : taken.name
    if (/^[./]|^@tarojs\/|icon/.test(specifier)) return false
    const found = this.find(from, packageName)
    return (
      (found === undefined || found.isRead) &&
      (asksByName.test(name) || (/taro/.test(packageName) && asksAsHook.test(name)))
    )
  }

  private find(from: string, name: string): Package | undefined {
    for (let folder = posix.dirname(from); ; folder = posix.dirname(folder)) {
      const found = this.packageIn(posix.join(folder, 'node_modules', name), name)
      if (found || folder === '.') return found
    }
  }

  private packageIn(path: string, name: string): Package | undefined {
    if (!this.known.has(path)) this.known.set(path, this.read(path, name))
    return this.known.get(path)
  }

  private read(path: string, name: string): Package | undefined {
    const folder = this.files.installed(path)
    if (folder === undefined) return undefined
    const file = posix.join(folder, 'package.json')
    const text = this.files.has(file) ? this.files.text(file) : ''
    const isRead = this.isMadeFor(name, text) && !isLibrary(`${path}/`)
    return { folder, settings: isRead ? parseJson(text).value : {}, isRead }
  }
}

/** `@nutui/nutui-taro/dist/x` -> the package, and what is meant in it. */
function split(specifier: string): [name: string, inside: string] {
  const [, name = specifier, inside = ''] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(specifier) ?? []
  return [name, `.${inside}`]
}

/** The order in which a bundler of modules looks for them. */
const conditions = ['import', 'module', 'default', 'require']

/** What `exports` of a package.json gives a name. https://nodejs.org/api/packages.html#subpath-exports */
function exported(exports: unknown, inside: string): string[] {
  if (!isRecord(exports)) return typeof exports === 'string' && inside === '.' ? [exports] : []
  if (!('.' in exports || Object.keys(exports).some((key) => key.startsWith('./'))))
    return inside === '.' ? conditional(exports) : []
  if (inside in exports) return conditional(exports[inside])
  return Object.entries(exports).flatMap(([key, target]) => {
    const [before, after] = key.split('*')
    if (after === undefined || !inside.startsWith(before) || !inside.endsWith(after)) return []
    const part = inside.slice(before.length, inside.length - after.length)
    return conditional(target).map((each) => each.split('*').join(part))
  })
}

function conditional(target: unknown): string[] {
  if (typeof target === 'string') return [target]
  return isRecord(target) ? conditions.flatMap((each) => conditional(target[each])) : []
}

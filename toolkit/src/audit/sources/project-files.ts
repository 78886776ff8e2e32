import { readdirSync, realpathSync, type Dirent } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { Resolver, type Files } from '../../../../mini-program'
import { readText } from '../program'
import type { Packages } from './packages'

/** The files of a project on disk, by their paths from its folder. What is a link is not there. */
export class ProjectFiles implements Files {
  private readonly folders = new Map<string, ReadonlyMap<string, Dirent>>()

  constructor(readonly root: string) {}

  has(path: string): boolean {
    return this.entry(path)?.isFile() === true
  }

  /** Without BOM. Throws an `AuditError` where it cannot be read. */
  text(path: string): string {
    return readText(join(this.root, path), path)
  }

  /** Names of the folders in a folder. */
  foldersIn(folder: string): string[] {
    return [...this.entries(folder).values()].flatMap((entry) => (entry.isDirectory() ? entry.name : []))
  }

  /** Names of the files in a folder. */
  filesIn(folder: string): string[] {
    return [...this.entries(folder).values()].flatMap((entry) => (entry.isFile() ? entry.name : []))
  }

  /** A folder, or the one in the project that a link there leads to: so pnpm installs packages. */
  installed(path: string): string | undefined {
    const entry = this.entry(path)
    if (entry?.isDirectory()) return path
    if (!entry?.isSymbolicLink()) return undefined
    try {
      const target = relative(realpathSync(this.root), realpathSync(join(this.root, path)))
        .split(sep)
        .join('/')
      return this.entry(target)?.isDirectory() ? target : undefined
    } catch {
      return undefined
    }
  }

  private entry(path: string): Dirent | undefined {
    if (path === '' || /^(\.\.|\/)/.test(path)) return undefined
    const folder = posix.dirname(path)
    // A folder on the way that is a link leads out of the project, or round in circles.
    if (folder !== '.' && !this.entry(folder)?.isDirectory()) return undefined
    return this.entries(folder).get(posix.basename(path))
  }

  private entries(folder: string): ReadonlyMap<string, Dirent> {
    let known = this.folders.get(folder)
    if (!known) this.folders.set(folder, (known = this.read(folder)))
    return known
  }

  private read(folder: string): ReadonlyMap<string, Dirent> {
    try {
      const entries = readdirSync(join(this.root, folder), { withFileTypes: true })
      return new Map(entries.map((entry) => [entry.name, entry]))
    } catch {
      return new Map()
    }
  }
}

export const isScript = (file: string): boolean => /\.(?:[cm]?[jt]sx?|uts|n?vue|uvue|mpx|wpy)$/.test(file)

/** What is called by its folder's name. https://doc.dcloud.net.cn/uni-app-x/plugin/uts-plugin.html */
const utsPlugin = /(?:^|\/)uni_modules\/[^/]+$/

/** `@/` -> `src/`: what stands before, and the folder or file it means. */
export type Prefix = readonly [prefix: string, target: string]

/** What a framework's build adds to how names are resolved. */
export interface Resolution {
  /** Of the files, in the order they are tried: `.weapp.tsx` before `.tsx`. */
  endings: readonly string[]
  prefixes: readonly Prefix[]
  /** The folder that `/` at the beginning of a path means. */
  sourceFolder: string
  /** Whose modules are read too. */
  packages?: Packages
}

/** Resolves the names that the files of a framework's source call one another by. */
export class SourceResolver extends Resolver {
  /** Folder, and name in it -> file. */
  private readonly modules = new Map<string, string | undefined>()

  constructor(
    private readonly project: Files,
    private readonly resolution: Resolution
  ) {
    super(project)
  }

  override module(from: string, specifier: string): string | undefined {
    const key = `${posix.dirname(from)}\n${specifier}`
    if (!this.modules.has(key)) this.modules.set(key, this.look(from, specifier))
    return this.modules.get(key)
  }

  private look(from: string, specifier: string): string | undefined {
    for (const path of this.candidates(from, specifier)) {
      const found = this.file(path)
      if (found !== undefined) return found
    }
  }

  override script(from: string, specifier: string): string | undefined {
    const found = this.module(from, specifier)
    // A script may import its picture and its style sheet too.
    return found !== undefined && isScript(found) ? found : undefined
  }

  /** What the markup of this source names is a path from the folder of the project already. */
  override component(_from: string, path: string): string | undefined {
    return this.project.has(path) ? withoutEnding(path) : undefined
  }

  /** Whether a name is that of a file of the project, not of a package: none is called `#/places`. */
  isOwn(specifier: string): boolean {
    return /^[./#$%]/.test(specifier) || this.resolution.prefixes.some(([prefix]) => specifier.startsWith(prefix))
  }

  private file(path: string): string | undefined {
    const { endings } = this.resolution
    // A name with its ending may have a sibling for Weixin alone.
    const [, bare, ending] = /^(.*?)(\.\w+)$/.exec(path) ?? []
    const candidates = [
      ...endings
        .filter((each) => ending !== undefined && each !== ending && each.endsWith(ending))
        .map((each) => bare + each),
      path,
      ...endings.map((each) => path + each),
      ...endings.map((each) => `${path}/index${each}`),
      ...(utsPlugin.test(path) ? ['mp-weixin/index.uts', 'index.uts'].map((each) => `${path}/utssdk/${each}`) : [])
    ]
    return candidates.find((each) => this.project.has(each))
  }

  override candidates(from: string, specifier: string): string[] {
    const { prefixes, sourceFolder, packages } = this.resolution
    const bare = specifier.replace(/(?!^)[?#].*$/, '').replace(/^~(?=@|\/)/, '')
    const known = prefixes.flatMap(([prefix, target]) =>
      bare === prefix.replace(/\/$/, '') || bare.startsWith(prefix) ? posix.join(target, bare.slice(prefix.length)) : []
    )
    if (bare.startsWith('/')) return [...known, posix.join(sourceFolder || '.', bare)]
    if (bare.startsWith('.')) return [posix.join(posix.dirname(from), bare)]
    if (known.length > 0) return known
    if (!packages || packages.has(from, bare)) return packages?.paths(from, bare) ?? []
    // An alias that is set somewhere else, `@api/places`, or a build that looks for `api/places` in the source folder.
    return [bare, bare.replace(/^[@~#$%]/, '')].map((each) => posix.join(sourceFolder || '.', each))
  }
}

export const withoutEnding = (path: string): string => path.replace(/(?:\.(?:weapp|wx|mini))?\.\w+$/, '')

import { posix } from 'node:path'
import picomatch from 'picomatch'
import { isSingleFile } from '../syntax/modules'
import { blank } from './blank'
import { isScript, type ProjectFiles, type Resolution } from './project-files'

/** `import.meta.glob(['./stores/*.ts', '!./stores/x.ts'], { eager: true })`. https://vite.dev/guide/features.html#glob-import */
const glob =
  /\bimport\s*\.\s*meta\s*\.\s*glob(?<early>Eager)?\s*(?:<[^()]*>)?\s*\(\s*(?<patterns>\[[^\]]*\]|(['"`])[^'"`\n]+\3)\s*(?:,\s*\{(?<options>[^{}]*)\}\s*)?,?\s*\)/g

/** `require.context('./stores', true, /\.js$/)`. https://webpack.js.org/guides/dependency-management/#requirecontext */
const context =
  /\brequire\s*\.\s*context\s*\(\s*(['"`])(?<folder>[^'"`\n]+)\1\s*(?:,\s*(?<deep>true|false|!0|!1)\s*)?(?:,\s*\/(?<shape>(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/(?<flags>\w*)\s*)?(?:,[^()]*)?\)/g

/** What calls load by a pattern. Each is read as a name for what the build puts there, which stands at the script's end. */
export class LoadedByPattern {
  /** What calls load; the first is called `loaded$0`. */
  private readonly values: string[] = []

  constructor(
    private readonly files: ProjectFiles,
    private readonly resolution: Resolution
  ) {}

  /** The text with names for such calls, every other place where it was. */
  named(file: string, text: string): string {
    if (!/\bmeta\s*\.\s*glob|\brequire\s*\.\s*context/.test(text)) return text
    const name = (written: string, rest: unknown[], load: (file: string, groups: Groups) => string) =>
      isCommented(text, rest.at(-3) as number) ? written : this.nameFor(load(file, rest.at(-1) as Groups), written)
    return text
      .replace(glob, (written, ...rest) => name(written, rest, (...given) => this.globbed(...given)))
      .replace(context, (written, ...rest) => name(written, rest, (...given) => this.inContext(...given)))
  }

  private nameFor(value: string, written: string): string {
    if (!this.values.includes(value)) this.values.push(value)
    const name = `loaded$${this.values.indexOf(value)}`
    return name + blank(written.slice(name.length))
  }

  /** The declarations of the names that a script has. */
  declaredIn(script: string): string {
    const names = new Set(this.values.length === 0 ? [] : script.match(/\bloaded\$\d+/g))
    return [...names].map((name) => `\nvar ${name} = ${this.values[Number(name.slice('loaded$'.length))]}`).join('')
  }

  /** An object of modules, or of functions that load them, by their paths. */
  private globbed(file: string, { early, patterns = '', options = '' }: Groups): string {
    const isEager = early !== undefined || /\beager\s*:\s*(?:true|!0)/.test(options)
    if (/\b(?:as|query)\s*:/.test(options)) return '{}'
    const [, named] = /\bimport\s*:\s*['"](\w+)['"]/.exec(options) ?? []
    const written = [...patterns.matchAll(/(['"`])(.*?)\1/g)].map(([, , pattern]) => pattern)
    const taken = written.filter((each) => !each.startsWith('!')).map((each) => this.path(file, each))
    const ignore = written.filter((each) => each.startsWith('!')).map((each) => this.path(file, each.slice(1)))
    const isMeant = picomatch(taken, { ignore })
    const found = taken.flatMap((pattern) => this.below(picomatch.scan(pattern).base)).filter((each) => isMeant(each))
    return objectOf(file, [...new Set(found)], (path) =>
      isEager ? `require(${path})${named ? `.${named}` : ''}` : `() => import(${path})`
    )
  }

  private inContext(file: string, { folder = '', deep = 'true', shape, flags }: Groups): string {
    const base = this.path(file, folder)
    const meant = shape === undefined ? undefined : expression(shape, flags)
    const found = this.below(base).filter((each) => {
      const inside = `./${posix.relative(base, each)}`
      return (/^(?:true|!0)$/.test(deep) || !inside.includes('/', 2)) && (!meant || inside.search(meant) >= 0)
    })
    const keys = found.map((each) => JSON.stringify(`./${posix.relative(base, each)}`))
    const modules = objectOf(file, found, (path) => `require(${path})`)
    return `Object.assign((key) => (${modules})[key], { keys: () => [${keys.join()}], resolve: (key) => key })`
  }

  /** The path from the project's folder that a pattern means in a file. */
  private path(file: string, pattern: string): string {
    if (pattern.startsWith('.')) return posix.join(posix.dirname(file), pattern)
    const [prefix, target] = this.resolution.prefixes.find(([prefix]) => pattern.startsWith(prefix)) ?? ['/', '.']
    return posix.join(target, pattern.startsWith(prefix) ? pattern.slice(prefix.length) : pattern)
  }

  /** Scripts in a folder, and in the folders in it. */
  private below(folder: string): string[] {
    if (folder.startsWith('..')) return []
    const path = (name: string) => posix.join(folder, name)
    const scripts = this.files.filesIn(folder).filter((name) => isScript(name) && !isSingleFile.test(name))
    const folders = this.files.foldersIn(folder).filter((name) => name !== 'node_modules' && !name.startsWith('.'))
    return [...scripts.map(path), ...folders.flatMap((name) => this.below(path(name)))]
  }
}

type Groups = Record<string, string | undefined>

const isCommented = (text: string, offset: number): boolean =>
  /^\s*(?:\/\/|\/?\*)/.test(text.slice(text.lastIndexOf('\n', offset) + 1, offset))

/** undefined where it is none, and a build would not end either. */
function expression(shape: string, flags: string | undefined): RegExp | undefined {
  try {
    return new RegExp(shape, flags)
  } catch {
    return undefined
  }
}

function objectOf(file: string, found: readonly string[], value: (path: string) => string): string {
  const from = posix.dirname(file)
  const entries = found.map((each) => {
    const way = posix.relative(from, each)
    const path = JSON.stringify(way.startsWith('.') ? way : `./${way}`)
    return `${path}: ${value(path)}`
  })
  return `{ ${entries.join(', ')} }`
}

import { existsSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { declaresOnly, isRecord, parseJson, readSourceText, type Encoding, type Files } from '../../mini-program'
import { NpmPackages, packageFolders } from './npm-packages'
import type { Warnings } from './warnings'
import { either } from '../language'
import { notJson } from './sentences'

/**
 * The files of one mini program. Every path in and out is relative to its root and written with `/`. What npm installed is
 * found under the names that "build npm" would give it.
 */
export class SourceTree implements Files {
  private readonly texts = new Map<string, string>()
  private readonly encodings = new Map<string, Encoding>()
  private readonly parsed = new Map<string, ParsedJson>()
  private readonly places = new Map<string, string | undefined>()
  private readonly packages: NpmPackages
  private readonly realRoot: string

  constructor(readonly root: string) {
    this.packages = new NpmPackages(root)
    this.realRoot = realpathSync(root)
  }

  /** Where the file is, for one that `has` knows. */
  absolute(file: string): string {
    return this.place(file) ?? join(this.root, file)
  }

  has(file: string): boolean {
    return this.place(file) !== undefined
  }

  read(file: string): string {
    let text = this.texts.get(file)
    if (text === undefined) {
      const main = this.packages.entry(file)
      const stands = main !== undefined && !isFile(join(this.root, file))
      text = stands ? `module.exports = require('./${main}')` : this.readSaved(file)
      this.texts.set(file, text)
    }
    return text
  }

  /** Files that were read in another encoding than Weixin reads them in. */
  warnOfEncodings(warnings: Warnings): void {
    for (const [file, encoding] of this.encodings) {
      warnings.add(
        file,
        1,
        either(
          `saved as ${encoding}, and read as such: save it as UTF-8`,
          `以 ${encoding} 编码保存，已按该编码读取：请改存为 UTF-8`
        )
      )
    }
  }

  /** What breaks the JSON is a warning, and what can be read of it is the answer. */
  json<T extends object>(file: string, warnings: Warnings): T {
    const text = this.read(file)
    if (!this.parsed.has(file)) this.parsed.set(file, parsed(text))
    const { value, error } = this.parsed.get(file)!
    if (error) warnings.add(file, lineAt(text, error.offset), notJson(error.reason))
    return value as T
  }

  /** Line of the first place where `text` occurs, 1 when it does not. */
  lineOf(file: string, text: string): number {
    const source = this.read(file)
    return lineAt(source, source.indexOf(text))
  }

  /** These have changed, have come or have gone. True where one has come or gone: names may mean other files then. */
  forget(files: readonly string[]): boolean {
    const before = files.map((file) => this.has(file))
    for (const file of files) {
      this.texts.delete(file)
      this.encodings.delete(file)
      this.parsed.delete(file)
      this.places.delete(file)
      this.places.delete(file.replace(/\.js$/, '.ts'))
    }
    return files.some((file, at) => this.has(file) !== before[at])
  }

  private readSaved(file: string): string {
    const { text, encoding } = readSourceText(this.absolute(file))
    if (encoding !== 'UTF-8') this.encodings.set(file, encoding)
    return text
  }

  private place(file: string): string | undefined {
    if (!this.places.has(file)) this.places.set(file, this.find(file))
    return this.places.get(file)
  }

  private find(file: string): string | undefined {
    if (neverTaken.test(file)) return undefined
    const own = join(this.root, file)
    if (isFile(own)) return this.isWithin(own) && !isDeclaration(own) ? own : undefined
    const installed = this.packages.file(file)
    if (installed === undefined) return undefined
    return isFile(installed) || this.packages.entry(file) !== undefined ? installed : undefined
  }

  /** Whether a style sheet may take this file in: it is the program's, or of a package, and no link leads out. */
  holds(path: string): boolean {
    const real = realpathSync(path)
    const packages = packageFolders(this.root).filter((folder) => existsSync(folder))
    return [this.realRoot, ...packages.map((folder) => realpathSync(folder))].some((folder) =>
      real.startsWith(folder + sep)
    )
  }

  /** A link that leads out of the program leads nowhere. */
  private isWithin(path: string): boolean {
    return realpathSync(path).startsWith(this.realRoot + sep)
  }
}

/** What begins with a dot, what lies outside, and what DevTools keeps for its user alone. */
const neverTaken = /(?:^|\/)\.|(?:^|\/)project\.private\.config\.json$/

type ParsedJson = Pick<ReturnType<typeof parseJson>, 'value' | 'error'>

/** Most is plain JSON; comments, trailing commas and mistakes are for the other parser. */
function parsed(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text)
    if (isRecord(value)) return { value }
  } catch {
    // It says where.
  }
  const { value, error } = parseJson(text)
  return { value, error }
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  } catch {
    // Below a file, too long for a name, in a circle of links.
    return false
  }
}

/** What somebody wrote for the `.js` beside it, which is what runs. */
const isDeclaration = (path: string): boolean =>
  path.endsWith('.ts') && isFile(path.replace(/\.ts$/, '.js')) && declaresOnly(readSourceText(path).text)

export function lineAt(source: string, offset: number): number {
  return offset < 0 ? 1 : source.slice(0, offset).split('\n').length
}

export function withoutExtension(file: string): string {
  return file.replace(/\.\w+$/, '')
}

/** Where a template or a module names this file. */
export function lineOfReference(source: string, file: string): number {
  const name = withoutExtension(file).split('/').pop()!
  const at = source.split('\n').findIndex((line) => line.includes(name) && /src|require/.test(line))
  return at < 0 ? 1 : at + 1
}

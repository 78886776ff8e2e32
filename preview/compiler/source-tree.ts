import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { parseJson, type Files } from '../../mini-program'
import { BuildError } from './build-error'
import { NpmPackages } from './npm-packages'
import type { Warnings } from './warnings'

/**
 * The files of one mini program. Every path in and out is relative to its root and written with `/`. What npm installed is
 * found under the names that "build npm" would give it.
 */
export class SourceTree implements Files {
  private readonly texts = new Map<string, string>()
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
      text = stands ? `module.exports = require('./${main}')` : readFileSync(this.absolute(file), 'utf8')
      this.texts.set(file, (text = text.replace(/^\uFEFF/, '')))
    }
    return text
  }

  /** What breaks the JSON is a warning, and what can be read of it is the answer. */
  json<T extends object>(file: string, warnings: Warnings): T {
    const text = this.read(file)
    const { value, error } = parseJson(text)
    if (error) warnings.add(file, lineAt(text, error.offset), `not valid JSON: ${error.reason}`)
    return value as T
  }

  /** @throws {BuildError} at the line where the JSON breaks */
  readJson<T>(file: string): T {
    const text = this.read(file)
    const { value, error } = parseJson(text)
    if (error) throw new BuildError(file, lineAt(text, error.offset), `not valid JSON: ${error.reason}`)
    return value as T
  }

  /** Line of the first place where `text` occurs, 1 when it does not. */
  lineOf(file: string, text: string): number {
    const source = this.read(file)
    return lineAt(source, source.indexOf(text))
  }

  /** These have changed, have come or have gone. */
  forget(files: readonly string[]): void {
    for (const file of files) this.texts.delete(file)
    this.places.clear()
  }

  private place(file: string): string | undefined {
    if (!this.places.has(file)) this.places.set(file, this.find(file))
    return this.places.get(file)
  }

  private find(file: string): string | undefined {
    if (file.startsWith('..')) return undefined
    const own = join(this.root, file)
    if (isFile(own)) return this.isWithin(own) ? own : undefined
    const installed = this.packages.file(file)
    if (installed === undefined) return undefined
    return isFile(installed) || this.packages.entry(file) !== undefined ? installed : undefined
  }

  /** A link that leads out of the program leads nowhere. */
  private isWithin(path: string): boolean {
    return realpathSync(path).startsWith(this.realRoot + sep)
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

export function lineAt(source: string, offset: number): number {
  return offset < 0 ? 1 : source.slice(0, offset).split('\n').length
}

export function withoutExtension(file: string): string {
  return file.replace(/\.\w+$/, '')
}

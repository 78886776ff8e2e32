import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { transformSync, type TransformFailure } from 'esbuild'
import { BuildError } from './build-error'

/** The files of one mini program. Every path in and out is relative to its root and written with `/`. */
export class SourceTree {
  private readonly texts = new Map<string, string>()

  constructor(readonly root: string) {}

  absolute(file: string): string {
    return join(this.root, file)
  }

  has(file: string): boolean {
    if (file.startsWith('..')) return false
    const path = this.absolute(file)
    return existsSync(path) && statSync(path).isFile()
  }

  read(file: string): string {
    let text = this.texts.get(file)
    if (text === undefined) {
      text = readFileSync(this.absolute(file), 'utf8').replace(/^\uFEFF/, '')
      this.texts.set(file, text)
    }
    return text
  }

  /** @throws {BuildError} at the line where the JSON breaks */
  readJson<T>(file: string): T {
    const text = this.read(file)
    try {
      return JSON.parse(text) as T
    } catch (error) {
      throw new BuildError(file, lineOfJsonError(text), `not valid JSON: ${(error as Error).message}`)
    }
  }

  /** Line of the first place where `text` occurs, 1 when it does not. */
  lineOf(file: string, text: string): number {
    const source = this.read(file)
    return lineAt(source, source.indexOf(text))
  }
}

export function lineAt(source: string, offset: number): number {
  return offset < 0 ? 1 : source.slice(0, offset).split('\n').length
}

/** `from` is a file; `to` is relative to its folder, or to the root when it begins with `/`. */
export function resolvePath(from: string, to: string): string {
  return to.startsWith('/') ? posix.normalize(to.slice(1)) : posix.join(posix.dirname(from), to)
}

export function withoutExtension(file: string): string {
  return file.replace(/\.\w+$/, '')
}

// JSON.parse names no position for some errors; esbuild's JSON reader always does.
function lineOfJsonError(text: string): number {
  try {
    transformSync(text, { loader: 'json', logLevel: 'silent' })
  } catch (error) {
    return (error as TransformFailure).errors[0]?.location?.line ?? 1
  }
  return 1
}

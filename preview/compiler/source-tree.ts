import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseJson, type Files } from '../../mini-program'
import { BuildError } from './build-error'

/** The files of one mini program. Every path in and out is relative to its root and written with `/`. */
export class SourceTree implements Files {
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
    const { value, error } = parseJson(text)
    if (error) throw new BuildError(file, lineAt(text, error.offset), `not valid JSON: ${error.reason}`)
    return value as T
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

export function withoutExtension(file: string): string {
  return file.replace(/\.\w+$/, '')
}

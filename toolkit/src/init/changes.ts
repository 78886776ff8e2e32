import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { encodingOf } from '../../../mini-program'
import { InitError } from './init-error'

/** What a command is about to do to the files of a project: nothing is written before `write`. */
export class Changes {
  private readonly after = new Map<string, string>()
  /** Files that are copied as they are; nobody reads a diff of them. */
  private readonly copies = new Map<string, Buffer>()

  constructor(readonly folder: string) {}

  /** As it will be. undefined where there is none. */
  read(file: string): string | undefined {
    return this.after.get(file) ?? this.before(file)
  }

  set(file: string, text: string): void {
    if (text === this.before(file)) this.after.delete(file)
    else this.after.set(file, text)
  }

  copy(file: string, content: Buffer): void {
    const target = path.join(this.folder, file)
    if (existsSync(target) && readFileSync(target).equals(content)) return
    this.copies.set(file, content)
  }

  get files(): string[] {
    return [...this.after.keys(), ...this.copies.keys()]
  }

  diff(): string {
    const patches = [...this.after].map(([file, text]) =>
      createTwoFilesPatch(`a/${file}`, `b/${file}`, this.before(file) ?? '', text, undefined, undefined, {
        context: 2
      }).replace(/^=+\n/, '')
    )
    const folders = new Set(
      [...this.copies.keys()].map((file) => path.dirname(file).split('/miniprogram-privacy-consent')[0])
    )
    const copied = [...folders].map((each) => `+ ${each}/miniprogram-privacy-consent/ (${this.copies.size} files)\n`)
    return [...patches, ...copied].join('')
  }

  /** Writes all of it, and gives a function that undoes it. Where one file cannot be written, none is. */
  write(): () => void {
    const contents: [string, string | Buffer][] = [...this.after, ...this.copies]
    const putBack = remember(contents.map(([file]) => path.join(this.folder, file)))
    const made: string[] = []
    const undo = () => {
      putBack()
      for (const folder of made.reverse()) rmSync(folder, { recursive: true, force: true })
    }
    let current = ''
    try {
      for (const [file, content] of contents) {
        current = file
        const target = path.join(this.folder, file)
        const first = mkdirSync(path.dirname(target), { recursive: true })
        if (first) made.push(first)
        writeFileSync(target, content)
      }
    } catch (error) {
      undo()
      throw new InitError('not-written', `${current} (${(error as NodeJS.ErrnoException).code})`)
    }
    return undo
  }

  private before(file: string): string | undefined {
    return existsSync(path.join(this.folder, file)) ? textIn(this.folder, file) : undefined
  }
}

/** A file that is there. A BOM stays; what is no UTF-8 would not survive being written. */
export function textIn(folder: string, file: string): string {
  const bytes = readFileSync(path.join(folder, file))
  if (encodingOf(bytes) !== 'UTF-8') throw new InitError('not-utf8', file)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** Puts files back as they are now. */
export function remember(files: readonly string[]): () => void {
  const contents = files.map((file) => [file, existsSync(file) ? readFileSync(file) : undefined] as const)
  return () => {
    for (const [file, content] of contents) {
      if (content) writeFileSync(file, content)
      else if (existsSync(file)) rmSync(file)
    }
  }
}

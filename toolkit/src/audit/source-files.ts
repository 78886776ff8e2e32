import { readdirSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import { readSourceText, type Encoding } from '../../../mini-program'

export interface SourceFile {
  /** Relative to the root, with `/`. */
  path: string
  text: string
  bytes: number
  encoding: Encoding
}

const skippedFolders = new Set(['node_modules', '.git'])
const readable = /\.(?:[jt]s|wxml|json)$/
const declarations = /\.d\.ts$/

/** Hears of a file or folder that the system does not let us read. */
export type Closed = (path: string, error: NodeJS.ErrnoException) => void

/** The files an audit reads. Links are not followed, so nothing counts twice and no circle can be walked. */
export function* walk(root: string, prefix: string, closed: Closed): Generator<string> {
  let entries: Dirent[]
  try {
    entries = readdirSync(join(root, prefix), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    return closed(prefix.slice(0, -1) || '.', error as NodeJS.ErrnoException)
  }
  for (const entry of entries) {
    const path = prefix + entry.name
    if (entry.isDirectory()) {
      if (!skippedFolders.has(entry.name)) yield* walk(root, `${path}/`, closed)
    } else if (entry.isFile() && readable.test(entry.name) && !declarations.test(entry.name)) {
      yield path
    }
  }
}

/** A piece of a text keeps all of the text in memory; a copy of the piece does not. */
export const copied = (piece: string) => Buffer.from(piece).toString()

export const readSource = (root: string, path: string): SourceFile => ({ path, ...readSourceText(`${root}/${path}`) })

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { repository } from '../reference/repository'

export interface LibrarySize {
  readonly files: number
  /** Bytes, as "build npm" copies them into a mini program. */
  readonly bytes: number
  /** Each file by itself. */
  readonly gzipped: number
}

declare const data: LibrarySize
export { data }

/** Measured when the site is built. */
export default {
  load(): LibrarySize {
    const folder = join(repository, 'miniprogram_dist')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file))
    const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0)
    return {
      files: files.length,
      bytes: sum(files.map(({ length }) => length)),
      gzipped: sum(files.map((content) => gzipSync(content, { level: 9 }).length))
    }
  }
}

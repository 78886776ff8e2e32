import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipped, minified } from '../../../build/minified'
import { repository } from '../reference/repository'

export interface LibrarySize {
  readonly files: number
  /** Bytes that a phone carries: minified, as DevTools does it. */
  readonly bytes: number
  /** All files together. */
  readonly gzipped: number
}

declare const data: LibrarySize
export { data }

/** Measured when the site is built. */
export default {
  async load(): Promise<LibrarySize> {
    const folder = join(repository, 'miniprogram_dist')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile())
    const texts = await Promise.all(files.map(minified))
    return { files: files.length, bytes: Buffer.byteLength(texts.join('')), gzipped: gzipped(texts) }
  }
}

import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { closureOf } from '../../bench/closure'
import { gzipped, minified } from '../../build/minified'

const library = path.join(__dirname, '../../miniprogram_dist')

export interface ShippedFile {
  /** Its path in `miniprogram_dist`. */
  name: string
  /** Bytes as shipped. */
  bytes: number
  /** As a phone carries it. */
  minified: string
}

export const bytesOf = (files: readonly ShippedFile[]) =>
  files.reduce((sum, file) => sum + Buffer.byteLength(file.minified), 0)

export const gzippedBytesOf = (files: readonly ShippedFile[]) => gzipped(files.map((file) => file.minified))

/** Every file that ships. */
export async function shippedFiles(): Promise<ShippedFile[]> {
  const names = readdirSync(library, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => statSync(path.join(library, name)).isFile())
  return Promise.all(
    files.map(async (name) => {
      const file = path.join(library, name)
      return { name, bytes: statSync(file).size, minified: await minified(file) }
    })
  )
}

/** Those of them that the popup cannot do without: its own, the manager and the words. */
export function popupFiles(files: readonly ShippedFile[]): ShippedFile[] {
  const needed = new Set(closureOf(path.join(library, 'privacy-popup/index')))
  return files.filter(({ name }) => needed.has(path.join(library, name)))
}

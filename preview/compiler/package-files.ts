import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { uploadedFiles } from '../program-files'

const asksForFiles = /\bgetFileSystemManager\)?(?:\?\.)?\(/

/** Bytes. No package of a program is larger, and all of them together are not. */
const mostOfOne = 2 * 1024 * 1024
const mostOfAll = 30 * 1024 * 1024

/** The files of a program that its scripts may read with a FileSystemManager. */
export class PackageFiles {
  private readonly contents = new Map<string, string>()

  /** @param root the folder of app.json */
  constructor(private readonly root: string) {}

  /** These say something else than the last time, or are gone. */
  changed(files: readonly string[]): void {
    for (const file of files) this.contents.delete(file)
  }

  /** In base64, by path from the root; none where no script asks for the file system, as most programs do not. */
  readBy(scripts: readonly string[]): Record<string, string> {
    if (!scripts.some((code) => asksForFiles.test(code))) return {}
    const files = uploadedFiles(this.root)
      .map((file) => ({ file, size: sizeOf(join(this.root, file)) }))
      .filter(({ size }) => size <= mostOfOne)
      .sort((one, other) => one.size - other.size)
    let all = 0
    const taken = files.filter(({ size }) => (all += size) <= mostOfAll)
    return Object.fromEntries(taken.map(({ file }) => [file, this.content(file)]))
  }

  private content(file: string): string {
    if (!this.contents.has(file)) this.contents.set(file, readFileSync(join(this.root, file), 'base64'))
    return this.contents.get(file)!
  }
}

/** Too large where it cannot be read, or is gone since it was listed. */
function sizeOf(path: string): number {
  try {
    accessSync(path, constants.R_OK)
    return statSync(path).size
  } catch {
    return Infinity
  }
}

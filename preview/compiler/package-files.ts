import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { uploadedFiles } from '../program-files'

/** The files of a program that its scripts may read with a FileSystemManager. */
export class PackageFiles {
  private readonly contents = new Map<string, string | undefined>()

  /** @param root the folder of app.json */
  constructor(private readonly root: string) {}

  /** These say something else than the last time, or are gone. */
  changed(files: readonly string[]): void {
    for (const file of files) this.contents.delete(file)
  }

  /** In base64, by path from the root; none where no script asks for the file system, as most programs do not. */
  readBy(scripts: readonly string[]): Record<string, string> {
    if (!scripts.some((code) => code.includes('getFileSystemManager'))) return {}
    const files = uploadedFiles(this.root).map((file) => [file, this.content(file)] as const)
    return Object.fromEntries(files.filter((each): each is [string, string] => each[1] !== undefined))
  }

  private content(file: string): string | undefined {
    if (!this.contents.has(file)) this.contents.set(file, contentOf(join(this.root, file)))
    return this.contents.get(file)
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'base64')
  } catch {
    // Gone since it was listed, or not ours to read.
    return undefined
  }
}

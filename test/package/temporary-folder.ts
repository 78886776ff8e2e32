import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

/** A folder outside the project, for one test file: nothing is found there that was not put there. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'privacy-package-'))
  folders.push(folder)
  return folder
}

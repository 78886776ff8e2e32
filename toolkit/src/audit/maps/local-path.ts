import { fileURLToPath } from 'node:url'

/** The path of a `file:` address; undefined for one that names another machine. */
export function localPath(url: string): string | undefined {
  try {
    return fileURLToPath(url)
  } catch {
    return undefined
  }
}

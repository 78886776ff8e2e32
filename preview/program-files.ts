import { lstatSync, readdirSync, realpathSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** What a page shows or plays. Everything else of a program is in its compiled script, or nobody's business. */
const shown = [
  ...['.png', '.jpg', '.jpeg', '.gif', '.svg', '.webp', '.bmp', '.ico'],
  ...['.mp3', '.m4a', '.aac', '.wav', '.ogg', '.mp4', '.webm', '.ttf', '.otf', '.woff', '.woff2']
]

/**
 * What is uploaded of a program beside what is compiled of it: its scripts can read that.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/structure.html
 */
const uploaded = [
  ...['.wxs', '.png', '.jpg', '.jpeg', '.gif', '.svg', '.json', '.cer', '.mp3', '.aac', '.m4a', '.mp4', '.wav', '.ogg'],
  ...['.silk', '.wasm', '.br', '.cert']
]

/** Compiled, or of the project around the program. */
const neverUploaded = /^(?:app|project(?:\..+)?\.config)\.json$/

/**
 * The file that a page of the program may show, absolute: none that begins with a dot or lies in such a folder, none of
 * `node_modules`, none that is a link or behind one, none outside of the program.
 */
export function shownFile(root: string, path: string): string | undefined {
  return hasOneOf(shown, path) ? ownFile(root, path) : undefined
}

/** All of them, by their paths from the root. */
export function shownFiles(root: string): string[] {
  return filesBelow(root, root).filter((file) => hasOneOf(shown, file))
}

/** What its scripts can read, by paths from the root; the same files are left out. */
export function uploadedFiles(root: string): string[] {
  return filesBelow(root, root).filter((file) => hasOneOf(uploaded, file) && !neverUploaded.test(file))
}

const hasOneOf = (endings: readonly string[], path: string) => endings.includes(extname(path).toLowerCase())

function ownFile(root: string, path: string): string | undefined {
  const names = path.split('/').filter(Boolean)
  if (names.some((name) => name.startsWith('.') || name === 'node_modules' || name.includes('\0'))) return undefined
  const file = join(root, ...names)
  try {
    return lstatSync(file).isFile() && realpathSync(file) === join(realpathSync(root), ...names) ? file : undefined
  } catch {
    // Not there, not readable, or no name that a file can have.
    return undefined
  }
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(root, path)
    return entry.isFile() ? [relative(root, path).split(sep).join('/')] : []
  })
}

import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const library = path.join(__dirname, '../../miniprogram_dist')

/** Bytes of every file that is shipped. */
export const sizes = new Map(
  readdirSync(library, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(library, file)).isFile())
    .sort()
    .map((file) => [file, statSync(path.join(library, file)).size])
)

const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + sizes.get(file)!, 0)

/** The files of a component, and all that its script requires. */
function closureOf(component: string): Set<string> {
  const found = new Set<string>()
  const add = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    if (!file.endsWith('.js')) return
    for (const [, request] of readFileSync(path.join(library, file), 'utf8').matchAll(/require\("(.+?)"\)/g)) {
      add(`${path.posix.join(path.posix.dirname(file), request!)}.js`)
    }
  }
  for (const file of sizes.keys()) if (file.startsWith(`${component}/`)) add(file)
  return found
}

const isWords = (file: string) => file.startsWith('locale/')
const popup = [...closureOf('privacy-popup')]

export const all = sum(sizes.keys())
/** The popup and everything it requires, its words in three languages apart. */
export const popupWithManager = sum(popup.filter((file) => !isWords(file)))
export const words = sum(popup.filter(isWords))

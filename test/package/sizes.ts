import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { closureOf } from '../../bench/closure'

const library = path.join(__dirname, '../../miniprogram_dist')

/** Bytes of every file that is shipped. */
export const sizes = new Map(
  readdirSync(library, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(library, file)).isFile())
    .sort()
    .map((file) => [file, statSync(path.join(library, file)).size])
)

const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + sizes.get(file)!, 0)

const isWords = (file: string) => file.startsWith('locale/')
const popup = closureOf(path.join(library, 'privacy-popup/index')).map((file) => path.relative(library, file))

export const all = sum(sizes.keys())
/** The popup and everything it requires, its words in three languages apart. */
export const popupWithManager = sum(popup.filter((file) => !isWords(file)))
export const words = sum(popup.filter(isWords))

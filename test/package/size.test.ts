import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(__dirname, '../..')
const library = path.join(root, 'miniprogram_dist')

const sizes = new Map(
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

const popup = closureOf('privacy-popup')
const words = [...popup].filter((file) => file.startsWith('locale/'))
const popupWithManager = [...popup].filter((file) => !words.includes(file))

afterAll(() => {
  const row = (name: string, bytes: number) => `| ${name} | ${bytes.toLocaleString('en')} |`
  const table = [
    '| miniprogram_dist | bytes |',
    '| --- | ---: |',
    ...[...sizes].map(([file, bytes]) => row(file, bytes)),
    row('**all**', sum(sizes.keys())),
    row('**popup with manager**', sum(popupWithManager)),
    row('words in three languages', sum(words))
  ].join('\n')
  mkdirSync(path.join(root, 'test-results'), { recursive: true })
  writeFileSync(path.join(root, 'test-results/size.md'), `${table}\n`)
  process.stdout.write(`${table}\n`)
})

test('the library is at most 20 KB, in the files as they are', () => {
  expect(sizes.size).toBeGreaterThan(10)
  expect(sum(sizes.keys())).toBeLessThanOrEqual(20 * 1024)
})

test('popup with manager is at most 12 KB, its words in three languages apart', () => {
  expect(popupWithManager).toEqual(expect.arrayContaining(['index.js', 'privacy-popup/index.wxml']))
  expect(sum(popupWithManager)).toBeLessThanOrEqual(12 * 1024)
})

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bytesOf, gzippedBytesOf, popupFiles, shippedFiles, type ShippedFile } from './sizes'

const results = path.join(__dirname, '../../test-results')
let files: ShippedFile[]
let popup: ShippedFile[]

beforeAll(async () => {
  files = await shippedFiles()
  popup = popupFiles(files)
})

afterAll(() => {
  const row = (name: string, ...sizes: number[]) =>
    `| ${[name, ...sizes.map((size) => size.toLocaleString('en'))].join(' | ')} |`
  const total = (of: readonly ShippedFile[]) => of.reduce((sum, { bytes }) => sum + bytes, 0)
  const table = [
    '| miniprogram_dist | bytes | minified |',
    '| --- | ---: | ---: |',
    ...files.map((file) => row(file.name, file.bytes, bytesOf([file]))),
    row('**all**', total(files), bytesOf(files)),
    row('**popup, manager and words**', total(popup), bytesOf(popup)),
    `\nAll, minified and gzipped: ${gzippedBytesOf(files).toLocaleString('en')} bytes`
  ].join('\n')
  mkdirSync(results, { recursive: true })
  writeFileSync(path.join(results, 'size.md'), `${table}\n`)
  process.stdout.write(`${table}\n`)
})

test('what is counted is all that ships', () => {
  expect(files.length).toBeGreaterThan(30)
  const names = popup.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['manager/consent.js', 'locale/zh-TW.js', 'privacy-popup/index.wxss']))
})

test('a phone carries at most 32,000 bytes of the library, 11,500 gzipped', () => {
  expect(bytesOf(files)).toBeLessThanOrEqual(32_000)
  expect(gzippedBytesOf(files)).toBeLessThanOrEqual(11_500)
})

test('popup, manager and words are at most 26,000 bytes of that', () => {
  expect(bytesOf(popup)).toBeLessThanOrEqual(26_000)
})

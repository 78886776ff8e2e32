import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { all, popupWithManager, sizes, words } from './sizes'

const results = path.join(__dirname, '../../test-results')

afterAll(() => {
  const row = (name: string, bytes: number) => `| ${name} | ${bytes.toLocaleString('en')} |`
  const table = [
    '| miniprogram_dist | bytes |',
    '| --- | ---: |',
    ...[...sizes].map(([file, bytes]) => row(file, bytes)),
    row('**all**', all),
    row('**popup with manager**', popupWithManager),
    row('words in three languages', words)
  ].join('\n')
  mkdirSync(results, { recursive: true })
  writeFileSync(path.join(results, 'size.md'), `${table}\n`)
  process.stdout.write(`${table}\n`)
})

test('the library is at most 20 KB, in the files as they are', () => {
  expect(sizes.size).toBeGreaterThan(10)
  expect(all).toBeLessThanOrEqual(20 * 1024)
})

test('popup with manager is at most 12 KB, its words in three languages apart', () => {
  expect(popupWithManager).toBeGreaterThan(sizes.get('index.js')! + sizes.get('privacy-popup/index.wxml')!)
  expect(popupWithManager).toBeLessThanOrEqual(12 * 1024)
  expect(words).toBeGreaterThan(0)
})

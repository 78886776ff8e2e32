import { ProgramError, readApp } from '../../mini-program'
import { write } from './files'

test('a page is placed by file and line', () => {
  const app = readApp(
    write({
      'app.json': '{\n "pages": [\n  "a",\n  "/b"\n ],\n "subPackages": [{\n  "root": "c", "pages": [\n   "d"] }]\n}'
    })
  )
  expect(['a', 'b', 'c/d', 'unlisted'].map((page) => app.placeOfPage(page))).toEqual([
    { file: 'app.json', line: 3 },
    { file: 'app.json', line: 4 },
    { file: 'app.json', line: 8 },
    { file: 'app.json', line: 2 }
  ])
})

test('what ext.json says stands in ext.json', () => {
  const app = readApp(write({ 'app.json': { pages: ['a'] }, 'ext.json': '{\n"pages": [\n"b"] }' }))
  expect(app.pages).toEqual(['b'])
  expect(app.placeOfPage('b')).toEqual({ file: 'ext.json', line: 3 })
})

test('the entry page and the private calls are read, those of ext.json instead of those of app.json', () => {
  const app = { entryPagePath: '/b.html', requiredPrivateInfos: ['getLocation'] }
  const alone = readApp(write({ 'app.json': app }))
  expect([alone.entryPage, alone.requiredPrivateInfos]).toEqual(['b', { file: 'app.json', names: ['getLocation'] }])
  const both = readApp(write({ 'app.json': app, 'ext.json': { requiredPrivateInfos: ['chooseAddress'] } }))
  expect([both.entryPage, both.requiredPrivateInfos]).toEqual(['b', { file: 'ext.json', names: ['chooseAddress'] }])
})

test('a list that is none, and what is no text in one, is passed over', () => {
  const app = readApp(
    write({
      'app.json': {
        pages: ['a', 1],
        subPackages: {},
        subpackages: [null, { pages: ['lost'] }, { root: 'c', pages: 'd' }],
        tabBar: { list: [{ text: 'none' }, { pagePath: 'a' }] },
        usingComponents: { x: 1, y: '/y' }
      }
    })
  )
  expect([app.pages, app.tabs, app.globalComponents]).toEqual([['a'], [{ pagePath: 'a' }], [['y', '/y']]])
})

test.each([
  ['{\n "pages": [ }', 'app.json:2:13: value expected'],
  ['[]', 'app.json:1:1: not an object'],
  ['', 'app.json:1:1: value expected']
])('%j is refused with file, line and column', (text, message) => {
  const folder = write({ 'app.json': text })
  expect(() => readApp(folder)).toThrow(ProgramError)
  expect(() => readApp(folder)).toThrow(message)
})

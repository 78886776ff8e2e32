import { audit } from '../../../src/audit'
import { write } from '../project'

const page = "<script setup>\nconst pick = () => uni.chooseImage()\n</script><template><view @tap='pick' /></template>"

/** The pages that use something, and what is missing. */
function read(pagesJson: string) {
  const { uses, gaps } = audit(
    write({
      'manifest.json': {},
      'pages.json': pagesJson,
      'App.vue': '<script>export default {}</script>',
      ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`pages/${name}/${name}.vue`, page]))
    })
  )
  return [
    [...new Set(uses.flatMap(({ pages }) => pages))].join(' '),
    gaps.map(({ file, line, message }) => `${file}:${line} ${message}`).join()
  ]
}

const [a, b, c] = ['a', 'b', 'c'].map((name) => `{ "path": "pages/${name}/${name}" }`)

it.each([
  ['before', `[ // #ifdef H5\n${b}\n// #endif\n, ${a} ]`, 'pages/a/a'],
  ['after', `[ ${a},\n// #ifdef H5\n${b}\n// #endif\n]`, 'pages/a/a'],
  ['on both sides', `[ ${a},\n// #ifdef H5\n${b}\n// #endif\n, ${c} ]`, 'pages/a/a pages/c/c']
])('a comma that is left over %s is no mistake', (_, list, pages) => {
  expect(read(`{ "pages": ${list} }`)).toEqual([pages, ''])
})

it('half a list is as long as the Weixin build takes it', () => {
  const list = `[ ${a}\n/* #ifdef H5 */\n, ${b} ]\n/* #endif */\n// #ifndef H5 || APP\n, ${c} ]\n// #endif\n`
  expect(read(`{ "pages": ${list} }`)).toEqual(['pages/a/a pages/c/c', ''])
})

it('a condition that is never closed is none, in a text too', () => {
  const titled = `{ "path": "pages/a/a", "style": { "navigationBarTitleText": "// #ifdef H5" } }`
  expect(read(`{ "pages": [ ${titled}, ${b} ] }`)).toEqual(['pages/a/a pages/b/b', ''])
})

it.each([
  [
    'the end is missing',
    `{ "pages": [\n${a},\n{ "path":`,
    'pages/a/a',
    'pages.json:3 a file does not parse: value expected'
  ],
  [
    'a comma is missing',
    `{ "pages": [ ${a}\n${b} ] }`,
    'pages/a/a pages/b/b',
    'pages.json:2 a file does not parse: comma expected'
  ]
])('what is no JSON is told, for pages may be lost: %s', (_, text, pages, gap) => {
  expect(read(text)).toEqual([pages, gap])
})

it.each([
  ['a page that is a text', `"pages": [\n${a},\n"pages/b/b" ]`, 'pages.json:3 no page is listed under pages[1]'],
  ['a page without a path', `"pages": [ ${a},\n{ "style": {} } ]`, 'pages.json:2 no page is listed under pages[1]'],
  ['a path that is no text', `"pages": [ ${a},\n{ "path": 3 } ]`, 'pages.json:2 no page is listed under pages[1]'],
  [
    'a package that is no list',
    `"pages": [ ${a} ],\n"subPackages": { "root": "b" }`,
    'pages.json:2 no page is listed under subPackages'
  ],
  [
    'a package without a root',
    `"pages": [ ${a} ], "subPackages": [\n{ "pages": [ ${b} ] } ]`,
    'pages.json:2 no page is listed under subPackages[0]'
  ],
  [
    'pages of a package that are no list',
    `"pages": [ ${a} ],\n"subPackages": [ { "root": "b",\n"pages": {} } ]`,
    'pages.json:3 no page is listed under subPackages[0].pages'
  ]
])('what is no list of pages is told: %s', (_, text, gap) => {
  expect(read(`{ ${text} }`)).toEqual(['pages/a/a', gap])
})

it.each([
  ['an object', '{\n"pages": {} }', 2],
  ['missing', '{}', 1]
])('a list that is %s has no page', (_, text, line) => {
  expect(read(text)).toEqual(['', `pages.json:${line} no page is listed under pages`])
})

import { audit } from '../../../src/audit'
import { write, type Files } from '../project'

const callOf = (page: string): Files => ({
  [`src/${page}.tsx`]:
    "import Taro from '@tarojs/taro'\nexport default () => <View onClick={() => Taro.chooseMedia({})} />"
})

/** Pages that call, and what was not read, of a project whose settings list `pages/a/index` and `sub/b/index`. */
function read(settings: string, files: Files = {}) {
  const { uses, gaps } = audit(
    write({
      'package.json': { dependencies: { '@tarojs/taro': '4.0.0' } },
      'src/app.config.ts': settings,
      'src/app.tsx': '',
      ...callOf('pages/a/index'),
      ...callOf('sub/b/index'),
      ...files
    })
  )
  return [uses.flatMap(({ pages }) => pages).join(' '), gaps.map(({ message }) => message)]
}

test.each([
  [
    'by a function that is called where it stands, and looks at the platform first',
    `const all = ['pages/a/index'], sub = ['sub/b/index']
export default {
  pages: (() => {
    if (process.env.TARO_ENV === 'h5') {
      return [...all, ...sub, 'pages/web/index']
    }
    return [...all]
  })(),
  subPackages: (function () {
    if (process.env.TARO_ENV === 'h5') return []
    return [{ root: 'sub', pages: sub.map((url) => url.replace('sub/', '')) }]
  })()
}`
  ],
  [
    'by a function of their own, of what it is given',
    `const packageOf = (root: string, { list }: { list: string[] }, left = []) => ({
  root, pages: list.filter((page) => !left.includes(page)).map((page) => page.slice(root.length + 1))
})
function pages() { return ['pages/a/index'] }
export default { pages: pages(), subPackages: [packageOf('sub', { list: ['sub/b/index'] })] }`
  ],
  [
    'in a loop',
    `const config = { pages: [], subPackages: [] }
const routes = [{ root: '', list: ['pages/a/index'] }, { root: 'sub', list: ['b/index'] }]
for (const { root, list } of routes) {
  if (root === '') config.pages.push(...list)
  else config.subPackages.push({ root, pages: list })
}
export default config`
  ],
  [
    'for each of a list',
    `const pages: string[] = []
const subPackages = []
;['a'].forEach((name) => { pages.push(\`pages/\${name}/index\`) })
Object.keys({ sub: 1 }).forEach(root => subPackages.push({ root, pages: ['b/index'] }))
export default defineAppConfig({ pages, subPackages })`
  ],
  [
    'by reducing a list',
    `const routes = ['pages/a/index', 'sub/b/index']
const { pages, subPackages } = {
  pages: routes.filter((each) => each.startsWith('pages/')),
  subPackages: routes.reduce((found, each) => {
    const [root, ...rest] = each.split('/')
    return root === 'pages' ? found : [...found, { root, pages: [rest.join('/')] }]
  }, [])
}
export default { pages, subPackages }`
  ],
  [
    'by platform',
    `function packages() {
  switch (process.env.TARO_ENV) {
    case 'h5': return []
    case 'weapp':
      return [{ root: 'sub', pages: ['b/index'] }]
    default: return [{ root: 'other', pages: ['c'] }]
  }
}
let pages = ['pages/a/index']
if (process.env.TARO_ENV === 'h5') { pages = [...pages, 'web'] }
let subPackages
subPackages = packages()
export default { pages, subPackages }`
  ],
  [
    'of parts that are laid over one another',
    `const base = { pages: ['pages/a/index'], subPackages: [] }
const config = Object.assign({}, base, { subPackages: [{ root: 'sub', pages: ['b/index'] }] })
export { config as default }`
  ],
  [
    'of names',
    `enum Page { Home = 'pages/a/index', More = 'b/index' }
const routes = { sub: [Page.More] } as const
export default { pages: [Page.Home], subPackages: Object.entries(routes).map(([root, pages]) => ({ root, pages })) }`
  ],
  [
    'and takes some of them out',
    `const all = ['pages/web/index', 'pages/a/index', 'b/index']
const subs = all.splice(2)
do { all.shift() } while (all.length > 1)
if (process.env.NODE_ENV === 'test') all.pop()
export default { pages: all, subPackages: [{ root: 'sub', pages: subs }] }`
  ],
  [
    'of a tree that is walked',
    `const tree = { home: { path: '/pages/a/index' }, more: { name: 'more', list: { path: '/sub/b/index', isSub: true } } }
const pages = [], roots = Object.create(null)
function walk(map) {
  for (const key in map) {
    const each = map[key]
    if (typeof each !== 'object') continue
    const isSub = each.isSub ?? false
    if (isSub) {
      const root = each.path.split('/')[1]
      if (!roots[root]) roots[root] = []
      roots[root].push(each.path.replace('/' + root + '/', ''))
    } else if (each.path) pages.push(each.path.substring(1))
    else walk(each)
  }
}
walk(tree)
export default { pages, subPackages: Object.keys(roots).map((root) => ({ root, pages: roots[root] })) }`
  ],
  [
    'in one of two objects',
    `const home = { pages: ['pages/a/index'] }
const all = { pages: ['pages/a/index'], subPackages: [{ root: 'sub', pages: ['b/index'] }] }
export default process.env.SMALL ? home : all`
  ]
])('pages that app.config lists %s', (_, settings) => {
  expect(read(settings)).toEqual(['pages/a/index sub/b/index', []])
})

test.each([
  ['JSON', "import routes from './routes.json'", { 'src/routes.json': '["b/index"]' }],
  [
    'a barrel',
    "import { routes } from './lists'",
    { 'src/lists/index.ts': "export * from './routes'", 'src/lists/routes.ts': "export const routes = ['b/index']" }
  ],
  [
    'one that hands it on',
    "import { routes } from './lists'",
    { 'src/lists.ts': "export { default as routes } from './sub'", 'src/sub.ts': "export default ['b/index']" }
  ],
  [
    'one as a whole',
    "import * as lists from './lists'\nconst routes = lists.routes",
    { 'src/lists.ts': "export const routes = ['b/index']" }
  ],
  [
    'CommonJS',
    "const { routes } = require('./lists')",
    { 'src/lists.js': "const routes = ['b/index']\nmodule.exports = { routes }" }
  ],
  ['CommonJS, by name', "const routes = require('./lists').routes", { 'src/lists.js': "exports.routes = ['b/index']" }]
])('pages from another module: %s', (_, imported, files) => {
  const settings = `${imported}\nexport default { pages: ['pages/a/index'], subPackages: [{ root: 'sub', pages: routes }] }`
  expect(read(settings, files as Files)).toEqual(['pages/a/index sub/b/index', []])
})

test('what a list of pages hangs on and cannot be told is a gap', () => {
  const settings = `import { left } from 'somewhere'
const of = (list) => { if (left(list)) throw new Error('none'); return list }
export default { pages: ['pages/a/index'], subPackages: [{ root: 'sub', pages: left(of(['b/index'])) }] }`
  expect(read(settings)).toEqual(['pages/a/index', ['no page is listed under subPackages[0].pages']])
})

test('mpx: settings that a script makes', () => {
  const { uses, gaps } = audit(
    write({
      'package.json': { dependencies: { '@mpxjs/core': '2.9.0' } },
      'src/app.mpx': `<script name="json">
const { pages } = require('./routes')
const subPackages = []
if (__mpx_mode__ === 'ali') subPackages.push({ root: 'ali', pages: ['a'] })
else subPackages.push({ root: 'sub', pages: require('./more.json') })
module.exports = { pages, subPackages, packages: [around('shop')] }
</script>`,
      'src/routes.js': "exports.pages = ['./pages/a']",
      'src/more.json': '["b"]',
      'src/pages/a.mpx': '<script>wx.getLocation()</script>',
      'src/sub/b.mpx': `<template><own-card /></template><script name="json">
const own = (name) => '../components/' + name
module.exports = { usingComponents: { 'own-card': own('card') } }
</script>`,
      'src/components/card.mpx': '<script>wx.chooseImage()</script>'
    })
  )
  expect(uses.map(({ api, pages }) => `${api} ${pages.join()}`)).toEqual([
    'wx.chooseImage sub/b',
    'wx.getLocation pages/a'
  ])
  expect(gaps.map(({ message, file }) => `${message} ${file}`)).toEqual([
    'no page is listed under packages[0] src/app.mpx'
  ])
})

test.each([
  ['a loop', "const pages = []; while (pages.length !== 0.5) pages.push('pages/a/index')\nexport default { pages }"],
  ['a function that calls itself', 'const of = (n) => [of(n + 1), of(n + 2)]\nexport default { pages: of(0) }'],
  ['a text that grows', "let text = 'a'; for (let i = 0; i < 64; i++) text += text\nexport default { pages: [text] }"],
  [
    'a list that grows',
    "const pages = ['a']; for (let i = 0; i < 64; i++) pages.push(...pages)\nexport default { pages: x(pages) }"
  ],
  ['a pattern that takes for ever', `export default { pages: ['${'a'.repeat(40)}b'.replace(/(a+)+$/, '')] }`],
  [
    'a list that doubles',
    "let pages = ['a']; for (let i = 0; i < 64; i++) pages = pages.concat(pages)\nexport default { pages }"
  ],
  [
    'a list that is spread twice',
    "let pages = ['a']; for (let i = 0; i < 64; i++) pages = [...pages, ...pages]\nexport default { pages }"
  ],
  [
    'a text in the place of each character',
    "const text = 'a'.padEnd(1) + 'aaaaaaaaaa'\nlet all = 'aaaaaaaaaa'; for (let i = 0; i < 9; i++) all = all.replaceAll('a', all)\nexport default { pages: [all] }"
  ],
  [
    'a text between all',
    "let all = ['a'], text = 'a'; for (let i = 0; i < 16; i++) { all = all.concat(all); text += text }\nexport default { pages: [all.join(text)] }"
  ],
  [
    'a pattern of alternatives',
    "const pages = ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'.replace(/(a|a)*$/, '')]\nexport default { pages }"
  ],
  [
    'a pattern of much that may be there',
    `export default { pages: ['${'a'.repeat(40)}'.replace(/${'a?'.repeat(40)}${'a'.repeat(40)}$/, '')] }`
  ],
  ['modules that load each other', "import { pages } from './b'\nexport default { pages }"]
])('settings that come to no end are told, at once: %s', (_, settings) => {
  expect(read(settings, { 'src/b.ts': "export { pages } from './b'" })).toEqual(['', ['no page is listed under pages']])
})

test.each([
  ['an object that something unknown was put into', 'const more = { ...around() }', 'more.list'],
  ['an object that a name nobody can tell was put into', "const more = {}; more[around()] = ['b/index']", 'more.list'],
  ['an object that something was assigned to', 'const more = Object.assign({}, around())', 'more.list'],
  ['a module that hands on what is not there', "import * as more from './more'", 'more.list'],
  [
    'the first that may be meant',
    "const more = { list: [['b/index'], ['c']].find((each) => around(each)) }",
    'more.list'
  ],
  ['characters of a text', "const more = 'ab'", '[...more]']
])('a list of pages out of %s is a gap', (_, before, list) => {
  const settings = `${before}\nexport default { pages: ['pages/a/index'], subPackages: [{ root: 'sub', pages: ${list} }] }`
  const [, gaps] = read(settings, { 'src/more.ts': "export * from 'somewhere'" })
  expect(gaps).toEqual([expect.stringMatching(/^no page is listed under subPackages\[0\]\.pages/)])
})

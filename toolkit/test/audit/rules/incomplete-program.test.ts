import { audit } from '../../../src/audit'
import { auditOf, findingsOf, miniProgram, placesOf, write, type Files } from '../project'

const rule = 'incomplete-program'
const gapsOf = (files: Files) => auditOf(files).gaps.map(({ reason, file, line }) => `${reason} ${file}:${line}`)

it.each<[string, Files, string[]]>([
  ['a page', { 'app.json': '{ "pages": [\n"pages/a/index",\n"pages/b/b"] }' }, ['page-missing app.json:3']],
  [
    'a page of a sub-package',
    { 'app.json': { pages: ['pages/a/index'], subPackages: [{ root: 'sub', pages: ['p'] }] } },
    ['page-missing app.json:9']
  ],
  [
    'the script of a page',
    { 'app.json': '{ "pages": [\n"pages/a/index",\n"pages/b/b"] }', 'pages/b/b.wxml': '' },
    ['page-missing app.json:3']
  ],
  [
    'the template of a page',
    { 'app.json': '{ "pages": [\n"pages/a/index",\n"pages/b/b"] }', 'pages/b/b.js': 'Page({})' },
    ['page-missing app.json:3']
  ],
  [
    'the script of a component',
    {
      'pages/a/index.json': { usingComponents: { x: '../../x' } },
      'pages/a/index.wxml': '<x />',
      'x.json': { component: true },
      'x.wxml': ''
    },
    ['component-missing x.json:1']
  ],
  [
    'pages in a form that is none',
    {
      'app.json':
        '{ "pages": ["pages/a/index",\n5],\n"subPackages": [null,\n{ "pages": ["b"] },\n{ "root": "c", "pages": "d" }],\n"subpackages": {} }'
    },
    ['no-page app.json:2', 'no-page app.json:3', 'no-page app.json:4', 'no-page app.json:5', 'no-page app.json:6']
  ],
  [
    'what a plug-in of the project names',
    {
      'project.config.json': { pluginRoot: 'plugin' },
      'plugin/plugin.json':
        '{ "main": "lost.js",\n"pages": { "a": "a",\n"b": "b" },\n"publicComponents": { "a": "a",\n"c": "c" } }',
      'plugin/a.wxml': ''
    },
    [
      'module-missing plugin/plugin.json:1',
      'page-missing plugin/plugin.json:3',
      'component-missing plugin/plugin.json:5'
    ]
  ],
  [
    'a plug-in that cannot be told',
    { 'project.config.json': { pluginRoot: 'plugin' }, 'plugin/plugin.json': '{\n"main": }' },
    ['does-not-parse plugin/plugin.json:2']
  ],
  [
    'a component that is named by no path',
    {
      'pages/a/index.json': '{ "usingComponents": {\n"x": null, "unplaced": null } }',
      'pages/a/index.wxml': '<x /><constructor />'
    },
    ['component-missing pages/a/index.json:2']
  ],
  [
    'a component that all pages name by no path',
    {
      'app.json': '{ "pages": ["pages/a/index"],\n"usingComponents": { "x": 1 } }',
      'pages/a/index.wxml': '<x />'
    },
    ['component-missing app.json:2']
  ],
  ['a module', { 'pages/a/index.js': "\nimport './lost'" }, ['module-missing pages/a/index.js:2']],
  [
    'a module by an alias of app.json, which no package can be',
    {
      'app.json': { pages: ['pages/a/index'], resolveAlias: { '@tools/*': 'tools/*' } },
      'pages/a/index.js': "require('@tools/settings')"
    },
    ['module-missing pages/a/index.js:1']
  ],
  ['what can be no package', { 'pages/a/index.js': "require('#lost/tools')" }, ['module-missing pages/a/index.js:1']],
  ['a package', { 'pages/a/index.js': "const lost = require('lost')" }, ['npm-not-built pages/a/index.js:1']],
  [
    'what a module needs that a page needs',
    { 'pages/a/index.js': "require('./near')", 'pages/a/near.js': "require('./lost')" },
    ['module-missing pages/a/near.js:1']
  ],
  [
    'a component',
    {
      'pages/a/index.json': '{\n"usingComponents": {\n"x": "./lost" } }',
      'pages/a/index.wxml': '<x />'
    },
    ['component-missing pages/a/index.json:3']
  ],
  [
    'a component of a package, named in app.json',
    {
      'app.json': '{ "pages": ["pages/a/index"],\n"usingComponents": {\n"x": "kit/x" } }',
      'pages/a/index.wxml': '<x />'
    },
    ['npm-not-built app.json:3']
  ],
  ['a template', { 'pages/a/index.wxml': '\n<import src="lost.wxml" />' }, ['template-missing pages/a/index.wxml:2']],
  [
    'the tab bar',
    {
      'app.json': { pages: ['pages/a/index'], tabBar: { custom: true, list: [] } },
      'custom-tab-bar/index.json': { component: true }
    },
    ['component-missing app.json:6']
  ],
  [
    'the bar of Skyline',
    { 'app.json': '{ "pages": ["pages/a/index"],\n"appBar": {} }' },
    ['component-missing app.json:2']
  ],
  [
    'what stands for a generic by default',
    {
      'pages/a/index.json': '{ "component": true,\n"componentGenerics": {\n"row": { "default": "kit/row" } } }',
      'pages/a/index.wxml': '<row />'
    },
    ['npm-not-built pages/a/index.json:3']
  ],
  [
    'a module that is loaded late',
    { 'pages/a/index.js': "Page({ async go() {\n(await import('./lost')).go() } })" },
    ['module-missing pages/a/index.js:2']
  ],
  [
    'a module that a function of a script loads',
    { 'pages/a/index.js': "const go = () =>\nrequire('./lost').go()\nPage({ tap() { go() } })" },
    ['module-missing pages/a/index.js:2']
  ],
  [
    'what a function of another module loads late',
    {
      'pages/a/index.js': "import { go } from './near'\nPage({ tap() { go() } })",
      'pages/a/near.js': "export const go = async () =>\n(await import('./lost')).go()\nexport const now = 1"
    },
    ['module-missing pages/a/near.js:2']
  ],
  [
    'a package that is loaded late',
    { 'pages/a/index.js': "Page({ go() {\nrequire.async('lost').then((lost) => lost.go()) } })" },
    ['npm-not-built pages/a/index.js:2']
  ],
  [
    'a module of which nothing is named, which is loaded all the same',
    { 'pages/a/index.js': "import gone from './gone'\nPage({})" },
    ['module-missing pages/a/index.js:1']
  ],
  [
    'a script that does not parse',
    { 'pages/a/index.js': 'wx.chooseImage(\n((' },
    ['does-not-parse pages/a/index.js:2']
  ],
  [
    'a script that names nothing of interest and does not parse',
    { 'pages/a/index.js': "require('../../u')\nPage({})", 'u.js': 'module.exports = {\n  a( { }' },
    ['does-not-parse u.js:2']
  ],
  ['a template that does not parse', { 'pages/a/index.wxml': '<view>' }, ['does-not-parse pages/a/index.wxml:1']]
])('finds that %s is missing', (_, files, gaps) => {
  const { complete, findings } = auditOf(files)
  expect(gapsOf(files)).toEqual(gaps)
  expect(complete).toBe(false)
  const [finding] = findings.filter((each) => each.rule === rule)
  expect([`${finding.file}:${finding.line}`, finding.severity]).toEqual([gaps[0].split(' ')[1], 'warning'])
})

it.each<[string, Files]>([
  ['a picture or a sound', { 'pages/a/index.js': "import a from './a.JPG'; import b from './b.mp3'; b(a)" }],
  [
    'a tab bar of which nothing is there',
    { 'app.json': { pages: ['pages/a/index'], tabBar: { custom: true, list: [] } } }
  ],
  ['a require that no page reaches', { 'lost.js': "require('./gone')" }],
  ['a function that nobody calls', { 'pages/a/index.js': "function never() { require('./gone') }" }],
  ['a component that is named and not placed', { 'pages/a/index.json': { usingComponents: { x: './gone' } } }],
  [
    'a component of a plug-in',
    { 'pages/a/index.json': { usingComponents: { x: 'plugin://p/x' } }, 'pages/a/index.wxml': '<x />' }
  ],
  [
    'a library that Weixin brings',
    {
      'app.json': { pages: ['pages/a/index'], useExtendedLib: { weui: true } },
      'pages/a/index.json': { usingComponents: { x: 'weui-miniprogram/cell/cell' } },
      'pages/a/index.wxml': '<x />'
    }
  ],
  ['types', { 'pages/a/index.js': '', 'pages/a/index.ts': "import { T } from './types'; const a: T = 1; Page({})" }],
  [
    'what a class implements',
    {
      'pages/a/index.js': '',
      'pages/a/index.ts': "import { T } from './types'; class A implements T {}; Page({ a: new A() })"
    }
  ],
  ['a module that is tried', { 'pages/a/index.js': "try { require('./gone') } catch (e) {}" }],
  [
    'what a function loads that no page calls',
    {
      'pages/a/index.js': "import { now } from './near'\nPage({ tap() { now() } })",
      'pages/a/near.js': "export const go = () => require('./lost').go()\nexport const now = () => 1"
    }
  ],
  [
    'a default of a generic that is not shown',
    { 'pages/a/index.json': { component: true, componentGenerics: { row: { default: './gone' } } } }
  ],
  ['a module of a bundle', { 'pages/a/index.js': 'p.push([{ 1: function (m, e, require) { require("./gone") } }])' }],
  ['a plug-in', { 'pages/a/index.js': "requirePlugin('p')" }],
  ['a text', { 'pages/a/index.js': 'eval("require(\'./gone\')")' }]
])('says nothing about %s', (_, files) => {
  expect(gapsOf(files)).toEqual([])
  expect(auditOf(files).complete).toBe(true)
})

it('is one finding for each kind of thing, with all places', () => {
  const found = findingsOf(rule, { 'pages/a/index.js': "import './one'\nimport './two'" })
  expect(found.map(({ places }) => places.length)).toEqual([2])
  expect(found[0].message).toContain('./one, ./two')
})

it('finds what a script uses that does not parse by its words, as unknown', () => {
  const script = "wx.chooseImage({})\nwx.authorize({ scope: 'scope.record' })\n/* never ended"
  const { uses } = auditOf({ 'pages/a/index.js': script })
  expect(uses.map(({ api, line, certainty }) => [api, line, certainty])).toEqual([
    ['wx.chooseImage', 1, 'unknown'],
    ['scope.record', 2, 'unknown']
  ])
})

it.each(["wx['chooseImage']({})", 'uni?.chooseImage()', 'wx\n  .chooseImage()', 'Taro [`chooseImage`]({})'])(
  'also where it is written %s',
  (call) => {
    const { uses } = auditOf({ 'pages/a/index.js': `${call}\nuni.chooseImageKind\n/* never ended` })
    expect(uses.map(({ api, line }) => [api, line])).toEqual([['wx.chooseImage', 1]])
  }
)

it('finds the open-type in an object that a component is given which is not there', () => {
  const files = {
    'pages/a/index.json': { usingComponents: { 't-dialog': 'tdesign-miniprogram/dialog/dialog' } },
    'pages/a/index.js': "Page({ data: { button: { content: 'in', openType: 'getPhoneNumber' } } })",
    'pages/a/index.wxml': '<t-dialog confirm-btn="{{button}}" />'
  }
  expect(auditOf(files).uses.map(({ api }) => api)).toEqual(['button[open-type=getPhoneNumber]'])
})

it('finds the nickname that a component is given which is not there', () => {
  const used = (tag: string) => {
    const files = { 'pages/a/index.json': { usingComponents: { 'x-field': 'kit/field' } }, 'pages/a/index.wxml': tag }
    return auditOf(files).uses.map(({ api }) => api)
  }
  expect(used('<x-field type="nickname" />')).toEqual(['input[type=nickname]'])
  expect(used('<x-field type="text" name="nickname" />')).toEqual([])
})

it('finds the open-type that a generic is given whose default is not there', () => {
  const files = {
    'pages/a/index.json': { component: true, componentGenerics: { row: { default: './lost' } } },
    'pages/a/index.wxml': '<row open-type="getPhoneNumber" />'
  }
  expect(auditOf(files).uses.map(({ api }) => api)).toEqual(['button[open-type=getPhoneNumber]'])
})

it('is answered by a comment with a reason', () => {
  const files = {
    'pages/a/index.js': `// mp-privacy-disable-next-line ${rule} -- generated by the build\nimport './lost'`
  }
  expect(placesOf(rule, files)).toEqual([])
})

it('names three of many in the sentence, and all in its places', () => {
  const pages = ['pages/a/index', ...['b', 'c', 'd', 'e', 'f'].map((name) => `pages/${name}/${name}`)]
  const { findings } = auditOf({ 'app.json': { pages } })
  const [{ message, places }] = findings.filter((finding) => finding.rule === rule)
  expect(message).toBe('a page is listed that is not there: pages/b/b, pages/c/c, pages/d/d and 2 more')
  expect(places).toHaveLength(5)
  const [inChinese] = auditOf({ 'app.json': { pages } }, { language: 'zh' }).findings
  expect(inChinese.message).toBe('列出的页面不存在：pages/b/b、pages/c/c、pages/d/d 等 5 个')
})

it('finds open-types of a script that does not parse by their words too', () => {
  const files = { 'pages/a/index.js': 'const draw = () => <Button openType="getPhoneNumber"\nconst camera: x = {' }
  expect(auditOf(files).uses.map(({ api, line, certainty }) => [api, line, certainty])).toEqual([
    ['button[open-type=getPhoneNumber]', 1, 'unknown']
  ])
})

test.each([
  [
    'modules',
    "import a, { b as c } from './a'\nimport './a'\nexport * from './a'\nexport { c }\nexport default class A {}"
  ],
  ['modules on one line', 'import a from"./a";export const b=a;export default function(){return b}'],
  ['TypeScript', 'export const a = <T,>(each: T): T => each!\nexport type B = { [key: string]: number }'],
  ['a decorator', 'export default class A { @kept b = 1 }'],
  ['a top-level return', 'if (!wx) return\nmodule.exports = 1'],
  ['a newer regular expression', 'module.exports = /(?<year>[0-9]{4})/v']
])('%s in a script that names nothing are no trouble', (_, code) => {
  const files = {
    'pages/a/index.js': "import '../../b'\nPage({})",
    'b.ts': code,
    'a.js': 'exports.b = 1; exports.default = 2'
  }
  expect(gapsOf(files)).toEqual([])
})

describe('a name that differs from its file in capitals only', () => {
  const said = (root: string) => audit(root, { language: 'en' }).gaps.map(({ message }) => message)
  const differs = 'it differs in capitals only, and phones and builds on Linux tell them apart'

  test.each<[string, Files, string]>([
    [
      'a module',
      { 'pages/a/index.js': "require('../../utils/Ask')", 'utils/ask.js': '' },
      'a module is not there: ../../utils/Ask; there is utils/ask.js: '
    ],
    [
      'a component',
      {
        'pages/a/index.json': { usingComponents: { bar: '/components/navBar/index' } },
        'pages/a/index.wxml': '<bar />',
        'components/NavBar/index.wxml': '',
        'components/NavBar/index.js': ''
      },
      'a component is not there: /components/navBar/index; there is components/NavBar/index.js: '
    ],
    [
      'a page',
      {
        'app.json': { pages: ['pages/a/index', 'pages/Me/index'] },
        'pages/me/index.js': '',
        'pages/me/index.wxml': ''
      },
      'a page is listed that is not there: pages/Me/index; there is pages/me/index.js: '
    ]
  ])('is told with it: %s', (_, files, message) => {
    expect(said(write(miniProgram(files)))).toEqual([message + differs])
  })

  test('in source, by an alias', () => {
    const root = write({
      'manifest.json': {},
      'pages.json': { pages: [{ path: 'pages/a/a' }] },
      'pages/a/a.vue':
        "<template><nav-bar /></template>\n<script>\nimport navBar from '@/components/navBar'\nexport default { components: { navBar } }\n</script>",
      'components/NavBar.vue': '<template><view /></template>'
    })
    expect(said(root)).toEqual([
      `a module is not there: @/components/navBar; there is components/NavBar.vue: ${differs}`
    ])
  })

  test('in source, as a page', () => {
    const root = write({
      'package.json': { dependencies: { '@dcloudio/uni-app': '3.0.0' } },
      'src/manifest.json': {},
      'src/pages.json': { pages: [{ path: 'pages/Me/me' }] },
      'src/pages/me/me.vue': '<template><view /></template>'
    })
    expect(said(root)).toEqual([
      `a page is listed that is not there: pages/Me/me; there is src/pages/me/me.vue: ${differs}`
    ])
  })

  test('is not told of another file', () => {
    const files = { 'pages/a/index.js': "require('./gone')", 'pages/a/gone.css': '', 'pages/a/going.js': '' }
    expect(said(write(miniProgram(files)))).toEqual(['a module is not there: ./gone'])
  })
})

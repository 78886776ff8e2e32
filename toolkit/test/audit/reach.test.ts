import { join } from 'node:path'
import { audit } from '../../src/audit'
import { auditOf, write, type Files } from './project'

/** File -> pages, for every use. */
const reached = (files: Files) => Object.fromEntries(auditOf(files).uses.map(({ file, pages }) => [file, pages]))

const use = 'wx.getLocation()'

describe('pages lead to code', () => {
  it('by require, import, re-export and require.async, however often', () => {
    const files = {
      'app.json': { pages: ['pages/a/index', 'pages/b/index'] },
      'pages/a/index.js': "require('../../x')\nrequire.async('../../late.js')",
      'pages/b/index.js': "import './c'",
      'pages/b/c.js': "export * from '../../x'",
      'pages/b/index.wxml': '',
      'x.js': use,
      'late.js': use,
      'lost.js': use,
      'pages/b/not.js': "// require('../../lost')\n"
    }
    expect(reached(files)).toEqual({
      'x.js': ['pages/a/index', 'pages/b/index'],
      'late.js': ['pages/a/index'],
      'lost.js': []
    })
  })

  describe('by what they call of a namespace', () => {
    const pages = { 'app.json': { pages: ['pages/a/a', 'pages/b/b', 'pages/c/c'] } }
    const calling = (member: string) => `import { Media } from '../../media'\nPage({ go() { Media.${member}() } })`
    const callers = {
      'pages/a/a.js': calling('pick'),
      'pages/b/b.js': calling('find'),
      'pages/c/c.js': calling('none')
    }
    const usesOf = (file: string, text: string, files: Files = {}) =>
      auditOf({ ...pages, ...callers, ...files, [file]: text }).uses.map(({ api, pages: of }) => `${api} ${of.join()}`)
    const all = ['wx.chooseImage pages/a/a', 'wx.getLocation pages/b/b']

    it('of TypeScript, whose members call one another by their names', () => {
      const text = `export namespace Media {
  function ask() { wx.chooseImage() }
  export const pick = () => ask()
  export function find() { Media.locate() }
  export const locate = () => wx.getLocation()
  export const none = () => 1
}`
      expect(usesOf('media.ts', text)).toEqual(all)
    })

    it('of TypeScript, whose members call another module', () => {
      const text = `import { choose, find as look } from './calls'
export namespace Media { export const pick = () => choose(); export const find = () => look(); export const none = () => 1 }`
      const calls = 'export const choose = () => wx.chooseImage()\nexport const find = () => wx.getLocation()'
      expect(usesOf('media.ts', text, { 'calls.ts': calls })).toEqual(all)
    })

    it('of TypeScript in another, all of it', () => {
      const text =
        "import { choose } from './calls'\nexport namespace Media.Inner { export const pick = () => choose() }"
      expect(usesOf('media.ts', text, { 'calls.ts': 'export const choose = () => wx.chooseImage()' })).toEqual([
        'wx.chooseImage pages/a/a,pages/b/b,pages/c/c'
      ])
    })

    it.each([
      [
        'TypeScript',
        `export var Media; (function (Media) {
  function ask() { wx.chooseImage() }
  Media.pick = () => ask(); function find() { Media.locate() } Media.find = find
  Media.locate = () => wx.getLocation(); Media.none = () => 1
})(Media || (Media = {}))`
      ],
      [
        'Babel',
        `export let Media; (function (_Media) {
  function ask() { wx.chooseImage() }
  const pick = _Media.pick = () => ask(); function find() { locate() } _Media.find = find
  const locate = _Media.locate = () => wx.getLocation(); const none = _Media.none = () => 1
})(Media || (Media = {}))`
      ],
      [
        'a minifier',
        `var t; !function (e) {
  e.pick = function () { wx.chooseImage() }, e.find = function () { e.locate() },
  e.locate = function () { wx.getLocation() }, e.none = function () { return 1 }
}(t || (t = {})); export { t as Media }`
      ]
    ])('compiled by %s', (_, text) => {
      expect(usesOf('media.js', text)).toEqual(all)
    })
  })

  it('by what a package that “build npm” bundled asks of another package', () => {
    const files = {
      'pages/a/index.js': "const router = require('router')\nPage({ go() { router.where() } })",
      'miniprogram_npm/router/index.js': `module.exports = (function () {
  var modules = {}
  var define = function (id, func, req) { modules[id] = { func: func, req: req, m: { exports: {} } } }
  var load = function (id, source) {
    if (!modules[id]) return require(source)
    modules[id].func(modules[id].req, modules[id].m, modules[id].m.exports)
    return modules[id].m.exports
  }
  define(1, function (require, module, exports) {
    var place = require("place"), crypto = require("crypto"), own = require("./own")
    exports.where = function () { return place.where() }
  }, function (id) { var map = { "./own": 2 }; return load(map[id], id) })
  define(2, function (require, module, exports) { exports.own = true }, function (id) { return load({}[id], id) })
  return load(1)
})()`,
      'miniprogram_npm/place/index.js': `exports.where = function () { return ${use} }`
    }
    expect(reached(files)).toEqual({ 'miniprogram_npm/place/index.js': ['pages/a/index'] })
    expect(auditOf(files).gaps).toEqual([])
  })

  it.each([
    ['plain(wrap(', '))'],
    ['wrap(', ')']
  ])('by their names alone to the pickers of uniCloud’s client, in every build of uni-app: %s', (before, after) => {
    const page = (script: string) => `const vendor = require('../../common/vendor.js')\n${script}`
    const files = {
      'app.json': { pages: ['pages/a/index', 'pages/b/index'] },
      'app.js': "require('./common/vendor.js')",
      'common/vendor.js': `const wrap = (make) => { const e = { exports: {} }; make(e, e.exports); return e.exports }
const plain = (e) => (e && e.__esModule ? e.default : e)
var upload = ${before}function (e, t) {
  const ok = 'chooseAndUploadFile:ok'
  t.initChooseAndUploadFile = function (e) { return function (t) { return new Promise((done) => wx.chooseImage({ count: t.count, success: done })) } }
}${after}
const client = {}
client.chooseAndUploadFile = upload.initChooseAndUploadFile(client)
;['chooseAndUploadFile'].forEach((name) => { const own = client[name]; client[name] = function () { return own.apply(client, arguments) } })
exports.client = client`,
      'pages/a/index.js': page('Page({ load() { vendor.client.callFunction({}) } })'),
      'pages/b/index.js': page('Page({ load() { vendor.client.callFunction({}) } })')
    }
    expect(reached(files)).toEqual({ 'common/vendor.js': [] })
    const calls = page("Page({ pick() { vendor.client.chooseAndUploadFile({ type: 'image' }) } })")
    expect(reached({ ...files, 'pages/b/index.js': calls })).toEqual({ 'common/vendor.js': ['pages/b/index'] })
    // As uni-file-picker does where the program has no space of uniCloud's.
    const ownPicker = {
      'pick.js': `const fail = 'chooseAndUploadFile:fail'
exports.chooseAndUploadFile = function () { throw fail }`,
      'pages/b/index.js': page(`const own = require('../../pick.js')
Page({ onLoad() { vendor.client.chooseAndUploadFile = own.chooseAndUploadFile }, pick() { vendor.client.chooseAndUploadFile({}) } })`)
    }
    expect(reached({ ...files, ...ownPicker })).toEqual({ 'common/vendor.js': ['pages/b/index'] })
  })

  it('by a require with a comment in it', () => {
    expect(reached({ 'pages/a/index.js': "import(/* webpackMode: 'lazy' */ '../../x')", 'x.js': use })).toEqual({
      'x.js': ['pages/a/index']
    })
  })

  it.each([
    ['an object', `{ "./src/where.js": function (module, exports, require) { exports.where = () => ${use} } }`],
    [
      'a list',
      `[function (module, exports, require) { module.exports = require(1) }, function (module, exports) { exports.where = () => ${use} }]`
    ]
  ])('by a library in one file, which webpack made of %s', (_, modules) => {
    const runtime =
      '(function (modules) { var known = {}; function load(id) { var module = (known[id] = { exports: {} }); modules[id].call(module.exports, module, module.exports, load); return module.exports } return load(load.s = 0) })'
    const files = {
      'pages/a/index.js': "const { where } = require('sdk')\nPage({ onTap() { where() } })",
      'miniprogram_npm/sdk/index.js': `module.exports = ${runtime}(${modules})`
    }
    expect(reached(files)).toEqual({ 'miniprogram_npm/sdk/index.js': ['pages/a/index'] })
    expect(reached({ ...files, 'pages/a/index.js': 'Page({})' })).toEqual({ 'miniprogram_npm/sdk/index.js': [] })
  })

  it('by requirePlugin', () => {
    const plugin = { 'plugin/plugin.json': { main: 'index.js' }, 'plugin/index.js': `exports.api = wx\n${use}` }
    expect(reached({ ...plugin, 'pages/a/index.js': "requirePlugin('p').api.chooseImage()" })).toEqual({
      'pages/a/index.js': ['pages/a/index'],
      'plugin/index.js': ['pages/a/index']
    })
    expect(reached({ ...plugin, 'pages/a/index.js': "requirePlugin.async('p')" })).toEqual({
      'plugin/index.js': ['pages/a/index']
    })
  })

  it('a require in a comment leads nowhere', () => {
    expect(reached({ 'pages/a/index.js': "// require('../../x')\n/* import '../../x' */", 'x.js': use })).toEqual({
      'x.js': []
    })
  })

  it('by resolveAlias, absolute paths, and miniprogram_npm', () => {
    const files = {
      'app.json': { pages: ['pages/a/index'], resolveAlias: { '@/*': 'lib/*' } },
      'pages/a/index.js': "require('@/x')\nrequire('/y')\nrequire('pack')\nrequire('pack/deep')",
      'lib/x.js': use,
      'y.js': use,
      'miniprogram_npm/pack/index.js': use,
      'miniprogram_npm/pack/deep.js': use
    }
    for (const pages of Object.values(reached(files))) expect(pages).toEqual(['pages/a/index'])
    expect(Object.keys(reached(files))).toHaveLength(4)
  })

  it('by paths of tsconfig.json, of the one it extends too', () => {
    const files = {
      'tsconfig.json': { extends: './tsconfig.base' },
      'tsconfig.base.json': '{ // paths\n"compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["lib/*"] } } }',
      'pages/a/index.js': "import { pick } from '@/pick'; Page({ go: pick })",
      'lib/pick.ts': 'export const pick = () => wx.chooseImage({})'
    }
    const { uses, complete } = auditOf(files)
    expect([uses.map(({ file, pages }) => [file, ...pages]), complete]).toEqual([
      [['lib/pick.ts', 'pages/a/index']],
      true
    ])
  })

  it('by components: own ones, global ones where their tag is placed, generics, defaults', () => {
    const one = (name: string, config = {}) => ({
      [`c/${name}.json`]: { component: true, ...config },
      [`c/${name}.wxml`]: '',
      [`c/${name}.js`]: use
    })
    const files = {
      'app.json': {
        pages: ['pages/a/index', 'pages/b/index'],
        usingComponents: { everywhere: '/c/everywhere', chosen: 'c/chosen' }
      },
      'pages/a/index.json': { usingComponents: { own: '../../c/own' } },
      'pages/a/index.wxml': '<everywhere generic:item="chosen" /><own />',
      'pages/b/index.wxml': '',
      'pages/b/index.js': '',
      ...one('own', { componentGenerics: { item: { default: './fallback' } } }),
      ...one('everywhere'),
      ...one('chosen'),
      ...one('fallback')
    }
    for (const pages of Object.values(reached(files))) expect(pages).toEqual(['pages/a/index'])
    expect(Object.keys(reached(files))).toHaveLength(4)
  })

  it('a component that is named and not placed leads nowhere', () => {
    const files = {
      'pages/a/index.json': { usingComponents: { own: '/c/own' } },
      'c/own.json': { component: true },
      'c/own.wxml': '',
      'c/own.js': use
    }
    expect(reached(files)).toEqual({ 'c/own.js': [] })
    expect(reached({ ...files, 'pages/a/index.wxml': '<own />' })).toEqual({ 'c/own.js': ['pages/a/index'] })
  })

  it('a component with the name of a built-in tag', () => {
    const files = {
      'app.json': { pages: ['pages/a/index'], usingComponents: { text: '/c/own' } },
      'pages/a/index.wxml': '<view><text /></view>',
      'c/own.json': { component: true },
      'c/own.wxml': '',
      'c/own.js': use
    }
    expect(reached(files)).toEqual({ 'c/own.js': ['pages/a/index'] })
  })

  it('in sub-packages of both spellings, independent or not', () => {
    const files = {
      'app.json': {
        pages: ['pages/a/index'],
        subPackages: [{ root: 'one/', pages: ['p'] }],
        subpackages: [{ root: 'two', pages: ['q/q'], independent: true }]
      },
      'one/p.js': use,
      'two/q/q.js': use
    }
    expect(reached(files)).toEqual({ 'one/p.js': ['one/p'], 'two/q/q.js': ['two/q/q'] })
  })

  it('the custom tab bar belongs to every tab', () => {
    const files = {
      'app.json': {
        pages: ['pages/a/index', 'pages/b/index', 'pages/c/index'],
        tabBar: { custom: true, list: [{ pagePath: 'pages/a/index' }, { pagePath: 'pages/c/index' }] }
      },
      'custom-tab-bar/index.js': use,
      'custom-tab-bar/index.json': { component: true }
    }
    expect(reached(files)).toEqual({ 'custom-tab-bar/index.js': ['pages/a/index', 'pages/c/index'] })
  })

  it('the bar of Skyline belongs to every page that it draws', () => {
    const files = {
      'app.json': { pages: ['pages/a/index', 'pages/b/index'], renderer: 'skyline', appBar: {} },
      'pages/b/index.json': { renderer: 'webview' },
      'pages/b/index.wxml': '',
      'app-bar/index.js': use,
      'app-bar/index.json': { component: true }
    }
    expect(reached(files)).toEqual({ 'app-bar/index.js': ['pages/a/index'] })
  })

  it('app.js is on no page', () => {
    expect(reached({ 'app.js': use })).toEqual({ 'app.js': [] })
  })

  it('components of a plug-in in the tree', () => {
    const files = {
      'pages/a/index.json': { usingComponents: { hello: 'plugin://mine/hello' } },
      'pages/a/index.wxml': '<hello />',
      'plugin/plugin.json': { publicComponents: { hello: 'components/hello' }, main: 'index.js' },
      'plugin/components/hello.json': { component: true },
      'plugin/components/hello.wxml': '<functional-page-navigator name="loginAndGetUserInfo" />',
      'plugin/components/hello.js': "wx.authorizeForMiniProgram({ scope: 'scope.record' })"
    }
    expect(auditOf(files).uses.map(({ api, pages }) => [api, pages])).toEqual([
      ['scope.record', ['pages/a/index']],
      ['functional-page-navigator[name=loginAndGetUserInfo]', ['pages/a/index']]
    ])
  })
})

describe('the root', () => {
  it('is found through project.config.json, and echoed as given', () => {
    const folder = write({
      'project.config.json': '{ // where\n "miniprogramRoot": "mini/", }',
      'mini/app.json': { pages: ['p'] },
      'mini/p.js': use
    })
    const { root, uses } = audit(folder)
    expect(root).toBe(folder)
    expect(uses.map(({ file, pages }) => [file, pages])).toEqual([['p.js', ['p']]])
    expect(audit(join(folder, 'mini')).uses).toEqual(uses)
  })
})

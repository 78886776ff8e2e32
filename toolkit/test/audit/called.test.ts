import { audit } from '../../src/audit'
import { auditOf, type Files, write } from './project'

/** `api` -> pages. */
const pagesOf = (files: Files) => Object.fromEntries(auditOf(files).uses.map(({ api, pages }) => [api, pages]))

const twoPages = (a: string, b: string): Files => ({
  'app.json': { pages: ['pages/a/index', 'pages/b/index'] },
  'pages/a/index.js': a,
  'pages/b/index.js': b,
  'pages/b/index.wxml': ''
})

const pick = 'wx.chooseImage({})'
const onlyA = { 'wx.chooseImage': ['pages/a/index'] }

describe('a use belongs to the pages that call it', () => {
  it.each<[string, Files]>([
    [
      'one export of a module',
      {
        ...twoPages(
          "import { pick } from '../../tools'; Page({ go() { pick() } })",
          "import { now } from '../../tools'; Page({ onLoad() { now() } })"
        ),
        'tools.js': `export const pick = () => ${pick}; export const now = () => Date.now()`
      }
    ],
    [
      'a barrel that hands on',
      {
        ...twoPages(
          "import { pick } from '../../tools/index'; Page({ go: pick })",
          "import { now } from '../../tools/index'; Page({ onLoad: now })"
        ),
        'tools/index.js': "export * from './pick'; export { default as now } from './now'",
        'tools/pick.js': `export function pick() { ${pick} }`,
        'tools/now.js': 'export default () => Date.now()'
      }
    ],
    [
      'functions without a name, as one object',
      {
        ...twoPages(
          "import tools from '../../tools/index'; Page({ go() { tools.pick() } })",
          "import tools from '../../tools/index'; const { now } = tools; Page({ onLoad() { now() } })"
        ),
        'tools/index.js': "import pick from './pick'; import now from './now'; export default { pick, now }",
        'tools/pick.js': `export default function () { ${pick} }`,
        'tools/now.js': 'export default function () { return Date.now() }'
      }
    ],
    ...['Object.assign(exports,', 'module.exports = Object.assign({},'].map((assign): [string, Files] => [
      `what is put together: ${assign}`,
      {
        ...twoPages(
          "const { pick } = require('../../tools/index'); Page({ go() { pick() } })",
          "const tools = require('../../tools/index'); Page({ onLoad() { tools.now() } })"
        ),
        'tools/index.js': `const time = require('./now'); ${assign} require('./pick'), time, { own: 1 })`,
        'tools/pick.js': `exports.pick = () => ${pick}`,
        'tools/now.js': 'exports.now = () => Date.now()'
      }
    ]),
    [
      'what TypeScript imports as a whole',
      {
        'app.json': { pages: ['pages/a/index', 'pages/b/index'] },
        'pages/a/index.js': "import { pick } from '../../tools/index'; Page({ go() { pick() } })",
        'pages/b/index.js': "import { time } from '../../tools/index'; Page({ onLoad() { time() } })",
        'pages/b/index.wxml': '',
        'tools/index.ts':
          "import pick = require('./pick')\nimport * as all from './now'\nexport import time = all.now\nexport { pick }",
        'tools/pick.ts': `function pick() { ${pick} }\nexport = pick`,
        'tools/now.ts': 'export const now = () => Date.now()'
      }
    ],
    [
      'CommonJS, as an object',
      {
        ...twoPages(
          "const tools = require('../../tools'); Page({ go() { tools.pick() } })",
          "const { now } = require('../../tools'); Page({ onLoad() { now() } })"
        ),
        'tools.js': `function pick() { ${pick} }\nmodule.exports = { pick, now() { return 1 } }`
      }
    ],
    ...(
      [
        ['one member of what is exported as an object', 'tools.album.pick()', 'tools.time.now()'],
        ['a module that is loaded where it is called', "require('../../tools').pick()", "require('../../tools').now()"],
        [
          'a module that comes late',
          "import('../../tools').then(({ pick }) => pick())",
          "require.async('../../tools').then((tools) => tools.now())"
        ],
        [
          'a module that is waited for',
          "const { pick } = await import('../../tools'); pick()",
          "(await import('../../tools')).now()"
        ]
      ] as const
    ).map<[string, Files]>(([name, a, b]) => [
      name,
      {
        ...twoPages(
          `import tools from '../../all'; Page({ async go() { ${a} } })`,
          `import tools from '../../all'; Page({ async onLoad() { ${b} } })`
        ),
        'all.js': "import * as album from './album'; import time from './time'; export default { album, time }",
        'album.js': `export const pick = () => ${name.startsWith('one') ? pick : '1'}`,
        'time.js': 'export default { now: () => 1 }',
        'tools.js': `exports.pick = () => ${name.startsWith('one') ? '1' : pick}; exports.now = () => 1`
      }
    ]),
    [
      'CommonJS, as an object that is filled later',
      {
        ...twoPages(
          "const tools = require('../../tools'); Page({ go() { tools.both() } })",
          "const tools = require('../../tools'); Page({ onLoad() { tools.now() } })"
        ),
        'tools.js': `const tools = {}\ntools.pick = function () { ${pick} }\ntools.both = () => tools.pick()\ntools.now = () => 1\nmodule.exports = tools`
      }
    ],
    [
      'exports one by one, and a call between them',
      {
        ...twoPages(
          "const tools = require('../../tools'); Page({ go() { tools.both() } })",
          "const tools = require('../../tools'); Page({ onLoad() { tools.now() } })"
        ),
        'tools.js': `exports.pick = function () { ${pick} }; exports.both = () => exports.pick(); exports.now = () => 1`
      }
    ],
    [
      'a default export with methods that call one another',
      {
        ...twoPages(
          "import tools from '../../tools'; Page({ go() { tools.both() } })",
          "import tools from '../../tools'; Page({ onLoad() { tools.now() } })"
        ),
        'tools.js': `export default { pick() { ${pick} }, both() { this.pick() }, now() {} }`
      }
    ],
    [
      'static methods of a class',
      {
        ...twoPages(
          "import Tools from '../../tools'; Page({ go() { Tools.both() } })",
          "import Tools from '../../tools'; Page({ onLoad() { Tools.now() } })"
        ),
        'tools.js': `export default class Tools { static pick() { ${pick} } static both() { this.pick() } static now = () => 1 }`
      }
    ],
    [
      'what TypeScript and Babel make of imports',
      {
        ...twoPages(
          'var t = require("../../tools"); Page({ go: function () { (0, t.pick)() } })',
          'var t = _interopRequireDefault(require("../../tools")); Page({ onLoad: function () { t.default.now() } })'
        ),
        'tools.js':
          'Object.defineProperty(exports, "__esModule", { value: true }); exports.pick = void 0; var p = require("./p");' +
          'Object.defineProperty(exports, "pick", { enumerable: true, get: function () { return p.pick } });' +
          'exports.default = { now: function () {} }',
        'p.js': `exports.pick = function () { ${pick} }`
      }
    ],
    [
      'what Babel makes of imports, and a minifier of its helpers',
      {
        ...twoPages(
          'var t = n(require("../../tools")); function n(e) { return e && e.__esModule ? e : { default: e } } Page({ go: function () { t.default.pick() } })',
          'var t = n(require("../../tools")); function n(e) { return e && e.__esModule ? e : { default: e } } Page({ onLoad: function () { t.default.now() } })'
        ),
        'tools.js': `Object.defineProperty(exports, "__esModule", { value: true }); exports.default = { pick: function () { ${pick} }, now: function () {} }`
      }
    ],
    [
      'a wrapped function',
      {
        ...twoPages(
          "import { pick } from '../../tools'; Page({ go: pick })",
          "import { now } from '../../tools'; Page({ onLoad: now })"
        ),
        'tools.js': `import { debounce } from './d'; export const pick = debounce(() => ${pick}); export const now = () => 1`
      }
    ],
    [
      'one module of a vendor.js, and one export of it',
      {
        ...twoPages(
          'require("../../common/vendor.js"); (global["webpackJsonp"] = global["webpackJsonp"] || []).push([["pages/a/index"], { "a001": function (t, e, n) { var u = n("b002"); Page({ go: function () { (0, u.pick)() } }) } }])',
          'require("../../common/vendor.js"); (global["webpackJsonp"] = global["webpackJsonp"] || []).push([["pages/b/index"], { "a003": function (t, e, n) { var u = n("b002"); Page({ go: function () { Object(u["now"])() } }) } }])'
        ),
        'common/vendor.js': `(global["webpackJsonp"] = global["webpackJsonp"] || []).push([["common/vendor"], { "b002": function (t, e, n) { "use strict"; n.r(e); n.d(e, { pick: function () { return r }, now: function () { return o } }); function r() { ${pick} } function o() {} } }])`
      }
    ],
    [
      'a module of webpack that is handed what it takes for global, in uni-app for Vue 2',
      {
        ...twoPages(
          'require("../../common/vendor.js"); (global["webpackJsonp"] = global["webpackJsonp"] || []).push([["pages/a/index"], { "a001": function (t, e, n) { var u = n("b002"); Page({ go: function () { (0, u.pick)() } }) } }])',
          'require("../../common/vendor.js"); (global["webpackJsonp"] = global["webpackJsonp"] || []).push([["pages/b/index"], { "a003": function (t, e, n) { "use strict"; (function (t) { var u = n("b002"); t({ go: function () { (0, u.now)() } }) }).call(this, n("543d")["createPage"]) } }])'
        ),
        'common/vendor.js': `(global["webpackJsonp"] = global["webpackJsonp"] || []).push([["common/vendor"], { "543d": function (t, e, n) { e.createPage = Page; e.default = wx }, "b002": function (t, e, n) { "use strict"; (function (t, n) { Object.defineProperty(e, "__esModule", { value: !0 }), e.pick = r, e.now = function () {}; function r() { return new Promise((function (e) { t.chooseImage({ success: e }) })) } }).call(this, n("543d")["default"], n("543d")["default"]) } }])`
      }
    ],
    [
      'a function of wx under a name of the module’s own',
      {
        ...twoPages(
          "import { pick } from '../../tools'; Page({ go() { pick() } })",
          "import { now } from '../../tools'; Page({ onLoad() { now() } })"
        ),
        'tools.js': 'export const pick = wx.chooseImage; export const now = wx.getSystemInfoSync'
      }
    ],
    [
      'a table of functions of wx, as they are and promised',
      {
        ...twoPages(
          "import api from '../../tools'; Page({ go() { api.pick() } })",
          "import api from '../../tools'; Page({ onLoad() { api.now() } })"
        ),
        'tools.js':
          'import promisify from "./p"; export default { pick: promisify(wx.chooseImage), now: wx.getSystemInfoSync }'
      }
    ],
    [
      'a list of promised functions in a framework’s vendors, as webpack calls them',
      {
        ...twoPages(
          'require("../../vendors.js"); (wx["webpackJsonp"] = wx["webpackJsonp"] || []).push([["pages/a/index"], { "./a.js": function (m, e, n) { var u = n("./node_modules/f/api.js"); Page({ go: function () { Object(u["pick"])() } }) } }])',
          'require("../../vendors.js"); (wx["webpackJsonp"] = wx["webpackJsonp"] || []).push([["pages/b/index"], { "./b.js": function (m, e, n) { var u = n("./node_modules/f/api.js"); Page({ go: function () { Object(u["now"])() } }) } }])'
        ),
        'vendors.js':
          '(wx["webpackJsonp"] = wx["webpackJsonp"] || []).push([["vendors"], { "./node_modules/f/api.js": function (m, e, n) { "use strict"; n.r(e); n.d(e, "pick", function () { return pick }); n.d(e, "now", function () { return now }); var s = n("./s.js"); var pick = Object(s["promisify"])(wx.chooseImage); var now = Object(s["promisify"])(wx.getSystemInfo) }, "./s.js": function (m, e, n) { n.d(e, "promisify", function () { return promisify }); function promisify(api) { return function (o) { return new Promise(function (done) { api(Object.assign({}, o, { success: done })) }) } } } }])'
      }
    ],
    [
      'a chunk without webpack',
      {
        ...twoPages(
          'const v = require("../../common/vendor.js"); const s = { methods: { go() { v.pick() } } }; wx.createPage(s)',
          'const v = require("../../common/vendor.js"); const s = { methods: { go() { v.now() } } }; wx.createPage(s)'
        ),
        'common/vendor.js': `const pick = () => { ${pick} }; const now = () => 1; exports.pick = pick; exports.now = now`
      }
    ]
  ])('%s', (_, files) => {
    expect(pagesOf(files)).toEqual(onlyA)
  })

  it('all of a module, where it cannot be told what of it is meant', () => {
    const tools = { 'tools.js': `exports.pick = () => ${pick}; exports.now = () => 1` }
    const whole = "const tools = require('../../tools'); Page({ go(e) { tools[e.type]() } })"
    expect(pagesOf({ ...tools, ...twoPages(whole, '') })).toEqual(onlyA)
    expect(pagesOf({ ...tools, ...twoPages("module.exports = require('../../tools')", '') })).toEqual(onlyA)
  })

  it.each([
    ['webpack 4', 'for(var k in r) if("default" !== k) (function(e){ n.d(t, e, (function(){ return r[e] })) })(k)'],
    [
      'webpack 5',
      'var __WEBPACK_REEXPORT_OBJECT__ = {}; for(const k in r) if("default" !== k) __WEBPACK_REEXPORT_OBJECT__[k] = () => r[k]; n.d(t, __WEBPACK_REEXPORT_OBJECT__)'
    ],
    [
      'Babel',
      'Object.keys(r).forEach(function (key) { if (key !== "default") Object.defineProperty(t, key, { get: function () { return r[key] } }) })'
    ],
    ['TypeScript', '__exportStar(r, t)'],
    ['tslib', '(0, n("./tslib.js").__exportStar)(n("./all.js"), t)']
  ])('a module that hands on all of another, after %s', (_, all) => {
    const page = (name: string) =>
      `require("../../vendor.js"); (wx["webpackJsonp"] = wx["webpackJsonp"] || []).push([["p"], { "p.js": function (m, t, n) { var u = n("./barrel.js"); Page({ go: function () { Object(u["${name}"])() } }) } }])`
    const files = twoPages(page('pick'), page('now').replace(/p\.js/g, 'q.js'))
    const modules = `"./barrel.js": function (m, t, n) { "use strict"; n.r(t); var r = n("./all.js"); ${all} }, "./all.js": function (m, t, n) { n.d(t, "pick", function () { return a }); n.d(t, "now", function () { return b }); function a() { ${pick} } function b() {} }`
    const vendor = `(wx["webpackJsonp"] = wx["webpackJsonp"] || []).push([["vendor"], { ${modules} }])`
    expect(pagesOf({ ...files, 'vendor.js': vendor })).toEqual(onlyA)
  })

  it.each([
    ['taken out of another name', 'const api = lib.api; const { pick } = api; export { pick }'],
    ['taken out of a function that was wrapped', 'const api = wrap(lib.api); const { pick } = api; export { pick }'],
    [
      'a getter of another name',
      "const api = lib.api; Object.defineProperty(exports, 'pick', { get: () => api.pick })"
    ],
    ['two names further', 'const api = lib.api; const again = api.pick; module.exports = { pick: again }'],
    [
      'in an object that was made by a call',
      'const all = { pick: make(lib.api.pick), now() {} }; export const pick = all.pick'
    ]
  ])('what has another name is not lost: %s', (_, tools) => {
    const lib = "import * as lib from './lib'\nconst wrap = (x) => x, make = (x) => x\n"
    const files = twoPages("import { pick } from '../../tools'; Page({ go() { pick() } })", '')
    const found = pagesOf({ ...files, 'tools.js': lib + tools, 'lib.js': `export const api = { pick() { ${pick} } }` })
    expect(found).toEqual(onlyA)
  })

  it.each([
    ['import', "import tools from '../../tools'; Page({ go() { tools.pick() } })"],
    ['import of a function', "import pick from '../../tools'; Page({ go() { pick() } })"],
    ['require', "const tools = require('../../tools').default; Page({ go() { tools.pick() } })"],
    ['import of what a barrel hands on', "import tools from '../../barrel'; Page({ go() { tools.pick() } })"]
  ])('no default export is no function: %s', (_, code) => {
    const modules: Files = code.includes('barrel')
      ? { 'barrel.js': "export * from './kit'", 'kit.js': `export default { pick() { ${pick} } }` }
      : { 'tools.js': `export const pick = () => ${pick}; export function now() {}` }
    expect(pagesOf({ ...twoPages(code, ''), ...modules })).toEqual({ 'wx.chooseImage': [] })
  })

  it.each([
    ['a CommonJS module', "import tools from '../../tools'", `exports.pick = () => ${pick}`],
    [
      'a module that exports one object in the end',
      "import tools from '../../tools'",
      `export const now = 1; module.exports = { pick() { ${pick} } }`
    ],
    [
      'or else the module',
      "const { default: d, ...all } = require('../../tools'); const tools = d || all",
      `export const pick = () => ${pick}`
    ],
    [
      'or else the module',
      "const m = require('../../tools'); const tools = m.default || m",
      `export const pick = () => ${pick}`
    ],
    [
      'a default among names',
      "import tools from '../../tools'",
      `const tools = { pick() { ${pick} } }; export { tools as default }`
    ],
    ['the default of another', "import tools from '../../tools'", "export { default } from './kit'"]
  ])('a default that is there: %s', (_, load, tools) => {
    const files = twoPages(`${load}; Page({ go() { tools.pick() } })`, '')
    const kit = `export default { pick() { ${pick} } }`
    expect(pagesOf({ ...files, 'tools.js': tools, 'kit.js': kit })).toEqual(onlyA)
  })

  it('what runs when a module is loaded belongs to all who load it', () => {
    const files = twoPages("import '../../tools'", "import { now } from '../../tools'")
    expect(pagesOf({ ...files, 'tools.js': `${pick}; export const now = 1` })).toEqual({
      'wx.chooseImage': ['pages/a/index', 'pages/b/index']
    })
  })

  it('a name of a function inside is not that of the module', () => {
    const files = twoPages("import { now } from '../../tools'; now()", "import { pick } from '../../tools'; pick()")
    expect(
      pagesOf({ ...files, 'tools.js': `export function pick() { ${pick} } export function now(pick) { pick() }` })
    ).toEqual({ 'wx.chooseImage': ['pages/b/index'] })
  })
})

describe('a method of an instance belongs to whoever names it', () => {
  const service = `export class Service { pick() { ${pick} } now() { return Date.now() } }`

  it.each<[string, string, string]>([
    ['a class', service, 'new Service().'],
    [
      'a property of a class',
      `export class Service { pick = () => ${pick}; now = () => Date.now() }`,
      'new Service().'
    ],
    [
      'a prototype',
      `export function Service() {}
Service.prototype.pick = function () { ${pick} }
Service.prototype.now = function () {}`,
      'new Service().'
    ],
    [
      'a class that Babel compiled',
      `export var Service = function () {
  function Service() { _classCallCheck(this, Service) }
  return _createClass(Service, [{ key: 'pick', value: function pick() { ${pick} } }, { key: 'now', value: function () {} }])
}()`,
      'new Service().'
    ],
    [
      'a class that Babel compiled and a minifier made smaller',
      `var s=function(){function t(){}return (0,_createClass2.default)(t,[{key:"pick",value:function(){${pick}}},{key:"now",value:function(){}}]),t}();export { s as Service }`,
      'new Service().'
    ],
    [
      'a class that TypeScript compiled',
      `var Service = /** @class */ (function () {
  function Service() {}
  Service.prototype.pick = function () { ${pick} }
  Service.prototype.now = function () {}
  return Service
}())
export { Service }`,
      'new Service().'
    ],
    [
      'an object behind an instance that calls itself by another name',
      `const URL = 'https://example.com/pick'
const tools = { pick() { ${pick} }, now() { const that = this; return that.time() }, time: () => Date.now() }
export class Service { pick() { tools.pick() } now() { tools.now() } }`,
      'new Service().'
    ],
    [
      'a method that another calls',
      `export class Service { pick() { this.really() } now() {} really() { ${pick} } }`,
      'new Service().'
    ],
    [
      'what a composable gives',
      `export function useService() { const pick = async () => { ${pick} }; function now() {} return { pick, now } }`,
      'useService().'
    ]
  ])('%s', (_, code, made) => {
    const page = (method: string) =>
      `import { Service, useService } from '../../service'; Page({ go() { ${made}${method}() } })`
    expect(pagesOf({ ...twoPages(page('pick'), page('now')), 'service.js': code })).toEqual(onlyA)
  })

  it.each(['(() => wx)()', '(() => ({ wx }))()', 'new (class {})()', '(async () => { await wx })()'])(
    'what is called where it is written need be no class: %s',
    (made) => {
      const files = { 'service.js': `export const made = ${made}\nexport const pick = () => { ${pick} }` }
      const page = "import { pick } from '../../service'; Page({ go() { pick() } })"
      expect(pagesOf({ ...twoPages(page, 'Page({})'), ...files })).toEqual(onlyA)
    }
  )

  it('who names none of them leads to none, and a comment names nothing', () => {
    const page = "/** Not pick. */\nimport { Service } from '../../service'; Page({ go() { new Service().now() } })"
    expect(pagesOf({ ...twoPages(page, 'Page({})'), 'service.js': service })).toEqual({ 'wx.chooseImage': [] })
  })

  it('an instance that others may have come to leads to all that are named there', () => {
    const page = "import { Service } from '../../service'; getApp().service = new Service(); Page({})"
    const other = 'Page({ go() { getApp().service.pick() } })'
    expect(pagesOf({ ...twoPages(page, other), 'service.js': service })).toEqual(onlyA)
  })

  it('what a class is extended from, or a hook, is called by others', () => {
    const code = `class Service extends Page2 { pick() { ${pick} } }
export class Plain { onLoad() { wx.getClipboardData() } }
export const it = new Service()`
    const page = "import { it, Plain } from '../../service'; Page(new Plain()); use(it)"
    expect(pagesOf({ ...twoPages(page, 'Page({})'), 'service.js': code })).toEqual({
      'wx.chooseImage': ['pages/a/index'],
      'wx.getClipboardData': ['pages/a/index']
    })
  })
})

describe('a method of the app belongs to the pages that call it', () => {
  const app = `App({ onLaunch() {}, pick() { ${pick} }, now() { return Date.now() } })`

  it.each([
    ['itself', { 'pages/a/index.js': 'const app = getApp(); Page({ go() { app.pick() } })' }],
    [
      'in its globalData',
      {
        'app.js': `App({ globalData: { count: 0, pick() { ${pick} } }, now() {} })`,
        'pages/a/index.js': 'const { globalData } = getApp(); Page({ go() { globalData.pick() } })'
      }
    ],
    [
      'through another of its methods',
      {
        'app.js': app.replace('Date.now()', '1').replace('onLaunch() {}', 'first() { this.pick() }'),
        'pages/a/index.js': 'Page({ go() { getApp().first() } })'
      }
    ],
    [
      'through a helper',
      {
        'pages/a/index.js': "import { pick } from '../../helper'; Page({ go() { pick() } })",
        'pages/b/index.js': "import { now } from '../../helper'; Page({ go() { now() } })",
        'helper.js': 'export const pick = () => getApp().pick()\nexport const now = () => getApp().now()'
      }
    ]
  ])('%s', (_, files) => {
    const pages = twoPages('Page({})', 'Page({ go() { getApp().now() } })')
    expect(pagesOf({ ...pages, 'app.js': app, ...files })).toEqual(onlyA)
  })

  it('and to the launch all the same', () => {
    const { settingList } = auditOf({ 'app.js': app })
    expect(settingList.map(({ privacy_key: key }) => key)).toEqual(['Album'])
  })
})

describe('what every component has belongs to whoever names it', () => {
  const tools = `export function pick() { ${pick} }\nexport const now = () => Date.now()`

  it.each([
    ['on the prototype of Vue', "import * as tools from './tools'\nVue.prototype.$tools = tools"],
    ['among the properties of all', "import * as tools from './tools'\napp.config.globalProperties.$tools = tools"],
    [
      'compiled by Babel',
      "var _tools = _interopRequireWildcard(require('./tools'));_vue.default.prototype.$tools = _tools"
    ],
    [
      'compiled by Babel, and made smaller',
      "var t = l(require('./tools'));function l(e, t) { return !t && e && e.__esModule ? e : { default: e } } o.default.prototype.$tools = t"
    ],
    ['as a function alone', "import { pick } from './tools'\nVue.prototype.$pick = pick"]
  ])('%s', (_, app) => {
    const named = app.includes('$pick') ? 'this.$pick()' : 'this.$tools.pick()'
    const other = app.includes('$pick') ? 'this.$other()' : 'this.$tools.now()'
    const pages = twoPages(`Page({ go() { ${named} } })`, `Page({ go() { ${other} } })`)
    expect(pagesOf({ ...pages, 'app.js': app, 'tools.js': tools })).toEqual(onlyA)
  })

  const mixin = `export default { data() { return {} }, methods: { scan() { ${pick} }, now() {} } }`

  it.each([
    ['handed as a module', "import mixin from './mixin'\nVue.mixin(mixin)", { 'mixin.js': mixin }],
    [
      'inside of createApp',
      "import { mixin } from './mixins'\nexport function createApp() { const app = createSSRApp(App); app.mixin(mixin); return { app } }",
      { 'mixins/index.js': "export { default as mixin } from '../mixin'", 'mixin.js': mixin }
    ],
    [
      'from a barrel of all',
      "import { mixin } from './all'\nVue.mixin(mixin)",
      {
        'all.js': "export * from './mixin'",
        'mixin.js': `export const mixin = { methods: { scan() { ${pick} }, now() {} } }`
      }
    ],
    [
      'compiled by Babel',
      "var _mixin = _interopRequireDefault(require('./mixin'));_vue.default.mixin(_mixin.default)",
      { 'mixin.js': mixin }
    ],
    ['written out', `Vue.mixin({ onShow() {}, methods: { scan() { ${pick} }, now() {} } })`, {}],
    [
      'of a module compiled by Babel',
      "import mixin from './mixin'\nVue.mixin(mixin)",
      {
        'mixin.js': `exports.default = void 0; var _default = { data: function () {}, methods: { scan: function () { ${pick} }, now: function () {} } }; exports.default = _default`
      }
    ],
    [
      'of a CommonJS module',
      "const mixin = require('./mixin')\nVue.mixin(mixin)",
      { 'mixin.js': `module.exports = { data() {}, methods: { scan() { ${pick} }, now() {} } }` }
    ],
    ['in a variable', `const mixin = { methods: { scan() { ${pick} }, now() {} } }\nVue.mixin(mixin)`, {}],
    [
      'whose methods are a module',
      "import * as methods from './tools'\nVue.mixin({ methods })",
      {
        'tools.js': `export function scan() { ${pick} }\nexport const now = () => Date.now()`
      }
    ],
    [
      'whose methods another object has',
      "import tools from './tools'\nVue.mixin({ methods: { ...tools } })",
      {
        'tools.js': `export default { scan() { ${pick} }, now() {} }`
      }
    ],
    [
      'put on the prototype whole',
      "import * as tools from './tools'\nObject.assign(Vue.prototype, tools)",
      {
        'tools.js': `export * from './more'`,
        'more.js': `export function scan() { ${pick} }\nexport const now = () => Date.now()`
      }
    ]
  ])('a mixin of all components, %s', (_, app, files) => {
    const pages = twoPages('Page({ go() { this.scan() } })', 'Page({ go() { this.now() } })')
    expect(pagesOf({ ...pages, ...files, 'app.js': app })).toEqual(onlyA)
  })

  it.each([
    ['is listened with', '<view @tap="scan">{{ now() }}</view>', '<view @tap="now">{{ scans }}</view>'],
    [
      'is part of what is listened with',
      `<view v-on:tap='ok ? scan($event) : now()' />`,
      '<view @tap="ok && tools.scan()" />'
    ],
    ['shows what it gives', '<view>{{ ok ? scan() : now() }}</view>', '<view>{{ now() }} scan</view>']
  ])('a mixin of all components in a template that %s', (_, a, b) => {
    const files = {
      'pages.json': { pages: [{ path: 'pages/a/index' }, { path: 'pages/b/index' }] },
      'manifest.json': { 'mp-weixin': {} },
      'main.js': "import mixin from './mixin'\nVue.mixin(mixin)",
      'App.vue': '<script>export default {}</script>',
      'mixin.js': mixin,
      'pages/a/index.vue': `<template>${a}</template>\n<script>export default {}</script>`,
      'pages/b/index.vue': `<template>${b}</template>\n<script>export default {}</script>`
    }
    const { uses } = audit(write(files))
    expect(uses.map(({ api, pages }) => [api, pages])).toEqual([['wx.chooseImage', ['pages/a/index']]])
  })

  it.each([
    [
      'beside another in its module',
      "import { mixin } from './mixins'\nVue.mixin(mixin)",
      `export const mixin = { data() {}, methods: { now() {} } }\nexport const other = { data() {}, methods: { scan() { ${pick} } } }`
    ],
    [
      'under a name that means something else there',
      "import { other as mixin } from './mixins'\nexport function use(mixin) { Vue.mixin(mixin) }\nconsole.log(mixin)",
      `export const other = { data() {}, methods: { scan() { ${pick} } } }`
    ],
    [
      'under the name of a parameter',
      `const mixin = { methods: { scan() { ${pick} } } }\nexport function use(mixin) { Vue.mixin(mixin) }`,
      ''
    ],
    [
      'whose methods are put elsewhere',
      "import { tools } from './mixins'\nObject.assign({}, tools)",
      `export const tools = { scan() { ${pick} }, now() {} }`
    ]
  ])('what is not mixed into all components, %s, leads nobody who names it', (_, app, mixins) => {
    const pages = twoPages('Page({ go() { this.scan() } })', 'Page({ go() { this.now() } })')
    expect(pagesOf({ ...pages, 'mixins.js': mixins, 'app.js': app })).toEqual({ 'wx.chooseImage': [] })
  })

  it('modules that hand one another on are looked into once', () => {
    const pages = twoPages('Page({ go() { this.scan() } })', 'Page({ go() { this.now() } })')
    const app =
      "import { mixin } from './a'\nimport * as all from './a'\nVue.mixin(mixin)\nObject.assign(Vue.prototype, all)"
    const files = { 'a.js': "export * from './b'", 'b.js': "export * from './a'\nexport * from './mixin'" }
    const mixin = `export const mixin = { methods: { scan() { ${pick} }, now() {} } }`
    expect(pagesOf({ ...pages, ...files, 'mixin.js': mixin, 'app.js': app })).toEqual(onlyA)
  })

  it('what a package gives to its own components does not make uses of pages', () => {
    const pages = twoPages('Page({ go() { this.scan() } })', 'Page({})')
    const files = {
      'uni_modules/kit/index.js': "import mixin from './mixin'\nVue.mixin(mixin)",
      'uni_modules/kit/mixin.js': mixin
    }
    expect(pagesOf({ ...pages, ...files, 'app.js': "import './uni_modules/kit/index'" })).toEqual({
      'wx.chooseImage': []
    })
  })

  it.each([
    ['one of its own', 'Page({ scan() {}, go() { this.scan() } })'],
    ['one of its own, as a property', 'Page({ scan: function () {}, go() { this.scan() } })'],
    ['one of its own, as an arrow', 'Page({ scan: async () => {}, go() { this.scan() } })'],
    ['one of something else', 'Page({ go() { tools.scan() } })']
  ])('and who has %s does not mean that of a mixin', (_, other) => {
    const pages = twoPages('Page({ go() { this.scan() } })', other)
    expect(pagesOf({ ...pages, 'mixin.js': mixin, 'app.js': "import mixin from './mixin'\nVue.mixin(mixin)" })).toEqual(
      onlyA
    )
  })

  it.each([
    [
      'in its options',
      `export default { namespaced: true, state: {}, actions: { async find({ commit }) { ${pick} }, clear() {} } }`
    ],
    [
      'in a variable',
      `const actions = { find({ commit }) { ${pick} }, clear() {} }\nexport default { namespaced: true, state: {}, actions }`
    ]
  ])('an action of a store, %s', (_, store) => {
    const pages = twoPages(
      "Page({ go() { this.$store.dispatch('place/find') } })",
      "Page({ ...mapActions('place', ['clear']), find() { return [].find(Boolean) } })"
    )
    const app = "import place from './store/place'\nApp({ store: new Store({ modules: { place } }) })"
    expect(pagesOf({ ...pages, 'app.js': app, 'store/place.js': store })).toEqual(onlyA)
  })
})

import { auditOf, type Files } from './project'

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
      'CommonJS, as an object',
      {
        ...twoPages(
          "const tools = require('../../tools'); Page({ go() { tools.pick() } })",
          "const { now } = require('../../tools'); Page({ onLoad() { now() } })"
        ),
        'tools.js': `function pick() { ${pick} }\nmodule.exports = { pick, now() { return 1 } }`
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

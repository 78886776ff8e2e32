import { join } from 'node:path'
import { audit, type AuditReport } from '../../src/audit'
import { renderText } from '../../src/audit/report/text'
import { auditOf, miniProgram, usesOf, usesOfScript, write, type Files } from './project'

describe('the ways a script names the platform', () => {
  it.each([
    ['a member', 'wx.getLocation()', ['wx.getLocation 1:1']],
    ['by text', "wx['getLocation']()", ['wx.getLocation 1:1']],
    ['by template', 'wx[`getLocation`]()', ['wx.getLocation 1:1']],
    ['by a constant', "const name = 'get' + 'Location'\nwx[name]()", ['wx.getLocation 2:1']],
    [
      'by one of two texts',
      "wx[fuzzy ? 'getFuzzyLocation' : 'getLocation']()",
      ['wx.getFuzzyLocation 1:1', 'wx.getLocation 1:1']
    ],
    ['optionally', 'wx?.getLocation?.()', ['wx.getLocation 1:1']],
    ['uni', 'uni.chooseImage()', ['wx.chooseImage 1:1']],
    ['Taro, imported', "import Taro from '@tarojs/taro'\nTaro.chooseImage()", ['wx.chooseImage 2:1']],
    ['Taro by name', "import { chooseImage } from '@tarojs/taro'\nchooseImage()", ['wx.chooseImage 2:1']],
    [
      'Taro, compiled',
      "var _t = _interopRequireDefault(require('@tarojs/taro'))\n_t.default.chooseImage()",
      ['wx.chooseImage 2:1']
    ],
    ['the global object', 'globalThis.wx.getLocation()', ['wx.getLocation 1:1']],
    ['an own name', 'const my = wx\nmy.getLocation()', ['wx.getLocation 2:1']],
    ['taken out of it', 'const { getLocation: where } = wx\nwhere()', ['wx.getLocation 2:1']],
    ['taken out by assignment', 'let where\n;({ getLocation: where } = wx)\nwhere()', ['wx.getLocation 3:1']],
    [
      'kept under a name that is not declared',
      'rm = wx.getRecorderManager()\nPage({ talk() { rm.start() } })',
      ['RecorderManager.start 2:17']
    ],
    [
      'kept under such a name further down',
      'Page({ talk() { rm.start() }, onLoad() { rm = wx.getRecorderManager() } })',
      ['RecorderManager.start 1:17']
    ],
    [
      'no open-type in what is called with a number as its type',
      "const rule = {}\nrule[key] = 'userInfo'\nwarn(rule, { type: 2, toRule: rule })\nwx.getLocation()",
      ['wx.getLocation 4:1']
    ],
    ['as before, where a global is replaced', 'wx = wrap(wx)\nwx.getLocation()', ['wx.getLocation 2:1']],
    ['handed to a function', 'function ask(api) {\n  api.getLocation()\n}\nask(wx)', ['wx.getLocation 2:3']],
    ['promisified', 'const get = promisify(wx.getLocation)\nget()', ['wx.getLocation 1:23']],
    ['promisified as a whole', 'const api = promisifyAll(wx)\napi.getLocation()', ['wx.getLocation 2:1']],
    [
      'promisified into another',
      'const p = {}\npromisifyAll(wx, p)\nObject.assign(p, wx)\np.getLocation()',
      ['wx.getLocation 4:1']
    ],
    ['copied', 'const api = Object.assign({}, wx)\napi.getLocation()', ['wx.getLocation 2:1']],
    ['spread', 'const api = { ...wx }\napi.getLocation()', ['wx.getLocation 2:1']],
    [
      'behind a proxy',
      'const api = new Proxy({}, { get: (_, key) => wx[key] })\napi.getLocation()',
      ['wx.getLocation 2:1']
    ],
    [
      'wrapped name by name',
      'const api = {}\nfor (const k in wx) api[k] = (o) => wx[k](o)\napi.getLocation()',
      ['wx.getLocation 3:1']
    ],
    ['stored in an object', 'const tools = { api: wx }\ntools.api.getLocation()', ['wx.getLocation 2:1']],
    ['asked for by Reflect', "Reflect.get(wx, 'getLocation')({})", ['wx.getLocation 1:1']],
    [
      'behind a proxy whose get stands elsewhere',
      'const handler = { get: (_, k) => (o) => wx[k](o) }\nconst api = new Proxy({}, handler)\napi.getLocation()',
      ['wx.* 1:41']
    ],
    ['called by call', 'wx.getLocation.call(wx, {})', ['wx.getLocation 1:1']],
    [
      'as a fallback',
      'const get = wx.getFuzzyLocation || wx.getLocation',
      ['wx.getFuzzyLocation 1:13', 'wx.getLocation 1:36']
    ],
    [
      'promisified into another, by a function nobody can see',
      'wx.p = {}\npromisifyAll(wx, wx.p)\nwx.p.getLocation()',
      ['wx.getLocation 3:1']
    ],
    [
      'handed on with arguments',
      'go(wx)\nfunction go() { ask.apply(this, arguments) }\nfunction ask(api) {\n  api.getLocation() }',
      ['wx.getLocation 4:3']
    ],
    [
      'handed on as a list',
      'const ask = (name, api) =>\n  api.getLocation()\nask(...[name, wx])',
      ['wx.getLocation 2:3']
    ],
    ['bound', 'const ask = function (api) {\n  api.getLocation() }.bind(null, wx)', ['wx.getLocation 2:3']],
    [
      'put into a setter',
      'const tools = { set api(to) {\n  to.getLocation() } }\ntools.api = wx',
      ['wx.getLocation 2:3']
    ],
    [
      'in a static block',
      'class A { static { this.api = wx }\n  static go() { this.api.getLocation() } }',
      ['wx.getLocation 2:17']
    ],
    ['handed to a decorator', 'class A {\n  @when(wx.getLocation) go() {} }', ['wx.getLocation 2:9']],
    ['in a class', 'class A {\n  api = wx\n  go() { this.api.getLocation() }\n}', ['wx.getLocation 3:10']]
  ])('%s', (_, code, expected) => {
    expect(usesOfScript(code)).toEqual(expected)
  })

  it('the atomic interfaces of AI mode, and no interface of a server that is called the same', () => {
    expect(usesOfScript('wx.getPhoneNumber({})\nwx.getRealtimePhoneNumber({})')).toEqual([
      'wx.getPhoneNumber 1:1',
      'wx.getRealtimePhoneNumber 2:1'
    ])
    expect(usesOfScript("import api from './api'; api.getPhoneNumber(); const s = {}; s.getPhoneNumber()")).toEqual([])
  })

  it('types and casts make no difference', () => {
    const code =
      'declare const wx: any\n(wx as any).getLocation()\nwx!.chooseImage()\nconst f: Function = <any>wx.chooseVideo\nenum S { A = "scope.record" }\nwx.authorize({ scope: S.A })'
    const found = usesOf({ 'pages/a/index.ts': code, 'pages/a/index.js': '' })
    expect(found).toEqual([
      'wx.getLocation 2:1 pages/a/index.ts',
      'wx.chooseImage 3:1 pages/a/index.ts',
      'wx.chooseVideo 4:26 pages/a/index.ts',
      'scope.record 6:1 pages/a/index.ts'
    ])
  })

  it('what a constructor or a namespace of TypeScript keeps', () => {
    const code =
      'class A {\n  constructor(private api = wx) {}\n  go() { this.api.getLocation() }\n}\nnamespace N { export const api = wx }\nN.api.chooseImage()'
    expect(usesOf({ 'pages/a/index.ts': code, 'pages/a/index.js': '' })).toEqual([
      'wx.getLocation 3:10 pages/a/index.ts',
      'wx.chooseImage 6:1 pages/a/index.ts'
    ])
  })

  it('lines are counted as editors count them', () => {
    expect(usesOfScript('a()\rb()\r\n"\u2028"; wx.getLocation()')).toEqual(['wx.getLocation 3:6'])
  })

  it('an API of two keys is two uses, a name that cannot be told is unknown', () => {
    expect(usesOfScript('wx[options.api]()')).toEqual(['wx.* 1:1'])
    expect(usesOfScript("wx['showToast']()\nconst n = 'request'\nwx[n]()")).toEqual([])
  })
})

describe('what is no use', () => {
  it.each([
    ['a comment', '// wx.getLocation()\n/* wx.chooseImage() */'],
    ['a text', "console.log('wx.getLocation failed')"],
    ['a guard', 'if (wx.getLocation) {}'],
    ['a guard in a chain', 'wx.getLocation && other()'],
    ['a negated guard', 'const old = !wx.getLocation'],
    ['a type test', "typeof wx.getLocation === 'function'"],
    ['a comparison', 'const has = wx.getLocation !== undefined'],
    ['canIUse', "wx.canIUse('getLocation')"],
    ['Boolean()', 'const has = Boolean(wx.getLocation)'],
    ['a member of something else', 'map.getLocation()\nthis.getLocation()'],
    ['a shadowed name', 'function f(wx) { wx.getLocation() }\nf({ getLocation() {} })'],
    ['a caught error of that name', 'try { go() } catch (wx) { wx.getLocation() }'],
    ['a variable of that name', "const wx = require('weixin-js-sdk')\nwx.getLocation()"],
    ['an own function', 'function getLocation() {}\ngetLocation()'],
    ['a table of names', "const names = ['getLocation', 'chooseImage']\nconst map = { getLocation: true }"],
    ['authSetting', "wx.getSetting({ success(res) { res.authSetting['scope.record'] } })"],
    ['a recorder that never starts', 'wx.getRecorderManager().onStop(() => {})'],
    ['a member that is not listed', 'wx.onLocationChange(() => {})\nwx.createCameraContext().startRecord()'],
    ['a replaced member', 'wx.getLocation = () => {}']
  ])('%s', (_, code) => {
    expect(usesOfScript(code)).toEqual([])
  })

  it('a guarded call is one use', () => {
    expect(usesOfScript('wx.getLocation && wx.getLocation()')).toEqual(['wx.getLocation 1:19'])
  })
})

describe('objects that the platform hands out', () => {
  it.each([
    ['at once', "wx.createMapContext('m').moveToLocation()", ['MapContext.moveToLocation 1:1']],
    ['through a variable', 'const r = wx.getRecorderManager()\nr.start()', ['RecorderManager.start 2:1']],
    [
      'through this',
      'Page({\n  onLoad() { this.r = wx.getRecorderManager() },\n  go() { this.r.start() }\n})',
      ['RecorderManager.start 3:10']
    ],
    [
      'through self',
      'Page({ onLoad() {\n  const self = this\n  self.r = uni.getRecorderManager()\n  self.r.start()\n} })',
      ['RecorderManager.start 4:3']
    ],
    [
      'in methods of a component',
      'Component({ lifetimes: { attached() { this.r = wx.getRecorderManager() } }, methods: { go() {\n  this.r.start()\n} } })',
      ['RecorderManager.start 2:3']
    ],
    ['by the method alone', 'const { start: go } = wx.getRecorderManager()\ngo()', ['RecorderManager.start 2:1']],
    [
      'through the data of a page',
      "Page({ data: {}, onReady() { this.setData({ map: wx.createMapContext('m') }) }, go() {\n  this.data.map.moveToLocation()\n} })",
      ['MapContext.moveToLocation 2:3']
    ],
    [
      'from an own function',
      'const make = () => wx.getRecorderManager()\nmake().start()',
      ['RecorderManager.start 2:1']
    ],
    [
      'after a promise',
      'const make = async () => wx.getRecorderManager()\nmake().then((r) => r.start())',
      ['RecorderManager.start 2:20']
    ]
  ])('%s', (_, code, expected) => {
    expect(usesOfScript(code)).toEqual(expected)
  })

  it('through a name that another script gave to every script', () => {
    const files = (page: string) => ({ 'app.js': 'globalThis.api = wx\nApp({})', 'pages/a/index.js': page })
    expect(usesOf(files('api.chooseImage({})'))).toEqual(['wx.chooseImage 1:1'])
    expect(usesOf(files('api.showToast({}); other.chooseImage({})'))).toEqual([])
  })

  it('through the global data of the app', () => {
    expect(
      usesOf({
        'app.js': 'App({ globalData: { r: wx.getRecorderManager() } })',
        'pages/a/index.js': 'Page({ go() { getApp().globalData.r.start() } })'
      })
    ).toEqual(['RecorderManager.start 1:15'])
  })
})

it.each([
  [
    'a page keeps in it',
    {
      'app.js': 'App({ globalData: {} })',
      'pages/b.js': 'const app = getApp()\napp.globalData.r = wx.getRecorderManager()'
    },
    'globalData.r'
  ],
  ['its functions make', { 'app.js': 'App({ record: () => wx.getRecorderManager() })' }, 'record()']
])('objects of the app: what %s', (_, files, path) => {
  expect(usesOf({ ...files, 'pages/a/index.js': `getApp().${path}.start()` })).toEqual(['RecorderManager.start 1:1'])
})

it('objects that a behavior keeps', () => {
  const files = {
    'b.js': 'export default Behavior({ attached() { this.r = wx.getRecorderManager() } })',
    'pages/a/index.js':
      "import b from '../../b'\nComponent({ behaviors: [b], methods: { go() {\n  this.r.start() } } })"
  }
  expect(usesOf(files)).toEqual(['RecorderManager.start 3:3'])
})

describe('scopes', () => {
  it.each([
    ['written in the call', "wx.authorize({\n  scope: 'scope.record' })", ['scope.record 1:1']],
    ['in a constant', "const S = { r: 'scope.record' }\nwx.authorize({ scope: S.r })", ['scope.record 2:1']],
    [
      'in a frozen constant',
      "const S = Object.freeze({ r: 'scope.record' })\nwx.authorize({ scope: S.r })",
      ['scope.record 2:1']
    ],
    [
      'handed to a helper',
      "const ask = (scope) => wx.authorize({ scope })\nask('scope.record')\nask('scope.camera')",
      ['scope.record 2:1', 'scope.camera 3:1']
    ],
    [
      'handed on in options',
      "function ask(o) { wx.authorize({ ...o, success() {} }) }\nask({ scope: 'scope.record' })",
      ['scope.record 2:1']
    ],
    [
      'handed to a method',
      "Page({ ask(scope) { wx.authorize({ scope }) }, go() {\n  this.ask('scope.record')\n} })",
      ['scope.record 2:3']
    ],
    [
      'handed to a constructor',
      "class Right { constructor(scope) { this.scope = scope }\nask() { wx.authorize({ scope: this.scope }) } }\nnew Right('scope.record').ask()",
      ['scope.record 3:1']
    ],
    ['promisified', "promisify(wx.authorize)({ scope: 'scope.record' })", ['scope.record 1:1']],
    [
      'kept in the data of a page',
      "Page({ data: {}, keep() { this.setData({ right: 'scope.record' }) }, ask() {\n  wx.authorize({ scope: this.data.right })\n} })",
      ['scope.record 2:3']
    ],
    [
      'from a list',
      "for (const scope of ['scope.record', 'scope.camera']) wx.authorize({ scope })",
      ['scope.camera 1:55', 'scope.record 1:55']
    ],
    ['that nobody can tell', 'function ask(scope) { wx.authorize({ scope }) }', ['scope.* 1:23']],
    ['that is not listed', "wx.authorize({ scope: 'scope.address' })", []]
  ])('%s', (_, code, expected) => {
    expect(usesOfScript(code)).toEqual(expected)
  })
})

describe('across modules', () => {
  it.each([
    ['a default export', 'export default wx', "import api from '../../m'\napi.getLocation()"],
    ['a named export', 'export const api = wx', "import { api } from '../../m'\napi.getLocation()"],
    ['a namespace', 'export const api = wx', "import * as m from '../../m'\nm.api.getLocation()"],
    ['module.exports', 'module.exports = { api: wx }', "const m = require('../../m')\nm.api.getLocation()"],
    ['taken out there', 'export const { getLocation: where } = wx', "import { where } from '../../m'\nwhere()"],
    [
      'a function',
      'exports.make = () => Object.assign({}, wx)',
      "const api = require('../../m').make()\napi.getLocation()"
    ],
    ['a function to call back', 'module.exports = wx', "require('../../m', (m) => {\nm.getLocation() })"],
    ['a template', 'module.exports = wx', 'const m = require(`../../m`)\nm.getLocation()'],
    [
      'require.async',
      'module.exports = wx',
      "require.async('../../m').then(\n(m) => m.getLocation())".replace('(m) =>', '(m) =>\n').replace('\n(m)', '(m)')
    ]
  ])('%s', (_, module, code) => {
    expect(usesOf({ 'm.js': module, 'pages/a/index.js': code })).toEqual([
      expect.stringMatching(/^wx\.getLocation 2:\d+$/)
    ])
  })

  it('re-exports', () => {
    const files = {
      'm.js': 'export default wx',
      'again.js': "export { default as api } from './m'\nexport * from './more'",
      'more.js': "export const scopes = { record: 'scope.record' }",
      'pages/a/index.js':
        "import { api, scopes } from '../../again'\napi.getLocation()\napi.authorize({ scope: scopes.record })"
    }
    expect(usesOf(files)).toEqual(['wx.getLocation 2:1', 'scope.record 3:1'])
  })

  it('a scope is asked for where a page hands it to a helper, however it is named there', () => {
    const files = {
      'ask.js': 'export function ask(scope) { return wx.authorize({ scope }) }',
      'scopes.js': "export const RECORD = 'scope.record'",
      'pages/a/index.js': "import { ask } from '../../ask'\nimport { RECORD } from '../../scopes'\nask(RECORD)"
    }
    expect(usesOf(files)).toEqual(['scope.record 3:1'])
  })

  it('who names nothing and hands a scope to a helper is read, for the helper asks for what it is handed', () => {
    const uses = usesOf({
      'ask.js': 'exports.ask = (scope) => wx.authorize({ scope })',
      'names.js': "exports.name = 'scope.' + 'record'",
      'pages/a/index.js':
        "const { ask } = require('../../ask'); const { name } = require('../../names'); Page({ go() { ask(name) } })"
    })
    expect(uses).toEqual([expect.stringMatching(/^scope\.record /)])
  })

  it('whoever hands a helper of a helper a name is read, though another was read before', () => {
    const uses = usesOf({
      'app.json': { pages: ['pages/a/index', 'pages/b/index'] },
      'right.js':
        "const tips = { 'camera': '…' }\nexports.Right = class { constructor(name) { this.name = name }\nask() { wx.authorize({ scope: `scope.${this.name}` }) } }",
      'ask.js': "const { Right } = require('./right'); exports.ask = (name) => new Right(name).ask()",
      'pages/a/index.js': "const { ask } = require('../../ask'); wx.chooseImage({}); ask('record')",
      'pages/b/index.js': "const { ask } = require('../../ask'); ask('camera')"
    })
    expect(uses.map((use) => use.split(' ')[0]).sort()).toEqual(['scope.camera', 'scope.record', 'wx.chooseImage'])
  })

  it('a default import of a module that nobody has read is opened for the name it is handed', () => {
    const uses = usesOf({
      'app.json': { pages: ['pages/a/index', 'pages/b/index'] },
      'right.js':
        'export default class { constructor(name) { this.name = name }\nask() { wx.authorize({ scope: `scope.${this.name}` }) } }',
      'ask.js': "import Right from './right'\nexport default class { constructor(name) { new Right(name).ask() } }",
      'pages/a/index.js': "import Ask from '../../ask'\nwx.chooseImage({})\nnew Ask('record')",
      'pages/b/index.js': "import Ask from '../../ask'\nconst known = 'scope.werun'\nnew Ask('camera')"
    })
    expect(uses.map((use) => use.split(' ')[0])).toEqual(expect.arrayContaining(['scope.camera', 'scope.record']))
  })

  it('a component that hands its property to a helper of the app is read', () => {
    const uses = usesOf({
      'app.js': 'App({ ask(scope) { wx.authorize({ scope }) } })',
      'asker.js': 'Component({ properties: { scope: String }, attached() { getApp().ask(this.data.scope) } })',
      'asker.json': '{ "component": true }',
      'asker.wxml': '<view/>',
      'pages/a/index.json': '{ "usingComponents": { "asker": "/asker" } }',
      'pages/a/index.wxml': '<asker scope="scope.record"/>'
    })
    expect(uses).toEqual([expect.stringMatching(/^scope\.record /)])
  })

  it('what a component hands to a helper of the app, and calls by another name, is told as unknown', () => {
    const uses = usesOf({
      'app.js': 'App({ ask(scope) { wx.authorize({ scope }) } })',
      'asker.js':
        'Component({ properties: { permission: String }, attached() { getApp().ask(this.data.permission) } })',
      'asker.json': '{ "component": true }',
      'asker.wxml': '<view/>',
      'pages/a/index.json': '{ "usingComponents": { "asker": "/asker" } }',
      'pages/a/index.wxml': '<asker permission="scope.record"/>'
    })
    expect(uses).toContainEqual(expect.stringMatching(/^scope\.\* /))
  })

  it('a helper of a helper is handed a scope too, though it names nothing', () => {
    const files = {
      'ask.js': 'export function ask(options) { return wx.authorize(options) }',
      'ensure.js': "import { ask } from './ask'\nexport const ensure = (scope, success) => ask({ scope, success })",
      'pages/a/index.js': "import { ensure } from '../../ensure'\nensure('scope.camera')"
    }
    expect(usesOf(files)).toEqual(['scope.camera 2:1'])
  })

  it('what a module that names nothing hands on is found some steps inside of it', () => {
    const files = {
      'm.js': "exports.a = { b: () => ({ api: require('./platform') }) }",
      'platform.js': 'module.exports = wx',
      'pages/a/index.js': "const m = require('../../m')\nm.a.b().api.getLocation()"
    }
    expect(usesOf(files)).toEqual(['wx.getLocation 2:1'])
  })

  it('a module of their own with such a name is no use', () => {
    const files = {
      'm.js': 'export function getLocation() {}\nexport default { getLocation }',
      'pages/a/index.js': "import api, { getLocation } from '../../m'\napi.getLocation()\ngetLocation()"
    }
    expect(usesOf(files)).toEqual([])
  })
})

it('of more objects than are told apart, a scope in one of them stays unknown', () => {
  const objects = (count: number) =>
    Array.from({ length: count }, (_, index) => `{ scope: 'scope.${index === count - 1 ? 'record' : 'camera'}' }`)
  const askEach = (count: number) =>
    usesOfScript(`[${objects(count)}].forEach((each) => wx.authorize({ scope: each.scope }))`).map(
      (use) => use.split(' ')[0]
    )
  expect(askEach(16)).toEqual(['scope.camera', 'scope.record'])
  expect(askEach(17)).toEqual(['scope.*', 'scope.camera'])
})

test.each([
  ['regenerator', 'return make();', '_context.sent'],
  ['regenerator of Babel 7.27', 'return _context.n = 1, make();', '_context.v']
])('what was waited for before %s is what was returned', (_, wait, sent) => {
  const code = `function make() { return Promise.resolve(wx.getRecorderManager()) }
function go() { return regenerator().wrap(function (_context) {
  while (1) switch (_context.next) { case 0: ${wait} case 1: var r = ${sent}; r.start() }
}) }
Page({ go })`
  expect(usesOfScript(code)).toEqual([expect.stringMatching(/^RecorderManager\.start /)])
})

describe('a script that is there as .ts and as .js', () => {
  const compiled = (name: string) =>
    `"use strict"; Object.defineProperty(exports, "__esModule", { value: true });\n${name}`
  const files = {
    'pages/a/index.js': compiled(
      "const near = require('../../near'); Page({ tap() { near.near(); wx.chooseMedia() } })"
    ),
    'pages/a/index.ts': "import { near } from '../../near.js'\n\nPage({ tap() { near(); wx.chooseMedia() } })",
    'near.js': compiled('exports.near = () => wx.getLocation()'),
    'near.ts': 'export const near = (): void => wx.getLocation()',
    'miniprogram_npm/kit/index.ts': 'export const scan = () => wx.getWeRunData()',
    'miniprogram_npm/kit/index.js': 'exports.scan = () => wx.startCompass()',
    'only.ts': 'wx.getClipboardData()'
  }
  const answer = (given: Files) => {
    const report = auditOf({ ...files, ...given })
    expect(report.gaps).toEqual([])
    return [report.twins, ...report.uses.map(({ api, file, pages }) => `${api} ${file} ${pages.join()}`)]
  }

  it('is the .js where project.config.json has nothing compile the other, as Weixin runs it', () => {
    const read = [
      '.js',
      'wx.startCompass miniprogram_npm/kit/index.js ',
      'wx.getLocation near.js pages/a/index',
      'wx.getClipboardData only.ts ',
      'wx.chooseMedia pages/a/index.js pages/a/index'
    ]
    expect(answer({ 'project.config.json': {} })).toEqual(read)
    expect(answer({ 'project.config.json': { setting: { useCompilerPlugins: false } } })).toEqual(read)
  })

  it('is the .ts where project.config.json names the plug-in that compiles it, or is not there', () => {
    const setting = { useCompilerPlugins: ['typescript', 'sass'] }
    const read = [
      '.ts',
      'wx.startCompass miniprogram_npm/kit/index.js ',
      'wx.getLocation near.ts pages/a/index',
      'wx.getClipboardData only.ts ',
      'wx.chooseMedia pages/a/index.ts pages/a/index'
    ]
    expect(answer({ 'project.config.json': { setting } })).toEqual(read)
    expect(answer({})).toEqual(read)
    const own = { setting: { compileHotReLoad: true } }
    expect(answer({ 'project.config.json': { setting }, 'project.private.config.json': own })).toEqual(read)
    const folder = write({
      'project.config.json': { miniprogramRoot: 'mini/', setting },
      ...Object.fromEntries(Object.entries(miniProgram(files)).map(([path, text]) => [`mini/${path}`, text]))
    })
    expect([audit(folder).twins, audit(join(folder, 'mini')).twins]).toEqual(['.ts', '.ts'])
  })
})

describe('packOptions of project.config.json', () => {
  const files: Files = {
    'pages/a/index.js': "require('../../lib/near'); Page({})",
    'lib/near.js': 'wx.getLocation()',
    'admin/app.js': 'wx.chooseImage()',
    'admin/kept.js': 'wx.chooseMedia()',
    'tools/scan.spec.js': 'wx.startCompass()',
    'typed.ts': 'wx.getWeRunData()'
  }
  const read = (packOptions: unknown, at = '') => {
    const placed = Object.entries(miniProgram(files)).map(([path, text]) => [`${at}${path}`, text])
    const root = write({
      'project.config.json': { packOptions, ...(at && { miniprogramRoot: at }) },
      ...(Object.fromEntries(placed) as Files)
    })
    const { leftOut, uses, gaps } = audit(root)
    expect(gaps).toEqual([])
    return [leftOut, ...uses.map(({ file }) => file)]
  }
  const all = Object.keys(files).filter((file) => file !== 'pages/a/index.js')
  const without = (...left: string[]) => all.filter((file) => !left.includes(file)).sort()

  it.each([
    ['a folder', [{ type: 'folder', value: 'admin' }], ['admin/app.js', 'admin/kept.js']],
    ['a folder, written in another way', [{ type: 'Folder', value: './Admin/' }], ['admin/app.js', 'admin/kept.js']],
    ['a file', [{ type: 'file', value: '/admin/app.js' }], ['admin/app.js']],
    ['a suffix', [{ type: 'suffix', value: '.spec.js' }], ['tools/scan.spec.js']],
    ['a glob', [{ type: 'glob', value: 'tools/**/*.js' }], ['tools/scan.spec.js']]
  ])('keeps %s from being read', (_, ignore, left) => {
    expect(read({ ignore })).toEqual([left.length, ...without(...left)])
    expect(read({ ignore }, 'mini/')).toEqual([left.length, ...without(...left)])
  })

  it('has what is included read all the same', () => {
    const ignore = [{ type: 'folder', value: 'admin' }]
    expect(read({ ignore, include: [{ type: 'file', value: 'admin/kept.js' }] })).toEqual([
      1,
      ...without('admin/app.js')
    ])
  })

  it.each([
    ['what a script is compiled from', { ignore: [{ type: 'suffix', value: '.ts' }] }],
    [
      'a kind of rule of which it is not known what it is compared with',
      { ignore: [{ type: 'regexp', value: 'admin' }] }
    ],
    [
      'what may be included',
      { ignore: [{ type: 'folder', value: 'admin' }], include: [{ type: 'regexp', value: 'x' }] }
    ],
    ['the rest of a path', { ignore: [{ type: 'folder', value: 'adm' }] }],
    ['everything', { ignore: [{ type: 'folder', value: './' }, { type: 'suffix', value: '' }, null, 'admin'] }],
    ['by a kind that is none', { ignore: [{ type: 'constructor', value: 'admin' }] }],
    ['what is no list', { ignore: 'admin', include: {} }]
  ])('does not keep %s', (_, packOptions) => {
    expect(read(packOptions)).toEqual([undefined, ...without()])
  })

  it('counts for the program that the project has, and for no other beside it', () => {
    const packOptions = { ignore: [{ type: 'folder', value: 'admin' }] }
    const programs = ['mini', 'other'].flatMap((folder) =>
      Object.entries(miniProgram(files)).map(([path, text]) => [`${folder}/${path}`, text] as const)
    )
    const leftOut = (settings: object, folder: string) =>
      audit(
        join(write({ 'project.config.json': { packOptions, ...settings }, ...Object.fromEntries(programs) }), folder)
      ).leftOut
    const settings = { miniprogramRoot: '.\\mini\\' }
    expect(['', 'mini', 'other'].map((folder) => leftOut(settings, folder))).toEqual([2, 2, undefined])
    expect(leftOut({}, 'mini')).toBeUndefined()
  })

  it('is what project.private.config.json says, where that says something', () => {
    const shared = { packOptions: { ignore: [{ type: 'folder', value: 'admin' }] } }
    const own = { packOptions: {}, setting: { useCompilerPlugins: ['typescript'] } }
    const given = { ...files, 'pages/a/index.ts': 'Page({})', 'project.config.json': shared }
    const read = ({ twins, leftOut }: AuditReport) => [twins, leftOut]
    expect(read(auditOf(given))).toEqual(['.js', 2])
    expect(read(auditOf({ ...given, 'project.private.config.json': own }))).toEqual(['.ts', undefined])
  })

  it('leaves a gap where a page is kept out that the program lists, and says how many files it kept out', () => {
    const ignore = [{ type: 'folder', value: 'pages/a' }]
    const report = auditOf({ 'project.config.json': { packOptions: { ignore } } })
    expect(report.gaps.map(({ reason }) => reason)).toEqual(['page-missing'])
    expect(renderText([report], false)).toMatch(/^\d files not read: packOptions of project\.config\.json/m)
    expect(renderText([report], false, 'zh')).toMatch(/^有 \d 个文件没有读：project\.config\.json 的 packOptions/m)
  })
})

describe('a name out of a module that names nothing itself', () => {
  const usesWith = (api: string, call: string): string[] =>
    usesOf({
      'pages/a/index.js': `const api = require('../../api')\nPage({ async onLoad() { ${call} } })`,
      'api.js': api
    }).map((use) => use.replace(/ .*/, ''))
  const fromServer =
    'exports.load = () => new Promise((done) => wx.request({ url, success: ({ data }) => done(data) }))'
  const writtenOut =
    "const answer = { name: 'showToast', data: { name: 'hideToast' } }\nexports.load = async () => answer"

  it.each([
    ['that it was promised', 'const { name } = await api.load(); wx[name]()', 'wx.*'],
    ['deep in what it was promised', 'const answer = await api.load(); wx[answer.data.name]()', 'wx.*'],
    ['in what it calls back with', 'api.load().then(({ name }) => wx[name]())', 'wx.*'],
    ['a scope', 'const { name } = await api.load(); wx.authorize({ scope: name })', 'scope.*'],
    ['the end of a scope', 'const { name } = await api.load(); wx.authorize({ scope: `scope.${name}` })', 'scope.*']
  ])('%s stays open where it comes from a server, and does not where it is written out', (_, call, unknown) => {
    expect(usesWith(fromServer, call)).toEqual([unknown])
    expect(usesWith(writtenOut, call)).toEqual([])
  })
})

describe('a name that is put together', () => {
  it.each([
    ['a scope', 'const ask = (n) => wx.authorize({ scope: "scope.".concat(n) }); ask("camera")', ['scope.camera']],
    [
      'a scope whose beginning has a name',
      'const S = "scope."; const ask = (n) => wx.authorize({ scope: "".concat(S).concat(n) }); ask("camera")',
      ['scope.camera']
    ],
    ['an interface', 'wx["choose".concat(many ? "Media" : "Image")]({})', ['wx.chooseImage', 'wx.chooseMedia']],
    ['what is known', 'wx["get".concat("Location", "")]({})', ['wx.getLocation']],
    ['none of them', 'wx["show".concat(kind)]({}); wx["".concat(kind, "Storage")]({})', []],
    ['what nobody can tell', 'wx["get".concat(kind)]({})', ['wx.*']],
    ['a list, which is no text', 'const tools = [].concat([wx]); tools[0].getLocation()', ['wx.getLocation']]
  ])('what Babel makes of a template is put together: %s', (_, code, apis) => {
    expect(usesOfScript(code).map((use) => use.split(' ')[0])).toEqual(apis)
  })

  it.each([
    [
      'of parts that may be two',
      "wx[`choose${video ? 'Video' : 'Image'}`]({})",
      ['wx.chooseImage 1:1', 'wx.chooseVideo 1:1']
    ],
    ['with a plus', "wx['choose' + (video ? 'Video' : 'Image')]({})", ['wx.chooseImage 1:1', 'wx.chooseVideo 1:1']],
    ['and begins as no privacy interface does', "wx['show' + kind]({})", []],
    ['and ends as none does', 'wx[`${kind}StorageSync`]({})', []],
    ['and begins as none does, either way', "wx[`${on ? 'show' : 'hide'}${kind}`]({})", []],
    ['and begins as one does', "wx['choose' + kind]({})", ['wx.* 1:1']],
    ['and begins with nothing known', 'wx[kind + other]({})', ['wx.* 1:1']]
  ])('%s', (_, code, expected) => {
    expect(usesOfScript(code)).toEqual(expected)
  })
})

import fc from 'fast-check'
import { isSuspicious } from '../../src/audit/interfaces'
import { parseScript } from '../../src/audit/syntax/parse'
import { plainCalls } from '../../src/audit/syntax/plain-calls'
import { auditOf, usesOfScript } from './project'

const read = (code: string) =>
  plainCalls(code, parseScript('a.js', code).body)?.map(({ member, offset }) => `${member} ${offset}`)

/** The word makes sure that values are followed. */
const followed = (code: string) => usesOfScript(`${code}\n// agree`)

describe('what is read off a script without following values', () => {
  it.each([
    ['a call by name', 'wx.getLocation({})', ['getLocation 0']],
    ['calls in methods of the same name', 'Page({ chooseImage() { wx.chooseImage({}) } })', ['chooseImage 23']],
    ['a call of the page itself', 'Page({ onLoad() { this.chooseImage() } })', []],
    ['of another platform object', 'uni.chooseImage({})', ['chooseImage 0']],
    ['in a comment', '// wx.getLocation(), wx[name]\n/* wx.chooseImage() */', []],
    ['in a comment inside of a function', 'function f() {\n  // wx.getLocation()\n}', []],
    ['in a text', "console.log('wx.getLocation() failed', `cannot getLocation ${x}`)", []],
    ['a longer name', 'const $getLocation = 1, chooseImage_ = 2', []],
    ['a test whether it is there', "if (wx.getUserProfile) wx.getUserProfile({ desc: '' })", ['getUserProfile 23']],
    ['a test of its type', "const has = typeof wx.getLocation === 'function' && !!wx.chooseImage", []],
    ['a test whether the platform is there', "if (typeof wx !== 'undefined') wx.getLocation()", ['getLocation 31']],
    ['a comparison', "if (item.openType === 'getUserInfo') go()", []],
    ['a setting', "if (res.authSetting['scope.record']) go()", []],
    ['a variable that is called as an open-type', 'const userInfo = app.globalData.userInfo', []],
    ['Taro under its own name', "import Taro, { useLoad } from '@tarojs/taro'\nTaro.getLocation()", ['getLocation 45']],
    ['an address', "open('wx://form-field'); load('/wx/getUserInfo')", []]
  ])('%s', (_, code, expected) => {
    expect(read(code)).toEqual(expected)
    expect(usesOfScript(code)).toEqual(followed(code))
  })

  it.each([
    ['the platform under another name', 'const my = wx\nmy.getLocation()'],
    ['the platform handed on', 'ask(wx)'],
    ['a member that is not named', 'wx[name]()'],
    ['a member in brackets', "wx['getLocation']()"],
    ['a member that is kept', 'const get = wx.getLocation\nget()'],
    ['a member that is handed on', 'promisify(wx.getLocation)()'],
    ['a member that is tried', 'wx.getLocation?.()'],
    ['a member of something else', 'api.getLocation()'],
    ['a member of something called so', 'my.wx.getLocation()'],
    ['a variable of its own called so', 'const wx = mine\nwx.getLocation()'],
    ['a parameter called so', 'function f(wx) { wx.getLocation() }'],
    ['a member that is taken out', 'const { getLocation: get } = api'],
    ['a member that is taken out by its own name', 'const { getLocation } = api'],
    ['a member that is imported', "import { getLocation } from './api'"],
    ['a function called so', 'function getLocation() {}'],
    ['the name of a member', "const name = 'getLocation'"],
    ['the name of the platform', "globalThis['wx'][name]()"],
    ['a member by a variable called so', 'this[getLocation]()'],
    ['the name of an open-type', "this.setData({ type: 'getPhoneNumber' })"],
    ['the name of a scope', "ask('scope.record')"],
    ['a scope that is asked for', 'wx.authorize(options)'],
    ['an object that is made', "this.map = wx.createMapContext('map')"],
    ['a listener', 'wx.onNeedPrivacyAuthorization(listener)'],
    ['an answer to the platform', "wx.getLocation()\nresolve({ event: 'agree' })"],
    ['a file full of names', `[${"'no chooseImage', ".repeat(65)}]`],
    ['a bundle', 'load({ "12ab": function (e, t) { wx.getLocation() } })'],
    ['a bundle by number', 'load([function (e, t, n) { wx.getLocation() }])'],
    ['a method of a bundle called so', 'load([function (e, t, n) { e.exports = { getLocation() {} } }])']
  ])('not %s', (_, code) => {
    expect(read(code)).toBeUndefined()
  })
})

const name = fc.constantFrom(
  'getLocation',
  'chooseImage',
  'authorize',
  'createMapContext',
  'userInfo',
  'getPhoneNumber'
)
const statement = fc
  .tuple(
    name,
    fc.constantFrom(
      ...['wx.NAME(options)', 'uni.NAME({ success: () => wx.NAME() })', 'wx.NAME().then(() => this.NAME())'],
      ...['if (wx.NAME) wx.NAME()', '!!wx.NAME', 'typeof wx.NAME', 'const f = wx.NAME\nf()', 'promise(wx.NAME)()'],
      ...['this.NAME()', 'other.NAME(options)', 'getApp().NAME()', "wx['NAME']()", 'wx[name]()', 'other(wx)'],
      ...["log('NAME')", "log('NAME failed')", "if (type === 'NAME') log()", "this.setData({ type: 'NAME' })"],
      ...[
        'const { NAME } = other\nNAME()',
        '// wx.NAME()',
        'const NAME = 1',
        "wx.authorize({ scope: 'scope.record' })"
      ],
      ...[
        "other.authorize('scope.record')",
        "if (res.authSetting['scope.record']) log()",
        'return { NAME: other.NAME }'
      ]
    )
  )
  .map(([api, code]) => code.replace(/NAME/g, api))
const script = fc
  .tuple(name, fc.array(statement, { maxLength: 4 }))
  .map(([method, body]) => `Page({ data: {}, ${method}() { {\n${body.join('\n}{\n')}\n} } })`)
const loaded = fc.constantFrom(
  'module.exports = {}',
  'module.exports = wx',
  'module.exports = (call) => call()',
  'exports.getLocation = (options) => wx.getLocation(options)',
  'exports.chooseImage = wx.chooseImage',
  'exports.authorize = (scope) => wx.authorize({ scope })'
)

test('what is read off is what following values finds', () => {
  fc.assert(
    fc.property(script, loaded, (page, other) => {
      const files = (suffix: string) => ({
        'app.js': 'App({ getLocation() { wx.getLocation() } })',
        'pages/a/index.wxml': '<button open-type="{{type}}" />',
        'pages/a/index.js': `const other = require('./other')\n${page}${suffix}`,
        'pages/a/other.js': `${other}${suffix}`
      })
      expect(auditOf(files('')).uses).toEqual(auditOf(files('\n// agree')).uses)
    }),
    { numRuns: 300 }
  )
})

describe('the look before parsing', () => {
  it.each([
    'const userInfo = app.globalData.userInfo;',
    'this.setData({ userInfo, list })',
    'state.userInfo?.name || userInfo[0] + `${userInfo.name}`',
    'const { userInfo } = this'
  ])('passes over a variable that is called as an open-type: %s', (code) => {
    expect(isSuspicious(code)).toBe(false)
  })

  it.each([
    ['renderer.render(this.scene, this.camera)', false],
    ['scene.add(THREE.CameraHelper), project(e.camera, 1)', false],
    ['new THREE.Raycaster(view.Camera)', false],
    ['(0, r.jsx)(o.Camera, {})', true],
    ['_jsxs(o.LivePusher, { children: [] })', true],
    ['createElement("camera")', true]
  ])('tells a camera that a script draws from one of three.js: %s', (code, told) => {
    expect(isSuspicious(code)).toBe(told)
  })

  it('passes over a test of the platform, which leads nowhere', () => {
    expect(
      isSuspicious('if ("object" == typeof wx && "function" == typeof wx.getSystemInfoSync) use(typeof  uni)')
    ).toBe(false)
    expect(isSuspicious('const platform = typeof wx === "undefined" ? my : wx')).toBe(true)
  })

  it('passes over an import of the platform, and not over what is done with it', () => {
    expect(isSuspicious("import Taro, { useLoad } from '@tarojs/taro'\nTaro.showToast()")).toBe(false)
    expect(isSuspicious("import * as Taro from '@tarojs/taro'\nTaro.showToast()")).toBe(false)
    expect(isSuspicious("import Taro from '@tarojs/taro'\nexport default Taro")).toBe(true)
  })

  it.each([
    "const type = 'userInfo'",
    'const type = "getRealtimePhoneNumber|userInfo "',
    "const type = ' userInfo | agreePrivacyAuthorization'",
    'const type = `userInfo`',
    'const type = `userInfo${rest}`',
    '<button open-type="chooseAvatar">',
    "<button open-type='chooseAvatar&amp;'>"
  ])('stops at a text with an open-type: %s', (code) => {
    expect(isSuspicious(code)).toBe(true)
  })
})

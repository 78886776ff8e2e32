import { auditOf, usesOf, type Files } from './project'

const helper = 'export function call(name, options) { return wx[name](options) }'

/** A page that loads this and does that. */
const page = (loads: string, code: string, files: Files = {}): Files => ({
  'api.js': helper,
  ...files,
  'pages/a/index.js': `${loads}\nPage({ go(e) { ${code} } })`
})

describe('a helper that is handed the name of a member', () => {
  it.each<[string, Files]>([
    ['by a page', page("import { call } from '../../api'", "call('showToast')")],
    ['as CommonJS', page("const api = require('../../api')", "api.call('showToast')")],
    [
      'through another module',
      page("import { call } from '../../lib'", "call('showToast')", { 'lib.js': "export * from './api'" })
    ],
    [
      'through one that takes it over',
      page("const lib = require('../../lib')", "lib.call('showToast')", {
        'lib.js': "module.exports = { ...require('./api'), other: 1 }"
      })
    ],
    [
      'through the program',
      page('', "getApp().call('showToast')", { 'app.js': "import { call } from './api'\nApp({ call })" })
    ],
    [
      'as a method',
      page("import Api from '../../api'", "new Api().call('showToast')", {
        'api.js': 'export default class Api { call(name) { return wx[name]() } }'
      })
    ]
  ])('uses nothing where that is nothing private: %s', (_, files) => {
    expect(usesOf(files)).toEqual([])
  })

  it('may use anything where the name comes from elsewhere', () => {
    const files = page("import { call } from '../../api'", 'call(e.detail.name)')
    expect(auditOf(files).uses).toMatchObject([{ api: 'wx.*', certainty: 'unknown', file: 'api.js' }])
  })

  it('uses what it is handed by others', () => {
    const files = page("import { call } from '../../api'", "call('showToast')", {
      'app.js': "import { call } from './api'\nApp({ onHide() { call('chooseImage') } })"
    })
    expect(usesOf(files)).toEqual(['wx.chooseImage 1:46 api.js'])
  })
})

test('who hands a helper another name than its default is read, though it names nothing itself', () => {
  const files = (given: string): Files => ({
    'jump.js': "export function jump(url, method = 'navigateTo') { wx[method]({ url }) }",
    'names.js': "export const where = 'get' + 'Location'",
    'pages/a/index.js': `import { jump } from '../../jump'
import { where } from '../../names'
Page({ go() { jump('', ${given}) } })`
  })
  expect(usesOf(files('where'))).toEqual([expect.stringMatching(/^wx\.getLocation /)])
  expect(usesOf(files("'redirectTo'"))).toEqual([])
})

describe('a member that lodash is asked for by its name', () => {
  const usesOfCode = (code: string) =>
    auditOf({ 'pages/a/index.js': `const _ = require('lodash')\nconst { get } = _\n${code}` }).uses.map(
      ({ api, line, certainty }) => `${api} ${line} ${certainty}`
    )

  it.each<[string, string, string[]]>([
    ['is used', "Page({ go() { get(wx, 'chooseImage')({}) } })", ['wx.chooseImage 3 certain']],
    [
      'is used through a variable',
      "const pick = _.get(wx, 'chooseMedia')\nPage({ go: () => pick({}) })",
      ['wx.chooseMedia 3 certain']
    ],
    [
      'is called',
      "Page({ go() { _.invoke(wx, 'getLocation', { fail() { wx.chooseAddress() } }) } })",
      ['wx.getLocation 3 certain', 'wx.chooseAddress 3 certain']
    ],
    ['is not known', 'Page({ onLoad({ api }) { get(wx, api)({}) } })', ['wx.* 3 unknown']],
    ['is only looked for', "Page({ go() { if (_.has(wx, 'chooseVideo')) show() } })", []],
    ['is none of the platform', "Page({ go() { get(this.data, 'chooseImage'); cache.get('chooseImage') } })", []]
  ])('%s', (_, code, uses) => {
    expect(usesOfCode(code)).toEqual(uses)
  })
})

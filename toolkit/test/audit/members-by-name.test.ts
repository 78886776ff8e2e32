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

describe('a name that may come from outside beside one that is written out', () => {
  const apiCall = 'function call(name) { wx[name]({}) }'
  const inPage = (code: string) => ({ 'pages/a/index.js': code })

  it.each<[string, string]>([
    ['a default of what opened the page', "Page({ onLoad(query) { wx[query.api || 'navigateTo']({}) } })"],
    ['a default of a parameter', "Page({ go(name = 'navigateTo') { wx[name]({}) } })"],
    ['a default in a pattern', "Page({ onShow({ api = 'navigateTo' }) { wx[api]({}) } })"],
    [
      'a default of an answer',
      "Page({ go() { wx.request({ success({ data }) { wx[data.api ?? 'navigateTo']({}) } }) } })"
    ],
    [
      'a default of what is waited for',
      "Page({ async go() { const { data } = await wx.request({}); wx[data.api || 'navigateTo']({}) } })"
    ],
    [
      'another call of the function',
      `${apiCall}\nPage({ go() { call('navigateTo'); wx.request({ success: ({ data }) => call(data.api) }) } })`
    ],
    [
      'another value of the variable',
      "let name = 'navigateTo'\nPage({ onLoad({ api }) { name = api }, go() { wx[name]({}) } })"
    ],
    [
      'what something out of an answer gives',
      "Page({ go() { wx.request({ success: ({ data }) => data.list.map(({ api }) => wx[api || 'navigateTo']({})) }) } })"
    ]
  ])('is unknown: %s', (_, code) => {
    expect(auditOf(inPage(code)).uses).toMatchObject([{ api: 'wx.*', certainty: 'unknown' }])
  })

  it('is unknown as a scope', () => {
    const code = `function ask(scope) { wx.authorize({ scope }) }
Page({ go() { ask('scope.record') }, other({ detail }) { ask(detail.scope) } })`
    expect(auditOf(inPage(code)).uses).toMatchObject([
      { api: 'scope.*', certainty: 'unknown' },
      { api: 'scope.record', certainty: 'certain' }
    ])
  })

  it.each<[string, string]>([
    ['where nobody gives another', "function call(name = 'navigateTo') { wx[name]({}) }\nPage({ go() { call() } })"],
    [
      'where the options lack it',
      "function call({ api } = {}) { wx[api || 'navigateTo']({}) }\nPage({ go() { call({ url: '' }) } })"
    ],
    [
      'where it only chooses between names',
      "Page({ onLoad({ back }) { wx[back ? 'redirectTo' : 'navigateTo']({}) } })"
    ],
    [
      'where a list admits it',
      "Page({ onLoad({ api = 'navigateTo' }) { if (['navigateTo', 'switchTab'].includes(api)) wx[api]({}) } })"
    ]
  ])('is none: %s', (_, code) => {
    expect(auditOf(inPage(code)).uses).toEqual([])
  })

  it('is none in a dataset that the template tells', () => {
    expect(
      auditOf({
        'pages/a/index.wxml': '<view bindtap="go" data-api="switchTab" />',
        ...inPage("Page({ go(event) { wx[event.currentTarget.dataset.api || 'navigateTo']({}) } })")
      }).uses
    ).toEqual([])
  })
})

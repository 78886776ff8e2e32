import { BuildError, Compiler, type Warning } from '../../preview/compiler'
import { boot, miniProgram, pageText, type Files } from './mini-program'

const compile = (files: Files) => new Compiler(miniProgram(files)).compile()

/** The one warning of a program, which is compiled all the same. */
async function warningOf(files: Files): Promise<Warning> {
  const { warnings } = await compile(files)
  expect(warnings).toHaveLength(1)
  return warnings[0]!
}

async function buildErrorOf(files: Files): Promise<BuildError> {
  const error = await compile(files).then(
    () => undefined,
    (reason: unknown) => reason
  )
  expect(error).toBeInstanceOf(BuildError)
  return error as BuildError
}

describe('a problem in a mini program is a warning with file, line and reason', () => {
  test('a component that is not there', async () => {
    const json = '{\n  "usingComponents": {\n    "my-card": "../../components/card/index"\n  }\n}'
    expect(await warningOf({ 'pages/home/index.json': json })).toMatchObject({
      file: 'pages/home/index.json',
      line: 3,
      message: expect.stringContaining('<my-card>')
    })
  })

  test('a file in another encoding, which is read all the same', async () => {
    const gbk = Buffer.concat([
      Buffer.from('<view>'),
      Buffer.from([0xbc, 0xf4, 0xcc, 0xf9, 0xb0, 0xe5]),
      Buffer.from('</view>')
    ])
    expect(await warningOf({ 'pages/home/index.wxml': gbk })).toEqual({
      file: 'pages/home/index.wxml',
      line: 1,
      message: 'saved as GBK, and read as such: save it as UTF-8'
    })
    const script = Buffer.from("\ufeffPage({ data: { said: '来自脚本' } })", 'utf16le')
    const program = await boot({ 'pages/home/index.wxml': '{{ said }}', 'pages/home/index.js': script })
    expect(pageText(program)).toBe('来自脚本')
  })

  test('an npm component that was not built', async () => {
    const error = await warningOf({
      'pages/home/index.json': '{"usingComponents":\n{"van-button":"@vant/weapp/button/index"}}'
    })
    expect(error).toMatchObject({
      file: 'pages/home/index.json',
      line: 2,
      message: expect.stringContaining('miniprogram_npm')
    })
  })

  test('a tab bar without its template, and none of which nothing is there', async () => {
    const bar: Files = {
      'app.json': '{ "pages": ["pages/home/index"],\n"tabBar": { "custom": true, "list": [] } }',
      'pages/home/index.wxml': '<view/>'
    }
    expect((await compile(bar)).warnings).toEqual([])
    expect(await warningOf({ ...bar, 'custom-tab-bar/index.json': { component: true } })).toMatchObject({
      file: 'app.json',
      line: 2,
      message: 'custom-tab-bar/index.wxml is missing'
    })
  })

  test('a component without a template', async () => {
    const error = await warningOf({
      'pages/home/index.json': '{"usingComponents":\n{"my-card":"/card"}}',
      'card.json': { component: true }
    })
    expect(error).toMatchObject({
      file: 'pages/home/index.json',
      line: 2,
      message: expect.stringContaining('card.wxml')
    })
  })

  test('a page that is not there', async () => {
    const app = '{\n  "pages": [\n    "pages/home/index",\n    "pages/gone/index"\n  ]\n}'
    const error = await warningOf({ 'app.json': app, 'pages/home/index.wxml': '' })
    expect(error).toMatchObject({
      file: 'app.json',
      line: 4,
      message: expect.stringContaining('pages/gone/index.wxml')
    })
  })

  test('a tab page that is not among the pages', async () => {
    const app = '{"pages":["pages/home/index"],\n"tabBar":{"list":[{"pagePath":"pages/me/index","text":"me"}]}}'
    expect(await warningOf({ 'app.json': app, 'pages/home/index.wxml': '' })).toMatchObject({
      file: 'app.json',
      line: 2
    })
  })

  test.each([
    ['a comma too many', '{\n  "usingComponents": {},,\n}', 2],
    ['a missing quote', '{\n  "navigationBarTitleText": home\n}', 2]
  ])('JSON with %s', async (_, json, line) => {
    expect(await warningOf({ 'pages/home/index.json': json })).toMatchObject({ file: 'pages/home/index.json', line })
  })

  test('an ext.json that is no JSON', async () => {
    expect(await warningOf({ 'ext.json': '{\n "ext": [ }' })).toEqual({
      file: 'ext.json',
      line: 2,
      message: 'not valid JSON: value expected'
    })
  })

  test.each([
    ['an expression that breaks off', '<view>\n<text>{{ a ? }}</text>\n</view>', 2],
    ['a tag that is not closed', '<view>\n<view>\n</view>', 1],
    ['a tag that breaks off', '<view>\n</view>\n<view', 3],
    ['a tag nobody knows', '<view>\n  {{ a < b }}\n  <my-card a="<x>"/>\n</view>', 3],
    ['an import that is not there', '<view/>\n<import src="./parts.wxml"/>', 2],
    ['a WXS module that is not there', '<view/>\n<wxs src="./format.wxs" module="format"/>', 2],
    ['WXS that does not parse', '<view/>\n<wxs module="a">\nvar a = 1\nvar b = )\n</wxs>', 4],
    ['an arrow function in WXS', '<wxs module="a">\nvar a = 1 // =>\nmodule.exports.f = (a) => a\n</wxs>', 3],
    ['a template string in WXS', '<view/>\n<wxs module="a">module.exports.a = `1`</wxs>', 2],
    ['three dots in WXS', '<view/>\n<wxs module="a">module.exports.a = [...[1]]</wxs>', 2]
  ])('WXML with %s', async (_, wxml, line) => {
    expect(await warningOf({ 'pages/home/index.wxml': wxml })).toMatchObject({ file: 'pages/home/index.wxml', line })
  })

  test('WXS with a word that is none there, by the word that was written', async () => {
    const { message } = await warningOf({
      'pages/home/index.wxml': '<wxs module="a">module.exports.f = function (o) { for (var k in o) return k }</wxs>'
    })
    expect(message).toBe("WXS: Unexpected identifier 'in'")
  })

  test('a tag nobody knows in an included file', async () => {
    const error = await warningOf({
      'pages/home/index.wxml': '<include src="./part.wxml"/>',
      'pages/home/part.wxml': '<view/>\n<unknown-thing/>'
    })
    expect(error).toMatchObject({
      file: 'pages/home/part.wxml',
      line: 2,
      message: expect.stringContaining('unknown-thing')
    })
  })

  test('a tag that one page knows of the templates they pick at run time, and the tab bar does not: none', async () => {
    const pick = '<import src="/base.wxml"/><template is="of_{{kind}}" data="{{kind}}"/>'
    const files = (base: string): Files => ({
      'app.json': {
        pages: ['pages/home/index'],
        tabBar: { custom: true, list: [{ pagePath: 'pages/home/index', text: 'home' }] }
      },
      'base.wxml': `<template name="of_more"><more/></template>\n<template name="of_all">${base}</template>`,
      'pages/home/index.json': { usingComponents: { more: '/more/index' } },
      'pages/home/index.wxml': pick,
      'custom-tab-bar/index.json': { component: true },
      'custom-tab-bar/index.wxml': pick,
      'more/index.json': { component: true },
      'more/index.wxml': 'more'
    })
    expect((await compile(files('<template is="of_{{kind}}"/>'))).warnings).toEqual([])
    expect(await warningOf(files('<template is="of_{{kind}}"/><none/>'))).toMatchObject({ file: 'base.wxml', line: 2 })
    expect(await warningOf(files('<view/>'))).toMatchObject({ file: 'base.wxml', line: 1 })
  })

  test.each([
    ['a bracket that is not closed', '.a {\n  color: red;\n', 1],
    ['a declaration without value', '.a {\n  color\n}', 2],
    ['an import that is not there', '.a {}\n@import "./gone.wxss";', 2]
  ])('WXSS with %s', async (_, wxss, line) => {
    expect(await warningOf({ 'pages/home/index.wxss': wxss })).toMatchObject({ file: 'pages/home/index.wxss', line })
  })

  test.each([
    ['a module that is not there', "const a = 1\nconst b = require('./gone')\nPage({})", 2],
    ['an npm module that is not there', "\n\nimport { x } from 'left-pad'\nPage({ x })", 3],
    ['a syntax error', 'Page({\n  data: {,\n})', 2]
  ])('a script with %s', async (_, script, line) => {
    expect(await warningOf({ 'pages/home/index.js': script })).toMatchObject({ file: 'pages/home/index.js', line })
  })

  test('a module that exports less than is imported: undefined', async () => {
    const files = {
      'util.js': 'export const a = 1',
      'pages/home/index.js': "\nimport { a, b } from '../../util'\nPage({ data: { a, b: String(b) } })",
      'pages/home/index.wxml': '{{a}} {{b}}'
    }
    expect(await warningOf(files)).toEqual({
      file: 'pages/home/index.js',
      line: 2,
      message: 'util.js exports no "b": it is undefined'
    })
    expect(pageText(await boot(files))).toBe('1 undefined')
  })

  test.each([
    "requirePlugin('live')",
    "requirePlugin.async('live').then(console.log)",
    'requirePlugin("live", console.log)'
  ])('a plug-in: %s', async (call) => {
    expect(await warningOf({ 'pages/home/index.js': `// requirePlugin('old')\n${call}\nPage({})` })).toEqual({
      file: 'pages/home/index.js',
      line: 2,
      message: 'requirePlugin("live"): plug-ins are not run here'
    })
  })

  test('a module that is no script', async () => {
    const { message } = await warningOf({
      'pages/home/index.js': "require('./words.txt')\nPage({})",
      'pages/home/words.txt': ''
    })
    expect(message).toBe('module "./words.txt" is missing')
  })

  test('a module that is never taken: one that begins with a dot, and what DevTools keeps for its user', async () => {
    const { program, warnings } = await compile({
      'pages/home/index.js':
        "require('./.secret'); require('../../.config/a'); require('../../project.private.config.json')",
      'pages/home/.secret.js': 'module.exports = "hidden"',
      '.config/a.js': 'module.exports = "hidden"',
      'project.private.config.json': '{ "setting": "hidden" }'
    })
    expect(program).not.toContain('hidden"')
    expect(warnings).toHaveLength(3)
  })

  test('a name of Weixin that a script declares itself is the script’s own', async () => {
    const script = 'const App = getApp()\nlet self = 1\nPage({ data: { text: App.text + self } })'
    const files = {
      'app.js': "App({ text: 'own' })",
      'pages/home/index.js': script,
      'pages/home/index.wxml': '{{text}}'
    }
    expect(pageText(await boot(files))).toBe('own1')
  })

  test('an include that leads back to itself', async () => {
    const files = {
      'pages/home/index.wxml': 'one\n<include src="part.wxml"/>',
      'pages/home/part.wxml': 'two\n<include src="./index"/>'
    }
    expect(await warningOf(files)).toMatchObject({ file: 'pages/home/index.wxml', line: 2 })
    expect(pageText(await boot(files))).toBe('one')
  })

  test('a library that Weixin itself brings: from node_modules, with its style sheet, else a warning', async () => {
    const files = {
      'app.json': { pages: ['pages/home/index'], useExtendedLib: { weui: true } },
      'pages/home/index.json': { usingComponents: { 'mp-cell': 'weui-miniprogram/cell/cell' } },
      'pages/home/index.wxml': '<mp-cell/>'
    }
    expect(await warningOf(files)).toMatchObject({
      file: 'pages/home/index.json',
      message: '<mp-cell> comes with useExtendedLib: install it here (npm install --save-dev weui-miniprogram)'
    })
    const dist = 'node_modules/weui-miniprogram/miniprogram_dist'
    const { warnings, program } = await compile({
      ...files,
      'node_modules/weui-miniprogram/package.json': {},
      [`${dist}/cell/cell.wxml`]: '<view>cell</view>',
      [`${dist}/cell/cell.json`]: { component: true },
      [`${dist}/cell/cell.js`]: 'Component({})',
      [`${dist}/weui-wxss/dist/style/weui.wxss`]: '.weui-cell { color: red }'
    })
    expect(warnings).toEqual([])
    expect(program).toContain('--weui-cell { color: red }')
  })

  test('a template of 1 MB', async () => {
    const row = '<block wx:if="{{ a }}"><text wx:if="{{ b }}">b</text></block>\n'
    const files = { 'pages/home/index.wxml': `${row.repeat(2 ** 20 / row.length)}<view>in, if,do</view>` }
    expect(pageText(await boot(files))).toBe('in, if,do')
  })

  test('all of them are told at once, and the rest runs', async () => {
    const files = {
      'pages/home/index.wxml': '<view>\n<oops/>home</view><import src="gone.wxml"/>',
      'pages/home/index.wxss': '@import "gone.wxss";',
      'pages/home/index.js': "try { require('./gone') } catch (error) {}\nPage({",
      'pages/home/index.json': '{ "usingComponents": { "gone": "/gone" } '
    }
    const { warnings } = await compile(files)
    expect(new Set(warnings.map(({ file }) => file.slice(file.lastIndexOf('.'))))).toEqual(
      new Set(['.wxml', '.wxss', '.js', '.json'])
    )
    expect(pageText(await boot(files))).toBe('home')
  })
})

describe('without app.json or a page there is nothing to run', () => {
  test('an app.json that is no JSON', async () => {
    expect(await buildErrorOf({ 'app.json': '{\n "pages": [ }' })).toMatchObject({
      message: 'app.json:2: not valid JSON: value expected'
    })
  })

  test('no app.json', async () => {
    expect(await buildErrorOf({ 'app.json': '' })).toMatchObject({ file: 'app.json' })
  })

  test('no page', async () => {
    expect(await buildErrorOf({ 'app.json': '{ "pages": [] }' })).toMatchObject({ reason: '"pages" lists no page' })
    expect(await buildErrorOf({ 'app.json': '{ "pages": ["gone"] }' })).toMatchObject({ file: 'app.json' })
  })
})

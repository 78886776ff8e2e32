import { BuildError, compileMiniProgram } from '../../preview/compiler'
import { miniProgram, type Files } from './mini-program'

async function buildErrorOf(files: Files): Promise<BuildError> {
  const error = await compileMiniProgram(miniProgram(files)).then(
    () => undefined,
    (reason: unknown) => reason
  )
  expect(error).toBeInstanceOf(BuildError)
  return error as BuildError
}

describe('a problem in a mini program stops the build with file, line and reason', () => {
  test('a component that is not there', async () => {
    const json = '{\n  "usingComponents": {\n    "my-card": "../../components/card/index"\n  }\n}'
    expect(await buildErrorOf({ 'pages/home/index.json': json })).toMatchObject({
      file: 'pages/home/index.json',
      line: 3,
      message: expect.stringContaining('<my-card>')
    })
  })

  test('an npm component that was not built', async () => {
    const error = await buildErrorOf({
      'pages/home/index.json': '{"usingComponents":\n{"van-button":"@vant/weapp/button/index"}}'
    })
    expect(error).toMatchObject({
      file: 'pages/home/index.json',
      line: 2,
      reason: expect.stringContaining('miniprogram_npm')
    })
  })

  test('a component without a template', async () => {
    const error = await buildErrorOf({
      'pages/home/index.json': '{"usingComponents":\n{"my-card":"/card"}}',
      'card.json': { component: true }
    })
    expect(error).toMatchObject({
      file: 'pages/home/index.json',
      line: 2,
      reason: expect.stringContaining('card.wxml')
    })
  })

  test('a page that is not there', async () => {
    const app = '{\n  "pages": [\n    "pages/home/index",\n    "pages/gone/index"\n  ]\n}'
    const error = await buildErrorOf({ 'app.json': app, 'pages/home/index.wxml': '' })
    expect(error).toMatchObject({ file: 'app.json', line: 4, reason: expect.stringContaining('pages/gone/index.wxml') })
  })

  test('a tab page that is not among the pages', async () => {
    const app = '{"pages":["pages/home/index"],\n"tabBar":{"list":[{"pagePath":"pages/me/index","text":"me"}]}}'
    expect(await buildErrorOf({ 'app.json': app, 'pages/home/index.wxml': '' })).toMatchObject({
      file: 'app.json',
      line: 2
    })
  })

  test.each([
    ['a comma too many', '{\n  "usingComponents": {},,\n}', 2],
    ['a missing quote', '{\n  "navigationBarTitleText": home\n}', 2]
  ])('JSON with %s', async (_, json, line) => {
    expect(await buildErrorOf({ 'pages/home/index.json': json })).toMatchObject({ file: 'pages/home/index.json', line })
  })

  test.each(['app.json', 'ext.json'])('an %s that is no JSON', async (file) => {
    expect(await buildErrorOf({ [file]: '{\n "pages": [ }', 'pages/home/index.wxml': '' })).toMatchObject({
      file,
      line: 2,
      reason: 'not valid JSON: value expected'
    })
  })

  test('no app.json', async () => {
    expect(await buildErrorOf({ 'app.json': '' })).toMatchObject({ file: 'app.json' })
  })

  test.each([
    ['an expression that breaks off', '<view>\n<text>{{ a ? }}</text>\n</view>', 2],
    ['a tag that is not closed', '<view>\n<view>\n</view>', 1],
    ['a tag that breaks off', '<view>\n</view>\n<view', 3],
    ['a tag nobody knows', '<view>\n  {{ a < b }}\n  <my-card a="<x>"/>\n</view>', 3],
    ['an import that is not there', '<view/>\n<import src="./parts.wxml"/>', 2],
    ['a WXS module that is not there', '<view/>\n<wxs src="./format.wxs" module="format"/>', 2]
  ])('WXML with %s', async (_, wxml, line) => {
    expect(await buildErrorOf({ 'pages/home/index.wxml': wxml })).toMatchObject({ file: 'pages/home/index.wxml', line })
  })

  test('a tag nobody knows in an included file', async () => {
    const error = await buildErrorOf({
      'pages/home/index.wxml': '<include src="./part.wxml"/>',
      'pages/home/part.wxml': '<view/>\n<unknown-thing/>'
    })
    expect(error).toMatchObject({
      file: 'pages/home/part.wxml',
      line: 2,
      reason: expect.stringContaining('unknown-thing')
    })
  })

  test.each([
    ['a bracket that is not closed', '.a {\n  color: red;\n', 1],
    ['a declaration without value', '.a {\n  color\n}', 2],
    ['an import that is not there', '.a {}\n@import "./gone.wxss";', 2]
  ])('WXSS with %s', async (_, wxss, line) => {
    expect(await buildErrorOf({ 'pages/home/index.wxss': wxss })).toMatchObject({ file: 'pages/home/index.wxss', line })
  })

  test.each([
    ['a module that is not there', "const a = 1\nconst b = require('./gone')\nPage({})", 2],
    ['an npm module that is not there', "\n\nimport { x } from 'left-pad'\nPage({ x })", 3],
    ['a syntax error', 'Page({\n  data: {,\n})', 2]
  ])('a script with %s', async (_, script, line) => {
    expect(await buildErrorOf({ 'pages/home/index.js': script })).toMatchObject({ file: 'pages/home/index.js', line })
  })

  test('the message alone says where', async () => {
    const { message } = await buildErrorOf({ 'pages/home/index.wxml': '<view>\n<oops/></view>' })
    expect(message).toMatch(/^pages\/home\/index\.wxml:2: /)
  })
})

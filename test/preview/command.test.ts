import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../preview/command/run'
import { miniProgram, type Files } from './mini-program'

/** The command in this process, with what it prints. */
async function command(...args: string[]): Promise<{ status: number | undefined; output: string }> {
  let output = ''
  const print = (text: unknown) => void (output += `${String(text)}\n`)
  const printed = [
    jest.spyOn(console, 'error').mockImplementation(print),
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(print(text)) || true),
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(print(text)) || true)
  ]
  try {
    const status = await run(args)
    expect(output).not.toMatch(/\n\s+at /)
    return { status, output }
  } finally {
    for (const each of printed) each.mockRestore()
  }
}

test.each([
  ['uni-app', { 'manifest.json': {}, 'pages.json': {} }, 'dist/build/mp-weixin'],
  ['Taro', { 'config/index.js': '', 'src/app.config.ts': '', 'src/app.tsx': '' }, 'dist'],
  ['mpx', { 'package.json': { dependencies: { '@mpxjs/core': '2' } } }, 'dist/wx'],
  ['mpvue', { 'package.json': { dependencies: { mpvue: '2' } } }, 'dist/wx'],
  ['WePY', { 'package.json': { devDependencies: { '@wepy/core': '2' } } }, 'dist'],
  ['Remax', { 'package.json': { dependencies: { remax: '2' } } }, 'dist/wechat'],
  ['Rax', { 'package.json': { dependencies: { 'rax-app': '3' } } }, 'build/wechat-miniprogram'],
  ['Chameleon', { 'package.json': { devDependencies: { 'chameleon-tool': '1' } } }, 'dist/wx']
])('the source folder of %s is answered with what to do', async (name, files, build) => {
  const root = miniProgram(files as Files)
  rmSync(join(root, 'app.json'))
  const { status, output } = await command(root)
  expect(status).toBe(2)
  expect(output.trim().split('\n').at(-1)).toMatch(`is ${name} source; build it`)
  expect(output).toContain(`give its ${build}`)
})

test.each([
  ['a path that is none', ['nowhere'], /nowhere: there is nothing/],
  ['a file', ['package.json'], /package\.json: is a file/],
  [
    'a port that is none',
    ['--port', 'abc'],
    /'--port <number>' argument 'abc' is invalid\. Give a number from 0 to 65535\./
  ],
  [
    'a port that is not allowed',
    ['--port', '0', '--host', '203.0.113.1'],
    /--host 203\.0\.113\.1 --port 0: cannot listen there/
  ],
  ['a format that is none', ['--format', 'pdf'], /pdf/],
  ['a guideline that is not there', ['--guideline', 'nowhere.json'], /nowhere\.json: cannot be read \(ENOENT\)/],
  ['a guideline that is none', ['--guideline', 'package.json'], /package\.json: is not a guideline/],
  [
    'a guideline that is no JSON',
    ['--guideline', 'CONTRIBUTING.md'],
    /CONTRIBUTING\.md: cannot be read \(.* at line \d+/
  ],
  [
    'a key that is none',
    ['--declare', 'Clipboard,Nope', '--check'],
    /--declare Nope: is no privacy key; known are .*Clipboard/
  ],
  [
    'a page that is none',
    ['--check', '--page', 'pages/none'],
    /has no page "pages\/none"; its first is "pages\/home\/index"/
  ]
])('%s', async (_, args, sentence) => {
  const isPath = !args[0]!.startsWith('-')
  const { status, output } = await command(...(isPath ? args : [miniProgram({}), ...args]))
  expect(status).toBe(2)
  expect(output).toMatch(sentence)
})

test('--check opens the one page that was asked for with the query that was asked for', async () => {
  const root = miniProgram({
    'app.json': { pages: ['pages/home/index', 'pages/other/index'] },
    'pages/home/index.js': 'Page({ onLoad({ id }) { if (id !== "1") throw new Error(`opened with ${id}`) } })'
  })
  const { status, output } = await command(root, '--check', '--page', '/pages/home/index?id=1', '--lang', 'en')
  expect([status, output]).toEqual([0, expect.stringContaining('1 page')])
})

test('an app.json that is broken, and one that is gone', async () => {
  const broken = await command(miniProgram({ 'app.json': '{\n "pages": [ }' }))
  expect([broken.status, broken.output.trim().split('\n').at(-1)]).toEqual([
    2,
    'app.json:2: not valid JSON: value expected'
  ])
})

test.each([
  ['that is not there', {}, 'mocks.json', /cannot be read \(ENOENT\)/],
  ['that is no object', { 'mocks.json': '[1]' }, 'mocks.json', /is no mocks file/],
  ['with requests that name no address', { 'mocks.json': '{"request": 1}' }, 'mocks.json', /for each address/]
])('a mocks file %s', async (_, files, name, sentence) => {
  const { status, output } = await command(miniProgram({}), '--mocks', join(miniProgram(files as Files), name))
  expect(status).toBe(2)
  expect(output).toMatch(sentence)
})

test('--check answers requests from the mocks file', async () => {
  const root = miniProgram({
    'pages/home/index.js': `Page({ onLoad() { wx.request({ url: 'https://a.example/x', success: ({ data }) => {
      if (data.ask) wx.getClipboardData({ fail() {} }) } }) } })`,
    'mocks.yaml': 'request:\n  "GET https://a.example/*": { ask: true }'
  })
  const { status, output } = await command(root, '--check', '--format', 'json', '--mocks', join(root, 'mocks.yaml'))
  expect(status).toBe(1)
  expect(output).toContain('"api": "wx.getClipboardData"')
})

test('an answer for what wx does not have is told, and stops nothing', async () => {
  const root = miniProgram({})
  const mocks = join(root, 'mocks.json')
  writeFileSync(mocks, '{"login": {}, "getLocatoin": {}, "user.name": {}, "cloud.callFunction": {}}')
  const { status, output } = await command(root, '--check', '--mocks', mocks)
  expect(status).toBe(0)
  expect(output.match(/wx has no "[^"]*"/g)).toEqual(['wx has no "getLocatoin"', 'wx has no "user.name"'])
})

test('a file that cannot be written', async () => {
  const { status, output } = await command(miniProgram({}), '--check', '--output', '/nowhere/report.json')
  expect(status).toBe(2)
  expect(output).toMatch(/\/nowhere\/report\.json: cannot be written/)
})

test('help is in the language that was asked for', async () => {
  const chinese = await command('--help', '--lang', 'zh')
  const english = await command('--help', '--lang', 'en')
  expect([chinese.status, english.status]).toEqual([0, 0])
  const options = (text: string) => text.match(/--[a-z]+/g)
  expect(options(chinese.output)).toEqual(options(english.output))
  expect(chinese.output).toContain('在本机的普通浏览器中运行微信小程序')
  expect(english.output).toContain('Runs a Weixin mini program')
  expect(chinese.output).toMatch(/用法：[^]*参数：[^]*默认：8090[^]*可选值：text、json、html、sarif/)
  expect(chinese.output).not.toMatch(/Usage|Options|Arguments|default|choices/)
})

test.each([
  [['--bogus'], '没有选项 --bogus'],
  [['--port'], '选项 --port <number> 缺少值'],
  [['--format', 'pdf'], '选项 --format <format> 的值 pdf 无效。可选值：text, json, html, sarif。'],
  [['.', 'two'], '参数过多：应为 1 个，实际 2 个']
])('%s is refused in Chinese', async (args, sentence) => {
  const { status, output } = await command('--lang', 'zh', ...args)
  expect([status, output.trim()]).toEqual([2, sentence])
})

test.each([
  ['a path that is none', 'nowhere', 'nowhere：不存在'],
  ['a file', 'package.json', 'package.json：是文件，请给出 app.json 所在目录'],
  ['a folder without a program', 'catalogue', 'catalogue：没有 app.json，请给出它所在的目录，或外层的项目目录']
])('%s is answered in Chinese', async (_, path, sentence) => {
  const { status, output } = await command(path, '--lang', 'zh')
  expect([status, output.trim().split('\n').at(-1)]).toEqual([2, sentence])
})

test('what a program lacks is told in Chinese', async () => {
  const root = miniProgram({
    'app.json': { pages: ['pages/home/index', 'pages/gone/index'], tabBar: { list: [{ pagePath: 'pages/x/index' }] } },
    'pages/home/index.json': {
      usingComponents: { here: './nothing', kit: 'kit/button', plug: 'plugin://map/pin', empty: './empty' }
    },
    'pages/home/index.wxml':
      '<import src="x.wxml"/><include src="index.wxml"/><wxs module="m" src="m.wxs"/><stranger/><here/><kit/><plug/>',
    'pages/home/index.wxss': '@import "y.wxss"; view:unknown( { } } a {',
    'pages/home/index.js': Buffer.from('\uFEFFPage({})', 'utf16le'),
    'empty.scss': '.a { color: $none }',
    'empty.wxml': '<view>{{ a ? }}<wxs module="m">var a = )</wxs>',
    'app.less': '.a { color: @none }',
    'app.ts': `import { none } from './gone'
import { two } from './broken'
import * as all from './all'
const a = 1
a = 2
console.log(none, two, all.three)`,
    'broken.js': 'let a = ;',
    'all.js': 'export const one = 1',
    'ext.json': '{'
  })
  rmSync(join(root, 'pages/gone/index.wxml'))
  rmSync(join(root, 'app.js'))
  const { output } = await command(root, '--check', '--lang', 'zh')
  const told = output.split('\n').flatMap((line) => /^ {2}\S+:\d+: (.*)/.exec(line)?.[1] ?? [])
  expect(told.length).toBeGreaterThan(9)
  expect(told.filter((sentence) => !/[\u4e00-\u9fff]/.test(sentence))).toEqual([])
})

test('a language that it does not speak is refused', async () => {
  const { status, output } = await command('--lang', 'fr')
  expect(status).toBe(2)
  expect(output).toContain("'fr' is invalid. Allowed choices are en, zh, zh-CN.")
})

/** More than the stack of glass-easel's compiler holds, which is broken by it. */
test('a template nested too deeply takes no other with it, nor what is compiled later', async () => {
  const root = miniProgram({
    'app.json': { pages: ['pages/tags/index', 'pages/values/index', 'pages/home/index'] },
    'pages/tags/index.wxml': '<view>'.repeat(2000) + '</view>'.repeat(2000),
    'pages/values/index.wxml': `<view>{{ ${'('.repeat(5000)}1${')'.repeat(5000)} }}</view>`,
    'pages/home/index.wxml': '<wxs module="m">module.exports = 1</wxs><view>{{ m }}</view>'
  })
  const script = `const { Compiler } = require('./preview/compiler')
    void new Compiler(${JSON.stringify(root)}).compile().then(({ program, warnings }) => {
      console.log(JSON.stringify({ warnings, templates: program.match(/whenNeeded\\("[^"]*"/g) })) })`
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], { cwd: join(__dirname, '../..') })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  await once(child, 'close')
  const message = 'nested too deeply, in its tags or in an expression: nothing of it is drawn'
  expect(JSON.parse(output)).toEqual({
    warnings: ['tags', 'values'].map((page) => ({ file: `pages/${page}/index.wxml`, line: 1, message })),
    templates: ['tags', 'values', 'home'].map((page) => `whenNeeded("pages/${page}/index"`)
  })
})

test('Ctrl-C while it builds ends it without a word', async () => {
  const args = ['--import', 'tsx', 'preview/command/main.ts', miniProgram({}), '--port', '0', '--lang', 'en']
  const child = spawn(process.execPath, args, { cwd: join(__dirname, '../..') })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  while (!output.includes('Building')) await once(child.stderr, 'data')
  child.kill('SIGINT')
  await once(child, 'close')
  expect(output).not.toMatch(/Error|\n\s+at /)
})

test('--check tells what it went on without', async () => {
  const root = miniProgram({
    'pages/home/index.json': '{ "usingComponents": {',
    'pages/home/index.wxml': '<import src="x.wxml"/>'
  })
  const { status, output } = await command(root, '--check', '--lang', 'en')
  expect(status).toBe(0)
  expect(output).toContain('2 warnings:')
  expect(output).toMatch(/^ {2}pages\/home\/index\.wxml:1: pages\/home\/x\.wxml is missing$/m)
  expect(output).toMatch(/^ {2}pages\/home\/index\.json:1: not valid JSON/m)
})

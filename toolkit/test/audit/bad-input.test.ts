import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { audit, AuditError } from '../../src/audit'
import { auditOne } from '../../src/cli/audit-worker'
import { auditOf, findingsOf, miniProgram, placesOf, write, type Files } from './project'

const unreadable = (files: Files) => placesOf('unreadable-file', files)
const refusal = (files: Files, folder = '') => {
  try {
    audit(join(write(files), folder))
  } catch (error) {
    if (error instanceof AuditError) return error.message
    throw error
  }
  return 'none'
}

/** Everything is open to root. */
function asNobody<T>(work: () => T): T {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(65534)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
  }
}

describe('what cannot be audited is refused, and says what to do', () => {
  it.each([
    ['an empty folder', {}, /no app\.json here/],
    ['a malformed app.json', { 'app.json': '{ "pages": [ }' }, /app\.json:1:14: /],
    ['an app.json that is a list', { 'app.json': '[]' }, /app\.json:1:1: not an object/],
    ['a mini game', { 'game.json': {} }, /mini game/],
    ['an app.json that is a folder', { 'app.json/x': '' }, /app\.json: cannot be read \(EISDIR\)/],
    ['an ext.json that is a folder', { 'app.json': {}, 'ext.json/x': '' }, /ext\.json: cannot be read/],
    ['a project.config.json that is one', { 'project.config.json/x': '' }, /project\.config\.json: cannot be read/],
    ['settings that are one', { 'app.json': {}, 'mp-privacy.config.json/x': '' }, /mp-privacy\.config\.json: cannot/],
    ['brackets without end', { 'app.json': `{ "a": ${'['.repeat(20000)}` }, /app\.json:1:1: nested too deeply/],
    ['a wrong miniprogramRoot', { 'project.config.json': { miniprogramRoot: 'nowhere' } }, /miniprogramRoot/],
    [
      'a repository of several programs',
      { 'demo/app.json': {}, 'apps/shop/src/pages.json': {}, 'apps/shop/src/manifest.json': {}, 'dist/app.json': {} },
      /no app\.json here, but in folders below; point at one of them: apps\/shop, demo$/
    ],
    [
      'a repository of several programs in mpx',
      { 'a/src/miniprogram/app.mpx': '', 'b/app.mpx': '', 'c/src/app.mpx': '' },
      /in folders below; point at one of them: a, b, c$/
    ],
    [
      'WePY source',
      { 'package.json': { dependencies: { wepy: '1.7.3' } } },
      /this is WePY source; build it with `npx wepy build` and audit the result, dist$/
    ],
    [
      'Remax source with an app.json that lists nothing',
      { 'package.json': { dependencies: { remax: '2.11.3' } }, 'app.json': {}, 'src/app.config.ts': '' },
      /this is Remax source; build it with `npx remax build -t wechat` and audit the result, dist\/wechat$/
    ],
    [
      'weapp-vite source without app.json',
      {
        'package.json': { devDependencies: { 'weapp-vite': '6.18.6', wevu: '6.18.6' } },
        'project.config.json': { miniprogramRoot: 'dist/' },
        'src/app.vue': ''
      },
      /this is weapp-vite source; build it with `npx weapp-vite build` and audit the result, dist$/
    ]
  ])('%s', (_, files, message) => {
    expect(refusal(files)).toMatch(message)
  })

  it.each([
    ['an empty folder', {}, /：这里没有 app\.json/],
    ['a malformed app.json', { 'app.json': '{ "pages": [ }' }, /app\.json:1:14：不是有效的 JSON$/],
    ['a mini game', { 'game.json': {} }, /：这是小游戏/],
    ['an app.json that is a folder', { 'app.json/x': '' }, /app\.json：无法读取（EISDIR）$/],
    ['a setting that is none', { 'app.json': {}, 'mp-privacy.config.json': { rule: {} } }, /：没有 rule 这个设置$/],
    ['a wrong miniprogramRoot', { 'project.config.json': { miniprogramRoot: 'nowhere' } }, /miniprogramRoot 是 .*，但/],
    [
      'a program in a folder below',
      { 'demo/app.json': {} },
      /：这里没有 app\.json，下级目录里有小程序；请指定其中一个：demo$/
    ],
    [
      'WePY source',
      { 'package.json': { dependencies: { wepy: '1.7.3' } } },
      /这是 WePY 源码；请先执行 `npx wepy build`，再检查编译结果 dist$/
    ]
  ])('in Chinese to whoever reads Chinese: %s', (_, files: Files, message) => {
    expect(auditOne(write(files), { language: 'zh' })).toEqual({ refusal: expect.stringMatching(message) })
  })

  it('a path that is none, or a file', () => {
    expect(refusal({}, 'nowhere')).toMatch(/no such folder/)
    expect(refusal({ 'app.json': {} }, 'app.json')).toMatch(/not a folder/)
  })
})

describe('what cannot be read is a finding, and the rest is audited', () => {
  const rest = { 'rest.js': 'wx.getLocation()' }
  const other = (files: Files) => auditOf({ ...files, ...rest }).uses.some(({ file }) => file === 'rest.js')

  it.each([
    ['a script that does not parse', { 'bad.js': 'wx.getLocation(\n((' }, ['bad.js:2']],
    ['an unclosed tag', { 'pages/a/index.wxml': '<view>\n<view>\n</view>' }, ['pages/a/index.wxml:1']],
    ['a comment that is never closed', { 'pages/a/index.wxml': '<view />\n<!-- <camera />' }, ['pages/a/index.wxml:2']],
    [
      'a template cut off in a tag',
      { 'pages/a/index.wxml': '<view />\n<button open-type="get' },
      ['pages/a/index.wxml:2']
    ],
    [
      'a quote that is never closed',
      { 'pages/a/index.wxml': '<view />\n<view class="a>\n<button open-type="getPhoneNumber"/>' },
      ['pages/a/index.wxml:2']
    ],
    ['a component configuration', { 'pages/a/index.json': '{\n"usingComponents": {,' }, ['pages/a/index.json:2']],
    ['brackets without end', { 'pages/a/index.json': '{"usingComponents":'.repeat(20000) }, ['pages/a/index.json:1']],
    ['ext.json', { 'ext.json': '{"a"' }, ['ext.json:1']],
    ['bytes that are not UTF-8', { 'gbk.js': Buffer.from([0x2f, 0x2f, 0xc4, 0xe3]) }, ['gbk.js:1']]
  ])('%s', (_, files: Files, expected) => {
    expect(unreadable(files)).toEqual(expected)
    expect(other(files)).toBe(true)
  })

  it('a script that no package could hold', () => {
    const huge = { 'app.js': `${'var a = 1;'.repeat(1_000_001)}wx.getLocation()` }
    const { uses, gaps, findings } = auditOf(huge, { language: 'zh' })
    expect(uses.map(({ api, certainty }) => [api, certainty])).toEqual([['wx.getLocation', 'unknown']])
    expect(gaps.map(({ reason, file }) => [reason, file])).toEqual([['does-not-parse', 'app.js']])
    expect(findings.map(({ message }) => message)).toContain('没有读完：文件过大，不作解析')
  })

  it('an app.json without a page', () => {
    for (const settings of [{}, { pages: [] }, { pages: 'pages/a/index' }]) {
      const { complete, gaps, findings } = auditOf({ 'app.json': settings })
      expect([complete, gaps.map(({ reason }) => reason)]).toEqual([false, ['no-page']])
      expect(findings.map(({ rule, file }) => [rule, file])).toEqual([['incomplete-program', 'app.json']])
    }
  })

  it('what the system does not let us read', () => {
    const folder = write(miniProgram({ ...rest, 'closed.js': '', 'closed/x.js': '' }))
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'closed.js'), 0)
    chmodSync(join(folder, 'closed'), 0)
    const { findings, uses } = asNobody(() => audit(folder))
    const messages = findings
      .filter(({ rule }) => rule === 'unreadable-file')
      .map(({ file, message }) => [file, message])
    expect(messages).toEqual([
      ['closed', 'Not read to its end: the system refuses it (EACCES)'],
      ['closed.js', 'Not read to its end: the system refuses it (EACCES)']
    ])
    expect(uses.map(({ file }) => file)).toEqual(['rest.js'])
  })

  it('so are the files of a source project; without its list of pages there is nothing to audit', () => {
    const folder = write({
      'manifest.json': {},
      'pages.json': { pages: [{ path: 'pages/a' }, { path: 'pages/b' }] },
      'App.vue': '<script>export default {}</script>',
      'pages/a.vue': '<template><camera /></template>',
      'pages/b.vue': '<template><camera /></template>'
    })
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'pages/b.vue'), 0)
    const { gaps, uses } = asNobody(() => audit(folder))
    expect(gaps.map(({ message, file }) => `${file} ${message}`)).toContain(
      'pages/b.vue the system refuses to read it: EACCES'
    )
    expect(uses.map(({ file }) => file)).toEqual(['pages/a.vue'])
    chmodSync(join(folder, 'pages.json'), 0)
    expect(() => asNobody(() => audit(folder))).toThrow(/^pages\.json: cannot be read \(EACCES\)$/)
  })

  it('says what is wrong', () => {
    const [finding] = findingsOf('unreadable-file', { 'pages/a/index.wxml': '<text>' })
    expect(finding.message).toBe('Not read to its end: <text> is never closed')
  })
})

describe('what only looks bad is read', () => {
  it('comments, trailing commas and BOM in JSON, BOM in scripts', () => {
    const files = {
      'app.json': '\uFEFF{ // pages\n"pages": ["pages/a/index",], }',
      'pages/a/index.js': '\uFEFFwx.getLocation()'
    }
    const { uses, findings } = auditOf(files)
    expect(uses.map(({ line, column, pages }) => [line, column, pages])).toEqual([[1, 1, ['pages/a/index']]])
    expect(findings.filter(({ rule }) => rule === 'unreadable-file')).toEqual([])
  })

  it('tags in attributes, quotes beside them, comments that end', () => {
    const nodes = `<rich-text nodes="<p class='a'>1</p>" title='"' /><!-- "<a --><button open-type="share" / >`
    expect(unreadable({ 'pages/a/index.wxml': nodes })).toEqual([])
  })

  it('tags that close themselves', () => {
    expect(unreadable({ 'pages/a/index.wxml': '<view><input><my-thing /><image src="x"></view>' })).toEqual([])
  })

  it('a line of 5 MB, in about as many times the time of 1.25 MB', () => {
    const msOf = (statements: number) => {
      const code = `${'var a=[0,"x"];'.repeat(statements)}wx.getLocation()`
      const started = performance.now()
      expect(auditOf({ 'big.js': code }).uses[0].column).toBe(code.length - 15)
      return performance.now() - started
    }
    const quarter = msOf(92500)
    // Four times as long a line; what is quadratic takes sixteen times as long.
    expect(msOf(370000) / quarter).toBeLessThan(10)
  })

  it('a sum of ten thousand terms', () => {
    expect(auditOf({ 'sum.js': `var x = ${'1 + '.repeat(10000)}1; wx.getLocation()` }).findings).toBeDefined()
  })

  it('links in a circle are not followed', () => {
    const folder = write(miniProgram({ 'pages/a/index.js': 'wx.getLocation()' }))
    mkdirSync(join(folder, 'deep'))
    symlinkSync('..', join(folder, 'deep', 'up'))
    symlinkSync('pages', join(folder, 'again'))
    expect(audit(folder).uses).toHaveLength(1)
  })

  it('a folder with the name of a script', () => {
    expect(auditOf({ 'x.js/y.js': 'wx.getLocation()' }).uses[0].file).toBe('x.js/y.js')
  })

  it('node_modules and .git are not read', () => {
    expect(auditOf({ 'node_modules/x/index.js': 'wx.getLocation()', '.git/x.js': 'wx.getLocation()' }).uses).toEqual([])
  })
})

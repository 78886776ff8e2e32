import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { bundleForWindow } from '../../preview/build'
import { runCheck, type CheckReport } from '../../preview/check'
import { checkPages } from '../../preview/check/page-queue'
import { checkWords } from '../../preview/check/words'
import { rules as en } from '../../toolkit/src/audit/report/words/en'
import { rules as zh } from '../../toolkit/src/audit/report/words/zh'
import { miniProgram, type Files } from './mini-program'

async function check(files: Files, library = false): Promise<CheckReport> {
  const root = miniProgram({
    'pages/home/index.wxml': '<button bindtap="paste">paste</button><text>{{s}}</text>',
    ...files
  })
  if (library) {
    for (const folder of ['src', 'catalogue']) {
      cpSync(path.join(__dirname, '../..', folder), path.join(root, folder), { recursive: true })
    }
  }
  const { output, status } = await runCheck({ paths: [root], declared: ['Clipboard'], format: 'json' })
  const [report] = JSON.parse(output) as CheckReport[]
  expect(status).toBe(report!.findings.length > 0 ? 1 : 0)
  return report!
}

const rules = ({ findings }: CheckReport) => findings.map(({ rule }) => rule)

const paste = `paste() { wx.getClipboardData({
  success: () => this.setData({ s: 'got' }), fail: ({ errMsg }) => this.setData({ s: errMsg }) }) }`

const dialog = (refuse: string) => ({
  'pages/home/index.wxml': `<button bindtap="paste">paste</button><view wx:if="{{open}}">
    <button id="yes" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="agree">OK</button>${refuse}</view>`,
  'pages/home/index.js': `Page({ ${paste},
    onLoad() { wx.onNeedPrivacyAuthorization((resolve) => { this.answer = resolve; this.setData({ open: true }) }) },
    agree() { this.setData({ open: false }); this.answer({ event: 'agree', buttonId: 'yes' }) },
    refuse() { this.setData({ open: false }); this.answer({ event: 'disagree' }); wx.exitMiniProgram({}) } })`
})

test('a call that nobody answers', async () => {
  const report = await check({
    'app.js': 'App({ onLaunch() { wx.onNeedPrivacyAuthorization((resolve) => { this.kept = resolve }) } })',
    'pages/home/index.js': `Page({ ${paste} })`
  })
  expect(rules(report)).toEqual(['call-never-returns'])
  expect(report.pages[0]!.calls).toEqual([
    {
      api: 'wx.getClipboardData',
      trigger: 'tap',
      element: 'button "paste"',
      prompt: 'none',
      agreed: 'never',
      refused: 'never',
      errMsg: ''
    }
  ])
})

test('a dialog of the program’s own, and what comes after its refusal', async () => {
  const report = await check(dialog('<text bindtap="refuse">Not now</text>'))
  expect(report.pages[0]!.calls).toMatchObject([{ prompt: 'own', agreed: 'succeeded', refused: 'failed' }])
  expect(rules(report)).toEqual(['exit-after-refusal'])
})

test('a navigator in the dialog that leaves the program', async () => {
  const report = await check(dialog('<navigator open-type="exit" target="miniProgram">Leave</navigator>'))
  expect(report.pages[0]!.calls).toMatchObject([{ prompt: 'own', agreed: 'succeeded', refused: 'never' }])
  expect(rules(report)).toContain('exit-after-refusal')
})

test('who may only confirm that the program ends was made to leave, who may cancel was not', async () => {
  const leaves = async (modal: string) => {
    const files = dialog('<text bindtap="refuse">Not now</text>')
    const leave = `wx.showModal({ content: 'Sorry', ${modal} success: ({ confirm }) => confirm && wx.exitMiniProgram() })`
    const script = files['pages/home/index.js'].replace('wx.exitMiniProgram({})', leave)
    return rules(await check({ ...files, 'pages/home/index.js': script }))
  }
  expect(await leaves('showCancel: false,')).toEqual(['exit-after-refusal'])
  expect(await leaves('')).toEqual([])
})

test('an id that Taro makes anew at each rendering tells nothing apart', async () => {
  const { pages } = await check({
    'pages/home/index.wxml':
      '<view id="{{sid}}" data-sid="{{sid}}" class="paste" bindtap="paste">a</view><view id="own" data-sid="_AZ" bindtap="paste">b</view>',
    'pages/home/index.js': `let last = 0
      Page({ onLoad() { this.setData({ sid: '_A' + ++last }) },
        paste() { wx.getClipboardData({ complete() {} }) } })`
  })
  expect(pages[0]!.calls.map(({ element }) => element)).toEqual(['view.paste "a"', 'view#own "b"'])
})

const box = '<checkbox-group bindchange="tick"><label><checkbox value="read"/>I have read it</label></checkbox-group>'
const ownBox =
  '<view bindtap="tick"><icon type="circle"/> I have read <text catchtap="link">the guideline</text></view>'
const iconBox = '<view><image bindtap="tick"/> I have read <text bindtap="link">the guideline</text></view>'

test.each([
  ['a checkbox', box, 'disabled="{{!ticked}}"'],
  ['one of the program’s own', ownBox, 'disabled="{{!ticked}}"'],
  ['one that stands beside its words', iconBox, 'disabled="{{!ticked}}"'],
  ['a checkbox that the program asks for only then', box, ''],
  ['one of the program’s own that it asks for only then', iconBox, '']
])('who agrees ticks the box that says so: %s', async (_, ticking, disabled) => {
  const files = dialog(`${ticking}<text bindtap="refuse">Not now</text>`)
  const page = (report: CheckReport) => [rules(report), report.pages[0]!.calls]
  const report = await check({
    'pages/home/index.wxml': files['pages/home/index.wxml'].replace('<button id="yes"', `<button id="yes" ${disabled}`),
    'pages/home/index.js': files['pages/home/index.js']
      .replace(
        'agree() {',
        'tick() { this.setData({ ticked: !this.data.ticked }) }, link() {}, agree() { if (!this.data.ticked) return;'
      )
      .replace('wx.exitMiniProgram({})', '')
  })
  expect(page(report)).toMatchObject([[], [{ prompt: 'own', agreed: 'succeeded', refused: 'failed' }]])
})

test('a box to tick is no way to refuse', async () => {
  expect(rules(await check(dialog(box)))).toEqual(['prompt-cannot-be-refused'])
})

test('a prompt without a way to refuse', async () => {
  const report = await check(dialog(''))
  expect(report.pages[0]!.calls).toMatchObject([{ prompt: 'own', agreed: 'succeeded', refused: 'never' }])
  expect(rules(report)).toEqual(['prompt-cannot-be-refused'])
})

test('a call on opening, and a page that only Weixin asks on', async () => {
  const report = await check({ 'pages/home/index.js': `Page({ ${paste}, onLoad() { this.paste() } })` })
  expect(report.pages[0]!.calls).toMatchObject([
    { trigger: 'open', element: '', prompt: 'official', agreed: 'succeeded', refused: 'failed' },
    { trigger: 'tap', prompt: 'official', agreed: 'succeeded', refused: 'failed' }
  ])
  expect(rules(report)).toEqual(['asks-before-use'])
})

test('a call as the program starts is told once, not for each page, unless a page ends it otherwise', async () => {
  const pages = ['pages/home/index', 'pages/second/index', 'pages/third/index']
  const launch = 'App({ onLaunch() { wx.getClipboardData({ fail() {} }) } })'
  const report = await check({ 'app.json': { pages }, 'app.js': launch })
  const call = { api: 'wx.getClipboardData', trigger: 'launch', prompt: 'official', refused: 'failed' }
  expect(report.pages.map(({ calls }) => calls.length)).toEqual([1, 0, 0])
  expect(report.pages[0]!.calls).toMatchObject([call])
  expect(rules(report)).toEqual(['asks-before-use'])
  expect(report.findings[0]!.message).toMatch(/^wx.getClipboardData as the program starts/)

  const unanswered = 'Page({ onLoad() { wx.onNeedPrivacyAuthorization(() => {}) } })'
  const other = await check({ 'app.json': { pages }, 'app.js': launch, 'pages/third/index.js': unanswered })
  expect(other.pages[2]!.calls).toMatchObject([{ trigger: 'launch', agreed: 'never' }])
  expect(other.findings.map(({ rule, page }) => `${rule} ${page}`)).toEqual([
    'asks-before-use pages/home/index',
    'call-never-returns pages/third/index'
  ])
})

test.each([
  ['in a callback', 'wx.setStorage({ key: "a", data: 1, success: () => wx.getClipboardData({ fail() {} }) })'],
  ['after what is waited for', 'wx.setStorage({ key: "a", data: 1 }).then(() => wx.getClipboardData({ fail() {} }))'],
  ['by a timer', 'setTimeout(() => wx.getClipboardData({ fail() {} }), 800)']
])('so is one that it leads to: %s', async (_, leading) => {
  const report = await check({
    'app.json': { pages: ['pages/home/index', 'pages/second/index'] },
    'app.js': `App({ onLaunch() { ${leading} } })`
  })
  expect(report.pages.map(({ calls }) => calls.map(({ trigger }) => trigger))).toEqual([['launch'], []])
  expect(report.findings.map(({ rule, page }) => `${rule} ${page}`)).toEqual(['asks-before-use pages/home/index'])
})

test('what pages do once the launch is through is their own', async () => {
  const waiting = 'Page({ onLoad() { getApp().ready.then(() => wx.getClipboardData({ fail() {} })) } })'
  const report = await check({
    'app.json': { pages: ['pages/home/index', 'pages/second/index'] },
    'app.js': 'App({ onLaunch() { this.ready = wx.setStorage({ key: "a", data: 1 }) } })',
    'pages/home/index.js': waiting,
    'pages/second/index.js': waiting
  })
  expect(report.pages.map(({ calls }) => calls.map(({ trigger }) => trigger))).toEqual([['open'], ['open']])
})

test('what the guideline does not declare', async () => {
  const report = await check({
    'pages/home/index.wxml': '<button bindtap="pick">pick</button>',
    'pages/home/index.js': 'Page({ pick() { wx.chooseMedia({ fail() {} }) } })'
  })
  expect(report.pages[0]!.calls).toMatchObject([
    { api: 'wx.chooseMedia', prompt: 'none', agreed: 'failed', refused: 'failed' }
  ])
  expect(rules(report)).toEqual(['undeclared-key'])
})

test('the library’s prompt and its consent page', async () => {
  const using = { 'app.json': { pages: ['pages/home/index', 'src/privacy-page/index'] } }
  const popup = await check(
    {
      ...using,
      'pages/home/index.json': { usingComponents: { 'privacy-popup': '/src/privacy-popup/index' } },
      'pages/home/index.wxml': '<button bindtap="paste">paste</button><privacy-popup/>',
      'pages/home/index.js': `Page({ ${paste} })`
    },
    true
  )
  expect(popup.pages[0]!.calls).toMatchObject([{ prompt: 'popup', agreed: 'succeeded', refused: 'failed' }])
  expect(popup.findings).toEqual([])

  const page = await check(
    {
      ...using,
      'app.js':
        "const { privacyManager } = require('./src/index'); privacyManager.configure({ consentPage: '/src/privacy-page/index' }); App({})",
      'pages/home/index.js': `Page({ ${paste} })`
    },
    true
  )
  expect(page.pages[0]!.calls).toMatchObject([{ prompt: 'consent-page', agreed: 'succeeded', refused: 'failed' }])
  expect(page.findings).toEqual([])
})

test('a page whose script throws, one whose onLoad throws, and calls of the page that is tapped to', async () => {
  const report = await check({
    'app.json': { pages: ['pages/home/index', 'pages/broken/index', 'pages/late/index'] },
    'pages/home/index.wxml': '<navigator url="../late/index">late</navigator><view bindtap="choose">choose</view>',
    'pages/home/index.js': `Page({ choose() {
      wx.showActionSheet({ itemList: ['paste'], success: () => wx.getClipboardData({ fail() {} }) }) } })`,
    'pages/broken/index.js': "\nthrow new Error('broken')",
    'pages/late/index.js':
      "Page({\n  onLoad() {\n    wx.getClipboardData({ fail() {} })\n    throw new Error('late')\n  }\n})"
  })
  const [home, broken, late] = report.pages
  expect(home!.calls).toMatchObject([{ trigger: 'tap', element: 'action-sheet "paste"', prompt: 'official' }])
  expect(broken).toEqual({
    page: 'pages/broken/index',
    opened: false,
    errors: [{ message: 'broken', file: 'pages/broken/index.js', line: 2 }],
    calls: []
  })
  expect(late).toMatchObject({ opened: true, errors: [{ message: 'late', file: 'pages/late/index.js', line: 4 }] })
  expect(rules(report)).toEqual(['page-does-not-open', 'asks-before-use'])
})

test('a page that never comes to rest, and one that closes itself', async () => {
  const report = await check({
    'app.json': { pages: ['pages/home/index', 'pages/done/index'] },
    'pages/home/index.wxml': '<view bindtap="spin">spin</view>',
    'pages/home/index.js': `Page({ onLoad() { this.spin() }, spin() { setTimeout(() => this.spin()) } })`,
    'pages/done/index.js': 'Page({ onReady() { wx.navigateBack() } })'
  })
  expect(report.pages).toMatchObject([
    { opened: true, errors: [] },
    { opened: true, errors: [] }
  ])
})

test('a page that does not let go of the process is given up', async () => {
  const root = miniProgram({
    'app.json': { pages: ['pages/home/index'] },
    'pages/home/index.js': 'Page({ onLoad() { for (;;); } })'
  })
  const script = path.join(__dirname, '../../preview/dist/page-worker.js')
  const scripts = await bundleForWindow(root)
  const [seen] = await checkPages(scripts, ['pages/home/index'], {}, () => {}, { script, patience: 1 })
  expect(seen!.agreed).toMatchObject({
    opened: false,
    errors: [{ message: expect.stringMatching(/runs on/) as string }]
  })
})

test('requests leave the machine where they are let, and the page has their answers', async () => {
  const server = createServer((_, response) => void response.end('{"ask":true}')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const root = miniProgram({
    'pages/home/index.js': `Page({ onLoad() { wx.request({ url: 'http://127.0.0.1:${port}/', success: ({ data }) => {
      if (data.ask) wx.getClipboardData({ fail() {} }) } }) } })`
  })
  const calls = async (network: boolean) =>
    (JSON.parse((await runCheck({ paths: [root], format: 'json', network })).output) as CheckReport[])[0]!.pages[0]!
      .calls
  expect(await calls(true)).toMatchObject([{ api: 'wx.getClipboardData', trigger: 'open' }])
  expect(await calls(false)).toEqual([])
  server.close()
  server.closeAllConnections()
})

test('what fails though the user agrees is told where no rule is broken', async () => {
  const files = dialog('<text bindtap="refuse">Not now</text>')
  const wrong = files['pages/home/index.js']
    .replace("buttonId: 'yes'", "buttonId: 'other'")
    .replace('wx.exitMiniProgram({})', '')
  const paths = [miniProgram({ ...files, 'pages/home/index.js': wrong })]
  const { output } = await runCheck({ paths, declared: ['Clipboard'], format: 'text', lang: 'en' })
  expect(output).toContain('a call fails though the user agrees')
  expect(output).toContain('    getClipboardData:fail ')
  expect(output).not.toContain('Nothing found')
})

test('what the program throws is told where no rule is broken', async () => {
  const paths = [
    miniProgram({
      'pages/home/index.wxml': '<view bindtap="go">go</view>',
      'pages/home/index.js': 'Page({\n  go() {\n    this.gone()\n  }\n})'
    })
  ]
  const { output, status } = await runCheck({ paths, format: 'text', lang: 'en' })
  expect(output).toContain('the program throws')
  expect(output).toMatch(/pages\/home\/index\.js:3 this\.gone is not a function/)
  expect(status).toBe(0)
})

test.each([
  ['wx.getClipboardData()', 'nobody hears a call that fails'],
  ['wx.getClipboardData().then(() => {})', 'nobody hears a call that fails'],
  ['wx.getClipboardData({ fail() {} })', 'Nothing found'],
  ['wx.getClipboardData().catch(() => this.gone())', 'the program throws']
])('%s, refused: %s', async (call, verdict) => {
  const paths = [
    miniProgram({
      'pages/home/index.wxml': '<view bindtap="go">go</view>',
      'pages/home/index.js': `Page({ go() { ${call} } })`
    })
  ]
  const { output } = await runCheck({ paths, declared: ['Clipboard'], format: 'text', lang: 'en' })
  expect(output).toContain(verdict)
})

test('the report as text, SARIF, and HTML with a picture of each page', async () => {
  const root = miniProgram({ 'pages/home/index.js': `Page({ ${paste}, onLoad() { this.paste() } })` })
  const report = async (format: 'text' | 'sarif' | 'html', lang: 'en' | 'zh') =>
    (await runCheck({ paths: [root], declared: ['Clipboard'], format, lang })).output
  expect(await report('text', 'zh')).toContain('发生在用户操作之前')
  const sarif = JSON.parse(await report('sarif', 'en')) as { runs: { results: unknown[] }[] }
  expect(sarif.runs[0]!.results).toMatchObject([
    {
      ruleId: 'asks-before-use',
      level: 'warning',
      locations: [
        { physicalLocation: { artifactLocation: { uri: expect.stringMatching(/pages\/home\/index\.js$/) as unknown } } }
      ]
    }
  ])
  expect(await report('html', 'en')).toMatch(
    /<img alt="pages\/home\/index with its prompt" src="data:image\/png;base64,iVBOR/
  )
})

test.each(['asks-before-use', 'exit-after-refusal', 'prompt-cannot-be-refused'] as const)(
  '%s names the paragraph of Weixin’s rules that the audit names',
  (rule) => {
    const paragraph = (text: string) => /\d+(?:\.\d+)+/.exec(text)?.[0]
    expect(paragraph(checkWords.en.rules[rule])).toBe(paragraph(en[rule]!.why))
    expect(paragraph(checkWords.zh.rules[rule])).toBe(paragraph(zh[rule]!.why))
  }
)

import { runInThisContext } from 'node:vm'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { open, type OpenOptions, type Program } from '../../preview/open'
import { miniProgram } from './mini-program'

/** A page with the library's prompt, one with a dialog of its own, and one that nobody asks on. */
let root: string
let withoutLibrary: string
beforeAll(() => {
  root = miniProgram({
    'app.json': {
      pages: ['pages/a/a', 'pages/own/own', 'pages/bare/bare'],
      usingComponents: { 'privacy-popup': '/src/privacy-popup/index' }
    },
    'pages/a/a.wxml': `<button class="paste" data-kind="x" bindtap="paste">paste</button>
      <input class="name" value="{{name}}" bindinput="named"/><view id="out">{{address}}{{name}}</view>
      <navigator url="../bare/bare?n=1">bare</navigator><privacy-popup/>`,
    'pages/a/a.js': `Page({ data: { address: '', name: '' },
      named({ detail }) { this.setData({ name: detail.value }) },
      say(a, b) { return a + b },
      throws() { undefined.x },
      load() { wx.request({ url: 'https://a.example/shop', success: ({ data }) => this.setData({ shop: data }) }) },
      paste() { wx.getClipboardData({ success: ({ data }) => this.setData({ address: data }), fail: ({ errMsg }) => this.setData({ address: errMsg }) }) } })`,
    'pages/own/own.wxml': `<button class="paste" bindtap="paste">paste</button><view bindtap="elsewhere">elsewhere</view>
      <view wx:if="{{open}}"><text bindtap="read">《隐私保护指引》</text><button id="yes" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="agree">OK</button><view bindtap="refuse">No way</view></view>
      <view id="out">{{s}}</view>`,
    'pages/own/own.js': `Page({ onLoad() { wx.onNeedPrivacyAuthorization((resolve) => { this.resolve = resolve; this.setData({ open: true }) }) },
      agree() { this.setData({ open: false }); this.resolve({ event: 'agree', buttonId: 'yes' }) },
      refuse() { this.setData({ open: false }); this.resolve({ event: 'disagree' }) }, read() {}, elsewhere() { this.setData({ s: 'elsewhere' }) },
      paste() { wx.getClipboardData({ success: () => this.setData({ s: 'got' }), fail: ({ errMsg }) => this.setData({ s: errMsg }) }) } })`,
    'pages/bare/bare.wxml': '<view>bare</view>'
  })
  withoutLibrary = miniProgram({
    'pages/home/index.wxml': '<view bindtap="paste">{{s}}</view>',
    'pages/home/index.js': `Page({ onLoad({ n }) { this.setData({ s: 'bare ' + n }) },
      paste() { wx.getClipboardData({ fail() {}, success: ({ data }) => this.setData({ s: data }) }) } })`
  })
  for (const folder of ['src', 'catalogue'])
    cpSync(path.join(__dirname, '../..', folder), path.join(root, folder), { recursive: true })
})

const programs: Program[] = []
afterEach(() => Promise.all(programs.splice(0).map((program) => program.close())))

describe.each(['jsdom', 'chromium'] as const)('on %s', (engine) => {
  async function start(options: OpenOptions = {}, folder = root): Promise<Program> {
    const program = await open(folder, {
      engine,
      declared: ['Clipboard'],
      weixin: { clipboard: '深南大道' },
      ...options
    })
    programs.push(program)
    return program
  }

  test('a page, its prompt, and the call that was answered', async () => {
    const program = await start()
    const page = await program.reLaunch('pages/a/a')
    expect(await program.prompt()).toBe(undefined)
    await (await page.$('.paste'))!.tap()
    const prompt = (await program.prompt())!
    expect(prompt).toMatchObject({
      kind: 'popup',
      purposes: ['读取你的剪贴板'],
      contractName: '《演示小程序隐私保护指引》'
    })
    await prompt.agree()
    expect(await page.data('address')).toBe('深南大道')
    expect(await program.prompt()).toBe(undefined)
    expect(program.weixin.calls.map(({ api, state }) => [api, state])).toEqual([['wx.getClipboardData', 'succeeded']])
  })

  test('a refusal, a dialog of the program’s own, and Weixin’s', async () => {
    const program = await start()
    const own = await program.reLaunch('pages/own/own')
    await (await own.$('button'))!.tap()
    const asked = (await program.prompt())!
    expect(asked.kind).toBe('own')
    await asked.refuse()
    expect(await own.data('s')).toMatch(/^getClipboardData:fail /)

    const official = await start({ page: 'pages/home/index?n=2' }, withoutLibrary)
    const bare = await official.currentPage()
    expect(await (await bare.$('view'))!.text()).toBe('bare 2')
    await (await bare.$('view'))!.tap()
    const prompt = (await official.prompt())!
    expect(prompt.kind).toBe('official')
    await prompt.agree()
    expect(await bare.data()).toEqual({ s: '深南大道' })
  })

  test('elements, input, routes, mocks and errors', async () => {
    const program = await start({ mocks: { request: { 'https://a.example/*': [1] } } })
    const page = await program.currentPage()
    const paste = (await page.$('button.paste[data-kind=x]'))!
    expect([
      paste.tagName,
      await paste.text(),
      await paste.attribute('class'),
      await paste.attribute('data-kind')
    ]).toEqual(['button', 'paste', 'paste', 'x'])
    await (await page.$('.name'))!.input('Ann')
    expect(await (await page.$('#out'))!.text()).toBe('Ann')
    expect(await page.callMethod('say', 'a', 'b')).toBe('ab')
    await page.callMethod('load')
    await page.waitFor(async () => (await page.data('shop')) !== undefined)
    expect(await page.data('shop[0]')).toBe(1)

    await program.mockWxMethod('getStorageSync', 'mine')
    await program.mockWxMethod('getClipboardData', ({ x }: { x: number }) => ({ data: `mocked ${x}` }))
    expect(await program.callWxMethod('getStorageSync', 'any')).toBe('mine')
    expect(await program.callWxMethod('getClipboardData', { x: 1 })).toMatchObject({ data: 'mocked 1' })
    await program.restoreWxMethod('getStorageSync')
    expect(await program.callWxMethod('getStorageSync', 'any')).toBe('')

    await (await page.$('navigator'))!.tap()
    expect((await program.pageStack()).map(({ path }) => path)).toEqual(['pages/a/a', 'pages/bare/bare'])
    await expect(program.navigateTo('pages/none')).rejects.toThrow('navigateTo:fail page "pages/none" is not found')
    const back = await program.navigateBack()
    await expect(back.callMethod('throws')).rejects.toThrow()
    await back.setData({ name: 'Bob' })
    expect(await back.data('name')).toBe('Bob')
  })
})

test('only Chromium draws', async () => {
  const [seen, unseen] = [await open(root, { engine: 'chromium' }), await open(root)]
  programs.push(seen, unseen)
  expect(
    Buffer.from(await seen.screenshot())
      .subarray(1, 4)
      .toString()
  ).toBe('PNG')
  await expect(unseen.screenshot()).rejects.toThrow("engine: 'chromium'")
})

test('what the program throws is known by its source, and a promise nobody catches is no error of the test', async () => {
  const program = await open(
    miniProgram({
      'pages/home/index.js': `Page({
  onLoad() {
    setTimeout(() => { throw new Error('later') }, 1)
    Promise.reject(new Error('never caught'))
    wx.showToast(undefined.x)
  }
})`
    })
  )
  programs.push(program)
  await program.currentPage().then((page) => page.waitFor(async () => (await program.errors()).length === 3))
  expect((await program.errors()).sort((a, b) => a.line! - b.line!)).toEqual([
    { message: 'later', file: 'pages/home/index.js', line: 3 },
    { message: 'never caught', file: 'pages/home/index.js', line: 4 },
    { message: expect.stringContaining('undefined') as unknown, file: 'pages/home/index.js', line: 5 }
  ])
})

test('a promise that the program catches late is nothing that Node tells', async () => {
  const node = runInThisContext('process') as NodeJS.Process
  const hear = jest.fn()
  node.on('rejectionHandled', hear)
  const program = await open(
    miniProgram({
      'pages/home/index.js': `Page({ data: { caught: false }, onLoad() {
        const late = Promise.reject(new Error('late'))
        setTimeout(() => late.catch(() => this.setData({ caught: true })), 1) } })`
    })
  )
  programs.push(program)
  const page = await program.currentPage()
  await page.waitFor(async () => Boolean(await page.data('caught')))
  await new Promise(setImmediate)
  node.off('rejectionHandled', hear)
  expect(hear).not.toHaveBeenCalled()
})

test('a promise rejected with no error is told as one, with what it was rejected with', async () => {
  const program = await open(
    miniProgram({ 'pages/home/index.js': 'Page({ onLoad() { Promise.reject(); Promise.reject({ code: 7 }) } })' })
  )
  programs.push(program)
  await program.currentPage().then((page) => page.waitFor(async () => (await program.errors()).length === 2))
  expect((await program.errors()).map(({ message }) => message)).toEqual([
    'Uncaught (in promise) undefined',
    'Uncaught (in promise) {"code":7}'
  ])
})

test('what is mocked while a program runs answers what it copied of wx at its start, as uni-app does', async () => {
  const program = await open(
    miniProgram({
      'app.js': 'globalThis.wx = { ...wx }\nApp({})',
      'pages/home/index.js': `Page({ data: { code: '' }, enter() {
        wx.login({ success: ({ code }) => this.setData({ code }), fail: ({ errMsg }) => this.setData({ code: errMsg }) }) } })`
    })
  )
  programs.push(program)
  const page = await program.currentPage()
  const code = async () => {
    await page.setData({ code: '' })
    await page.callMethod('enter')
    await page.waitFor(async () => Boolean(await page.data('code')))
    return page.data('code')
  }
  await program.mockWxMethod('login', { code: 'mine' })
  expect(await code()).toBe('mine')
  await program.restoreWxMethod('login')
  expect(await code()).toMatch(/^login:fail/)
})

test('what the preview cannot do is no error of a program that does not wait for it', async () => {
  const program = await open(
    miniProgram({
      'pages/home/index.js': `Page({ data: { heard: '' }, onReady() {
        wx.createMapContext('map').includePoints({ points: [] })
        wx.createMapContext('map').getRegion().catch(({ errMsg }) => this.setData({ heard: errMsg })) } })`
    })
  )
  programs.push(program)
  const page = await program.currentPage()
  await page.waitFor(async () => Boolean(await page.data('heard')))
  expect([await page.data('heard'), await program.errors()]).toEqual([
    'getRegion:fail not supported in the preview',
    []
  ])
})

test('what is typed into a field is as long as the field lets it be', async () => {
  const program = await open(
    miniProgram({
      'pages/home/index.wxml': '<input maxlength="3" bindinput="typed"/>',
      'pages/home/index.js': "Page({ data: { text: '' }, typed({ detail }) { this.setData({ text: detail.value }) } })"
    })
  )
  programs.push(program)
  const page = await program.currentPage()
  await (await page.$('input'))!.input('abcdef')
  expect(await page.data('text')).toBe('abc')
})

test('what a test chooses by an event is what the form sends, in whatever it is chosen', async () => {
  const program = await open(
    miniProgram({
      'pages/home/index.wxml': `<form bindsubmit="sent"><switch name="on"/><slider name="much"/>
<checkbox-group name="several"><checkbox value="a" checked/><checkbox value="b"/><checkbox value="c"/></checkbox-group>
<radio-group name="one"><radio value="x" checked/><radio value="y"/></radio-group>
<picker name="town" range="{{ ['上海', '成都'] }}"/><button form-type="submit">send</button></form>`,
      'pages/home/index.js': 'Page({ sent({ detail }) { this.setData({ sent: detail.value }) } })'
    })
  )
  programs.push(program)
  const page = await program.currentPage()
  const choose = async (tag: string, value: unknown) => (await page.$(tag))!.trigger('change', { value })
  await choose('switch', true)
  await choose('slider', 40)
  await choose('checkbox-group', ['b', 'c'])
  await choose('radio-group', 'y')
  await choose('picker', 1)
  await (await page.$('button'))!.tap()
  expect(await page.data('sent')).toEqual({ on: true, much: 40, several: ['b', 'c'], one: 'y', town: 1 })
})

test('a function of WXS that throws comes to nothing, is told with its place, and the rest is drawn', async () => {
  const program = await open(
    miniProgram({
      'pages/home/index.wxml': `<view>before</view>
<wxs module="own">
  module.exports = { city: function (user) {
    return user.address.city
  } }
</wxs>
<wxs module="other" src="./other.wxs"/>
<view id="out" class="{{ other.look(user) }}">a{{ own.city(user) }}b{{ own.none(1) }}c</view>`,
      'pages/home/other.wxs': `var look = function (user) {
  return user.looks.first
}
module.exports.look = look`,
      'pages/home/index.js': 'Page({ data: { user: {} } })'
    })
  )
  programs.push(program)
  const page = await program.currentPage()
  expect(await page.$('#out').then((out) => out!.text())).toBe('abc')
  expect((await program.errors()).map(({ file, line }) => `${file}:${line}`).sort()).toEqual([
    'pages/home/index.wxml:4',
    'pages/home/other.wxs:2'
  ])
})

test('a script that does not parse is an error where it is wrong', async () => {
  const program = await open(
    miniProgram({
      'pages/home/index.ts': `const a: number = 1
Page({
  onLoad() { let b: number = ; }
})`
    })
  )
  programs.push(program)
  expect(await program.errors()).toEqual([{ message: 'Unexpected ";"', file: 'pages/home/index.ts', line: 3 }])
})

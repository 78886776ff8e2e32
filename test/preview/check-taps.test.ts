import { runCheck, type CheckReport } from '../../preview/check'
import { addVant, miniProgram, type Files } from './mini-program'

/** What was tapped when the page made its calls, in the order of the alphabet. */
async function calling(files: Files, change = (root: string) => root): Promise<string[]> {
  const { output } = await runCheck({ paths: [change(miniProgram(files))], format: 'json' })
  const [report] = JSON.parse(output) as CheckReport[]
  expect(report!.pages[0]!.errors).toEqual([])
  return report!.pages[0]!.calls.map(({ element }) => element).sort()
}

const script = `Page({
  data: { open: false, inner: false },
  open() { this.setData({ open: true }) },
  more() { this.setData({ inner: true }) },
  close() { this.setData({ open: false, inner: false }) },
  paste() { this.close(); wx.getClipboardData({ fail() {} }) },
  nothing() {}
})`

const opener = '<button bindtap="open">open</button>'
const buttons = '<button bindtap="paste">one</button><button bindtap="paste">two</button>'

test.each([
  ['a mask before what it is behind', `<view class="mask" bindtap="close"/><view>${buttons}</view>`],
  ['a mask after it', `<view>${buttons}</view><view class="mask" bindtap="close"/>`],
  ['a mask around it', `<view class="mask" bindtap="close"><view catchtap="nothing">${buttons}</view></view>`],
  ['a way out before the rest', `<text bindtap="close">No</text>${buttons}`],
  ['a way out after the rest', `${buttons}<text bindtap="close">No</text>`]
])('all that a pop-up offers is tapped: %s', async (_, popup) => {
  const wxml = `${opener}<view wx:if="{{open}}">${popup}</view><button bindtap="paste">last</button>`
  expect(await calling({ 'pages/home/index.wxml': wxml, 'pages/home/index.js': script })).toEqual([
    'button "last"',
    'button "one"',
    'button "two"'
  ])
})

test('so is what a pop-up opens, whatever else on the page has its name', async () => {
  const inner = `<view wx:if="{{inner}}">${buttons}<text bindtap="close">No</text></view>`
  const popup = `<view wx:if="{{open}}">${inner}<text bindtap="close">No</text><text bindtap="more">more</text></view>`
  const wxml = `${popup}${opener}<button bindtap="close">one</button>`
  expect(await calling({ 'pages/home/index.wxml': wxml, 'pages/home/index.js': script })).toEqual([
    'button "one"',
    'button "two"'
  ])
})

test('what one tab hides of another', async () => {
  const wxml = `<text bindtap="open">other</text><view wx:if="{{!open}}">${buttons}</view>`
  expect(await calling({ 'pages/home/index.wxml': wxml, 'pages/home/index.js': script })).toEqual([
    'button "one"',
    'button "two"'
  ])
})

test('a counter does not keep the rest of the page from being tapped', async () => {
  const wxml = `<text bindtap="count">{{n}}</text><text wx:for="{{[n]}}" wx:key="*this" bindtap="count">new {{n}}</text>${buttons}`
  const counting = script.replace('data: {', 'count() { this.setData({ n: this.data.n + 1 }) }, data: { n: 0,')
  expect(await calling({ 'pages/home/index.wxml': wxml, 'pages/home/index.js': counting })).toEqual([
    'button "one"',
    'button "two"'
  ])
})

test('a page under a pop-up is out of reach', async () => {
  const wxml = `${opener}<view wx:if="{{open}}"><text bindtap="nothing">stays</text></view><button bindtap="under">under</button>`
  const under = script.replace('nothing()', 'under() { if (this.data.open) wx.getClipboardData({}) }, nothing()')
  expect(await calling({ 'pages/home/index.wxml': wxml, 'pages/home/index.js': under })).toEqual([])
})

test('a page of many pickers: none is tapped under another, and the rest of the page is tapped too', async () => {
  const wxml = `<block wx:for="{{14}}" wx:key="*this">
    <text bindtap="pick" data-at="{{item}}">pick {{item}}</text>
    <view wx:if="{{picked === item}}"><text bindtap="nothing">item {{item}}</text></view>
  </block>${buttons}`
  const picking = script.replace(
    'nothing()',
    `pick({ target }) {
      if (this.data.picked !== undefined) return this.paste()
      this.setData({ picked: target.dataset.at })
    },
    nothing()`
  )
  expect(await calling({ 'pages/home/index.wxml': wxml, 'pages/home/index.js': picking })).toEqual([
    'button "one"',
    'button "two"'
  ])
})

test.each([
  ['made when they open', 'wx:if'],
  ['hidden until they open', 'hidden']
])('two pop-ups whose buttons have the same words: %s', async (_, how) => {
  const shown = (name: string) => (how === 'hidden' ? `hidden="{{!${name}}}"` : `wx:if="{{${name}}}"`)
  const wxml = `${opener}<button bindtap="more">more</button>
    <view ${shown('open')}><button bindtap="close">OK</button></view>
    <view ${shown('inner')}><button bindtap="paste">OK</button></view>`
  expect(await calling({ 'pages/home/index.wxml': wxml, 'pages/home/index.js': script })).toEqual(['button "OK"'])
})

test('a pop-up that is closed as it was before is not worth a new page', async () => {
  const wxml = `<block wx:for="{{9}}" wx:key="*this"><text bindtap="open">open {{item}}</text></block>
    <view wx:if="{{open}}"><text bindtap="close">No</text></view><button bindtap="last">last</button>`
  const counting = `let opened = 0
${script.replace('nothing()', 'onLoad() { opened++ }, last() { if (opened < 3) this.paste() }, nothing()')}`
  expect(await calling({ 'pages/home/index.wxml': wxml, 'pages/home/index.js': counting })).toEqual(['button "last"'])
})

const row = '<text class="item" wx:for="{{90}}" wx:key="*this" bindtap="nothing">item {{item}}</text>'

test.each([
  ['on a page', row],
  ['in a pop-up', `${opener}<view wx:if="{{open}}"><view class="mask" bindtap="close"/>${row}</view>`]
])('a long row of things alike does not keep the rest from being tapped: %s', async (_, wxml) => {
  expect(await calling({ 'pages/home/index.wxml': wxml + buttons, 'pages/home/index.js': script })).toEqual([
    'button "one"',
    'button "two"'
  ])
})

const sheet = (items: string, chosen: string) =>
  `wx.showActionSheet({ itemList: [${items}], success: ({ tapIndex }) => { ${chosen} } })`

test.each([
  ['', ''],
  [' that a dialog opens', "wx.showModal({ content: 'Which?', success: () => "]
])('each item of an action sheet%s is tapped, and the rest of the page', async (_, dialog) => {
  const shown = sheet(
    "'none', 'here', 'one', 'two'",
    'if (tapIndex === 1) wx.getLocation({ fail() {} }); if (tapIndex > 1) this.paste()'
  )
  const choosing = script.replace('nothing()', `choose() { ${dialog}${shown}${dialog && '})'} }, nothing()`)
  const wxml = `<view bindtap="choose">choose</view><button bindtap="paste">last</button>`
  expect(await calling({ 'pages/home/index.wxml': wxml, 'pages/home/index.js': choosing })).toEqual([
    'action-sheet "here"',
    'action-sheet "one"',
    'action-sheet "two"',
    'button "last"'
  ])
})

test('a sheet in a sheet, and one of a page that opens', async () => {
  const inner = sheet("'here', 'there'", 'if (tapIndex === 1) this.paste()')
  const outer = sheet("'here', 'more'", `if (tapIndex === 1) ${inner}`)
  const choosing = script.replace('nothing()', `onLoad() { ${outer} }, nothing()`)
  const wxml = '<button bindtap="paste">last</button>'
  expect(await calling({ 'pages/home/index.wxml': wxml, 'pages/home/index.js': choosing })).toEqual([
    'action-sheet "there"',
    'button "last"'
  ])
})

test('a dialog of a page that opens is confirmed before anything under it', async () => {
  const asking = script.replace(
    'nothing()',
    `onLoad() {
      wx.showModal({ content: 'Where are you?', success: () => { this.shown = true; wx.getLocation({ fail() {} }) } })
    },
    late() { if (!this.shown) this.paste() },
    nothing()`
  )
  const wxml = '<button bindtap="late">under</button><button bindtap="paste">last</button>'
  expect(await calling({ 'pages/home/index.wxml': wxml, 'pages/home/index.js': asking })).toEqual([
    'button "last"',
    'dialog "确定"'
  ])
})

test('a dialog that leads away does not keep the page from being tapped', async () => {
  const leaving = script.replace(
    'nothing()',
    `onLoad() {
      wx.showModal({ content: 'Not found', showCancel: false, success: () => wx.redirectTo({ url: '../other/index' }) })
    },
    nothing()`
  )
  const files = {
    'app.json': { pages: ['pages/home/index', 'pages/other/index'] },
    'pages/home/index.wxml': buttons,
    'pages/home/index.js': leaving
  }
  expect(await calling(files)).toEqual(['button "one"', 'button "two"'])
})

test('Vant’s pop-up and dialog', async () => {
  const usingComponents = {
    'van-popup': '@vant/weapp/popup/index',
    'van-dialog': '@vant/weapp/dialog/index'
  }
  const wxml = `<button bindtap="open">open</button><button bindtap="more">ask</button>
    <van-popup show="{{open}}" closeable bind:close="close">${buttons}</van-popup>
    <van-dialog use-slot show="{{inner}}" show-cancel-button bind:close="close" bind:confirm="paste">Sure?</van-dialog>`
  const files = {
    'pages/home/index.json': { usingComponents },
    'pages/home/index.wxml': wxml,
    'pages/home/index.js': script
  }
  expect(await calling(files, addVant)).toEqual([
    'button "one"',
    'button "two"',
    'button.van-button.van-button--default "确认"'
  ])
})

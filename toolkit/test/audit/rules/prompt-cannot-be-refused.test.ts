import { placesOf } from '../project'

const agree = '<button id="y" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="agreed" />'
const listener =
  "Page({ onLoad() { wx.onNeedPrivacyAuthorization((resolve) => resolve({ event: 'agree', buttonId: 'y' })) } })"

it('finds an agree button with nothing that refuses', () => {
  const files = { 'pages/a/index.js': listener, 'pages/a/index.wxml': `<text bindtap="openContract" />\n${agree}` }
  expect(placesOf('prompt-cannot-be-refused', files)).toEqual(['pages/a/index.wxml:2'])
})

const telling = "wx.showModal({ content: '请先同意隐私保护指引', showCancel: false })"

it.each([
  "wx.showModal({ content: '请先同意隐私保护指引', showCancel: false, success() { start() } })",
  "wx.showModal({ content: '请先同意隐私保护指引', showCancel: false, complete: start })",
  "wx.showModal({ content: '请先同意隐私保护指引', showCancel: false, ...rest })",
  `${telling}.then(start)`,
  `await ${telling}`,
  `const answer = ${telling}`
])('finds a question that can only be answered with yes: %s', (question) => {
  const script = `Page({ async a() {\n${question} } })`
  expect(placesOf('prompt-cannot-be-refused', { 'pages/a/index.js': script })).toEqual(['pages/a/index.js:2'])
})

it.each([telling, `return ${telling}`, `wx.chooseImage({ fail: () => ${telling} })`])(
  'says nothing of what only tells, and waits for no answer: %s',
  (hint) => {
    expect(placesOf('prompt-cannot-be-refused', { 'pages/a/index.js': `Page({ a() { ${hint} } })` })).toEqual([])
  }
)

it('says nothing of a hint that is only closed: nothing is agreed to', () => {
  const script = `Page({ a() {
    wx.showModal({ content: '请先勾选《隐私政策》', showCancel: false, confirmText: '我知道了', success() { shut() } })
  } })`
  expect(placesOf('prompt-cannot-be-refused', { 'pages/a/index.js': script })).toEqual([])
})

it('says nothing where the user can refuse, or close it', () => {
  const refusing = "Page({ no() { this.resolve({ event: 'disagree' }) } })"
  expect(placesOf('prompt-cannot-be-refused', { 'pages/a/index.js': refusing, 'pages/a/index.wxml': agree })).toEqual(
    []
  )
  const closing = { 'pages/a/index.js': listener, 'pages/a/index.wxml': `<view bindtap="close" />${agree}` }
  expect(placesOf('prompt-cannot-be-refused', closing)).toEqual([])
})

it.each(['bind:close', 'bind:cancel', 'bind:click-overlay'])(
  'says nothing where a dialog around it closes: %s',
  (event) => {
    const template = `<kit-popup ${event}="shut">${agree}</kit-popup>`
    expect(
      placesOf('prompt-cannot-be-refused', { 'pages/a/index.js': listener, 'pages/a/index.wxml': template })
    ).toEqual([])
  }
)

it.each(['jsx("view", { onClick: no })', 'h("view", { on: { tap: no } })'])(
  'says nothing where a build draws what is tapped: %s',
  (tapped) => {
    const button =
      'h("button", { attrs: { id: "y", "open-type": "agreePrivacyAuthorization" }, on: { agreeprivacyauthorization: yes } })'
    const places = (drawn: string) =>
      placesOf('prompt-cannot-be-refused', { 'pages/a/index.js': `Page(h("view", [\n${drawn}]))` })
    expect(places(button)).toEqual(['pages/a/index.js:2'])
    expect(places(`${button}, ${tapped}`)).toEqual([])
  }
)

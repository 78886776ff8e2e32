import { audit } from '../../../src/audit'
import { placesOf, write } from '../project'

const agree = '<button id="y" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="yes" />'

it.each([
  ['in the method that refuses', "Page({ no() {\nthis.resolve({ event: 'disagree' })\nwx.exitMiniProgram() } })", 3],
  [
    'in a method it calls',
    "Page({ no() { this.resolve({ event: 'disagree' }); this.leave() },\nleave() { wx.exitMiniProgram() } })",
    2
  ],
  ['where asking fails', 'Page({ a() { wx.requirePrivacyAuthorize({\nfail() { wx.exitMiniProgram() } }) } })', 2],
  [
    'where the promise is rejected',
    'Page({ a() { wx.requirePrivacyAuthorize()\n.catch(() => wx.exitMiniProgram()) } })',
    2
  ],
  [
    'by a function that is named where asking fails',
    'const fail = () => {\nwx.exitMiniProgram() }\nPage({ a() { wx.requirePrivacyAuthorize({ fail }) } })',
    2
  ],
  [
    'by a method that is named there',
    'Page({ a() { wx.requirePrivacyAuthorize({ fail: this.leave }) },\nleave() { wx.exitMiniProgram() } })',
    2
  ],
  [
    'by a function that is named where the promise is rejected',
    'const leave = () =>\nwx.exitMiniProgram()\nPage({ a() { wx.requirePrivacyAuthorize().then(() => {}).catch(leave) } })',
    2
  ],
  [
    'where waiting for it fails',
    'Page({ async a() { try { await wx.requirePrivacyAuthorize() }\ncatch { wx.exitMiniProgram() } } })',
    2
  ],
  [
    'by the second function of then',
    'Page({ a() { wx.requirePrivacyAuthorize().then(() => {},\n() => wx.exitMiniProgram()) } })',
    2
  ],
  ["by who listens to the library's disagree", "m.on('disagree',\n() => wx.exitMiniProgram())", 2],
  [
    'where a promise of its own is rejected',
    'const ask = () => new Promise((success, fail) => wx.requirePrivacyAuthorize({ success, fail }))\nPage({ a() { ask().then(() => {}).catch(() => wx.exitMiniProgram()) } })',
    2
  ],
  [
    'where waiting for a function that asks fails',
    'async function ask() { await wx.requirePrivacyAuthorize() }\nPage({ async a() { try { await ask() }\ncatch { wx.exitMiniProgram() } } })',
    3
  ],
  ['by who hears of a refusal', "bus.$on('privacy-refused',\n() => wx.exitMiniProgram())", 2],
  [
    'whatever comes of waiting for it',
    'Page({ async a() { try { await wx.requirePrivacyAuthorize() } catch { this.no = 1 }\nfinally { if (this.no) wx.exitMiniProgram() } } })',
    2
  ],
  [
    'where an answer was no',
    'Page({ async a() { const yes = await wx.requirePrivacyAuthorize().then(() => 1, () => 0)\nif (!yes) wx.exitMiniProgram() } })',
    2
  ],
  [
    'where a call says so',
    'Page({ a() { wx.chooseImage({ fail(e) { if (e.errno === 104)\nwx.exitMiniProgram() } }) } })',
    2
  ],
  ['in a handler called so', 'Page({\nonDisagree() { wx.exitMiniProgram() } })', 2]
])('finds the program left %s', (_, script, line) => {
  expect(placesOf('exit-after-refusal', { 'pages/a/index.js': script })).toEqual([`pages/a/index.js:${line}`])
})

it('finds a navigator that leaves beside an agree button', () => {
  const files = { 'pages/a/index.wxml': `${agree}\n<navigator open-type="exit" target="miniProgram">no</navigator>` }
  expect(placesOf('exit-after-refusal', files)).toEqual(['pages/a/index.wxml:2'])
})

it('says nothing of a way out that has nothing to do with it', () => {
  const files = { 'pages/a/index.js': 'Page({ quit() { wx.exitMiniProgram() } })' }
  expect(placesOf('exit-after-refusal', files)).toEqual([])
})

const prompt = (tapped: string, methods: string) => ({
  'pages/a/index.json': { usingComponents: { 'x-ask': '/ask/index' } },
  'pages/a/index.wxml': '<x-ask />',
  'ask/index.json': { component: true },
  'ask/index.wxml': `<view>${agree}${tapped}</view>`,
  'ask/index.js': `Component({ methods: { ${methods} } })`
})

it('finds what leaves when it is tapped beside the agree button of a prompt, whatever it is called', () => {
  const leaves = 'go() {\nwx.exitMiniProgram() }, other() { wx.exitMiniProgram() }'
  expect(placesOf('exit-after-refusal', prompt('<view bindtap="go">Bye</view>', leaves))).toEqual(['ask/index.js:2'])
  const byAnother = 'go() { this.leave() },\nleave() { wx.exitMiniProgram() }'
  expect(placesOf('exit-after-refusal', prompt('<button bind:tap="go">退出</button>', byAnother))).toEqual([
    'ask/index.js:2'
  ])
})

it('finds what leaves when a dialog around the agree button is closed', () => {
  const files = prompt('<kit-popup bind:close="shut" />', 'shut() {\nwx.exitMiniProgram() }')
  expect(placesOf('exit-after-refusal', files)).toEqual(['ask/index.js:2'])
})

it('on a page, where much is tapped, only where the words say that it refuses', () => {
  const page = (words: string) => ({
    'pages/a/index.wxml': `<view>${agree}<view bindtap="go"><text>${words}</text></view></view>`,
    'pages/a/index.js': 'Page({\ngo() { wx.exitMiniProgram() } })'
  })
  expect(placesOf('exit-after-refusal', page('不同意并退出'))).toEqual(['pages/a/index.js:2'])
  expect(placesOf('exit-after-refusal', page('关闭小程序'))).toEqual([])
})

it('says nothing of a way out of the same name in another file', () => {
  const files = {
    ...prompt('<view bindtap="go">拒绝</view>', 'go() { this.setData({ seen: true }) }'),
    'pages/a/index.js': 'Page({ go() { wx.exitMiniProgram() } })'
  }
  expect(placesOf('exit-after-refusal', files)).toEqual([])
})

it('follows what refuses into modules, by the names they are imported under', () => {
  const files = (leave: string, imported: string) => ({
    ...prompt('', "no() { this.resolve({ event: 'disagree' }); bye() }"),
    'ask/index.js': `import ${imported} from '../leave'\nComponent({ methods: { no() { this.resolve({ event: 'disagree' }); bye() } } })`,
    'leave.js': leave
  })
  const places = (leave: string, imported: string) => placesOf('exit-after-refusal', files(leave, imported))
  expect(places('export function close() { wx.exitMiniProgram() }', '{ close as bye }')).toEqual(['leave.js:1'])
  expect(places('export default () => wx.exitMiniProgram()', 'bye')).toEqual(['leave.js:1'])
  expect(places('export const bye = () => {}\nexport const quit = () => wx.exitMiniProgram()', '{ bye }')).toEqual([])
})

it('follows an event from what refuses to who placed it', () => {
  const files = (event: string, script: string) => ({
    ...prompt('', script),
    'pages/a/index.wxml': `<x-ask bind:${event}="bye" />`,
    'pages/a/index.js': 'Page({\nbye() { wx.exitMiniProgram() } })'
  })
  const refuses = "no() { this.resolve({ event: 'disagree' }); this.triggerEvent('done') }"
  expect(placesOf('exit-after-refusal', files('done', refuses))).toEqual(['pages/a/index.js:2'])
  expect(placesOf('exit-after-refusal', files('disagree', ''))).toEqual(['pages/a/index.js:2'])
  expect(placesOf('exit-after-refusal', files('done', "leave() { this.triggerEvent('done') }"))).toEqual([])
})

it('finds a navigator that leaves where it is shown to who refused', () => {
  const files = (condition: string) => ({
    ...prompt('', "no() { this.resolve({ event: 'disagree' }); this.triggerEvent('done') }"),
    'pages/a/index.wxml': `<x-ask bind:done="after" />\n<view wx:if="{{${condition}}}">\n<navigator open-type="exit" target="miniProgram" /></view>`,
    'pages/a/index.js': 'Page({ after() { this.setData({ over: true }) } })'
  })
  expect(placesOf('exit-after-refusal', files('over'))).toEqual(['pages/a/index.wxml:3'])
  expect(placesOf('exit-after-refusal', files('refused'))).toEqual(['pages/a/index.wxml:3'])
  expect(placesOf('exit-after-refusal', files('loaded'))).toEqual([])
})

it('of a function that draws, what it only keeps has nothing to do with its refusal', () => {
  const page = (quit: string) => ({
    'package.json': { dependencies: { '@tarojs/taro': '4' } },
    'config/index.js': '',
    'src/app.config.js': "export default { pages: ['pages/a/index'] }",
    'src/app.js': '',
    'src/pages/a/index.jsx': `export default function A() { const no = () => { answer({ event: 'disagree' }) }
      return <View><Button openType="agreePrivacyAuthorization" onAgreePrivacyAuthorization={ok}>好</Button>
      <Button onClick={no}>不同意</Button>${quit}</View> }`
  })
  const found = (quit: string) =>
    audit(write(page(quit)))
      .findings.filter(({ rule }) => rule === 'exit-after-refusal')
      .map(({ line }) => line)
  expect(found('<Text onClick={() => { Taro.exitMiniProgram() }}>关闭</Text>')).toEqual([])
  expect(found('\n<Text onClick={() => { Taro.exitMiniProgram() }}>拒绝</Text>')).toEqual([4])
})

it('finds it in a behavior of the prompt', () => {
  const files = {
    ...prompt('<view bindtap="go">Bye</view>', ''),
    'ask/index.js': "Component({ behaviors: [require('./leave')] })",
    'ask/leave.js': 'module.exports = Behavior({ methods: { go() { wx.exitMiniProgram() } } })'
  }
  expect(placesOf('exit-after-refusal', files)).toEqual(['ask/leave.js:1'])
})

it.each([
  'onRefuse',
  'handleDenyBtn',
  'privacyRejected',
  'user_declined',
  'exitWhenRefused',
  'refuseAuthorization',
  'denyLocation',
  'onUserDeclines'
])('a method called %s is that of a refusal', (name) => {
  const script = `Page({ ${name}() { wx.exitMiniProgram() } })`
  expect(placesOf('exit-after-refusal', { 'pages/a/index.js': script })).toEqual(['pages/a/index.js:1'])
})

it.each(['rejectInvite', 'refuseUnderAge', 'onOrderDeclined', 'accessDeniedCount'])(
  'one called %s is of something else',
  (name) => {
    const script = `Page({ ${name}() { wx.exitMiniProgram() } })`
    const shown = `<navigator wx:if="{{${name}}}" open-type="exit" target="miniProgram" />`
    expect(placesOf('exit-after-refusal', { 'pages/a/index.js': script, 'pages/a/index.wxml': shown })).toEqual([])
  }
)

it.each([
  'try { await load() } catch { wx.exitMiniProgram() }',
  'load().catch(() => wx.exitMiniProgram())',
  'const leave = () => wx.exitMiniProgram(); load().catch(leave)',
  'const fail = () => wx.exitMiniProgram(); wx.request({ fail })',
  "bus.on('done', () => wx.exitMiniProgram())"
])('what fails or comes from elsewhere is no refusal: %s', (code) => {
  const asks = 'async function ask() { await wx.requirePrivacyAuthorize() }\nwx.requirePrivacyAuthorize()'
  expect(
    placesOf('exit-after-refusal', { 'pages/a/index.js': `${asks}\nPage({ ask, async a() { ${code} } })` })
  ).toEqual([])
})

describe('a page that leaves as soon as it is opened', () => {
  const places = (bye: string, refuses: string, template = '') =>
    placesOf('exit-after-refusal', {
      'app.json': { pages: ['pages/a/index', 'pages/bye/index'] },
      'pages/bye/index.json': {},
      'pages/bye/index.wxml': '',
      'pages/bye/index.js': bye,
      'pages/a/index.js': `Page({ ${refuses} })`,
      'pages/a/index.wxml': template
    })
  const leaves = 'Page({ onLoad() { setTimeout(() => wx.exitMiniProgram(), 0) } })'

  it.each(["'/pages/bye/index?from=ask'", '`../bye/index?from=${here}`'])(
    'is left for when it is opened: %s',
    (url) => {
      expect(places(leaves, `onRefuse() {\nwx.reLaunch({ url: ${url} }) }`)).toEqual(['pages/a/index.js:2'])
      expect(places(leaves, `logOut() { wx.reLaunch({ url: ${url} }) }`)).toEqual([])
    }
  )

  it('or a navigator leads to it beside an agree button', () => {
    const navigator = '<navigator open-type="reLaunch" url="/pages/bye/index">no</navigator>'
    expect(places(leaves, '', `${agree}\n${navigator}`)).toEqual(['pages/a/index.wxml:2'])
  })

  it.each([
    'leave() { wx.exitMiniProgram() }',
    'onLoad({ out }) { if (out) wx.exitMiniProgram() }',
    'onLoad({ out }) { if (!out) return; wx.exitMiniProgram() }',
    'onShow() { wx.login({ fail() { wx.exitMiniProgram() } }) }',
    'onReady() { wx.showModal({ success() { wx.exitMiniProgram() } }) }'
  ])('is none where it need not: %s', (method) => {
    expect(places(`Page({ ${method} })`, "onRefuse() { wx.reLaunch({ url: '/pages/bye/index' }) }")).toEqual([])
  })
})

it('going back to the program that opened this one is leaving it', () => {
  const places = (script: string) => placesOf('exit-after-refusal', { 'pages/a/index.js': `Page({ ${script} })` })
  expect(places('onRefuse() {\nwx.navigateBackMiniProgram({}) }')).toEqual(['pages/a/index.js:2'])
  expect(places('a() { wx.requirePrivacyAuthorize({\nfail() { wx.navigateBackMiniProgram({}) } }) }')).toEqual([
    'pages/a/index.js:2'
  ])
  expect(places('async pay() { await wx.requirePrivacyAuthorize(); wx.navigateBackMiniProgram({}) }')).toEqual([])
  expect(places('back() { wx.navigateBackMiniProgram({}) }')).toEqual([])
})

it.each([
  'fail: () => this.leave()',
  'fail() { this.leave() }',
  'fail: function () { this.leave() }',
  'fail: this.leave'
])('a method that is called where consent is refused: %s', (fail) => {
  const places = (asks: string) =>
    placesOf('exit-after-refusal', {
      'pages/a/index.js': `Page({ go() { ${asks} },\nleave() { wx.exitMiniProgram() } })`
    })
  expect(places(`wx.requirePrivacyAuthorize({ ${fail} })`)).toEqual(['pages/a/index.js:2'])
  expect(places(`wx.login({ ${fail} })`)).toEqual([])
})

it('a method of the program is left by as any other', () => {
  const places = (method: string) =>
    placesOf('exit-after-refusal', {
      'app.js': 'App({\nquit() { wx.exitMiniProgram() } })',
      'pages/a/index.js': `Page({ ${method}() { wx.requirePrivacyAuthorize({ fail: () => getApp().${method === 'go' ? 'quit' : 'stay'}() }) } })`
    })
  expect(places('go')).toEqual(['app.js:2'])
  expect(places('stop')).toEqual([])
})

import type { BootedProgram } from '../../preview/jsdom'
import { boot, drag, pageText, settled, tap } from './mini-program'

let running: BootedProgram
afterEach(() => running.close())

const $ = (selector: string) => running.document.querySelector<HTMLElement>(selector)
const pressButton = (text: string) =>
  [...running.document.querySelectorAll<HTMLElement>('.phone-overlay button')]
    .find((each) => each.textContent === text)!
    .click()

test('a tab bar of the program stands on each tab page, and getTabBar is the instance of the page', async () => {
  running = await boot({
    'app.json': {
      pages: ['pages/a/a', 'pages/b/b', 'pages/c/c'],
      tabBar: {
        custom: true,
        list: [
          { pagePath: 'pages/a/a', text: 'A' },
          { pagePath: 'pages/b/b', text: 'B' }
        ]
      }
    },
    'custom-tab-bar/index.json': { component: true },
    'custom-tab-bar/index.js': 'Component({ data: { at: "-" } })',
    'custom-tab-bar/index.wxml': '<view>tab {{at}}</view>',
    'pages/a/a.js': 'Page({ onShow() { this.getTabBar().setData({ at: "a" }) } })',
    'pages/b/b.js': 'Page({ onShow() { this.getTabBar((bar) => bar.setData({ at: "b" })) } })',
    'pages/c/c.js': 'Page({ data: { bar: "?" }, onLoad() { this.setData({ bar: String(this.getTabBar()) }) } })',
    'pages/c/c.wxml': '<view>{{bar}}</view>'
  })
  const go = (name: string, url: string) => (running.wx[name] as (options: object) => Promise<unknown>)({ url })
  expect(pageText(running)).toContain('tab a')
  await go('switchTab', '/pages/b/b')
  expect(pageText(running)).toContain('tab b')
  await go('navigateTo', '/pages/c/c')
  expect(pageText(running)).toBe('null')
})

test('two pages talk over the channel between them', async () => {
  running = await boot({
    'app.json': { pages: ['pages/a/a', 'pages/b/b'] },
    'pages/a/a.wxml': '<view bindtap="go">go {{heard}}</view>',
    'pages/a/a.js': `Page({ go() { wx.navigateTo({ url: '../b/b',
      events: { back: (n) => this.setData({ heard: n }) },
      success: ({ eventChannel }) => eventChannel.emit('there', 1) }) } })`,
    'pages/b/b.wxml': '<view>{{n}}</view>',
    'pages/b/b.js': `Page({ onLoad() { const channel = this.getOpenerEventChannel()
      channel.once('there', (n) => { this.setData({ n }); channel.emit('back', n + 1) }) } })`
  })
  tap(running, 'go')
  await settled(30)
  expect(pageText(running)).toBe('1')
  await (running.wx.navigateBack as () => Promise<unknown>)()
  expect(pageText(running)).toBe('go 2')
})

test('the routers of a component are relative to it and to its page, whatever is in sight', async () => {
  running = await boot({
    'app.json': { pages: ['pages/home/index', 'pages/home/beside', 'parts/near', 'pages/far/far'] },
    'pages/home/index.json': { usingComponents: { 'a-part': '/parts/part' } },
    'pages/home/index.wxml': '<a-part id="part"/>',
    'pages/home/index.js': "Page({ onLoad() { getApp().part = this.selectComponent('#part') } })",
    'parts/part.json': { component: true },
    'parts/part.wxml': '',
    'parts/part.js': 'Component({})'
  })
  type Router = { navigateTo(options: object): void; redirectTo(options: object): void }
  const { part } = running.getApp() as { part: Record<'router' | 'pageRouter', Router> }
  part.router.navigateTo({ url: 'near' })
  await settled()
  expect(pageText(running)).toBe('parts/near')
  part.router.redirectTo({ url: '../pages/far/far' })
  await settled()
  expect(pageText(running)).toBe('pages/far/far')
  part.pageRouter.navigateTo({ url: './beside' })
  await settled()
  expect(pageText(running)).toBe('pages/home/beside')
})

test('data given to a page that is closed draws nothing and throws nothing', async () => {
  running = await boot({
    'app.json': { pages: ['pages/a/a', 'pages/b/b'] },
    'pages/b/b.wxml': '<button wx:for="{{list}}" wx:key="*this">x</button>',
    'pages/b/b.js': 'Page({ onUnload() { setTimeout(() => this.setData({ list: [1] }), 1) } })'
  })
  await (running.wx.navigateTo as (options: object) => Promise<unknown>)({ url: '/pages/b/b' })
  await (running.wx.navigateBack as () => Promise<unknown>)()
  await settled(30)
  expect(running.errors).toEqual([])
})

test('a query finds the canvas with its context, computed styles, and is made before there is a page', async () => {
  running = await boot({
    'app.js': 'App({ onLaunch() { this.query = wx.createSelectorQuery() } })',
    'pages/home/index.wxml': '<canvas type="2d" id="c" style="opacity: 0.5"/><view>{{found}}</view>',
    'pages/home/index.js': `Page({ onReady() {
      getApp().query.select('#c').fields({ node: true, size: true, computedStyle: ['opacity'] }, ({ node, width, opacity }) => {
        const context = node.getContext('2d')
        context.fillRect(0, 0, 1, 1)
        node.createPath2D().arc(0, 0, 1, 0, 1)
        context.putImageData(node.createImageData(2, 2), 0, 0)
        this.setData({ found: [typeof context.measureText('a').width, typeof node.createImage, width, opacity].join() })
      }).exec()
    } })`
  })
  await settled(30)
  expect(pageText(running)).toBe('number,function,0,0.5')
})

test('what looks at the page may be made before there is one', async () => {
  running = await boot({
    'app.js': `App({ onLaunch() {
      wx.createIntersectionObserver().relativeToViewport().observe('.none', () => {})
      wx.createMediaQueryObserver().observe({ minWidth: 1 }, ({ matches }) => { this.wide = matches })
    } })`
  })
  await settled()
  expect(running.errors).toEqual([])
  expect(running.getApp()).toMatchObject({ wide: true })
})

test('a query finds what a scroll-view, an editor and a video are steered with', async () => {
  running = await boot({
    'pages/home/index.wxml': '<scroll-view id="s" enhanced/><editor id="e"/><video id="v"/><view id="p"/>{{ found }}',
    'pages/home/index.js': `Page({ onReady() {
      const query = this.createSelectorQuery()
      query.select('#s').node(({ node }) => { node.scrollEnabled = false; node.scrollTo({ top: 10 }) })
      for (const id of 'evp') query.select('#' + id).context()
      query.exec(([, editor, video, plain]) => {
        editor.context.setContents({ html: 'x', fail: ({ errMsg }) => this.setData({ found: [errMsg, typeof video.context.play, plain.context].join() }) })
      })
    } })`
  })
  await settled(30)
  expect(pageText(running)).toBe('setContents:fail not supported in the preview,function,')
  expect(running.errors).toEqual([])
})

test.each([
  ['mode="date" value="2024-01-31" end="2024-12-31"', ['02'], '2024-02-29'],
  ['mode="time" value="09:05" start="08:30"', ['08'], '08:30'],
  ['mode="region" value="{{region}}"', ['浙江省'], '浙江省,杭州市,上城区'],
  ['mode="multiSelector" range="{{range}}" value="{{two}}" bindcolumnchange="turned"', ['c'], '1,0']
])('picker %s', async (attributes, turns, value) => {
  running = await boot({
    'pages/home/index.wxml': `<picker ${attributes} bindchange="pick">pick {{s}}</picker>`,
    'pages/home/index.js': `Page({ data: { region: ['广东省'], range: [['a', 'c'], ['b', 'd']], two: [0, 1] },
      turned({ detail }) { if (detail.column === 0) this.setData({ 'range[1]': ['e'] }) },
      pick({ detail }) { this.setData({ s: String(detail.value) }) } })`
  })
  tap(running, 'pick')
  for (const turn of turns)
    [...running.document.querySelectorAll<HTMLElement>('[role=option]')]
      .find((each) => each.textContent === turn)!
      .click()
  pressButton('确定')
  await settled()
  expect(pageText(running)).toBe(`pick ${value}`)
})

test('a handler of WXS has the state, style, classes and methods of what it stands on', async () => {
  running = await boot({
    'pages/home/index.wxml': `<wxs module="h">
      module.exports.tap = function (event, owner) {
        var own = event.instance
        own.getState().n = (own.getState().n || 0) + 1
        own.setStyle({ marginTop: own.getState().n + 'px' }).addClass('on  off').removeClass('off gone')
        owner.callMethod('got', own.getDataset().name + own.getState().n + own.hasClass('on'))
      }
      module.exports.changed = function (now, before, owner, own) { owner.callMethod('moved', now) }
    </wxs>
    <view id="box" data-name="x" bindtap="{{h.tap}}" change:prop="{{h.changed}}" prop="{{n}}">tap</view><text>{{n}} {{moved}}</text>`,
    'pages/home/index.js': 'Page({ got(n) { this.setData({ n }) }, moved(moved) { this.setData({ moved }) } })'
  })
  tap(running, 'tap')
  tap(running, 'tap')
  expect(pageText(running)).toBe('tapx2true x2true')
  expect($('[id$="--box"]')!.style.marginTop).toBe('2px')
})

test('handlers put on the instance are called; data and detail are fields of their own', async () => {
  running = await boot({
    'pages/home/index.wxml': '<button bindtap="later">{{s}}</button>',
    'pages/home/index.js': `Page({ data: { s: 'tap' }, onLoad() {
      const has = (object, name) => Object.prototype.hasOwnProperty.call(object, name)
      this.later = (event) => this.setData({ s: [has(event, 'detail'), has(event, 'type'), has(this, 'data')].join() })
    } })`
  })
  tap(running, 'tap')
  expect(pageText(running)).toBe('true,true,true')
})

test('what is pressed looks pressed, and motion ends as it says', async () => {
  running = await boot({
    'pages/home/index.wxml':
      '<view id="box" hover-class="pressed" hover-start-time="1" animation="{{motion}}">box</view>',
    'pages/home/index.js': `Page({ onLoad() {
      this.setData({ motion: wx.createAnimation({ duration: 1 }).translateX(10).opacity(0.5).step().export() }) } })`
  })
  const box = $('[id$="--box"]')!
  box.dispatchEvent(new running.window.MouseEvent('mousedown', { bubbles: true }))
  await settled()
  expect([box.dataset.wxHover, box.className]).toEqual(['pressed', expect.stringContaining('pressed')])
  expect([box.style.transform, box.style.opacity]).toEqual(['translateX(10px)', '0.5'])
  await (running.wx.showToast as (options: object) => Promise<unknown>)({ title: 'x', image: '/ok.png' })
  expect($('img.phone-toast-icon')!.getAttribute('src')).toBe('program/ok.png')
})

test('an editor says when it is ready, and has its context then', async () => {
  running = await boot({
    'pages/home/index.wxml': '<editor id="e" bindready="ready"/>{{ can }}',
    'pages/home/index.js': `Page({ ready() {
      wx.createSelectorQuery().select('#e').context(({ context }) => this.setData({ can: typeof context.insertText })).exec()
    } })`
  })
  await settled()
  expect(pageText(running)).toBe('function')
})

test('what a page says of the navigation bar is there again when it is come back to', async () => {
  running = await boot({
    'app.json': { pages: ['pages/home/index', 'pages/next/index'], window: { navigationBarTitleText: 'app' } },
    'pages/home/index.js': `Page({ onLoad() {
      wx.setNavigationBarTitle({ title: 'said' })
      wx.setNavigationBarColor({ frontColor: '#ffffff', backgroundColor: '#ff0000' })
    } })`,
    'pages/next/index.wxml':
      '<page-meta><navigation-bar title="{{ title }}" front-color="#000000" background-color="#00ff00"/></page-meta>',
    'pages/next/index.js': "Page({ data: { title: 'drawn' } })"
  })
  await settled()
  const bar = () => [$('.phone-nav h1')!.textContent, $('.phone-nav')!.style.getPropertyValue('--nav-back')]
  expect(bar()).toEqual(['said', '#ff0000'])
  await (running.wx.navigateTo as (options: object) => Promise<unknown>)({ url: '/pages/next/index' })
  await settled()
  expect(bar()).toEqual(['drawn', '#00ff00'])
  await (running.wx.navigateBack as () => Promise<unknown>)()
  await settled()
  expect(bar()).toEqual(['said', '#ff0000'])
})

test('a page that may be pulled down refreshes until it is told to stop', async () => {
  running = await boot({
    'app.json': { pages: ['pages/home/index'], window: { enablePullDownRefresh: true } },
    'pages/home/index.wxml': '<view id="box">{{ n }}</view>',
    'pages/home/index.js': 'Page({ data: { n: 0 }, onPullDownRefresh() { this.setData({ n: this.data.n + 1 }) } })'
  })
  const room = () => $('.phone-page')!.style.getPropertyValue('--pulled')
  drag(running, $('[id$="--box"]')!, 20)
  expect([pageText(running), room()]).toEqual(['0', '0px'])
  drag(running, $('[id$="--box"]')!, 90)
  drag(running, $('[id$="--box"]')!, 90)
  expect([pageText(running), room()]).toEqual(['1', '50px'])
  await (running.wx.stopPullDownRefresh as () => Promise<unknown>)()
  expect(room()).toBe('0px')
  await (running.wx.startPullDownRefresh as () => Promise<unknown>)()
  expect([pageText(running), room()]).toEqual(['2', '50px'])
})

test('a query looks when all is drawn, and answers after it was sent', async () => {
  running = await boot({
    'pages/home/index.json': { usingComponents: { 'a-child': '/child' } },
    'pages/home/index.wxml': '<a-child word="x"/>',
    'child.json': { component: true },
    'child.wxml': '<view class="{{ name }}">{{ log }}</view>',
    'child.js': `Component({ properties: { word: String }, data: { log: '' },
      observers: { word() {
        this.createSelectorQuery().select('.late').boundingClientRect((found) => this.hear(Boolean(found))).exec(() => this.hear('all'))
        this.hear('sent')
      } },
      lifetimes: { attached() { this.setData({ name: 'late' }) } },
      methods: { hear(what) { this.setData({ log: this.data.log + what + ' ' }) } } })`
  })
  await settled()
  expect(pageText(running)).toBe('sent true all')
})

test('an observer on a page that has closed throws nothing', async () => {
  running = await boot({
    'app.json': { pages: ['pages/home/index', 'pages/next/index'] },
    'pages/home/index.wxml': '<view id="box">go</view>',
    'pages/home/index.js': `Page({ data: {}, onUnload() {
      setTimeout(() => { this.createIntersectionObserver().observe('#box', () => {}); getApp().done = true }, 1) } })`
  })
  void (running.wx.redirectTo as (options: object) => void)({ url: '/pages/next/index' })
  await settled(30)
  expect([(running.getApp() as { done?: boolean }).done, running.errors]).toEqual([true, []])
})

test('a query on a page that has closed meanwhile throws nothing', async () => {
  running = await boot({
    'app.json': { pages: ['pages/home/index', 'pages/next/index'] },
    'pages/home/index.wxml': '<view id="box" bindtap="go">go</view>',
    'pages/home/index.js': `Page({ go() {
      this.createSelectorQuery().select('#box').fields({ rect: true, node: true, computedStyle: ['width'] }).exec()
      wx.createSelectorQuery().selectAll('#box').boundingClientRect().selectViewport().scrollOffset().exec()
      wx.redirectTo({ url: '/pages/next/index' })
    } })`
  })
  tap(running, 'go')
  await settled()
  expect([pageText(running), running.errors]).toEqual(['pages/next/index', []])
})

test('what is dragged is not tapped', async () => {
  running = await boot({
    'pages/home/index.wxml': '<view id="box" bindtap="tapped">{{ n }}</view>',
    'pages/home/index.js': 'Page({ data: { n: 0 }, tapped() { this.setData({ n: this.data.n + 1 }) } })'
  })
  drag(running, $('[id$="--box"]')!, 40)
  expect(pageText(running)).toBe('0')
  drag(running, $('[id$="--box"]')!, 5)
  $('[id$="--box"]')!.click()
  expect(pageText(running)).toBe('2')
})

test('worklets are there and run where they are called; what they animate is at once what it ends as', async () => {
  running = await boot({
    'pages/home/index.wxml': '<view id="box">{{ seen }}</view>',
    'pages/home/index.js': `const { shared, derived, timing, delay, sequence, runOnUI, Easing } = wx.worklet
const curve = Easing.bezier(0.4, 0, 0.2, 1).factory()
wx.router.addRouteBuilder('slide', () => ({ transitionDuration: 1, curve: Easing.out(Easing.cubicBezier(0, 0, 1, 1)) }))
Page({ onLoad() {
  const x = shared(1), twice = derived(() => x.value * 2)
  this.applyAnimatedStyle('#box', () => { 'worklet'; return { left: x.value + 'px' } })
  x.value = sequence(timing(2), delay(100, timing(5, { duration: 10, easing: curve }, () => this.setData({ done: true }))))
  runOnUI(() => this.setData({ seen: twice.value }))()
} })`
  })
  await settled()
  expect(pageText(running)).toBe('10')
  expect(running.getCurrentPages()[0]).toMatchObject({ data: { done: true } })
})

test('an animation kept in data is changed between two steps', async () => {
  running = await boot({
    'pages/home/index.wxml': '<view id="box" animation="{{motion}}">{{ motion.actions[0].options.duration }}</view>',
    'pages/home/index.js': `Page({ onLoad() {
      this.setData({ animation: wx.createAnimation({ duration: 1000 }) })
      const { animation } = this.data
      animation.option.transition.duration = 1
      this.setData({ motion: animation.translateX(10).step().export() }) } })`
  })
  await settled()
  expect(pageText(running)).toBe('1')
  expect($('[id$="--box"]')!.style.transform).toBe('translateX(10px)')
})

test('a query in what is no component looks in the page', async () => {
  running = await boot({
    'pages/home/index.wxml': '<view id="a">a</view><view>{{ found }}</view>',
    'pages/home/index.js': `Page({ onReady() {
      wx.createSelectorQuery().in(undefined).select('#a').fields({ id: true }, ({ id }) => this.setData({ found: id })).exec() } })`
  })
  await settled()
  expect(pageText(running)).toBe('aa')
})

test('a handler of WXS in an expression is called as one, and a change is told when all is there', async () => {
  running = await boot({
    'pages/home/index.json': { usingComponents: { cell: '/cell/cell' } },
    'pages/home/index.wxml': '<cell/>',
    'cell/cell.json': { component: true },
    'cell/cell.js':
      'Component({ data: { off: false, closed: true }, methods: { say(said) { this.setData({ said }) } } })',
    'cell/cell.wxml': `<wxs module="h">
      module.exports.tap = function (event, owner) { owner.callMethod('say', 'tapped') }
      module.exports.closed = function (now, before, owner) { owner.selectComponent('#in').setStyle({ marginTop: '3px' }) }
    </wxs>
    <view bindtap="{{ off || h.tap }}" change:prop="{{ h.closed }}" prop="{{ closed }}"><view id="in">tap</view></view><text>{{ said }}</text>`
  })
  await settled()
  tap(running, 'tap')
  expect(pageText(running)).toBe('taptapped')
  expect($('[id$="--in"]')!.style.marginTop).toBe('3px')
  expect(running.errors).toEqual([])
})

test('a module of another sub-package is handed over later, to a callback too, and one that is not there is told', async () => {
  running = await boot({
    'app.json': { pages: ['pages/home/index'], subPackages: [{ root: 'sub', pages: ['more'] }] },
    'sub/more.wxml': '',
    'sub/more.js': 'Page({})',
    'sub/lib.js': 'exports.n = require("./deep").n',
    'sub/deep.js': 'exports.n = 7',
    'pages/home/index.wxml': '{{ said }}',
    'pages/home/index.js': `Page({ data: { said: '' },
      say(what) { this.setData({ said: this.data.said + what + ' ' }) },
      onLoad() {
        require('../../sub/lib', ({ n }) => this.say(n), ({ mod }) => this.say(mod))
        require('../../sub/' + 'none', () => this.say('?'), ({ mod, errMsg }) => this.say(mod + typeof errMsg))
        require.async('../../sub/' + 'gone').catch(({ mod, errMsg }) => this.say(mod + typeof errMsg))
      } })`
  })
  await settled()
  expect(pageText(running)).toBe('7 ../../sub/nonestring ../../sub/gonestring')
})

test('WebAssembly is there and says that it does not run here', async () => {
  running = await boot({
    'pages/home/index.wxml': '{{ said }}',
    'pages/home/index.js': `Page({ data: { said: '' }, onLoad() {
      WXWebAssembly.instantiate('/a.wasm', {}).catch(({ message }) => this.setData({ said: message })) } })`
  })
  await settled()
  expect(pageText(running)).toBe('WXWebAssembly.instantiate:fail not supported in the preview')
})

test('of a plug-in everything is there and does nothing, and its pages are refused in so many words', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation()
  running = await boot({
    'pages/home/index.wxml': '{{ said }}<navigator url="plugin://speech/about">about</navigator>',
    'pages/home/index.js': `const speech = requirePlugin('speech')
const manager = speech.getRecordRecognitionManager()
manager.onStop = () => {}
const map = new speech.Map({ key: 1 })
Page({ data: { said: '' },
  say(what) { this.setData({ said: this.data.said + what + '; ' }) },
  onLoad() {
    manager.start({ lang: 'zh_CN' })
    map.search().then(() => this.say('found')).catch(() => this.say('?'))
    this.say('all' + manager.name)
    requirePlugin('speech', (later) => this.say(typeof later.open()))
    requirePlugin.async('speech').then((later) => this.say(typeof later))
    wx.navigateTo({ url: 'plugin://speech/about?n=1', fail: ({ errMsg }) => this.say(errMsg) })
  } })`
  })
  await settled()
  expect(pageText(running)).toBe(
    'all; found; function; function; navigateTo:fail plug-ins are not run in the preview: plugin://speech/about?n=1; about'
  )
  $('wx-navigator')!.click()
  await settled()
  expect(running.errors).toEqual([['navigateTo:fail plug-ins are not run in the preview: plugin://speech/about']])
  warn.mockRestore()
})

test('methods of Page keep their page, whoever is handed one, and may be put in the place of each other', async () => {
  running = await boot({
    'app.json': { pages: ['pages/a/a'] },
    'pages/a/a.wxml': '<view>{{ticks}} {{kept}}</view><view bindtap="go">go</view>',
    'pages/a/a.js': `Page({ data: { ticks: 0, kept: '' },
      onLoad() { this.position = 1; setTimeout(this.tick, 0); [1].forEach(this.tick) },
      tick() { this.position++; this.setData({ ticks: this.position }) },
      go() {}, instead() { this.setData({ kept: 'instead' }) }, onReady() { this.go = this.instead } })`
  })
  await settled()
  tap(running, 'go')
  await settled()
  expect(pageText(running)).toBe('3 insteadgo')
})

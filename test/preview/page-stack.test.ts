import type { BootedProgram } from '../../preview/jsdom'
import { boot, miniProgram, pageText, settled, tap } from './mini-program'
import { prepareForJsdom } from '../../preview/jsdom'

/** A page whose lifetime writes itself into the app's log, with a component that does the same. */
const loggingPage = (name: string) => `
const log = (what) => getApp().log.push('${name} ' + what)
Page({
  onLoad(query) { log('onLoad ' + JSON.stringify(query)) },
  onShow() { log('onShow') },
  onReady() { log('onReady') },
  onHide() { log('onHide') },
  onUnload() { log('onUnload') },
  onTabItemTap({ index, pagePath }) { log('onTabItemTap ' + index + ' ' + pagePath) }
})`

const part = {
  'part/index.json': { component: true },
  'part/index.wxml': '<view>part</view>',
  'part/index.js': `
const log = (what) => getApp().log.push('part ' + what)
Component({
  lifetimes: { created() { log('created') }, attached() { log('attached') }, ready() { log('ready') }, detached() { log('detached') } },
  pageLifetimes: { show() { log('show') }, hide() { log('hide') } }
})`
}

const pages = ['home', 'detail', 'tab-a', 'tab-b'].map((name) => `pages/${name}/index`)

const program = miniProgram({
  'app.json': {
    pages,
    tabBar: {
      list: [
        { pagePath: 'pages/tab-a/index', text: 'A' },
        { pagePath: 'pages/tab-b/index', text: 'B' }
      ]
    }
  },
  'app.js':
    'App({ log: [], onLaunch(options) { this.log.push("launch " + options.path) }, onShow() { this.log.push("app show") } })',
  ...Object.fromEntries(
    ['home', 'detail', 'tab-a', 'tab-b'].map((name) => [`pages/${name}/index.js`, loggingPage(name)])
  ),
  'pages/home/index.json': { usingComponents: { part: '/part/index' } },
  'pages/home/index.wxml': '<part id="part"/>',
  'pages/tab-a/index.wxml': '<input value="{{ text }}" model:value="{{ text }}"/>',
  ...part
})

let running: BootedProgram
const prepared = prepareForJsdom(program)

async function start(path = 'pages/home/index') {
  running = (await prepared).boot({ path })
  await settled()
  return logOf(running)
}

function logOf({ getApp }: BootedProgram): string[] {
  const app = getApp() as { log: string[] }
  return app.log.splice(0)
}

const ask = (api: string, options: object) => (running.wx[api] as (options: object) => Promise<unknown>)(options)

async function go(api: string, options: object) {
  await ask(api, options)
  await settled()
  return logOf(running)
}

const routes = () => running.getCurrentPages().map(({ route }) => route)

afterEach(() => running.close())

/** What is heard when the home page opens. */
const homeOpens = [
  'part created',
  'part attached',
  'home onLoad {}',
  'part show',
  'home onShow',
  'part ready',
  'home onReady'
]

describe('the order in which a program hears of its life', () => {
  test('the app launches, the page loads with its components attached, and is ready after them', async () => {
    expect(await start()).toEqual(['launch pages/home/index', 'app show', ...homeOpens])
  })

  test('the first page gets the query of its path', async () => {
    expect(await start('pages/detail/index?id=7')).toEqual([
      'launch pages/detail/index',
      'app show',
      'detail onLoad {"id":"7"}',
      'detail onShow',
      'detail onReady'
    ])
  })

  const inSight = () =>
    Array.from(
      running.document.querySelectorAll<HTMLElement>('.phone-page:not([hidden])'),
      ({ dataset }) => dataset.path
    )

  test('navigateTo hides the page below, navigateBack closes the one on top', async () => {
    await start()
    expect(await go('navigateTo', { url: '/pages/detail/index?id=7&name=a%20b' })).toEqual([
      'part hide',
      'home onHide',
      'detail onLoad {"id":"7","name":"a%20b"}',
      'detail onShow',
      'detail onReady'
    ])
    expect(inSight()).toEqual(['pages/detail/index'])
    expect(await go('navigateBack', {})).toEqual(['detail onUnload', 'part show', 'home onShow'])
    expect(inSight()).toEqual(['pages/home/index'])
  })

  test('redirectTo closes the page, reLaunch closes all', async () => {
    await start()
    expect(await go('redirectTo', { url: '../detail/index' })).toEqual([
      'home onUnload',
      'part detached',
      'detail onLoad {}',
      'detail onShow',
      'detail onReady'
    ])
    await go('navigateTo', { url: '/pages/home/index' })
    expect((await go('reLaunch', { url: '/pages/tab-a/index' })).slice(0, 4)).toEqual([
      'home onUnload',
      'part detached',
      'detail onUnload',
      'tab-a onLoad {}'
    ])
    expect(running.getCurrentPages()).toHaveLength(1)
  })

  test('tab pages stay alive: a second visit only shows them, with what was typed', async () => {
    await start('pages/tab-a/index')
    const typed = running.document.querySelector('input')!
    typed.value = 'kept'
    typed.dispatchEvent(new running.window.Event('input'))
    expect(await go('switchTab', { url: '/pages/tab-b/index' })).toEqual([
      'tab-a onHide',
      'tab-b onLoad {}',
      'tab-b onShow',
      'tab-b onReady'
    ])
    expect(await go('switchTab', { url: '/pages/tab-a/index' })).toEqual(['tab-b onHide', 'tab-a onShow'])
    expect(running.document.querySelector<HTMLInputElement>('.phone-page:not([hidden]) input')!.value).toBe('kept')
  })

  test('switchTab closes the pages above the tab page', async () => {
    await start('pages/tab-a/index')
    await go('navigateTo', { url: '/pages/detail/index' })
    expect(await go('switchTab', { url: '/pages/tab-a/index' })).toEqual(['detail onUnload', 'tab-a onShow'])
  })

  test('of the pages that were open, switchTab leaves the tab page alone in the stack', async () => {
    await start('pages/tab-a/index')
    await go('navigateTo', { url: '/pages/detail/index' })
    await go('switchTab', { url: '/pages/tab-b/index' })
    expect(routes()).toEqual(['pages/tab-b/index'])
    await go('switchTab', { url: '/pages/tab-a/index' })
    expect(routes()).toEqual(['pages/tab-a/index'])
  })

  test('switchTab to the page in sight is no news to it', async () => {
    await start('pages/tab-a/index')
    expect(await go('switchTab', { url: '/pages/tab-a/index' })).toEqual([])
    expect(routes()).toEqual(['pages/tab-a/index'])
  })

  test('reLaunch closes tab pages out of sight too', async () => {
    await start('pages/tab-a/index')
    await go('switchTab', { url: '/pages/tab-b/index' })
    expect(await go('reLaunch', { url: '/pages/home/index' })).toEqual([
      'tab-b onUnload',
      'tab-a onUnload',
      ...homeOpens
    ])
  })

  test('a tap on the tab bar switches and tells the page', async () => {
    await start('pages/tab-a/index')
    running.document.querySelectorAll<HTMLElement>('.phone-tabs button')[1]!.click()
    await settled(30)
    expect(logOf(running).slice(-1)).toEqual(['tab-b onTabItemTap 1 pages/tab-b/index'])
  })
})

describe('pages in the stack', () => {
  test('know route, options and an id of their own', async () => {
    await start()
    await go('navigateTo', { url: '/pages/detail/index?id=7' })
    const [home, detail] = running.getCurrentPages()
    expect([home!.route, detail!.route, detail!.options]).toEqual([
      'pages/home/index',
      'pages/detail/index',
      { id: '7' }
    ])
    expect(home!.getPageId).not.toBe(undefined)
    const ids = [home, detail].map((page) => (page!.getPageId as () => string)())
    expect(new Set(ids).size).toBe(2)
  })

  test('a component has the id of its page', async () => {
    await start()
    const [home] = running.getCurrentPages()
    const part = (home!.selectComponent as (selector: string) => { getPageId(): string })('#part')
    expect(part.getPageId()).toBe((home!.getPageId as () => string)())
  })

  test.each([
    ['navigateTo', '/pages/nowhere/index', 'navigateTo:fail page "pages/nowhere/index" is not found'],
    ['navigateTo', '/pages/tab-a/index', 'navigateTo:fail can not navigateTo a tabbar page'],
    ['redirectTo', '/pages/tab-a/index', 'redirectTo:fail can not redirectTo a tabbar page'],
    ['switchTab', '/pages/detail/index', 'switchTab:fail can not switch to no-tabBar page']
  ])('%s to %s fails as on Weixin', async (api, url, errMsg) => {
    await start()
    await expect(go(api, { url })).rejects.toEqual({ errMsg })
  })

  test('a closed page is gone from the document', async () => {
    await start()
    const inDocument = () =>
      [...running.document.querySelectorAll<HTMLElement>('.phone-page')].map(({ dataset }) => dataset.path)
    await go('navigateTo', { url: '/pages/detail/index' })
    expect(inDocument()).toEqual(['pages/home/index', 'pages/detail/index'])
    await go('navigateBack', {})
    expect(inDocument()).toEqual(['pages/home/index'])
  })

  test('navigateBack fails on the first page, which hears nothing', async () => {
    await start()
    await expect(go('navigateBack', {})).rejects.toEqual({
      errMsg: 'navigateBack:fail cannot navigate back at first page.'
    })
    expect(logOf(running)).toEqual([])
  })

  test('navigateBack goes back by more than one page, and never past the first', async () => {
    await start()
    await go('navigateTo', { url: '/pages/detail/index?id=1' })
    await go('navigateTo', { url: '/pages/detail/index?id=2' })
    expect(await go('navigateBack', { delta: 9 })).toEqual([
      'detail onUnload',
      'detail onUnload',
      'part show',
      'home onShow'
    ])
    expect(routes()).toEqual(['pages/home/index'])
  })

  test('no more than ten are opened on each other', async () => {
    await start()
    for (let depth = 1; depth < 10; depth++) await go('navigateTo', { url: '/pages/detail/index' })
    await expect(go('navigateTo', { url: '/pages/detail/index' })).rejects.toEqual({
      errMsg: 'navigateTo:fail webview count limit exceed'
    })
  })

  test('the back button of the navigation bar is there from the second page on', async () => {
    await start()
    const back = running.document.querySelector<HTMLElement>('.phone-nav-back')!
    expect(back.hidden).toBe(true)
    await go('navigateTo', { url: '/pages/detail/index' })
    expect(back.hidden).toBe(false)
    back.click()
    await settled()
    expect(running.getCurrentPages()).toHaveLength(1)
  })

  test('hideTabBar takes the bar away and showTabBar brings it back', async () => {
    await start('pages/tab-a/index')
    const bar = running.document.querySelector<HTMLElement>('.phone-tabs')!
    await go('hideTabBar', {})
    expect(bar.hidden).toBe(true)
    await go('showTabBar', {})
    expect(bar.hidden).toBe(false)
  })

  test('hideTabBar fails on a page without tab bar', async () => {
    await start()
    await expect(go('hideTabBar', {})).rejects.toEqual({ errMsg: 'hideTabBar:fail not TabBar page' })
  })
})

test('getApp has something to keep values in before there is an App, and they stay', async () => {
  running = await boot({
    'app.js': `const early = getApp({ allowDefault: true })
early.kept = 1
App({ kept: 2, other: 3 })
early.late = 4`,
    'pages/home/index.wxml': '{{ all }}',
    'pages/home/index.js': 'const { kept, other, late } = getApp(); Page({ data: { all: [kept, other, late].join() } })'
  })
  expect(pageText(running)).toBe('1,3,4')
})

test('the program hears of what it throws, and of promises that nobody catches', async () => {
  running = await boot({
    'app.js': `App({ heard: [],
      onLaunch() { wx.onError((error) => this.heard.push('wx ' + error.split('\\n')[0])); wx.onError(gone); wx.offError(gone) },
      onError(error) { this.heard.push('App ' + error.split('\\n')[0]); if (this.heard.length === 2) throw new Error('in onError') },
      onUnhandledRejection({ reason }) { this.heard.push('App rejected ' + reason.message) } })
function gone() { getApp().heard.push('gone') }`,
    'pages/home/index.js': `Page({ onLoad() { throw new Error('on load') }, onShow() { throw new Error('on show') } })`
  })
  const { window } = running
  window.dispatchEvent(Object.assign(new window.Event('unhandledrejection'), { reason: new Error('late') }))
  const { heard } = running.getApp() as { heard: string[] }
  expect(heard).toEqual(['App on load', 'wx on load', 'App on show', 'wx on show', 'App rejected late'])
})

test('what a page throws is reported and stops nothing', async () => {
  running = await boot({
    'pages/home/index.js':
      'Page({ data: { n: 0 }, onLoad() { throw new Error("broken load") }, onShow() { this.setData({ n: 1 }) } })',
    'pages/home/index.wxml': '<view>n is {{ n }}</view>'
  })
  expect(pageText(running)).toBe('n is 1')
  expect(running.errors.flat().map(String).join()).toContain('broken load')
})

test('a script runs when what it belongs to is first needed, also where app.js opens a page at once', async () => {
  const noting = (name: string) => `getApp().ran.push('${name}')`
  running = await boot({
    'app.json': { pages: ['pages/home/index', 'pages/late/index'] },
    'app.js': `App({ ran: [], onLaunch() { setTimeout(() => this.ran.push('app'), 0); wx.reLaunch({ url: '/pages/late/index' }) } })`,
    'pages/home/index.js': `${noting('home')}\nPage({})`,
    'pages/late/index.json': { usingComponents: { part: '/part/index' } },
    'pages/late/index.wxml': '<part/>',
    'pages/late/index.js': `${noting('late')}\nPage({})`,
    'part/index.json': { component: true },
    'part/index.wxml': 'part',
    'part/index.js': `${noting('part')}\nComponent({})`,
    'pages/other/index.js': noting('other')
  })
  await settled()
  expect(pageText(running)).toBe('part')
  expect((running.getApp() as { ran: string[] }).ran).toEqual(['home', 'app', 'part', 'late'])
  expect(running.errors).toEqual([])
})

test.each([
  ['at launch, as in Weixin', {}, ['app', 'home', 'listener']],
  ['when it is needed, with lazyCodeLoading', { lazyCodeLoading: 'requiredComponents' }, ['app', 'home']]
])('a component that listens by its script alone runs %s', async (_, settings, ran) => {
  running = await boot({
    'app.json': { pages: ['pages/home/index', 'pages/other/index'], ...settings },
    'app.js': `App({}); getApp().ran = ['app']`,
    'pages/home/index.js': `getApp().ran.push('home')\nPage({})`,
    'pages/other/index.json': { usingComponents: { ask: '/ask/index' } },
    'pages/other/index.wxml': '<ask/>',
    'ask/index.json': { component: true },
    'ask/index.wxml': '',
    'ask/index.js': `wx.onNeedPrivacyAuthorization(() => {})\ngetApp().ran.push('listener')\nComponent({})`,
    'pages/other/index.js': `throw new Error('of a page that nobody opens')`
  })
  await settled()
  expect((running.getApp() as { ran: string[] }).ran).toEqual(ran)
  expect(running.errors).toEqual([])
})

test('a page that listens to nothing is no error', async () => {
  running = await boot({})
  expect(running.errors).toEqual([])
})

test('a page closed before it is ready never is', async () => {
  await start()
  const opened = ask('navigateTo', { url: '/pages/detail/index' })
  await Promise.all([opened, ask('navigateBack', {})])
  await settled()
  expect(logOf(running)).toEqual([
    'part hide',
    'home onHide',
    'detail onLoad {}',
    'detail onShow',
    'detail onUnload',
    'part show',
    'home onShow'
  ])
})

test('the styles of a page are in force when it loads, and again when it is come back to', async () => {
  running = await boot({
    'app.json': { pages: ['pages/home/index', 'pages/next/index'] },
    'app.js': 'App({ look: () => {} })',
    'pages/home/index.wxss': '.home { color: red }',
    'pages/next/index.wxss': '.next { color: red }',
    'pages/next/index.js': 'Page({ onLoad() { getApp().look() } })'
  })
  const inForce = () =>
    [...running.document.querySelectorAll<HTMLElement>('style[data-wxss]')].map(({ dataset }) => dataset.wxss)
  let atLoad: (string | undefined)[] = []
  Object.assign(running.getApp() as object, { look: () => (atLoad = inForce()) })
  await ask('navigateTo', { url: '/pages/next/index' })
  expect(atLoad).toEqual(['pages/next/index'])
  await ask('navigateBack', {})
  expect(inForce()).toEqual(['pages/home/index'])
})

test('a change of size reaches page and components', async () => {
  running = await boot({
    'pages/home/index.json': { usingComponents: { 'x-part': '/part/index' } },
    'pages/home/index.wxml': '<x-part/><view>{{ size }}</view>',
    'pages/home/index.js': 'Page({ onResize({ size }) { this.setData({ size: size.windowWidth }) } })',
    'part/index.json': { component: true },
    'part/index.wxml': '{{ size }},',
    'part/index.js': 'Component({ pageLifetimes: { resize({ size }) { this.setData({ size: size.windowWidth }) } } })'
  })
  Object.assign(running.window, { innerWidth: 430 })
  running.window.dispatchEvent(new running.window.Event('resize'))
  expect(pageText(running)).toBe('430,430')
})

test('a navigator opens its page', async () => {
  running = await boot({
    'app.json': { pages: ['pages/home/index', 'pages/next/index'] },
    'pages/home/index.wxml': '<navigator url="../next/index?a=1">on</navigator>'
  })
  tap(running, 'on')
  await settled()
  expect(running.getCurrentPages().at(-1)).toMatchObject({ route: 'pages/next/index', options: { a: '1' } })
})

describe('what a program hears of a route', () => {
  const names = [
    'BeforeAppRoute',
    'BeforePageUnload',
    'AfterPageUnload',
    'BeforePageLoad',
    'AfterPageLoad',
    'AppRoute',
    'AppRouteDone'
  ]
  interface Told {
    name: string
    openType?: string
    path: string
    query?: object
    page?: { route: string }
    routeEventId: string
  }

  async function start() {
    const told: Told[] = []
    running = await boot({
      'app.json': {
        pages: ['pages/home/index', 'pages/next/index', 'pages/tab/index'],
        tabBar: { list: [{ pagePath: 'pages/tab/index', text: 'T' }] }
      },
      'app.js': `const app = { told: [] }
App(app)
for (const name of ${JSON.stringify(names)}) wx['on' + name]((event) => app.told.push({ name, ...event }))`
    })
    await settled()
    told.push(...heard())
    return told
  }
  const heard = () => (running.getApp() as { told: Told[] }).told.splice(0)
  async function told(api: string, options: object) {
    await ask(api, options)
    await settled()
    return heard()
  }
  const inOrder = (events: Told[]) => events.map(({ name, path }) => `${name} ${path}`)

  test('the first page is a launch', async () => {
    const events = await start()
    expect(inOrder(events)).toEqual(
      ['BeforeAppRoute', 'BeforePageLoad', 'AfterPageLoad', 'AppRoute', 'AppRouteDone'].map(
        (name) => `${name} pages/home/index`
      )
    )
    expect(new Set(events.map(({ openType }) => openType))).toEqual(new Set(['appLaunch']))
  })

  test('a page in the place of another: in the documented order, under one id', async () => {
    const [first] = await start()
    const events = await told('redirectTo', { url: '/pages/next/index?a=1' })
    expect(inOrder(events)).toEqual(
      names.map((name) => `${name} pages/${name.endsWith('Unload') ? 'home' : 'next'}/index`)
    )
    expect(new Set(events.map(({ routeEventId }) => routeEventId)).size).toBe(1)
    expect(events[0]!.routeEventId).not.toBe(first!.routeEventId)
    expect(events[0]).toMatchObject({ openType: 'redirectTo', query: { a: '1' } })
    expect([events[1]!.page!.route, events[4]!.page!.route]).toEqual(['pages/home/index', 'pages/next/index'])
  })

  test('back to a page is a route to it, without a load', async () => {
    await start()
    await told('navigateTo', { url: '/pages/next/index?a=1' })
    const events = await told('navigateBack', {})
    expect(inOrder(events)).toEqual([
      'BeforeAppRoute pages/home/index',
      'BeforePageUnload pages/next/index',
      'AfterPageUnload pages/next/index',
      'AppRoute pages/home/index',
      'AppRouteDone pages/home/index'
    ])
  })

  test('nothing is heard of a route that fails, of the tab that is in sight, and by who has left', async () => {
    await start()
    await expect(ask('navigateTo', { url: '/pages/none/index' })).rejects.toMatchObject({
      errMsg: expect.any(String) as string
    })
    await told('switchTab', { url: '/pages/tab/index' })
    expect(await told('switchTab', { url: '/pages/tab/index' })).toEqual([])
    for (const name of names) (running.wx[`off${name}`] as () => void)()
    expect(await told('reLaunch', { url: '/pages/home/index' })).toEqual([])
  })
})

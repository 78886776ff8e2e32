import { cpSync } from 'node:fs'
import path from 'node:path'
import { prepareForJsdom, type BootedProgram } from '../../preview/jsdom'
import { miniProgram, settled, tap, type Files } from './mini-program'

/** The library's popup and page where tabs and pages come and go around it. */

const consentPage = 'src/privacy-page/index'
let running: BootedProgram
afterEach(() => running?.close())

async function start(files: Files): Promise<void> {
  const root = miniProgram({
    'app.json': {
      pages: ['pages/a/index', 'pages/b/index', 'pages/c/index', consentPage],
      tabBar: {
        list: [
          { pagePath: 'pages/a/index', text: 'A' },
          { pagePath: 'pages/b/index', text: 'B' }
        ]
      },
      usingComponents: { 'privacy-popup': '/src/privacy-popup/index' }
    },
    // Not the component's file, which the copy below brings.
    ...files
  })
  for (const folder of ['src', 'catalogue']) {
    cpSync(path.join(__dirname, '../..', folder), path.join(root, folder), { recursive: true })
  }
  running = (await prepareForJsdom(root)).boot()
  await settled(50)
}

const wx = () => running.wx as unknown as Record<string, (options: object) => void>
const route = (api: string, url?: string) =>
  new Promise((success, fail) => wx()[api]!({ url, success, fail })).then(() => settled(50))
const tabBarIsThere = () => !running.document.querySelector<HTMLElement>('.phone-tabs')!.hidden
const asks = () => !!running.document.querySelector('.phone-page:not([hidden]) [aria-hidden=false]')

async function ask(): Promise<void> {
  wx().getClipboardData!({ fail() {} })
  await settled(50)
}

describe('hide-tab-bar', () => {
  const onTabA = { 'pages/a/index.wxml': '<privacy-popup hide-tab-bar />' }

  beforeEach(() => start({ ...onTabA, 'pages/c/index.wxml': '<privacy-popup />' }))

  test('the tab bar is back when another page over it has asked and was answered', async () => {
    await ask()
    expect(tabBarIsThere()).toBe(false)
    await route('navigateTo', '/pages/c/index')
    tap(running, '拒绝')
    await route('navigateBack')
    expect(asks()).toBe(false)
    expect(tabBarIsThere()).toBe(true)
  })

  test('the tab bar is there on another tab', async () => {
    await ask()
    await route('switchTab', '/pages/b/index')
    await settled(200)
    expect(tabBarIsThere()).toBe(true)
  })

  test('the tab bar is there when the tab that asked was closed and is opened anew', async () => {
    await ask()
    await route('reLaunch', '/pages/c/index')
    await route('switchTab', '/pages/a/index')
    expect(asks()).toBe(false)
    expect(tabBarIsThere()).toBe(true)
  })
})

const answer = (words: string) => {
  tap(running, words)
  return settled(50)
}

test('under a custom navigation bar and over a custom tab bar the prompt asks as ever', async () => {
  const calls: string[] = []
  await start({
    'app.json': {
      pages: ['pages/a/index', 'pages/b/index'],
      window: { navigationStyle: 'custom' },
      tabBar: {
        custom: true,
        list: [
          { pagePath: 'pages/a/index', text: 'A' },
          { pagePath: 'pages/b/index', text: 'B' }
        ]
      },
      usingComponents: { 'privacy-popup': '/src/privacy-popup/index' }
    },
    'custom-tab-bar/index.json': { component: true },
    'custom-tab-bar/index.js': 'Component({})',
    'custom-tab-bar/index.wxml': '<view>own tabs</view>',
    'pages/a/index.wxml': '<privacy-popup hide-tab-bar />',
    'pages/b/index.wxml': '<privacy-popup />'
  })
  for (const url of ['/pages/a/index', '/pages/b/index']) {
    await route('switchTab', url)
    wx().getClipboardData!({ success: () => calls.push(url), fail: () => calls.push(`refused on ${url}`) })
    await settled(50)
    expect(asks()).toBe(true)
    await answer('拒绝')
  }
  expect(calls).toEqual(['refused on /pages/a/index', 'refused on /pages/b/index'])
})

test('a prompt that comes late, in the place of its placeholder, asks what waits', async () => {
  await start({
    'pages/a/index.json': {
      usingComponents: { 'privacy-popup': '/src/privacy-popup/index' },
      componentPlaceholder: { 'privacy-popup': 'view' }
    },
    'pages/a/index.wxml': '<privacy-popup wx:if="{{loaded}}" />',
    // Its package is there 300 ms after the call.
    'pages/a/index.js':
      'Page({ data: { loaded: false }, onReady() { setTimeout(() => this.setData({ loaded: true }), 300) } })',
    'app.ts': `
import { privacyManager } from '/src/index'
privacyManager.configure({ mode: 'custom' })
App({})`,
    'app.js': ''
  })
  const calls: string[] = []
  wx().getClipboardData!({ success: () => calls.push('succeeded') })
  await settled(400)
  expect(asks()).toBe(true)
  await answer('同意')
  expect(calls).toEqual(['succeeded'])
})

test('a consent page that comes when nothing waits any more does not stay as an empty page', async () => {
  await start({
    'app.ts': `
import { privacyManager } from '/src/index'
const own = wx.navigateTo
// Its sub-package has to be downloaded first; a dialog of the app's own is answered meanwhile.
wx.navigateTo = (options) => {
  setTimeout(() => privacyManager.disagreed(), 0)
  setTimeout(() => own.call(wx, options), 1)
}
privacyManager.configure({ consentPage: '/${consentPage}' })
App({})`,
    'app.js': ''
  })
  await ask()
  await settled(400)
  expect(running.getCurrentPages().map(({ route }) => route)).toEqual(['pages/a/index'])
})

test('one popup in the custom tab bar asks on every tab, also when the tab is switched meanwhile', async () => {
  const calls: string[] = []
  const list = ['a', 'b'].map((name) => ({ pagePath: `pages/${name}/index`, text: name }))
  await start({
    'app.json': { pages: list.map(({ pagePath }) => pagePath), tabBar: { custom: true, list } },
    'custom-tab-bar/index.json': { component: true, usingComponents: { 'privacy-popup': '/src/privacy-popup/index' } },
    'custom-tab-bar/index.js': 'Component({})',
    'custom-tab-bar/index.wxml': '<view>own tabs<privacy-popup /></view>'
  })
  wx().getClipboardData!({ success: () => calls.push('succeeded'), fail: () => calls.push('refused') })
  await settled(50)
  expect(asks()).toBe(true)
  await route('switchTab', '/pages/b/index')
  await settled(200)
  expect(asks()).toBe(true)
  await answer('拒绝')
  expect(calls).toEqual(['refused'])
  await route('switchTab', '/pages/a/index')
  expect(asks()).toBe(false)
})

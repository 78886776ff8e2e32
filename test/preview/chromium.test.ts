import { readFileSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import { servePreview, type PreviewServer } from '../../preview/serve'
import { findBrowser } from '../browser/find-browser'
import { addVant, miniProgram } from './mini-program'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

const root = addVant(
  miniProgram({
    'app.json': {
      pages: ['pages/home/index', 'pages/other/index', 'pages/web/index', 'pages/parts/index'],
      darkmode: true,
      window: { navigationBarTitleText: 'Home title' },
      tabBar: {
        list: [
          { pagePath: 'pages/home/index', text: 'Home tab' },
          { pagePath: 'pages/other/index', text: 'Other tab' }
        ]
      }
    },
    'app.js': "App({ onLaunch({ query }) { this.mode = query.mode || 'custom' } })",
    'pages/home/index.json': {
      usingComponents: {
        'van-button': '@vant/weapp/button/index',
        'van-popup': '@vant/weapp/popup/index',
        'van-cell': '@vant/weapp/cell/index'
      }
    },
    'pages/home/index.wxml': `
<view id="first"></view>
<view id="whole">
<van-button id="vant" type="primary" bind:click="count">Vant {{ n }}</van-button>
<button id="native" bindtap="count">Native {{ n }}</button>
<van-cell title="cell" is-link/>
<van-button bind:click="open">Open</van-button>
<button bindtap="copy">Read clipboard</button>
<view id="half" class="half" data-n="3">{{ text }} {{ mode }}</view>
</view>
<view id="fixed" class="fixed">fixed</view>
<view class="tall">tall</view>
<view id="far">top {{ top }}, far {{ seen }}</view>
<view id="near">near {{ near }}</view>
<image src="/images/dot.svg" style="width: 20px; height: 20px"/>
<image src="https://example.com/remote.png" style="width: 20px; height: 20px"/>
<van-popup show="{{ show }}" position="bottom" bind:close="close"><view id="sheet">sheet</view></van-popup>`,
    'pages/home/index.wxss':
      '.half { width: 375rpx; height: 50vh; } .tall { height: 150vh; } .fixed { position: fixed; bottom: 0; left: 0; height: 20px; } @media (prefers-color-scheme: dark) { page { background: rgb(17, 17, 17); } }',
    'pages/parts/index.wxml': `<view>above</view>
<scroll-view scroll-y style="height: 60px"><view class="corner">in a scroll-view</view><view class="tall"/></scroll-view>
<swiper current="1" indicator-dots previous-margin="30px" next-margin="20px">
<swiper-item>a</swiper-item><swiper-item><view class="corner">in an item</view></swiper-item><swiper-item>c</swiper-item>
</swiper>
<input class="field" placeholder="aligned" placeholder-style="font-size: 10px"/>
<textarea auto-height style="height: 90px; min-height: 50px; font-size: 16px; line-height: 20px" value="one"/>
<picker-view indicator-style="height: 50px" value="{{[1]}}" style="height: 200px"><picker-view-column>
<view>first</view><view>second</view><view>third</view></picker-view-column></picker-view>`,
    'pages/parts/index.wxss':
      '.corner { position: absolute; top: 0; right: 0; } .tall { height: 300px; } .field { padding: 0 20px; text-align: right; }',
    'pages/web/index.wxml': '<view>above</view><web-view src="https://example.com"/>',
    'pages/home/index.js': `Page({
      data: { n: 0, show: false, text: '', mode: getApp() && getApp().mode },
      onLoad() { this.setData({ mode: getApp().mode }) },
      onReady() {
        this.createSelectorQuery().select('#first').boundingClientRect(({ top }) => this.setData({ top })).exec()
        this.createIntersectionObserver().relativeToViewport().observe('#far', ({ intersectionRatio }) => this.setData({ seen: intersectionRatio > 0 ? 'seen' : 'unseen' }))
        wx.createIntersectionObserver(this, { thresholds: [0, 1] }).relativeTo('#whole').observe('#half', ({ id, dataset, intersectionRatio }) => this.setData({ near: id + dataset.n + (intersectionRatio > 0) }))
      },
      count() { this.setData({ n: this.data.n + 1 }) },
      open() { this.setData({ show: true }) },
      close() { this.setData({ show: false }) },
      copy() { wx.getClipboardData({ success: ({ data }) => this.setData({ text: data }), fail: ({ errMsg }) => this.setData({ text: errMsg }) }) }
    })`,
    'images/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle cx="4" cy="4" r="4"/></svg>'
  })
)

let server: PreviewServer
let browser: Browser
let page: Page
let outside: string[]

beforeAll(async () => {
  server = await servePreview({ root, port: 0 })
  browser = await chromium.launch({ executablePath: findBrowser(), args: flags })
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

async function open(query = '', width = 1280) {
  await newPage(width)
  return show(query)
}

async function newPage(width: number) {
  page = await browser.newPage({ viewport: { width, height: 900 } })
  outside = []
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url())) outside.push(request.url())
  })
}

async function show(query: string) {
  await page.goto(server.url + query)
  const phone = page.frameLocator('iframe')
  await phone.getByText('Native 0').waitFor()
  return phone
}

afterEach(() => page.close())

/** Waits until it is so in the phone, which is another process. */
const inPhone = (condition: string) => page.frames()[1]!.waitForFunction(condition)

const clipboardIsUndeclared = "!preview.running.weixin.settings.declared.includes('Clipboard')"

const box = async (locator: {
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>
}) => (await locator.boundingBox())!

test('a click on a Vant button is one tap, a native button works with the keyboard, nothing is fetched from outside', async () => {
  const phone = await open()
  await phone.getByText('Vant 0').click()
  await phone.locator('[id$="--native"]').focus()
  await page.keyboard.press('Enter')
  await phone.getByText('Native 2').waitFor()
  expect(
    await phone
      .locator('wx-image img')
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth)
  ).toBe(8)
  expect(outside).toEqual([])
})

test('rpx, vh and fixed positions are those of the page on the phone', async () => {
  const phone = await open()
  const frame = await box(phone.locator('.phone-page:not([hidden])'))
  const half = await box(phone.locator('[id$="--half"]'))
  expect([half.width, Math.round(half.height)]).toEqual([187.5, Math.round(frame.height / 2)])
  const fixed = phone.locator('[id$="--fixed"]')
  const before = await box(fixed)
  expect(Math.round(before.y + before.height)).toBe(Math.round(frame.y + frame.height))
  await phone
    .locator('wx-page')
    .first()
    .evaluate((scroller) => scroller.scrollBy(0, 200))
  expect((await box(fixed)).y).toBe(before.y)
})

test('a web-view fills its page', async () => {
  await newPage(1280)
  await page.goto(`${server.url}?path=pages/web/index`)
  const phone = page.frameLocator('iframe')
  await phone.locator('wx-web-view').waitFor()
  expect(await box(phone.locator('wx-web-view'))).toEqual(await box(phone.locator('.phone-page:not([hidden])')))
})

test('what stands absolutely in a scroll-view or an item stands in it, and its margins show the items beside', async () => {
  await newPage(1280)
  await page.goto(`${server.url}?path=pages/parts/index`)
  const phone = page.frameLocator('iframe')
  const at = (name: string) => box(phone.locator(name))
  await phone.getByText('in an item').waitFor()
  await inPhone("document.querySelector('wx-swiper').scrollLeft === 325")
  const swiper = await at('wx-swiper')
  const item = await at('wx-swiper-item:nth-of-type(2)')
  expect([item.x - swiper.x, item.width]).toEqual([30, swiper.width - 50])
  const inItem = await box(phone.getByText('in an item'))
  expect([inItem.x + inItem.width, inItem.y]).toEqual([item.x + item.width, item.y])
  const scroller = await at('wx-scroll-view')
  await phone.locator('wx-scroll-view').evaluate((element) => element.scrollBy(0, 10))
  expect((await box(phone.getByText('in a scroll-view'))).y).toBe(scroller.y - 10)
  const dots = await at('.wx-swiper-dots')
  expect(dots.x + dots.width / 2).toBe(swiper.x + swiper.width / 2)
})

test('a placeholder stands where the words will', async () => {
  await newPage(1280)
  await page.goto(`${server.url}?path=pages/parts/index`)
  const phone = page.frameLocator('iframe')
  const field = await box(phone.locator('wx-input input'))
  const words = await box(phone.locator('wx-input wx-placeholder'))
  expect(words.x + words.width).toBe(field.x + field.width + 20)
  await phone.locator('wx-input input').fill('x')
  await phone.locator('wx-input wx-placeholder').waitFor({ state: 'hidden' })
})

test('a textarea grows with its words, and the items of a picker-view are as high as its indicator', async () => {
  await newPage(1280)
  await page.goto(`${server.url}?path=pages/parts/index`)
  const phone = page.frameLocator('iframe')
  const height = async () => (await box(phone.locator('wx-textarea'))).height
  expect(await height()).toBe(50)
  await phone.locator('textarea').fill('one\ntwo\nthree\nfour')
  expect(await height()).toBe(80)
  await inPhone("document.querySelector('wx-picker-view').style.getPropertyValue('--item') === '50px'")
  const view = await box(phone.locator('wx-picker-view'))
  const [first, second] = [await box(phone.getByText('first')), await box(phone.getByText('second'))]
  expect([first.height, second.y - view.y]).toEqual([50, 75])
})

test('in a frame that has no size yet, as a slow machine has it at times, the program starts when it has one', async () => {
  await newPage(1280)
  await page.addInitScript(() => {
    if (window === window.top) return
    let width: number | undefined
    const get = () => {
      if (width === undefined) requestAnimationFrame(() => (width = document.documentElement.clientWidth))
      return (width ??= 0)
    }
    Object.defineProperty(window, 'innerWidth', { get })
  })
  const phone = await show('')
  expect((await box(phone.locator('[id$="--half"]'))).width).toBe(187.5)
})

test('positions are measured from the corner of the page, and what comes into view is noticed', async () => {
  const phone = await open()
  const far = phone.locator('[id$="--far"]')
  await phone.getByText(/^top 0, far (unseen)?$/).waitFor()
  expect(await far.textContent()).not.toContain('far seen')
  await phone
    .locator('wx-page')
    .first()
    .evaluate((scroller) => scroller.scrollTo(0, 5000))
  await phone.getByText('far seen').waitFor()
})

test('an observer tells what is in view from the beginning, by id and dataset', async () => {
  const phone = await open()
  await phone.getByText('near half3true').waitFor()
})

test('a popup slides in, stays inside the page and closes at a tap beside it', async () => {
  const phone = await open()
  await phone.getByText('Open').click()
  const sheet = phone.locator('[id$="--sheet"]')
  await sheet.waitFor({ state: 'visible' })
  await phone
    .locator('wx-van-overlay wx-view')
    .first()
    .click({ position: { x: 100, y: 50 } })
  await sheet.waitFor({ state: 'hidden' })
})

test('Weixin’s own pop-up asks, the call goes on, and the time line tells its story', async () => {
  const phone = await open('?ui=en&popupStyle=stand-alone&clipboard=hello')
  await phone.getByText('Read clipboard').click()
  await phone.getByRole('dialog').getByText('同意', { exact: true }).click()
  await phone.getByText('hello custom').waitFor()
  const story = page.locator('.story').first()
  expect(await story.locator('.story-head code').textContent()).toBe('wx.getClipboardData')
  expect(await story.locator('.stations > .is-reached').count()).toBe(5)
  expect(await story.locator('.state').textContent()).toBe('succeeded')
})

test('what the panel sets is in force at once and in the address', async () => {
  const phone = await open('?ui=en')
  await page.getByRole('switch', { name: /^Clipboard/ }).uncheck()
  await inPhone(clipboardIsUndeclared)
  await phone.getByText('Read clipboard').click()
  await phone.getByText(/api scope is not declared/).waitFor()
  await page.getByText('Dark', { exact: true }).click()
  await page.getByText('320', { exact: true }).click()
  expect((await box(page.locator('iframe'))).width).toBe(320)
  await inPhone("getComputedStyle(document.querySelector('wx-page')).backgroundColor === 'rgb(17, 17, 17)'")
  const address = page.url()
  expect(address).toMatch(/theme=dark/)
  await page.goto(address)
  expect(await page.getByRole('switch', { name: /^Clipboard/ }).isChecked()).toBe(false)
  expect((await box(page.locator('iframe'))).width).toBe(320)
})

test('what the panel sets while the program starts again is in force as well', async () => {
  const phone = await open('?ui=en')
  let start = () => {}
  const mayStart = new Promise<void>((resolve) => (start = resolve))
  await page.route('**/phone.html*', async (route) => {
    await mayStart
    await route.continue()
  })
  await page.getByText('Restart program').click()
  await page.getByRole('switch', { name: /^Clipboard/ }).uncheck()
  start()
  await phone.getByText('Native 0').waitFor()
  await inPhone(clipboardIsUndeclared)
  await phone.getByText('Read clipboard').click()
  await phone.getByText(/api scope is not declared/).waitFor()
})

test('a dialog that opens by itself has the focus and shows it once a key is pressed', async () => {
  const phone = await open()
  await page.frames()[1]!.evaluate("void preview.running.wx.showModal({ title: 'Hello' })")
  const button = phone.getByText('确定')
  const focus = () =>
    button.evaluate((element) => [document.activeElement === element, getComputedStyle(element).outlineStyle])
  await button.waitFor()
  expect(await focus()).toEqual([true, 'none'])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  expect(await focus()).toEqual([true, 'solid'])
  await button.click()
})

test('official mode starts the program with query.mode', async () => {
  const phone = await open('?ui=en')
  await page.getByText('Weixin (official)').click()
  await phone.getByText('official').waitFor()
})

test('consent outlives a restart of the program and not "clear history"', async () => {
  const phone = await open('?ui=en&popupStyle=stand-alone')
  await phone.getByText('Read clipboard').click()
  await phone.getByRole('dialog').getByText('同意', { exact: true }).click()
  await page.getByText(/^Agreed to \d+ keys/).waitFor()
  await page.getByText('Restart program').click()
  await phone.getByText('Native 0').waitFor()
  await page.getByText(/^Agreed to \d+ keys/).waitFor()
  await page.getByRole('button', { name: 'Clear history' }).click()
  await page.getByText('Not agreed to anything yet.').waitFor()
})

test('what the audit finds on a page stands beside its name', async () => {
  await open('?ui=en')
  server.mark({ 'pages/home/index': { calls: 3, prompt: false }, 'pages/other/index': { calls: 1, prompt: true } })
  const pages = page.locator('.pages')
  await pages.getByText('3 privacy calls, no prompt').waitFor()
  await pages.getByText('1 privacy call', { exact: true }).waitFor()
})

test.each([1500, 1000, 375])('axe finds nothing serious in the panel at %i px', async (width) => {
  const phone = await open('?ui=en&popupStyle=stand-alone', width)
  await phone.getByText('Read clipboard').click()
  await phone.getByRole('dialog').getByText('拒绝', { exact: true }).click()
  await page.locator('.story.is-failed').waitFor()
  for (const summary of await page.locator('summary:visible').all()) await summary.click()
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'))
  type Finding = { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }
  const violations = (await page.evaluate(
    'axe.run(document, { iframes: false }).then(({ violations }) => violations)'
  )) as Finding[]
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => [id, nodes[0]!.target, nodes[0]!.failureSummary])).toEqual([])
})

test('at 1440 × 900 the whole phone is in sight', async () => {
  await open('', 1440)
  const { y, height } = await box(page.locator('.device'))
  expect(y + height).toBeLessThanOrEqual(900)
})

test('at 320 px nothing is wider than the window', async () => {
  await open('?width=320', 320)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
})

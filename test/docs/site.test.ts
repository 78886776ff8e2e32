import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { runInNewContext } from 'node:vm'
import MiniSearch from 'minisearch'
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core'
import { chapters } from '../../docs/.vitepress/pages'
import { options, searchOptions } from '../../docs/.vitepress/search'
import { serveFile } from '../../preview/serve-file'
import { judge } from '../browser/axe'
import { at, rest, sees, tap } from '../browser/phone'
import { flags } from '../browser/preview-in-chromium'
import { root } from './markdown'

const folder = mkdtempSync(path.join(tmpdir(), 'docs-site-'))
/** The site is often put below a name, as on a project page of a code host. */
const base = '/consent/'

let server: Server
let browser: Browser
let site: string
let build: { stdout: string; stderr: string }

beforeAll(async () => {
  const command = path.join(root, 'node_modules/vitepress/bin/vitepress.js')
  // Most of what a build allocates is short-lived: with room for it, a tenth of the time is saved.
  const node = ['--max-semi-space-size=64', command]
  build = await promisify(execFile)(process.execPath, [...node, 'build', 'docs', '--base', base, '--outDir', folder], {
    cwd: root,
    maxBuffer: 1 << 24
  })
  server = createServer((request, response) => {
    const address = request.url!.replace(/^\/consent(?=\/)/, '').replace(/\/(?=$|\?)/, '/index.html')
    serveFile(folder, address, response)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  site = `http://localhost:${(server.address() as AddressInfo).port}${base}`
  browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: flags })
}, 400_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
  server?.closeAllConnections()
  rmSync(folder, { recursive: true, force: true })
})

/** One tab for all tests: what several of them look at is loaded once. */
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !/^(data|blob):/.test(request.url())) complaints.push(request.url())
  })
})

async function open(address: string, { width = 1280, height = 900, dark = false } = {}): Promise<FrameLocator> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  await page.goto(site + address)
  return page.frameLocator('iframe')
}

afterEach(() => {
  expect(complaints.splice(0)).toEqual([])
})

/** What axe finds on the page as it stands, and in the phones that run on it. */
async function seriousViolations(): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const serious: string[] = []
  for (const window of page.frames()) {
    if (window.parentFrame()) await window.locator('.phone-page:not([hidden])').first().waitFor()
    const judged = await judge(window)
    expect(judged.measured).toBeGreaterThan(0)
    serious.push(...judged.serious)
  }
  return serious
}

test('the site builds without a dead link', () => {
  const said = build.stdout + build.stderr
  expect(said).toContain('build complete')
  // A page that cannot be drawn is told of, and left empty.
  expect(said).not.toContain('Error')
  const built = readFileSync(path.join(folder, 'components/privacy-popup.html'), 'utf8')
  expect(built).toContain('id="hide-tab-bar"')
  expect(built).not.toContain('reference:')
})

const prompt = (phone: FrameLocator) => phone.getByRole('dialog').filter({ visible: true })

describe.each([
  ['', { text: '12 Garden Road', purpose: 'read your clipboard', agree: 'Agree', search: 'take consent back' }],
  ['zh/', { text: '花园路 12 号', purpose: '读取你的剪贴板', agree: '同意', search: '撤回同意' }]
])('the first page, /%s', (address, { text, purpose, agree, search }) => {
  test('the prompt asks, and the text arrives', async () => {
    const phone = await open(address, { dark: address === 'zh/' })
    await sees(prompt(phone), purpose)
    await tap(phone, agree)
    await sees(at(phone, 'address'), text)
    expect(await prompt(phone).count()).toBe(0)
  })

  test('axe finds nothing serious', async () => {
    expect(await seriousViolations()).toEqual([])
  })

  test('the search box shows what is found', async () => {
    await page.locator('.VPNavBarSearch button').first().click()
    await page.locator('.VPLocalSearchBox input').fill(search)
    await page.locator(`.VPLocalSearchBox .result[href^="${base}${address}guide/faq.html"]`).first().waitFor()
  })
})

describe('phones that run in the page', () => {
  test('the page of the popup: tap, prompt, agree, the text arrives; started again, it asks again', async () => {
    const phone = await open('components/privacy-popup.html')
    for (const round of ['first', 'again']) {
      await at(phone, 'read-clipboard').click()
      await sees(prompt(phone), 'read your clipboard')
      await tap(phone, 'Agree')
      await sees(at(phone, 'clipboard'), '12 Garden Road')
      if (round === 'first') await page.getByRole('button', { name: 'Start again' }).click()
      if (round === 'first') await at(phone, 'clipboard').filter({ hasText: 'not called' }).waitFor()
    }
  })

  test('the full preview opens on the same page', async () => {
    const link = page.getByRole('link', { name: 'Open in the full preview' })
    const [full] = await Promise.all([page.waitForEvent('popup'), link.click()])
    await sees(full.frameLocator('iframe').locator('.phone-page:not([hidden])'), 'privacy-popup')
    expect(await full.locator('body').innerText()).toContain('Time line')
    await full.close()
  })

  test('night comes over the page and the phone at once, and stays', async () => {
    const phone = page.frameLocator('iframe')
    const look = () => phone.locator('.phone-screen').getAttribute('data-theme')
    expect(await look()).toBe('light')
    await page.getByRole('switch').first().click()
    expect(await look()).toBe('dark')
    expect(await seriousViolations()).toEqual([])
    await open('zh/components/privacy-gate.html')
    await at(phone, 'nickname').waitFor()
    expect(await look()).toBe('dark')
    await page.evaluate(() => localStorage.clear())
  })

  // From the page of the gate, by the sidebar.
  test.each([
    ['privacy-button', 'button'],
    ['privacy-page', 'consent-page'],
    ['privacy-behavior', 'recipe-wxml']
  ])('the page of %s shows the demo’s', async (name, demo) => {
    await page.locator(`.VPSidebar a[href$="zh/components/${name}.html"]`).click()
    const shown = `.phone-page[data-path="pages/${demo}/index"]:not([hidden])`
    await page.frameLocator('iframe').locator(shown).waitFor()
  })

  test('a phone further down is loaded when it is almost in sight', async () => {
    await open('reference/theme.html', { height: 400 })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForFunction(() => '__vue_app__' in document.querySelector('#app')!)
    await rest(page)
    expect(page.frames()).toHaveLength(1)
    await page.locator('.live').scrollIntoViewIfNeeded()
    await page.frameLocator('iframe').locator('.phone-screen').waitFor()
  })
})

describe('search', () => {
  /** The index of a language as it was built, searched as the page does it. */
  function searchOf(language: 'root' | 'zh'): (text: string) => string {
    const chunks = path.join(folder, 'assets/chunks')
    const file = readdirSync(chunks).find((name) => name.startsWith(`@localSearchIndex${language}`))!
    const [, json] = /=(["'`][^]*["'`]);export/.exec(readFileSync(path.join(chunks, file), 'utf8'))!
    // A string literal, which esbuild puts into whichever quotes are shorter.
    const index = MiniSearch.loadJSON(runInNewContext(json!) as string, {
      fields: ['title', 'titles', 'text'],
      searchOptions,
      ...options
    })
    return (text) => String(index.search(text)[0]?.id).slice(base.length)
  }

  test.each([
    [
      'root' as const,
      {
        'api scope is not declared in the privacy agreement': /^errors\/errno-112/,
        112: /^errors\/errno-112\.html/,
        102: /^errors\/errno-102\.html/,
        86074: /^errors\/errcode-86074/,
        'hide-tab-bar': /^components\/privacy-popup\.html#hide-tab-bar/,
        getClipboardData: /^reference\/interfaces\.html#clipboard/,
        uniapp: /^recipes\/uni-app\.html/,
        'dark mode': /^reference\/theme\.html#dark-mode/,
        'popup not showing': /^guide\/troubleshooting\.html#the-pop-up-does-not-show/,
        packNpmManually: /^guide\/installation\.html#miniprogramroot/,
        'take consent back': /^guide\/faq\.html#how-does-a-user-take-consent-back/,
        'record consent server': /^recipes\/record-consent\.html/,
        HarmonyOS: /^guide\/platforms\.html/,
        performance: /^reference\/sizes-and-times\.html/,
        setting_list: /^(reference\/interfaces|toolkit\/audit\.html#the-guideline-as-a-file)/,
        'camera component': /^reference\/interfaces\.html#camera/,
        'message push': /^toolkit\/server-api\.html#push-events/,
        getPhoneNumber: /^reference\/interfaces\.html#phonenumber/,
        getLocation: /^reference\/interfaces\.html#location/,
        'third party platform': /^toolkit\/server-api\.html/,
        'tick box': /^guide\/official-popup\.html/,
        ci: /^toolkit\/audit\.html#in-continuous-integration/,
        'dry run': /^toolkit\/init\.html/,
        'minimum base library': /^guide\/platforms\.html#base-libraries/,
        'traditional chinese': /(#lang|in-three-languages)$/,
        'mini game': /^guide\/faq\.html#does-it-work-in-a-mini-game/,
        'nickname input': /^components\/privacy-gate\.html#a-nickname-input/,
        subpackage: /^recipes\/sub-packages\.html/,
        'unit test': /^recipes\/testing\.html/,
        webhook: /^toolkit\/server-api\.html#push-events/,
        'ask again after refusal': /^guide\/consent-again\.html/,
        'popup style colour': /^reference\/theme\.html#theme/,
        'guideline changed': /^guide\/faq\.html#must-users-agree-again/,
        'tabbar covers popup': /^components\/privacy-popup\.html#(over-the-tab-bar|hide-tab-bar)/,
        'getLocation:fail': /^errors\/error-getlocation-fail-the-api-need-to-be-declared/,
        'getPhoneNumber:fail': /^errors\/error-the-account-does-not-have-the-phone-number-ability/,
        'Component is not found in path': /^guide\/troubleshooting\.html#build-npm-finds-nothing/,
        'works in DevTools but not on phone': /^guide\/troubleshooting\.html#different-in-devtools/,
        'audit false positive': /^toolkit\/audit\.html#settings/,
        'custom popup': /^recipes\/custom-dialog\.html/,
        'popup style': /^reference\/theme\.html/,
        'rejected in review': /^errors\/error-rejected-in-review/,
        'onNeedPrivacyAuthorization not fired': /^errors\/symptom-the-privacy-prompt-does-not-appear/,
        requiredPrivateInfos: /^errors\/error-getlocation-fail-the-api-need-to-be-declared/,
        plugin: /^recipes\/plug-ins\.html/,
        'global popup': /^recipes\/whole-app\.html/,
        checkbox: /^guide\/official-popup\.html#two-looks/,
        i18n: /(#lang|in-three-languages)$/,
        accessibility: /^components\/privacy-popup\.html#for-screen-readers/,
        upgrade: /^changelog\.html/,
        mac: /^guide\/platforms\.html/,
        'NPM packages not found': /^guide\/troubleshooting\.html#build-npm-finds-nothing/,
        clipbord: /^reference\/interfaces\.html#clipboard/
      }
    ],
    [
      'zh' as const,
      {
        'privacy permission is not authorized': /^zh\/errors\/errno-104-privacy-permission-is-not-authorized\.html/,
        112: /^zh\/errors\/errno-112\.html/,
        104: /^zh\/errors\/errno-104-privacy-permission-is-not-authorized\.html/,
        '收起原生 tabBar': /^zh\/components\/privacy-popup\.html#(hide-tab-bar|盖过-tabbar)/,
        手机号登录: /^zh\/recipes\/phone-login/,
        剪切板: /^zh\/reference\/interfaces\.html#clipboard/,
        剪贴板: /^zh\/reference\/interfaces\.html#clipboard/,
        暗黑模式: /^zh\/reference\/theme\.html#深色模式/,
        弹窗不出现: /^zh\/(guide\/troubleshooting|errors\/symptom-the-privacy-prompt)/,
        撤回同意: /^zh\/guide\/faq/,
        鸿蒙: /^zh\/guide\/platforms/,
        取消授权: /^zh\/guide\/faq/,
        粘贴板: /^zh\/reference\/interfaces\.html#clipboard/,
        保存图片: /^zh\/reference\/interfaces\.html#albumwriteonly/,
        直播推流: /^zh\/reference\/interfaces\.html#camera/,
        自定义弹窗: /^zh\/recipes\/custom-dialog\.html/,
        流水线: /^zh\/toolkit\/audit\.html#持续集成/,
        电脑端: /^zh\/guide\/platforms/,
        性能: /^zh\/reference\/sizes-and-times/,
        批量: /^zh\/fleet\/first-roll-out/,
        繁体: /^zh\/components\/privacy-popup\.html#lang/,
        层级: /^zh\/components\/privacy-popup\.html#z-index/,
        录音: /^zh\/reference\/interfaces\.html#record/,
        相机: /^zh\/reference\/interfaces\.html#camera/,
        忽略: /^zh\/toolkit\/audit\.html/,
        ci: /^zh\/toolkit\/audit\.html#持续集成/,
        一直弹窗: /^zh\/guide\/troubleshooting\.html#同意之后又弹出/,
        审核不通过: /^zh\/guide\/troubleshooting\.html#审核被驳回/,
        隐私协议打不开: /^zh\/errors\/error-the-guideline-cannot-be-opened/,
        未声明: /^zh\/errors\/errno-112\.html/,
        基础库版本: /^zh\/guide\/platforms\.html#基础库版本/,
        扫码: /^zh\/reference\/interfaces\.html/,
        第三方平台: /^zh\/toolkit\/server-api\.html/,
        小游戏: /^zh\/guide\/faq\.html#小游戏能用吗/,
        昵称输入框: /^zh\/components\/privacy-gate\.html#昵称输入框/,
        拒绝后再次弹窗: /^zh\/guide\/consent-again\.html#拒绝之后再次弹窗/,
        拒绝后不再弹窗: /^zh\/guide\/official-popup\.html#拒绝后-10-秒内不再弹窗/,
        居中弹窗: /^zh\/components\/privacy-popup\.html#position/,
        首次打开弹窗: /^zh\/components\/privacy-popup\.html#auto/,
        批量设置隐私: /^zh\/fleet\/first-roll-out\.html/,
        代码审核: /^zh\/toolkit\/audit\.html/,
        单元测试: /^zh\/recipes\/testing\.html/,
        'api scope is not declared in the privacy agreement': /^zh\/errors\/errno-112\.html/,
        隐私协议名称: /^zh\/components\/privacy-popup\.html#contract-name/,
        用户未同意隐私协议: /^zh\/errors\/errno-104-privacy-permission-is-not-authorized\.html/,
        更新隐私协议: /^zh\/guide\/faq\.html#更新隐私保护指引后/,
        隐私弹窗一直弹: /^zh\/guide\/troubleshooting\.html#同意之后又弹出/,
        修改按钮文字: /^zh\/components\/privacy-(button\.html#插槽|popup\.html#agree-text)/,
        组件找不到: /^zh\/guide\/troubleshooting\.html#构建-npm-找不到包/,
        开发者工具正常真机不行: /^zh\/guide\/troubleshooting\.html#开发者工具和真机/,
        误报: /^zh\/toolkit\/audit\.html#设置/,
        弹窗样式: /^zh\/reference\/theme\.html/,
        提审被拒: /^zh\/guide\/review\.html/,
        用户隐私保护指引填写: /^zh\/guide\/review\.html#指引怎么写/,
        隐私协议模板: /^zh\/guide\/review\.html#指引怎么写/,
        弹窗被遮挡: /^zh\/guide\/troubleshooting\.html#弹窗不出现/,
        全局弹窗: /^zh\/(recipes\/whole-app|guide\/faq)\.html/,
        '第三方 sdk': /^zh\/recipes\/another-listener\.html#sdk/,
        国际化: /(#lang|三种语言)$/,
        无障碍: /^zh\/components\/privacy-popup\.html#读屏/,
        升级: /^zh\/changelog\.html/,
        多大: /^zh\/reference\/sizes-and-times\.html#体积/,
        声明多久生效: /^zh\/errors\/symptom-112-although-the-type-is-declared/,
        真机不弹窗: /^zh\/guide\/troubleshooting\.html#开发者工具和真机/,
        没有找到可以构建的NPM包: /^zh\/guide\/troubleshooting\.html#构建-npm-找不到包/
      }
    ]
  ])('in %s: a text or a number leads to the page about it', (language, expected) => {
    const search = searchOf(language)
    const texts = Object.keys(expected)
    expect(texts.map((text) => [text, search(text)])).toEqual(
      Object.entries(expected).map(([text, target]) => [text, expect.stringMatching(target)])
    )
  })
})

test('the interface finder: a name leads to its type, and to what is to be copied', async () => {
  for (const [address, text, copy] of [
    ['reference/interfaces.html', 'wx.getClipboardData', 'Copy as setting_list'],
    ['zh/reference/interfaces.html', '剪贴板', '复制为 setting_list']
  ] as const) {
    await open(address)
    await page.getByRole('searchbox').fill(text)
    await page.locator('.finder .type').filter({ hasText: 'Clipboard' }).waitFor()
    expect(await page.locator('.finder .found').innerText()).toContain('读取你的剪切板')
    await page.getByRole('button', { name: copy }).click()
    await page
      .locator('.finder button')
      .filter({ hasText: /Copied|已复制/ })
      .waitFor()
    expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toEqual({
      setting_list: [{ privacy_key: 'Clipboard', privacy_text: '' }]
    })
  }
  expect(await seriousViolations()).toEqual([])
})

test('the playground: what is set shows in the phone, and in the code to copy', async () => {
  const phone = await open('components/playground.html', { dark: true })
  await page.getByLabel('Agree button', { exact: true }).fill('Fine with me')
  await page.keyboard.press('Enter')
  await page.getByLabel('Position').selectOption('center')
  await phone.getByRole('dialog').getByText('Fine with me').waitFor()
  const code = page.locator('.playground .code')
  expect(await code.innerText()).toContain('agree-text="Fine with me"')
  await code.getByRole('button', { name: 'Taro' }).click()
  expect(await code.innerText()).toContain("plugins: ['miniprogram-privacy-consent/taro']")
  expect(await seriousViolations()).toEqual([])
})

test('the navigation names the version and leads to what it brought; errors stand in the sidebar', async () => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  await open('errors/errno-112.html', { dark: true })
  expect(await seriousViolations()).toEqual([])
  await page.getByRole('button', { name: `v${version}` }).hover()
  await page.getByRole('link', { name: 'Changelog' }).first().waitFor()
  await page
    .locator('.VPSidebar')
    .getByRole('link', { name: /^errno 112/ })
    .waitFor()
})

describe('to look at', () => {
  const addresses = ['', ...chapters.flatMap(({ pages }) => pages.map(([name]) => name.replace(/[^/]$/, '$&.html')))]

  test.each([390, 320])('at %d px no page is wider than the screen, and no error is cut off', async (width) => {
    // The pages as they are served: what scripts add is the phone, which is never wider than its place. All have the same
    // head and navigation, so one page takes the contents of the others.
    const context = await browser.newContext({ viewport: { width, height: 844 }, javaScriptEnabled: false })
    const bare = await context.newPage()
    await bare.goto(site)
    const all = addresses.flatMap((each) => [each, `zh/${each}`])
    const bodies = all.map((address) =>
      readFileSync(path.join(folder, address.replace(/\/?$/, /html$/.test(address) ? '' : '/index.html')), 'utf8')
    )
    const shown = await bare.evaluate(
      (texts) =>
        texts.map((text) => {
          const content = new DOMParser().parseFromString(text, 'text/html').querySelector('.VPContent')!
          document.querySelector('.VPContent')!.replaceWith(content)
          const cut = [...document.querySelectorAll('.language-text pre, .language-sh pre')].some(
            ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth
          )
          return { width: document.documentElement.scrollWidth, cut }
        }),
      bodies
    )
    await context.close()
    expect(all.filter((_, index) => shown[index]!.width > width || shown[index]!.cut)).toEqual([])
    expect(shown).toHaveLength(all.length)
  })

  test('axe finds nothing serious on a page of tables', async () => {
    await open('zh/guide/platforms.html')
    expect(await seriousViolations()).toEqual([])
  })

  test.each([1024, 1023, 768])(
    'at %d px nothing of the navigation is cut off, and its words can be reached',
    async (width) => {
      await page.setViewportSize({ width, height: 900 })
      const right = await page.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll('.VPNavBar *')]
            .filter((element) => element.checkVisibility())
            .map((element) => element.getBoundingClientRect().right)
        )
      )
      expect(right).toBeLessThanOrEqual(width)
      await page.waitForFunction(() => '__vue_app__' in document.querySelector('#app')!)
      if (width < 1024) await page.locator('.VPNavBarHamburger').click()
      await page.getByRole('link', { name: '错误码', exact: true }).first().waitFor()
      if (width < 1024) await page.locator('.VPNavBarHamburger').click()
    }
  )
})

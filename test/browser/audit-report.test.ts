import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { judge } from './axe'
import { flags } from './preview-in-chromium'

const command = path.join(__dirname, '../../toolkit/bin/mp-privacy.js')
const folder = mkdtempSync(path.join(tmpdir(), 'audit-report-'))

const programs = {
  'with findings': {
    template: '<live-pusher /><input type="nickname" />',
    script: `Page({ onLoad() { wx.getClipboardData() }, choose() { wx.chooseLocation() }, photo() { wx.chooseMedia() } })
function all() {
  wx.getLocation(); wx.startBluetoothDevicesDiscovery(); wx.openBluetoothAdapter(); wx.chooseInvoiceTitle(); wx.addPhoneContact()
  wx.chooseMessageFile(); wx.saveImageToPhotosAlbum(); wx.startAccelerometer(); wx.startCompass(); wx.chooseAddress(); wx.getWeRunData()
  ${'wx.getUserProfile({});'.repeat(9)}
}`
  },
  'without one': { script: 'Page({})', template: '' }
}
const languages = ['zh', 'en'] as const
type Program = keyof typeof programs

const fileOf = (program: Program, language: string) => path.join(folder, `${program}-${language}.html`)
let browser: Browser

beforeAll(async () => {
  const names = Object.keys(programs) as Program[]
  for (const name of names) {
    const root = path.join(folder, name)
    mkdirSync(path.join(root, 'pages/a'), { recursive: true })
    writeFileSync(path.join(root, 'app.json'), '{ "pages": ["pages/a/index"] }')
    writeFileSync(path.join(root, 'pages/a/index.js'), programs[name].script)
    writeFileSync(path.join(root, 'pages/a/index.wxml'), programs[name].template)
  }
  const audits = names.flatMap((name) =>
    languages.map((language) =>
      promisify(execFile)(process.execPath, [
        ...[command, 'audit', path.join(folder, name), '--format', 'html'],
        ...['--lang', language, '--output', fileOf(name, language)]
      ]).catch((error: { code?: number }) => error.code === 1 || Promise.reject(error))
    )
  )
  const launched = chromium.launch({ executablePath: process.env.CHROME_PATH, args: flags })
  await Promise.all(audits)
  browser = await launched
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const opened: Page[] = []
afterEach(() => Promise.all(opened.splice(0).map((page) => page.context().close())))

async function open(program: Program, language: string, looks: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 794, height: 1123 }, ...looks })).newPage()
  opened.push(page)
  await page.goto(`file://${fileOf(program, language)}`)
  return page
}

const cases = (Object.keys(programs) as Program[]).flatMap((program) =>
  languages.flatMap((language) => (['light', 'dark'] as const).map((scheme) => [program, language, scheme] as const))
)

test.each(cases)('axe finds nothing serious in a report %s: %s, %s', async (program, language, colorScheme) => {
  const { serious, measured } = await judge(await open(program, language, { colorScheme }))
  expect(serious).toEqual([])
  expect(measured).toBeGreaterThan(program === 'with findings' ? 40 : 3)
})

describe('the draft is copied', () => {
  const draft = (page: Page) => page.locator('.draft pre').textContent()
  const pasted = async (page: Page) => {
    const other = await page.context().newPage()
    await other.goto(`file://${fileOf('without one', 'en')}`)
    await other.bringToFront()
    return other.evaluate(() => navigator.clipboard.readText())
  }
  const permissions = ['clipboard-read', 'clipboard-write']

  test('by the keyboard, and the button says so', async () => {
    const page = await open('with findings', 'en', { permissions })
    const button = page.getByRole('button', { name: 'Copy' })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    expect(JSON.parse(await pasted(page))).toContainEqual({ privacy_key: 'Clipboard', privacy_text: '' })
    expect(await pasted(page)).toBe(await draft(page))
  })

  test('where the browser does not let a page write to the clipboard', async () => {
    const page = await open('with findings', 'zh', { permissions })
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'))
    })
    await page.getByRole('button', { name: '复制' }).click()
    await page.getByRole('button', { name: '已复制' }).waitFor()
    expect(await pasted(page)).toBe(await draft(page))
  })

  test('by the reader, where nothing can be copied: it is selected', async () => {
    const page = await open('with findings', 'zh')
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'))
      document.execCommand = () => false
    })
    await page.getByRole('button', { name: '复制' }).click()
    await page.getByRole('button', { name: '已选中，请用键盘复制' }).waitFor()
    expect(await page.evaluate(() => String(getSelection()))).toBe((await draft(page))!.trim())
  })
})

test('the keyboard reaches what is folded and what scrolls', async () => {
  const page = await open('with findings', 'en')
  const stops = new Set<string>()
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab')
    stops.add(await page.evaluate(() => document.activeElement!.className || document.activeElement!.localName))
  }
  expect([...stops]).toEqual(expect.arrayContaining(['code', 'summary', 'wide', 'button', 'pre']))
})

test('on paper: black on white by night too, whole, and nothing to press', async () => {
  const page = await open('with findings', 'en', { colorScheme: 'dark' })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const { color, background, wide } = await page.evaluate(() => ({
    color: getComputedStyle(document.body).color,
    background: getComputedStyle(document.body).backgroundColor,
    wide: document.documentElement.scrollWidth - innerWidth
  }))
  expect([color, background, wide]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 0])
  expect(await page.getByRole('button').count()).toBe(0)
})

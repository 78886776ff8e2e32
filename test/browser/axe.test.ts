import app from '../../demo/app.json'
import { frameOf, judge } from './axe'
import { comeToRest, tap } from './phone'
import { demoInChromium, type OpenedPreview } from './preview-in-chromium'

const preview = demoInChromium()
let opened: OpenedPreview

const pages = app.pages.filter((page) => page.startsWith('pages/'))

describe.each(['light', 'dark'] as const)('axe finds nothing serious, %s', (theme) => {
  const looks = { colorScheme: theme, reducedMotion: 'reduce' } as const

  async function open(settings: Record<string, string> = {}) {
    const query = new URLSearchParams({ theme, ui: 'en', ...settings }).toString()
    opened = await preview.open(`?${query}`, undefined, looks)
    await opened.phone.locator('.phone-page:not([hidden])').waitFor()
    await comeToRest(opened.phone)
    return opened
  }

  test('in the demo, on every page', async () => {
    const { page, phone } = await open()
    const frame = await frameOf(page)
    const serious: string[] = []
    for (const path of pages) {
      await frame.evaluate(`preview.running.wx.reLaunch({ url: '/${path}' })`)
      await phone.locator(`.phone-page:not([hidden])[data-path="${path}"]`).waitFor()
      await comeToRest(phone)
      const judged = await judge(frame)
      serious.push(...judged.serious.map((each) => `${path}: ${each}`))
      if (judged.measured < 4) serious.push(`${path}: ${judged.measured} texts were measured`)
    }
    expect(serious).toEqual([])
  })

  test.each(['docs/reference/privacy-error.html', 'docs/zh/errors/errno-112.html'])('in %s', async (address) => {
    opened = await preview.open(address, undefined, looks)
    const { serious, measured } = await judge(opened.page)
    expect(serious).toEqual([])
    expect(measured).toBeGreaterThan(10)
  })

  test('in what becomes of calls, in the panel, and in a story', async () => {
    const { page, phone } = await open({ declared: 'Clipboard', story: 'refused-asked-again' })
    for (let step = 2; step <= 5; step++) {
      await page.getByRole('button', { name: 'Next' }).click()
      await page.getByText(`${step} / 5`).waitFor()
    }
    await page.locator('.story.is-succeeded').waitFor()
    await comeToRest(phone)
    for (const details of await page.locator('details').all())
      await details.evaluate((each: HTMLDetailsElement) => (each.open = true))
    for (const window of [await frameOf(page), page]) {
      const { serious, measured } = await judge(window)
      expect(serious).toEqual([])
      expect(measured).toBeGreaterThan(10)
    }
  })

  test.each(['custom', 'official'])('while it asks: %s', async (mode) => {
    const { page, phone } = await open({ mode, popupStyle: 'stand-alone' })
    await tap(phone, '读取剪贴板')
    await phone.getByRole('dialog').filter({ visible: true }).waitFor()
    await comeToRest(phone)
    expect((await judge(await frameOf(page))).serious).toEqual([])
  })
})

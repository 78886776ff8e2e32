import app from '../../demo/app.json'
import { startPreview, type PreviewInChromium } from './preview-in-chromium'

/** The demo speaks English where Weixin does. */
let preview: PreviewInChromium

beforeAll(async () => {
  preview = await startPreview()
}, 120000)
afterAll(() => preview?.close())

test.each(app.pages.filter((page) => page.startsWith('pages/')))('%s says nothing in Chinese', async (path) => {
  const { page, phone, complaints } = await preview.open(`?${new URLSearchParams({ language: 'en', path }).toString()}`)
  await phone.locator(`.phone-page[data-path="${path}"]`).waitFor()
  const said = await phone.locator('.phone-page:not([hidden])').innerText()
  const bars = await phone.locator('.phone-nav, .phone-tabs').filter({ visible: true }).allInnerTexts()
  const chinese = [said, ...bars].join('\n').match(/.*\p{Script=Han}.*/gu) ?? []
  // The guideline's name is the platform's.
  expect(chinese.filter((line) => !line.includes('《'))).toEqual([])
  expect(complaints).toEqual([])
  await page.close()
})

import { PNG } from 'pngjs'
import type { Locator, Page } from 'playwright-core'
import { at, comeToRest, tap } from './phone'
import { startPreview, type PreviewInChromium } from './preview-in-chromium'

let preview: PreviewInChromium

beforeAll(async () => {
  preview = await startPreview()
}, 120000)
afterAll(() => preview?.close())

/** Red, green and blue, added up, of the surface beside the button's name. */
async function brightness(page: Page, button: Locator): Promise<number> {
  const { x, y, height } = (await button.boundingBox())!
  const clip = { x: Math.round(x) + 14, y: Math.round(y + height / 2), width: 1, height: 1 }
  const { data } = PNG.sync.read(await page.screenshot({ clip }))
  return data[0]! + data[1]! + data[2]!
}

test.each([
  ['light', '拒绝'],
  ['light', '同意'],
  ['dark', '拒绝'],
  ['dark', '同意']
])('%s: %s darkens while it is pressed', async (theme, name) => {
  const { page, phone } = await preview.open(`?theme=${theme}`, undefined, { reducedMotion: 'reduce' })
  await at(phone, 'read-clipboard').waitFor()
  await tap(phone, '读取剪贴板')
  const button = phone.getByRole('dialog').getByRole('button', { name })
  await button.waitFor()
  await comeToRest(phone)
  const atRest = await brightness(page, button)
  await button.hover()
  await page.mouse.down()
  await phone.locator('[data-hover="pressed"]').waitFor()
  expect(await brightness(page, button)).toBeLessThan(atRest * 0.97)
  await page.mouse.up()
  await page.close()
})

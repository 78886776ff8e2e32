import { PNG } from 'pngjs'
import type { Locator, Page } from 'playwright-core'
import { Looks, type Phone } from './phone'

let looks: Looks

beforeAll(async () => {
  looks = await Looks.start()
})
afterAll(() => looks?.close())

/** Red, green and blue, added up, of the surface beside the button's name. */
async function brightness(page: Page, button: Locator): Promise<number> {
  const { x, y, height } = (await button.boundingBox())!
  const clip = { x: Math.round(x) + 14, y: Math.round(y + height / 2), width: 1, height: 1 }
  const { data } = PNG.sync.read(await page.screenshot({ clip }))
  return data[0]! + data[1]! + data[2]!
}

describe.each(['light', 'dark'] as const)('%s: a pressed button darkens, and is itself again after it', (theme) => {
  test.each(['refuse', 'agree'] as const)('%s', async (name) => {
    const phone: Phone = await looks.phone({ theme })
    await phone.ask()
    const { page } = phone
    const button = phone[name]
    const atRest = await brightness(page, button)
    await button.hover()
    await page.mouse.down()
    await page.locator('[data-wx-hover="pressed"]').waitFor()
    expect(await brightness(page, button)).toBeLessThan(atRest * 0.97)
    // Let go elsewhere, it is no tap.
    await page.mouse.move(10, 200)
    await page.mouse.up()
    await page.locator('[data-wx-hover="pressed"]').waitFor({ state: 'detached' })
    expect(await brightness(page, button)).toBe(atRest)
    expect(phone.errors).toEqual([])
  })
})

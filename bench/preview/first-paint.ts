import { chromium } from 'playwright-core'
import { servePreview } from '../../preview/serve'
import { findBrowser } from '../../test/browser/find-browser'

/** ms from the address to what is seen of the phone, in a browser that knows nothing of it. */
export async function firstPaint(root: string): Promise<number> {
  const server = await servePreview({ root, port: 0 })
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage()
  await page.goto(`${server.url}phone.html`)
  await page.locator('.phone-page').first().waitFor()
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
  await browser.close()
  await server.close()
  return paint ?? NaN
}

import { chromium } from 'playwright-core'
import { servePreview } from '../../preview/serve'
import { findBrowser } from '../../test/browser/find-browser'
import type { Time } from './measure'

/** From the address to what is seen of the phone, in a browser that knows nothing of it; of the processors what its page took. */
export async function firstPaint(root: string): Promise<Time> {
  const server = await servePreview({ root, port: 0 })
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage()
  await page.goto(`${server.url}phone.html`)
  await page.locator('.phone-page').first().waitFor()
  const clock = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo')
  const ofPages = processInfo.filter(({ type }) => type === 'renderer')
  await browser.close()
  await server.close()
  return { clock: clock ?? NaN, processors: ofPages.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0) }
}

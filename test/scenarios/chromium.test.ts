import { chromium, type Browser, type Page } from 'playwright-core'
import type { StartOptions } from '../../preview/runtime/start'
import { servePreview, type PreviewServer } from '../../preview/serve'
import { flags } from '../browser/preview-in-chromium'
import { buildProgram } from './program/build'
import type { Director } from './program/on-screen'
import { perform } from './perform'
import { windowStage, type PhoneWindow } from './window-stage'

declare const director: Director

let server: PreviewServer
let browser: Browser

beforeAll(async () => {
  server = await servePreview({ root: buildProgram(), port: 0 })
  browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: flags })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

perform({
  name: 'glass-easel in Chromium',
  lacks: {},
  stage: async () => windowStage((options) => openPhone(options))
})

async function openPhone(options: StartOptions): Promise<PhoneWindow> {
  const page = await browser.newPage({ viewport: { width: 375, height: 812 }, reducedMotion: 'reduce' })
  // The script that starts the program as the address says: here the scenario starts it.
  await page.route('**/phone.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.goto(`${server.url}phone.html`)
  await page.evaluate((start) => {
    const { weixin } = preview.start(start)
    director.connect(weixin, document)
  }, options)
  return phoneIn(page)
}

function phoneIn(page: Page): PhoneWindow {
  return {
    ask: (name, ...args) =>
      page.evaluate(([method, given]) => (director[method] as (...args: unknown[]) => never)(...given), [
        name,
        args
      ] as const),
    async click() {
      const point = await page.evaluate(async () => {
        const finger = document.querySelector('[data-finger]')
        // The page may have closed under the finger, here and below.
        if (!finger) return undefined
        // A finger does not hit what still moves.
        const moving = document.getAnimations().filter(({ effect }) => {
          const { target } = effect as KeyframeEffect
          return target?.contains(finger)
        })
        await Promise.allSettled(moving.map(({ finished }) => finished))
        finger.scrollIntoView({ block: 'nearest' })
        // The first line of a link that runs over two.
        const [line] = finger.getClientRects()
        if (!line) return undefined
        const { x, y, width, height } = line
        const [left, top] = [x + width / 2, y + height / 2]
        // What lies under the point is for the browser to say.
        return document.elementFromPoint(left, top)?.closest('[data-finger]') ? { left, top } : undefined
      })
      if (point) await page.mouse.click(point.left, point.top)
      return Boolean(point)
    },
    rest: () =>
      page.evaluate(async () => {
        for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setTimeout(resolve, 0))
      }),
    close: () => page.close()
  }
}

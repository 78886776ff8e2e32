import path from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type FrameLocator, type Page } from 'playwright-core'
import { servePreview, type PreviewServer } from '../../preview/serve'

export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

interface Viewport {
  width: number
  height: number
}

/** A program in the preview, in a real browser. */
export interface OpenedPreview {
  page: Page
  phone: FrameLocator
  /** Requests to anything but the preview's own address, and errors of the page's scripts. */
  complaints: string[]
}

export interface PreviewInChromium {
  browser: Browser
  server: PreviewServer
  open(query?: string, viewport?: Viewport, looks?: BrowserContextOptions): Promise<OpenedPreview>
  close(): Promise<void>
}

export async function startPreview(root = path.join(__dirname, '../../demo')): Promise<PreviewInChromium> {
  const server = await servePreview({ root })
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: flags })
  return {
    browser,
    server,
    async open(query = '', viewport = { width: 1280, height: 900 }, looks = {}) {
      const page = await browser.newPage({ viewport, ...looks })
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(server.url) && !/^(data|blob):/.test(url)) complaints.push(`request: ${url}`)
      })
      await page.goto(`${server.url}${query}`)
      return { page, phone: page.frameLocator('iframe'), complaints }
    },
    async close() {
      await browser.close()
      await server.close()
    }
  }
}

/** The demo in a real browser, for the tests of one file. What a test opens must be without complaints, and is closed after it. */
export function demoInChromium(): Pick<PreviewInChromium, 'open'> {
  let preview: PreviewInChromium
  const opened: OpenedPreview[] = []

  beforeAll(async () => {
    preview = await startPreview()
  }, 120000)
  afterAll(() => preview?.close())
  afterEach(async () => {
    for (const { complaints, page } of opened.splice(0)) {
      expect(complaints).toEqual([])
      await page.close()
    }
  })

  return {
    async open(...given) {
      const program = await preview.open(...given)
      opened.push(program)
      return program
    }
  }
}

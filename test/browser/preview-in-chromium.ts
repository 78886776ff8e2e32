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
  /** In a page that has shown another program. */
  openIn(page: Page, query?: string, viewport?: Viewport): Promise<OpenedPreview>
  close(): Promise<void>
}

const desktop: Viewport = { width: 1280, height: 900 }

export async function startPreview(root = path.join(__dirname, '../../demo')): Promise<PreviewInChromium> {
  const server = await servePreview({ root })
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: flags })
  const preview: PreviewInChromium = {
    browser,
    server,
    async open(query, viewport = desktop, looks = {}) {
      return preview.openIn(await browser.newPage({ viewport, ...looks }), query, viewport)
    },
    async openIn(page, query = '', viewport = desktop) {
      for (const event of ['pageerror', 'request', 'console'] as const) page.removeAllListeners(event)
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(server.url) && !/^(data|blob):/.test(url)) complaints.push(`request: ${url}`)
      })
      await page.setViewportSize(viewport)
      await page.goto(`${server.url}${query}`)
      return { page, phone: page.frameLocator('iframe'), complaints }
    },
    async close() {
      await browser.close()
      await server.close()
    }
  }
  return preview
}

/**
 * The demo in a real browser, for the tests of one file. What a test opens must be without complaints. Its page is the next
 * test's, where a program starts in less than half the time of a new one; a test that has changed its page closes it.
 */
export function demoInChromium(): Pick<PreviewInChromium, 'open'> {
  let preview: PreviewInChromium
  const opened: { program: OpenedPreview; looks: string }[] = []
  const idle: { page: Page; looks: string }[] = []

  beforeAll(async () => {
    preview = await startPreview()
  })
  afterAll(() => preview?.close())
  afterEach(() => {
    for (const { program, looks } of opened.splice(0)) {
      idle.push({ page: program.page, looks })
      expect(program.complaints).toEqual([])
    }
  })

  /** One that looks this way and that no test has any more. */
  function takeIdle(looks: string): Page | undefined {
    const index = idle.findIndex((each) => each.looks === looks && !each.page.isClosed())
    return idle.splice(index, index < 0 ? 0 : 1)[0]?.page
  }

  return {
    async open(query, viewport, looks = {}) {
      const key = JSON.stringify(looks)
      const page = takeIdle(key)
      const program = page ? await preview.openIn(page, query, viewport) : await preview.open(query, viewport, looks)
      opened.push({ program, looks: key })
      return program
    }
  }
}

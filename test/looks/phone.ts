import { chromium, type Browser, type Locator, type Page } from 'playwright-core'
import type { RunningProgram } from '../../preview/runtime/start'
import { writeState, readState, type PreviewState } from '../../preview/state'
import type { PreviewServer } from '../../preview/serve'
import { flags } from '../browser/preview-in-chromium'
import { serveFixture } from './program'

/** CSS pixels, by width: the smallest phone still in use, and a common one. */
export const heights = { 320: 568, 390: 844 } as const

export type Width = keyof typeof heights

/** What the fixture's page gives the popup, beside the platform's own words. */
export interface Situation {
  title?: string
  content?: string
  contractName?: string
  agreeText?: string
  disagreeText?: string
  position?: 'bottom' | 'center'
  hideTabBar?: boolean
  /** CSS on the page, for custom properties. */
  pageStyle?: string
  linkInSlot?: boolean
  /** An element in the slot, with nothing in it or with a text. */
  titleSlot?: { text?: string }
  contentSlot?: { text?: string }
  footerSlot?: { text?: string }
}

export interface PhoneOptions {
  width?: Width
  theme?: PreviewState['theme']
  language?: PreviewState['language']
  settings?: PreviewState['settings']
  /** The page the fixture starts on. */
  path?: string
  reducedMotion?: boolean
  /** The user has asked the system for more contrast. */
  moreContrast?: boolean
  pixelRatio?: number
  /** Factor of the user's text zoom, which enlarges every font and nothing else. */
  textZoom?: number
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
  width: number
  height: number
}

declare global {
  interface Window {
    running: RunningProgram
  }
}

/** The preview of the fixture, in a real browser. One phone at a time: the next takes the place of the one before. */
export class Looks {
  /** One for each density of pixels: a program starts in it in less than half the time of a new one. */
  private readonly pages = new Map<number, Page>()

  private constructor(
    private readonly browser: Browser,
    private readonly server: PreviewServer
  ) {}

  static async start(appStyle?: string): Promise<Looks> {
    const server = await serveFixture(appStyle)
    const browser = await chromium.launch({
      executablePath: process.env.CHROME_PATH,
      // Greys and hinting as they are everywhere, so that pictures of two machines can be compared.
      args: [...flags, '--font-render-hinting=none', '--disable-lcd-text', '--hide-scrollbars']
    })
    return new Looks(browser, server)
  }

  get browserVersion(): string {
    return this.browser.version()
  }

  async phone(options: PhoneOptions = {}): Promise<Phone> {
    const { width = 390, reducedMotion = true, moreContrast = false, textZoom = 1, pixelRatio = 2, ...state } = options
    const page = await this.page(pixelRatio)
    const errors: string[] = []
    page.removeAllListeners('pageerror').on('pageerror', ({ message }) => errors.push(message))
    await page.setViewportSize({ width, height: heights[width] })
    await page.emulateMedia({
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      contrast: moreContrast ? 'more' : 'no-preference'
    })
    // What the phone before it had under the mouse is not this one's.
    await page.mouse.move(0, 0)
    const query = writeState({ ...readState(''), ...state })
    await page.goto(`${this.server.url}phone.html${query}`)
    if (textZoom !== 1) await zoomText(page, textZoom)
    return new Phone(page, errors)
  }

  private async page(pixelRatio: number): Promise<Page> {
    const before = this.pages.get(pixelRatio)
    if (before) return before
    const context = await this.browser.newContext({ deviceScaleFactor: pixelRatio, hasTouch: true })
    const page = await context.newPage()
    await page.addInitScript(() =>
      addEventListener('phone-started', (event) => (window.running = (event as CustomEvent).detail))
    )
    this.pages.set(pixelRatio, page)
    return page
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.server.close()
  }
}

/** One phone with the fixture on it. */
export class Phone {
  readonly dialog: Locator
  readonly title: Locator
  readonly purpose: Locator
  readonly content: Locator
  readonly link: Locator
  readonly refuse: Locator
  readonly agree: Locator
  /** The part of the panel that scrolls. */
  readonly body: Locator

  constructor(
    readonly page: Page,
    readonly errors: readonly string[]
  ) {
    const sight = page.locator('.phone-page:not([hidden])')
    this.dialog = sight.locator('[role=dialog]')
    this.title = this.dialog.getByRole('heading')
    this.purpose = this.dialog.locator('[role=heading] + wx-view')
    this.content = this.dialog.locator('wx-view', { has: page.locator('[role=link]') }).last()
    this.link = this.dialog.getByRole('link')
    this.body = this.dialog.locator('wx-scroll-view')
    this.refuse = this.dialog.getByRole('button').first()
    this.agree = this.dialog.getByRole('button').last()
  }

  /** Puts the page in a situation. */
  set(situation: Situation): Promise<void> {
    return this.page.evaluate(
      (data) => (window.running.getCurrentPages()[0] as unknown as { setData(data: object): void }).setData(data),
      situation as object
    )
  }

  /** Puts the page in a situation and calls these interfaces, which makes the popup open. */
  async ask(situation: Situation = {}, calls: readonly string[] = ['getClipboardData']): Promise<this> {
    await this.set(situation)
    await this.page.evaluate((names) => {
      const wx = window.running.wx as Record<string, (options: object) => void>
      for (const name of names) wx[name]!({ fail() {} })
    }, calls)
    await this.dialog.waitFor()
    return this
  }

  /** Where it is on the screen, as far as the browser lays it out; parts scrolled out of sight included. */
  box(locator: Locator): Promise<Box> {
    return locator.evaluate((element) => {
      // The element's own method tells positions in the page, as a mini program measures them.
      const { left, top, right, bottom, width, height } = Element.prototype.getBoundingClientRect.call(element)
      return { left, top, right, bottom, width, height }
    })
  }

  style(locator: Locator, property: string): Promise<string> {
    return locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
  }

  /** Where the text itself is, whatever the box around it. */
  textBox(locator: Locator): Promise<Box> {
    return locator.evaluate((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const { left, top, right, bottom, width, height } = range.getBoundingClientRect()
      return { left, top, right, bottom, width, height }
    })
  }

  /** Opens the guideline by its name, as the user does, and comes back. */
  async visitGuideline(): Promise<void> {
    const { left, top } = await this.firstLine(this.link)
    await this.page.mouse.click(left + 4, top + 4)
    await this.page.locator('.phone-contract .phone-nav-back').click()
  }

  /** Where the first line of a text is, whatever follows it. */
  firstLine(locator: Locator): Promise<Pick<Box, 'left' | 'top'>> {
    return locator.evaluate((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const { left, top } = range.getClientRects()[0]!
      return { left, top }
    })
  }

  /** What a finger at this point would hit is in it. */
  isHitAt(locator: Locator, x: number, y: number): Promise<boolean> {
    return locator.evaluate((element, at) => element.contains(document.elementFromPoint(at.x, at.y)), { x, y })
  }

  /** What a finger in the middle of it would hit is in it. */
  isHit(locator: Locator): Promise<boolean> {
    return locator.evaluate((element) => {
      const { left, top, width, height } = Element.prototype.getBoundingClientRect.call(element)
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)
      return element.contains(hit)
    })
  }

  /** A finger that goes up (negative) or down by so many pixels, beginning in the middle of what is given. */
  async drag(from: Locator, distance: number): Promise<void> {
    const { left, top, width, height } = await this.box(from)
    const at = (share: number) => [{ x: left + width / 2, y: top + height / 2 + distance * share }]
    const finger = await this.page.context().newCDPSession(this.page)
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
    for (let share = 0.1; share <= 1; share += 0.1) {
      await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) })
      await nextFrame(from)
    }
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await nextFrame(from)
    await finger.detach()
  }

  /** A finger's scrolling runs on after it; this waits until the end of the content is in sight. */
  scrolledToEnd(scrolled: Locator): Promise<void> {
    return scrolled.evaluate(async (element) => {
      const left = () => element.scrollHeight - element.clientHeight - element.scrollTop
      while (left() > 1) await new Promise(requestAnimationFrame)
    })
  }
}

/** Until the browser has drawn what was done, and has told it to the page. */
function nextFrame(anywhere: Locator): Promise<void> {
  return anywhere.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
  })
}

function zoomText(page: Page, factor: number): Promise<void> {
  return page.evaluate((by) => {
    const elements = [...document.querySelectorAll<HTMLElement>('.phone-page *')]
    const sizes = elements.map((element) => parseFloat(getComputedStyle(element).fontSize))
    elements.forEach((element, index) => (element.style.fontSize = `${sizes[index]! * by}px`))
  }, factor)
}

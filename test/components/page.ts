import path from 'node:path'
import { createWeixin, type Weixin, type WeixinOptions } from '../../simulator'

const simulate = require('miniprogram-simulate') as {
  load(component: string | object, tagName?: string, options?: object): string
  render(id: string): RenderedComponent
}

interface RenderedComponent {
  dom: HTMLElement
  instance: Record<string, (...args: never[]) => unknown> & { data: Record<string, never> }
  attach(parent: HTMLElement): void
  detach(): void
  querySelector(selector: string): ElementOnPage | undefined
  querySelectorAll(selector: string): ElementOnPage[]
}

export interface ElementOnPage {
  dom: HTMLElement
  instance: { data: Record<string, never> } & Record<string, (...args: never[]) => Promise<void>>
  dispatchEvent(name: string, options?: object): void
  querySelector(selector: string): ElementOnPage | undefined
}

const src = path.join(__dirname, '../../src')

const names = ['privacy-popup', 'privacy-button', 'privacy-gate']

let loaded: Record<string, string> | undefined

/** miniprogram-simulate renders a component once only if it is loaded twice, so each is loaded once for a test file. */
function components() {
  loaded ??= Object.fromEntries(
    names.map((name) => [name, simulate.load(path.join(src, name, 'index'), name, { rootPath: src })])
  )
  return loaded
}

/** The simulator behind miniprogram-simulate's own `wx`. Called before the first component is loaded. */
export function pickUpPhone(options: WeixinOptions = {}): Weixin {
  jest.useFakeTimers()
  const weixin = createWeixin({ console: { warn() {}, error() {} }, ...options })
  const { wx } = globalThis as unknown as { wx: Record<string, unknown> }
  for (const api of [
    'getPrivacySetting',
    'onNeedPrivacyAuthorization',
    'requirePrivacyAuthorize',
    'openPrivacyContract'
  ]) {
    delete wx[api]
  }
  Object.assign(wx, weixin.wx)
  return weixin
}

/** As the platform raises the events of a button: they do not bubble, which `dispatchEvent` of j-component always does. */
export function raise({ dom }: ElementOnPage, event: string, detail: object): void {
  const { __wxElement } = dom as unknown as { __wxElement: { triggerEvent(name: string, detail: object): void } }
  __wxElement.triggerEvent(event, detail)
}

let pagesOpened = 0

/** What the library sees of the page stack: the one page that is open. */
function comeInSight(pageId: string | undefined): void {
  const pageOf = new WeakMap<object, string>()
  const { Element } = require('miniprogram-exparser') as { Element: { prototype: object } }
  // What Weixin has and miniprogram-simulate does not: a component knows the page on which it was attached.
  Object.assign(Element.prototype, {
    getPageId(this: object) {
      if (!pageOf.has(this)) pageOf.set(this, pageId ?? '')
      return pageOf.get(this)
    }
  })
  Object.assign(globalThis, { getCurrentPages: () => (pageId ? [{ getPageId: () => pageId }] : []) })
}

/** A page with the given template, on a phone. `heard` is what its handler `hear` was told. */
export function openPage(template: string, weixin: Weixin, data: object = {}) {
  const heard: { type: string; detail: unknown }[] = []
  const id = simulate.load({
    template,
    usingComponents: components(),
    data,
    methods: {
      hear: ({ type, detail }: { type: string; detail: unknown }) => void heard.push({ type, detail }),
      hearAndTell: ({ type, detail }: { type: string; detail: { preventDefault(): void } }) => {
        heard.push({ type, detail })
        detail.preventDefault()
      },
      throwUp: () => {
        throw new Error('handler of the page')
      }
    }
  })
  comeInSight(`page-${++pagesOpened}`)
  const page = simulate.render(id)
  const screen = document.createElement('div')
  document.body.append(screen)
  page.attach(screen)
  const popup = () => page.querySelector('.popup-under-test')!
  const inPopup = (selector: string) => popup().querySelector(selector)
  return {
    page,
    heard,
    /** The first element of the page that matches, or of a component on it. */
    find: (selector: string, inside?: string) =>
      (inside ? page.querySelector(inside)?.querySelector(selector) : page.querySelector(selector))!,
    popup,
    inPopup,
    html: () => screen.innerHTML,
    text: () => screen.textContent ?? '',
    isOpen: () => (inPopup('.popup')?.dom.className ?? '').includes('visible'),
    /** A finger on the agree button: the platform decides what it raises. */
    tapAgree() {
      const openType = `${(popup().instance.data as Record<string, unknown>).combined}agreePrivacyAuthorization`
      weixin.tap('privacy-agree', openType, (event, detail) => raise(inPopup('#privacy-agree')!, event, detail))
    },
    tapDisagree: () => inPopup('.button')!.dispatchEvent('tap'),
    close() {
      comeInSight(undefined)
      page.detach()
    }
  }
}

/**
 * Lets the platform, the component framework and promises come to rest. Time is the test's own: how busy the machine is makes
 * no difference.
 */
export const settle = () => jest.advanceTimersByTimeAsync(30)

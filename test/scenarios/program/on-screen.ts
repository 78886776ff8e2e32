import type { Weixin } from '../../../simulator'
import type { Prompt } from '../../promises/ten-promises'
import { createScene, type AppSettings } from './scene'
import { pageAt, type PageName } from './pages'
import { lookAtPlatform, tellPlatform, type Word } from './platform'

interface PopupInstance {
  data: { privacy: { referrers: string[] } }
  setData(...args: unknown[]): void
}

interface PageInstance {
  route: string
  getPageId(): string
  setData(data: object): void
}

type Attachment = Element & {
  __wxElement: { ownerShadowRoot: { getHostNode(): { getMethodCaller(): PopupInstance } } }
}

declare const wx: {
  getLaunchOptionsSync(): { query: { settings?: string } }
} & Record<string, (options: object) => unknown>
declare const getCurrentPages: () => PageInstance[]

/** A mini program has none in its scope; this one is handed it, and looks at itself as its user does. */
let document: Document

/** Every page that was opened, in sight or not, for a `wx:if` can turn on any of them. */
const pages = new Map<string, PageInstance>()

const frames = () => [...document.querySelectorAll<HTMLElement>('.phone-page')]

/** How often each prompt was told to change, counted from when it was first seen. */
const changes = new Map<PopupInstance, number>()

function countChanges(popup: PopupInstance): void {
  if (changes.has(popup)) return
  changes.set(popup, 0)
  const setData = popup.setData
  popup.setData = (...args) => {
    changes.set(popup, changes.get(popup)! + 1)
    setData.apply(popup, args)
  }
}

/** Around a prompt, open or not. */
const root = 'wx-view[aria-hidden]'

function promptsOn(frame: HTMLElement): Prompt[] {
  const roots = [...frame.querySelectorAll(root)]
  return roots.map((root) => {
    const component = (root as Attachment).__wxElement.ownerShadowRoot.getHostNode().getMethodCaller()
    countChanges(component)
    return {
      component,
      pageId: frame.dataset.pageId!,
      visible: root.getAttribute('aria-hidden') === 'false',
      referrers: component.data.privacy.referrers,
      changes: changes.get(component)!
    }
  })
}

const settings = JSON.parse(wx.getLaunchOptionsSync().query.settings ?? '{}') as AppSettings

const scene = createScene(
  {
    prompts: () => frames().flatMap(promptsOn),
    pageInSight: () => getCurrentPages().pop()?.getPageId(),
    alivePages: () => frames().map(({ dataset }) => dataset.pageId!),
    stack: () => getCurrentPages().map(({ route }) => route),
    pathOfPage: (pageId) => frames().find(({ dataset }) => dataset.pageId === pageId)!.dataset.path!
  },
  wx,
  settings
)

/** Where a finger can be put. In the open prompt of the page in sight: */
const inPrompt = { agree: '[id$=privacy-agree]', refuse: 'wx-button', guideline: '[role=link]' }

/** On the page in sight, and around it: */
const elsewhere = {
  avatar: '.phone-page:not([hidden]) [id$="--avatar"]',
  back: '.phone-screen > .phone-nav .phone-nav-back',
  'tab-a': '.phone-tabs [data-path*="tab-a"]',
  'tab-b': '.phone-tabs [data-path*="tab-b"]'
}

export type Place = keyof typeof inPrompt | keyof typeof elsewhere

function elementAt(place: Place): Element | null | undefined {
  if (place in elsewhere) return document.querySelector(elsewhere[place as keyof typeof elsewhere])
  const open = document.querySelector(`.phone-page:not([hidden]) ${root}:not([aria-hidden=true])`)
  return open?.querySelector(inPrompt[place as keyof typeof inPrompt])
}

let weixin: Weixin

/** The scene, and what stands outside of the app: the platform's own words, and where things are. */
const director = {
  ...scene,
  connect(phone: Weixin, page: Document): void {
    weixin = phone
    document = page
    weixin.on(scene.platformSays)
  },
  platform: () => lookAtPlatform(weixin),
  tell: (word: Word) => tellPlatform(weixin, word),
  route: (api: 'navigateTo' | 'reLaunch', url: string) =>
    new Promise<void>((success, fail) => wx[api]!({ url, success: () => success(), fail })),
  loading: (visible: boolean) =>
    void wx[visible ? 'showLoading' : 'hideLoading']!({ title: '…', mask: true, fail() {} }),
  /** A `wx:if` turns, on whichever page of that name is alive. */
  turnPrompt(page: PageName, prompt: boolean): void {
    const { pageId } = frames().find(({ dataset }) => pageAt(dataset.path!) === page)!.dataset
    pages.get(pageId!)!.setData({ prompt })
  },
  /** Marks the place so that a finger finds it. */
  mark(place: Place): boolean {
    document.querySelector('[data-finger]')?.removeAttribute('data-finger')
    const element = elementAt(place)
    element?.setAttribute('data-finger', '')
    return Boolean(element)
  }
}

export type Director = typeof director

Object.assign(globalThis, { director })
export const { loaded, launched } = scene

/** What every page of the app does. */
export const page = {
  data: { prompt: false },
  onLoad(this: PageInstance) {
    pages.set(this.getPageId(), this)
  },
  hear: ({ type }: { type: string }) => scene.hear(type)
}

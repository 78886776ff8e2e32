import { createWeixin, type Weixin, type WeixinOptions } from '../../simulator'
import { AppLifetime } from './app-lifetime'
import type { ProgramBundle } from './bundle'
import { addCallerMethods } from './caller-methods'
import { listenToGestures } from './gestures'
import { Overlay } from './overlay'
import { call, PageStack, type PageInstance } from './page-stack'
import { Phone } from './phone'
import type { Language, Platform } from './platform'
import { completeSelectorQueries } from './selector-query'
import { Program } from './program'
import { keepSlotsInOrder } from './slot-order'
import type { Theme } from './style-sheets'
import { completeWx, type WxOptions } from './wx'
import { canvasApis } from './wx/canvas-apis'
import { interaction } from './wx/interaction'
import { pageApis } from './wx/page-apis'
import { parseUrl, routes } from './wx/routes'
import { standInObject, Unsupported } from './wx/stand-ins'
import { storage } from './wx/storage'
import { system } from './wx/system'

export interface StartOptions extends WxOptions {
  /** With a query if need be. Default: the entry page of app.json. */
  path?: string
  query?: Record<string, string>
  theme?: Theme
  language?: Language
  /** The base library's version as `getSystemInfoSync` gives it. */
  sdkVersion?: string
  simulator?: WeixinOptions
  /** The page it starts on stays in sight, whatever is tapped, except for a page that asks for consent. */
  staysOnPage?: boolean
}

/** A mini program that runs in this window. */
export interface RunningProgram {
  readonly language: Language
  readonly weixin: Weixin
  readonly wx: Record<string, unknown>
  /** Paths of all pages it has. */
  readonly pages: readonly string[]
  getCurrentPages(): PageInstance[]
  getApp(): unknown
  /** Closes all pages and opens the one it started on. */
  restartPage(): void
  /** Names of `wx` that the program used and the preview cannot do; each is an event `phone-unsupported` of the window. */
  unsupported(): readonly string[]
  /** Day or night, heard by `onThemeChange` and seen by `prefers-color-scheme` where app.json says `darkmode`. */
  setTheme(theme: Theme): void
}

/** `beforeLaunch` is for who wants to see all that happens from the first script on. */
export function startMiniProgram(
  bundle: ProgramBundle,
  options: StartOptions = {},
  beforeLaunch: (running: RunningProgram) => void = () => {}
): RunningProgram {
  const { language = 'zh_CN', sdkVersion = '3.7.0' } = options
  const { app } = bundle
  const start = parseUrl(`/${options.path || app.entryPagePath || app.pages[0]!}`, '')
  const { path } = start
  const query = { ...start.query, ...options.query }
  const darkmode = app.darkmode
  const theme = darkmode ? (options.theme ?? 'light') : 'light'

  const weixin = createWeixin(options.simulator)
  const phone = new Phone(app, (file) => fileUrl(file, ''), {
    back: () => void apis.navigateBack({ fail() {} }),
    tab: (pagePath) => {
      const item = { index: app.tabBar!.list.findIndex((tab) => tab.pagePath === pagePath), pagePath }
      const { current } = pages
      if (current?.path === pagePath) call(current, 'onTabItemTap', item)
      else void apis.switchTab({ url: `/${pagePath}`, success: () => call(pages.current!, 'onTabItemTap', item) })
    }
  })
  const overlay = new Overlay(phone.overlayLayer)
  const platform: Platform = {
    weixin,
    overlay,
    language,
    fileUrl,
    share: (target) => pages.current && call(pages.current, 'onShareAppMessage', { from: 'button', target }),
    navigate: (openType, { url = '', delta }) => {
      const route = navigatorRoutes[openType]
      if (route)
        void apis[route]({
          url: absoluteUrl(url),
          delta,
          fail: ({ errMsg }: { errMsg: string }) => console.error(errMsg)
        } as never)
    }
  }
  const program = new Program(bundle, platform)
  const pages: PageStack = new PageStack(
    program,
    phone.pages,
    (page) => phone.show(page, pages.depth > 1),
    (page) => weixin.removeButtons(buttonsOf(page.frame))
  )
  const systemApis = system(phone, { theme, language, sdkVersion, darkmode })
  const isPage = (path: string) => app.pages.includes(path)
  const routesFrom = (from?: () => string) => routes(pages, isPage, () => staysOnPage(options, weixin), from)
  const apis = {
    ...routesFrom(),
    ...pageApis(phone, pages),
    ...canvasApis(() => pages.current?.frame, fileUrl),
    ...interaction(overlay, (file) => fileUrl(file, '')),
    ...storage(),
    ...systemApis.apis
  }
  const absoluteUrl = (url: string) =>
    /^\/|^[\w-]+:/.test(url) ? url : `/${folderOf(pages.current?.path ?? '')}${url}`

  const launch = { path, query, scene: 1001, referrerInfo: {} }
  const lifetime = new AppLifetime(launch)
  const unsupported = new Unsupported((name) => {
    console.warn(`wx.${name} is not supported in the preview; it fails. Mocks answer for it`)
    window.dispatchEvent(new CustomEvent('phone-unsupported', { detail: name }))
  })
  const launchOptions = {
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    ...lifetime.apis,
    ...pages.events.apis
  }
  const wx = completeWx(weixin.wx, { ...apis, ...launchOptions }, options, bundle.files, unsupported)
  const running: RunningProgram = {
    language,
    weixin,
    wx,
    pages: app.pages,
    getCurrentPages: () => pages.instances,
    getApp: lifetime.getApp,
    restartPage: () => pages.reLaunch(isPage(path) ? path : app.pages[0]!, query),
    unsupported: () => unsupported.names,
    setTheme(next) {
      if (!darkmode) return
      program.styles.setTheme(next)
      phone.setTheme(next)
      systemApis.themeChanged(next)
      lifetime.call('onThemeChange', { theme: next })
    }
  }

  keepSlotsInOrder()
  addCallerMethods((caller) => pages.pageOf(caller), routesFrom)
  completeSelectorQueries((type) => standInObject(type, type, unsupported))
  program.styles.setTheme(theme)
  phone.setTheme(theme)
  overlay.follow(weixin, language)
  listenToGestures(document.body)
  window.addEventListener('resize', () => {
    phone.layOut()
    const { width: windowWidth, pageHeight: windowHeight } = phone.measure()
    const size = { size: { windowWidth, windowHeight } }
    pages.current?.root.getComponent().triggerPageLifetime('resize', [size])
    if (pages.current) call(pages.current, 'onResize', size)
  })
  beforeLaunch(running)
  program.launch({ wx, App: lifetime.App, getApp: lifetime.getApp, getCurrentPages: running.getCurrentPages })
  running.restartPage()
  return running
}

/** A page that is opened while a privacy call waits is there to ask. */
function staysOnPage({ staysOnPage }: StartOptions, { calls }: Weixin): boolean {
  return Boolean(staysOnPage) && calls.every(({ state }) => state !== 'pending')
}

const navigatorRoutes: Record<string, 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack'> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack'
}

/** Ids as the program wrote them: in the document the component around them stands before. */
function buttonsOf(frame: HTMLElement): string[] {
  return [...frame.querySelectorAll('wx-button[id]')].map(({ id }) => id.replace(/^.*--/, ''))
}

/** Files of the program are served under `program/`. Pictures of the simulator and of the network are drawn. */
function fileUrl(path: string, from: string): string {
  if (/^(wxfile:|https?:|\/\/)/i.test(path)) return simulatedPicture
  if (/^[a-z]+:/i.test(path)) return path
  return `program/${path.startsWith('/') ? path.slice(1) : folderOf(from) + path}`
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

const simulatedPicture = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 48"><rect width="64" height="48" fill="#cfe8da"/><circle cx="46" cy="14" r="6" fill="#f4d35e"/><path d="M0 48 22 20l14 16 10-9 18 21z" fill="#07c160"/></svg>'
)}`

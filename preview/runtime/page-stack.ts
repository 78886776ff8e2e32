import type { Root } from 'glass-easel-miniprogram-adapter'
import type { PageConfig } from '../compiler'
import type { Caller } from './lifetimes'
import type { EventChannel } from './event-channel'
import { refreshWhenPulled, showRefreshed, showRefreshing } from './page-refresh'
import type { Program } from './program'
import { reportProgramError } from './program-error'
import { RouteEvents } from './route-events'

type Query = Record<string, string>

export type PageInstance = Caller & { route: string; options: Record<string, string> }

export interface OpenPage {
  readonly pageId: string
  readonly path: string
  readonly config: PageConfig
  readonly instance: PageInstance
  readonly root: Root
  /** The page's own instance of the program's tab bar. */
  readonly tabBar?: Root
  /** To the page that opened it. */
  readonly openerChannel?: EventChannel
  /** Holds the page in the document; everything fixed on the page stays inside it. */
  readonly frame: HTMLElement
}

/** Weixin opens no more pages than this on top of each other. */
const deepestStack = 10

export class NavigationError extends Error {}

/**
 * The pages that are open, and the order in which they hear of it. Pages of the tab bar stay alive once opened.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/app-service/route.html
 */
export class PageStack {
  private stack: OpenPage[] = []
  private readonly tabs = new Map<string, OpenPage>()
  private lastPageId = 0
  readonly events = new RouteEvents()

  constructor(
    private readonly program: Program,
    private readonly container: HTMLElement,
    private readonly onShow: (page: OpenPage) => void,
    private readonly onUnload: (page: OpenPage) => void = () => {}
  ) {}

  get current(): OpenPage | undefined {
    return this.stack.at(-1)
  }

  get depth(): number {
    return this.stack.length
  }

  get instances(): PageInstance[] {
    return this.stack.map(({ instance }) => instance)
  }

  isTab(path: string): boolean {
    return this.program.bundle.app.tabBar?.list.some(({ pagePath }) => pagePath === path) ?? false
  }

  /** The open page that a component stands on. */
  pageOf({ _$ }: Caller): OpenPage | undefined {
    const frame = (_$.$$ as unknown as HTMLElement | null)?.closest<HTMLElement>('.phone-page')
    return [...this.stack, ...this.tabs.values()].find((page) => page.frame === frame)
  }

  navigateTo(path: string, query: Query, openerChannel?: EventChannel): void {
    if (this.isTab(path)) throw new NavigationError('can not navigateTo a tabbar page')
    if (this.depth >= deepestStack) throw new NavigationError('webview count limit exceed')
    this.route('navigateTo', path, query, () => {
      this.hide(this.current!)
      this.push(path, query, openerChannel)
    })
  }

  redirectTo(path: string, query: Query): void {
    if (this.isTab(path)) throw new NavigationError('can not redirectTo a tabbar page')
    this.route('redirectTo', path, query, () => {
      this.unload(this.stack.pop()!)
      this.push(path, query)
    })
  }

  reLaunch(path: string, query: Query): void {
    this.route(this.lastPageId === 0 ? 'appLaunch' : 'reLaunch', path, query, () => {
      for (const page of [...this.stack].reverse()) this.unload(page)
      for (const page of this.tabs.values()) this.unload(page)
      this.stack = []
      this.push(path, query)
    })
  }

  switchTab(path: string): void {
    if (!this.isTab(path)) throw new NavigationError('can not switch to no-tabBar page')
    if (this.current?.path === path) return
    this.route('switchTab', path, {}, () => {
      const leaving = this.stack
      this.stack = []
      for (const page of leaving.reverse()) this.leave(page)
      const open = this.tabs.get(path)
      if (!open) return this.push(path, {})
      this.stack.push(open)
      this.show(open)
    })
  }

  navigateBack(delta: number): void {
    if (this.depth <= 1) throw new NavigationError('cannot navigate back at first page.')
    const left = Math.max(1, this.depth - delta)
    const { path, instance } = this.stack[left - 1]!
    this.route('navigateBack', path, instance.options, () => {
      for (const page of this.stack.splice(left).reverse()) this.unload(page)
      this.show(this.current!)
    })
  }

  /** As if the user had pulled the page down. */
  refresh(page: OpenPage): void {
    showRefreshing(page.frame)
    call(page, 'onPullDownRefresh')
  }

  refreshed({ frame }: OpenPage): void {
    showRefreshed(frame)
  }

  private route(openType: string, path: string, query: Query, happen: () => void): void {
    const inSight = () => Number(this.current?.pageId.replace('pageId:', '') ?? 0)
    this.events.follow(openType, { path, query }, happen, inSight)
  }

  private push(path: string, query: Query, openerChannel?: EventChannel): void {
    this.events.loading({ path, query }, () => {
      const page = { ...this.create(path, query), openerChannel }
      this.stack.push(page)
      if (this.isTab(path)) this.tabs.set(path, page)
      this.program.styles.use(this.program.stylesOf(path))
      page.root.attach(page.frame as never, page.frame.firstChild as never)
      page.tabBar?.attach(page.frame as never, page.frame.lastChild as never)
      call(page, 'onLoad', query)
      this.show(page)
      // Behind the `ready` of its components, which has waited since they were attached.
      setTimeout(() => {
        if (!page.frame.isConnected) return
        call(page, 'onReady')
      }, 0)
      return page.instance
    })
  }

  private create(path: string, query: Query): OpenPage {
    const frame = document.createElement('div')
    frame.className = 'phone-page'
    frame.dataset.path = path
    frame.append(document.createElement('div'))
    const tabBar = this.isTab(path) ? this.createTabBar() : undefined
    if (tabBar) frame.append(document.createElement('div'))
    this.container.append(frame)
    this.program.load(path)
    const root = this.program.backend.createRoot('page', this.program.space, `/${path}?${new URLSearchParams(query)}`)
    const pageId = `pageId:${++this.lastPageId}`
    frame.dataset.pageId = pageId
    const instance = Object.assign(root.get() as unknown as PageInstance, {
      route: path,
      // As it was called once; programs still read it.
      __route__: path,
      options: query
    })
    const config: PageConfig = { ...this.program.bundle.app.window, ...this.program.configOf(path) }
    const page = { pageId, path, config, instance, root, tabBar, frame }
    frame.dataset.wxPull = config.backgroundTextStyle ?? 'dark'
    if (config.enablePullDownRefresh) refreshWhenPulled(frame, root.getComponent(), () => this.refresh(page))
    return page
  }

  /** https://developers.weixin.qq.com/miniprogram/dev/framework/ability/custom-tabbar.html */
  private createTabBar(): Root | undefined {
    const { backend, space, tabBarPath } = this.program
    if (!tabBarPath) return undefined
    this.program.load(tabBarPath)
    return backend.createRoot('custom-tab-bar', space, `/${tabBarPath}`)
  }

  private show(page: OpenPage): void {
    for (const other of this.container.children) (other as HTMLElement).hidden = other !== page.frame
    this.program.styles.use(this.program.stylesOf(page.path))
    this.onShow(page)
    page.root.getComponent().triggerPageLifetime('show', [])
    page.tabBar?.getComponent().triggerPageLifetime('show', [])
    call(page, 'onShow')
  }

  private hide(page: OpenPage): void {
    page.root.getComponent().triggerPageLifetime('hide', [])
    call(page, 'onHide')
  }

  /** A tab page goes out of sight, any other closes. */
  private leave(page: OpenPage): void {
    if (!this.isTab(page.path)) return this.unload(page)
    if (!page.frame.hidden) this.hide(page)
  }

  private unload(page: OpenPage): void {
    if (this.tabs.get(page.path) === page) this.tabs.delete(page.path)
    this.events.unloading(page.path, page.instance, () => {
      call(page, 'onUnload')
      page.root.release()
      this.onUnload(page)
      page.tabBar?.release()
      page.frame.remove()
    })
  }
}

/** Runs a method of the page if it has one; what it throws stops nothing, as on Weixin. */
export function call(page: OpenPage, method: string, ...args: unknown[]): unknown {
  const handler = page.instance[method]
  if (typeof handler !== 'function') return
  try {
    return handler.apply(page.instance, args)
  } catch (error) {
    reportProgramError(`${page.path} ${method}`, error)
  }
}

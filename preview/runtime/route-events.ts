import { Listeners } from './listeners'

type Query = Record<string, string>

interface OfPage {
  readonly path: string
  readonly query: Query
}

/**
 * What `wx` tells of routes: each has an id, which stands in all that is told of it.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/app-service/route-event-listener.html
 */
export class RouteEvents {
  private readonly listeners = new Listeners(
    ...(['BeforeAppRoute', 'AppRoute', 'AppRouteDone'] as const),
    ...(['BeforePageLoad', 'AfterPageLoad', 'BeforePageUnload', 'AfterPageUnload'] as const)
  )
  readonly apis = this.listeners.apis
  private lastId = 0
  /** Of the route that is under way. */
  private route = { openType: '', routeEventId: '' }

  /** Tells of a route while it happens; `webviewId` is of the page that is in sight then. */
  follow(openType: string, { path, query }: OfPage, happen: () => void, webviewId: () => number): void {
    this.route = { openType, routeEventId: `${++this.lastId}` }
    const event = { ...this.route, path, query, timeStamp: Date.now() }
    const more = { renderer: 'webview', notFound: false, page: {} }
    this.listeners.tell('BeforeAppRoute', { ...event, ...more, webviewId: webviewId() })
    happen()
    this.listeners.tell('AppRoute', { ...event, ...more, webviewId: webviewId() })
    const done = { ...event, webviewId: webviewId() }
    setTimeout(() => this.listeners.tell('AppRouteDone', done), 0)
  }

  /** @param load gives the page once it is loaded */
  loading(of: OfPage, load: () => object): void {
    const event = { ...this.route, ...of, componentFramework: 'glass-easel' }
    this.listeners.tell('BeforePageLoad', event)
    this.listeners.tell('AfterPageLoad', { ...event, page: load() })
  }

  unloading(path: string, page: object, unload: () => void): void {
    const event = { path, routeEventId: this.route.routeEventId }
    this.listeners.tell('BeforePageUnload', { ...event, page })
    unload()
    this.listeners.tell('AfterPageUnload', event)
  }
}

import { component } from 'glass-easel-miniprogram-adapter'
import { animate, clearAnimation } from './animation'
import { mediaQueryObserver } from './builtin/match-media'
import { EventChannel } from './event-channel'
import { WeixinIntersectionObserver } from './intersection-observer'
import type { Caller } from './lifetimes'
import type { OpenPage } from './page-stack'

/** What Weixin gives every page and component and the adapter does not. */
export function addCallerMethods(
  pageOf: (caller: Caller) => OpenPage | undefined,
  routesFrom: (from: () => string) => object
): void {
  addGetter('router', (caller) => routesFrom(() => caller.is))
  addGetter('pageRouter', (caller) => routesFrom(() => pageOf(caller)?.path ?? caller.is))
  Object.assign(component.ComponentCaller.prototype, {
    renderer: 'webview',
    getPageId(this: Caller) {
      return pageOf(this)?.pageId ?? ''
    },
    getTabBar(this: Caller, hear?: (tabBar: unknown) => void) {
      const tabBar = pageOf(this)?.tabBar?.get() ?? null
      hear?.(tabBar)
      return tabBar
    },
    getOpenerEventChannel(this: Caller) {
      return pageOf(this)?.openerChannel ?? new EventChannel()
    },
    getAppBar: () => null,
    setUpdatePerformanceListener() {},
    // Of Skyline alone, where a worklet draws.
    applyAnimatedStyle() {},
    clearAnimatedStyle() {},
    animate(this: Caller, selector: string, frames: [], duration: number, done: unknown = () => {}) {
      // What follows a scroll-view instead of the time stays as it is at first.
      if (typeof done === 'function') animate(matching(this, selector), frames, duration, done as () => void)
    },
    createIntersectionObserver(this: Caller, options?: object) {
      return new WeixinIntersectionObserver(() => this, options)
    },
    createMediaQueryObserver: mediaQueryObserver,
    clearAnimation(this: Caller, selector: string, ...rest: unknown[]) {
      clearAnimation(matching(this, selector))
      const done = rest.find((each) => typeof each === 'function') as (() => void) | undefined
      if (done) setTimeout(done, 0)
    }
  })
}

/** A program may have a field of this name for itself. */
function addGetter(name: string, read: (caller: Caller) => object): void {
  Object.defineProperty(component.ComponentCaller.prototype, name, {
    get(this: Caller) {
      return read(this)
    },
    set(this: Caller, value: unknown) {
      Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true })
    },
    configurable: true
  })
}

function matching({ _$ }: Caller, selector: string) {
  return _$.getShadowRoot()?.querySelectorAll(selector) ?? []
}

import { component } from 'glass-easel-miniprogram-adapter'
import { animate, clearAnimation } from './animation'
import { EventChannel } from './event-channel'
import type { Caller } from './lifetimes'
import type { OpenPage } from './page-stack'

const { createIntersectionObserver } = component.ComponentCaller.prototype

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
    animate(this: Caller, selector: string, frames: [], duration: number, done: () => void = () => {}) {
      animate(matching(this, selector), frames, duration, done)
    },
    createIntersectionObserver(this: Caller, options?: object) {
      return tolerant(createIntersectionObserver.call(this as never, options as never))
    },
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

interface Relative {
  relativeTo(selector: string, margins?: object): unknown
  relativeToViewport(margins?: object): unknown
}

/** Sides that are left out are 0, and without any relation it is the viewport. */
function tolerant(given: unknown): unknown {
  const observer = given as Relative
  const { relativeTo, relativeToViewport } = observer
  const none = { left: 0, top: 0, right: 0, bottom: 0 }
  observer.relativeTo = (selector, margins) => relativeTo.call(observer, selector, { ...none, ...margins })
  observer.relativeToViewport = (margins) => relativeToViewport.call(observer, { ...none, ...margins })
  observer.relativeToViewport()
  return observer
}

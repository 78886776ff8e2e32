import { component } from 'glass-easel-miniprogram-adapter'
import type { Caller } from './lifetimes'

/** What Weixin gives every page and component and the adapter does not. */
export function addCallerMethods(pageIdOf: (caller: Caller) => string, tabBarOf: (caller: Caller) => unknown): void {
  Object.assign(component.ComponentCaller.prototype, {
    renderer: 'webview',
    getPageId(this: Caller) {
      return pageIdOf(this)
    },
    getTabBar(this: Caller) {
      return tabBarOf(this)
    },
    setUpdatePerformanceListener() {},
    /** Motion by `wx.createAnimation` is not drawn; its end is. */
    animate(_selector: string, _frames: unknown, _duration: number, done?: () => void) {
      if (done) setTimeout(done, 0)
    },
    clearAnimation(_selector: string, ...rest: unknown[]) {
      const done = rest.find((each) => typeof each === 'function') as (() => void) | undefined
      if (done) setTimeout(done, 0)
    }
  })
}

import { followPulls } from '../pull-down'
import type { Builtin, Host } from './define'

/**
 * A scroll-view that is pulled down to refresh.
 * https://developers.weixin.qq.com/miniprogram/dev/component/scroll-view.html
 */
export const refresher = {
  properties: {
    refresherEnabled: Boolean,
    refresherThreshold: { type: Number, value: 45 },
    refresherDefaultStyle: { type: String, value: 'black' },
    refresherBackground: String,
    refresherTriggered: Boolean
  },
  created: (host: Host) =>
    followPulls(host.component, {
      canBegin: () => host.prop<boolean>('refresherEnabled') && !isOpen(host) && host.element.scrollTop <= 0,
      pulled: (dy) => {
        leaveRoom(host, dy)
        host.emit('refresherpulling', { dy })
      },
      released: (dy) => {
        if (dy >= host.prop<number>('refresherThreshold')) return host.set({ refresherTriggered: true })
        leaveRoom(host, 0)
        host.emit('refresherabort', { dy })
      }
    }),
  /** What the program draws itself stands where the dots do not. */
  attached: ({ component }: Host) => {
    for (const child of component.childNodes) {
      const element = child.$$ as unknown as HTMLElement | null
      if ('slot' in child && child.slot === 'refresher') element?.setAttribute('data-wx-refresher-drawing', '')
    }
  },
  shows: {
    refresherEnabled: showStyle,
    refresherDefaultStyle: showStyle,
    refresherBackground: ({ element }: Host, color: string) => element.style.setProperty('--refresher', color),
    refresherTriggered: (host: Host, on: boolean) => {
      if (!host.prop<boolean>('refresherEnabled') || on === isOpen(host)) return
      host.element.toggleAttribute('data-wx-refreshing', on)
      leaveRoom(host, on ? host.prop<number>('refresherThreshold') : 0)
      host.emit(on ? 'refresherrefresh' : 'refresherrestore')
    }
  }
} satisfies Builtin

function isOpen({ element }: Host): boolean {
  return element.hasAttribute('data-wx-refreshing')
}

function showStyle({ element, prop }: Host): void {
  if (prop<boolean>('refresherEnabled')) element.dataset.wxRefresher = prop('refresherDefaultStyle')
  else delete element.dataset.wxRefresher
}

function leaveRoom({ element }: Host, pixels: number): void {
  element.style.setProperty('--pulled', `${pixels}px`)
}

import type { Builtin, Host } from './define'
import { handOut } from './drawing-node'
import { refresher } from './refresher'

export const scrolling: Record<string, Builtin> = {
  'scroll-view': {
    properties: {
      scrollX: Boolean,
      scrollY: Boolean,
      scrollTop: Number,
      scrollLeft: Number,
      scrollIntoView: String,
      scrollWithAnimation: Boolean,
      upperThreshold: { type: Number, value: 50 },
      lowerThreshold: { type: Number, value: 50 },
      enhanced: Boolean,
      showScrollbar: { type: Boolean, value: true },
      type: String,
      ...refresher.properties
    },
    created: (host) => {
      host.element.addEventListener('scroll', () => {
        const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = host.element
        host.emit('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth })
        if (scrollTop <= host.prop<number>('upperThreshold')) host.emit('scrolltoupper', { direction: 'top' })
        const below = scrollHeight - scrollTop - clientHeight
        if (below <= host.prop<number>('lowerThreshold')) host.emit('scrolltolower', { direction: 'bottom' })
      })
      keepOwnTouches(host)
      refresher.created(host)
      handOut(host.element, { node: scrollViewContext(host) })
    },
    attached: refresher.attached,
    shows: {
      ...refresher.shows,
      scrollX: ({ element }, on: boolean) => scrolls(element, 'data-wx-scroll-x', on),
      scrollY: ({ element }, on: boolean) => scrolls(element, 'data-wx-scroll-y', on),
      scrollTop: ({ element }, top: number) => (element.scrollTop = top),
      scrollLeft: ({ element }, left: number) => (element.scrollLeft = left),
      scrollIntoView: (host, id: string) => {
        if (id) elementById(host, id)?.scrollIntoView({ block: 'nearest' })
      }
    }
  }
}

/**
 * What a query hands out for it. Without `enhanced` it does nothing; what it is set to has no effect in a browser.
 * https://developers.weixin.qq.com/miniprogram/dev/api/ui/scroll/ScrollViewContext.html
 */
function scrollViewContext({ element, component, prop, set }: Host): object {
  // jsdom scrolls nothing.
  const behavior = (animated: boolean): ScrollBehavior => (animated ? 'smooth' : 'auto')
  return {
    scrollEnabled: true,
    bounces: true,
    showScrollbar: true,
    pagingEnabled: false,
    fastDeceleration: false,
    decelerationDisabled: false,
    scrollTo({ top, left, animated = true }: { top?: number; left?: number; animated?: boolean }) {
      if (prop<boolean>('enhanced')) element.scrollTo?.({ top, left, behavior: behavior(animated) })
    },
    scrollIntoView(selector: string, { animated = true }: { animated?: boolean } = {}) {
      if (!prop<boolean>('enhanced')) return
      const found = component.ownerShadowRoot?.querySelector(selector)?.$$ as unknown as HTMLElement | undefined
      found?.scrollIntoView?.({ block: 'nearest', behavior: behavior(animated) })
    },
    triggerRefresh: () => set({ refresherTriggered: true }),
    closeRefresh: () => set({ refresherTriggered: false }),
    triggerTwoLevel() {},
    closeTwoLevel() {}
  }
}

/** The arrow keys scroll it once the tabulator has reached it. */
function scrolls(element: HTMLElement, direction: string, on: boolean): void {
  element.toggleAttribute(direction, on)
  if (on) element.tabIndex = 0
}

interface TouchEvent {
  touches: { pageY: number }[]
  stopPropagation(): void
}

/**
 * A finger that scrolls this is nobody else's: a `catchtouchmove` around it, which keeps the page still, does not hear of
 * it until this has come to its end.
 */
function keepOwnTouches({ element, component, prop }: Host): void {
  let start = 0
  const listen = (name: string, listener: (event: TouchEvent) => void) =>
    component.addListener(name, listener as unknown as Parameters<typeof component.addListener>[1])
  listen('touchstart', ({ touches }) => (start = touches[0]?.pageY ?? 0))
  listen('touchmove', (event) => {
    if (!prop<boolean>('scrollY')) return
    const { scrollTop, scrollHeight, clientHeight } = element
    const towardsEnd = (event.touches[0]?.pageY ?? 0) < start
    const canMove = towardsEnd ? scrollTop + clientHeight < scrollHeight : scrollTop > 0
    if (canMove) event.stopPropagation()
  })
}

function elementById(host: Host, id: string): HTMLElement | undefined {
  return host.component.ownerShadowRoot?.getElementById(id)?.$$ as unknown as HTMLElement | undefined
}

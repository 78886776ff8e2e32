import type { PageStack } from '../page-stack'
import type { Phone } from '../phone'
import { createAnimation } from '../animation'
import { mediaQueryObserver } from '../builtin/match-media'
import { WeixinIntersectionObserver } from '../intersection-observer'
import type { Caller } from '../lifetimes'
import { createSelectorQuery } from '../selector-query'
import { call } from './call'

interface Observing {
  createIntersectionObserver?(options?: object): unknown
  createMediaQueryObserver?(): unknown
}

/** What acts on the page in sight and the bars around it. */
export function pageApis(phone: Phone, pages: PageStack) {
  const scroller = () => pages.current?.frame.querySelector<HTMLElement>('wx-page')
  return {
    setNavigationBarTitle: call('setNavigationBarTitle', ({ title }: { title: string }) =>
      phone.setBar({ navigationBarTitleText: title })
    ),
    setNavigationBarColor: call(
      'setNavigationBarColor',
      ({ frontColor, backgroundColor }: { frontColor: string; backgroundColor: string }) =>
        phone.setBar({ navigationBarTextStyle: frontColor, navigationBarBackgroundColor: backgroundColor })
    ),
    showNavigationBarLoading: call('showNavigationBarLoading', () => {}),
    hideNavigationBarLoading: call('hideNavigationBarLoading', () => {}),
    hideHomeButton: call('hideHomeButton', () => {}),
    showTabBar: call('showTabBar', () => phone.showTabBar(true)),
    hideTabBar: call('hideTabBar', () => phone.showTabBar(false)),
    setTabBarBadge: call('setTabBarBadge', ({ index, text }: { index: number; text: string }) =>
      phone.setTabBadge(index, text)
    ),
    removeTabBarBadge: call('removeTabBarBadge', ({ index }: { index: number }) => phone.setTabBadge(index, '')),
    showTabBarRedDot: call('showTabBarRedDot', ({ index }: { index: number }) => phone.setTabBadge(index, ' ')),
    hideTabBarRedDot: call('hideTabBarRedDot', ({ index }: { index: number }) => phone.setTabBadge(index, '')),
    setTabBarItem: call('setTabBarItem', ({ index, text }: { index: number; text?: string }) => {
      if (text !== undefined) phone.setTabText(index, text)
    }),
    setTabBarStyle: call('setTabBarStyle', () => {}),
    setBackgroundColor: call('setBackgroundColor', () => {}),
    setBackgroundTextStyle: call('setBackgroundTextStyle', () => {}),
    startPullDownRefresh: call('startPullDownRefresh', () => pages.refresh(pages.current!)),
    stopPullDownRefresh: call('stopPullDownRefresh', () => pages.refreshed(pages.current!)),
    pageScrollTo: call(
      'pageScrollTo',
      ({ scrollTop, selector, offsetTop = 0 }: { scrollTop?: number; selector?: string; offsetTop?: number }) => {
        const page = scroller()
        if (!page) return
        if (scrollTop !== undefined) return void (page.scrollTop = scrollTop)
        const found = selector && pages.current!.root.getComponent().getShadowRoot()?.querySelector(selector)
        const target = found ? (found.$$ as unknown as HTMLElement) : undefined
        if (!target) throw new Error(`no element matches ${selector}`)
        page.scrollTop += target.getBoundingClientRect().top + offsetTop
      }
    ),
    nextTick: (task: () => void) => void Promise.resolve().then(task),
    createSelectorQuery: () => createSelectorQuery(() => pages.current?.instance),
    createIntersectionObserver: (component?: Observing, options?: object) =>
      component?.createIntersectionObserver?.(options) ??
      new WeixinIntersectionObserver(() => pages.current?.instance as Caller | undefined, options),
    createMediaQueryObserver: (component?: Observing) =>
      component?.createMediaQueryObserver?.() ?? mediaQueryObserver(),
    createAnimation
  }
}

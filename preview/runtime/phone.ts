import type { AppConfig, TabBarConfig, WindowConfig } from '../compiler'
import { element } from './overlay/element'
import type { OpenPage } from './page-stack'
import type { Theme } from './style-sheets'

const statusBarHeight = 44
const navigationBarHeight = 44
const tabBarHeight = 50
const homeIndicatorHeight = 34

/** What a program says of the navigation bar while it runs. */
type Bar = Pick<WindowConfig, 'navigationBarTitleText' | 'navigationBarTextStyle' | 'navigationBarBackgroundColor'>

interface PhoneEvents {
  back(): void
  tab(path: string): void
}

/** What Weixin draws around the pages: status bar, navigation bar, capsule and tab bar. */
export class Phone {
  readonly pages = element('main', { className: 'phone-pages' })
  readonly overlayLayer = element('div', { className: 'phone-overlay' })
  private readonly title = element('h1', {})
  private readonly back: HTMLElement
  private readonly navigation: HTMLElement
  private readonly tabBar: HTMLElement
  private readonly root: HTMLElement
  private tabBarWanted = true
  private current: OpenPage | undefined
  private theme: Theme = 'light'

  constructor(
    private readonly app: AppConfig,
    private readonly fileUrl: (path: string) => string,
    on: PhoneEvents
  ) {
    this.back = element('button', { className: 'phone-nav-back', ariaLabel: '返回', onclick: () => on.back() })
    const capsule = element('div', { className: 'phone-capsule', ariaHidden: 'true' }, [element('i'), element('i')])
    this.navigation = element('header', { className: 'phone-nav' }, [this.back, this.title, capsule])
    this.tabBar = element('nav', { className: 'phone-tabs', ariaLabel: 'tabBar' }, this.tabs(on))
    const status = element('div', { className: 'phone-status', ariaHidden: 'true' }, [
      element('span', { textContent: '9:41' }),
      element('i')
    ])
    this.root = element('div', { className: 'phone-screen' }, [
      status,
      this.navigation,
      this.pages,
      this.tabBar,
      // An element of its own: what a pseudo-element covers, axe does not judge.
      element('i', { className: 'phone-home-indicator' }),
      this.overlayLayer
    ])
    this.root.classList.toggle('style-v2', app.style === 'v2')
    this.root.addEventListener('phone-bar', ({ target, detail }: CustomEventInit<Bar> & Event) => {
      if (this.current?.frame.contains(target as Node)) this.setBar(detail!)
    })
    this.followKeyboard()
    document.body.append(this.root)
  }

  /** Fits the bars to the page that comes into sight. */
  show(page: OpenPage, canGoBack: boolean): void {
    this.current = page
    this.back.hidden = !canGoBack
    this.drawBar()
    this.navigation.classList.toggle('is-custom', page.config.navigationStyle === 'custom')
    for (const tab of this.tabBar.children) {
      const selected = (tab as HTMLElement).dataset.path === page.path
      if (selected) tab.setAttribute('aria-current', 'page')
      else tab.removeAttribute('aria-current')
    }
    this.layOut()
  }

  /** The page in sight keeps it, and has it again when it is come back to. */
  setBar(bar: Bar): void {
    if (this.current) Object.assign(this.current.config, bar)
    this.drawBar()
  }

  showTabBar(wanted: boolean): void {
    if (!this.current || !this.isTab(this.current.path)) throw new Error('not TabBar page')
    this.tabBarWanted = wanted
    this.layOut()
  }

  setTabText(index: number, text: string): void {
    this.tab(index).querySelector('span')!.textContent = text
  }

  setTabBadge(index: number, text: string): void {
    const tab = this.tab(index)
    if (text) tab.dataset.badge = text
    else delete tab.dataset.badge
  }

  setTheme(theme: Theme): void {
    this.theme = theme
    this.root.dataset.theme = theme
    this.drawBar()
  }

  measure() {
    const { innerWidth: width, innerHeight: height } = window
    const safeArea = {
      left: 0,
      right: width,
      top: statusBarHeight,
      bottom: height - homeIndicatorHeight,
      width,
      height: height - homeIndicatorHeight - statusBarHeight
    }
    return { width, height, safeArea, statusBarHeight, pageHeight: height - this.above() - this.below() }
  }

  /** https://developers.weixin.qq.com/miniprogram/dev/api/ui/menu/wx.getMenuButtonBoundingClientRect.html */
  capsule() {
    const { width } = this.measure()
    return {
      width: 87,
      height: 32,
      top: statusBarHeight + 6,
      bottom: statusBarHeight + 38,
      left: width - 94,
      right: width - 7
    }
  }

  /** Puts the sizes of the phone where style sheets find them; again when the window changes. */
  layOut(): void {
    this.tabBar.hidden = !this.tabBarShown()
    const { width, pageHeight } = this.measure()
    const style = this.root.style
    style.setProperty('--rpx', `${width / 750}px`)
    style.setProperty('--page-vh', `${pageHeight / 100}px`)
    style.setProperty('--page-top', `${this.above()}px`)
    style.setProperty('--page-bottom', `${this.below()}px`)
    style.setProperty('--safe-top', this.above() ? '0px' : `${statusBarHeight}px`)
    style.setProperty('--safe-bottom', this.below() ? '0px' : `${homeIndicatorHeight}px`)
    // Held upright. Without a value what is computed with one would not be in force at all.
    for (const side of ['left', 'right']) style.setProperty(`--safe-${side}`, '0px')
  }

  /** A browser shows the focus of what a program opens by itself as if a key had led there. */
  private followKeyboard(): void {
    for (const name of ['keydown', 'keyup', 'pointerdown']) {
      document.addEventListener(name, () => this.root.toggleAttribute('data-keyboard', name !== 'pointerdown'), true)
    }
  }

  private above(): number {
    return this.current?.config.navigationStyle === 'custom' ? 0 : statusBarHeight + navigationBarHeight
  }

  private below(): number {
    return this.tabBarShown() ? tabBarHeight + homeIndicatorHeight : 0
  }

  private tabBarShown(): boolean {
    return this.tabBarWanted && !this.app.tabBar?.custom && this.isTab(this.current?.path)
  }

  private isTab(path: string | undefined): boolean {
    return this.app.tabBar?.list.some(({ pagePath }) => pagePath === path) ?? false
  }

  private tab(index: number): HTMLElement {
    const tab = this.tabBar.children[index] as HTMLElement | undefined
    if (!tab) throw new Error('tabbar item not found')
    return tab
  }

  private tabs(on: PhoneEvents): HTMLElement[] {
    return (this.app.tabBar?.list ?? []).map(({ pagePath, text, iconPath }) => {
      const icons = iconPath
        ? ['is-plain', 'is-selected'].map((className) => element('img', { alt: '', className }))
        : []
      const tab = element('button', { onclick: () => on.tab(pagePath) }, [
        ...icons,
        element('span', { textContent: text })
      ])
      tab.dataset.path = pagePath
      return tab
    })
  }

  private drawTabIcons(): void {
    for (const [index, { iconPath, selectedIconPath }] of (this.app.tabBar?.list ?? []).entries()) {
      const [plain, selected] = this.tabBar.children[index]!.querySelectorAll('img')
      if (!plain || !selected) continue
      plain.src = this.fileUrl(this.themed(iconPath)!)
      selected.src = this.fileUrl(this.themed(selectedIconPath ?? iconPath)!)
    }
  }

  private drawBar(): void {
    const page = this.current?.config ?? {}
    this.title.textContent = page.navigationBarTitleText ?? ''
    // https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html#window
    const text = this.themed(page.navigationBarTextStyle) ?? 'white'
    const background = this.themed(page.navigationBarBackgroundColor) ?? '#000000'
    for (const [element, of] of [[this.navigation, 'nav'] as const, [this.root, 'status'] as const]) {
      element.style.setProperty(`--${of}-front`, text)
      element.style.setProperty(`--${of}-back`, background)
    }
    const tabBar: Partial<TabBarConfig> = this.app.tabBar ?? {}
    const set = (name: string, color: string | undefined) => {
      if (color) this.tabBar.style.setProperty(name, color)
    }
    set('--tab-color', this.themed(tabBar.color))
    set('--tab-selected', this.themed(tabBar.selectedColor))
    set('--tab-back', this.themed(tabBar.backgroundColor))
    this.drawTabIcons()
  }

  /** `@name` stands for a value of theme.json. https://developers.weixin.qq.com/miniprogram/dev/framework/ability/darkmode.html */
  private themed(value: string | undefined): string | undefined {
    return value?.startsWith('@') ? this.app.themes[this.theme]?.[value.slice(1)] : value
  }
}

import { createWeixin, type Weixin } from '../../simulator'
import type { Prompt } from '../promises/ten-promises'
import { launchComponents, type Found, type PageComponent, type Popup } from './exparser-components'
import { pageAt, pathOf, type PageName } from './program/pages'
import { lookAtPlatform, tellPlatform } from './program/platform'
import { createScene, type Scene } from './program/scene'
import type { Stage } from './stage'

interface OpenPage {
  id: string
  name: PageName
  component: PageComponent
}

let pagesOpened = 0

/** Components alone: the page stack around them is played here, in the order in which Weixin opens and closes pages. */
export function exparserStage(): Stage {
  let weixin: Weixin
  let scene: Scene
  let components: ReturnType<typeof launchComponents>
  let stack: OpenPage[] = []
  const tabs = new Map<PageName, OpenPage>()
  const changes = new Map<Popup, number>()

  const inSight = (): OpenPage | undefined => stack[stack.length - 1]
  const alive = () => [...new Set([...stack, ...tabs.values()])]

  function promptsOn({ id, name, component }: OpenPage): Prompt[] {
    const popups = name === 'consent' ? [component] : component.querySelectorAll('.prompt')
    return popups.map(({ instance, querySelector }, nth) => {
      countChanges(instance)
      const root = querySelector.call(popups[nth], '.popup')
      return {
        component: instance,
        pageId: id,
        visible: Boolean(root?.dom.className.includes('visible')),
        referrers: instance.data.privacy.referrers,
        changes: changes.get(instance)!
      }
    })
  }

  function countChanges(popup: Popup): void {
    if (changes.has(popup)) return
    changes.set(popup, 0)
    const setData = popup.setData
    popup.setData = (...args) => {
      changes.set(popup, changes.get(popup)! + 1)
      setData.apply(popup, args)
    }
  }

  function launch(simulator: Parameters<typeof createWeixin>[0], app: Parameters<typeof createScene>[2]): void {
    weixin = createWeixin({ console: { warn() {}, error() {} }, ...simulator })
    // It brings a `wx` of its own.
    components = launchComponents((node) => alive().find(({ component }) => component._exparserNode === node)?.id)
    Object.assign(globalThis, {
      wx: Object.assign(weixin.wx, routes),
      getCurrentPages: () => stack.map(({ id, name }) => ({ route: pathOf(name), getPageId: () => id }))
    })
    scene = createScene(
      {
        prompts: () => alive().flatMap(promptsOn),
        pageInSight: () => inSight()?.id,
        alivePages: () => alive().map(({ id }) => id),
        stack: () => stack.map(({ name }) => pathOf(name)),
        pathOfPage: (pageId) => pathOf(alive().find(({ id }) => id === pageId)!.name)
      },
      weixin.wx,
      app
    )
    weixin.on(scene.platformSays)
    scene.loaded('main', components.library().privacyManager)
    scene.launched()
  }

  function push(name: PageName): OpenPage {
    const component = components.make(name, ({ type }) => scene.hear(type))
    const page = { id: `page-${++pagesOpened}`, name, component }
    stack.push(page)
    const screen = document.createElement('div')
    document.body.append(screen)
    component.attach(screen)
    component.triggerPageLifeTime('show')
    return page
  }

  function close(pages: OpenPage[]): void {
    for (const { component } of pages.reverse()) component.detach()
  }

  function pop(): void {
    close(stack.splice(-1))
    inSight()?.component.triggerPageLifeTime('show')
  }

  function cover(name: PageName): void {
    inSight()?.component.triggerPageLifeTime('hide')
    push(name)
  }

  const routes = {
    navigateTo: routed(({ url }) => cover(pageAt(url.slice(1)))),
    navigateBack: routed(pop)
  }

  function find(place: Parameters<Stage['tap']>[0]): Found | undefined {
    const page = inSight()!.component
    if (place === 'avatar') return page.querySelector('#avatar')
    const popup = openPopup()
    const selectors: Record<string, string> = { agree: '#privacy-agree', refuse: '.button', guideline: '.link' }
    return popup?.querySelector(selectors[place]!)
  }

  function openPopup(): Found | undefined {
    const page = inSight()!
    const popups = page.name === 'consent' ? [page.component] : page.component.querySelectorAll('.prompt')
    return popups.find(({ instance }) => instance.data.privacy.visible)
  }

  /** What the platform does with a tap on a button that has an open-type; its events do not bubble. */
  function useOpenType(button: Found, id: string, openType: string): void {
    weixin.tap(id, openType, (event, detail) => button.dom.__wxElement.triggerEvent(event, detail))
  }

  return {
    async open(page, app, phone) {
      launch(phone, app)
      if (page.startsWith('tab-')) tabs.set(page, push(page))
      else push(page)
    },
    push: async (page) => cover(page),
    back: async () => pop(),
    async relaunch(page) {
      const closing = alive()
      stack = []
      tabs.clear()
      close(closing)
      push(page)
    },
    async switchTab(name) {
      const leaving = stack
      stack = []
      for (const page of leaving) {
        if (tabs.get(page.name) === page) page.component.triggerPageLifeTime('hide')
        else close([page])
      }
      const open = tabs.get(name)
      if (!open) return void tabs.set(name, push(name))
      stack = [open]
      open.component.triggerPageLifeTime('show')
    },
    turnPrompt: async (name, prompt) =>
      alive()
        .find((page) => page.name === name)!
        .component.instance.setData({ prompt }),
    loading: () => Promise.reject(new Error('there is no wx.showLoading')),
    call: async (api, way) => scene.call(api, way),
    look: async () => scene.look(),
    broken: async () => scene.broken(),
    async tap(place) {
      const found = find(place)
      if (!found) return false
      if (place === 'agree')
        useOpenType(found, 'privacy-agree', `${openPopup()!.instance.data.combined}agreePrivacyAuthorization`)
      else if (place === 'avatar') useOpenType(found, 'avatar', 'chooseAvatar')
      else found.dispatchEvent('tap')
      return true
    },
    platform: async () => lookAtPlatform(weixin),
    tell: async (word) => tellPlatform(weixin, word),
    async rest() {
      for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setTimeout(resolve, 0))
    },
    async close() {
      close(alive())
      document.body.replaceChildren()
    }
  }
}

/** As Weixin calls back: in a later task. */
function routed(go: (options: { url: string }) => void) {
  return (options: { url: string; success?: () => void }) => {
    setTimeout(() => {
      go(options)
      options.success?.()
    }, 0)
  }
}

import path from 'node:path'
import { templates, type PageName } from './program/pages'

/** As far as it is used here: https://github.com/wechat-miniprogram/miniprogram-simulate */
interface Simulate {
  load(component: string | object, tagName?: string, options?: object): string
  render(id: string): PageComponent
}

/** A component as its own code sees it. */
export interface Popup {
  data: { privacy: { visible: boolean; referrers: string[] }; combined: string }
  setData(...args: unknown[]): void
}

interface ExparserNode {
  /** The inside of the component around it. */
  ownerShadowRoot?: { __wxHost: ExparserNode }
  triggerEvent(name: string, detail: object): void
}

export interface Found {
  dom: HTMLElement & { __wxElement: ExparserNode }
  instance: Popup
  dispatchEvent(name: string): void
  querySelector(selector: string): Found | undefined
}

export interface PageComponent extends Found {
  _exparserNode: ExparserNode
  attach(parent: HTMLElement): void
  detach(): void
  querySelectorAll(selector: string): Found[]
  triggerPageLifeTime(name: 'show' | 'hide'): void
}

const src = path.join(__dirname, '../../src')

/**
 * The components of the library in an exparser of their own, as in an app that was just launched; `pageIdOf` names the page
 * that a page component is. What Weixin has and miniprogram-simulate does not is lent to it: `getPageId`.
 */
export function launchComponents(pageIdOf: (page: ExparserNode) => string | undefined) {
  jest.resetModules()
  const simulate = require('miniprogram-simulate') as Simulate
  const { Element } = require('miniprogram-exparser') as { Element: { prototype: object } }
  const pageIdAround = (node: ExparserNode | undefined): string =>
    node ? (pageIdOf(node) ?? pageIdAround(node.ownerShadowRoot?.__wxHost)) : ''
  Object.assign(Element.prototype, {
    getPageId(this: { _exparserNode: ExparserNode }) {
      return pageIdAround(this._exparserNode)
    }
  })
  const component = (name: string) => simulate.load(path.join(src, name, 'index'), name, { rootPath: src })
  const loaded = new Map<PageName, string>()
  let popup: string | undefined

  /** Each is loaded once: loaded again it would not be rendered. */
  function load(page: PageName, hear: (event: { type: string }) => void): string {
    if (page === 'consent') return component('privacy-page')
    popup ??= component('privacy-popup')
    return simulate.load({
      template: templates[page],
      usingComponents: { 'privacy-popup': popup },
      data: { prompt: false },
      methods: { hear }
    })
  }

  return {
    library: () => require('../../src/index') as typeof import('../../src/index'),
    make(page: PageName, hear: (event: { type: string }) => void): PageComponent {
      const id = loaded.get(page) ?? load(page, hear)
      loaded.set(page, id)
      return simulate.render(id)
    }
  }
}

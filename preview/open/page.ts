import type { OpenPageInfo } from '../runtime/agent/asks'
import { elements, soon, type PageElement } from './element'
import type { Engine } from './engine'

/** One open page, as miniprogram-automator's. Its functions throw once it is closed. */
export class Page {
  /** `pages/index/index`. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  private readonly pageId: string

  constructor(
    private readonly engine: Engine,
    { path, query, pageId }: OpenPageInfo
  ) {
    this.path = path
    this.query = query
    this.pageId = pageId
  }

  /** The first element that matches, in the page itself or in a component on it. */
  async $(selector: string): Promise<PageElement | undefined> {
    return (await this.$$(selector))[0]
  }

  async $$(selector: string): Promise<PageElement[]> {
    return elements(this.engine, await this.engine.ask('find', selector, { pageId: this.pageId }))
  }

  /** All of it, or what lies at a path: `list[0].name`. */
  data(path?: string): Promise<unknown> {
    return this.engine.ask('data', { pageId: this.pageId }, path)
  }

  async setData(data: object): Promise<void> {
    await this.engine.ask('setData', { pageId: this.pageId }, data)
    await this.engine.pass(soon)
  }

  callMethod(name: string, ...args: unknown[]): Promise<unknown> {
    return this.engine.ask('callMethod', { pageId: this.pageId }, name, args)
  }

  /** Until an element is there, or a condition holds, or so many ms have passed. Gives up after `timeout` ms. */
  async waitFor(what: string | number | (() => unknown), timeout = 5000): Promise<void> {
    if (typeof what === 'number') return this.engine.pass(what)
    const holds = typeof what === 'string' ? () => this.$(what) : what
    for (let waited = 0; waited <= timeout; waited += soon) {
      if (await holds()) return
      await this.engine.pass(soon)
    }
    throw new Error(
      `waited ${timeout} ms for ${typeof what === 'string' ? `"${what}"` : 'a condition'} on ${this.path}`
    )
  }
}

import type { Handle } from '../runtime/agent/asks'
import type { Engine } from './engine'

/** One element of a page, as miniprogram-automator's. Its functions throw where the element is gone. */
export class PageElement {
  constructor(
    private readonly engine: Engine,
    private readonly handle: Handle,
    readonly tagName: string
  ) {}

  /** The first element inside that matches. */
  async $(selector: string): Promise<PageElement | undefined> {
    return (await this.$$(selector))[0]
  }

  async $$(selector: string): Promise<PageElement[]> {
    return elements(this.engine, await this.engine.ask('find', selector, { handle: this.handle }))
  }

  text(): Promise<string> {
    return this.engine.ask('text', this.handle)
  }

  /** As it stands in the template: `class`, `data-id`, a property. */
  attribute(name: string): Promise<string | undefined> {
    return this.engine.ask('attribute', this.handle, name)
  }

  /** Of the component: a property with its type. */
  property(name: string): Promise<unknown> {
    return this.engine.ask('property', this.handle, name)
  }

  value(): Promise<unknown> {
    return this.property('value')
  }

  /** CSS pixels; all 0 where nothing is laid out (jsdom). */
  async size(): Promise<{ width: number; height: number }> {
    const { width, height } = await this.engine.ask('rect', this.handle)
    return { width, height }
  }

  async offset(): Promise<{ left: number; top: number }> {
    const { left, top } = await this.engine.ask('rect', this.handle)
    return { left, top }
  }

  /** The user's finger. What follows from it at once has happened when the promise resolves. */
  async tap(): Promise<void> {
    await this.engine.ask('tap', this.handle)
    await this.engine.pass(soon)
  }

  async longpress(): Promise<void> {
    await this.engine.ask('longpress', this.handle)
    await this.engine.pass(soon)
  }

  /** Writes into an `input` or a `textarea`. */
  async input(value: string): Promise<void> {
    await this.engine.ask('input', this.handle, value)
    await this.engine.pass(soon)
  }

  /** Raises an event of the component: `trigger('change', { value: 1 })`. */
  async trigger(type: string, detail: unknown = {}): Promise<void> {
    await this.engine.ask('trigger', this.handle, type, detail)
    await this.engine.pass(soon)
  }

  /** Of a component of the program. */
  data(path?: string): Promise<unknown> {
    return this.engine.ask('data', { handle: this.handle }, path)
  }

  async setData(data: object): Promise<void> {
    await this.engine.ask('setData', { handle: this.handle }, data)
    await this.engine.pass(soon)
  }

  callMethod(name: string, ...args: unknown[]): Promise<unknown> {
    return this.engine.ask('callMethod', { handle: this.handle }, name, args)
  }
}

/** ms of the program's time in which what a tap sets off has begun. */
export const soon = 16

export async function elements(engine: Engine, handles: readonly Handle[]): Promise<PageElement[]> {
  return Promise.all(
    handles.map(async (handle) => new PageElement(engine, handle, await engine.ask('tagName', handle)))
  )
}

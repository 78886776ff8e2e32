import type { Weixin } from '../../simulator'
import type { ProgramError } from '../runtime/program-error'
import type { MockedAnswer } from '../runtime/wx/mocks'
import { soon } from './element'
import type { Engine } from './engine'
import { Page } from './page'
import { promptOf, type Prompt } from './prompt'
import type { PlacedError } from './source-places'

/** A running mini program, shaped like miniprogram-automator's. */
export class Program {
  constructor(
    private readonly engine: Engine,
    private readonly placed: (errors: readonly ProgramError[]) => PlacedError[]
  ) {}

  /** The simulator. On Chromium a likeness of it: what it tells is kept up to date, its functions return promises. */
  get weixin(): Weixin {
    return this.engine.weixin
  }

  reLaunch(url: string): Promise<Page> {
    return this.route('reLaunch', { url })
  }

  navigateTo(url: string): Promise<Page> {
    return this.route('navigateTo', { url })
  }

  redirectTo(url: string): Promise<Page> {
    return this.route('redirectTo', { url })
  }

  switchTab(url: string): Promise<Page> {
    return this.route('switchTab', { url })
  }

  navigateBack(delta = 1): Promise<Page> {
    return this.route('navigateBack', { delta })
  }

  async currentPage(): Promise<Page> {
    return (await this.pageStack()).at(-1)!
  }

  async pageStack(): Promise<Page[]> {
    return (await this.engine.ask('pageStack')).map((info) => new Page(this.engine, info))
  }

  /** The question in front of the user. Waits for it while a privacy call is unanswered; undefined where none is open. */
  prompt(): Promise<Prompt | undefined> {
    return promptOf(this.engine)
  }

  callWxMethod(name: string, ...args: unknown[]): Promise<unknown> {
    return this.engine.ask('callWx', name, args)
  }

  /**
   * Answers for a function of `wx`: a value, or a function of its arguments that gives one. An `errMsg` with `:fail` makes
   * it fail. On Chromium the function of one that ends with `Sync` runs inside the browser, and sees nothing of the test.
   */
  mockWxMethod(name: string, answer: MockedAnswer): Promise<void> {
    return this.engine.mock(name, answer)
  }

  restoreWxMethod(name: string): Promise<void> {
    return this.engine.restore(name)
  }

  /** Everything the program threw so far, by file and line of its source. */
  async errors(): Promise<PlacedError[]> {
    return this.placed(await this.engine.errors())
  }

  /** A PNG of the phone; on Chromium only. */
  screenshot(): Promise<Uint8Array> {
    return this.engine.screenshot()
  }

  /** Ends the program; nothing of it stays behind. */
  close(): Promise<void> {
    return this.engine.close()
  }

  private async route(name: string, options: { url?: string; delta?: number }): Promise<Page> {
    const url = options.url?.replace(/^\/?/, '/')
    try {
      await this.engine.ask('callWx', name, [{ ...options, url }])
    } catch (error) {
      throw new Error((error as { errMsg?: string }).errMsg ?? String(error))
    }
    await this.engine.pass(soon)
    return this.currentPage()
  }
}

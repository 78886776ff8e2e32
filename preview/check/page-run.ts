import { AsyncLocalStorage } from 'node:async_hooks'
import type { PrivacyKey } from '../../catalogue'
import type { PrivacyCall } from '../../simulator'
import { sendRequest } from '../network-proxy'
import { startInJsdom, type JsdomEngine } from '../open/jsdom-engine'
import type { WindowScripts } from '../open/jsdom-window'
import type { ConfirmedDialog, TappableInfo } from '../runtime/agent/asks'
import type { PromptKind } from '../runtime/agent/open-prompt'
import type { ProgramError } from '../runtime/program-error'
import type { RunningProgram, StartOptions } from '../runtime/start'
import type { CheckedCall } from './report'
import { goesWrong, type SeenCall, type SeenPage } from './seen'
import { Ways, type Target } from './ways'

export interface RunOptions extends Pick<StartOptions, 'mocks'> {
  readonly declared?: readonly PrivacyKey[]
  /** Requests leave this machine. */
  readonly network?: boolean
  /** What a page is opened with, as `id=1`. */
  readonly query?: string
}

/** What sets something off: the page opens, or something is tapped. */
type Cause = Pick<CheckedCall, 'trigger' | 'element'>

/** Whether what runs was set off by the start of the program, however late, and not by a page. */
const launching = new AsyncLocalStorage<boolean>()

/** ms of the program's time: what follows from a tap, until a question is in sight, until an answer has had its effect. */
const follows = 1500
const asks = 13_000
const takesEffect = 3000

/** A promise nobody caught, of something that the preview leaves out: no fault of the page. */
const ownLimit = /:fail (the preview has no network|not supported in the preview)/

/** A page with more than this to tap is a list; what is in it has been tapped by then. */
const mostTaps = 80

/** One page in fresh programs: it is opened, and each thing on it that can be tapped is tapped once. */
export class PageRun {
  private readonly calls: SeenCall[] = []
  private readonly errors: ProgramError[] = []
  private readonly ways = new Ways()
  /** The page has asked, or is gone: the next thing is tapped on a fresh one. */
  private used = false
  private taps = 0
  /** Confirmed, the dialog of the page that opens closes the page. */
  private dialogLeadsAway = false
  private engine!: JsdomEngine
  /** Calls of the program that runs, with the page that was in sight when they were made; none for what its start set off. */
  private madeOn = new Map<number, string | undefined>()
  private exited = false
  /** How many calls were looked at. */
  private counted = 0

  constructor(
    private readonly scripts: WindowScripts,
    private readonly page: string,
    private readonly agrees: boolean,
    private readonly options: RunOptions
  ) {}

  async run(): Promise<SeenPage> {
    let opened = false
    try {
      await this.start()
      opened =
        !this.engineErrors().some(({ where }) => where === this.page) && this.stack().some((path) => path === this.page)
      const calls = await this.seeOpening()
      this.calls.push(...calls)
      if (opened) await this.tapAll(calls.length > 0 || !this.onPage())
    } catch (error) {
      this.errors.push({ where: this.page, message: (error as Error).message, stack: (error as Error).stack ?? '' })
    }
    await this.end()
    return { opened, errors: this.errors, calls: this.calls }
  }

  private async tapAll(isUsed: boolean): Promise<void> {
    this.used = isUsed
    this.ways.opened(this.inSight())
    while (this.taps < mostTaps && this.ways.next()) {
      const next = await this.next()
      if (!next) continue
      const calls = await this.follow(next)
      // What was tapped before may have changed a setting: a call that goes wrong is made once more in a fresh program.
      const again = this.taps > 1 && calls.some(goesWrong) ? await this.tapAfresh(next.key) : undefined
      this.calls.push(...(again ?? calls))
    }
  }

  /** The next thing to tap, in sight. Nothing where it does not come again. */
  private async next(): Promise<Target | undefined> {
    if (!this.used && this.isCovered()) await this.closePopup()
    if (this.used || this.isCovered()) await this.reopen()
    this.taps++
    const key = this.ways.next()
    if (key === undefined) return undefined
    const target = this.ways.find(key) ?? (await this.wayTo(key))
    this.ways.done(key)
    return target
  }

  private isCovered(): boolean {
    return !this.ways.isInReach(this.ways.next()!)
  }

  /** By a tap that did it before; sooner than opening the page anew. */
  private async closePopup(): Promise<void> {
    const out = this.ways.wayOut()
    if (out) await this.follow(out)
  }

  private async wayTo(key: string): Promise<Target | undefined> {
    for (const each of this.ways.to(key)) {
      const step = this.ways.find(each)
      if (!step) return undefined
      this.taps++
      await this.follow(step)
      if (this.used) return undefined
    }
    return this.ways.find(key)
  }

  /** Taps, and sees what has come of it. */
  private async follow(target: Target): Promise<SeenCall[]> {
    const calls = await this.tap(target)
    this.used = calls.length > 0 || !(await this.backOnPage())
    if (!this.used) this.ways.changed(this.inSight(), target.key)
    return calls
  }

  private async tapAfresh(key: string): Promise<SeenCall[] | undefined> {
    await this.startAgain()
    const same = await this.wayTo(key)
    const calls = same && (await this.tap(same))
    this.used = true
    return calls && calls.length > 0 ? calls : undefined
  }

  private async tap({ handle, name }: Target): Promise<SeenCall[]> {
    await this.engine.ask('tap', handle)
    const cause: Cause = { trigger: 'tap', element: name }
    return this.confirmDialogs(await this.observe(cause), () => cause)
  }

  /** The page opens, and a dialog that lies over it then is confirmed; one that leads away only this once. */
  private async seeOpening(): Promise<SeenCall[]> {
    const calls = await this.observe({ trigger: 'open', element: '' })
    if (this.dialogLeadsAway || !this.onPage()) return calls
    const all = await this.confirmDialogs(calls, ({ name }) => ({ trigger: 'tap', element: name }))
    this.dialogLeadsAway = !this.onPage()
    return all
  }

  /** Dialogs that follow. The items of a sheet are tapped one by one instead, unless the page has asked and opens anew. */
  private async confirmDialogs(calls: SeenCall[], causeOf: (dialog: ConfirmedDialog) => Cause): Promise<SeenCall[]> {
    const { agent } = this.engine
    for (let dialogs = 0; dialogs < 3 && this.onPage(); dialogs++) {
      const dialog = calls.length === 0 && agent.sheetItems().length > 0 ? undefined : agent.confirmDialog()
      if (!dialog) break
      const more = await this.observe(causeOf(dialog))
      // Whoever may cancel was not made to leave.
      const madeToLeave = this.exited && !dialog.canBeCancelled
      calls = [...calls.map((call) => ({ ...call, exited: call.exited || madeToLeave })), ...more]
    }
    return calls
  }

  /** Lets things happen, and answers whatever asks meanwhile. */
  private async observe({ trigger, element }: Cause): Promise<SeenCall[]> {
    const { engine } = this
    const { weixin } = engine
    const prompts = new Map<number, PromptKind>()
    let cannotBeRefused = false
    const from = this.counted
    this.exited = false
    const own = () => weixin.calls.filter(({ id }) => id > from && (this.madeOn.get(id) ?? this.page) === this.page)
    const waiting = () => own().filter(({ state }) => state === 'pending')
    await engine.passUntil(follows, () => waiting().length > 0)
    for (let questions = 0; questions < 5 && waiting().length > 0; questions++) {
      await engine.passUntil(asks, () => waiting().length === 0 || Boolean(engine.agent.prompt()))
      const prompt = engine.agent.prompt()
      if (!prompt) break
      const asked = waiting()
      for (const { id } of asked) if (!prompts.has(id)) prompts.set(id, prompt.kind)
      if (!this.agrees && !prompt.canBeRefused) {
        cannotBeRefused = true
        break
      }
      engine.agent.answerPrompt(this.agrees)
      await engine.passUntil(takesEffect, () => asked.every(({ state }) => state !== 'pending'))
      await engine.passUntil(follows, () => waiting().length > 0)
    }
    this.counted = weixin.calls.length
    return own().map((call) => {
      const cause: Cause = this.madeOn.get(call.id) ? { trigger, element } : { trigger: 'launch', element: '' }
      return this.seen(call, cause, prompts.get(call.id), cannotBeRefused)
    })
  }

  private seen(
    { api, state, error }: PrivacyCall,
    { trigger, element }: Cause,
    prompt: PromptKind | undefined,
    cannotBeRefused: boolean
  ): SeenCall {
    return {
      api,
      trigger,
      element,
      prompt: prompt ?? 'none',
      outcome: state === 'pending' ? 'never' : state,
      errMsg: error?.errMsg ?? '',
      undeclared: error?.errno === 112,
      cannotBeRefused: cannotBeRefused && state === 'pending',
      exited: this.exited
    }
  }

  private start(): Promise<void> {
    const { declared, mocks, network, query } = this.options
    this.counted = 0
    this.madeOn = new Map()
    const options: Parameters<typeof startInJsdom>[1] = {
      path: query === undefined ? this.page : `${this.page}?${query}`,
      virtualTime: true,
      staysOnPage: true,
      simulator: declared && { declared },
      mocks,
      network: network ? sendRequest : undefined,
      beforeLaunch: (running) => {
        const { restartPage } = running
        running.restartPage = () => launching.run(false, restartPage)
        running.weixin.on((event) => {
          if (event.type === 'call') this.madeOn.set(event.call.id, pageInSight(running))
          if (event.type === 'exit') this.exited = true
        })
      }
    }
    this.engine = launching.run(true, () => startInJsdom(this.scripts, options))
    return Promise.resolve()
  }

  private async startAgain(): Promise<void> {
    await this.end()
    await this.start()
    await this.afterOpening()
  }

  private async reopen(): Promise<void> {
    this.engine.weixin.clearHistory()
    this.engine.agent.restartPage()
    await this.afterOpening()
  }

  /** What was answered on opening says nothing about what is tapped. */
  private async afterOpening(): Promise<void> {
    await this.seeOpening()
    this.engine.weixin.clearHistory()
    this.used = false
    if (this.onPage()) this.ways.opened(this.inSight())
  }

  private async end(): Promise<void> {
    this.errors.push(...this.engineErrors())
    await this.engine?.close()
  }

  private engineErrors(): readonly ProgramError[] {
    return (this.engine?.agent.errors() ?? []).filter(({ message }) => !ownLimit.test(message))
  }

  private stack(): string[] {
    return this.engine.agent.pageStack().map(({ path }) => path)
  }

  /** What can be tapped, a sheet that lies over the page first. */
  private inSight(): TappableInfo[] {
    const { agent } = this.engine
    return [...agent.sheetItems(), ...agent.tappables()]
  }

  private onPage(): boolean {
    return this.stack().at(-1) === this.page
  }

  /** After a tap that led elsewhere. False where there is no way back. */
  private async backOnPage(): Promise<boolean> {
    for (let steps = 0; steps < 3 && !this.onPage(); steps++) {
      if (this.stack().length < 2) return false
      await this.engine.ask('callWx', 'navigateBack', [{ fail() {} }])
      await this.engine.passUntil(100, () => this.onPage())
    }
    return this.onPage()
  }
}

const pageInSight = (running: RunningProgram): string | undefined =>
  launching.getStore() ? undefined : running.getCurrentPages().at(-1)?.route

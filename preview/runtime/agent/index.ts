import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { builtinAt } from '../builtin/define'
import type { Language } from '../language'
import type { PageInstance } from '../page-stack'
import { programErrors, type ProgramError } from '../program-error'
import type { Asks, ConfirmedDialog, Handle, OpenPageInfo, Place, TappableInfo } from './asks'
import type { OpenPrompt } from './open-prompt'
import { Prompts } from './prompts'
import { attributeOf, programElement, select } from './selector'
import { nameOf, tappablesIn } from './tappables'
import type { RunningProgram } from '../start'

/** The hands and eyes of a test inside of the program's window. */
export class Agent implements Asks {
  private readonly elements = new Map<Handle, HTMLElement>()
  private readonly handles = new WeakMap<HTMLElement, Handle>()
  private readonly prompts: Prompts
  private lastHandle = 0

  constructor(
    private readonly running: RunningProgram,
    language: Language
  ) {
    this.prompts = new Prompts(running.weixin, language, pageInSight)
  }

  pageStack(): OpenPageInfo[] {
    return this.running.getCurrentPages().map((page) => ({ pageId: idOf(page), path: page.route, query: page.options }))
  }

  callWx(name: string, args: readonly unknown[]): unknown {
    return (this.running.wx[name] as (...args: readonly unknown[]) => unknown)(...args)
  }

  find(selector: string, within: Place): Handle[] {
    const root = 'handle' in within ? this.element(within.handle) : this.frame(within.pageId)
    return select(root, selector).map((element) => this.handleOf(element))
  }

  tagName(handle: Handle): string {
    return this.element(handle).localName.replace(/^wx-/, '')
  }

  text(handle: Handle): string {
    return this.element(handle).textContent ?? ''
  }

  attribute(handle: Handle, name: string): string | undefined {
    const value = attributeOf(this.element(handle), name)
    return value === undefined || value === null ? undefined : String(value)
  }

  property(handle: Handle, name: string): unknown {
    const { data } = this.component(handle)
    return name in data ? data[name] : attributeOf(this.element(handle), name)
  }

  rect(handle: Handle): { left: number; top: number; width: number; height: number } {
    const { left, top, width, height } = this.element(handle).getBoundingClientRect()
    return { left, top, width, height }
  }

  tap(handle: Handle): void {
    const element = this.touchedBy(this.element(handle))
    const finger = { bubbles: true, cancelable: true }
    element.dispatchEvent(new MouseEvent('mousedown', finger))
    element.dispatchEvent(new MouseEvent('mouseup', finger))
    element.click()
  }

  longpress(handle: Handle): void {
    this.trigger(handle, 'longpress', {})
  }

  input(handle: Handle, value: string): void {
    const field = this.element(handle).querySelector('input, textarea') as HTMLInputElement | null
    if (!field) return this.trigger(handle, 'input', { value })
    field.focus()
    field.value = field.maxLength >= 0 ? value.slice(0, field.maxLength) : value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  trigger(handle: Handle, type: string, detail: unknown): void {
    const own = builtinAt(this.element(handle))
    if (own && type === 'change') choose(own, (detail as { value?: unknown } | undefined)?.value)
    programElement(this.element(handle))?.triggerEvent(type, detail ?? {}, {
      bubbles: type === 'longpress',
      composed: type === 'longpress'
    })
  }

  data(where: Place, path?: string): unknown {
    const { data } = 'handle' in where ? this.component(where.handle) : this.page(where.pageId)
    const value = path === undefined ? data : valueAt(data, path)
    return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown)
  }

  setData(where: Place, data: object): void {
    const caller = this.callerOf(where)
    ;(caller.setData as (data: object) => void).call(caller, data)
  }

  callMethod(where: Place, name: string, args: readonly unknown[]): unknown {
    const caller = this.callerOf(where)
    const method = caller[name]
    if (typeof method !== 'function') throw new TypeError(`there is no method "${name}"`)
    return method.apply(caller, args) as unknown
  }

  prompt(): OpenPrompt | undefined {
    return this.prompts.open
  }

  promptButton(agrees: boolean): HTMLElement | undefined {
    return this.prompts.button(agrees)
  }

  answerPrompt(agrees: boolean): void {
    this.prompts.answer(agrees)
  }

  waiting(): number {
    return this.running.weixin.calls.filter(({ state }) => state === 'pending').length
  }

  tappables(): TappableInfo[] {
    return tappablesIn(this.frame()).map(({ element, name, outermost }) => ({
      handle: this.handleOf(element),
      name,
      outermost: this.handleOf(outermost)
    }))
  }

  sheetItems(): TappableInfo[] {
    return [...document.querySelectorAll<HTMLElement>(sheetItem)].map((element) => {
      const handle = this.handleOf(element)
      return { handle, name: nameOfChoice(element), outermost: handle }
    })
  }

  confirmDialog(): ConfirmedDialog | undefined {
    const offered = document.querySelector<HTMLElement>(`.phone-sheet-place .is-primary, ${sheetItem}`)
    if (!offered) return undefined
    const canBeCancelled = offered.parentElement!.querySelectorAll('button').length > 1
    offered.click()
    return { name: nameOfChoice(offered), canBeCancelled }
  }

  /** A single element that is kept keeps its whole page. */
  restartPage(): void {
    document.querySelector('.phone-sheet-place')?.replaceChildren()
    this.running.restartPage()
    for (const [handle, element] of this.elements) if (!element.isConnected) this.elements.delete(handle)
  }

  errors(): readonly ProgramError[] {
    return programErrors
  }

  private frame(pageId?: string): HTMLElement {
    const frame = pageId ? document.querySelector<HTMLElement>(`[data-page-id="${pageId}"]`) : pageInSight()
    if (!frame) throw new Error(pageId ? 'the page is closed' : 'no page is open')
    return frame
  }

  private page(pageId: string): PageInstance {
    const found = this.running.getCurrentPages().find((page) => idOf(page) === pageId)
    if (!found) throw new Error('the page is closed')
    return found
  }

  private component(handle: Handle): { data: Record<string, unknown> } {
    const element = programElement(this.element(handle)) as glassEasel.GeneralComponent | undefined
    return { data: (element?.data ?? {}) as Record<string, unknown> }
  }

  private callerOf(where: Place): Record<string, unknown> {
    if (!('handle' in where)) return this.page(where.pageId)
    const component = programElement(this.element(where.handle)) as glassEasel.GeneralComponent
    return component.getMethodCaller() as unknown as Record<string, unknown>
  }

  private element(handle: Handle): HTMLElement {
    const element = this.elements.get(handle)
    if (!element?.isConnected) throw new Error(`the element is gone: ${element ? nameOf(element) : handle}`)
    return element
  }

  private handleOf(element: HTMLElement): Handle {
    const known = this.handles.get(element)
    if (known) return known
    this.elements.set(++this.lastHandle, element)
    this.handles.set(element, this.lastHandle)
    return this.lastHandle
  }

  /** A finger on a component of the program touches what the component shows. */
  private touchedBy(element: HTMLElement): HTMLElement {
    if (builtinAt(element) || !element.hasAttribute('wx-is')) return element
    return tappablesIn(element)[0]?.element ?? element
  }
}

const sheetItem = '.phone-sheet-place [role=menuitem]'

function nameOfChoice(element: HTMLElement): string {
  return `${element.matches(sheetItem) ? 'action-sheet' : 'dialog'} "${element.textContent}"`
}

function choose({ host, builtin }: NonNullable<ReturnType<typeof builtinAt>>, value: unknown): void {
  if (builtin.choose) builtin.choose(host, value)
  else host.set({ value })
}

function pageInSight(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.phone-page:not([hidden])')
}

function idOf(page: PageInstance): string {
  return (page.getPageId as () => string)()
}

function valueAt(data: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], data)
}

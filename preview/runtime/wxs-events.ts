import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { enterReturned } from './builtin/text-inputs'
import { reportProgramError } from './program-error'
import { isOfWxs } from './wxs-functions'

type Element = glassEasel.Element
type Handler = (...args: unknown[]) => unknown

/** Where a value of a template comes from; its first item is 0 for data, 1 and 2 for a WXS module. */
type ValuePath = readonly unknown[] | null | undefined

/** The part of glass-easel's renderer that handles what a template binds. */
export interface EventBindings {
  changePropFilter: (listener: Handler, from?: ValuePath) => Handler
  eventListenerWrapper: (caller: object, event: WeixinEvent, handler: Handler, from?: ValuePath) => unknown
  setFnFilter(): void
}

interface WeixinEvent {
  target: object
  currentTarget: object
  extraFields?: object
  [field: string]: unknown
}

/** The segment of an element's style and classes that is kept for what is set from outside of the template. */
const fromOutside = 3

/** Calls handlers of WXS as Weixin does, and gives those of scripts an event with fields of its own. */
export function bindEvents(bindings: EventBindings): void {
  bindings.eventListenerWrapper = (caller, event, handler, from) => {
    const own = withOwnFields(event)
    if (!isWxs(from) && !isOfWxs(handler)) {
      const returned = handler.call(caller, own)
      if (own.type === 'input') enterReturned(elementOf(event.currentTarget).$$ as unknown as HTMLElement, returned)
      return returned
    }
    const owner = elementOf(caller)
    return handler(Object.assign(own, { instance: descriptorOf(elementOf(event.currentTarget)) }), descriptorOf(owner))
  }
  bindings.changePropFilter = (listener) => (newValue, oldValue, host, element) => {
    const call = () => listener(newValue, oldValue, descriptorOf(host as Element), descriptorOf(element as Element))
    // While a component comes into being there is nothing in it yet that the listener might look for.
    if (glassEasel.Element.isAttached(host as Element)) call()
    else queueMicrotask(call)
  }
  // A template that is included would put its own filter in the place of this one.
  bindings.setFnFilter = () => {}
}

function isWxs(from: ValuePath): boolean {
  return from?.[0] === 1 || from?.[0] === 2
}

/** uni-app looks for `detail` on the event itself, not on what it inherits from; `mark` too is copied with an event. */
function withOwnFields(event: WeixinEvent): WeixinEvent {
  const { type, timeStamp, detail, mark, extraFields } = event
  const own = Object.create(event) as WeixinEvent
  return Object.assign(own, { type, timeStamp, detail, mark }, targetsOf(event), extraFields)
}

/**
 * Elements as Weixin hands them over, which are data. What was tapped in a slot is not seen from around the slot: the target is
 * the slot then, and where that says nothing of itself it is the element that listens, as in Weixin's own j-component.
 */
function targetsOf(event: WeixinEvent): Pick<WeixinEvent, 'target' | 'currentTarget'> {
  const target = elementOf(event.target)
  const currentTarget = elementOf(event.currentTarget)
  const isBareSlot =
    glassEasel.VirtualNode.isVirtualNode(target) && !target.id && Object.keys(target.dataset ?? {}).length === 0
  return { target: asData(isBareSlot ? currentTarget : target), currentTarget: asData(currentTarget) }
}

function asData({ id, dataset, $$ }: Element): object {
  const { offsetLeft = 0, offsetTop = 0 } = ($$ ?? {}) as unknown as Partial<HTMLElement>
  return { id, offsetLeft, offsetTop, dataset: { ...dataset } }
}

function elementOf(caller: object): Element {
  return (caller as { _$?: Element })._$ ?? (caller as Element)
}

const descriptors = new WeakMap<Element, ComponentDescriptor>()

function descriptorOf(element: Element): ComponentDescriptor {
  let found = descriptors.get(element)
  if (!found) descriptors.set(element, (found = new ComponentDescriptor(element)))
  return found
}

/**
 * An element as WXS sees it.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/view/interactive-animation.html
 */
class ComponentDescriptor {
  private readonly state: Record<string, unknown> = {}

  constructor(private readonly element: Element) {}

  selectComponent(selector: string): ComponentDescriptor | null {
    const found = this.inside()?.querySelector(selector)
    return found ? descriptorOf(found) : null
  }

  selectAllComponents(selector: string): ComponentDescriptor[] {
    return (this.inside()?.querySelectorAll(selector) ?? []).map(descriptorOf)
  }

  setStyle(style: string | Record<string, string>): this {
    const text =
      typeof style === 'string'
        ? style
        : Object.entries(style)
            .map(([name, value]) => `${dashed(name)}:${value}`)
            .join(';')
    this.element.setNodeStyle(text, fromOutside)
    return this
  }

  addClass(name: string): this {
    for (const each of words(name)) this.element.toggleNodeClass(each, true, fromOutside)
    return this
  }

  removeClass(name: string): this {
    for (const each of words(name)) {
      this.element.toggleNodeClass(each, false, fromOutside)
      this.element.toggleNodeClass(each, false)
    }
    return this
  }

  hasClass(name: string): boolean {
    const { classList } = this.element
    return Boolean(classList?.contains(name) || classList?.contains(name, fromOutside))
  }

  getDataset(): Record<string, unknown> {
    return this.element.dataset ?? {}
  }

  getState(): Record<string, unknown> {
    return this.state
  }

  callMethod(name: string, ...args: unknown[]): void {
    const component = this.element as glassEasel.GeneralComponent
    const method = glassEasel.Component.getMethod(component, name)
    try {
      method?.apply(component.getMethodCaller(), args)
    } catch (error) {
      reportProgramError(`${component.is} ${name}`, error)
    }
  }

  triggerEvent(name: string, detail?: unknown): void {
    this.element.triggerEvent(name, detail ?? {})
  }

  requestAnimationFrame(task: () => void): void {
    requestAnimationFrame(task)
  }

  setTimeout(task: () => void, ms?: number): unknown {
    return setTimeout(task, ms)
  }

  clearTimeout(handle: number): void {
    clearTimeout(handle)
  }

  getBoundingClientRect(): object {
    const { left, top, right, bottom, width, height } = this.host().getBoundingClientRect()
    return { left, top, right, bottom, width, height }
  }

  getComputedStyle(names: string[]): Record<string, string> {
    const style = getComputedStyle(this.host())
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(dashed(name))]))
  }

  private host(): HTMLElement {
    return this.element.$$ as unknown as HTMLElement
  }

  private inside() {
    return glassEasel.Component.isComponent(this.element) ? this.element.getShadowRoot() : this.element.ownerShadowRoot
  }
}

const words = (text: string) => text.split(/\s+/).filter(Boolean)

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { activateAfterTap } from '../activation'
import { reachableByKeyboard } from '../keyboard'

type PropertyType =
  StringConstructor | NumberConstructor | BooleanConstructor | ArrayConstructor | ObjectConstructor | null

export type Properties = Record<string, PropertyType | { type: PropertyType; value: unknown }>

/** One built-in component on the page: its properties and its element in the document. */
export interface Host {
  readonly element: HTMLElement
  readonly component: glassEasel.GeneralComponent
  prop<T = string>(name: string): T
  emit(event: string, detail?: unknown, options?: { bubbles?: boolean; composed?: boolean }): void
  /** Changes a property from inside, as the user's hand does; a `model:` binding follows. */
  set(changes: Record<string, unknown>): void
}

export interface Builtin {
  properties?: Properties
  /** Before there are properties or children. */
  created?(host: Host): void
  /** On the page, all properties known. */
  attached?(host: Host): void
  detached?(host: Host): void
  /** By property: what follows from its value, at first and after each change. */
  shows?: Record<string, (host: Host, value: never) => void>
  /** What a tap does, after the program has heard of it. */
  activate?(host: Host): void
  /** For forms: what `submit` reports under the component's `name`. */
  formValue?(host: Host): unknown
  resetForm?(host: Host): void
  /** What it shows after a `change` that a test raises, where that is not its `value`. */
  choose?(host: Host, value: unknown): void
}

const common: Properties = {
  name: String,
  disabled: Boolean,
  hidden: Boolean,
  hoverClass: { type: String, value: '' },
  hoverStopPropagation: Boolean,
  hoverStartTime: { type: Number, value: 50 },
  hoverStayTime: { type: Number, value: 400 }
}

const space = new glassEasel.ComponentSpace()
const byElement = new WeakMap<Element, { host: Host; builtin: Builtin }>()

/** The built-in component an element of the document belongs to. */
export function builtinAt(element: Element): { host: Host; builtin: Builtin } | undefined {
  return byElement.get(element)
}

export function builtinsInside(element: Element): { host: Host; builtin: Builtin }[] {
  return Array.from(element.querySelectorAll('*')).flatMap((each) => byElement.get(each) ?? [])
}

export function defineBuiltin(tag: string, builtin: Builtin): glassEasel.GeneralComponentDefinition {
  const shows: NonNullable<Builtin['shows']> = {
    hidden: (host, value) => host.element.toggleAttribute('hidden', Boolean(value)),
    ...builtin.shows
  }
  const hosts = new WeakMap<glassEasel.GeneralComponent, Host>()
  const builder = space
    .define(`builtin/${tag}`)
    .definition({
      properties: { ...common, ...builtin.properties } as never,
      observers: Object.fromEntries(
        Object.entries(shows).map(([name, show]) => [
          name,
          function (this: glassEasel.GeneralComponent, value: never) {
            const host = hosts.get(this)
            if (host) show(host, value)
          }
        ])
      )
    })
    .lifetime('created', function () {
      const component = this as unknown as glassEasel.GeneralComponent
      const host = createHost(component)
      hosts.set(component, host)
      byElement.set(host.element, { host, builtin })
      builtin.created?.(host)
      if (builtin.activate) activateOnTap(host, builtin)
    })
    .lifetime('attached', function () {
      const host = hosts.get(this as unknown as glassEasel.GeneralComponent)!
      for (const [name, show] of Object.entries(shows)) show(host, host.prop<never>(name))
      builtin.attached?.(host)
    })
    .lifetime('detached', function () {
      builtin.detached?.(hosts.get(this as unknown as glassEasel.GeneralComponent)!)
    })
  return builder.registerComponent() as unknown as glassEasel.GeneralComponentDefinition
}

function createHost(component: glassEasel.GeneralComponent): Host {
  return {
    component,
    // On a page that is closed there is nothing to draw into any more.
    element: (component.$$ as unknown as HTMLElement | null) ?? document.createElement('wx-gone'),
    prop: <T>(name: string) => (component.data as Record<string, unknown>)[name] as T,
    emit: (event, detail = {}, options = {}) => component.triggerEvent(event, detail, options),
    set: (changes) => component.setData(changes)
  }
}

function activateOnTap(host: Host, builtin: Builtin): void {
  host.component.addListener('tap', () => {
    if (!host.prop<boolean>('disabled')) activateAfterTap({ activate: () => builtin.activate!(host) })
  })
}

/** Makes an element that is no control of HTML usable with the keyboard and known to screen readers. */
export function actsAs(host: Host, role: string): void {
  host.element.setAttribute('role', role)
  reachableByKeyboard(host.element)
}

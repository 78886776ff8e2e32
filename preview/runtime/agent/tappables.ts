import { builtinAt } from '../builtin/define'
import { hearsTaps } from '../backend'
import { attributeOf, programElement } from './selector'
import type { Seen } from './visible'

/** Something on the page that does something when it is tapped. */
export interface Tappable {
  readonly element: HTMLElement
  /** As one would write it: `button.primary "Paste"`. */
  readonly name: string
  /** The outermost of what is around it and can be tapped too; itself where nothing is. */
  readonly outermost: HTMLElement
}

/** In document order. What hides in the page itself counts, what is hidden does not. */
export function tappablesIn(root: HTMLElement): Tappable[] {
  const seen: Seen = new Map()
  const elements = [...root.querySelectorAll<HTMLElement>('*')].filter(
    (element) => isTappable(element) && !isHidden(element, seen)
  )
  const outermost = new Map<Element, HTMLElement>()
  return elements.map((element) => {
    let around = element.parentElement
    while (around && around !== root && !outermost.has(around)) around = around.parentElement
    outermost.set(element, (around && outermost.get(around)) ?? element)
    return { element, name: nameOf(element), outermost: outermost.get(element)! }
  })
}

/** As `closest` with a selector would tell, which is slow in jsdom on pages of thousands of elements. */
function isHidden(element: HTMLElement, seen: Seen): boolean {
  const known = seen.get(element)
  if (known !== undefined) return known
  const { parentElement } = element
  const hidden = hidesItself(element) || Boolean(parentElement && isHidden(parentElement, seen))
  seen.set(element, hidden)
  return hidden
}

function hidesItself(element: HTMLElement): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  return /display: ?none/.test(element.getAttribute('style') ?? '')
}

function isTappable(element: HTMLElement): boolean {
  const own = builtinAt(element)
  if (own?.host.prop<boolean>('disabled')) return false
  return hearsTaps(element) || Boolean(own?.builtin.activate && own.builtin.formValue === undefined)
}

/** `button#pay.primary "Pay"`, the least that says which one is meant. */
export function nameOf(element: HTMLElement): string {
  const tag = element.localName.replace(/^wx-/, '')
  const id = ownId(element)
  const classes = String(attributeOf(element, 'class') ?? '')
    .split(/\s+/)
    .filter((name) => name && !name.endsWith('custom-class'))
    .slice(0, 2)
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 24)
  return `${tag}${id ? `#${id}` : ''}${classes.map((name) => `.${name}`).join('')}${text ? ` "${text}"` : ''}`
}

/** Taro numbers what the program gives no id: `id="{{i.uid||i.sid}}" data-sid="{{i.sid}}"`, anew at each rendering. */
function ownId(element: HTMLElement): string | undefined {
  const { id, dataset } = programElement(element) ?? {}
  return id === dataset?.sid ? undefined : id
}

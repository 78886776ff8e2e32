import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { builtinAt, type Builtin, type Host } from './define'

/** What marks the item that is chosen. As high as it is, so high are the items. */
const indicators = new WeakMap<Host, glassEasel.Element>()

/**
 * Columns that lie on the page. The item under the mark is chosen: the user scrolls it there, or taps it.
 * https://developers.weixin.qq.com/miniprogram/dev/component/picker-view.html
 */
export const pickerView: Record<string, Builtin> = {
  'picker-view': {
    properties: {
      value: { type: Array, value: [] },
      indicatorStyle: String,
      indicatorClass: String,
      maskStyle: String,
      immediateChange: Boolean
    },
    created: addIndicator,
    attached: showValue,
    shows: {
      value: showValue,
      indicatorStyle: (host, style: string) => indicators.get(host)?.setNodeStyle(style),
      indicatorClass: (host, names: string) => indicators.get(host)?.setNodeClass(names)
    }
  },
  'picker-view-column': {
    created: (host) => {
      host.element.addEventListener('click', (event) => {
        const at = itemsOf(host.element).findIndex((item) => item.contains(event.target as Node))
        if (at >= 0) choose(host, at)
      })
      host.element.addEventListener('scrollend', () => {
        const height = itemsOf(host.element)[0]?.offsetHeight
        if (height) choose(host, Math.round(host.element.scrollTop / height))
      })
    }
  }
}

function addIndicator(host: Host): void {
  const node = host.component.ownerShadowRoot?.createNativeNode('wx-picker-indicator')
  if (!node?.$$) return
  const indicator = node.$$ as unknown as HTMLElement
  host.element.append(indicator)
  indicators.set(host, node)
  // It has a height once it is in sight. jsdom has no such observer, and no heights.
  if (typeof ResizeObserver === 'function') new ResizeObserver(() => measure(host, indicator)).observe(indicator)
}

function measure(host: Host, { offsetHeight }: HTMLElement): void {
  if (offsetHeight === 0) return
  host.element.style.setProperty('--item', `${offsetHeight}px`)
  showValue(host)
}

function choose({ element }: Host, index: number): void {
  const view = element.closest('wx-picker-view')
  const host = view && builtinAt(view)?.host
  if (!host) return
  const columns = columnsOf(view)
  const value = columns.map((column, at) => (column === element ? index : (host.prop<number[]>('value')?.[at] ?? 0)))
  if (value.join() === columns.map((_, at) => host.prop<number[]>('value')?.[at] ?? 0).join()) return
  host.set({ value })
  host.emit('change', { value })
}

function showValue(host: Host): void {
  const value = host.prop<number[]>('value') ?? []
  // Columns come after their view, and their items after them.
  queueMicrotask(() => {
    for (const [at, column] of columnsOf(host.element).entries()) {
      const item = itemsOf(column)[value[at] ?? 0]
      if (item) column.scrollTop = item.offsetTop - (itemsOf(column)[0]?.offsetTop ?? 0)
    }
  })
}

function columnsOf(view: Element): HTMLElement[] {
  return [...view.querySelectorAll<HTMLElement>('wx-picker-view-column')]
}

/** From one to the next: in jsdom each step through `children` looks at all of them, and a column may hold hundreds. */
function itemsOf(column: HTMLElement): HTMLElement[] {
  const items: HTMLElement[] = []
  for (let item = column.firstElementChild; item; item = item.nextElementSibling) items.push(item as HTMLElement)
  return items
}

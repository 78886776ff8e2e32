import { builtinAt, type Builtin, type Host } from './define'

/**
 * Columns that lie on the page. The item under the mark is chosen: the user scrolls it there, or taps it.
 * https://developers.weixin.qq.com/miniprogram/dev/component/picker-view.html
 */
export const pickerView: Record<string, Builtin> = {
  'picker-view': {
    properties: {
      value: { type: Array, value: [] },
      indicatorStyle: String,
      maskStyle: String,
      immediateChange: Boolean
    },
    attached: showValue,
    shows: { value: showValue }
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

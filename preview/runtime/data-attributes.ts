import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { hostTag } from './css-rules'

/** The part of glass-easel's renderer that sets what a template writes as `data-…`. */
export interface DataBindings {
  d(element: glassEasel.Element, name: string, value: unknown): void
}

/** By these attributes the built-in components are drawn. */
const drawing = [
  ...['autofocus', 'badge', 'canvasId', 'checked', 'disabled', 'dots', 'hover', 'item', 'label', 'list', 'loading'],
  ...['mode', 'plain', 'position', 'scroll', 'size', 'state', 'type', 'vertical']
]

/** Of them these are drawn by `hover` alone. */
const plainTags = ['view', 'text', 'navigator', 'label'].map(hostTag)

/** Style sheets select by it, `[data-theme="dark"]`: what is data of an element stands in the document, as on Weixin. */
export function showData(bindings: DataBindings): void {
  bindings.d = (element, name, value) => {
    element.setDataset(name, value)
    const host = element.$$ as unknown as HTMLElement | undefined
    if (!host?.setAttribute || isDrawing(host, name) || typeof value === 'object') return
    host.setAttribute(`data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, String(value))
  }
}

function isDrawing({ localName }: HTMLElement, name: string): boolean {
  return plainTags.includes(localName) ? name === 'hover' : drawing.includes(name)
}

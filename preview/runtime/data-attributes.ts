import type { glassEasel } from 'glass-easel-miniprogram-adapter'

/** The part of glass-easel's renderer that sets what a template writes as `data-…`. */
export interface DataBindings {
  d(element: glassEasel.Element, name: string, value: unknown): void
}

/**
 * Style sheets select by it, `[data-theme="dark"]`: what is data of an element stands in the document, as on Weixin. What the
 * built-in components are drawn by is `data-wx-…`.
 */
export function showData(bindings: DataBindings): void {
  bindings.d = (element, name, value) => {
    element.setDataset(name, value)
    const host = element.$$ as unknown as HTMLElement | undefined
    if (!host?.setAttribute || typeof value === 'object') return
    host.setAttribute(`data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, String(value))
  }
}

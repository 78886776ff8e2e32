import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import type { Builtin, Host } from './define'

const nodes = new WeakMap<Host, glassEasel.Element>()

/** The words in an empty field are an element of their own, which a class of whoever placed the field gives its looks. */
export function addPlaceholder(host: Host): void {
  const node = host.component.ownerShadowRoot?.createNativeNode('wx-placeholder')
  if (!node?.$$) return
  host.element.append(node.$$ as unknown as HTMLElement)
  nodes.set(host, node)
}

export function showPlaceholder(host: Host, text: string): void {
  const node = nodes.get(host)?.$$ as unknown as HTMLElement | undefined
  if (node) node.dataset.wxText = text
}

/** https://developers.weixin.qq.com/miniprogram/dev/component/input.html */
export const looksOfPlaceholder: NonNullable<Builtin['shows']> = {
  placeholderClass: (host, names: string) => nodes.get(host)?.setNodeClass(names),
  placeholderStyle: (host, style: string) => nodes.get(host)?.setNodeStyle(style)
}

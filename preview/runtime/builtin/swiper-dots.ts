import type { Host } from './define'

const frames = new WeakMap<HTMLElement, HTMLElement>()

/** What lies still over the items that scroll below it. */
export function addFrame({ element }: Host): void {
  const frame = document.createElement('div')
  frame.className = 'phone-swiper-frame'
  frame.ariaHidden = 'true'
  element.append(frame)
  frames.set(element, frame)
}

/** Under the names they have on a phone: programs write `.wx-swiper-dot { … }`. */
export function drawDots(host: Host, count: number, current: number): void {
  const { element } = host
  const direction = host.prop<boolean>('vertical') ? 'vertical' : 'horizontal'
  element.style.setProperty('--height', `${element.clientHeight}px`)
  const dots = part(`wx-swiper-dots wx-swiper-dots-${direction}`)
  for (let at = 0; at < count; at++) {
    const dot = part(at === current ? 'wx-swiper-dot wx-swiper-dot-active' : 'wx-swiper-dot')
    dot.style.backgroundColor = host.prop(at === current ? 'indicatorActiveColor' : 'indicatorColor')
    dots.append(dot)
  }
  frames.get(element)?.replaceChildren(...(host.prop<boolean>('indicatorDots') ? [dots] : []))
}

function part(className: string): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  return element
}

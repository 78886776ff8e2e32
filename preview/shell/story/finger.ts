/** ms; none for those who asked for less motion. */
const approach = 450
const hold = 220

/** A finger that one can see comes, and taps in the middle of the element. */
export async function press(element: HTMLElement): Promise<void> {
  const { left, top, width, height } = placeOf(element)
  const [x, y] = [left + width / 2, top + height / 2]
  const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches
  const finger = moves ? shown(x, y) : undefined
  if (moves) await pause(approach)
  const reached = document.elementFromPoint(x, y) as HTMLElement | null
  const target = reached && element.contains(reached) ? reached : element
  const point = { bubbles: true, cancelable: true, clientX: x, clientY: y }
  target.dispatchEvent(new MouseEvent('mousedown', point))
  if (moves) await pause(hold)
  target.dispatchEvent(new MouseEvent('mouseup', point))
  target.dispatchEvent(new MouseEvent('click', { ...point, detail: 1 }))
  finger?.remove()
}

/** In the window; asked itself, an element of a program says where in its page it is. */
export function placeOf(element: HTMLElement): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element)
}

function shown(x: number, y: number): HTMLElement {
  const finger = document.createElement('div')
  finger.setAttribute('aria-hidden', 'true')
  finger.style.cssText = `position: fixed; z-index: 2147483647; left: ${x - 24}px; top: ${y - 24}px; width: 48px; height: 48px;
    box-sizing: border-box; border: 3px solid #fff; border-radius: 50%; background: rgba(16, 24, 20, 0.45);
    box-shadow: 0 2px 12px rgba(0, 0, 0, 0.4); pointer-events: none`
  const comes = [
    { transform: 'scale(2)', opacity: 0 },
    { transform: 'scale(1)', opacity: 1 }
  ]
  finger.animate(comes, { duration: approach, easing: 'ease-out' })
  document.body.append(finger)
  return finger
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

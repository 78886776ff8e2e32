import { builtinAt, type Host } from './builtin/define'

/** The segment of an element's classes that is kept for what is set from outside of the template. */
const fromOutside = 3

let pressed: { host: Host; name: string }[] = []
let timer: ReturnType<typeof setTimeout> | undefined

/** The finger is down: what it presses looks pressed after a moment. */
export function press(target: EventTarget | null): void {
  release(0)
  const hosts = hoveredBy(target)
  if (hosts.length === 0) return
  timer = setTimeout(
    () => {
      pressed = hosts
      for (const each of pressed) look(each, true)
    },
    hosts[0]!.host.prop<number>('hoverStartTime') ?? 50
  )
}

/** The finger is up again, or scrolls. */
export function release(stay = pressed[0]?.host.prop<number>('hoverStayTime') ?? 0): void {
  clearTimeout(timer)
  const leaving = pressed
  pressed = []
  if (leaving.length > 0) setTimeout(() => leaving.forEach((each) => look(each, false)), stay)
}

function hoveredBy(target: EventTarget | null) {
  const found: { host: Host; name: string }[] = []
  for (let element = target as Element | null; element; element = element.parentElement) {
    const host = builtinAt(element)?.host
    const name = host?.prop('hoverClass')
    if (!host || !name || name === 'none' || host.prop<boolean>('disabled')) continue
    found.push({ host, name })
    if (host.prop<boolean>('hoverStopPropagation')) break
  }
  return found
}

function look({ host, name }: { host: Host; name: string }, on: boolean): void {
  // A hover-class may be several classes.
  for (const each of name.split(/\s+/).filter(Boolean)) {
    host.component.toggleNodeClass(each, on, fromOutside)
  }
  if (on) host.element.dataset.wxHover = name
  else delete host.element.dataset.wxHover
}

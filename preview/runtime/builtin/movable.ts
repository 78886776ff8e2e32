import type { Builtin, Host } from './define'

interface Place {
  x: number
  y: number
}

interface TouchEvent {
  touches: { pageX: number; pageY: number }[]
  stopPropagation(): void
}

/** Where it stands, and where the finger holds it. */
const places = new WeakMap<Host, Place>()
const held = new WeakMap<Host, Place>()

/** https://developers.weixin.qq.com/miniprogram/dev/component/movable-view.html */
export const movable: Record<string, Builtin> = {
  'movable-area': {},
  'movable-view': {
    properties: {
      direction: { type: String, value: 'none' },
      outOfBounds: Boolean,
      x: Number,
      y: Number
    },
    created: (host) => {
      const listen = (name: string, listener: (event: TouchEvent) => void) =>
        host.component.addListener(name, listener as unknown as Parameters<typeof host.component.addListener>[1])
      listen('touchstart', ({ touches: [finger] }) => {
        if (!finger || host.prop<boolean>('disabled') || host.prop('direction') === 'none') return
        const { x, y } = placeOf(host)
        held.set(host, { x: finger.pageX - x, y: finger.pageY - y })
      })
      listen('touchmove', (event) => {
        const from = held.get(host)
        const [finger] = event.touches
        if (!from || !finger) return
        event.stopPropagation()
        const direction = host.prop('direction')
        const { x, y } = placeOf(host)
        move(
          host,
          {
            x: direction === 'vertical' ? x : finger.pageX - from.x,
            y: direction === 'horizontal' ? y : finger.pageY - from.y
          },
          'touch'
        )
      })
      for (const name of ['touchend', 'touchcancel']) listen(name, () => held.delete(host))
    },
    attached: (host) => places.set(host, { x: 0, y: 0 }) && moveToProperties(host),
    shows: { x: moveToProperties, y: moveToProperties }
  }
}

const placeOf = (host: Host): Place => places.get(host)!

function moveToProperties(host: Host): void {
  if (places.has(host)) move(host, { x: host.prop<number>('x'), y: host.prop<number>('y') }, '')
}

function move(host: Host, wanted: Place, source: 'touch' | ''): void {
  const { x, y } = host.prop<boolean>('outOfBounds') ? wanted : withinArea(host.element, wanted)
  const before = placeOf(host)
  if (before.x === x && before.y === y) return
  places.set(host, { x, y })
  host.element.style.transform = `translate(${x}px, ${y}px)`
  host.emit('change', { x, y, source })
}

/** One larger than its area may be moved as far as the area stays covered. */
function withinArea(element: HTMLElement, { x, y }: Place): Place {
  const area = element.parentElement
  if (!area?.clientWidth) return { x, y }
  const within = (value: number, room: number) => Math.min(Math.max(value, Math.min(0, room)), Math.max(0, room))
  return {
    x: within(x, area.clientWidth - element.offsetWidth),
    y: within(y, area.clientHeight - element.offsetHeight)
  }
}

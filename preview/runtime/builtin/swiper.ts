import { toBrowserUnits } from '../css-rules'
import { builtinAt, type Builtin, type Host } from './define'
import { addFrame, drawDots } from './swiper-dots'

type Source = 'touch' | 'autoplay' | ''

const turning = new WeakMap<Host, ReturnType<typeof setInterval>>()

/** The swiper that an item stands in. */
const within = new WeakMap<HTMLElement, Host>()

/** The item that is seen; none before the swiper is on the page. */
const shown = new WeakMap<Host, number>()

/** https://developers.weixin.qq.com/miniprogram/dev/component/swiper.html */
export const swiper: Record<string, Builtin> = {
  swiper: {
    properties: {
      current: Number,
      currentItemId: String,
      vertical: Boolean,
      indicatorDots: Boolean,
      indicatorColor: String,
      indicatorActiveColor: String,
      autoplay: Boolean,
      interval: { type: Number, value: 5000 },
      duration: { type: Number, value: 500 },
      circular: Boolean,
      displayMultipleItems: { type: Number, value: 1 },
      previousMargin: String,
      nextMargin: String
    },
    created: (host) => {
      addFrame(host)
      host.element.addEventListener('scrollend', () => {
        const { scrollLeft, scrollTop } = host.element
        const { offsetWidth = 0, offsetHeight = 0 } = itemsOf(host)[0] ?? {}
        const [offset, size] = host.prop<boolean>('vertical') ? [scrollTop, offsetHeight] : [scrollLeft, offsetWidth]
        if (size) moveTo(host, Math.round(offset / size), 'touch')
      })
    },
    attached: (host) =>
      queueMicrotask(() => {
        showById(host)
        show(host)
        shown.set(host, host.prop<number>('current'))
      }),
    detached: stopTurning,
    shows: {
      vertical: ({ element }, vertical: boolean) => element.toggleAttribute('data-wx-vertical', vertical),
      displayMultipleItems: ({ element }, count: number) => element.style.setProperty('--items', String(count)),
      current: (host, current: number) => {
        show(host)
        // What the program sets is told as well, once it has done what it is at.
        if (shown.has(host) && itemsOf(host)[current]) setTimeout(() => tell(host, current, ''), 0)
      },
      currentItemId: showById,
      indicatorDots: show,
      indicatorColor: show,
      indicatorActiveColor: show,
      previousMargin: ({ element }, margin: string) => element.style.setProperty('--before', sizeOf(margin)),
      nextMargin: ({ element }, margin: string) => element.style.setProperty('--after', sizeOf(margin)),
      autoplay: turnByItself,
      interval: turnByItself
    }
  },
  'swiper-item': {
    properties: { itemId: String },
    attached: ({ element }) => {
      const around = element.closest('wx-swiper')
      const swiper = around && builtinAt(around)
      if (!swiper) return
      within.set(element, swiper.host)
      countAnew(swiper.host)
    },
    detached: ({ element }) => {
      const swiper = within.get(element)
      if (swiper) countAnew(swiper)
    },
    shows: { itemId: ({ element }, id: string) => (element.dataset.wxItemId = id) }
  }
}

function turnByItself(host: Host): void {
  stopTurning(host)
  if (!host.prop<boolean>('autoplay')) return
  const next = () => moveTo(host, (host.prop<number>('current') + 1) % Math.max(1, itemsOf(host).length), 'autoplay')
  turning.set(host, setInterval(next, host.prop<number>('interval')))
}

function stopTurning(host: Host): void {
  clearInterval(turning.get(host))
  turning.delete(host)
}

function moveTo(host: Host, current: number, source: Source): void {
  if (current === host.prop<number>('current')) return
  tell(host, current, source)
  host.set({ current })
}

function tell(host: Host, current: number, source: Source): void {
  if (shown.get(host) === current) return
  shown.set(host, current)
  const currentItemId = itemsOf(host)[current]?.dataset.wxItemId ?? ''
  host.emit('change', { current, currentItemId, source })
  host.emit('animationfinish', { current, currentItemId, source })
}

function showById(host: Host): void {
  const id = host.prop('currentItemId')
  const current = id ? itemsOf(host).findIndex(({ dataset }) => dataset.wxItemId === id) : -1
  if (current >= 0) host.set({ current })
}

function show(host: Host): void {
  const { element } = host
  const current = host.prop<number>('current')
  const items = itemsOf(host)
  const item = items[current]
  if (item)
    element.scrollTo?.({
      left: item.offsetLeft - items[0]!.offsetLeft,
      top: item.offsetTop - items[0]!.offsetTop,
      behavior: 'smooth'
    })
  drawDots(host, items.length, current)
}

/** Lists come after their page, when the server has answered. */
function countAnew(host: Host): void {
  queueMicrotask(() => drawDots(host, itemsOf(host).length, host.prop<number>('current')))
}

const sizeOf = (margin: string) => toBrowserUnits(isNaN(Number(margin)) ? margin : `${Number(margin)}px`)

function itemsOf({ element }: Host): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(':scope wx-swiper-item')].filter(
    (item) => item.closest('wx-swiper') === element
  )
}

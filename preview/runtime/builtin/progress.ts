import { toBrowserUnits } from '../css-rules'
import type { Builtin, Host } from './define'

/** https://developers.weixin.qq.com/miniprogram/dev/component/progress.html */
export const progress: Record<string, Builtin> = {
  progress: {
    properties: {
      percent: Number,
      showInfo: Boolean,
      borderRadius: { type: null, value: 0 },
      fontSize: { type: null, value: 16 },
      strokeWidth: { type: null, value: 6 },
      color: String,
      activeColor: String,
      backgroundColor: String,
      active: Boolean,
      activeMode: { type: String, value: 'backwards' },
      duration: { type: Number, value: 30 }
    },
    created: ({ element }) => element.setAttribute('role', 'progressbar'),
    shows: {
      percent: (host, percent: number) => run(host, Math.min(100, Math.max(0, percent))),
      showInfo: ({ element }, shown: boolean) => element.toggleAttribute('data-wx-info', shown),
      borderRadius: (host, radius: number | string) => setSize(host, '--radius', radius),
      fontSize: (host, size: number | string) => setSize(host, '--info-size', size),
      strokeWidth: (host, width: number | string) => setSize(host, '--stroke', width),
      color: setActiveColor,
      activeColor: setActiveColor,
      backgroundColor: ({ element }, color: string) => setOrLeave(element, '--track', color)
    },
    detached: ({ element }) => clearTimeout(timers.get(element))
  }
}

const timers = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>()

/** To the percentage: at once, or one more each `duration`, from where it is or from the beginning. */
function run(host: Host, percent: number): void {
  clearTimeout(timers.get(host.element))
  if (!host.prop<boolean>('active')) return stand(host, percent)
  const from = host.prop('activeMode') === 'forwards' ? Number(host.element.getAttribute('aria-valuenow')) : 0
  stand(host, Math.min(from, percent))
  step(host, percent)
}

function step(host: Host, percent: number): void {
  const at = Number(host.element.getAttribute('aria-valuenow'))
  if (at >= percent) return host.emit('activeend', { curPercent: percent })
  const next = () => {
    stand(host, Math.min(at + 1, percent))
    step(host, percent)
  }
  timers.set(host.element, setTimeout(next, host.prop<number>('duration')))
}

function stand({ element }: Host, percent: number): void {
  element.style.setProperty('--percent', `${percent}%`)
  element.setAttribute('aria-valuenow', String(percent))
}

function setSize({ element }: Host, name: string, size: number | string): void {
  element.style.setProperty(name, isNaN(Number(size)) ? toBrowserUnits(String(size)) : `${Number(size)}px`)
}

/** `color` is the older name. */
function setActiveColor({ element, prop }: Host): void {
  setOrLeave(element, '--active', prop('activeColor') || prop('color'))
}

function setOrLeave(element: HTMLElement, name: string, value: string): void {
  if (value) element.style.setProperty(name, value)
  else element.style.removeProperty(name)
}

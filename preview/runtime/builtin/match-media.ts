import type { Builtin, Host } from './define'

const listeners = new WeakMap<HTMLElement, () => void>()

/** https://developers.weixin.qq.com/miniprogram/dev/component/match-media.html */
export const matchMedia: Record<string, Builtin> = {
  'match-media': {
    properties: {
      minWidth: { type: null, value: '' },
      maxWidth: { type: null, value: '' },
      width: { type: null, value: '' },
      minHeight: { type: null, value: '' },
      maxHeight: { type: null, value: '' },
      height: { type: null, value: '' },
      orientation: String
    },
    attached: (host) => {
      const match = () => show(host)
      listeners.set(host.element, match)
      window.addEventListener('resize', match)
    },
    detached: ({ element }) => window.removeEventListener('resize', listeners.get(element)!),
    shows: Object.fromEntries(
      ['minWidth', 'maxWidth', 'width', 'minHeight', 'maxHeight', 'height', 'orientation'].map((name) => [name, show])
    )
  }
}

function show({ element, prop }: Host): void {
  element.toggleAttribute('data-wx-unmatched', !matches(prop))
}

/** A side that is not given is any. */
function matches(limits: (name: string) => unknown): boolean {
  const { innerWidth: width, innerHeight: height } = window
  const limit = (name: string, otherwise: number) => Number(limits(name) || otherwise)
  const fits = (size: number, side: 'Width' | 'Height') =>
    size >= limit(`min${side}`, 0) && size <= limit(`max${side}`, Infinity) && size === limit(side.toLowerCase(), size)
  const orientation = width > height ? 'landscape' : 'portrait'
  return fits(width, 'Width') && fits(height, 'Height') && orientation === (limits('orientation') || orientation)
}

/**
 * For scripts; it tells at first and after each change.
 * https://developers.weixin.qq.com/miniprogram/dev/api/wxml/wx.createMediaQueryObserver.html
 */
export function mediaQueryObserver() {
  let stop = () => {}
  return {
    observe(limits: Record<string, unknown>, hear: (result: { matches: boolean }) => void) {
      stop()
      let known: boolean | undefined
      const match = () => {
        const now = matches((name) => limits[name])
        if (now !== known) hear({ matches: now })
        known = now
      }
      const first = setTimeout(match, 0)
      window.addEventListener('resize', match)
      stop = () => {
        clearTimeout(first)
        window.removeEventListener('resize', match)
      }
    },
    disconnect: () => stop()
  }
}

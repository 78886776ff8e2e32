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

/** A side that is not given is any. */
function show({ element, prop }: Host): void {
  const { innerWidth: width, innerHeight: height } = window
  const limit = (name: string, otherwise: number) => (prop(name) === '' ? otherwise : Number(prop(name)))
  const fits = (size: number, side: 'Width' | 'Height') =>
    size >= limit(`min${side}`, 0) && size <= limit(`max${side}`, Infinity) && size === limit(side.toLowerCase(), size)
  const orientation = width > height ? 'landscape' : 'portrait'
  const matches = fits(width, 'Width') && fits(height, 'Height') && [orientation, ''].includes(prop('orientation'))
  element.toggleAttribute('data-wx-unmatched', !matches)
}

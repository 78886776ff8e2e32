import { handOut } from './drawing-node'
import type { Platform } from '../platform'
import type { Builtin } from './define'

/**
 * `<canvas>` with the browser's own 2d context. The node a query hands out has the names of Weixin's.
 * https://developers.weixin.qq.com/miniprogram/dev/api/canvas/Canvas.html
 */
export const canvas = ({ fileUrl }: Platform): Record<string, Builtin> => ({
  canvas: {
    properties: { type: String, canvasId: String, disableScroll: Boolean },
    created: (host) => {
      const drawing = document.createElement('canvas')
      host.element.append(drawing)
      handOut(host.element, { node: weixinCanvas(drawing, fileUrl), context: null })
    },
    attached: ({ element }) => {
      const drawing = element.firstElementChild as HTMLCanvasElement
      drawing.width = element.clientWidth || 300
      drawing.height = element.clientHeight || 150
    },
    shows: { canvasId: ({ element }, id: string) => (element.dataset.wxCanvasId = id) }
  }
})

/** The canvas of the document, with what Weixin adds to it. */
export function weixinCanvas(drawing: HTMLCanvasElement, fileUrl: Platform['fileUrl']): HTMLCanvasElement {
  const getContext = drawing.getContext.bind(drawing) as (type: string) => unknown
  const toDataURL = drawing.toDataURL.bind(drawing)
  return Object.assign(drawing, {
    getContext: (type: string) => (hasContexts() && getContext(type)) || (type === '2d' ? undrawn(drawing) : null),
    toDataURL: (...how: []) => (hasContexts() ? toDataURL(...how) : ''),
    createImage: () => picture(fileUrl),
    createImageData: (width: number, height: number) =>
      hasContexts() ? new ImageData(width, height) : emptyImage(width, height),
    createPath2D: (path?: Path2D) => (hasContexts() ? new Path2D(path) : deaf({})),
    requestAnimationFrame: (task: FrameRequestCallback) => requestAnimationFrame(task),
    cancelAnimationFrame: (handle: number) => cancelAnimationFrame(handle)
  })
}

/** Its `src` is a file of the program, or what the simulator made. Where nothing is drawn it counts as there, soon. */
export function picture(fileUrl: Platform['fileUrl']): HTMLImageElement {
  const image = new Image()
  const setSource = (path: string) => {
    image.setAttribute('src', fileUrl(path, ''))
    if (!hasContexts()) setTimeout(() => image.dispatchEvent(new Event('load')), 0)
  }
  return Object.defineProperty(image, 'src', { get: () => image.getAttribute('src'), set: setSource })
}

/** jsdom has canvases and nothing to draw on them with. */
function hasContexts(): boolean {
  return typeof CanvasRenderingContext2D === 'function' && !/jsdom/i.test(navigator.userAgent)
}

/** Takes every stroke and draws none; what is measured has the width of its letters. */
function undrawn(canvas: HTMLCanvasElement): object {
  const values: Record<string | symbol, unknown> = {
    canvas,
    font: '10px sans-serif',
    measureText: (text: string) => ({ width: text.length * 10 }),
    getImageData: (_x: number, _y: number, width: number, height: number) => emptyImage(width, height),
    createLinearGradient: () => ({ addColorStop() {} }),
    createRadialGradient: () => ({ addColorStop() {} }),
    createPattern: () => ({})
  }
  return deaf(values)
}

function emptyImage(width: number, height: number): object {
  return { data: new Uint8ClampedArray(width * height * 4), width, height }
}

/** Has these values, and a function that does nothing by every other name. */
function deaf(values: Record<string | symbol, unknown>): object {
  return new Proxy(values, { get: (own, name) => (name in own ? own[name] : () => {}) })
}

/** Found by the `canvas-id` of a component's template, as the old drawing interface does. */
export function canvasById(root: Element, id: string): HTMLCanvasElement | undefined {
  const hosts = [...root.querySelectorAll<HTMLElement>('wx-canvas')]
  const found = hosts.find((host) => host.dataset.wxCanvasId === id || host.id.endsWith(`--${id}`))
  return found?.firstElementChild as HTMLCanvasElement | undefined
}

import { canvasById, picture, weixinCanvas } from '../builtin/canvas'
import type { Platform } from '../platform'
import type { Caller } from '../lifetimes'
import { callerOf } from '../node-ids'
import { call } from './call'

type Context = CanvasRenderingContext2D & Record<string, unknown>
type Stroke = (context: Context) => unknown

interface Exported {
  canvasId?: string
  canvas?: HTMLCanvasElement
  fileType?: 'png' | 'jpg'
  quality?: number
}

interface Size {
  width?: number
  height?: number
}

interface Area extends Required<Size> {
  canvasId: string
  x: number
  y: number
  data: Uint8ClampedArray
}

/** Methods of the old interface that are an attribute in the new one. */
const attributes: Record<string, string> = {
  setFillStyle: 'fillStyle',
  setStrokeStyle: 'strokeStyle',
  setGlobalAlpha: 'globalAlpha',
  setLineCap: 'lineCap',
  setLineJoin: 'lineJoin',
  setLineWidth: 'lineWidth',
  setMiterLimit: 'miterLimit',
  setTextAlign: 'textAlign'
}

/** What answers at once; all else waits for `draw`. */
const atOnce = ['measureText', 'createLinearGradient', 'createPattern']

/** The component whose canvas it is; none for one of the page. */
type Within = Partial<Caller> | undefined

/** `wx` functions of canvases, found by their `canvas-id` in a component or on the page in sight. */
export function canvasApis(page: () => Element | undefined, fileUrl: Platform['fileUrl']) {
  const find = (id: string, within: Within) => {
    const root = (callerOf(within)?._$.$$ as unknown as Element | undefined) ?? page()
    return root && canvasById(root, id)
  }
  const contextOf = (id: string, within: Within) => {
    const context = find(id, within)?.getContext('2d')
    if (!context) throw new Error('canvas is empty')
    return context
  }
  return {
    createCanvasContext: (id: string, within: Within) => canvasContext(() => find(id, within), fileUrl),
    createOffscreenCanvas: (...given: (number | Size)[]) => {
      const [width = 300, height = 150] = typeof given[0] === 'object' ? [given[0].width, given[0].height] : given
      return weixinCanvas(Object.assign(document.createElement('canvas'), { width, height }), fileUrl)
    },
    canvasGetImageData: call('canvasGetImageData', ({ canvasId, x, y, width, height }: Area, within: Within) => {
      const { data } = contextOf(canvasId, within).getImageData(x, y, width, height)
      return { data, width, height }
    }),
    canvasPutImageData: call('canvasPutImageData', ({ canvasId, data, x, y, width, height }: Area, within: Within) => {
      const context = contextOf(canvasId, within)
      const image = context.createImageData?.(width, height)
      image?.data.set(data)
      if (image) context.putImageData(image, x, y)
    }),
    // The oldest interface: what was drawn is handed from one to the other.
    createContext: () => canvasContext(() => undefined, fileUrl),
    drawCanvas: (
      { canvasId, actions, reserve }: { canvasId: string; actions: Stroke[]; reserve?: boolean },
      within: Within
    ) => paint(find(canvasId, within), actions, reserve),
    getImageInfo: call('getImageInfo', ({ src }: { src: string }) => imageInfo(picture(fileUrl), src)),
    canvasToTempFilePath: call(
      'canvasToTempFilePath',
      ({ canvas, canvasId = '', fileType, quality }: Exported, within: Within) => {
        const drawing = canvas ?? find(canvasId, within)
        if (!drawing) throw new Error('canvas is empty')
        return { tempFilePath: pictureOf(drawing, fileType, quality) }
      }
    )
  }
}

/** The old drawing interface. https://developers.weixin.qq.com/miniprogram/dev/api/canvas/CanvasContext.html */
function canvasContext(find: () => HTMLCanvasElement | undefined, fileUrl: Platform['fileUrl']): object {
  let strokes: Stroke[] = []
  const drawing = () => (find() ?? document.createElement('canvas')).getContext('2d')
  const taken = () => {
    const all = strokes
    strokes = []
    return all
  }
  const own: Record<string, unknown> = {
    clearActions: () => void (strokes = []),
    getActions: taken,
    draw(keep?: boolean, drawn?: () => void) {
      paint(find(), taken(), keep)
      if (drawn) setTimeout(drawn, 0)
    },
    setFontSize: (size: number) =>
      strokes.push((context) => (context.font = context.font.replace(/\d+px/, `${size}px`))),
    setShadow: (x: number, y: number, blur: number, color: string) =>
      strokes.push((context) =>
        Object.assign(context, { shadowOffsetX: x, shadowOffsetY: y, shadowBlur: blur, shadowColor: color })
      ),
    setTextBaseline: (value: string) =>
      strokes.push((context) => Object.assign(context, { textBaseline: value === 'normal' ? 'alphabetic' : value })),
    createCircularGradient: (x: number, y: number, radius: number) =>
      drawing()?.createRadialGradient(x, y, 0, x, y, radius),
    drawImage(path: string, ...places: number[]) {
      const image = Object.assign(picture(fileUrl), { src: path })
      strokes.push((context) =>
        whenLoaded(image, () => (context.drawImage as (...args: unknown[]) => void)(image, ...places))
      )
    }
  }
  for (const [method, name] of Object.entries(attributes)) {
    own[method] = (value: unknown) => strokes.push((context) => Object.assign(context, { [name]: value }))
  }
  for (const name of atOnce) {
    own[name] = (...args: unknown[]) => {
      const context = drawing() as Context | null
      return context && (context[name] as (...args: unknown[]) => unknown).apply(context, args)
    }
  }
  return new Proxy(own, {
    get: (_, name: string) =>
      own[name] ??
      ((...args: unknown[]) =>
        void strokes.push((context) => (context[name] as (...args: unknown[]) => void)(...args))),
    set: (_, name: string, value) => Boolean(strokes.push((context) => Object.assign(context, { [name]: value })))
  })
}

function paint(canvas: HTMLCanvasElement | undefined, strokes: readonly Stroke[], keep?: boolean): void {
  const context = canvas?.getContext('2d') as Context | null | undefined
  if (!context) return
  if (!keep) context.clearRect(0, 0, context.canvas.width, context.canvas.height)
  for (const stroke of strokes) stroke(context)
}

function imageInfo(image: HTMLImageElement, src: string): Promise<object> {
  return new Promise((resolve, reject) => {
    image.addEventListener('load', () => {
      const type = /\.(\w+)$/.exec(src)?.[1]?.toLowerCase() ?? 'png'
      resolve({ width: image.naturalWidth, height: image.naturalHeight, path: src, orientation: 'up', type })
    })
    image.addEventListener('error', () => reject(new Error(`file not found: ${src}`)))
    image.src = src
  })
}

function whenLoaded(image: HTMLImageElement, draw: () => void): void {
  if (image.complete && image.naturalWidth > 0) return draw()
  image.addEventListener('load', draw)
}

/** Where nothing is drawn, or a picture of somebody else's is in it, a path like any other stands for it. */
function pictureOf(drawing: HTMLCanvasElement, fileType = 'png', quality?: number): string {
  try {
    const url = drawing.toDataURL(fileType === 'jpg' ? 'image/jpeg' : 'image/png', quality)
    if (url) return url
  } catch {
    // Not to be read.
  }
  return `wxfile://tmp_canvas.${fileType}`
}

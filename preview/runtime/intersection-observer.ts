import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import type { Caller } from './lifetimes'

interface Options {
  thresholds?: number[]
  initialRatio?: number
  observeAll?: boolean
}

type Margins = Partial<Record<'left' | 'top' | 'right' | 'bottom', number>>
type Listener = (seen: object) => void

/**
 * What Weixin hands out under this name. The adapter's keeps silent about what is in sight from the beginning.
 * https://developers.weixin.qq.com/miniprogram/dev/api/wxml/wx.createIntersectionObserver.html
 */
export class WeixinIntersectionObserver {
  private readonly observers: IntersectionObserver[] = []
  private reference?: string
  private margins: Margins = {}

  constructor(
    /** None before there is a page. */
    private readonly caller: () => Caller | undefined,
    private readonly options: Options = {}
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.reference = selector
    this.margins = margins
    return this
  }

  /** The view is the page's, wherever the phone stands in the browser's window. */
  relativeToViewport(margins: Margins = {}): this {
    this.reference = undefined
    this.margins = margins
    return this
  }

  observe(selector: string, hear: Listener): void {
    const found = this.all(selector)
    for (const target of this.options.observeAll ? found : found.slice(0, 1)) this.follow(target, hear)
  }

  disconnect(): void {
    for (const observer of this.observers.splice(0)) observer.disconnect()
  }

  private follow(target: glassEasel.Element, hear: Listener): void {
    const { thresholds = [0], initialRatio = 0 } = this.options
    const { left = 0, top = 0, right = 0, bottom = 0 } = this.margins
    const element = hostOf(target)
    // The page may have closed meanwhile.
    if (!element) return
    const page = element.closest<HTMLElement>('.phone-page')
    const reference = this.reference ? this.all(this.reference)[0] : undefined
    let isFirst = true
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const isKnown = isFirst && !reaches(thresholds, initialRatio, entry.intersectionRatio)
          isFirst = false
          if (!isKnown) hear(described(entry, target, page))
        }
      },
      {
        root: reference ? hostOf(reference) : page,
        rootMargin: `${top}px ${right}px ${bottom}px ${left}px`,
        threshold: thresholds
      }
    )
    observer.observe(element)
    this.observers.push(observer)
  }

  private all(selector: string): glassEasel.Element[] {
    return this.caller()?._$.getShadowRoot()?.querySelectorAll(selector) ?? []
  }
}

const hostOf = (element: glassEasel.Element) => element.$$ as unknown as HTMLElement | null

const reaches = (thresholds: readonly number[], from: number, to: number): boolean =>
  from !== to && thresholds.some((each) => each >= Math.min(from, to) && each <= Math.max(from, to))

function described(entry: IntersectionObserverEntry, { id, dataset }: glassEasel.Element, page: HTMLElement | null) {
  const { intersectionRatio, intersectionRect, boundingClientRect, rootBounds, time } = entry
  const corner = page?.getBoundingClientRect()
  const onPage = (rect: DOMRectReadOnly | null) => {
    if (!rect) return null
    const [x, y] = [corner?.left ?? 0, corner?.top ?? 0]
    const { left, top, right, bottom, width, height } = rect
    return { left: left - x, top: top - y, right: right - x, bottom: bottom - y, width, height }
  }
  return {
    id,
    dataset: { ...dataset },
    intersectionRatio,
    intersectionRect: onPage(intersectionRect),
    boundingClientRect: onPage(boundingClientRect),
    relativeRect: onPage(rootBounds),
    time
  }
}

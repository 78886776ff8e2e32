import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { activateInnermost, forgetReached } from './activation'
import * as hover from './hover'

type Element = glassEasel.Element

interface Point {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
}

/** How long a finger rests before it is a long press, and how far it may slip. */
const longPressDelay = 350
const slipDistance = 10

/** Events of the document that a mini program sees under the same name, and that bubble there. */
const passedOn = ['transitionend', 'animationstart', 'animationiteration', 'animationend']

/**
 * Turns what happens in the document into the events of a mini program. A tap is the browser's click, so that a mouse, a
 * finger, the keyboard and a test all tap alike.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/view/wxml/event.html
 */
export function listenToGestures(surface: HTMLElement): void {
  for (const name of passedOn) {
    surface.addEventListener(name, (event) => dispatch(event, name, {}, {}))
  }
  surface.addEventListener('click', (event) => tap(event))
  listenToTouches(surface)
  listenToMouse(surface)
}

/** Where the mouse went down. */
let pressedAt: Point | undefined

function tap(event: MouseEvent): void {
  const point = pointOf(event)
  // A finger that has slipped does not tap; a click without a button of the mouse is a key's or a test's.
  if (event.detail > 0 && pressedAt && distance(pressedAt, point) > slipDistance) return
  if (isDisabledButton(event.target)) return
  forgetReached()
  dispatch(event, 'tap', { x: point.pageX, y: point.pageY }, { touches: [point], changedTouches: [point] })
  activateInnermost()
}

function listenToTouches(surface: HTMLElement): void {
  const press = longPressTimer()
  for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    surface.addEventListener(
      name,
      (event) => {
        const changedTouches = Array.from(event.changedTouches, touchPoint)
        press.follow(name, event, changedTouches[0]!)
        if (name === 'touchstart') hover.press(event.target)
        else hover.release()
        dispatch(event, name, {}, { touches: Array.from(event.touches, touchPoint), changedTouches })
      },
      { passive: false }
    )
  }
}

/** A mouse is a finger while its button is down, as in WeChat DevTools. */
function listenToMouse(surface: HTMLElement): void {
  const press = longPressTimer()
  let target: EventTarget | null = null
  const asTouch = (event: MouseEvent, name: string) => {
    const point = pointOf(event)
    press.follow(name, event, point)
    dispatch(event, name, {}, { touches: name === 'touchend' ? [] : [point], changedTouches: [point] }, target)
  }
  surface.addEventListener('mousedown', (event) => {
    target = event.target
    pressedAt = pointOf(event)
    hover.press(target)
    asTouch(event, 'touchstart')
  })
  document.addEventListener('mousemove', (event) => {
    if (target) asTouch(event, 'touchmove')
  })
  document.addEventListener('mouseup', (event) => {
    if (target) asTouch(event, 'touchend')
    hover.release()
    target = null
  })
}

function longPressTimer() {
  let timer: ReturnType<typeof setTimeout> | undefined
  let start: Point | undefined
  return {
    follow(name: string, event: Event, point: Point) {
      const slipped = start && distance(start, point) > slipDistance
      if (name === 'touchmove' && !slipped) return
      clearTimeout(timer)
      if (name !== 'touchstart') return
      start = point
      const target = event.target
      timer = setTimeout(
        () =>
          dispatch(
            event,
            'longpress',
            { x: point.pageX, y: point.pageY },
            { touches: [point], changedTouches: [point] },
            target
          ),
        longPressDelay
      )
    }
  }
}

function dispatch(
  origin: Event,
  name: string,
  detail: Record<string, unknown>,
  extraFields: Record<string, unknown>,
  from = origin.target
): void {
  const target = elementAt(from)
  if (!target) return
  const event = new glassEasel.Event(name, detail, {
    bubbles: true,
    composed: true,
    capturePhase: true,
    originalEvent: origin,
    extraFields
  })
  event.dispatch(target)
  if (event.defaultPrevented() && origin.cancelable && name === 'touchmove') origin.preventDefault()
}

function elementAt(node: EventTarget | null): Element | undefined {
  for (let current = node as Node | null; current; current = current.parentNode) {
    const element = (current as { __wxElement?: Element }).__wxElement
    if (element) return element
  }
  return undefined
}

/** Nobody hears of a tap on it, whoever listens around it. */
const isDisabledButton = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('wx-button[data-wx-disabled]') !== null

function distance(one: Point, other: Point): number {
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
}

function pointOf({ pageX, pageY, clientX, clientY }: MouseEvent): Point {
  return { identifier: 0, pageX, pageY, clientX, clientY }
}

function touchPoint({ identifier, pageX, pageY, clientX, clientY }: Touch): Point {
  return { identifier, pageX, pageY, clientX, clientY }
}

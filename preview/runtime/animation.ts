import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { toBrowserUnits } from './css-rules'

interface AnimationOptions {
  duration?: number
  timingFunction?: string
  delay?: number
  transformOrigin?: string
}

interface Step {
  readonly style: Readonly<Record<string, string>>
  readonly options: Required<AnimationOptions>
}

/** What `export()` hands out, and `animation="{{…}}"` takes. */
export interface ExportedAnimation {
  readonly actions: readonly Step[]
}

const defaults: Required<AnimationOptions> = {
  duration: 400,
  timingFunction: 'linear',
  delay: 0,
  transformOrigin: '50% 50% 0'
}

/** The segment of an element's style that is kept for motion. */
const motion = 2

const lengths = ['left', 'right', 'top', 'bottom', 'width', 'height']
const transforms =
  'matrix matrix3d rotate rotate3d rotateX rotateY rotateZ scale scale3d scaleX scaleY scaleZ skew skewX'
    .concat(' skewY translate translate3d translateX translateY translateZ')
    .split(' ')

interface Animation extends Record<string, unknown> {
  option: { transition: Omit<Required<AnimationOptions>, 'transformOrigin'>; transformOrigin: string }
}

/**
 * https://developers.weixin.qq.com/miniprogram/dev/api/ui/animation/wx.createAnimation.html
 * `option` is not documented, but programs change it between two steps. `this`, for data hold a copy of the animation.
 */
export function createAnimation(given: AnimationOptions = {}): object {
  const { transformOrigin, ...transition } = { ...defaults, ...given }
  let steps: Step[] = []
  let style: Record<string, string> = {}
  let transform: string[] = []
  const sets = <Value>(name: string, text: (value: Value) => string) =>
    function (this: Animation, value: Value): Animation {
      style[name] = text(value)
      return this
    }
  const animation: Animation = {
    option: { transition, transformOrigin },
    step(this: Animation, own: AnimationOptions = {}) {
      const { transition, transformOrigin } = this.option
      const moved: Record<string, string> = transform.length > 0 ? { transform: transform.join(' ') } : {}
      steps.push({ style: { ...style, ...moved }, options: { ...transition, transformOrigin, ...own } })
      ;[style, transform] = [{}, []]
      return this
    },
    export() {
      const exported: ExportedAnimation = { actions: steps }
      steps = []
      return exported
    },
    opacity: sets('opacity', String),
    backgroundColor: sets('background-color', (value: string) => value)
  }
  for (const name of lengths) animation[name] = sets(name, length)
  for (const name of transforms) {
    animation[name] = function (this: Animation, ...values: (number | string)[]) {
      transform.push(`${name}(${values.map((value) => withUnit(name, value)).join(', ')})`)
      return this
    }
  }
  return animation
}

/** Plays one step after the other; each begins where the one before has come to its end. */
export function play(element: glassEasel.Element, { actions }: ExportedAnimation): void {
  let at = 0
  for (const { style, options } of actions) {
    const { duration, timingFunction, delay, transformOrigin } = options
    const all = {
      ...style,
      'transform-origin': transformOrigin,
      transition: `all ${duration}ms ${timingFunction} ${delay}ms`
    }
    const text = Object.entries(all)
      .map(([name, value]) => `${name}:${value}`)
      .join(';')
    setTimeout(() => element.setNodeStyle(text, motion), at)
    at += duration + delay
  }
}

interface Frame {
  offset?: number
  ease?: string
  [property: string]: unknown
}

/** `this.animate`: key frames on every element that matches. https://developers.weixin.qq.com/miniprogram/dev/framework/view/animation.html */
export function animate(
  elements: readonly glassEasel.Element[],
  frames: Frame[],
  duration: number,
  done: () => void
): void {
  for (const element of elements) {
    const host = element.$$ as unknown as HTMLElement | null
    host?.animate?.(frames.map(browserFrame), { duration, fill: 'forwards' })
    element.setNodeStyle(styleOf(frames.at(-1) ?? {}), motion)
  }
  setTimeout(done, duration)
}

export function clearAnimation(elements: readonly glassEasel.Element[]): void {
  for (const element of elements) {
    const host = element.$$ as unknown as HTMLElement | null
    for (const running of host?.getAnimations?.() ?? []) running.cancel()
    element.setNodeStyle('', motion)
  }
}

function browserFrame({ offset, ease, ...frame }: Frame): Keyframe {
  const keyframe: Keyframe = {}
  if (offset !== undefined) keyframe.offset = offset
  if (ease) keyframe.easing = ease
  for (const [name, value] of Object.entries(cssOf(frame))) {
    keyframe[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())] = value
  }
  return keyframe
}

function styleOf({ offset: _offset, ease: _ease, ...frame }: Frame): string {
  return Object.entries(cssOf(frame))
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}

/** `translate: [1, 2]` and its like stand beside properties of CSS. */
function cssOf(frame: Record<string, unknown>): Record<string, string> {
  const css: Record<string, string> = {}
  const moved: string[] = []
  for (const [name, value] of Object.entries(frame)) {
    if (transforms.includes(name)) {
      moved.push(
        `${name}(${[value]
          .flat()
          .map((each) => withUnit(name, each as number))
          .join(', ')})`
      )
    } else {
      css[name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)] = toBrowserUnits(String(value))
    }
  }
  if (moved.length > 0) css.transform = moved.join(' ')
  return css
}

function withUnit(name: string, value: number | string): string {
  if (name.startsWith('translate')) return length(value)
  if (/^(rotate|skew)/.test(name) && typeof value === 'number' && name !== 'rotate3d') return `${value}deg`
  return String(value)
}

function length(value: number | string): string {
  return typeof value === 'number' ? `${value}px` : toBrowserUnits(value)
}

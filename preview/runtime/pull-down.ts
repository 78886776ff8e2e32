import type { glassEasel } from 'glass-easel-miniprogram-adapter'

interface TouchEvent {
  touches: { pageY: number }[]
  stopPropagation(): void
}

export interface Pull {
  /** Whether the finger that comes down now may pull. */
  canBegin(): boolean
  pulled(distance: number): void
  released(distance: number): void
}

/** Follows a finger that pulls something down at its top. It is nobody else's then. */
export function followPulls(component: glassEasel.GeneralComponent, pull: Pull): void {
  let start: number | undefined
  let distance = 0
  const listen = (name: string, listener: (event: TouchEvent) => void) =>
    component.addListener(name, listener as unknown as Parameters<typeof component.addListener>[1])
  listen('touchstart', ({ touches }) => {
    start = pull.canBegin() ? touches[0]?.pageY : undefined
    distance = 0
  })
  listen('touchmove', (event) => {
    if (start === undefined) return
    distance = Math.max(0, (event.touches[0]?.pageY ?? 0) - start)
    if (distance === 0) return
    event.stopPropagation()
    pull.pulled(distance)
  })
  const release = () => {
    if (distance > 0) pull.released(distance)
    distance = 0
    start = undefined
  }
  listen('touchend', release)
  listen('touchcancel', release)
}

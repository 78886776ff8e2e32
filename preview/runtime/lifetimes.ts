import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { forget, giveId } from './node-ids'

/** A component as its own code sees it: `this`. */
export interface Caller {
  _$: glassEasel.GeneralComponent
  is: string
  [field: string]: unknown
}

const space = new glassEasel.ComponentSpace()

/**
 * The part of a component's life that glass-easel leaves to the platform: `ready`, once it is on the page. Children come
 * before their parents.
 */
export function createLifetimes() {
  const waiting = new Set<glassEasel.GeneralComponent>()
  let flushing: ReturnType<typeof setTimeout> | undefined

  function flush(): void {
    flushing = undefined
    const components = [...waiting].map((component) => ({ component, depth: depthOf(component) }))
    waiting.clear()
    components.sort((a, b) => b.depth - a.depth)
    for (const { component } of components) component.triggerLifetime('ready', [])
  }

  const behavior = space
    .define()
    .lifetime('created', function () {
      const caller = this as unknown as Caller
      const host = caller._$.$$ as unknown as HTMLElement | null
      host?.setAttribute('wx-is', caller.is)
      ownData(caller)
      giveId(caller)
      // Programs put instances into data, and data are copied: what is behind an instance is not, as on Weixin.
      Object.defineProperty(caller, '_$', { value: caller._$, enumerable: false })
    })
    .lifetime('attached', function () {
      waiting.add((this as unknown as Caller)._$)
      flushing ??= setTimeout(flush, 0)
    })
    .lifetime('detached', function () {
      const caller = this as unknown as Caller
      waiting.delete(caller._$)
      forget(caller)
    })
    .registerBehavior() as unknown as glassEasel.GeneralBehavior

  return { behavior }
}

function depthOf(component: glassEasel.GeneralComponent): number {
  let depth = 0
  for (let owner = component.ownerShadowRoot; owner; owner = owner.getHostNode().ownerShadowRoot) depth++
  return depth
}

/** uni-app looks for `data` on the instance itself, not on what it inherits from. */
function ownData(caller: Caller): void {
  for (const name of ['data', 'properties']) {
    Object.defineProperty(caller, name, {
      get: () => caller._$.data as unknown,
      set: (value: unknown) =>
        Object.defineProperty(caller, name, { value, writable: true, enumerable: true, configurable: true }),
      enumerable: name === 'data',
      configurable: true
    })
  }
}

import type { Platform } from '../platform'
import type { Builtin } from './define'

/** Components that touch private information by being there. The simulator decides whether they work. */
export function privateMedia({ weixin }: Platform): Record<string, Builtin> {
  const mounted = (tag: string): Builtin => ({
    properties: { mode: String, url: String, devicePosition: String, flash: String, autopush: Boolean },
    created: ({ element }) => {
      element.classList.add('phone-placeholder')
      element.dataset.wxLabel = tag
    },
    attached: (host) =>
      weixin.mountComponent(tag, (result) => {
        const failed = result.errMsg.includes(':fail')
        host.element.dataset.wxState = failed ? 'failed' : 'works'
        if (failed) host.emit('error', result)
        else host.emit('initdone', { maxZoom: 1 })
      })
  })
  return { camera: mounted('camera'), 'live-pusher': mounted('live-pusher'), 'voip-room': mounted('voip-room') }
}

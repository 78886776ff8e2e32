import type { Program } from '../registry/program'
import type { Arrived, Fault } from '../stand-in/server'

/**
 * What a roll-out meets on an ordinary day: now and then the platform is busy, an answer is lost, and two programs have
 * not granted the permission, which they have done when they are asked for the second time.
 */
export function demoFaults(programs: readonly Program[]): (request: Arrived) => Fault | undefined {
  const unpermitted = new Set([programs[12], programs[57]].flatMap((program) => program?.appId ?? []))
  let requests = 0
  return ({ appId, call }) => {
    if (call === 'token') return undefined
    requests++
    if (unpermitted.delete(appId)) return { errcode: 48001 }
    if (requests % 40 === 0) return { errcode: -1 }
    return requests % 90 === 0 && call === 'setprivacysetting' ? 'lost' : undefined
  }
}

// The stand-in in a process of its own, so that it takes no time from those who are measured.
import { setTimeout as pause } from 'node:timers/promises'
import { StandIn, type Arrived, type Fault } from '../../fleet/src/stand-in/server'

/** ms for an answer, as from a real one nearby. */
export const latency = 50

export interface Orders {
  programs: number
  faults: boolean
}

export const appIdOf = (index: number): string => `wx${index.toString(16).padStart(16, '0')}`

/** One program of a hundred has not granted the permission; busy, lost answers and expired tokens come by the request. */
function faultsOn(standIn: StandIn): (request: Arrived) => Fault | undefined {
  let requests = 0
  return ({ appId, call }) => {
    if (call === 'token') return undefined
    requests++
    if (Number.parseInt(appId.slice(2), 16) % 100 === 7) return { errcode: 48001 }
    if (requests % 50 === 0) return { errcode: -1 }
    if (requests % 200 === 1) standIn.platform.expire(appId)
    return call === 'setprivacysetting' && requests % 60 === 0 ? 'lost' : undefined
  }
}

async function main(): Promise<void> {
  const standIn = await StandIn.start()
  standIn.before = () => pause(latency)
  process.on('message', (orders: Orders | 'count') => {
    if (orders === 'count') {
      const written = [...standIn.platform.programs.values()].filter(({ guideline }) =>
        guideline.setting_list?.some(({ privacy_text }) => privacy_text === '写给所有人')
      )
      const ofTokens = standIn.calls('token')
      return void process.send!({ requests: standIn.arrived.length - ofTokens, written: written.length })
    }
    standIn.platform.programs.clear()
    standIn.arrived.length = 0
    for (let index = 0; index < orders.programs; index++) standIn.platform.add(appIdOf(index), `门店 ${index}`)
    standIn.fault = orders.faults ? faultsOn(standIn) : () => undefined
    process.send!('ready')
  })
  process.send!(standIn.url)
}

if (process.send) void main()

import { call } from './call'
import type { Unsupported } from './stand-ins'

const calls = 'callFunction callContainer uploadFile downloadFile getTempFileURL deleteFile'.split(' ')

/**
 * `wx.cloud`: there, so that a program starts, and every call of it fails. A query of the database may be built as long as
 * you like; it fails when it is sent.
 */
export function cloud(unsupported: Unsupported): Record<string, unknown> {
  const failing = (name: string) => {
    const fullName = `cloud.${name}`
    return call(fullName, () => {
      throw new Error(unsupported.tell(fullName).slice(`${fullName}:fail `.length))
    })
  }
  return {
    init() {},
    ...Object.fromEntries(calls.map((name) => [name, failing(name)])),
    database: () => query(failing),
    Cloud: class {
      init = () => Promise.resolve()
      constructor() {
        Object.assign(this, cloud(unsupported), { init: () => Promise.resolve() })
      }
    }
  }
}

const sends = ['get', 'add', 'update', 'set', 'remove', 'count', 'end']

function query(failing: (name: string) => unknown): unknown {
  const node: unknown = new Proxy(() => {}, {
    get: (_, name) => {
      if (typeof name === 'symbol' || name === 'then') return undefined
      if (sends.includes(name)) return failing(`database.${name}`)
      return name === 'watch' ? () => ({ close() {} }) : node
    },
    apply: () => node
  })
  return node
}

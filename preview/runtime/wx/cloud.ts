import { call, type Callbacks } from './call'
import { standInObject, type Unsupported } from './stand-ins'

const calls = 'callFunction callContainer getTempFileURL deleteFile'.split(' ')

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
  /** Without a callback there is a promise, with one a task. */
  const transferring = (name: string, task: string) => {
    const start = failing(name)
    return (options: Callbacks) => start(options) ?? standInObject(task, `cloud.${name}`, unsupported)
  }
  return {
    init() {},
    ...Object.fromEntries(calls.map((name) => [name, failing(name)])),
    uploadFile: transferring('uploadFile', 'UploadTask'),
    downloadFile: transferring('downloadFile', 'DownloadTask'),
    database: () => query(failing),
    CloudID: values('cloudID'),
    CDN: values('target'),
    Cloud: class {
      init = () => Promise.resolve()
      constructor() {
        Object.assign(this, cloud(unsupported), { init: () => Promise.resolve() })
      }
    }
  }
}

/** A class of values that a call takes, made with `new` or without. */
const values = (field: string) =>
  function (value: unknown) {
    return { [field]: value }
  }

const sends = 'get add update set remove count end runTransaction startTransaction'.split(' ')

function query(failing: (name: string) => unknown): unknown {
  // A function with `function`, as some are called with `new`: `new db.Geo.Point(…)`.
  const node: object = new Proxy(function () {}, {
    get: (_, name) => {
      if (typeof name === 'symbol' || name === 'then') return undefined
      if (sends.includes(name)) return failing(`database.${name}`)
      return name === 'watch' ? () => ({ close() {} }) : node
    },
    apply: () => node,
    construct: () => node
  })
  return node
}

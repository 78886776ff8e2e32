import { call, type Callbacks } from './call'
import { standInObject, type Unsupported } from './stand-ins'

export interface OutgoingRequest {
  url: string
  method: string
  header: Record<string, string>
  body?: string
  /** `body` is bytes, as Base64. */
  isBase64?: true
}

export interface IncomingAnswer {
  statusCode: number
  header: Record<string, string>
  /** Each `Set-Cookie`, of which `header` has one place only. */
  cookies?: string[]
  /** Base64. */
  body: string
}

/** The way out: to what runs on this machine and hands requests on. Without it there is no network. */
export type Network = (request: OutgoingRequest) => Promise<IncomingAnswer>

interface RequestOptions extends Callbacks {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  dataType?: string
  responseType?: string
  /** ms */
  timeout?: number
}

type Heard = (error: object) => void

const off = 'the preview has no network; start it with --network, or mock this call'

/** `wx.request` and what else goes out. https://developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html */
export function networkApis(network: Network | undefined, unsupported: Unsupported) {
  const send = network ?? (() => Promise.reject(new Error(off)))
  const request = async (options: RequestOptions) => {
    const { statusCode, header, cookies = [], body } = await send(outgoingRequest(options))
    const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0))
    return { data: received(bytes, options), statusCode, header, cookies }
  }
  const downloadFile = async ({ url, header: own = {} }: RequestOptions) => {
    const { statusCode, header, body } = await send({ url, method: 'GET', header: own })
    const type = header['content-type'] ?? 'application/octet-stream'
    return { statusCode, header, tempFilePath: `data:${type};base64,${body}` }
  }
  const socketErrorHeard: Heard[] = []
  const failing = (name: string) => () =>
    Promise.reject(new Error(network ? unsupported.tell(name).slice(`${name}:fail `.length) : off))
  return {
    request: withTask('request', 'RequestTask', request),
    downloadFile: withTask('downloadFile', 'DownloadTask', downloadFile),
    uploadFile: withTask('uploadFile', 'UploadTask', failing('uploadFile')),
    connectSocket,
    onSocketError: (hear: Heard) => void socketErrorHeard.push(hear)
  }

  /** One that does not open tells its task of it, and who listens for all sockets. */
  function connectSocket(options: RequestOptions) {
    const heard: Heard[] = []
    const connect = withTask('connectSocket', 'SocketTask', failing('connectSocket'))
    const task = connect({
      ...options,
      fail: (error) => {
        options?.fail?.(error)
        task.readyState = 3
        for (const hear of [...heard, ...socketErrorHeard]) hear(error)
      }
    }) as Record<string, unknown>
    return Object.assign(task, { readyState: 0, onError: (hear: Heard) => void heard.push(hear) })
  }

  /** A task comes at once; what it stops, or what takes too long, has failed. */
  function withTask(name: string, type: string, run: (options: RequestOptions) => Promise<object>) {
    return (options: RequestOptions) => {
      let fail!: (reason: Error) => void
      const stopped = new Promise<never>((_, reject) => (fail = reject))
      // Where it has ended before, nobody waits for that.
      stopped.catch(() => {})
      if (network && options?.timeout) setTimeout(() => fail(new Error('timeout')), options.timeout)
      const start = call(name, (given: RequestOptions) => Promise.race([stopped, run(given)]))
      void start({ ...options, fail: options?.fail ?? (() => {}) })
      const task = standInObject(type, name, unsupported)
      return 'abort' in task ? { ...task, abort: () => fail(new Error('abort')) } : task
    }
  }
}

function outgoingRequest({ url, method = 'GET', data, header = {} }: RequestOptions): OutgoingRequest {
  const lower = Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]))
  const verb = method.toUpperCase()
  if (data === undefined || data === null) return { url, method: verb, header: lower }
  if (verb === 'GET' && typeof data === 'object') return { url: withQuery(url, data), method: verb, header: lower }
  const type = (lower['content-type'] ??= 'application/json')
  if (typeof data === 'string') return { url, method: verb, header: lower, body: data }
  if (isBuffer(data)) return { url, method: verb, header: lower, body: base64(data), isBase64: true }
  const body = type.includes('urlencoded') ? String(queryOf(data)) : JSON.stringify(data)
  return { url, method: verb, header: lower, body }
}

/** By name: one that a test hands over is of another realm. */
const isBuffer = (data: unknown): data is ArrayBuffer => /^\[object ArrayBuffer\]$/.test(String(data))

const base64 = (data: ArrayBuffer) =>
  btoa(Array.from(new Uint8Array(data), (byte) => String.fromCharCode(byte)).join(''))

function withQuery(url: string, data: object): string {
  const query = String(queryOf(data))
  return query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url
}

function queryOf(data: object): URLSearchParams {
  const pairs = Object.entries(data).filter(([, value]) => value !== undefined)
  return new URLSearchParams(
    pairs.map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)])
  )
}

function received(bytes: Uint8Array, { dataType = 'json', responseType = 'text' }: RequestOptions): unknown {
  if (responseType === 'arraybuffer') return bytes.buffer
  const text = new TextDecoder().decode(bytes)
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

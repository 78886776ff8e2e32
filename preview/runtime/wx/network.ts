import { call, type Callbacks } from './call'
import { standInObject, type Unsupported } from './stand-ins'

export interface OutgoingRequest {
  url: string
  method: string
  header: Record<string, string>
  body?: string
}

export interface IncomingAnswer {
  statusCode: number
  header: Record<string, string>
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
}

const off = 'the preview has no network; start it with --network, or mock this call'

/** `wx.request` and what else goes out. https://developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html */
export function networkApis(network: Network | undefined, unsupported: Unsupported) {
  const send = network ?? (() => Promise.reject(new Error(off)))
  const request = call('request', async (options: RequestOptions) => {
    const outgoing = outgoingRequest(options)
    const { statusCode, header, body } = await send(outgoing)
    const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0))
    return { data: received(bytes, options), statusCode, header, cookies: [] }
  })
  const downloadFile = call('downloadFile', async ({ url }: RequestOptions) => {
    const { statusCode, header, body } = await send({ url, method: 'GET', header: {} })
    const type = header['content-type'] ?? 'application/octet-stream'
    return { statusCode, header, tempFilePath: `data:${type};base64,${body}` }
  })
  const failing = (name: string) =>
    call(name, () => {
      throw new Error(network ? unsupported.tell(name).slice(`${name}:fail `.length) : off)
    })
  return {
    request: withTask(request, 'RequestTask', 'request'),
    downloadFile: withTask(downloadFile, 'DownloadTask', 'downloadFile'),
    uploadFile: withTask(failing('uploadFile'), 'UploadTask', 'uploadFile'),
    connectSocket: withTask(failing('connectSocket'), 'SocketTask', 'connectSocket')
  }

  function withTask<Options extends object>(
    start: (options?: Options & Callbacks) => unknown,
    type: string,
    name: string
  ) {
    return (options: Options & Callbacks) => {
      start({ ...options, fail: options?.fail ?? (() => {}) })
      return standInObject(type, name, unsupported)
    }
  }
}

function outgoingRequest({ url, method = 'GET', data, header = {} }: RequestOptions): OutgoingRequest {
  const lower = Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]))
  const verb = method.toUpperCase()
  if (data === undefined || data === null) return { url, method: verb, header: lower }
  if (verb === 'GET' && typeof data === 'object') return { url: withQuery(url, data), method: verb, header: lower }
  if (typeof data === 'string') return { url, method: verb, header: lower, body: data }
  const type = (lower['content-type'] ??= 'application/json')
  const body = type.includes('urlencoded') ? String(queryOf(data)) : JSON.stringify(data)
  return { url, method: verb, header: lower, body }
}

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

import { createCipheriv, createHash, randomBytes } from 'node:crypto'

/** A platform's message settings. */
export const settings = {
  token: 'push-token',
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  componentAppId: 'wx1234567890abcdef'
}
export const otherKey = 'GFEDCBA9876543210zyxwvutsrqponmlkjihgfedcba'

/** The event as the official sample writes it, values in literal quotes. */
export const sampleEvent = (info: Record<string, string> = {}): string => {
  const fields = {
    api_name: '"wx.choosePoi"',
    apply_time: '"1646128427"',
    audit_id: '"446548743"',
    audit_time: '"1646130127"',
    reason: '"用途不清"',
    status: '"2"',
    ...info
  }
  const elements = Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`)
  return `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[o_1]]></FromUserName>
<CreateTime>1646130127</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[wxa_privacy_apply]]></Event>
<result_info>${elements.join('\n')}</result_info></xml>`
}

/** Encrypts as the platform documents it. `padding` and `length` are there to get it wrong. */
export function seal(
  message: string | Buffer,
  { key = settings.encodingAesKey, appId = settings.componentAppId, padding = 0, length = -1 } = {}
): string {
  const text = Buffer.from(message as string)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(length < 0 ? text.length : length)
  const plain = Buffer.concat([randomBytes(16), size, text, Buffer.from(appId)])
  const pad = 32 - (plain.length % 32)
  const padded = Buffer.concat([plain, Buffer.alloc(pad, padding || pad)])
  const aes = Buffer.from(`${key}=`, 'base64')
  const cipher = createCipheriv('aes-256-cbc', aes, aes.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
}

/** Everything a push consists of. */
export interface Push {
  encrypted: string
  timestamp: string
  nonce: string
  token: string
  signature?: string
  /** Of the address alone. */
  addressSignature?: string
  path?: string
  body?: string | Uint8Array<ArrayBuffer>
  /** What the header Content-Encoding says of the body. */
  encoding?: string
  method?: string
}

export const push = (message: string, change: Partial<Push> = {}): Push => ({
  encrypted: seal(message),
  timestamp: String(Math.floor(Date.now() / 1000)),
  nonce: '1320562132',
  token: settings.token,
  ...change
})

/** Posts a push and gives what the platform would see. */
export async function deliver(url: string, each: Push): Promise<{ status: number; text: string }> {
  const { encrypted, timestamp, nonce, token, method = 'POST' } = each
  const sign = (...parts: string[]): string => createHash('sha1').update(parts.sort().join('')).digest('hex')
  const signature = each.signature ?? sign(token, timestamp, nonce, encrypted)
  const query = new URLSearchParams({
    signature: each.addressSignature ?? sign(token, timestamp, nonce),
    timestamp,
    nonce,
    encrypt_type: 'aes',
    msg_signature: signature
  })
  const body =
    each.body ?? `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`
  const response = await fetch(`${url}${each.path ?? '/wxba5fad812f8e6fb9/callback'}?${query}`, {
    method,
    headers: { 'content-type': 'text/xml', ...(each.encoding ? { 'content-encoding': each.encoding } : {}) },
    ...(method === 'POST' ? { body } : {})
  })
  return { status: response.status, text: await response.text() }
}

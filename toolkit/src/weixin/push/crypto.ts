import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'
import { PushRefusal } from './refusal'

/** PKCS#7 over blocks of 32, where AES itself has 16. */
const blockSize = 32
const randomBytes = 16
const lengthBytes = 4

/** The 32 bytes that an EncodingAESKey of the console's 43 characters stands for. */
export function aesKey(encoded: unknown): Buffer | undefined {
  if (typeof encoded !== 'string' || !/^[A-Za-z0-9+/]{43}$/.test(encoded)) return undefined
  return Buffer.from(`${encoded}=`, 'base64')
}

/** Whether `given` is the msg_signature of these parts, in a time that says nothing about how much of it is right. */
export function signatureMatches(given: string, parts: readonly string[]): boolean {
  const expected = Buffer.from(
    createHash('sha1')
      .update([...parts].sort().join(''))
      .digest('hex')
  )
  const received = Buffer.from(given)
  return received.length === expected.length && timingSafeEqual(received, expected)
}

/** The message in `encrypted`, with the first key that opens it for this platform. */
export function decrypt(encrypted: string, keys: readonly Buffer[], componentAppId: string): string {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encrypted)) throw new PushRefusal('Encrypt is not base64', 400, 'IllegalBuffer')
  const bytes = Buffer.from(encrypted, 'base64')
  let reason: unknown
  for (const key of keys) {
    try {
      return opened(unpadded(bytes, key), componentAppId)
    } catch (error) {
      reason ??= error
    }
  }
  throw reason
}

function unpadded(bytes: Buffer, key: Buffer): Buffer {
  if (bytes.length === 0 || bytes.length % blockSize) throw new PushRefusal('Encrypt is cut off', 400, 'IllegalBuffer')
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const plain = Buffer.concat([decipher.update(bytes), decipher.final()])
  const padding = plain[plain.length - 1]
  const wellPadded = padding >= 1 && padding <= blockSize && plain.subarray(-padding).every((each) => each === padding)
  if (!wellPadded) throw undecipherable()
  return plain.subarray(0, -padding)
}

/** 16 random bytes, the length of the message, the message, the app id of the platform. */
function opened(plain: Buffer, componentAppId: string): string {
  const start = randomBytes + lengthBytes
  if (plain.length < start) throw undecipherable()
  const end = start + plain.readUInt32BE(randomBytes)
  if (end > plain.length) throw undecipherable()
  if (plain.toString('utf8', end) !== componentAppId) {
    const what = 'the message is for another platform than componentAppId'
    throw new PushRefusal(what, 403, 'ValidateAppidError')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain.subarray(start, end))
  } catch {
    throw new PushRefusal('the message is not UTF-8', 400, 'IllegalBuffer')
  }
}

/** What another key gives is noise, whose padding and lengths are right by accident now and then. */
const undecipherable = (): PushRefusal =>
  new PushRefusal(
    'it could not be decrypted: encodingAesKey is not the key it was encrypted with',
    400,
    'DecryptAESError'
  )

import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import type Redis from 'ioredis'
import { either } from '../language'
import { WrongUse } from '../wrong-use'
import { prefix } from './keys'

const variable = 'MP_FLEET_KEY'
const fewest = 16

/** Tickets and tokens, in Redis only as AES-256-GCM makes them. What is kept under one name opens under no other. */
export class Vault {
  readonly #key: Buffer

  /** @throws WrongUse where the environment has no key */
  constructor(
    readonly redis: Redis,
    passphrase = process.env[variable] ?? ''
  ) {
    if (passphrase.length < fewest) {
      const wrong = passphrase
        ? either(`${variable} is too short`, `环境变量 ${variable} 太短`)
        : either(`${variable} is not set`, `未设置环境变量 ${variable}`)
      throw new WrongUse(
        either(
          `${wrong}: at least ${fewest} characters, kept where Redis is not (openssl rand -base64 32)`,
          `${wrong}：至少 ${fewest} 个字符，不要和 Redis 存在一起（openssl rand -base64 32）`
        )
      )
    }
    this.#key = scryptSync(passphrase, prefix, 32)
  }

  /** Without `ms` it is kept for good. */
  async set(name: string, secret: string, ms?: number): Promise<void> {
    const sealed = this.#seal(name, secret)
    if (ms === undefined) await this.redis.set(keyOf(name), sealed)
    else await this.redis.set(keyOf(name), sealed, 'PX', ms)
  }

  async get(name: string): Promise<string | undefined> {
    const sealed = await this.redis.get(keyOf(name))
    return sealed === null ? undefined : this.#open(name, sealed)
  }

  async forget(...names: string[]): Promise<void> {
    await this.redis.del(...names.map(keyOf))
  }

  #seal(name: string, secret: string): string {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(name))
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
  }

  #open(name: string, text: string): string {
    const bytes = Buffer.from(text, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12))
      .setAAD(Buffer.from(name))
      .setAuthTag(bytes.subarray(12, 28))
    try {
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    } catch {
      throw new WrongUse(
        either(
          `${variable} is another one than what is in Redis was encrypted with`,
          `${variable} 与 Redis 中数据加密时用的不一致`
        )
      )
    }
  }
}

const keyOf = (name: string): string => `${prefix}:secret:${name}`

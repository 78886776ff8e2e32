import { randomUUID } from 'node:crypto'
import type Redis from 'ioredis'
import { prefix } from './keys'

/** Another process is at it, or was when it was killed: to be looked at again when its hold has lapsed. */
export class Occupied extends Error {
  constructor(readonly after: number) {
    super(`occupied for ${after} ms`)
  }
}

const releaseOwn = `if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`

/** Does something while nobody else does the same. What a killed process holds lapses after `lapse` ms. */
export async function holding<T>(redis: Redis, subject: string, lapse: number, action: () => Promise<T>): Promise<T> {
  const key = `${prefix}:hold:${subject}`
  const mine = randomUUID()
  if ((await redis.set(key, mine, 'PX', lapse, 'NX')) !== 'OK') {
    throw new Occupied(Math.max(50, await redis.pttl(key)))
  }
  try {
    return await action()
  } finally {
    await redis.eval(releaseOwn, 1, key, mine)
  }
}

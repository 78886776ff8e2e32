import type Redis from 'ioredis'
import type { SeenMessages } from 'miniprogram-privacy-toolkit/weixin'
import { prefix } from '../redis/keys'

const keyOf = (id: string): string => `${prefix}:seen:${id}`

/** Which messages were taken already, by whichever process. */
export const seenInRedis = (redis: Redis): SeenMessages => ({
  take: async (id, seconds) => (await redis.set(keyOf(id), '1', 'EX', Math.max(1, Math.ceil(seconds)), 'NX')) === 'OK',
  release: (id) => redis.del(keyOf(id))
})

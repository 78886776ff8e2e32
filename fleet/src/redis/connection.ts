import Redis from 'ioredis'
import { either } from '../language'
import { WrongUse } from '../wrong-use'

/** Further apart, timestamps of pushes are refused and delays end at the wrong time. */
const clockTolerance = 5 * 60_000
/** ms to wait for a Redis at the start; later a lost one is waited for. */
const patience = 3000

/**
 * A connection to a Redis that is fit to be a memory: it answers, evicts nothing, and agrees about the time.
 * @throws WrongUse that says what to set
 */
export async function openRedis(address: string): Promise<Redis> {
  const where = withoutPassword(address)
  let ready = false
  const redis = new Redis(address, {
    lazyConnect: true,
    connectTimeout: patience,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (ready ? Math.min(times * 50, 1000) : null)
  })
  let reason = 'no answer'
  redis.on('error', (error: Error) => (reason = error.message))
  try {
    await redis.connect()
    await checkServer(redis, where)
  } catch (error) {
    redis.disconnect()
    if (error instanceof WrongUse) throw error
    throw new WrongUse(
      either(
        `no Redis at ${where} (${reason}): start one (on Debian: apt-get install -y redis-server), or change \`redis\` in fleet.yaml`,
        `${where} 连不上 Redis（${reason}）：请先启动（Debian：apt-get install -y redis-server），或修改 fleet.yaml 的 redis`
      )
    )
  }
  ready = true
  return redis
}

async function checkServer(redis: Redis, where: string): Promise<void> {
  const [info, time] = await Promise.all([redis.info(), redis.time()])
  const field = (name: string): string | undefined => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1]
  const policy = field('maxmemory_policy')
  if (policy && policy !== 'noeviction') {
    throw new WrongUse(
      either(
        `the Redis at ${where} deletes keys when memory is short (maxmemory-policy ${policy}), and roll-outs with them: ` +
          'set `maxmemory-policy noeviction` in redis.conf, or now with `redis-cli config set maxmemory-policy noeviction`',
        `${where} 的 Redis 内存不足时会删 key（maxmemory-policy ${policy}），批次数据会丢：在 redis.conf 里设 ` +
          '`maxmemory-policy noeviction`，或立即执行 `redis-cli config set maxmemory-policy noeviction`'
      )
    )
  }
  const ahead = Date.now() - Number(time[0]) * 1000
  if (Math.abs(ahead) > clockTolerance) {
    const minutes = Math.round(Math.abs(ahead) / 60_000)
    throw new WrongUse(
      either(
        `this machine's clock is ${minutes} minutes ${ahead > 0 ? 'ahead of' : 'behind'} that of the Redis at ${where}: ` +
          'set the clock (timedatectl set-ntp true)',
        `本机时钟比 ${where} 的 Redis ${ahead > 0 ? '快' : '慢'} ${minutes} 分钟：请校时（timedatectl set-ntp true）`
      )
    )
  }
}

function withoutPassword(address: string): string {
  const url = new URL(address)
  url.username = ''
  url.password = ''
  return url.toString()
}

import Redis from 'ioredis'
import { msUntilPlace } from '../src/worker/application-places'
import { sharedLimiter } from '../src/worker/limiter'
import { RedisServer } from './redis-server'

let server: RedisServer
beforeEach(async () => {
  server = await RedisServer.start()
})
afterEach(() => server.stop())

test('so many applications a minute, all workers together', async () => {
  const workers = [new Redis(server.url), new Redis(server.url)]
  const asked = Array.from({ length: 10 }, (_, index) => msUntilPlace(workers[index % 2]!, 4))
  const waits = await Promise.all(asked)
  expect(waits.filter((ms) => ms === 0)).toHaveLength(4)
  // In every minute, wherever it begins.
  for (const ms of waits.filter((each) => each > 0)) expect(ms).toBeGreaterThan(55_000)
  for (const worker of workers) worker.disconnect()
})

/** Workers on one Redis, whose waits end when the test says so. */
function limitedWorkers(limits: { requestsPerSecond?: number; requestsPerMinuteAndProgram?: number }) {
  const connections = [new Redis(server.url), new Redis(server.url)]
  const waiting: { ms: number; go: () => void }[] = []
  const wait = (ms: number) => new Promise<void>((go) => waiting.push({ ms, go }))
  const limiters = connections.map((redis) => sharedLimiter(redis, limits, wait))
  let sent = 0
  const ask = (requests: number, appId: string): void => {
    for (let at = 0; at < requests; at++) void limiters[at % 2]!.request(appId).then(() => sent++)
  }
  const settled = async (requests: number): Promise<{ sent: number; waiting: number }> => {
    while (sent + waiting.length < requests) await new Promise((resolve) => setImmediate(resolve))
    return { sent, waiting: waiting.length }
  }
  return { connections, waiting, ask, settled, end: () => connections.forEach((redis) => redis.disconnect()) }
}

test('so many requests a second, all programs and workers together', async () => {
  const { waiting, ask, settled, end } = limitedWorkers({ requestsPerSecond: 3 })
  ask(4, 'wx1')
  ask(4, 'wx2')
  expect(await settled(8)).toEqual({ sent: 3, waiting: 5 })
  // Each has its place in the line: three in the second that follows, two in the one after it.
  expect(waiting.map(({ ms }) => Math.ceil(ms / 1050)).sort()).toEqual([1, 1, 1, 2, 2])
  for (const { go } of waiting.splice(0)) go()
  expect(await settled(8)).toEqual({ sent: 8, waiting: 0 })
  end()
})

test('the limit holds in every second, wherever it begins', async () => {
  const { connections, waiting, ask, settled, end } = limitedWorkers({ requestsPerSecond: 3 })
  ask(2, 'wx1')
  await settled(2)
  // They were sent 600 ms ago.
  const [redis] = connections
  for (const member of await redis!.zrange('mp-fleet:limit:platform', 0, -1)) {
    await redis!.zincrby('mp-fleet:limit:platform', -600, member)
  }
  ask(4, 'wx2')
  expect(await settled(6)).toEqual({ sent: 3, waiting: 3 })
  const waits = waiting.map(({ ms }) => ms).sort((one, other) => one - other)
  for (const ms of waits.slice(0, 2)) expect(ms).toBeLessThanOrEqual(450)
  expect(waits[2]).toBeGreaterThan(450)
  end()
})

test('so many requests a minute to one program, and others go on', async () => {
  const { waiting, ask, settled, end } = limitedWorkers({ requestsPerMinuteAndProgram: 4 })
  ask(6, 'wx1')
  expect(await settled(6)).toEqual({ sent: 4, waiting: 2 })
  for (const { ms } of waiting) expect(ms).toBeGreaterThan(1000)
  ask(3, 'wx2')
  expect(await settled(9)).toEqual({ sent: 7, waiting: 2 })
  end()
})

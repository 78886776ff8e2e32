import Redis from 'ioredis'
import { msUntilPlace } from '../src/worker/application-places'
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

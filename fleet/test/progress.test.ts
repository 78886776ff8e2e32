import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server } from 'node:net'
import Redis from 'ioredis'
import { Rollout } from '../src/rollout/rollout'
import { RedisServer } from './redis-server'

let redis: RedisServer
let way: Server
let client: Redis
beforeAll(async () => {
  redis = await RedisServer.start()
})
afterAll(async () => {
  client.disconnect()
  way.close()
  await redis.stop()
})

/** A way to Redis on which something happens once, right after the outcomes were asked for. */
function interrupted(happens: () => Promise<void>): Server {
  let isOver = false
  return createServer((socket) => {
    const server = connect(redis.port)
    server.pipe(socket)
    let passed = Promise.resolve()
    socket.on('data', (data) => {
      const text = data.toString('latin1')
      const [asked] = (!isOver && /\r\nhvals\r\n\$\d+\r\n.*\r\n/.exec(text)) || []
      if (asked === undefined) return void (passed = passed.then(() => void server.write(data)))
      isOver = true
      const end = text.indexOf(asked) + asked.length
      passed = passed.then(async () => {
        server.write(data.subarray(0, end))
        await happens()
        server.write(data.subarray(end))
      })
    })
    socket.on('close', () => server.destroy())
  }).listen(0, '127.0.0.1')
}

test('a roll-out whose last program ends while somebody looks is running or done, never stopped', async () => {
  const working = new Rollout(redis.client, 'law')
  await working.set({ task: 'push' })
  await working.enter([{ appId: 'wx1', name: 'one' }])
  await working.open(['wx1'])
  await working.begin('wx1')
  way = interrupted(() => working.end('wx1', { name: 'one' }, 'written'))
  await once(way, 'listening')
  client = new Redis((way.address() as AddressInfo).port)
  expect((await new Rollout(client, 'law').progress()).state).toMatch(/^(?:running|done)$/)
  expect((await working.progress()).state).toBe('done')
})

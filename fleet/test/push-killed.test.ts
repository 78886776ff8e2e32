import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Queue } from 'bullmq'
import Redis, { type Command } from 'ioredis'
import { deliver, push, sampleEvent, settings } from '../../toolkit/test/weixin/stand-in/push'
import type { FleetEvent } from '../src/push/event'
import { pushHandler } from '../src/push/handler'
import { openEvents } from '../src/push/queue'
import { RedisServer } from './redis-server'
import { appIdOf } from './scene'

/** To Redis, a process that is killed is a connection from which nothing more comes. */
class Mortal extends Redis {
  /** Commands until it is killed. */
  left = Infinity

  override sendCommand(command: Command): unknown {
    if (this.left-- === 0) this.disconnect()
    return super.sendCommand(command)
  }
}

let store: RedisServer
const ends: (() => unknown)[] = []
beforeAll(async () => void (store = await RedisServer.start()))
beforeEach(() => store.client.flushall())
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})
afterAll(() => store.stop())

interface Serving {
  address: string
  redis: Mortal
  events: Queue<FleetEvent>
}

async function serving(): Promise<Serving> {
  const redis = new Mortal(store.url, { maxRetriesPerRequest: null }).on('error', () => {})
  const events = openEvents(redis)
  events.on('error', () => {})
  await events.waitUntilReady()
  const { token, encodingAesKey, componentAppId } = settings
  const handler = pushHandler({
    redis,
    events,
    vault: undefined,
    token,
    encodingAesKey,
    componentAppId,
    tell: () => {}
  })
  const server: Server = createServer((request, response) => void handler(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.push(() => {
    server.closeAllConnections()
    server.close()
    if (redis.status === 'ready') redis.disconnect()
  })
  await redis.ping()
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, redis, events }
}

const queued = async ({ events }: Serving): Promise<FleetEvent[]> => (await events.getJobs()).map(({ data }) => data)

const path = `/${appIdOf(1)}/callback`
const authorization = (InfoType: string, CreateTime: number) =>
  push(
    `<xml><InfoType>${InfoType}</InfoType><AuthorizerAppid>${appIdOf(1)}</AuthorizerAppid>` +
      `<CreateTime>${CreateTime}</CreateTime></xml>`,
    { path }
  )
const messages = { outcome: push(sampleEvent(), { path }), authorized: authorization('authorized', 1) }

describe.each(Object.entries(messages))('%s', (kind, message) => {
  test.each([0, 1, 2, 3])('is in the queue once, though the server was killed after %i commands', async (commands) => {
    const killed = await serving()
    killed.redis.left = commands
    await deliver(killed.address, message)
    const other = await serving()
    expect(await deliver(other.address, message)).toEqual({ status: 200, text: 'success' })
    expect(await queued(other)).toEqual([expect.objectContaining({ kind, appId: appIdOf(1) })])
  })

  test('is in the queue once, though two servers hear of it at the same time', async () => {
    const both = await Promise.all([serving(), serving()])
    await Promise.all(both.map(({ address }) => deliver(address, message)))
    expect(await queued(both[0])).toHaveLength(1)
  })
})

test('what happens again is another message', async () => {
  const server = await serving()
  await deliver(server.address, authorization('authorized', 1))
  await deliver(server.address, authorization('unauthorized', 2))
  await deliver(server.address, authorization('authorized', 3))
  await deliver(server.address, push(sampleEvent({ audit_id: '1' }), { path }))
  await deliver(server.address, push(sampleEvent({ audit_id: '2' }), { path }))
  expect(await queued(server)).toHaveLength(5)
})

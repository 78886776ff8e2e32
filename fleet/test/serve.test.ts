import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deliver, push, sampleEvent, settings } from '../../toolkit/test/weixin/stand-in/push'
import { appIdOf, Scene, type Running } from './scene'

let scene: Scene
beforeEach(async () => {
  scene = await Scene.set({ programs: 4 })
  scene.configure({ component: { appId: settings.componentAppId } })
  scene.environment = {
    WEIXIN_COMPONENT_SECRET: scene.standIn.component.secret,
    WEIXIN_PUSH_TOKEN: settings.token,
    WEIXIN_PUSH_AES_KEY: settings.encodingAesKey,
    MP_FLEET_KEY: 'a key that is long enough'
  }
})
afterEach(() => scene.end())

const taken = { status: 200, text: 'success' }

async function serving(): Promise<{ address: string; server: Running }> {
  const server = scene.start('serve', '--port', '0', '--host', '127.0.0.1')
  const address = (await server.said(/http:\S+\n/)).trim()
  return { address, server }
}

const message = (fields: Record<string, string>): string => {
  const elements = Object.entries(fields).map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
  return `<xml>${elements.join('')}</xml>`
}
const authorization = (InfoType: string, AuthorizerAppid: string) =>
  push(message({ InfoType, AuthorizerAppid, CreateTime: '1', AuthorizationCode: 'a-code' }), { path: '/events' })

test('a ticket makes the platform’s tokens work, and authorizations keep the registry true', async () => {
  const { component, platform } = scene.standIn
  scene.configure({ tokens: { component: { appId: component.appId } }, programs: undefined })
  expect((await scene.run('sync')).stderr).toContain('no component_verify_ticket yet')

  const { address } = await serving()
  const ticket = message({ InfoType: 'component_verify_ticket', ComponentVerifyTicket: component.ticket })
  expect(await deliver(address, push(ticket, { path: '/events' }))).toEqual(taken)
  expect((await scene.run('sync')).stdout).toContain('4 programs')

  platform.add(appIdOf(7), '新门店')
  expect(await deliver(address, authorization('authorized', appIdOf(7)))).toEqual(taken)
  expect(await deliver(address, authorization('unauthorized', appIdOf(0)))).toEqual(taken)
  const registered = async () => (await scene.redis.client.lrange('mp-fleet:programs:order', 0, -1)).join()
  await scene.until(async () => (await registered()) === [1, 2, 3, 7].map(appIdOf).join())
  expect(await registered()).toBe([1, 2, 3, 7].map(appIdOf).join())

  const everything = await scene.redis.everything()
  for (const secret of [component.ticket, 'a-code', 'refreshtoken-']) expect(everything).not.toContain(secret)
})

test('where the platform’s own tokens are to be had, it does not begin without a key to keep tickets with', async () => {
  scene.configure({ tokens: { component: { appId: settings.componentAppId } } })
  scene.environment = { ...scene.environment, MP_FLEET_KEY: '' }
  const { status, stderr } = await scene.run('serve', '--port', '0')
  expect(status).toBe(2)
  expect(stderr).toContain('MP_FLEET_KEY is not set')
})

test('strangers who find the port do not fill the log', async () => {
  const { address, server } = await serving()
  for (let request = 0; request < 20; request++) expect((await fetch(address)).status).toBe(405)
  server.process.kill('SIGTERM')
  const { stderr } = await server.ended
  expect(stderr.match(/a push is a POST/g)).toHaveLength(1)
})

test('ends while Redis is away, without a stack trace', async () => {
  const { address, server } = await serving()
  await scene.redis.kill()
  expect((await deliver(address, authorization('unauthorized', appIdOf(0)))).status).toBe(503)
  server.process.kill('SIGTERM')
  const { stderr } = await server.ended
  await scene.redis.start()
  expect(stderr).not.toContain('ECONNREFUSED')
})

test('a program of the provider’s own list is left out while its authorization is withdrawn', async () => {
  scene.environment = { ...scene.environment, WEIXIN_COMPONENT_SECRET: '' }
  const { address } = await serving()
  const withdrawn = () => scene.redis.client.smembers('mp-fleet:unauthorized')
  await deliver(address, authorization('unauthorized', appIdOf(0)))
  await scene.until(async () => (await withdrawn()).length === 1)
  await scene.push('--rollout', 'law')
  expect(await scene.outcomes('law')).toEqual({ written: 3 })
  await deliver(address, authorization('updateauthorized', appIdOf(0)))
  await scene.until(async () => (await withdrawn()).length === 0)
  expect(await withdrawn()).toEqual([])
})

test('outcomes are matched by program and audit id, and looked for where none was pushed', async () => {
  const apply = ['apply', 'wx.chooseLocation', '--content', '选择收货地点', '--pic', 'https://example.com/1.png']
  await scene.run(...apply, '--rollout', 'location', '--workers', '1')
  const audits = new Map((await scene.entries('location')).map(({ appId, auditId }) => [appId, auditId!]))
  // Decided before anybody listened: no push comes of it.
  scene.standIn.platform.review(appIdOf(3), 'wx.chooseLocation', 5)

  const { address } = await serving()
  const decided = (index: number, status: string, audit_id = audits.get(appIdOf(index))!) => {
    const event = sampleEvent({ api_name: 'wx.chooseLocation', audit_id, status })
    return deliver(address, push(event, { path: `/${appIdOf(index)}/callback` }))
  }
  expect(await decided(0, '3')).toEqual(taken)
  expect(await decided(1, '2')).toEqual(taken)
  expect(await decided(2, '3', '1')).toEqual(taken)
  await scene.until(async () => (await scene.outcomes('location')).applied === 1)
  const rows = await scene.rows('location')
  expect(rows.map(({ outcome }) => outcome)).toEqual(['granted', 'rejected', 'applied', 'granted'])
  expect(rows[1]!.reason).toBe('用途不清')
})

describe('withdrawals of users', () => {
  let provider: Server
  const received: unknown[] = []
  /** It takes what is handed on, and does not answer. */
  let hangs: boolean
  beforeEach(async () => {
    received.length = 0
    hangs = false
    provider = createServer(async (request, response) => {
      let text = ''
      for await (const chunk of request) text += chunk
      received.push(JSON.parse(text))
      if (!hangs) response.end()
    })
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
    configure()
  })
  const configure = (changes: Record<string, unknown> = {}) => {
    const { port } = provider.address() as AddressInfo
    const withdrawals = `http://127.0.0.1:${port}/withdrawals`
    scene.configure({ component: { appId: settings.componentAppId }, withdrawals, ...changes })
  }
  afterEach(() => {
    provider.closeAllConnections()
    provider.close()
  })

  const revoke = (OpenID: string) =>
    push(message({ Event: 'user_authorization_revoke', OpenID, RevokeInfo: '1' }), { path: `/${appIdOf(1)}/callback` })

  /** Redis knows it too. What it does not know yet when it is killed is handed on again. */
  const handedOn = () => scene.until(async () => (await scene.redis.client.llen('mp-fleet:events:active')) === 0)

  test('are handed on once, whichever process hears of them, and none is lost with Redis', async () => {
    const [one, other] = await Promise.all([serving(), serving()])
    const first = revoke('openid-1')
    expect(await deliver(one.address, first)).toEqual(taken)
    expect(await deliver(other.address, first)).toEqual(taken)
    await scene.until(async () => received.length > 0)
    await handedOn()

    await scene.redis.kill()
    const second = revoke('openid-2')
    expect((await deliver(one.address, second)).status).toBe(503)
    await scene.redis.start()
    await scene.until(async () => (await deliver(one.address, second)).status === 200)
    await scene.until(async () => received.length > 1)
    expect(received[0]).toEqual({
      appId: appIdOf(1),
      event: { Event: 'user_authorization_revoke', OpenID: 'openid-1', RevokeInfo: '1' }
    })
    expect(received.filter((each) => JSON.stringify(each).includes('openid-1'))).toHaveLength(1)
  })

  test('a server that is handing one on ends while Redis is away, and says so', async () => {
    hangs = true
    const { address, server } = await serving()
    expect(await deliver(address, revoke('openid-4'))).toEqual(taken)
    await scene.until(async () => received.length > 0)
    await scene.redis.kill()
    server.process.kill('SIGTERM')
    const { status, stderr } = await server.ended
    await scene.redis.start()
    expect(stderr).toContain('Redis is away: ended without it')
    expect(status).toBe(1)
  })

  test('a server killed between taking and handing on loses nothing, however often', async () => {
    configure({ takeOverAfter: 1500 })
    hangs = true
    const first = await serving()
    expect(await deliver(first.address, revoke('openid-3'))).toEqual(taken)
    for (let { server } = first, kills = 1; kills <= 3; kills++) {
      await scene.until(async () => received.length >= kills)
      hangs = kills < 3
      server.process.kill('SIGKILL')
      await server.ended
      server = (await serving()).server
    }
    await scene.until(async () => received.length > 3)
    await scene.until(async () => (await scene.redis.client.zcard('mp-fleet:events:failed')) === 0)
    expect(new Set(received.map((each) => JSON.stringify(each)))).toHaveProperty('size', 1)
    await handedOn()
  })
})

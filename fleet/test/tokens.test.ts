import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Redis from 'ioredis'
import { Vault } from '../src/redis/vault'
import { commandTokens, patience } from '../src/tokens/command'
import { ComponentTokens, ticketName } from '../src/tokens/component'
import { appIdOf, Scene } from './scene'

const key = 'a key that is long enough'

let scene: Scene
beforeEach(async () => {
  scene = await Scene.set()
  const { component } = scene.standIn
  scene.configure({ tokens: { component: { appId: component.appId } }, programs: undefined })
  scene.environment = { WEIXIN_COMPONENT_SECRET: component.secret, MP_FLEET_KEY: key }
  await new Vault(scene.redis.client, key).set(ticketName, component.ticket)
})
afterEach(() => scene.end())

const secrets = () => {
  const { component, platform } = scene.standIn
  const programs = [...platform.programs.values()].flatMap((each) => [each.refreshToken, each.accessToken])
  return [component.secret, component.ticket, 'COMPONENT-TOKEN', ...programs]
}

test('the registry comes from the platform, and each token is fetched once for all workers', async () => {
  scene.standIn.platform.add(appIdOf(90), '公众号', 'official account')
  scene.standIn.platform.program(appIdOf(3)).permissions = [17]
  const sync = await scene.run('sync')
  expect(sync.stdout).toContain('5 programs; 1 official accounts left out; 1 without permission set 18')
  expect(sync.stdout).toContain(appIdOf(3))

  const push = await scene.push('--rollout', 'law', '--workers', '2', '--report', 'law.json')
  // Without the permission set it is tried all the same: the registry may be older than what was granted since.
  expect(await scene.outcomes('law')).toEqual({ written: 4, failed: 1 })
  expect(push.stdout).toMatch(/failed 61007 × 1: .*\n.*wx0{15}3\n.*Permission set 18 is not granted/)
  expect(scene.standIn.calls('getprivacysetting', appIdOf(3))).toBe(1)
  expect(scene.standIn.calls('api_component_token')).toBe(1)
  expect(scene.standIn.calls('api_authorizer_token')).toBe(5)

  const all = [await scene.redis.everything(), scene.read('law.json'), sync.stdout, push.stdout, push.stderr].join()
  for (const secret of secrets()) expect(all).not.toContain(secret)
})

test('processes that need the same token at once fetch it once', async () => {
  const { component, url } = scene.standIn
  process.env.WEIXIN_COMPONENT_SECRET = component.secret
  const connections = [new Redis(scene.redis.url), new Redis(scene.redis.url)]
  const config = { baseUrl: url, timeout: 10_000, pauses: [] }
  const processes = connections.map((redis) => new ComponentTokens(new Vault(redis, key), config, component.appId))
  const asked = Array.from({ length: 10 }, (_, index) => processes[index % 2]!.tokenOf(appIdOf(1)))
  const first = await Promise.all(asked)
  expect(new Set(first).size).toBe(1)
  expect(scene.standIn.calls('api_authorizer_token')).toBe(1)
  expect(scene.standIn.calls('api_component_token')).toBe(1)

  const again = await Promise.all(processes.map((each) => each.tokenOf(appIdOf(1), first[0])))
  expect(new Set(again).size).toBe(1)
  expect(again[0]).not.toBe(first[0])
  expect(scene.standIn.calls('api_authorizer_token')).toBe(2)
  delete process.env.WEIXIN_COMPONENT_SECRET
  for (const redis of connections) redis.disconnect()
})

test('a token that is refused is fetched anew, the platform’s own too', async () => {
  await scene.run('sync')
  await scene.push('--rollout', 'law')
  scene.standIn.platform.expire(appIdOf(1))
  scene.standIn.component.expire()
  scene.standIn.arrived.length = 0
  await scene.push('--rollout', 'again')
  expect(await scene.outcomes('again')).toEqual({ unchanged: 5 })
  expect(scene.standIn.calls('api_authorizer_token', appIdOf(1))).toBe(2)
  expect(scene.standIn.calls('api_component_token')).toBe(1)
})

test('a refresh token that holds no longer is looked for in the list once, then the program waits', async () => {
  await scene.run('sync')
  scene.standIn.platform.program(appIdOf(1)).refreshToken = 'refreshtoken-authorized-anew'
  scene.standIn.fault = ({ call, appId }) =>
    call === 'api_authorizer_token' && appId === appIdOf(2) ? { errcode: 61023 } : undefined
  scene.standIn.arrived.length = 0
  const { stdout, status } = await scene.push('--rollout', 'law')
  expect(status).toBe(1)
  expect(await scene.outcomes('law')).toEqual({ written: 4, waiting: 1 })
  expect(stdout).toContain('waiting 61023 × 1')
  expect(stdout).toContain('has to authorize the program again')
  expect(scene.standIn.calls('api_get_authorizer_list')).toBe(2)

  scene.standIn.fault = () => undefined
  await scene.run('retry', 'law', '--code', '61023', '--workers', '1')
  expect(await scene.outcomes('law')).toEqual({ written: 5 })
})

test('without its key, or with another one, nothing is opened', async () => {
  scene.environment = { ...scene.environment, MP_FLEET_KEY: '' }
  const missing = await scene.run('sync')
  expect(missing).toMatchObject({ status: 2, stderr: expect.stringContaining('MP_FLEET_KEY is not set') })
  scene.environment = { ...scene.environment, MP_FLEET_KEY: 'too short' }
  const short = await scene.run('sync')
  expect(short).toMatchObject({ status: 2, stderr: expect.stringContaining('MP_FLEET_KEY is too short') })
  scene.environment = { ...scene.environment, MP_FLEET_KEY: 'another key, long enough' }
  expect(await scene.run('sync')).toMatchObject({ status: 2, stderr: expect.stringContaining('another one') })
})

describe('a service of the provider’s own', () => {
  test.each(['() => { throw new Error("SECRET") }', 'async () => { throw new Error("SECRET") }'])(
    'a function that fails keeps what it says to itself: %s',
    async (ask) => {
      scene.write('token.mjs', `export default ${ask}`)
      scene.configure({ tokens: { module: 'token.mjs' } })
      const push = await scene.push('--rollout', 'law', '--report', 'law.json')
      const said = [scene.read('law.json'), await scene.redis.everything(), push.stdout, push.stderr].join()
      expect(said).toContain('the token function failed')
      expect(said).not.toContain('SECRET')
    }
  )

  test('a command that never ends is given up, and the others of its worker go on', async () => {
    const { tokenOf } = commandTokens('exec sleep 600', scene.folder, 100)
    await expect(tokenOf(appIdOf(0))).rejects.toThrow('the token command did not end within 0.1 s')
    const guide = readFileSync(join(__dirname, '../../docs/fleet/first-roll-out.md'), 'utf8')
    expect(guide).toContain(`not answered within ${patience / 1000} s is given up`)
  })
})

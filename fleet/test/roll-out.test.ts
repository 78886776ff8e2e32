import { appIdOf, guideline, Scene } from './scene'

// Each test starts several commands, each one several processes.

let scene: Scene
beforeEach(async () => {
  scene = await Scene.set()
})
afterEach(() => scene.end())

test('a guideline reaches every program, at three requests each', async () => {
  const { status, stdout } = await scene.push('--rollout', 'law')
  expect(stdout).toContain('law: done, 5')
  expect(status).toBe(0)
  expect(new Set(scene.purposes())).toEqual(new Set(['写给所有人']))
  expect(scene.standIn.arrived).toHaveLength(15)
  const [row] = await scene.rows('law')
  expect(row).toEqual({
    appId: appIdOf(0),
    name: '门店 0',
    outcome: 'written',
    before: expect.objectContaining({
      setting_list: [{ privacy_key: 'UserInfo', privacy_text: '展示你的头像和昵称' }]
    }),
    after: guideline('写给所有人'),
    code: null,
    rid: null,
    next: '',
    reason: ''
  })
})

test('a program that has it already is not written to', async () => {
  await scene.push()
  scene.standIn.arrived.length = 0
  const { status } = await scene.push('--rollout', 'again')
  expect(status).toBe(0)
  expect(await scene.outcomes('again')).toEqual({ unchanged: 5 })
  expect(scene.standIn.arrived).toHaveLength(5)
})

test('a diff shows what would change, and writes nothing', async () => {
  const { status, stdout } = await scene.run('diff', '--guideline', 'base.json', '--workers', '1')
  expect(status).toBe(1)
  expect(stdout).toContain('5 of 5 programs would change')
  expect(stdout).toContain('~ setting_list.UserInfo')
  expect(scene.standIn.calls('setprivacysetting')).toBe(0)
})

test('the report of a diff leads to a push, not to a resume', async () => {
  scene.standIn.fault = ({ appId }) => (appId === appIdOf(2) ? { errcode: 45009 } : undefined)
  await scene.run('diff', '--guideline', 'base.json', '--rollout', 'law', '--workers', '1', '--report', 'law.json')
  const rows: { appId: string; next: string }[] = JSON.parse(scene.read('law.json')).programs
  const nextOf = (index: number) => rows.find(({ appId }) => appId === appIdOf(index))?.next
  expect(nextOf(1)).toBe('It would change: push writes it, with the `--rollout` of this diff if it had one.')
  expect(nextOf(2)).toContain('resume tomorrow')
})

test('a diff names the programs that it could not compare, and why', async () => {
  scene.standIn.fault = ({ appId }) =>
    appId === appIdOf(1) ? { errcode: 45009 } : appId === appIdOf(2) ? { errcode: 86000 } : undefined
  const { status, stdout } = await scene.run('diff', '--guideline', 'base.json', '--workers', '1')
  expect(status).toBe(1)
  expect(stdout).toMatch(new RegExp(`^${appIdOf(1)}  .*\\n  waiting 45009 the quota of the day is used up`, 'm'))
  expect(stdout).toContain('3 of 5 programs would change, 2 could not be compared')
})

test('what has failed says what to do: with a code, where that is explained', async () => {
  scene.standIn.fault = ({ appId }) =>
    appId === appIdOf(1) ? { errcode: 86000 } : appId === appIdOf(2) ? 'cut' : undefined
  const { stdout } = await scene.push()
  expect(stdout).toContain('→ `mp-privacy explain 86000` says why. Mend it, then retry.')
  expect(stdout).toContain('→ Mend what the reason names, then retry.')
})

test('what has changed since the diff is left alone', async () => {
  await scene.run('diff', '--guideline', 'base.json', '--rollout', 'law', '--workers', '1')
  scene.standIn.platform.program(appIdOf(2)).guideline = guideline('店主自己写的')
  const { status, stdout } = await scene.push('--rollout', 'law')
  expect(stdout).toContain('conflict')
  expect(status).toBe(1)
  expect(await scene.outcomes('law')).toEqual({ written: 4, conflict: 1 })
  expect(scene.standIn.platform.program(appIdOf(2)).guideline).toEqual(guideline('店主自己写的'))
})

test('each program gets what it has of its own', async () => {
  const own =
    'owner_setting: { contact_phone: "4008001" }\nsetting_list: [{ privacy_key: Location, privacy_text: 找附近的店 }]\n'
  scene.write(`own/${appIdOf(1)}.yaml`, own)
  await scene.push('--overrides', 'own')
  expect(scene.standIn.platform.program(appIdOf(1)).guideline).toEqual({
    owner_setting: { ...guideline('').owner_setting, contact_phone: '4008001' },
    setting_list: [
      { privacy_key: 'UserInfo', privacy_text: '写给所有人' },
      { privacy_key: 'Location', privacy_text: '找附近的店' }
    ]
  })
  expect(scene.standIn.platform.program(appIdOf(0)).guideline).toEqual(guideline('写给所有人'))
})

test('one bad program never stops the others', async () => {
  scene.standIn.fault = ({ appId }) => (appId === appIdOf(1) ? { errcode: 48001 } : undefined)
  const { status, stdout } = await scene.push('--rollout', 'law', '--report', 'law.csv')
  expect(status).toBe(1)
  expect(stdout).toContain('failed 48001 × 1')
  expect(await scene.outcomes('law')).toEqual({ written: 4, failed: 1 })
  expect(scene.read('law.csv').split('\n')[2]).toMatch(/^wx0{15}1,门店 1,failed,,,48001,[-0-9a-f]+,"The token is not/)
  expect(scene.standIn.calls('getprivacysetting', appIdOf(1))).toBe(1)
})

test('a write whose answer is lost counts as written, and is not sent again', async () => {
  const lost = new Set<string>()
  scene.standIn.fault = ({ call, appId }) =>
    call === 'setprivacysetting' && !lost.has(appId) && lost.add(appId) ? 'lost' : undefined
  expect((await scene.push('--rollout', 'law')).status).toBe(0)
  expect(await scene.outcomes('law')).toEqual({ written: 5 })
  expect(scene.standIn.calls('setprivacysetting')).toBe(5)
})

test('the canaries come first, and where none is written well the others are left alone', async () => {
  scene.standIn.fault = ({ call }) => (call === 'setprivacysetting' ? { errcode: 86072 } : undefined)
  const { status } = await scene.push('--rollout', 'law', '--canary', '2')
  expect(status).toBe(3)
  expect(await scene.outcomes('law')).toEqual({ failed: 2, waiting: 3 })
  expect(scene.standIn.calls('getprivacysetting')).toBe(2)

  scene.standIn.fault = () => undefined
  await scene.run('resume', 'law', '--workers', '1')
  expect(await scene.outcomes('law')).toEqual({ failed: 2, written: 3 })
  expect((await scene.run('retry', 'law', '--code', '86072', '--workers', '1')).status).toBe(0)
  expect(await scene.outcomes('law')).toEqual({ written: 5 })
})

test('a rollback brings back what was there, except where somebody has changed it since', async () => {
  const before = scene.purposes()
  await scene.push('--rollout', 'law')
  scene.standIn.platform.program(appIdOf(3)).guideline = guideline('店主自己写的')
  const { status } = await scene.run('rollback', 'law', '--workers', '1', '--yes')
  expect(status).toBe(1)
  expect(await scene.outcomes('law')).toEqual({ restored: 4, conflict: 1 })
  expect(scene.purposes()).toEqual([...before.slice(0, 3), '店主自己写的', before[4]])
})

test('what waits for the next day goes on at once with retry', async () => {
  scene.standIn.fault = ({ appId }) => (appId === appIdOf(1) ? { errcode: 45009 } : undefined)
  await scene.push('--rollout', 'law')
  expect(await scene.outcomes('law')).toEqual({ written: 4, waiting: 1 })

  scene.standIn.fault = () => undefined
  expect((await scene.run('retry', 'law', '--code', '45009', '--workers', '1')).status).toBe(0)
  expect(await scene.outcomes('law')).toEqual({ written: 5 })
})

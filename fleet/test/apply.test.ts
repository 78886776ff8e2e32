import { appIdOf, Scene } from './scene'

let scene: Scene
beforeEach(async () => {
  scene = await Scene.set()
})
afterEach(() => scene.end())

const apply = (...words: string[]) =>
  scene.run('apply', 'wx.chooseLocation', '--content', '选择收货地点', '--pic', 'https://example.com/1.png', ...words)
const words = ['--rollout', 'location', '--workers', '2', '--yes']
const applications = () => [...scene.standIn.platform.programs.values()].map((program) => program.applications.length)

test('every program applies once, what is granted or under review not at all, answers lost or not', async () => {
  scene.standIn.platform.review(appIdOf(0), 'wx.chooseLocation', 5)
  const lost = new Set<string>()
  scene.standIn.fault = ({ call, appId }) =>
    call === 'apply_privacy_interface' && !lost.has(appId) && lost.add(appId) ? 'lost' : undefined
  expect((await apply(...words)).status).toBe(0)
  expect(await scene.outcomes('location')).toEqual({ granted: 1, applied: 4 })
  expect(applications()).toEqual([0, 1, 1, 1, 1])
  expect((await apply('--rollout', 'again', '--workers', '1')).status).toBe(0)
  expect(applications()).toEqual([0, 1, 1, 1, 1])
})

test('a guideline pulled is a file for each program', async () => {
  const { status, stdout } = await scene.run('pull', '--out', 'now', '--workers', '1')
  expect(stdout).toContain('5 → now')
  expect(status).toBe(0)
  expect(scene.read(`now/${appIdOf(0)}.yaml`)).toContain('privacy_text: 展示你的头像和昵称')
})

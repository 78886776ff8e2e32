import { appIdOf, Scene } from './scene'

let scene: Scene
beforeEach(async () => {
  scene = await Scene.set({ programs: 12 })
})
afterEach(() => scene.end())

test('it stops once more than so many percent have failed, and goes on with resume', async () => {
  // One after the other, so that what is finished when it stops is known. In whatever order: the third failure stops it,
  // before the fourth.
  scene.configure({ concurrency: 1 })
  const failing = new Set([0, 1, 2, 3].map(appIdOf))
  scene.standIn.fault = ({ appId }) => (failing.has(appId) ? { errcode: 48001 } : undefined)
  const { status, stdout } = await scene.push('--rollout', 'law', '--stop-at', '20')
  expect(stdout).toContain('law: stopped')
  expect(status).not.toBe(0)
  const { failed = 0, written = 0, waiting = 0 } = await scene.outcomes('law')
  expect(failed * 100).toBeGreaterThan(20 * (failed + written))
  expect((failed - 1) * 100).toBeLessThanOrEqual(20 * (failed - 1 + written))
  expect(waiting).toBeGreaterThan(0)

  await scene.run('resume', 'law', '--workers', '1')
  expect(await scene.outcomes('law')).toEqual({ failed: 4, written: 8 })
})

test('a second push of a running roll-out joins it: nothing is written twice', async () => {
  let release = (): void => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  scene.standIn.before = async ({ appId }) => (appId === appIdOf(0) ? held : undefined)
  const words = ['push', '--guideline', 'base.json', '--rollout', 'law', '--workers', '1', '--yes']
  const first = scene.start(...words)
  await scene.until(async () => (await scene.outcomes('law')).written === 11)
  const second = scene.start(...words)
  await second.complained(/joined/)
  release()
  expect([(await first.ended).status, (await second.ended).status]).toEqual([0, 0])
  expect(scene.standIn.calls('setprivacysetting')).toBe(12)
})

test('only those of the file are touched, and in a dry run none', async () => {
  scene.write('some.txt', `${appIdOf(2)}\n# later\n${appIdOf(5)}\n`)
  const dry = await scene.push('--only', 'some.txt', '--dry-run')
  expect(dry.stdout).toContain('2 of 2 programs would change')
  expect(scene.standIn.calls('setprivacysetting')).toBe(0)
  await scene.push('--only', 'some.txt', '--rollout', 'law')
  expect(await scene.outcomes('law')).toEqual({ written: 2 })
  scene.write('some.txt', `${appIdOf(99)}\n`)
  expect((await scene.push('--only', 'some.txt')).stderr).toContain('not among the programs')
})

import { appIdOf, Scene } from './scene'

let scene: Scene
beforeEach(async () => {
  scene = await Scene.set()
})
afterEach(() => scene.end())

test('in a terminal it is live until the roll-out ends', async () => {
  let release = (): void => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  scene.standIn.before = async ({ appId }) => (appId === appIdOf(4) ? held : undefined)
  const push = scene.start('push', '--guideline', 'base.json', '--rollout', 'law', '--workers', '1', '--yes')
  await scene.until(async () => (await scene.outcomes('law')).written === 4)

  const [status, all] = [scene.startInTerminal('status', 'law'), scene.startInTerminal('status')]
  await status.said(/law running: .*written 4/)
  await all.said(/law {2}running {2}.*written 4/)
  release()
  await push.ended
  expect((await all.ended).stdout).toMatch(/law {2}done {2}written 5 \/ 5/)
  expect((await status.ended).stdout).toMatch(/law: done, 5\s+written {2}5/)
})

test('the board shows the queues, to this machine only', async () => {
  const board = scene.start('status', '--board', '--port', '0')
  const address = (await board.said(/http:\S+\n/)).trim()
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:/)
  const { queues } = await (await fetch(`${address}/api/queues`)).json()
  expect(queues.map(({ name }: { name: string }) => name)).toEqual(['guidelines', 'applications', 'events'])
  board.process.kill('SIGINT')
  expect((await board.ended).status).toBe(0)
})

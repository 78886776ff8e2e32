import { execFileSync } from 'node:child_process'
import { appIdOf, Scene, type Running } from './scene'

let scene: Scene
beforeEach(async () => {
  scene = await Scene.set({ programs: 60 })
  scene.configure({ takeOverAfter: 1500 })
})
afterEach(() => scene.end())

const started = (): Running =>
  scene.start('push', '--guideline', 'base.json', '--workers', '2', '--yes', '--rollout', 'law')

/** Resolves at the first request that this is true of, and answers it all the same. */
const untilRequest = (number: number): Promise<void> =>
  new Promise((resolve) => {
    let seen = 0
    scene.standIn.fault = () => {
      if (++seen === number) resolve()
      return undefined
    }
  })

const workersOf = ({ process }: Running): number[] =>
  execFileSync('ps', ['--ppid', String(process.pid), '-o', 'pid='])
    .toString()
    .trim()
    .split(/\s+/)
    .map(Number)

const allWritten = async () => {
  expect(new Set(scene.purposes())).toEqual(new Set(['写给所有人']))
  const { written = 0, unchanged = 0 } = await scene.outcomes('law')
  expect(written + unchanged).toBe(60)
}

test('a worker killed amid its work loses nothing', async () => {
  const reached = untilRequest(40)
  const push = started()
  await reached
  process.kill(workersOf(push)[0]!, 'SIGKILL')
  expect((await push.ended).status).toBe(0)
  await allWritten()
})

test('a command killed with all its workers goes on when it is given again', async () => {
  const reached = untilRequest(40)
  const push = started()
  await reached
  const workers = workersOf(push)
  push.process.kill('SIGKILL')
  for (const worker of workers) process.kill(worker, 'SIGKILL')
  await push.ended
  expect((await scene.run('resume', 'law', '--workers', '1')).status).toBe(0)
  await allWritten()
})

test('a push that waits for what a worker holds says so, once', async () => {
  let release = (): void => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  scene.standIn.before = ({ appId }) => (appId === appIdOf(0) ? held : Promise.resolve())
  const push = started()
  await push.complained(/not done yet: \d+, .* What a killed worker held is taken over some 2 to 5 s later/)
  release()
  const { status, stderr } = await push.ended
  expect(status).toBe(0)
  expect(stderr.match(/taken over/g)).toHaveLength(1)
})

test('a Redis that is killed and started again loses nothing', async () => {
  const reached = untilRequest(40)
  const push = started()
  await reached
  await scene.redis.kill()
  await scene.redis.start()
  const { status, stderr } = await push.ended
  expect(status).toBe(0)
  expect(stderr).not.toContain('ECONNREFUSED')
  await allWritten()
})

test('a roll-out that Redis has forgotten is not said to be done', async () => {
  const reached = untilRequest(40)
  const push = started()
  await reached
  await scene.redis.client.flushall()
  const { status, stdout, stderr } = await push.ended
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain('law is no longer in Redis')
})

test('no token is in Redis, the report or the output', async () => {
  scene.standIn.fault = ({ appId }) => (appId === appIdOf(1) ? { errcode: 48001 } : undefined)
  const { stdout, stderr } = await scene.push('--rollout', 'law', '--report', 'law.html')
  const all = [await scene.redis.everything(), scene.read('law.html'), stdout, stderr].join()
  expect(all).toContain(appIdOf(1))
  expect(all).not.toContain('TOKEN-')
})

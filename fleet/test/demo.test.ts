import type { Row } from '../src/report/row'
import { Scene } from './scene'

let scene: Scene
beforeEach(async () => {
  scene = await Scene.set()
})
afterEach(() => scene.end())

/** The commands that the demo names, in its order. */
const commandsIn = (stdout: string): string[][] =>
  [...stdout.matchAll(/^ {2}mp-fleet (.*?) +#/gm)].map(([, words]) => words!.split(' '))

test('what the demo says to do next works, word for word', async () => {
  const demo = scene.start('demo', '--port', '18787', '--redis', `${scene.redis.url}/9`, '--programs', '60')
  const commands = commandsIn(await demo.said(/rollback law/))
  expect(commands.map(([name]) => name)).toEqual(['diff', 'push', 'status', 'retry', 'rollback'])

  scene.directory = 'fleet-demo'
  const statuses: (number | null)[] = []
  for (const words of commands) statuses.push((await scene.run(...words)).status)
  // Two programs have not granted the permission at first.
  expect(statuses).toEqual([1, 1, 0, 0, 0])
  const { programs } = JSON.parse((await scene.run('status', 'law', '--format', 'json')).stdout)
  expect(new Set(programs.map(({ outcome }: Row) => outcome))).toEqual(new Set(['restored']))
  expect(scene.read('fleet-demo/law.html')).toContain('48001')

  demo.process.kill('SIGINT')
  expect((await demo.ended).status).toBe(0)
})

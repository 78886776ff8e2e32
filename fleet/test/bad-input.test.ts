import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../src/config/config'
import { openRedis } from '../src/redis/connection'
import { appIdOf, guideline, Scene } from './scene'

let scene: Scene
beforeAll(async () => {
  scene = await Scene.set({ programs: 3 })
})
afterAll(() => scene.end())
beforeEach(() => {
  scene.configure()
  scene.populate(3)
})

const refused = async (sentence: string | RegExp, ...words: string[]) => {
  const { status, stderr } = await scene.run(...words)
  expect(stderr).toMatch(sentence)
  expect(stderr).not.toMatch(/^ +at /m)
  expect(status).toBe(2)
}
const diff = (...words: string[]) => ['diff', '--guideline', 'base.json', '--workers', '1', ...words]

test('no Redis', async () => {
  scene.configure({ redis: 'redis://user:secret@127.0.0.1:1' })
  await refused(/no Redis at redis:\/\/127\.0\.0\.1:1 .*apt-get install -y redis-server/, ...diff())
})

test('a Redis that evicts keys', async () => {
  await scene.redis.client.config('SET', 'maxmemory-policy', 'allkeys-lru')
  await refused(/set `maxmemory-policy noeviction`/, ...diff())
  await scene.redis.client.config('SET', 'maxmemory-policy', 'noeviction')
})

test('a clock that is wrong by hours', async () => {
  const now = Date.now()
  const clock = jest.spyOn(Date, 'now').mockReturnValue(now + 3 * 60 * 60_000)
  await expect(openRedis(scene.redis.url)).rejects.toThrow(/clock is 1(79|80) minutes ahead/)
  clock.mockRestore()
})

test.each([
  ['UTF-16', Buffer.from('\ufeffredis: redis://127.0.0.1:6379\n', 'utf16le')],
  ['GBK', Buffer.from('programs: \xb3\xcc\xd0\xf2.csv\n', 'latin1')]
])('a fleet.yaml in %s', (_, bytes) => {
  const file = join(scene.folder, 'other.yaml')
  writeFileSync(file, bytes)
  expect(() => readConfig(file)).toThrow(`${file} is not UTF-8: save it as UTF-8`)
})

test('a registry with a doubled app id', async () => {
  scene.write('programs.csv', `appId,name\n${appIdOf(0)},一\n${appIdOf(1)},二\n${appIdOf(0)},三\n`)
  await refused(/programs\.csv:4: wx0+ is there twice, first in line 2/, ...diff())
})

test('an override for a program that is not registered, and one that is no guideline', async () => {
  scene.write(`others/${appIdOf(9)}.yaml`, 'owner_setting: { contact_phone: "1" }\n')
  await refused(/wx0+9 is not among the programs/, ...diff('--overrides', 'others'))
  scene.write(`broken/${appIdOf(1)}.yaml`, 'setting_list: [ { privacy_key: UserInfo, privacy_text: "" } ]\n')
  await refused(/is not complete for\n.*wx0+1: setting_list/, ...diff('--overrides', 'broken'))
})

test('a base that is no guideline', async () => {
  scene.write('list.json', '[1]')
  await refused(/list\.json/, 'diff', '--guideline', 'list.json')
  scene.write('other.yaml', 'name: 门店\n')
  await refused(/is no guideline/, 'push', '--guideline', 'other.yaml', '--yes')
  expect(scene.standIn.arrived).toEqual([])
})

test('a disk that is full while reporting: every row is kept', async () => {
  symlinkSync('/dev/full', join(scene.folder, 'law.csv'))
  const words = ['--rollout', 'law', '--report', 'law.csv']
  const { status, stderr } = await scene.push(...words)
  expect(stderr).toContain('law.csv could not be written (the disk is full); every row is kept')
  expect(status).toBe(2)
  expect((await scene.run('status', 'law', '--report', 'again.csv')).status).toBe(0)
  expect(scene.read('again.csv').match(/,written,/g)).toHaveLength(3)
})

test('one name for two things, and a report of no known kind', async () => {
  scene.write('other.json', JSON.stringify(guideline('别的')))
  await scene.run(...diff('--rollout', 'name'))
  await refused(/is about something else/, 'push', '--guideline', 'other.json', '--rollout', 'name', '--yes')
  await refused(/must end with \.json, \.csv, \.html/, ...diff('--report', 'law.txt'))
})

test('an application that the platform would refuse is refused once, before anything is sent', async () => {
  await refused(
    /api_name: .*wx\.chooseLocation/,
    'apply',
    'wx.chooseLocatoin',
    '--content',
    '选择地点',
    '--url',
    'https://a.cn'
  )
  await refused(/content：.*300/, 'apply', 'wx.choosePoi', '--content', '长'.repeat(301), '--lang', 'zh')
  expect(scene.standIn.arrived).toEqual([])
})

test.each<[Record<string, unknown>, RegExp]>([
  [{ redi: 'x' }, /unknown field redi; there are redis/],
  [{ redis: '127.0.0.1:6379' }, /redis must be an address that begins with redis:/],
  [{ baseUrl: 'localhost:8787' }, /baseUrl must be an address that begins with http:/],
  [{ limits: { perSecond: 1 } }, /unknown field perSecond/],
  [{ limits: { requestsPerSecond: '多' } }, /limits\.requestsPerSecond must be a number/],
  [{ concurrency: 1.5 }, /concurrency must be a whole number/],
  [{ pauses: 'slow' }, /pauses must be a list/],
  [{ tokens: 5 }, /tokens must be a command/],
  [{ component: {} }, /component needs appId/]
])('fleet.yaml with %j', (changes, sentence) => {
  scene.configure(changes)
  expect(() => readConfig(join(scene.folder, 'fleet.yaml'))).toThrow(sentence)
})

test('says so in Chinese to whoever reads Chinese', async () => {
  scene.write('gbk.yaml', 'a: \ufffd\n')
  await refused(/第 1 行有.*转码时丢失/, 'diff', '--guideline', 'gbk.yaml', '--lang', 'zh')
  scene.configure({ redis: 'redis.example.com' })
  await refused(/fleet\.yaml：redis 应为以 redis:\/\/ 或/, ...diff('--lang', 'zh'))
  scene.configure()
  scene.write('programs.csv', `${appIdOf(0)},一\n${appIdOf(0)},二\n`)
  await refused(/programs\.csv:2：wx0+ 重复，第 1 行已有/, ...diff('--lang', 'zh'))
  await refused('没有命令 psh', 'psh', '--lang', 'zh')
  await refused(/选项 --canary <n> 的值 x 无效。应为大于 0 的整数。/, 'push', '--canary', 'x', '--lang', 'zh')
  expect((await scene.run('push', '--help', '--lang=zh')).stdout).toMatch(/用法：[^]*把指引推送到每个小程序/)
})

test('a name that would rewrite the terminal', async () => {
  scene.write('programs.csv', `appId,name\n${appIdOf(1)},\u001B[2J门店\n`)
  const { stdout } = await scene.run(...diff())
  expect(stdout).toContain('\\u001b[2J门店')
})

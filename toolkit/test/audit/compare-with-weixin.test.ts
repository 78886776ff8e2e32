import { join } from 'node:path'
import type { AuditReport } from '../../src/audit'
import { AtThePlatform } from '../guideline/at-the-platform'
import { miniProgram, write } from './project'

const platform = new AtThePlatform()
const token = 'TOKEN-of-wx-1'

const program = () => write(miniProgram({ 'pages/a/index.js': 'Page({ a() { wx.getLocation() } })' }))
const scanOf = (...names: string[]) => ({ without_auth_list: names, without_conf_list: [] })
const weixinOf = (stdout: string) => (JSON.parse(stdout) as AuditReport[])[0].weixin

beforeEach(() => {
  platform.standIn.platform.scan = scanOf('wx.chooseAddress', 'wx.getLocation')
})

it.each([
  ['at the end', (root: string) => ['audit', root, '--format', 'json', '--compare-with-weixin']],
  ['before the root', (root: string) => ['audit', '--format', 'json', '--compare-with-weixin', root]]
])('without a file, %s, the platform is asked what its scan found', async (_, words) => {
  const { status, stdout, stderr } = await platform.run(...words(program()))
  expect(weixinOf(stdout)).toEqual({ onlyWeixin: ['chooseAddress'], onlyAudit: ['getLocation'] })
  expect([status, platform.standIn.paths()]).toEqual([1, ['get_code_privacy_info']])
  expect(stdout + stderr).not.toContain(token)
})

it('a file is compared with, wherever it stands, and nobody is asked', async () => {
  const file = platform.file('answer.json', { errcode: 0, without_auth_list: ['getLocation'] })
  const root = program()
  for (const words of [
    ['audit', '--compare-with-weixin', file, root, '--format', 'json'],
    ['audit', root, '--format', 'json', '--compare-with-weixin', file]
  ])
    expect(weixinOf((await platform.run(...words)).stdout)).toEqual({ onlyWeixin: [], onlyAudit: ['getLocation'] })
  expect(platform.standIn.requests).toEqual([])
  const missing = await platform.run('audit', root, '--compare-with-weixin', join(root, 'gone.json'))
  expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining('gone.json')])
})

it.each([
  ['en', "Weixin's scan names what nothing here uses: chooseAddress"],
  ['zh', '微信扫描到、这里没有用到：chooseAddress']
])('the report says it in %s', async (language, words) => {
  const { stdout } = await platform.run('audit', program(), '--lang', language, '--compare-with-weixin')
  expect(stdout).toContain(words)
})

it('a scan that still runs, a token that is refused and one that is missing are told, without the token', async () => {
  const root = program()
  platform.standIn.platform.scan = 'running'
  const running = await platform.run('audit', root, '--compare-with-weixin')
  expect([running.status, running.stderr]).toEqual([3, expect.stringContaining('61039')])
  process.env.WEIXIN_ACCESS_TOKEN = 'a-token-nobody-knows'
  const refused = await platform.run('audit', root, '--compare-with-weixin')
  expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('40001')])
  expect(refused.stdout + refused.stderr).not.toContain('a-token-nobody-knows')
  delete process.env.WEIXIN_ACCESS_TOKEN
  const without = await platform.run('audit', root, '--compare-with-weixin')
  expect([without.status, without.stderr]).toEqual([2, expect.stringContaining('WEIXIN_ACCESS_TOKEN')])
})

it('several programs are not asked for with one token', async () => {
  const { status, stderr } = await platform.run('audit', program(), program(), '--compare-with-weixin')
  expect([status, stderr]).toEqual([2, 'a token is for one program: give one root, or a file to compare with\n'])
})

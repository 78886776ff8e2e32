import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokenFrom } from '../../src/cli/token-command'
import { guideline } from '../weixin/stand-in/bodies'
import { AtThePlatform } from './at-the-platform'

const here = new AtThePlatform()
const node = (script: string): string => `"${process.execPath}" -e "${script}"`
beforeEach(() => delete process.env.WEIXIN_ACCESS_TOKEN)

it('the token command runs once for a command of three requests', async () => {
  const count = join(here.folder, 'count')
  const script = node(`require('fs').appendFileSync('${count}','x');console.log('TOKEN-of-wx-1')`)
  const path = here.file('g.json', guideline())
  expect(await here.run('guideline', 'push', path, '--yes', '--token-command', script)).toMatchObject({ status: 0 })
  expect(here.standIn.requests).toHaveLength(3)
  expect(readFileSync(count, 'utf8')).toBe('x')
})

it.each([
  ['en', 'the token command ended with status 7'],
  ['zh', '取 token 的命令以状态 7 结束']
])('what it says on stderr is shown, and what it prints is not (%s)', async (lang, sentence) => {
  const script = node("console.error('vault is sealed');console.log('s3cret');process.exit(7)")
  const { status, stdout, stderr } = await here.run('guideline', 'pull', '--token-command', script, '--lang', lang)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toBe(`vault is sealed\n${sentence}\n`)
})

it('one that does not end is not waited for', async () => {
  // The shell is ended, and with it the input that this reads: nothing is left over.
  const asked = tokenFrom(node('process.stdin.resume()'), 'en', 1)
  await expect(asked()).rejects.toThrow('the token command did not end within 0.001 s')
})

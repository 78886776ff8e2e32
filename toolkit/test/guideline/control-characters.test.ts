import { guideline } from '../weixin/stand-in/bodies'
import { miniProgram, write } from '../audit/project'
import { AtThePlatform } from './at-the-platform'
import { mpPrivacy } from './cli'

const at = new AtThePlatform()

/** Clears the screen, hides what follows, names the window, turns the direction of reading. */
const rewriting = '\u001B[2J\u001B[8m\u001B]0;x\u0007\u202E\u009B1A'
const shown = '\\u001b[2J\\u001b[8m\\u001b]0;x\\u0007\\u202e\\u009b1A'

it('a guideline on the platform rewrites nothing of the diff that a person agrees to', async () => {
  at.standIn.platform.development = {
    ...guideline(),
    setting_list: [{ privacy_key: 'Album', privacy_text: `上传照片${rewriting}` }]
  }
  const { stdout } = await at.run('guideline', 'diff', at.file('mine.json', guideline()))
  expect(stdout).toContain(`上传照片${shown}`)
})

it('an audited program rewrites nothing of its report, whatever the format', async () => {
  const code = `Page({ a() { wx.getLocation({ type: '${rewriting}' }) } })`
  const program = write(miniProgram({ 'pages/a/index.js': code }))
  expect((await mpPrivacy(['audit', program])).stdout).toContain(shown)
  const { stdout } = await mpPrivacy(['audit', program, '--format', 'json'])
  // eslint-disable-next-line no-control-regex
  expect(stdout).not.toMatch(/[\u001B\u009B\u202E]/)
  expect(JSON.parse(stdout)[0].uses).toHaveLength(1)
})

it('a name of a file that is not there is shown as it is', async () => {
  const { stderr } = await mpPrivacy(['audit', `none${rewriting}`])
  expect(stderr).toContain(`none${shown}`)
})

import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.join(__dirname, '../..')

/** As a stranger's test would: by the package's name, in a Node of its own. */
function run(...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  return stdout.trim() || stderr
}

const story = `
  const weixin = createWeixin({ declared: ['Clipboard'], clipboard: 'hello' })
  weixin.wx.onNeedPrivacyAuthorization((resolve) => {
    weixin.tap('agree', 'agreePrivacyAuthorization')
    resolve({ event: 'agree', buttonId: 'agree' })
  })
  weixin.wx.getClipboardData({ success: ({ data }) => console.log(data) })
`

test('the simulator can be required', () => {
  expect(run('-e', `const { createWeixin } = require('miniprogram-privacy-consent/simulator');${story}`)).toBe('hello')
})

test('the simulator can be imported', () => {
  const code = `import { createWeixin } from 'miniprogram-privacy-consent/simulator';${story}`
  expect(run('--input-type=module', '-e', code)).toBe('hello')
})

test('the library can be loaded in a Node test that has a simulated wx', () => {
  const code = `
    const { createWeixin } = require('miniprogram-privacy-consent/simulator')
    globalThis.wx = createWeixin({ baseLibrary: 'absent', clipboard: 'hello' }).wx
    const { privacyManager } = require('miniprogram-privacy-consent')
    privacyManager.guard(wx.getClipboardData)().then(({ data }) => console.log(data))
  `
  expect(run('-e', code)).toBe('hello')
})

import { appIdOf, Scene } from './scene'

let scene: Scene
beforeEach(async () => {
  scene = await Scene.set({ programs: 3 })
})
afterEach(() => scene.end())

test('what each program uses stands beside what it declares', async () => {
  const page = (script: string, appId: string): void => {
    scene.write(`code/${appId}/app.json`, JSON.stringify({ pages: ['index'] }))
    scene.write(`code/${appId}/index.js`, `Page({ onTap() { ${script} } })`)
    scene.write(`code/${appId}/index.wxml`, '<view bindtap="onTap">开始</view>')
  }
  page('wx.getClipboardData()', appIdOf(0))
  page('', appIdOf(1))
  scene.write(`code/${appIdOf(2)}/readme.txt`, 'no program')
  scene.write('code/other/app.json', '{}')

  const { status, stdout, stderr } = await scene.run('audit', 'code', '--format', 'json', '--workers', '1')
  expect(status).toBe(1)
  const [first, second, third] = JSON.parse(stdout)
  expect(first).toMatchObject({
    appId: appIdOf(0),
    used: ['Clipboard'],
    declared: ['UserInfo'],
    undeclared: ['Clipboard'],
    unused: ['UserInfo']
  })
  expect(second).toMatchObject({ used: [], undeclared: [], unused: ['UserInfo'] })
  expect(third).toMatchObject({ appId: appIdOf(2), reason: expect.stringContaining('app.json') })
  expect(stderr).toContain('code/other: is not among the programs')
})

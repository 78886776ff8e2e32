import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './markdown'

const program: Readonly<Record<string, string>> = {
  'dist/app.json': `{
    "pages": ["pages/map/index"],
    "requiredPrivateInfos": ["getLocation"],
    "permission": { "scope.userLocation": { "desc": "用于显示附近的门店" } }
  }`,
  'dist/pages/map/index.json': '{}',
  'dist/pages/map/index.wxml': '<button bindtap="locate">附近的门店</button>',
  'dist/pages/map/index.js': `${'\n'.repeat(9)}Page({
  locate() {
    wx.getLocation({
      type: 'gcj02',
      success: ({ latitude, longitude }) => this.setData({ latitude, longitude })
    })
  }
})`,
  'guideline.json': '{ "setting_list": [] }'
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'readme-report-'))
  for (const [file, text] of Object.entries(program)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh']
])('the report in %s of the toolkit is what the audit prints', (readme, language) => {
  const text = readFileSync(path.join(root, 'toolkit', readme), 'utf8')
  const [, command] = /^npx mp-privacy (audit .+)$/m.exec(text)!
  const [, report] = /^```text\n([^]*?)^```/m.exec(text)!
  const cli = path.join(root, 'toolkit/bin/mp-privacy.js')
  const { stdout } = spawnSync(process.execPath, [cli, ...command!.split(' '), '--lang', language], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' }
  })
  expect(stdout).toContain(report)
})

import { symlinkSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, run } from './npm'
import { temporaryFolder } from './temporary-folder'

/** Two tests in one file, each with a Weixin of its own; the library is there before either. */
const twoTests = (runner: string) => `
import assert from 'node:assert/strict'
import { test } from '${runner}'
import { privacyManager } from 'miniprogram-privacy-consent'
import { createWeixin } from 'miniprogram-privacy-consent/simulator'

async function stateAfter(decide) {
  const weixin = createWeixin()
  Object.assign(globalThis, { wx: weixin.wx, getCurrentPages: () => [{ getPageId: () => 'home' }] })
  privacyManager.attach({
    show(prompt, shown) {
      shown()
      decide(weixin)
    },
    hide() {}
  })
  await privacyManager.guard(weixin.wx.getClipboardData)().catch(() => {})
  return weixin.calls[0].state
}

const agree = (weixin) =>
  weixin.tap('agree', 'agreePrivacyAuthorization', () => privacyManager.agreed('agree'))

test('refused', async () => assert.equal(await stateAfter(() => privacyManager.disagreed()), 'failed'))
test('agreed', async () => assert.equal(await stateAfter(agree), 'succeeded'))
`

const folder = temporaryFolder()
mkdirSync(path.join(folder, 'node_modules'))
symlinkSync(root, path.join(folder, 'node_modules/miniprogram-privacy-consent'))

function fileFor(runner: string, name: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, twoTests(runner))
  return file
}

// Node runs no tests of its own below those of another runner that says so.
const env = { NODE_TEST_CONTEXT: undefined, JEST_WORKER_ID: undefined, NODE_OPTIONS: undefined }

test('a second test in a file works in node:test', () => {
  const told = run(process.execPath, ['--test', fileFor('node:test', 'two.test.mjs')], folder, env)
  expect(told).toMatch(/pass 2\b/)
})

test('and in Vitest', () => {
  const vitest = path.dirname(require.resolve('vitest/package.json'))
  fileFor(path.join(vitest, 'dist/index.js'), 'vitest.test.mjs')
  const told = run(
    process.execPath,
    [path.join(vitest, 'vitest.mjs'), 'run', 'vitest.test.mjs', '--root', folder],
    folder,
    env
  )
  expect(told).toMatch(/2 passed/)
})

test('and in Jest', () => {
  const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js')
  const file = fileFor('@jest/globals', 'jest.test.mjs')
  symlinkSync(path.join(root, 'node_modules/@jest'), path.join(folder, 'node_modules/@jest'))
  const config = JSON.stringify({ rootDir: folder, testEnvironment: 'node', testMatch: [file], transform: {} })
  const modules = { ...env, NODE_OPTIONS: '--experimental-vm-modules' }
  expect(() => run(process.execPath, [jest, '--config', config], folder, modules)).not.toThrow()
})

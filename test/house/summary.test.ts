import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.join(__dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'summary-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a run ends with each test that failed, and then with the figures', () => {
  const reporters = [path.join(root, 'test/jest/summary-reporter.cjs')]
  writeFileSync(path.join(folder, 'jest.config.json'), JSON.stringify({ rootDir: folder, reporters }))
  writeFileSync(
    path.join(folder, 'one.test.js'),
    `test('holds', () => {}); test('does not', () => { throw Error('why') })`
  )
  writeFileSync(path.join(folder, 'two.test.js'), `throw Error('before any test')`)
  const { stdout } = spawnSync(process.execPath, [path.join(root, 'node_modules/jest/bin/jest.js'), '-w', '1'], {
    cwd: folder,
    encoding: 'utf8'
  })
  expect(stdout).toMatch(/^FAILED one\.test\.js › does not\nError: why$/m)
  expect(stdout).toMatch(/^FAILED two\.test\.js did not run\n.*before any test$/m)
  expect(stdout).toMatch(/\n1 passed, 2 failed\n$/)
})

import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.join(__dirname, '../..')

test('the published types hold in a strict mini program: what compiles, and what must not', () => {
  const compiler = require.resolve('typescript/lib/tsc.js')
  const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', 'test/types'], {
    cwd: root,
    encoding: 'utf8'
  })
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

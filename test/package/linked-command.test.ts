import { accessSync, constants, lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root, run } from './npm'

const { bin } = require('../../toolkit/package.json') as { bin: Record<string, string> }

test('npm links the command at `npm ci`: what it links is in the repository, and may be run', () => {
  const file = path.join('toolkit', bin['mp-privacy']!)
  expect(run('git', ['ls-files', file], root).trim()).toBe(file)
  expect(() => accessSync(path.join(root, file), constants.X_OK)).not.toThrow()
  expect(readFileSync(path.join(root, file), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
})

test('`npx mp-privacy` works in this checkout', () => {
  expect(lstatSync(path.join(root, 'node_modules/.bin/mp-privacy')).isSymbolicLink()).toBe(true)
  expect(run(path.join(root, 'node_modules/.bin/mp-privacy'), ['--version'], root).trim()).toBe(
    (require('../../toolkit/package.json') as { version: string }).version
  )
})

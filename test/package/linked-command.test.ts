import { accessSync, constants, lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root, run } from './npm'

interface Manifest {
  bin: Record<string, string>
  version: string
}

const commands = [
  ['mp-privacy', 'toolkit', require('../../toolkit/package.json') as Manifest],
  ['mp-fleet', 'fleet', require('../../fleet/package.json') as Manifest],
  ['miniprogram-privacy-preview', 'preview', require('../../preview/package.json') as Manifest]
] as const

test.each(commands)(
  'npm links %s at `npm ci`: what it links is in the repository, and may be run',
  (name, folder, { bin }) => {
    const file = path.join(folder, bin[name]!)
    expect(run('git', ['ls-files', file], root).trim()).toBe(file)
    expect(() => accessSync(path.join(root, file), constants.X_OK)).not.toThrow()
    expect(readFileSync(path.join(root, file), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  }
)

test.each(commands)('`npx %s` works in this checkout', (name, _, { version }) => {
  const linked = path.join(root, 'node_modules/.bin', name)
  expect(lstatSync(linked).isSymbolicLink()).toBe(true)
  expect(run(linked, ['--version'], root).trim()).toBe(version)
})

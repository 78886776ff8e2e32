import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './npm'
import { temporaryFolder } from './temporary-folder'

const sources = [
  'gulpfile.js',
  'package-lock.json',
  'src/index.ts',
  'catalogue/keys.ts',
  'mini-program/app.ts',
  'simulator/wx.ts',
  'frameworks/vue.ts'
]
const results = ['dist/built', 'miniprogram_dist/index.js', 'demo/node_modules/a.js', 'demo/miniprogram_npm/a.js']
const packages = ['toolkit', 'preview', 'fleet']

/** A checkout that was built after its last change, with a build that only leaves a mark. */
function builtCheckout() {
  const folder = temporaryFolder()
  const at = (file: string) => path.join(folder, file)
  const write = (file: string, second: number, text = '') => {
    mkdirSync(path.dirname(at(file)), { recursive: true })
    writeFileSync(at(file), text)
    utimesSync(at(file), second, second)
  }
  cpSync(path.join(root, 'build/if-stale.mjs'), at('build/if-stale.mjs'))
  utimesSync(at('build/if-stale.mjs'), 1, 1)
  for (const file of sources) write(file, 1)
  for (const file of results) write(file, 2)
  for (const name of packages) {
    write(`${name}/src/index.ts`, 1)
    write(`${name}/dist/cli.js`, 2)
    for (const each of [name, `${name}/src`]) utimesSync(at(each), 1, 1)
  }
  for (const command of ['npm', 'npx']) {
    write(`commands/${command}`, 1, '#!/bin/sh\necho "$@" >> was-built\n')
    chmodSync(at(`commands/${command}`), 0o755)
  }
  // A file that comes or goes changes its folder; here that is as old as the sources.
  for (const folderOfSources of ['src', 'catalogue', 'mini-program', 'simulator', 'frameworks', 'build'])
    utimesSync(at(folderOfSources), 1, 1)
  const isBuiltAgain = (...names: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, ['build/if-stale.mjs', ...names], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${at('commands')}${path.delimiter}${process.env.PATH}` }
    })
    if (status !== 0) throw new Error(stderr)
    return existsSync(at('was-built'))
  }
  return { at, write, isBuiltAgain }
}

test('what was built after the last change is not built again', () => {
  expect(builtCheckout().isBuiltAgain()).toBe(false)
})

test.each(sources)('a change to %s is built', (file) => {
  const { write, isBuiltAgain } = builtCheckout()
  write(file, 3)
  expect(isBuiltAgain()).toBe(true)
})

test('a source that is gone is noticed', () => {
  const { at, isBuiltAgain } = builtCheckout()
  rmSync(at('src/index.ts'))
  expect(isBuiltAgain()).toBe(true)
})

test.each(['dist', 'miniprogram_dist', 'demo/node_modules', 'demo/miniprogram_npm'])(
  '%s is missing: built',
  (folder) => {
    const { at, isBuiltAgain } = builtCheckout()
    rmSync(at(folder), { recursive: true })
    expect(isBuiltAgain()).toBe(true)
  }
)

test.each(packages)('a change in %s is built, but not where the library is enough', (name) => {
  const { write, isBuiltAgain } = builtCheckout()
  write(`${name}/src/index.ts`, 3)
  expect(isBuiltAgain('library')).toBe(false)
  expect(isBuiltAgain()).toBe(true)
})

test('tests and what is installed are no sources', () => {
  const { at, write, isBuiltAgain } = builtCheckout()
  write('toolkit/test/a.test.ts', 3)
  write('preview/node_modules/a/index.js', 3)
  for (const folder of ['toolkit', 'preview']) utimesSync(at(folder), 1, 1)
  expect(isBuiltAgain()).toBe(false)
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pack, root, run } from './npm'
import { temporaryFolder } from './temporary-folder'

const names = ['library', 'toolkit', 'preview', 'fleet'] as const
const packed = Object.fromEntries(names.map((name) => [name, pack(name, temporaryFolder())])) as Record<
  (typeof names)[number],
  ReturnType<typeof pack>
>

/**
 * What a package ships besides the mini program's half, which `published.test.ts` lists, and besides the pages that READMEs
 * link to, which `readme.test.ts` looks for. Parts of a command, whose names are hashes, as `*`.
 */
const filesOf = (name: (typeof names)[number]) => {
  const files = packed[name].files.filter((file) => !/^(miniprogram_dist|docs|demo|fleet|preview|toolkit)\//.test(file))
  return [...new Set(files.map((file) => file.replace(/^dist\/parts\/.*\.js$/, 'dist/parts/*.js')))]
}

test('the library comes with its types, the simulator and what is to be read first', () => {
  expect(filesOf('library')).toEqual([
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    'dist/frameworks/elsewhere.mjs',
    'dist/frameworks/react.cjs',
    'dist/frameworks/react.d.cts',
    'dist/frameworks/react.d.mts',
    'dist/frameworks/react.mjs',
    'dist/frameworks/taro-configure-consent-page.cjs',
    'dist/frameworks/taro-kebab-tags.cjs',
    'dist/frameworks/taro-without-tags.cjs',
    'dist/frameworks/taro.cjs',
    'dist/frameworks/taro.d.cts',
    'dist/frameworks/uni-app.cjs',
    'dist/frameworks/uni-app.d.cts',
    'dist/frameworks/uni-app.d.mts',
    'dist/frameworks/uni-app.mjs',
    'dist/frameworks/vue.cjs',
    'dist/frameworks/vue.d.cts',
    'dist/frameworks/vue.d.mts',
    'dist/frameworks/vue.mjs',
    'dist/simulator/index.cjs',
    'dist/simulator/index.d.cts',
    'dist/simulator/index.d.mts',
    'dist/simulator/index.mjs',
    'package.json',
    'taro.js',
    'types/errors.d.ts',
    'types/index.d.ts'
  ])
})

test('the toolkit comes with its command, and its three entries in both kinds of module', () => {
  expect(filesOf('toolkit')).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    'SKILL.md',
    'bin/mp-privacy.js',
    'dist/cli.js',
    'dist/guideline.cjs',
    'dist/guideline.d.cts',
    'dist/guideline.d.ts',
    'dist/guideline.js',
    'dist/index.cjs',
    'dist/index.d.cts',
    'dist/index.d.ts',
    'dist/index.js',
    'dist/parts/*.js',
    'dist/weixin.cjs',
    'dist/weixin.d.cts',
    'dist/weixin.d.ts',
    'dist/weixin.js',
    'package.json'
  ])
})

test('the fleet comes with its command', () => {
  expect(filesOf('fleet').filter((file) => !file.startsWith('dist/'))).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    'bin/mp-fleet.js',
    'package.json'
  ])
})

test('the preview comes with its command, its entry in both kinds of module, what runs in the browser, and the documentation', () => {
  const isDocs = (file: string) => file.startsWith('dist/docs/')
  expect(filesOf('preview')).toEqual(expect.arrayContaining(['dist/docs/zh/errors/errno-112.md']))
  expect(filesOf('preview').filter((file) => isDocs(file) && !file.endsWith('.md'))).toEqual([])
  expect(filesOf('preview').filter((file) => !isDocs(file))).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    'bin/miniprogram-privacy-preview.js',
    'dist/browser/docs.css',
    'dist/browser/index.html',
    'dist/browser/phone.html',
    'dist/browser/phone.js',
    'dist/browser/runtime.js',
    'dist/browser/shell.css',
    'dist/browser/shell.js',
    'dist/cli.js',
    'dist/index.d.mts',
    'dist/index.d.ts',
    'dist/index.js',
    'dist/index.mjs',
    'dist/page-worker.js',
    'package.json'
  ])
})

test('all have the same licence', () => {
  const licence = (folder: string) => readFileSync(path.join(root, folder, 'LICENSE'), 'utf8')
  for (const folder of ['toolkit', 'preview', 'fleet']) expect(licence(folder)).toBe(licence('.'))
})

const command = (name: string) => path.join(root, 'node_modules/.bin', name)

describe.each(names)('the %s', (name) => {
  test('is packed as publint advises, suggestions included', () => {
    expect(run(command('publint'), ['--strict', packed[name].tarball], root)).toContain('All good!')
  })

  test('has types that are right for import and require, under every resolution: no rule is left out', () => {
    const report = run(command('attw'), ['--format', 'ascii', '--no-emoji', packed[name].tarball], root)
    // The fleet is a command, and has no entry.
    expect(report).toContain(name === 'fleet' ? 'does not contain types' : 'No problems found')
  })
})

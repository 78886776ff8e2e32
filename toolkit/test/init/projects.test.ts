import { existsSync } from 'node:fs'
import path from 'node:path'
import { tarballs } from '../../../release/package-source'
import { findProject, installCommand, librarySpec, wordsIn } from '../../src/init'
import { Changes } from '../../src/init/changes'
import { init, programOf } from './program'

/** Of a project that has it already: no package manager is needed. */
const installed = { 'miniprogram-privacy-consent': '0.1.0' }
const viteConfig = "import uni from '@dcloudio/vite-plugin-uni'\n\nexport default { plugins: [uni()] }\n"
const vite = { '@dcloudio/vite-plugin-uni': '3.0.0' }

describe('uni-app', () => {
  test('pages.json and manifest.json made by plug-ins, and out of git', async () => {
    const program = programOf({
      'package.json': { devDependencies: { ...vite, ...installed } },
      'pages.config.ts': "export default { pages: [{ path: 'pages/a/a' }] }\n",
      'manifest.config.ts': "export default { 'mp-weixin': { appid: 'wx1' } }\n",
      'src/App.vue': '<script setup></script>\n',
      'src/pages/a/a.vue': '<template>\n  <view>\n  </view>\n</template>\n',
      'vite.config.ts': viteConfig
    })
    const { stderr } = await init([program.folder, '--yes', '--prompt', 'consent-page'])
    expect(stderr).toContain('uni-app with Vite')
    expect(program.read('vite.config.ts')).toContain('[privacyConsent({ consentPage: true }), uni()]')
  })

  test('of two configurations the one that Vite takes gets the line', async () => {
    const program = programOf({
      'package.json': { devDependencies: { ...vite, ...installed } },
      'src/manifest.json': '{ "mp-weixin": {} }',
      'src/pages.json': '{ "pages": [] }',
      'vite.config.ts': viteConfig,
      'vite.config.mjs': viteConfig
    })
    await init([program.folder, '--yes', '--prompt', 'consent-page'])
    expect(program.read('vite.config.mjs')).toContain('privacyConsent(')
    expect(program.read('vite.config.ts')).toBe(viteConfig)
  })

  test('a package of a monorepo whose root names the framework', async () => {
    const program = programOf({
      'package.json': { private: true, workspaces: ['apps/*'], devDependencies: { ...vite, ...installed } },
      'apps/shop/package.json': { name: 'shop' },
      'apps/shop/src/manifest.json': '{ "mp-weixin": {} }',
      'apps/shop/src/pages.json': '{ "pages": [] }',
      'apps/shop/vite.config.ts': viteConfig
    })
    await init([path.join(program.folder, 'apps/shop'), '--yes', '--prompt', 'consent-page'])
    expect(program.read('apps/shop/vite.config.ts')).toContain('privacyConsent(')
  })

  const ofHBuilderX = {
    'manifest.json': '{ "vueVersion": "3", "mp-weixin": {} }',
    'pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
    'vite.config.js': viteConfig
  }

  test('HBuilderX builds with a vite.config that is there: it gets the line, and the library from npm', async () => {
    const program = programOf(ofHBuilderX)
    const json = JSON.parse((await init([program.folder, '--json', '--prompt', 'consent-page'])).stdout)
    expect(json).toMatchObject({
      kind: 'uni-app',
      files: ['package.json', 'vite.config.js'],
      install: expect.stringContaining('npm install --save-dev'),
      next: 'npx mp-privacy audit unpackage/dist/build/mp-weixin'
    })
    expect(json.diff).toContain('plugins: [privacyConsent({ consentPage: true }), uni()]')
  })

  const { 'vite.config.js': _, ...plain } = ofHBuilderX
  test.each(['mjs', 'ts', 'cjs', 'mts', 'cts'])('HBuilderX builds with vite.config.%s, too', (ending) => {
    const program = programOf({ ...plain, [`vite.config.${ending}`]: viteConfig })
    expect(findProject(program.folder)).toMatchObject({ kind: 'uni-app', byHBuilderX: true })
  })

  test.each([
    ['without a vite.config', plain],
    ['for Vue 2', { ...ofHBuilderX, 'manifest.json': '{ "vueVersion": "2", "mp-weixin": {} }' }],
    ['with the library in wxcomponents', { ...ofHBuilderX, 'wxcomponents/miniprogram-privacy-consent/index.js': '' }]
  ])('HBuilderX %s: the library is a copy in wxcomponents', (_, files) => {
    expect(findProject(programOf(files).folder).kind).toBe('uni-app-classic')
  })

  test('HBuilderX without a vite.config has no consent page: it says so, and changes nothing', async () => {
    const program = programOf({ 'manifest.json': '{ "mp-weixin": {} }', 'pages.json': '{ "pages": [] }' })
    const before = program.all()
    const { stderr, status } = await init([program.folder, '--yes', '--prompt', 'consent-page'])
    expect([status, stderr]).toEqual([2, expect.stringContaining('--prompt tags')])
    expect(program.all()).toEqual(before)
  })
})

describe('Taro', () => {
  const taro = (version: string) => ({
    'package.json': { dependencies: { '@tarojs/taro': version, ...installed } },
    'config/index.ts': "export default { framework: 'react', plugins: [] }\n",
    'src/app.config.ts': 'export default { pages: [] }\n'
  })

  test('the version that is installed counts, not the one that is asked for', async () => {
    const installedVersion = { 'node_modules/@tarojs/taro/package.json': { version: '3.4.9' } }
    const old = programOf({ ...taro('latest'), ...installedVersion })
    expect((await init([old.folder, '--yes'])).stderr).toContain('3.4.9 is too old')
    const fresh = programOf({ ...taro('^3.0.0'), 'node_modules/@tarojs/taro/package.json': { version: '3.6.40' } })
    expect((await init([fresh.folder, '--yes'])).status).toBe(0)
  })

  test('a plug-in in a comment is none, one without the page is to be changed', async () => {
    const config =
      "// plugins: ['miniprogram-privacy-consent/taro']\nexport default { framework: 'react', plugins: [] }\n"
    const program = programOf({ ...taro('4.0.0'), 'config/index.ts': config })
    await init([program.folder, '--yes', '--prompt', 'tags'])
    expect(program.read('config/index.ts')).toContain("plugins: ['miniprogram-privacy-consent/taro'] }")
    const { stdout } = await init([program.folder, '--yes', '--prompt', 'consent-page'])
    expect(stdout).toContain("change it to: ['miniprogram-privacy-consent/taro', { consentPage: true }]")
  })

  test('of two configurations the one that the framework takes', async () => {
    const config = "export default { framework: 'react', plugins: [] }\n"
    const program = programOf({ ...taro('4.0.0'), 'config/index.ts': config, 'config/index.js': config })
    await init([program.folder, '--yes', '--prompt', 'tags'])
    expect(program.read('config/index.js')).toContain("['miniprogram-privacy-consent/taro']")
    expect(program.read('config/index.ts')).toBe(config)
  })

  test('a configuration that Taro does not take is left alone', async () => {
    const { 'config/index.ts': config, ...others } = taro('4.0.0')
    const program = programOf({ ...others, 'config/index.mjs': config })
    const { stdout } = await init([program.folder, '--yes'])
    expect(program.read('config/index.mjs')).toBe(config)
    expect(stdout).toContain('config/index.ts is not there')
  })

  test('types that the project has no place for are said where tags are placed, until they are there', async () => {
    const program = programOf({ ...taro('4.0.0'), 'tsconfig.json': '{}' })
    const reference = '/// <reference types="miniprogram-privacy-consent/taro" />'
    const withTags = async () => (await init([program.folder, '--yes', '--prompt', 'tags'])).stdout
    expect(await withTags()).toContain(`add to types/global.d.ts, or another .d.ts: ${reference}`)
    program.write('types/global.d.ts', `${reference}\n`)
    expect(await withTags()).not.toContain('.d.ts')
    const one = programOf({ ...taro('4.0.0'), 'tsconfig.json': '{}' })
    expect((await init([one.folder, '--yes', '--prompt', 'consent-page'])).stdout).not.toContain('.d.ts')
  })

  test('types in a file of declarations', async () => {
    const declarations = '/// <reference types="@tarojs/taro" />\n'
    const program = programOf({ ...taro('4.0.0'), 'tsconfig.json': '{}', 'types/global.d.ts': declarations })
    await init([program.folder, '--yes'])
    expect(program.read('types/global.d.ts')).toBe(
      `/// <reference types="miniprogram-privacy-consent/taro" />\n${declarations}`
    )
  })
})

test('weapp-vite: its source is changed, not what it builds, and npm is its own to build', async () => {
  const program = programOf({
    'package.json': { devDependencies: { 'weapp-vite': '2.1.2' }, dependencies: installed },
    'project.config.json': { miniprogramRoot: 'dist/', srcMiniprogramRoot: 'src/' },
    'src/app.json': '{ "pages": ["pages/a/a"] }',
    'src/app.ts': 'App({})\n',
    'dist/app.json': '{ "pages": ["pages/a/a"] }'
  })
  const { stdout } = await init([program.folder, '--yes', '--prompt', 'consent-page'])
  expect(program.read('src/app.json')).toContain('privacy-page/index')
  expect(program.read('dist/app.json')).toBe('{ "pages": ["pages/a/a"] }')
  expect(stdout).not.toContain('构建 npm')
})

test('a listener of the program’s own is named, with its place', async () => {
  const program = programOf({
    'package.json': { dependencies: installed },
    'app.json': '{ "pages": ["pages/a/a"] }',
    'app.js':
      'App({\n  onLaunch() {\n    wx.onNeedPrivacyAuthorization((resolve) => (this.resolve = resolve))\n  }\n})\n',
    'pages/a/a.js': 'Page({})\n'
  })
  const json = JSON.parse((await init([program.folder, '--json'])).stdout)
  expect(json.listeners).toEqual(['app.js:3'])
  const { stdout } = await init([program.folder, '--yes'])
  expect(stdout).toContain('keeps only the last listener')
  expect(stdout).toContain('app.js:3')
})

describe('a component of the program’s own that has the tag’s name: it is named, and no tag is placed', () => {
  const native = {
    'package.json': { dependencies: installed },
    'app.json': { pages: ['pages/a/a'] },
    'app.js': 'App({})\n',
    'pages/a/a.js': 'Page({ paste() { wx.getClipboardData({}) } })\n',
    'pages/a/a.wxml': '<view />\n'
  }
  const page = (script: string) =>
    `<template>\n  <view>\n  </view>\n</template>\n<script setup>\n${script}\nuni.getClipboardData({})\n</script>\n`
  const uniApp = {
    'package.json': { devDependencies: { ...vite, ...installed } },
    'src/manifest.json': '{ "vueVersion": "3", "mp-weixin": {} }',
    'src/pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
    'src/pages/a/a.vue': page(''),
    'vite.config.ts': viteConfig
  }
  const own = { usingComponents: { 'privacy-popup': '/dialogs/privacy/index' } }

  test.each([
    ['in app.json', { ...native, 'app.json': { pages: ['pages/a/a'], ...own } }, 'app.json'],
    ['in the JSON of a page', { ...native, 'pages/a/a.json': own }, 'pages/a/a.json'],
    [
      'in pages.json',
      { ...uniApp, 'src/pages.json': { pages: [{ path: 'pages/a/a', style: own }] } },
      'src/pages.json'
    ],
    [
      'imported by a page',
      { ...uniApp, 'src/pages/a/a.vue': page("import PrivacyPopup from './privacy.vue'") },
      'src/pages/a/a.vue'
    ],
    [
      'where uni-app looks by itself',
      { ...uniApp, 'src/components/privacy-popup/privacy-popup.vue': '' },
      'src/components/privacy-popup/privacy-popup.vue'
    ],
    [
      'in a folder that a build looks through',
      { ...uniApp, 'src/business/PrivacyPopup.vue': '' },
      'src/business/PrivacyPopup.vue'
    ],
    [
      'in a folder of its name',
      { ...uniApp, 'src/components/PrivacyPopup/index.vue': '' },
      'src/components/PrivacyPopup/index.vue'
    ]
  ])('%s', async (_, files, file) => {
    const program = programOf(files)
    const json = JSON.parse((await init([program.folder, '--json', '--prompt', 'tags'])).stdout)
    expect(json.byHand).toContainEqual({ kind: 'own-popup', files: [file] })
    expect(json.diff).not.toContain('<privacy-popup')
  })

  test('the library’s own is none', async () => {
    const program = programOf(native)
    await init([program.folder, '--yes', '--prompt', 'tags'])
    expect((await init([program.folder, '--yes', '--prompt', 'tags'])).stdout).toContain('Nothing to change')
  })
})

test('a script that has the manager already gets the line alone', async () => {
  const program = programOf({
    'package.json': { dependencies: installed },
    'app.json': '{ "pages": ["pages/a/a"] }',
    'app.js':
      "const { privacyManager } = require('miniprogram-privacy-consent')\nprivacyManager.on('agree', () => {})\nApp({})\n"
  })
  await init([program.folder, '--yes', '--prompt', 'consent-page'])
  expect(program.read('app.js').match(/require\(/g)).toHaveLength(1)
  expect(program.read('app.js')).toMatch(/App\(\{\}\)\n\nprivacyManager\.configure\(.*\)\n$/)
})

describe('where the library comes from', () => {
  const tarball = 'miniprogram-privacy-consent.tgz'
  const toolkit = { 'miniprogram-privacy-toolkit': 'file:../../files/miniprogram-privacy-toolkit.tgz' }

  test('before publication it is the tarball beside that of the toolkit, from wherever the program lies', () => {
    const { folder } = programOf({
      [`files/${tarball}`]: '',
      'apps/shop/package.json': { devDependencies: toolkit },
      [`checkout/tarballs/${tarball}`]: '',
      'package.json': {}
    })
    const spec = (project: string) =>
      librarySpec(path.join(folder, project), path.join(folder, 'checkout/toolkit'), tarballs)
    expect(spec('apps/shop')).toBe(`../../files/${tarball}`)
    expect(spec('.')).toBe(`./checkout/tarballs/${tarball}`)
    expect(spec('checkout/demo/deep')).toBe(`../../tarballs/${tarball}`)
  })

  test('a program with packages of its own in a folder of the project: the tarball is beside the project', () => {
    const { folder } = programOf({
      [`miniprogram-privacy-consent/tarballs/${tarball}`]: '',
      [`files/${tarball}`]: '',
      'shop/miniprogram/package.json': {},
      'chat/package.json': { devDependencies: { 'miniprogram-privacy-toolkit': 'file:../files/toolkit.tgz' } },
      'chat/miniprogram/package.json': {}
    })
    const spec = (project: string) => librarySpec(path.join(folder, project), path.join(folder, 'elsewhere'), tarballs)
    expect(spec('shop/miniprogram')).toBe(`../../miniprogram-privacy-consent/tarballs/${tarball}`)
    expect(spec('chat/miniprogram')).toBe(`../../files/${tarball}`)
  })

  test('a path of --package is meant from where it is typed', async () => {
    const { folder } = programOf({ [`files/${tarball}`]: '', 'shop/app.json': '{ "pages": ["pages/a/a"] }' })
    const typed = path.relative(process.cwd(), path.join(folder, 'files', tarball))
    const json = JSON.parse((await init([path.join(folder, 'shop'), '--json', '--package', typed])).stdout)
    expect(json.install).toBe(`npm install --no-audit --no-fund ../files/${tarball}`)
  })
})

describe('the package manager', () => {
  const commandIn = (files: Record<string, string | object>, below = '') =>
    installCommand(path.join(programOf(files).folder, below), 'x', true).join(' ')

  test.each([
    ['pnpm add -D x', { 'pnpm-lock.yaml': '' }],
    ['pnpm add -D -w x', { 'pnpm-lock.yaml': '', 'pnpm-workspace.yaml': '' }],
    ['yarn add -D -W x', { 'yarn.lock': '', 'package.json': { workspaces: ['a'] } }],
    ['bun add -d x', { 'bun.lock': '' }],
    ['pnpm add -D x', { 'package.json': { packageManager: 'pnpm@9.1.0' } }],
    ['npm install --save-dev --no-audit --no-fund x', {}]
  ])('%s', (command, files) => {
    expect(commandIn(files)).toBe(command)
  })

  test('of the workspace around', () => {
    const files = { 'pnpm-workspace.yaml': '', 'pnpm-lock.yaml': '', 'apps/a/package.json': {} }
    expect(commandIn(files, 'apps/a')).toBe('pnpm add -D x')
  })

  test.each(['en', 'zh'] as const)(
    'what it says where peers do not agree, in %s: the command that installs',
    (language) => {
      const failed = 'npm install x\nnpm error code ERESOLVE\nnpm error While resolving: shop@1.0.0'
      expect(wordsIn(language).obstacle('install-failed', failed)).toMatch(/[ ：]npm install x --legacy-peer-deps$/)
    }
  )

  test('one that is not installed is named, and every file is as it was', async () => {
    const program = programOf({
      'package.json': { private: true, packageManager: 'bun@1.1.0' },
      'app.json': '{ "pages": ["pages/a/a"] }',
      'app.js': 'App({})\n'
    })
    const before = program.all()
    const { PATH } = process.env
    process.env.PATH = '/nowhere'
    const { stderr, status } = await init([program.folder, '--yes']).finally(() => (process.env.PATH = PATH))
    expect([status, stderr]).toEqual([3, expect.stringContaining('bun is not installed')])
    expect(program.all()).toEqual(before)
  })
})

test('a file that cannot be written: the others and the new folders are undone', () => {
  const program = programOf({ 'a.json': '{}', 'b/c.json': '{}' })
  const changes = new Changes(program.folder)
  changes.set('a.json', '{ "changed": true }')
  changes.set('new/folder/d.json', '{}')
  // Its folder is a file.
  changes.copy('a.json/e.json', Buffer.from(''))
  expect(() => changes.write()).toThrow('a.json/e.json')
  expect(program.read('a.json')).toBe('{}')
  expect(existsSync(path.join(program.folder, 'new'))).toBe(false)
})

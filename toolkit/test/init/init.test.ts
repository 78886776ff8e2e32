import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { pack, root } from '../../../test/package/npm'
import { temporaryFolder } from '../../../test/package/temporary-folder'
import { init, programOf } from './program'

const { tarball } = pack('library', temporaryFolder())
const library = ['--package', tarball]

/** Of a project that has it already: no package manager is needed. */
const installed = { 'miniprogram-privacy-consent': '0.1.0' }

const native = () => ({
  'package.json': { dependencies: installed },
  'app.json': '{\n  // The first page.\n  "pages": ["pages/a/a", "pages/b/b"]\n}\n',
  'app.js': "'use strict'\nconst config = require('./config')\n\nApp({ config })\n",
  'config.js': 'module.exports = {}\n',
  'pages/a/a.js': 'Page({ paste() { wx.getClipboardData({}) } })\n',
  'pages/a/a.wxml': '<view bindtap="paste">粘贴</view>\n',
  'pages/b/b.js': 'Page({})\n',
  'pages/b/b.wxml': '<view />\n'
})

const uniApp = () => ({
  'package.json': { devDependencies: { '@dcloudio/vite-plugin-uni': '3.0.0', ...installed } },
  'src/manifest.json': '{ /* 微信 */ "vueVersion": "3", "mp-weixin": { "appid": "wx1" } }',
  'src/pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
  'vite.config.ts':
    "import { defineConfig } from 'vite'\nimport uni from '@dcloudio/vite-plugin-uni'\n\nexport default defineConfig(({ mode }) => ({\n  // Kept.\n  base: mode,\n  plugins: [\n    uni()\n  ]\n}))\n",
  'tsconfig.json': '{\n  "compilerOptions": {\n    "types": ["@dcloudio/types"] // of the framework\n  }\n}\n'
})

const classic = () => ({
  'manifest.json': '{ "vueVersion": "2", "mp-weixin": {} }',
  'pages.json':
    '{\n\t"pages": [\n\t\t// #ifdef MP-WEIXIN\n\t\t{ "path": "pages/a/a" }\n\t\t// #endif\n\t],\n\t"globalStyle": {\n\t\t"navigationBarTitleText":"首页"\n\t}\n}\n',
  'pages/a/a.vue':
    '<template>\n\t<view @tap="paste">\n\t</view>\n</template>\n<script>\nexport default { methods: { paste() { uni.getClipboardData({}) } } }\n</script>\n'
})

const taro = (config: string) => ({
  'package.json': { dependencies: { '@tarojs/taro': '4.0.9', ...installed } },
  'config/index.js': config,
  'src/app.config.js': "export default { pages: ['pages/a/index'] }\n"
})

describe('a native program', () => {
  test('few pages make privacy calls: each gets the tag, and comments stay', async () => {
    const { 'package.json': _, ...files } = native()
    const program = programOf(files)
    const { stdout, status } = await init([program.folder, '--yes', ...library])
    expect(status).toBe(0)
    expect(program.read('app.json')).toBe(
      '{\n  // The first page.\n  "pages": ["pages/a/a", "pages/b/b"],\n  "usingComponents": {\n    "privacy-popup": "miniprogram-privacy-consent/privacy-popup/index"\n  }\n}\n'
    )
    expect(program.read('pages/a/a.wxml')).toBe('<view bindtap="paste">粘贴</view>\n<privacy-popup />\n')
    expect(program.read('pages/b/b.wxml')).toBe('<view />\n')
    expect(JSON.parse(program.read('package.json')).dependencies).toHaveProperty('miniprogram-privacy-consent')
    expect(stdout).toContain('+<privacy-popup />')
    expect(stdout).toContain('Clipboard  剪切板')
    expect(stdout).toContain('工具 → 构建 npm')
  })

  test('the consent page: app.json lists it last, app.js tells where it is', async () => {
    const program = programOf(native())
    await init([program.folder, '--yes', '--prompt', 'consent-page'])
    expect(program.read('app.json')).toContain(
      '"pages": ["pages/a/a", "pages/b/b", "miniprogram_npm/miniprogram-privacy-consent/privacy-page/index"]'
    )
    expect(program.read('app.js')).toMatch(
      /^'use strict'\nconst \{ privacyManager \} = require\('miniprogram-privacy-consent'\)\n\nprivacyManager\.configure\(/
    )
  })

  test.each(['tags', 'consent-page'])('done twice (%s), it changes nothing', async (prompt) => {
    const program = programOf(native())
    await init([program.folder, '--yes', '--prompt', prompt])
    const once = program.all()
    const { stdout } = await init([program.folder, '--yes', '--prompt', prompt])
    expect(stdout).toContain('Nothing to change')
    expect(program.all()).toEqual(once)
  })

  test('a page of an independent sub-package gets no tag, which would draw nothing, and the consent page is recommended', async () => {
    const program = programOf(native())
    const app = { pages: ['pages/b/b'], subPackages: [{ root: '/pages/a/', pages: ['a'], independent: true }] }
    program.write('app.json', JSON.stringify(app))
    const { stdout } = await init([program.folder, '--dry-run', '--prompt', 'tags'])
    expect(stdout).not.toContain('+<privacy-popup />')
    expect(stdout).toMatch(/No tag was placed on pages\/a\/a: an independent sub-package .*--prompt consent-page/)
    // By itself one more page would be asked on itself.
    program.write('pages/b/b.js', 'Page({ go() { wx.getClipboardData() } })')
    await init([program.folder, '--yes'])
    expect(program.read('app.json')).toContain('privacy-page/index')
    expect(program.read('pages/a/a.wxml')).not.toContain('privacy-popup')
  })

  test('package.json around miniprogramRoot: DevTools is told where npm goes', async () => {
    const { 'package.json': _, ...own } = native()
    const files = Object.entries(own).map(([name, text]) => [`miniprogram/${name}`, text])
    const settings = { miniprogramRoot: 'miniprogram/', setting: { es6: true } }
    const program = programOf({
      ...Object.fromEntries(files),
      'package.json': { dependencies: installed },
      'project.config.json': settings
    })
    await init([program.folder, '--yes'])
    expect(JSON.parse(program.read('project.config.json')).setting).toEqual({
      es6: true,
      packNpmManually: true,
      packNpmRelationList: [{ packageJsonPath: './package.json', miniprogramNpmDistDir: './miniprogram/' }]
    })
    expect(program.read('miniprogram/pages/a/a.wxml')).toContain('<privacy-popup />')
  })
})

describe('asking', () => {
  const answering = (...answers: string[]) => ({ attended: true, ask: () => Promise.resolve(answers.shift()!) })

  test('the diff is shown and y writes it; Enter takes the recommendation', async () => {
    const program = programOf(native())
    await init([program.folder], answering('', 'y'))
    expect(program.read('pages/a/a.wxml')).toContain('<privacy-popup />')
  })

  test('anything else leaves every file as it was', async () => {
    const program = programOf(native())
    const before = program.all()
    const { stderr, status } = await init([program.folder], answering('1', 'no'))
    expect(stderr).toContain('Nothing was changed')
    expect(status).toBe(0)
    expect(program.all()).toEqual(before)
  })

  test('nobody there: the diff is shown, nothing is written, and the status says so', async () => {
    const program = programOf(native())
    const before = program.all()
    const { stderr, stdout, status } = await init([program.folder])
    expect(stdout).toContain('+<privacy-popup />')
    expect(stderr).toContain('--yes')
    expect(status).toBe(2)
    expect(program.all()).toEqual(before)
  })

  test('--json is one object, and writes nothing by itself', async () => {
    const program = programOf(native())
    const before = program.all()
    const { stdout } = await init([program.folder, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'native', prompt: 'tags', written: false, keys: ['Clipboard'] })
    expect(program.all()).toEqual(before)
  })

  test('files that are not committed are said, not refused', async () => {
    const program = programOf(native())
    spawnSync('git', ['init', '-q'], { cwd: program.folder })
    const { stderr, status } = await init([program.folder, '--dry-run'])
    expect(stderr).toContain('not committed')
    expect(status).toBe(0)
  })
})

describe('uni-app', () => {
  test('with Vite: one line in vite.config, and the types', async () => {
    const program = programOf(uniApp())
    const { stdout } = await init([program.folder, '--yes', '--prompt', 'consent-page'])
    expect(program.read('vite.config.ts')).toBe(
      "import { defineConfig } from 'vite'\nimport uni from '@dcloudio/vite-plugin-uni'\nimport privacyConsent from 'miniprogram-privacy-consent/uni-app'\n\nexport default defineConfig(({ mode }) => ({\n  // Kept.\n  base: mode,\n  plugins: [\n    privacyConsent({ consentPage: true }),\n    uni()\n  ]\n}))\n"
    )
    expect(program.read('tsconfig.json')).toContain(
      '"types": ["@dcloudio/types", "miniprogram-privacy-consent/uni-app"] // of the framework'
    )
    expect(stdout).toContain('npx uni build -p mp-weixin')
    const once = program.all()
    await init([program.folder, '--yes', '--prompt', 'consent-page'])
    expect(program.all()).toEqual(once)
  })

  test('with Vite and a script that builds: the next command is the script, whose hooks write pages.json', async () => {
    const scripts = { 'build:mp-weixin': 'uni build -p mp-weixin' }
    const program = programOf(uniApp())
    program.write('package.json', JSON.stringify({ ...JSON.parse(program.read('package.json')), scripts }))
    const { stdout } = await init([program.folder, '--dry-run'])
    expect(stdout).toContain('npm run build:mp-weixin && npx mp-privacy audit dist/build/mp-weixin')
  })

  test('built by unh, which writes pages.json first: the next command is that of unh', async () => {
    const program = programOf(uniApp())
    const named = JSON.parse(program.read('package.json'))
    named.devDependencies = { ...named.devDependencies, '@uni-helper/unh': '^0.2.0' }
    program.write('package.json', JSON.stringify(named))
    const { stdout } = await init([program.folder, '--dry-run'])
    expect(stdout).toContain('npx unh build mp-weixin && npx mp-privacy audit dist/build/mp-weixin')
  })

  test('a configuration too free to edit is left, and the line is said', async () => {
    const program = programOf({ ...uniApp(), 'vite.config.ts': "export { default } from './shared'\n" })
    const { stdout } = await init([program.folder, '--yes', '--prompt', 'consent-page'])
    expect(program.read('vite.config.ts')).toBe("export { default } from './shared'\n")
    expect(stdout).toContain('privacyConsent({ consentPage: true })')
  })

  test('plug-ins listed in a script that vite.config imports: the line is written there, once', async () => {
    const config =
      "import { listed } from './build/plugins'\n\nexport default { plugins: listed(process.env.NODE_ENV) }\n"
    const listed =
      "import type { PluginOption } from 'vite'\nimport Uni from '@dcloudio/vite-plugin-uni'\n\nexport function listed(mode: string) {\n  const all: PluginOption[] = [\n    // Of uni-app.\n    (Uni as any).default()\n  ]\n  return all\n}\n"
    const program = programOf({ ...uniApp(), 'vite.config.ts': config, 'build/plugins/index.ts': listed })
    for (const _ of ['once', 'again']) {
      const { stdout } = await init([program.folder, '--yes', '--prompt', 'consent-page'])
      expect(stdout).not.toContain('too freely')
      expect(program.read('vite.config.ts')).toBe(config)
      expect(program.read('build/plugins/index.ts')).toBe(
        listed
          .replace("-uni'\n", "-uni'\nimport privacyConsent from 'miniprogram-privacy-consent/uni-app'\n")
          .replace('[\n', '[\n    privacyConsent({ consentPage: true }),\n')
      )
    }
  })

  test('no line can be written: it does not say that consent is there', async () => {
    const { 'tsconfig.json': _, ...files } = uniApp()
    const program = programOf({ ...files, 'vite.config.ts': "export { default } from './shared'\n" })
    const { stdout } = await init([program.folder, '--yes', '--prompt', 'consent-page'])
    expect(stdout).toMatch(/^No file can be changed by this command/)
  })

  test('a configuration in CommonJS gets its line, too', async () => {
    const { 'vite.config.ts': _, ...files } = uniApp()
    const config = "const uni = require('@dcloudio/vite-plugin-uni').default\nmodule.exports = { plugins: [uni()] }\n"
    const program = programOf({ ...files, 'vite.config.cjs': config })
    await init([program.folder, '--yes', '--prompt', 'tags'])
    expect(program.read('vite.config.cjs')).toBe(
      `const privacyConsent = require('miniprogram-privacy-consent/uni-app').default\n${config.replace('[uni', '[privacyConsent(), uni')}`
    )
  })

  test('without Vite: the library is copied, conditional comments stay, and an update is copied again', async () => {
    const program = programOf(classic())
    const inProject = path.join(program.folder, 'node_modules/miniprogram-privacy-consent/miniprogram_dist')
    cpSync(path.join(root, 'miniprogram_dist'), inProject, { recursive: true })
    await init([program.folder, '--yes'])
    expect(program.read('pages.json')).toBe(
      classic()['pages.json'].replace(
        '"首页"\n\t}',
        `"首页",\n\t\t"usingComponents": {\n${['popup', 'button', 'gate'].map((tag) => `\t\t\t"privacy-${tag}": "/wxcomponents/miniprogram-privacy-consent/privacy-${tag}/index"`).join(',\n')}\n\t\t}\n\t}`
      )
    )
    expect(program.read('pages/a/a.vue')).toContain(
      '\t<view @tap="paste">\n\t\t<!-- #ifdef MP-WEIXIN -->\n\t\t<privacy-popup />\n\t\t<!-- #endif -->\n\t</view>'
    )
    const file = 'wxcomponents/miniprogram-privacy-consent/index.js'
    const shipped = program.read(file)
    program.write(file, 'an older version')
    await init([program.folder, '--yes'])
    expect(program.read(file)).toBe(shipped)
    expect((await init([program.folder, '--yes'])).stdout).toContain('Nothing to change')
  })
})

test.each([
  ['made by its command line', { 'build:mp-weixin': 'vue-cli-service uni-build' }, 'npm run build:mp-weixin &&'],
  ['of HBuilderX, with packages of its own', { test: 'eslint .' }, 'audit unpackage/dist/build/mp-weixin']
])('uni-app without Vite, %s: the next command is one it has', async (_, scripts, command) => {
  const program = programOf({ ...classic(), 'package.json': { scripts, dependencies: installed } })
  const inProject = path.join(program.folder, 'node_modules/miniprogram-privacy-consent/miniprogram_dist')
  cpSync(path.join(root, 'miniprogram_dist'), inProject, { recursive: true })
  const { stdout } = await init([program.folder, '--dry-run'])
  expect(stdout).toMatch(new RegExp(`Next: .*${command}`))
})

describe('Taro', () => {
  test.each([
    ['an object', "const config = {\n  sourceRoot: 'src',\n  plugins: []\n}\nmodule.exports = config\n"],
    [
      'a function',
      "export default defineConfig(async (merge) => {\n  const base = {\n    framework: 'react',\n    plugins: [\n      '@tarojs/plugin-html'\n    ]\n  }\n  return merge({}, base)\n})\n"
    ]
  ])('%s as configuration gets the plug-in last', async (_, config) => {
    const program = programOf(taro(config))
    await init([program.folder, '--yes'])
    const element = "['miniprogram-privacy-consent/taro', { consentPage: true }]"
    expect(program.read('config/index.js')).toBe(
      config.replace('plugins: []', `plugins: [${element}]`).replace("-html'\n", `-html',\n      ${element}\n`)
    )
  })

  test.each([
    [
      'assigned',
      "const config = { sourceRoot: 'src' }\nconfig.plugins = ['@tarojs/plugin-html']\nmodule.exports = config\n"
    ],
    [
      'laid over it',
      "const base = { sourceRoot: 'src' }\nexport default { ...base, plugins: ['@tarojs/plugin-html'] }\n"
    ],
    ['put into it', "const base = { sourceRoot: 'src' }\nmodule.exports = Object.assign(base, { plugins: [] })\n"]
  ])('a list of plug-ins that is %s later would take the place of ours: the line is said', async (_, config) => {
    const program = programOf(taro(config))
    const { stdout } = await init([program.folder, '--yes'])
    expect(program.read('config/index.js')).toBe(config)
    expect(stdout).toContain("plugins: [['miniprogram-privacy-consent/taro', { consentPage: true }]]")
  })
})

describe('mpx', () => {
  const app =
    '<script>\nimport { createApp } from "@mpxjs/core"\n\ncreateApp({})\n</script>\n<script type="application/json">\n{\n  "pages": ["./pages/a"]\n}\n</script>\n'
  const mpx = () => ({
    'package.json': { dependencies: { '@mpxjs/core': '2.9.0', ...installed } },
    'src/app.mpx': app,
    'src/pages/a.mpx':
      '<script>\nimport { createPage } from "@mpxjs/core"\ncreatePage({ paste() { wx.getClipboardData({}) } })\n</script>\n<template>\n  <view wx:if="{{a}}">粘贴</view>\n</template>\n'
  })

  test('tags: usingComponents in the JSON block of app.mpx, and the tag on the page', async () => {
    const program = programOf(mpx())
    await init([program.folder, '--yes', '--prompt', 'tags'])
    expect(program.read('src/app.mpx')).toContain(
      '"privacy-popup": "miniprogram-privacy-consent/miniprogram_dist/privacy-popup/index"'
    )
    expect(program.read('src/pages/a.mpx')).toContain('粘贴</view>\n  <privacy-popup />\n</template>')
  })

  test('the consent page: listed from npm, and told to the manager, once', async () => {
    const program = programOf(mpx())
    await init([program.folder, '--yes', '--prompt', 'consent-page'])
    const written = program.read('src/app.mpx')
    expect(written).toContain('"src":"miniprogram-privacy-consent/miniprogram_dist/privacy-page/index"')
    expect(written).toContain(
      'from "@mpxjs/core"\nimport { privacyManager } from "miniprogram-privacy-consent"\n\nprivacyManager.configure({ consentPage: "/privacy-page/index" })'
    )
    await init([program.folder, '--yes', '--prompt', 'consent-page'])
    expect(program.read('src/app.mpx')).toBe(written)
  })

  test.each(['src/miniprogram', 'miniprogram', '.'])('beside cloud functions the source may be %s', async (source) => {
    const { 'src/app.mpx': app, 'src/pages/a.mpx': page, ...rest } = mpx()
    const files = { [path.join(source, 'app.mpx')]: app, [path.join(source, 'pages/a.mpx')]: page }
    const program = programOf({ ...rest, ...files, 'src/functions/x/package.json': {} })
    await init([program.folder, '--yes', '--prompt', 'tags'])
    expect(program.read(path.join(source, 'app.mpx'))).toContain('miniprogram_dist/privacy-popup/index')
    expect(program.read(path.join(source, 'pages/a.mpx'))).toContain('<privacy-popup />')
  })
})

describe('what cannot be begun says what and how to mend it, and leaves every file', () => {
  const two = { ...uniApp(), 'package.json': { dependencies: { '@tarojs/taro': '4.0.0' } } }
  test.each([
    ['no program', { 'README.md': '' }, 'no mini program here'],
    ['the root of a monorepo', { 'apps/shop/app.json': '{"pages":[]}', 'apps/api/index.js': '' }, 'apps/shop'],
    [
      'what a framework built',
      { 'app.json': '{}', 'app.js': "require('./common/vendor.js')", 'common/vendor.js': '' },
      'uni-app built'
    ],
    ['a framework it does not know', { 'package.json': { dependencies: { mpvue: '2' } }, 'app.json': '{}' }, 'mpvue'],
    ['a mini game', { 'game.json': '{}' }, 'mini game'],
    ['two frameworks', two, 'one of them'],
    ['no Weixin target', { ...uniApp(), 'src/manifest.json': '{}' }, '"mp-weixin" is not configured'],
    ['Taro of before', { ...taro(''), 'package.json': { dependencies: { '@tarojs/taro': '^3.4.1' } } }, 'too old'],
    [
      'Taro without Weixin',
      {
        ...taro(''),
        'package.json': { dependencies: { '@tarojs/taro': '4.0.9', '@tarojs/plugin-platform-h5': '4.0.9' } }
      },
      'plugin-platform-weapp is missing'
    ],
    [
      'uni-app of before',
      { ...uniApp(), 'package.json': { devDependencies: { '@dcloudio/vite-plugin-uni': '^2.0.0' } } },
      'too old'
    ],
    ['a page that is no UTF-8', { ...native(), 'pages/a/a.wxml': Buffer.from([0xc4, 0xe3, 0x3c]) }, 'not UTF-8'],
    [
      'pages.json in UTF-16',
      { ...classic(), 'pages.json': Buffer.from('\uFEFF{ "pages": [] }', 'utf16le') },
      'pages.json: not UTF-8'
    ],
    [
      'app.json in UTF-16 without a mark',
      { ...native(), 'app.json': Buffer.from('{ "pages": ["pages/a/a"] }', 'utf16le') },
      'app.json: not UTF-8'
    ],
    ['uni-app x', { ...classic(), 'manifest.json': '{ "uni-app-x": {}, "mp-weixin": {} }' }, 'this is uni-app x'],
    ['JSON that is none', { ...classic(), 'pages.json': '{ "pages": [' }, 'not JSON']
  ])('%s', async (_, files, sentence) => {
    const program = programOf(files as Record<string, string>)
    const before = program.all()
    const { status, stderr } = await init([program.folder, '--yes'])
    expect(stderr).toContain(sentence)
    expect(status).toBe(2)
    expect(program.all()).toEqual(before)
  })

  test('a merge that is not finished', async () => {
    const program = programOf({ ...native(), 'app.js': 'App({ a: 1 })\n' })
    const git = (...words: string[]) => {
      const author = ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'init.defaultBranch=one']
      spawnSync('git', [...author, ...words], { cwd: program.folder })
    }
    const commit = (text: string) => {
      program.write('app.js', text)
      git('commit', '-qam', text)
    }
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'first')
    git('checkout', '-qb', 'two')
    commit('App({ a: 2 })\n')
    git('checkout', '-q', 'one')
    commit('App({ a: 3 })\n')
    git('merge', 'two')
    const { status, stderr } = await init([program.folder, '--yes'])
    expect([status, stderr]).toEqual([2, expect.stringContaining('A merge is not finished here: app.js.')])
    expect(program.read('app.json')).toBe(native()['app.json'])
  })

  test('a package that cannot be installed: half-done is undone', async () => {
    const program = programOf({ ...native(), 'package.json': { private: true } })
    const before = program.all()
    const { status, stderr } = await init([program.folder, '--yes', '--package', 'file:./nowhere.tgz'])
    expect(stderr).toContain('every file is as it was')
    expect(stderr).toContain('ENOENT')
    expect(stderr).not.toMatch(/npm warn|corrupted/)
    expect(stderr).toMatch(/run init again: .*npm install --no-audit --no-fund file:\.\/nowhere\.tgz\n$/)
    expect(status).toBe(3)
    expect(program.all()).toEqual(before)
  })

  test('a script in another style gets lines in its own', async () => {
    const uni =
      'import { defineConfig } from "vite";\nimport uni from "@dcloudio/vite-plugin-uni";\n\nexport default defineConfig({ plugins: [uni()] });\n'
    const written = programOf({ ...uniApp(), 'vite.config.ts': uni })
    await init([written.folder, '--yes', '--prompt', 'consent-page'])
    expect(written.read('vite.config.ts')).toContain(
      'import privacyConsent from "miniprogram-privacy-consent/uni-app";\n'
    )
    const config = 'module.exports = {\n  outputRoot: "dist",\n  plugins: ["@tarojs/plugin-html"],\n};\n'
    const drawn = programOf(taro(config))
    await init([drawn.folder, '--yes', '--prompt', 'consent-page'])
    expect(drawn.read('config/index.js')).toContain(
      '["@tarojs/plugin-html", ["miniprogram-privacy-consent/taro", { consentPage: true }]]'
    )
  })
})

describe('the guide for coding agents', () => {
  test('--skill prints it: one page, with a head that tools read', async () => {
    const { stdout } = await init(['--skill'])
    expect(stdout).toMatch(/^---\nname: weixin-privacy-consent\ndescription: .+\n---\n/)
    expect(stdout.split('\n').length).toBeLessThan(70)
  })

  test.each([
    ['uni-app', uniApp()],
    ['HBuilderX', classic()],
    ['uni-app for Vue 2', { ...classic(), 'package.json': { dependencies: { vue: '2.6.14' } } }],
    ['Taro', taro('')],
    ['mpx', { 'package.json': { dependencies: { '@mpxjs/core': '2.10.20' } }, 'src/app.mpx': '' }],
    ['weapp-vite', { 'package.json': { devDependencies: { 'weapp-vite': '2.1.2' } }, 'src/app.json': { pages: [] } }]
  ])('it says how %s is built, and into which folder, as init does', async (_, files) => {
    const { stdout } = await init(['--skill'])
    const installed = { 'node_modules/miniprogram-privacy-consent/miniprogram_dist/index.js': '' }
    const program = programOf({ ...files, ...installed })
    const report = JSON.parse((await init([program.folder, '--json'])).stdout)
    const [audit, ...build] = report.next.split(' && ').reverse()
    for (const words of [...build, audit.split(' ').at(-1)]) expect(stdout).toContain(`\`${words}\``)
  })

  test('followed to the letter, it leaves a program in which only the console is to be seen to', async () => {
    const { 'package.json': _, ...files } = native()
    const program = programOf(files)
    const { stdout } = await init(['--skill'])
    const [bringIn, audit] = [...stdout.matchAll(/^npx mp-privacy (.+)$/gm)].map(([, words]) => words!)
    expect(bringIn).toBe('init --yes')
    await init([program.folder, '--yes', ...library])
    // 工具 → 构建 npm
    const built = 'miniprogram_npm/miniprogram-privacy-consent'
    const shipped = path.join(program.folder, 'node_modules/miniprogram-privacy-consent/miniprogram_dist')
    cpSync(shipped, path.join(program.folder, built), { recursive: true })
    const words = audit!.replace('PROGRAM', program.folder).split(' ')
    const command = path.join(__dirname, '../../bin/mp-privacy.js')
    const [report] = JSON.parse(spawnSync(process.execPath, [command, ...words], { encoding: 'utf8' }).stdout)
    const serious = report.findings.filter(({ severity }: { severity: string }) => severity !== 'info')
    expect(serious.map(({ rule }: { rule: string }) => rule)).toEqual([])
    expect(report.settingList).toEqual([{ privacy_key: 'Clipboard', privacy_text: '' }])
  })
})

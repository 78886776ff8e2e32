import { join } from 'node:path'
import { findProgram } from '../../mini-program'
import { write, type Files } from './files'

const kindOf = (files: Files, path: string) => {
  const found = findProgram(join(write(files), path))
  return 'kind' in found ? found.kind : 'found'
}

test.each<[string, Files, string]>([
  ['nothing', {}, 'gone'],
  ['no-folder', { 'app.json': {} }, 'app.json'],
  ['uni-app-source', { 'src/manifest.json': {}, 'src/pages.json': {} }, ''],
  ['uni-app-source', { 'manifest.config.ts': '', 'pages.config.ts': '', 'src/App.vue': '' }, ''],
  ['uni-app-source', { 'manifest.config.mts': '', 'pages.config.mts': '', 'src/App.vue': '' }, ''],
  ['taro-project', { 'config/index.ts': '', 'src/app.config.ts': '' }, ''],
  ['taro-project', { 'config/index.jsx': '', 'src/app.config.js': '' }, ''],
  ['taro-source', { 'app.config.ts': '', 'app.tsx': '' }, ''],
  ['framework-source', { 'package.json': { dependencies: { wepy: '1.7.3' } }, 'src/app.wpy': '' }, ''],
  [
    'framework-source',
    {
      'package.json': { devDependencies: { '@tarojs/taro': '1.3.0' } },
      'project.config.json': { miniprogramRoot: 'dist' }
    },
    ''
  ],
  ['framework-source', { 'package.json': { dependencies: { remax: '2.11.3' } }, 'app.json': {} }, ''],
  ['found', { 'package.json': { dependencies: { remax: '2.11.3' } }, 'app.json': { pages: ['pages/a/a'] } }, ''],
  ['found', { 'package.json': { dependencies: { remax: '2.11.3' } }, 'app.json': '{ broken' }, ''],
  ['no-app-json', { 'package.json': '{ broken' }, ''],
  ['mini-game', { 'game.json': {} }, ''],
  ['mini-game', { 'project.config.json': { miniprogramRoot: 'game/' }, 'game/game.json': {} }, ''],
  ['wrong-miniprogram-root', { 'project.config.json': { miniprogramRoot: 'gone' } }, ''],
  ['no-app-json', { 'project.config.json': {} }, ''],
  ['found', { 'app.json': {} }, '']
])('a folder is told to be: %s', (kind, files, path) => {
  expect(kindOf(files, path)).toBe(kind)
})

test('an app.json beside project.config.json counts where miniprogramRoot has none', () => {
  const folder = write({ 'project.config.json': { miniprogramRoot: 'dist' }, 'app.json': {} })
  expect(findProgram(folder)).toEqual({ root: folder })
})

test('the source of a weapp-vite project counts until it is built', () => {
  const config = { miniprogramRoot: 'dist/', srcMiniprogramRoot: 'src/' }
  const folder = write({ 'project.config.json': config, 'src/app.json': {} })
  expect(findProgram(folder)).toEqual({ root: join(folder, 'src/') })
  const built = write({ 'project.config.json': config, 'src/app.json': {}, 'dist/app.json': {} })
  expect(findProgram(built)).toEqual({ root: join(built, 'dist/') })
})

test.each(['vite.config.ts', 'weapp-vite.config.mjs'])('so does the srcRoot of its %s', (name) => {
  const config =
    "// srcRoot: 'old',\nexport default defineConfig({\n  // srcRoot: 'old',\n  weapp: { srcRoot: './app' }\n})\n"
  const folder = write({
    'project.config.json': { miniprogramRoot: 'dist/' },
    [name]: config,
    'app/app.json': {},
    'old/app.json': {}
  })
  expect(findProgram(folder)).toEqual({ root: join(folder, 'app') })
})

test('a path may be written as on Windows', () => {
  const folder = write({ 'project.config.json': { miniprogramRoot: '.\\mini\\src\\' }, 'mini/src/app.json': {} })
  expect(findProgram(folder)).toEqual({ root: join(folder, 'mini/src/') })
})

test('pluginRoot counts where a plugin.json is in it', () => {
  const config = { miniprogramRoot: 'mini', pluginRoot: 'plugin' }
  const folder = write({ 'project.config.json': config, 'mini/app.json': {}, 'plugin/plugin.json': {} })
  expect(findProgram(folder)).toEqual({ root: join(folder, 'mini'), pluginRoot: join(folder, 'plugin') })
  const without = write({ 'project.config.json': config, 'mini/app.json': {} })
  expect(findProgram(without)).toEqual({ root: join(without, 'mini') })
})

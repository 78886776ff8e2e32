import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../package/temporary-folder'
import { fixtureFolder, frameworkOf } from './framework-of'
import { filesBelow, library } from './library'
import { project } from './projects'

/**
 * HBuilderX runs uni-app's command in a folder of its own, apart from the program: the framework is there, the library is
 * in the program. What else uni-app looks for in HBuilderX's folder is as little as will do.
 */
function hbuilderX(folder: string): string {
  const plugIns = path.join(folder, 'HBuilderX/plugins')
  const modules = path.join(frameworkOf('uni-app'), 'node_modules')
  const compilers = ['typescript', 'less', 'dart-sass', 'stylus', 'pug-cli'].map((name) => `compile-${name}`)
  for (const name of ['uniapp-cli-vite', ...compilers]) {
    mkdirSync(path.join(plugIns, name), { recursive: true })
    symlinkSync(modules, path.join(plugIns, name, 'node_modules'))
  }
  for (const name of ['about', 'uni_helpers/lib/bytenode']) mkdirSync(path.join(plugIns, name), { recursive: true })
  writeFileSync(path.join(plugIns, 'about/package.json'), '{ "name": "about" }')
  cpSync(path.join(fixtureFolder('uni-app'), 'package.json'), path.join(plugIns, 'uniapp-cli-vite/package.json'))
  writeFileSync(path.join(plugIns, 'uni_helpers/index.js'), 'module.exports = { UUVP: () => ({}), V: () => ({}) }')
  writeFileSync(path.join(plugIns, 'uni_helpers/lib/bytenode/index.js'), '')
  return path.join(plugIns, 'uniapp-cli-vite')
}

test('HBuilderX, where the framework is not in sight of the program: the library is in the build, once', () => {
  const folder = temporaryFolder()
  const program = path.join(folder, 'shop')
  cpSync(path.join(fixtureFolder('uni-app'), 'src'), program, { recursive: true })
  writeFileSync(path.join(program, 'pages.json'), '{ "pages": [{ "path": "pages/index/index" }] }')
  cpSync(path.join(fixtureFolder('uni-app'), 'vite.config.ts'), path.join(program, 'vite.config.js'))
  const installed = 'node_modules/miniprogram-privacy-consent'
  cpSync(project('uni-app', 'hbuilderx').file(installed), path.join(program, installed), { recursive: true })
  const output = path.join(program, 'unpackage/dist/build/mp-weixin')
  const command = ['node_modules/@dcloudio/vite-plugin-uni/bin/uni.js', 'build', '-p', 'mp-weixin']
  const { stdout, stderr, status } = spawnSync(process.execPath, command, {
    cwd: hbuilderX(folder),
    env: { ...process.env, NODE_ENV: 'production', UNI_INPUT_DIR: program, UNI_OUTPUT_DIR: output },
    encoding: 'utf8'
  })
  expect([status, stdout + stderr]).toEqual([0, expect.stringContaining('Build complete')])
  expect(filesBelow(path.join(output, 'miniprogram_npm/miniprogram-privacy-consent'))).toEqual(library())
  expect(filesBelow(output)['common/vendor.js']).not.toContain('onNeedPrivacyAuthorization')
  expect(filesBelow(output)['app.json']).toContain('"miniprogram_npm/miniprogram-privacy-consent/privacy-page/index"')
  expect(filesBelow(output)['pages/index/index.wxml']).toMatch(/<privacy-popup [^>]*u-p=/)
}, 240_000)

import { audit } from '../../../src/audit'
import { write, type Files } from '../project'

const uploader = `<template><view @click="pick" /></template>
<script>export default { methods: { pick() { uni.chooseImage({}) } } }</script>`
const button = `<template><button :open-type="openType" /></template>
<script>export default { props: { openType: String } }</script>`

const inUniApp = (page: string, files: Files = {}): Files => ({
  'package.json': { dependencies: { '@dcloudio/uni-app': '3.0.0', kit: '1.0.0' } },
  'src/manifest.json': '{ "mp-weixin": {} }',
  'src/pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
  'src/main.js': "import App from './App.vue'",
  'src/App.vue': '<script>export default {}</script>',
  'src/pages/a/a.vue': page,
  ...files
})

const kit: Files = {
  'node_modules/kit/package.json': { name: 'kit', main: 'index.js', dcloudext: { type: 'component-vue' } },
  'node_modules/kit/index.js': `export { default as KitUpload } from './components/kit-upload/kit-upload.vue'
export { default as KitButton } from './components/kit-button/kit-button.vue'`,
  'node_modules/kit/components/kit-upload/kit-upload.vue': uploader,
  'node_modules/kit/components/kit-button/kit-button.vue': button
}

/** Of what a page leads to, and what was not read. */
function toldOf(files: Files): string[] {
  const { uses, gaps } = audit(write(files))
  return [...uses.flatMap(({ api, pages }) => (pages.length > 0 ? api : [])), ...gaps.map(({ reason }) => reason)]
}

const setup = (template: string, script: string) => `<template><view>${template}</view></template>
<script setup>${script}</script>`

const byFile = "import KitUpload from 'kit/components/kit-upload/kit-upload.vue'"
const byName = "import { KitUpload, KitButton } from 'kit'"
const registered = (script: string): Files => ({
  'src/main.js': `import { createSSRApp } from 'vue'
import App from './App.vue'
${script}
export function createApp() { const app = createSSRApp(App); app.component('kit-upload', KitUpload); return { app } }`
})
const easycom: Files = {
  'src/pages.json': `{ "easycom": { "custom": { "^kit-(.*)": "kit/components/kit-$1/kit-$1.vue" } },
    "pages": [{ "path": "pages/a/a" }] }`
}

describe("what a kit's component does is told where source of uni-app places it", () => {
  test.each([
    ['imported by its file', setup('<KitUpload />', byFile), {}],
    ['imported by its name', setup('<kit-upload />', byName), {}],
    [
      'registered among the options',
      `<template><kit-upload /></template><script>${byFile}\nexport default { components: { KitUpload } }</script>`,
      {}
    ],
    ['registered at launch by its file', setup('<kit-upload />', ''), registered(byFile)],
    ['registered at launch by its name', setup('<kit-upload />', ''), registered(byName)]
  ])('%s', (_, page, files) => {
    expect(toldOf(inUniApp(page, { ...kit, ...files }))).toEqual(['wx.chooseImage'])
  })

  test('and not that of others beside it', () => {
    expect(toldOf(inUniApp(setup('<kit-button />', byName), kit))).toEqual([])
  })

  test('its button has the open-type of its place', () => {
    expect(toldOf(inUniApp(setup('<kit-button open-type="getPhoneNumber" />', byName), kit))).toEqual([
      'button[open-type=getPhoneNumber]'
    ])
  })

  test('a package that no kit is stays closed: an SDK of a server that says where it runs', () => {
    const sdk = {
      'node_modules/kit/package.json': { name: 'kit', main: 'index.js', keywords: ['uni-app'] },
      'node_modules/kit/index.js': 'export const pick = () => uni.chooseImage({})'
    }
    expect(toldOf(inUniApp(setup('<view @click="pick" />', "import { pick } from 'kit'"), sdk))).toEqual([])
  })
})

describe('a kit that is not installed is a gap where an uploader of it is placed', () => {
  test.each([
    ['imported by its file', setup('<KitUpload />', byFile), {}],
    ['imported by its name', setup('<kit-upload />', byName), {}],
    ['found by easycom', setup('<kit-upload />', ''), easycom]
  ])('%s', (_, page, files) => {
    expect(toldOf(inUniApp(page, files))).toEqual(['package-not-installed'])
  })

  test.each([
    [
      'a button, imported',
      setup('<KitButton />', byFile.replace(/Upload/g, 'Button').replace(/upload/g, 'button')),
      {}
    ],
    ['a button, found by easycom', setup('<kit-button />', ''), easycom],
    ['an uploader that is not placed', setup('<view />', byFile), easycom]
  ])('%s is none', (_, page, files) => {
    expect(toldOf(inUniApp(page, files))).toEqual([])
  })
})

describe('source of mpx', () => {
  const inMpx = (template: string, files: Files, script = 'createPage({})'): Files => ({
    'package.json': { dependencies: { '@mpxjs/core': '2.9.0' } },
    'src/app.mpx': `<script>import { createApp } from '@mpxjs/core'; createApp({})</script>
<script type="application/json">{ "pages": ["./pages/a.mpx"] }</script>`,
    'src/pages/a.mpx': `<template>${template}</template>
<script>import { createPage } from '@mpxjs/core'\n${script}</script>
<script type="application/json">{ "usingComponents": { "kit-uploader": "kit/dist/uploader/index", "kit-button": "kit/dist/button/index" } }</script>`,
    ...files
  })
  const native = (name: string, wxml: string, script: string): Files => ({
    [`node_modules/kit/dist/${name}/index.json`]: { component: true },
    [`node_modules/kit/dist/${name}/index.wxml`]: wxml,
    [`node_modules/kit/dist/${name}/index.js`]: script
  })
  const installed: Files = {
    'node_modules/kit/package.json': { name: 'kit', miniprogram: 'dist' },
    ...native('uploader', '<view bind:tap="pick" />', 'Component({ methods: { pick() { wx.chooseImage({}) } } })'),
    ...native('button', '<button open-type="{{ openType }}" />', 'Component({ properties: { openType: String } })')
  }

  test('places components of native kits', () => {
    expect(toldOf(inMpx('<kit-uploader />', installed))).toEqual(['wx.chooseImage'])
    expect(toldOf(inMpx('<kit-button open-type="share" />', installed))).toEqual([])
  })

  test('calls functions of packages that are made for it', () => {
    const helper = {
      'node_modules/mpx-pick/package.json': { name: 'mpx-pick', main: 'index.js' },
      'node_modules/mpx-pick/index.js': 'export const pick = () => wx.chooseImage({})'
    }
    const script = "import { pick } from 'mpx-pick'\ncreatePage({ go() { pick() } })"
    expect(toldOf(inMpx('<view bindtap="go" />', helper, script))).toEqual(['wx.chooseImage'])
  })

  test('has a gap where a kit is not installed of which it places an uploader', () => {
    expect(toldOf(inMpx('<kit-uploader />', {}))).toEqual(['package-not-installed'])
    expect(toldOf(inMpx('<kit-button />', {}))).toEqual([])
  })
})

import { audit } from '../../../src/audit'
import { write, type Files } from '../project'

const helpers = (...names: string[]) => ({
  devDependencies: Object.fromEntries(['@dcloudio/vite-plugin-uni', ...names].map((name) => [name, '1.0.0']))
})

const layouts = '@uni-helper/vite-plugin-uni-layouts'
const root = '@uni-ku/root'

const shop: Files = {
  'src/manifest.json': '{ "mp-weixin": {} }',
  'src/pages.json': {
    pages: [{ path: 'pages/a/a' }, { path: 'pages/b/b', layout: 'wide' }],
    subPackages: [{ root: 'sub', pages: [{ path: 'c/c', layout: false }] }]
  },
  'src/main.ts': "import App from './App.vue'",
  'src/App.vue': '<script>export default {}</script>',
  'src/pages/a/a.vue': '<template><view /></template>',
  'src/pages/b/b.vue': '<template><view /></template>',
  'src/sub/c/c.vue': '<template><view /></template>'
}

const using = (api: string, slot: string) =>
  `<script setup>\nconst go = () => uni.${api}()\n</script>\n<template><view><view @tap="go" />${slot}</view></template>`

const reportOf = (files: Files) => audit(write({ ...shop, ...files }))

const usesOf = (files: Files) => reportOf(files).uses.map(({ api, pages }) => `${api} ${pages.join()}`)

const twoLayouts: Files = {
  'src/layouts/default.vue': using('getLocation', '<slot />'),
  'src/layouts/wide/index.vue': using('chooseImage', '<slot />')
}

describe('a layout of vite-plugin-uni-layouts', () => {
  test('is on the pages that it is put around', () => {
    expect(usesOf({ 'package.json': helpers(layouts), ...twoLayouts })).toEqual([
      'wx.getLocation pages/a/a',
      'wx.chooseImage pages/b/b'
    ])
  })

  test.each([
    ['definePage', "<script setup>\ndefinePage({ layout: 'wide' })\n</script>\n<template><view /></template>"],
    ['a route block', '<route lang="json">\n{ "layout": "wide" }\n</route>\n<template><view /></template>'],
    [
      'the tag',
      '<script setup>\ndefinePage({ layout: false })\n</script><template><uni-layout name="wide" /></template>'
    ]
  ])('that %s names is the one', (_, page) => {
    const files = { 'package.json': helpers(layouts), ...twoLayouts, 'src/pages/a/a.vue': page }
    expect(usesOf(files)).toEqual(['wx.chooseImage pages/a/a,pages/b/b'])
  })

  test('that is chosen while it runs may be any', () => {
    const page = '<route>{ "layout": false }</route><template><uni-layout :name="name"><view /></uni-layout></template>'
    const files = { 'package.json': helpers(layouts), ...twoLayouts, 'src/pages/a/a.vue': page }
    expect(usesOf(files)).toEqual(['wx.getLocation pages/a/a', 'wx.chooseImage pages/a/a,pages/b/b'])
    expect(reportOf(files).gaps).toEqual([])
  })

  test('is a folder like any other without that plug-in', () => {
    expect(usesOf({ 'package.json': helpers(), ...twoLayouts })).toEqual([])
  })
})

describe('App.ku.vue', () => {
  const files = { 'package.json': helpers(root), 'src/App.ku.vue': using('getLocation', '<KuRootView />') }

  test('is on every page', () => {
    expect(usesOf(files)).toEqual(['wx.getLocation pages/a/a,pages/b/b,sub/c/c'])
    expect(reportOf(files).gaps).toEqual([])
  })

  test('asks on every page with the popup that it places', () => {
    const asking = {
      ...files,
      'src/App.ku.vue': using('getLocation', '<KuRootView /><privacy-popup />'),
      'vite.config.ts':
        "import privacyConsent from 'miniprogram-privacy-consent/uni-app'\nexport default { plugins: [privacyConsent()] }"
    }
    const { asks, findings } = reportOf(asking)
    expect(asks).toBe('program')
    expect(findings.map(({ rule }) => rule)).not.toContain('page-without-prompt')
  })

  test('is a component like any other without that plug-in', () => {
    expect(usesOf({ ...files, 'package.json': helpers() })).toEqual([])
  })
})

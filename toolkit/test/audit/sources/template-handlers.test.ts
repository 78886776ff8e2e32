import { audit } from '../../../src/audit'
import { write, type Files } from '../project'

const usesOf = (files: Files) =>
  audit(write(files)).uses.map(({ api, line, certainty }) => `${api}:${line}${certainty === 'unknown' ? ' ?' : ''}`)

const inTaro = (template: string, script: string) =>
  usesOf({
    'package.json': { dependencies: { '@tarojs/taro': '4.0.0' } },
    'src/app.config.ts': "export default defineAppConfig({ pages: ['pages/a/index'] })",
    'src/app.ts': "import { createApp } from 'vue'\nexport default createApp({})",
    'src/pages/a/index.vue': `<script setup>import Taro, { useRouter } from '@tarojs/taro'\n${script}</script>
<template>${template}</template>`
  })

const inUniApp = (template: string, script: string, files: Files = {}) =>
  usesOf({
    'package.json': { dependencies: { '@dcloudio/uni-app': '3.0.0' } },
    'pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
    'manifest.json': '{}',
    'pages/a/a.vue': `${script}\n<template>${template}</template>`,
    ...files
  })

const inMpx = (template: string, page: string) =>
  usesOf({
    'package.json': { dependencies: { '@mpxjs/core': '2.9.0' } },
    'src/app.mpx': `<script>import { createApp } from '@mpxjs/core'; createApp({})</script>
<script type="application/json">{ "pages": ["./pages/a.mpx"] }</script>`,
    'src/pages/a.mpx': `<template>${template}</template>
<script>import { createPage } from '@mpxjs/core'
createPage({ ${page} })</script>`
  })

describe('a handler in a template calls the platform', () => {
  test.each([
    ['by a name', '<view @tap="Taro.chooseImage()" />', '', ['wx.chooseImage:3']],
    ['under a name of the script', '<view @tap="Taro[api]()" />', "const api = 'chooseImage'", ['wx.chooseImage:3']],
    ['in a function', '<view @tap="() => Taro[api]({})" />', "const api = 'chooseImage'", ['wx.chooseImage:3']],
    [
      'for each of a list',
      '<view v-for="x in list" @tap="Taro[x.api]()" />',
      "const list = [{ api: 'chooseImage' }]",
      ['wx.chooseImage:3']
    ],
    ['under a name that is not private', '<view @tap="Taro[api]()" />', "const api = 'showToast'", []],
    ['under a name from elsewhere', '<view @tap="Taro[api]()" />', 'const api = useRouter().params.api', ['wx.*:3 ?']]
  ])('in Taro %s', (_, template, script, expected) => {
    expect(inTaro(template, script)).toEqual(expected)
  })

  test.each([
    ['<view @click="uni[api]()" />', "<script setup>const api = 'chooseImage'</script>", ['wx.chooseImage:2']],
    ['<view @click="ready && uni.chooseImage()" />', '<script setup>const ready = true</script>', ['wx.chooseImage:2']],
    [
      '<view @click="uni[api]()" />',
      "<script>export default { data: () => ({ api: 'chooseImage' }) }</script>",
      ['wx.chooseImage:2']
    ],
    ['<view @click="uni[api]()" />', "<script>export default { data: () => ({ api: 'showToast' }) }</script>", []]
  ])('in uni-app: %s %s', (template, script, expected) => {
    expect(inUniApp(template, script)).toEqual(expected)
  })

  test.each([
    ['<view bindtap="go(\'chooseImage\')" />', 'go(api) { wx[api]({}) }', ['wx.chooseImage:3']],
    ['<view bindtap="go(\'chooseImage\')" />', 'methods: { go(api) { wx[api]({}) } }', ['wx.chooseImage:3']],
    [
      '<view wx:for="{{list}}" bindtap="go(item.api)" />',
      "data: { list: [{ api: 'chooseImage' }] }, go(api) { wx[api]({}) }",
      ['wx.chooseImage:3']
    ],
    ['<view bindtap="go(\'showToast\')" />', 'go(api) { wx[api]({}) }', []]
  ])('in mpx: %s %s', (template, page, expected) => {
    expect(inMpx(template, page)).toEqual(expected)
  })
})

describe('what a source imports and does not have is a gap', () => {
  const gapsOf = (page: string, files: Files = {}) =>
    audit(
      write({
        'package.json': { dependencies: { '@dcloudio/uni-app': '3.0.0' } },
        'pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
        'manifest.json': '{}',
        'pages/a/a.vue': page,
        ...files
      })
    ).gaps.map(({ reason, line }) => `${reason}:${line}`)

  test.each([
    [
      'a component that is placed',
      `<script setup>import MyTap from './tap.vue'</script><template><my-tap /></template>`
    ],
    [
      'the same in TypeScript',
      `<script setup lang="ts">import Tap from './tap.vue'</script><template><Tap /></template>`
    ],
    [
      'a module that runs without being mentioned',
      `<script setup>import x from './x'</script><template><view /></template>`
    ]
  ])('%s', (_, page) => {
    expect(gapsOf(page)).toEqual(['module-missing:1'])
  })

  test.each([
    [
      'a component that is not placed',
      `<script setup>import MyTap from './tap.vue'</script><template><view /></template>`
    ],
    [
      'what may be a type',
      `<script setup lang="ts">import X from './x'\nconst x: X = 1</script><template><view /></template>`
    ]
  ])('but not %s', (_, page) => {
    expect(gapsOf(page)).toEqual([])
  })

  test('a component of mpx where it is placed', () => {
    const gaps = (template: string) =>
      audit(
        write({
          'package.json': { dependencies: { '@mpxjs/core': '2.9.0' } },
          'src/app.mpx': `<script type="application/json">{ "pages": ["./pages/a.mpx"] }</script>`,
          'src/pages/a.mpx': `<template>${template}</template>
<script type="application/json">{ "usingComponents": { "my-tap": "../tap" } }</script>`
        })
      ).gaps.map(({ reason }) => reason)
    expect(gaps('<my-tap />')).toEqual(['component-missing'])
    expect(gaps('<view />')).toEqual([])
  })
})

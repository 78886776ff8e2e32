import { audit } from '../../../src/audit'
import { write, type Files } from '../project'

const usesOf = (files: Files) => {
  const { source, uses } = audit(write(files))
  return [source, ...uses.map(({ api, file, line, pages }) => `${api} ${file}:${line} ${pages.join()}`)]
}

test('mpx: calls, templates and components of the modes for Weixin', () => {
  expect(
    usesOf({
      'package.json': { dependencies: { '@mpxjs/core': '2.9.0' } },
      'src/app.mpx': '<script type="application/json">{ "pages": ["./pages/a"] }</script>',
      'src/pages/a.mpx': `<template>
  <view><phone-button /></view>
</template>
<script>
import mpx, { createPage } from '@mpxjs/core'
createPage({ pick() { mpx.chooseImage() } })
if (__mpx_mode__ === 'ali') mpx.getLocation()
</script>
<script type="application/json">{ "usingComponents": { "phone-button": "../kit/phone" } }</script>`,
      'src/kit/phone.mpx': '<template>\n<button open-type="getPhoneNumber" /></template>'
    })
  ).toEqual([
    'mpx',
    'button[open-type=getPhoneNumber] src/kit/phone.mpx:2 pages/a',
    'wx.chooseImage src/pages/a.mpx:6 pages/a'
  ])
})

test('mpx: attributes and tags of another mode are no use', () => {
  expect(
    usesOf({
      'package.json': { dependencies: { '@mpxjs/core': '2.9.0' } },
      'src/app.mpx': '<script type="application/json">{ "pages": ["./pages/a"] }</script>',
      'src/pages/a.mpx': `<template><view>
<button open-type@wx="getPhoneNumber" open-type@ali="getAuthorize" />
<button open-type@ali|swan="getUserInfo" />
<button wx:if="{{__mpx_mode__ === 'ali'}}" open-type="getUserInfo" />
</view></template>`
    })
  ).toEqual(['mpx', 'button[open-type=getPhoneNumber] src/pages/a.mpx:2 pages/a'])
})

test('mpvue: the pages that app.json lists, through their main script', () => {
  expect(
    usesOf({
      'package.json': { dependencies: { mpvue: '2.0.0' } },
      'src/main.js': "import Vue from 'vue'",
      'src/app.json': { pages: ['pages/a/main'] },
      'src/pages/a/main.js': "import Page from './index'; new Vue(Page).$mount()",
      'src/pages/a/index.vue':
        '<template><button open-type="getPhoneNumber" /></template>\n<script>wx.getLocation()</script>'
    })
  ).toEqual([
    'mpvue',
    'button[open-type=getPhoneNumber] src/pages/a/index.vue:1 pages/a/main',
    'wx.getLocation src/pages/a/index.vue:2 pages/a/main'
  ])
})

test('mpx: a page that a package brings is not missing', () => {
  const { findings } = audit(
    write({
      'package.json': { dependencies: { '@mpxjs/core': '2.9.0', '@shop/pages': '1.0.0' } },
      'src/app.mpx':
        '<script type="application/json">{ "pages": ["./pages/a", { "src": "@shop/pages/consent/index", "path": "consent/index" }] }</script>',
      'src/pages/a.mpx': '<template><view /></template>'
    })
  )
  expect(findings.filter(({ rule }) => rule === 'incomplete-program')).toEqual([])
})

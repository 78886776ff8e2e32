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

test('mpx: beside cloud functions the program lies in src/miniprogram', () => {
  expect(
    usesOf({
      'package.json': { dependencies: { '@mpxjs/core': '2.9.0' } },
      'src/functions/login/index.js': 'exports.main = () => wx.getLocation()',
      'src/miniprogram/app.mpx': '<script type="application/json">{ "pages": ["./pages/a"] }</script>',
      'src/miniprogram/pages/a.mpx': '<template><button open-type="getPhoneNumber" /></template>'
    })
  ).toEqual(['mpx', 'button[open-type=getPhoneNumber] src/miniprogram/pages/a.mpx:1 pages/a'])
})

test('mpx: pages that are listed by their folders', () => {
  expect(
    usesOf({
      'package.json': { dependencies: { '@mpxjs/core': '2.9.0' } },
      'src/app.mpx': `<script type="application/json">{
  "pages": ["./pages/first", "./pages/plain"],
  "subpackages": [{ "root": "orders", "pages": ["./list"] }]
}</script>`,
      'src/pages/first/index.mpx': '<template><button open-type="getPhoneNumber" /></template>',
      'src/pages/plain.mpx': '<template><button open-type="chooseAvatar" /></template>',
      'src/orders/list/index.mpx': '<script>wx.chooseImage()</script>'
    })
  ).toEqual([
    'mpx',
    'wx.chooseImage src/orders/list/index.mpx:1 orders/list/index',
    'button[open-type=getPhoneNumber] src/pages/first/index.mpx:1 pages/first/index',
    'button[open-type=chooseAvatar] src/pages/plain.mpx:1 pages/plain'
  ])
})

test('mpx: components of packages that app.mpx names are no gap', () => {
  const { uses, gaps } = audit(
    write({
      'package.json': { dependencies: { '@mpxjs/core': '2.9.0', '@kit/weapp': '1.0.0' } },
      'src/app.mpx': `<script type="application/json">{
  "pages": ["./pages/a"],
  "usingComponents": { "kit-button": "@kit/weapp/button/index", "own-card": "./components/card" }
}</script>`,
      'src/pages/a.mpx': '<template><view><kit-button open-type="getPhoneNumber" /><own-card /></view></template>'
    })
  )
  expect(uses.map(({ api, certainty }) => `${api} ${certainty}`)).toEqual(['button[open-type=getPhoneNumber] certain'])
  expect(gaps.map(({ reason, message }) => `${reason} ${message}`)).toEqual([
    'component-missing a component is not there: ./components/card'
  ])
})

describe('mpx: blocks that stand in files of their own', () => {
  const program = (page: string, files: Files = {}): Files => ({
    'package.json': { dependencies: { '@mpxjs/core': '2.9.0' } },
    'src/app.mpx': '<script type="application/json" src="./app.json"></script>',
    'src/app.json': { pages: ['./pages/a'] },
    'src/pages/a.mpx': page,
    'src/kit/phone.mpx': '<template><button open-type="getPhoneNumber" /></template>',
    ...files
  })

  test('a script, and what it imports', () => {
    const script = "import { createPage } from '@mpxjs/core'\nimport { ask } from '../ask'\ncreatePage({ onShow: ask })"
    expect(
      usesOf(
        program('<template><view /></template>\n<script lang="ts", src="./page.ts"></script>', {
          'src/pages/page.ts': script,
          'src/ask.ts': 'export const ask = () => wx.getUserInfo()'
        })
      )
    ).toEqual(['mpx', 'wx.getUserInfo src/ask.ts:1 pages/a'])
  })

  test('a template and the JSON beside it', () => {
    const page = '<template src="./a.wxml"></template>\n<json src="./settings.json"></json>'
    expect(
      usesOf(
        program(page, {
          'src/pages/a.wxml': '<view>\n<phone-button /><button open-type="chooseAvatar" /></view>',
          'src/pages/settings.json': { usingComponents: { 'phone-button': '../kit/phone' } }
        })
      )
    ).toEqual([
      'mpx',
      'button[open-type=getPhoneNumber] src/kit/phone.mpx:1 pages/a',
      'button[open-type=chooseAvatar] src/pages/a.wxml:2 pages/a'
    ])
  })

  test('one that is not there is a gap', () => {
    const page = '<template src="./page.wxml" />\n<script src="./page.ts"></script>\n<json src="./page.json" />'
    const { complete, gaps } = audit(write(program(page)))
    expect(complete).toBe(false)
    expect(gaps.map(({ reason, message, file, line }) => `${reason} ${message} ${file}:${line}`)).toEqual([
      'template-missing a template is not there: ./page.wxml src/pages/a.mpx:1',
      'module-missing a module is not there: ./page.json src/pages/a.mpx:3',
      'module-missing a module is not there: ./page.ts src/pages/a.mpx:2'
    ])
  })
})

test('mpx: interfaces that are imported by name', () => {
  expect(
    usesOf({
      'package.json': { dependencies: { '@mpxjs/core': '2.9.0', '@mpxjs/api-proxy': '2.9.0' } },
      'src/app.mpx': `<script>
import mpx, { createApp } from '@mpxjs/core'
import apiProxy from '@mpxjs/api-proxy'
mpx.use(apiProxy, { usePromise: true })
createApp({})
</script>
<script type="application/json">{ "pages": ["./pages/a"] }</script>`,
      'src/pages/a.mpx': `<script>
import { createPage } from '@mpxjs/core'
import { showToast, chooseImage as pick } from '@mpxjs/api-proxy'
createPage({ methods: { choose() { pick().then(() => showToast({ title: 'ok' })) } } })
</script>`
    })
  ).toEqual(['mpx', 'wx.chooseImage src/pages/a.mpx:4 pages/a'])
})

test('mpx: what createApp is handed is what getApp gives', () => {
  expect(
    usesOf({
      'package.json': { dependencies: { '@mpxjs/core': '2.9.0' } },
      'src/app.mpx': `<script>
import { createApp } from '@mpxjs/core'
createApp({ globalData: { ask(scope) { wx.authorize({ scope }) } } })
</script>
<script type="application/json">{ "pages": ["./pages/a"] }</script>`,
      'src/pages/a.mpx': `<script>
import { createPage } from '@mpxjs/core'
createPage({ methods: { go() { getApp().globalData.ask('scope.userLocation') } } })
</script>`
    })
  ).toEqual(['mpx', 'scope.userLocation src/pages/a.mpx:3 pages/a'])
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

describe('mpvue', () => {
  const start = "import Vue from 'vue'\nimport Page from './index'\nconst page = new Vue(Page)\npage.$mount()"
  const program: Files = {
    'package.json': { dependencies: { mpvue: '2.0.0' } },
    'src/main.js': "import Vue from 'vue'",
    'src/app.json': { pages: ['pages/a/main'] },
    'src/pages/a/main.js': start
  }

  test('a page shows what nobody knows', () => {
    const tag = '<button v-for="({ type }, index) in list" :key="index" :open-type="type" />'
    const script = "<script>import { list } from './list'; export default { data: () => ({ list }) }</script>"
    const page = `<template><view>${tag}</view></template>\n${script}`
    expect(usesOf({ ...program, 'src/pages/a/index.vue': page })).toEqual([
      'mpvue',
      'button[open-type=*] src/pages/a/index.vue:1 pages/a/main'
    ])
  })

  test('what the main script of a page calls runs with it', () => {
    const files = {
      'src/pages/a/main.js': `${start}\nwx.getLocation()`,
      'src/pages/a/index.vue': '<template><view /></template>'
    }
    expect(usesOf({ ...program, ...files })).toEqual(['mpvue', 'wx.getLocation src/pages/a/main.js:5 pages/a/main'])
  })

  test('the pages that a main script lists, and those that it leaves to be found', () => {
    const { 'src/app.json': _, ...rest } = program
    const page = '<template><button open-type="getPhoneNumber" /></template>'
    const files = {
      'src/main.js': "import Vue from 'vue'\nexport default { config: { pages: ['^pages/a/main'] } }",
      'src/pages/a/index.vue': page,
      'src/pages/sub/b/main.js': start,
      'src/pages/sub/b/index.vue': page
    }
    expect(usesOf({ ...rest, ...files })).toEqual([
      'mpvue',
      'button[open-type=getPhoneNumber] src/pages/a/index.vue:1 pages/a/main',
      'button[open-type=getPhoneNumber] src/pages/sub/b/index.vue:1 pages/sub/b/main'
    ])
  })
})

describe('mpx: a page that a package brings', () => {
  const program = (page: string): Files => ({
    'package.json': { dependencies: { '@mpxjs/core': '2.9.0', '@shop/pages': '1.0.0', [page.split('/')[0]]: '1.0.0' } },
    'src/app.mpx': `<script type="application/json">{ "pages": ["./pages/a", { "src": "${page}", "path": "extra/index" }] }</script>`,
    'src/pages/a.mpx': '<template><view /></template>'
  })
  const page = '@shop/pages/locate/index'

  test('is read where the package is installed', () => {
    const { uses, complete } = audit(
      write({
        ...program(page),
        [`node_modules/${page}.mpx`]: '<template><button open-type="getPhoneNumber" /></template>'
      })
    )
    expect(uses.map(({ api, file, pages }) => `${api} ${file} ${pages.join()}`)).toEqual([
      `button[open-type=getPhoneNumber] node_modules/${page}.mpx ${page}`
    ])
    expect(complete).toBe(true)
  })

  test('is missing where it is not: nobody has seen what it calls', () => {
    const { gaps, complete } = audit(write(program(page)))
    expect(gaps.map(({ message }) => message)).toEqual([`a page is listed that is not there: ${page}`])
    expect(complete).toBe(false)
  })

  test('is not missing where it is the consent page of this library, which calls nothing', () => {
    const { gaps, complete } = audit(write(program('miniprogram-privacy-consent/miniprogram_dist/privacy-page/index')))
    expect(gaps).toEqual([])
    expect(complete).toBe(true)
  })
})

describe('mpx: packages of pages that come from npm', () => {
  const program: Files = {
    'package.json': { dependencies: { '@mpxjs/core': '2.9.0', '@shop/orders': '1.0.0' } },
    'src/app.mpx':
      '<script type="application/json">{ "pages": ["./pages/a"], "packages": ["@shop/orders/src/app.mpx?root=orders"] }</script>',
    'src/pages/a.mpx': '<template><view /></template>'
  }

  test('are read where they are installed', () => {
    const { uses, complete } = audit(
      write({
        ...program,
        'node_modules/@shop/orders/src/app.mpx':
          '<script type="application/json">{ "pages": ["./pages/list"] }</script>',
        'node_modules/@shop/orders/src/pages/list.mpx': '<template><button open-type="getPhoneNumber" /></template>'
      })
    )
    expect(uses.map(({ api, pages }) => `${api} ${pages.join()}`)).toEqual([
      'button[open-type=getPhoneNumber] orders/pages/list'
    ])
    expect(complete).toBe(true)
  })

  test('are missing where they are not', () => {
    const { gaps, complete } = audit(write(program))
    expect(gaps.map(({ message }) => message)).toEqual(['a page is listed that is not there: @shop/orders/src/app.mpx'])
    expect(complete).toBe(false)
  })
})

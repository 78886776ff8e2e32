import { auditOf, usesOf, write, type Files } from './project'
import { audit } from '../../src/audit'

const tapped = (template: string, read: string, files: Files = {}) =>
  usesOf({ 'pages/a/index.wxml': template, 'pages/a/index.js': `Page({ go(event) { ${read} } })`, ...files })

describe('what a tag carries for who handles its events', () => {
  const call = 'wx[event.currentTarget.dataset.api]({})'

  it('is the name of what they call', () => {
    expect(tapped('<view bindtap="go" data-api="chooseImage" />', call)).toEqual(['wx.chooseImage 1:20'])
    expect(tapped('<view bindtap="go" data-api="showToast" />', call)).toEqual([])
  })

  it.each([
    ['of the target', '<view data-api="chooseImage" />', 'wx[event.target.dataset.api]({})'],
    [
      'taken apart',
      '<view data-api="chooseImage" />',
      'const { currentTarget: { dataset: { api } } } = event; wx[api]()'
    ],
    ['in a hyphenated name', '<view data-api-name="chooseImage" />', 'wx[event.target.dataset.apiName]({})'],
    ['in capitals', '<view data-apiName="chooseImage" />', 'wx[event.target.dataset.apiname]({})'],
    ['of a loop', '<view wx:for="{{all}}" data-api="{{item.api}}" />', 'wx[event.target.dataset.api]({})'],
    ['as a mark', '<view mark:apiName="chooseImage" />', 'wx[event.mark.apiName]({})'],
    ['an object', '<view wx:for="{{all}}" data-one="{{item}}" />', 'wx[event.target.dataset.one.api]({})'],
    ['in a template', '<template name="t"><view data-api="chooseImage" /></template><template is="t" />', call],
    ['in an include', '<include src="/t.wxml" />', call]
  ])('%s', (_, template, read) => {
    const script = `Page({ data: { all: [{ api: 'chooseImage' }] },\ngo(event) { ${read} } })`
    const files = { 'pages/a/index.js': script, 't.wxml': '<view data-api="chooseImage" />' }
    const uses = auditOf({ ...files, 'pages/a/index.wxml': template }).uses
    expect(uses.map(({ api, line }) => `${api} ${line}`)).toEqual(['wx.chooseImage 2'])
  })

  it('is a scope that they ask for', () => {
    const ask = 'wx.authorize({ scope: event.currentTarget.dataset.scope })'
    expect(tapped('<view data-scope="scope.record" />', ask)).toEqual(['scope.record 1:20'])
  })

  it('is unknown where nothing or nobody knows what carries it', () => {
    expect(tapped('<view bindtap="go" />', call)).toEqual(['wx.* 1:20'])
    expect(tapped('<view data-api="{{answered}}" />', call)).toEqual(['wx.* 1:20'])
  })

  it('is what the component around is handed', () => {
    const files = {
      'pages/a/index.json': { usingComponents: { need: '/c/need' } },
      'pages/a/index.wxml': '<need kind="chooseVideo" />',
      'pages/a/index.js': 'Page({})',
      'c/need.json': { component: true },
      'c/need.wxml': '<view bindtap="ask" data-api="{{kind}}" />',
      'c/need.js': `Component({ properties: { kind: String }, methods: { ask(e) { wx[e.target.dataset.api]() } } })`
    }
    expect(usesOf(files)).toEqual(['wx.chooseVideo 1:63 c/need.js'])
  })
})

describe('in a framework', () => {
  const uni = (vue: string): string[] =>
    audit(
      write({
        'manifest.json': '{ "mp-weixin": {} }',
        'pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
        'main.js': '',
        'App.vue': '<script>export default {}</script>',
        'pages/a/a.vue': vue
      })
    ).uses.map(({ api, line }) => `${api} ${line}`)

  const options = (rest: string) => `\n<script>\nexport default { ${rest} }\n</script>`
  const run = 'methods: { run(name) { uni[name]({}) } }'

  it('Vue, whose tags carry data', () => {
    const methods = 'methods: { run(event) { uni[event.currentTarget.dataset.api]({}) } }'
    expect(uni(`<template><view data-api="chooseImage" @click="run" /></template>${options(methods)}`)).toEqual([
      'wx.chooseImage 3'
    ])
  })

  it.each([
    ['a name', `<view @click="run('chooseImage')" />`],
    ['an element of a list', `<view v-for="one in all" @click="run(one.api)" />`],
    ['in a function', `<view @click="() => run('chooseImage')" />`],
    ['one of several statements', `<view @click="open = true; run('chooseImage')" />`]
  ])('Vue, whose templates hand %s to a method', (_, tag) => {
    const data = "data() { return { all: [{ api: 'chooseImage' }] } }, "
    expect(uni(`<template><view>${tag}</view></template>${options(data + run)}`)).toEqual(['wx.chooseImage 3'])
  })

  it('Vue, whose templates hand on what is no privacy interface, and what nobody knows', () => {
    const handing = (given: string) => uni(`<template><view @click="run(${given})" /></template>${options(run)}`)
    expect(handing("'showToast'")).toEqual([])
    expect(handing('answered')).toEqual(['wx.* 3'])
  })

  const phone = 'button[open-type=getPhoneNumber] 1'
  const button = (handler: string, type = 'type') => `<button :open-type="${type}" @click="${handler}">in</button>`

  it.each([
    ['at once', button("type = 'getPhoneNumber'")],
    ['in a function', button("() => { type = 'getPhoneNumber' }")],
    ['among other statements', button("open = true; type = 'getPhoneNumber'")],
    ['on a condition', button("type = open ? 'share' : 'getPhoneNumber'")],
    ['into an object', button("form.type = 'getPhoneNumber'", 'form.type')],
    ['for a computed value', button("type = 'getPhoneNumber'", 'kind')],
    ['out of a list', `<view v-for="one in all" :key="one.type" @click="type = one.type" />${button('')}`]
  ])('Vue, whose templates assign what they show: %s', (_, tag) => {
    const data = "{ type: 'share', form: { type: 'share' }, all: [{ type: 'getPhoneNumber' }] }"
    const script = options(`data: () => (${data}), computed: { kind() { return this.type } }`)
    expect(uni(`<template><view>${tag}</view></template>${script}`)).toEqual([phone])
  })

  it('Vue, whose templates assign what is no privacy interface, and what nobody knows', () => {
    const script = options("data: () => ({ type: 'share', open: false })")
    const assigning = (given: string) => uni(`<template><view>${button(given)}</view></template>${script}`)
    expect(assigning("type = 'contact'")).toEqual([])
    expect(assigning('open = !open')).toEqual([])
    expect(assigning("type === 'getPhoneNumber'")).toEqual([])
    expect(assigning('type = $event')).toEqual(['button[open-type=*] 1'])
  })

  it('Vue with <script setup>, whose templates assign to references', () => {
    const script = (rest: string) =>
      `\n<script setup>\nimport { ref, reactive, computed } from 'vue'\n${rest}\n</script>`
    const assigning = (tag: string) => uni(`<template><view>${tag}</view></template>${script(references)}`)
    const references =
      "const type = ref('share')\nconst form = reactive({ type: 'share' })\nconst kind = computed(() => type.value)"
    expect(assigning(button("type = 'getPhoneNumber'"))).toEqual([phone])
    expect(assigning(button("form.type = 'getPhoneNumber'", 'form.type'))).toEqual([phone])
    expect(assigning(button("type = 'getPhoneNumber'", 'kind'))).toEqual([phone])
  })

  it('Vue with <script setup>', () => {
    const script = '\n<script setup>\nconst run = (name) => uni[name]({})\n</script>'
    const tag = (given: string) => `<template><view @click="run('${given}')" /></template>${script}`
    expect(uni(tag('chooseImage'))).toEqual(['wx.chooseImage 3'])
    expect(uni(tag('showToast'))).toEqual([])
  })

  it('Taro', () => {
    const script = (name: string) => `import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
export default () => <View data-api="${name}" onClick={(e) => Taro[e.currentTarget.dataset.api]({})} />`
    const taro = (name: string) =>
      audit(
        write({
          'package.json': { dependencies: { '@tarojs/taro': '4.0.0' } },
          'config/index.js': "module.exports = { sourceRoot: 'src' }",
          'src/app.config.js': "export default { pages: ['pages/a/index'] }",
          'src/app.js': '',
          'src/pages/a/index.jsx': script(name)
        })
      ).uses.map(({ api, line }) => `${api} ${line}`)
    expect(taro('chooseImage')).toEqual(['wx.chooseImage 3'])
    expect(taro('showToast')).toEqual([])
  })
})

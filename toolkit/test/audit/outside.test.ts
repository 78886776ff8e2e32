import { audit } from '../../src/audit'
import { auditOf, write, type Files } from './project'

describe('a name that may come from outside beside one that is written out', () => {
  const apiCall = 'function call(name) { wx[name]({}) }'
  const inPage = (code: string) => ({ 'pages/a/index.js': code })

  it.each<[string, string]>([
    ['a default of what opened the page', "Page({ onLoad(query) { wx[query.api || 'navigateTo']({}) } })"],
    ['a default of a parameter', "Page({ go(name = 'navigateTo') { wx[name]({}) } })"],
    ['a default in a pattern', "Page({ onShow({ api = 'navigateTo' }) { wx[api]({}) } })"],
    [
      'a default of an answer',
      "Page({ go() { wx.request({ success({ data }) { wx[data.api ?? 'navigateTo']({}) } }) } })"
    ],
    [
      'a default of what is waited for',
      "Page({ async go() { const { data } = await wx.request({}); wx[data.api || 'navigateTo']({}) } })"
    ],
    [
      'another call of the function',
      `${apiCall}\nPage({ go() { call('navigateTo'); wx.request({ success: ({ data }) => call(data.api) }) } })`
    ],
    [
      'another value of the variable',
      "let name = 'navigateTo'\nPage({ onLoad({ api }) { name = api }, go() { wx[name]({}) } })"
    ],
    [
      'an element of an answer, by its place',
      "Page({ go({ detail }) { wx.request({ success({ data }) { wx[data[detail.at] || 'navigateTo']({}) } }) } })"
    ],
    [
      'an element of an answer, in a loop',
      "Page({ go() { wx.request({ success({ data }) { for (const { api } of data) wx[api || 'navigateTo']({}) } }) } })"
    ],
    [
      'what something out of an answer gives',
      "Page({ go() { wx.request({ success: ({ data }) => data.list.map(({ api }) => wx[api || 'navigateTo']({})) }) } })"
    ]
  ])('is unknown: %s', (_, code) => {
    expect(auditOf(inPage(code)).uses).toMatchObject([{ api: 'wx.*', certainty: 'unknown' }])
  })

  it('is unknown in what a private call answers', () => {
    const { uses } = auditOf(
      inPage("Page({ async go() { const { api } = await wx.chooseImage(); wx[api || 'navigateTo']({}) } })")
    )
    expect(uses).toMatchObject([{ api: 'wx.chooseImage' }, { api: 'wx.*', certainty: 'unknown' }])
  })

  it('is unknown as a scope', () => {
    const code = `function ask(scope) { wx.authorize({ scope }) }
Page({ go() { ask('scope.record') }, other({ detail }) { ask(detail.scope) } })`
    expect(auditOf(inPage(code)).uses).toMatchObject([
      { api: 'scope.*', certainty: 'unknown' },
      { api: 'scope.record', certainty: 'certain' }
    ])
  })

  it.each<[string, string]>([
    ['where nobody gives another', "function call(name = 'navigateTo') { wx[name]({}) }\nPage({ go() { call() } })"],
    [
      'where the options lack it',
      "function call({ api } = {}) { wx[api || 'navigateTo']({}) }\nPage({ go() { call({ url: '' }) } })"
    ],
    [
      'where it only chooses between names',
      "Page({ onLoad({ back }) { wx[back ? 'redirectTo' : 'navigateTo']({}) } })"
    ],
    [
      'where a list admits it',
      "Page({ onLoad({ api = 'navigateTo' }) { if (['navigateTo', 'switchTab'].includes(api)) wx[api]({}) } })"
    ]
  ])('is none: %s', (_, code) => {
    expect(auditOf(inPage(code)).uses).toEqual([])
  })

  it('is none where what is waited for is compiled', () => {
    const code = `Page({ go() { return run.wrap(function (_context) { while (1) switch (_context.prev = _context.next) {
  case 0: _context.next = 2; return 'navigateTo'
  case 2: wx[_context.sent]({})
} }) } })`
    expect(auditOf(inPage(code)).uses).toEqual([])
  })

  it('is none in the store of the program, whoever hands the component on', () => {
    const files = {
      'package.json': { dependencies: { '@dcloudio/uni-app': '3.0.0' } },
      'pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
      'manifest.json': '{}',
      'main.js': "import Vue from 'vue'\nimport store from './store'\nnew Vue({ store })",
      'store.js': "import Vuex from 'vuex'\nexport default new Vuex.Store({ state: { api: 'navigateTo' } })",
      'pages/a/a.vue': `<script>
export default { methods: { go(page) { uni[page.$store.state.api]({}) } } }
</script>`
    }
    expect(audit(write(files)).uses).toEqual([])
  })

  it('is none in a dataset that the template tells', () => {
    expect(
      auditOf({
        'pages/a/index.wxml': '<view bindtap="go" data-api="switchTab" />',
        ...inPage("Page({ go(event) { wx[event.currentTarget.dataset.api || 'navigateTo']({}) } })")
      }).uses
    ).toEqual([])
  })
})

describe('an open-type that may come from outside beside one that is written out', () => {
  const open = [{ api: 'button[open-type=*]', certainty: 'unknown' }]
  const native = (script: string): Files => ({
    'pages/a/index.wxml': '<button open-type="{{type}}" />',
    'pages/a/index.js': `Page({ data: { type: 'share' }, ${script} })`
  })

  it.each<[string, string]>([
    ['with what opened the page', "onLoad(query) { this.setData({ type: query.type || 'share' }) }"],
    ['by a variable', "onLoad(query) { const type = query.type || 'share'; this.setData({ type }) }"],
    [
      'by a function',
      "show(type = 'share') { this.setData({ type }) }, onLoad() { wx.request({ success: ({ data }) => this.show(data.type) }) }"
    ]
  ])('is unknown: %s', (_, script) => {
    expect(auditOf(native(script)).uses).toMatchObject(open)
  })

  it('is known where it only chooses', () => {
    expect(auditOf(native("onLoad({ is }) { this.setData({ type: is ? 'share' : 'contact' }) }")).uses).toEqual([])
  })

  const uniApp = (script: string) =>
    audit(
      write({
        'package.json': { dependencies: { '@dcloudio/uni-app': '3.0.0' } },
        'pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
        'manifest.json': '{}',
        'pages/a/a.vue': `<template><button :open-type="type" /></template>\n${script}`
      })
    ).uses

  it.each<[string, string]>([
    [
      'in a reference',
      `<script setup>
import { ref } from 'vue'
const type = ref('share')
uni.request({ success({ data }) { type.value = data.type || 'share' } })
</script>`
    ],
    [
      'in data',
      "<script>export default { data: () => ({ type: 'share' }), onLoad(query) { this.type = query.type || 'share' } }</script>"
    ]
  ])('is unknown in uni-app: %s', (_, script) => {
    expect(uniApp(script)).toMatchObject(open)
  })

  const taro = (page: string) =>
    audit(
      write({
        'package.json': { dependencies: { '@tarojs/taro': '4.0.0' } },
        'src/app.config.js': "export default { pages: ['pages/a/index'] }",
        'src/app.jsx': '',
        'src/pages/a/index.jsx': `import Taro, { Component } from '@tarojs/taro'
import { Button } from '@tarojs/components'
${page}`
      })
    ).uses

  it('is unknown in the state of a component', () => {
    expect(
      taro(`export default class extends Component {
  state = { type: 'share' }
  componentDidMount() { Taro.request({}).then(({ data }) => this.setState({ type: data.type || 'share' })) }
  render() { return <Button openType={this.state.type} /> }
}`)
    ).toMatchObject(open)
  })

  it('is known where a component is placed without it', () => {
    expect(
      taro(`const Tap = ({ type = 'share' }) => <Button openType={type} />
export default () => <Tap />`)
    ).toEqual([])
  })

  it('is told where a component is placed, and not in one that nobody places', () => {
    expect(
      taro(`export const Tap = (props) => { const { type } = props; return <Button openType={type} /> }
export default () => <Button openType="share" />`)
    ).toEqual([])
  })
})

import { auditOf, findingsOf, placesOf } from '../project'

const rule = 'nickname-without-asking'
const input = '<input type="nickname" />'

it('finds a nickname where nobody asks first', () => {
  const [finding] = findingsOf(rule, { 'pages/a/index.wxml': `\n${input}` })
  expect([finding.file, finding.line]).toEqual(['pages/a/index.wxml', 2])
  expect(finding.message).toMatch(/pages\/a\/index/)
})

it.each([
  ['a script that asks', { 'pages/a/index.js': 'wx.requirePrivacyAuthorize({})' }],
  [
    'a gate',
    {
      'pages/a/index.json': { usingComponents: { 'privacy-gate': 'miniprogram-privacy-consent/privacy-gate/index' } },
      'pages/a/index.wxml': `<privacy-gate>${input}</privacy-gate>`
    }
  ],
  [
    'a popup that asks when the page is ready',
    {
      'pages/a/index.json': { usingComponents: { popup: 'miniprogram-privacy-consent/privacy-popup/index' } },
      'pages/a/index.wxml': `<popup auto />${input}`
    }
  ]
])('says nothing with %s', (_, files) => {
  expect(placesOf(rule, { 'pages/a/index.wxml': input, ...files })).toEqual([])
})

it('a popup that waits to be called is not enough', () => {
  const files = {
    'pages/a/index.json': { usingComponents: { popup: 'miniprogram-privacy-consent/privacy-popup/index' } },
    'pages/a/index.wxml': `<popup />${input}`
  }
  expect(placesOf(rule, files)).toEqual(['pages/a/index.wxml:1'])
})

it('is answered by a comment with a reason', () => {
  expect(
    placesOf(rule, {
      'pages/a/index.wxml': `<!-- mp-privacy-disable-next-line ${rule} -- asked on the page before -->\n${input}`
    })
  ).toEqual([])
})

it('names the pages at the end of its Chinese sentence, however many there are', () => {
  const pages = ['a', 'b', 'c', 'd'].map((name) => `pages/${name}/index`)
  const wxml = Object.fromEntries(pages.map((page) => [`${page}.wxml`, input]))
  const { findings } = auditOf({ 'app.json': { pages }, ...wxml }, { language: 'zh' })
  expect(findings.filter((each) => each.rule === rule).map(({ message }) => message)).toEqual([
    `没有先询问授权就放了 <input type="nickname"> 的页面：${pages.slice(0, 3).join('、')} 等 4 个`
  ])
})

it('in a Taro build a gate asks where a script draws it, not where the template could', () => {
  const gate = '/miniprogram_npm/miniprogram-privacy-consent/privacy-gate/index'
  const files = {
    'app.json': { pages: ['pages/a/index'], usingComponents: { 'privacy-gate': gate } },
    'base.wxml': `<template name="taro_tmpl"><view /></template><template name="tmpl_0_8"><privacy-gate /></template>`,
    'pages/a/index.wxml': '<import src="/base.wxml" /><template is="taro_tmpl" data="{{root: root}}" />'
  }
  const page = (tag: string) => ({
    ...files,
    'pages/a/index.js': `Page({ render() { return jsx("${tag}", { children: jsx("input", { type: "nickname" }) }) } })`
  })
  expect(placesOf(rule, page('view'))).toEqual(['pages/a/index.js:1'])
  expect(placesOf(rule, page('privacy-gate'))).toEqual([])
})

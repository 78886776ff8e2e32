import { auditOf, findingsOf, placesOf, type Files } from '../project'

const rule = 'page-without-prompt'
const script = {
  'app.js': 'wx.onNeedPrivacyAuthorization((resolve) => { getApp().resolve = resolve })',
  'pages/a/index.js': 'wx.chooseImage()\nwx.getLocation()'
}

it('finds a page that uses something and cannot ask, once', () => {
  const found = findingsOf(rule, script)
  expect(found.map(({ file, line, message }) => [file, line, message])).toEqual([
    ['pages/a/index.js', 1, 'pages/a/index uses wx.chooseImage, wx.getLocation, and nothing on it can ask for consent']
  ])
  expect(found[0].places.map(({ line }) => line)).toEqual([1, 2])
})

it.each([
  ['an agree button', { 'pages/a/index.wxml': '<button id="b" open-type="agreePrivacyAuthorization" />' }],
  [
    'a combined button',
    { 'pages/a/index.wxml': '<button id="b" open-type="getPhoneNumber|agreePrivacyAuthorization" />' }
  ],
  [
    'an agree button in a component',
    {
      'pages/a/index.json': { usingComponents: { ask: '/c/ask' } },
      'pages/a/index.wxml': '<ask />',
      'c/ask.json': { component: true },
      'c/ask.wxml': '<button id="b" open-type="agreePrivacyAuthorization" />'
    }
  ],
  [
    'the popup of the library',
    {
      'pages/a/index.json': { usingComponents: { 'privacy-popup': 'miniprogram-privacy-consent/privacy-popup/index' } },
      'pages/a/index.wxml': '<privacy-popup />'
    }
  ],
  [
    'a dialog that a function opens with one',
    {
      'pages/a/index.js':
        "wx.chooseImage()\nshow({ confirmButtonOpenType: 'getPhoneNumber|agreePrivacyAuthorization' })"
    }
  ],
  [
    'a dialog that the listener opens on whatever page is in sight',
    {
      'app.js':
        "wx.onNeedPrivacyAuthorization((resolve) => { getApp().resolve = resolve; show({ confirmBtn: { openType: 'agreePrivacyAuthorization' } }) })"
    }
  ],
  ['a page of its own', { 'consent.js': "privacyManager.configure({ consentPage: '/pages/consent' })" }]
])('says nothing with %s', (_, files) => {
  expect(placesOf(rule, { ...script, ...files })).toEqual([])
})

it('says nothing where the listener opens a page that asks', () => {
  const listener = (url: string) => ({
    'app.json': { pages: ['pages/a/index', 'pages/ask/ask'] },
    'app.js': `App({ onLaunch() { wx.onNeedPrivacyAuthorization((r) => { this.r = r; wx.navigateTo({ url: '${url}' }) }) } })`,
    'pages/a/index.js': 'wx.chooseImage()',
    'pages/ask/ask.js': 'Page({ no() { getApp().r({ event: "disagree" }) } })',
    'pages/ask/ask.wxml': '<button id="b" open-type="agreePrivacyAuthorization" />'
  })
  expect(placesOf(rule, listener('/pages/ask/ask'))).toEqual([])
  expect(placesOf(rule, listener('/pages/words/words'))).toEqual(['pages/a/index.js:1'])
})

describe('a page with the listener that leads to a page that asks', () => {
  const withListener = (listener: string, rest = '') => ({
    'app.json': { pages: ['pages/a/index', 'pages/home/home', 'pages/ask/ask'] },
    'pages/a/index.js': 'wx.chooseImage()',
    'pages/home/home.wxml': '',
    'pages/home/home.js': `Page({ onLoad() { wx.onNeedPrivacyAuthorization(${listener}) }, open() { wx.navigateTo({ url: '/pages/ask/ask' }) }, ${rest} })`,
    'pages/ask/ask.js': 'Page({ no() { getApp().r({ event: "disagree" }) } })',
    'pages/ask/ask.wxml': '<button id="b" open-type="agreePrivacyAuthorization" />'
  })

  it.each([
    ['the listener only keeps what it is given', '(r) => { this.r = r; this.setData({ asks: true }) }'],
    ['it calls what opens nothing', '(r) => { this.keep(r) }', 'keep(r) { this.r = r; console.log(1) }'],
    [
      'two call each other',
      'function (r) { that.keep(r) }',
      'keep(r) { this.note(r) }, note(r) { this.r = r; this.keep() }'
    ]
  ])('is found where %s', (_, listener, rest = '') => {
    expect(placesOf(rule, withListener(listener, rest))).toEqual(['pages/a/index.js:1'])
  })

  it.each([
    ['opens it by a method', '(r) => { this.r = r; this.open() }'],
    ['opens it later', '(r) => { this.r = r; setTimeout(this.open) }'],
    ['opens it after a question', '(r) => { this.r = r; wx.showModal({ success: this.open }) }'],
    ['opens it by what it calls', '(r) => this.keep(r)', 'keep(r) { this.r = r; this.open() }'],
    ['is a method', 'this.keep', 'keep(r) { this.r = r; this.open() }'],
    ['calls what is not seen', '(r) => { router.ask(r) }'],
    ['sets what is watched', '(r) => { this.r = r; this.asks = true }', 'watch: { asks() { this.open() } }']
  ])('is none where the listener %s', (_, listener, rest = '') => {
    expect(placesOf(rule, withListener(listener, rest))).toEqual([])
  })
})

it('says nothing where Weixin itself asks, because nobody listens', () => {
  expect(placesOf(rule, { 'pages/a/index.js': 'wx.chooseImage()' })).toEqual([])
  expect(auditOf({ 'pages/a/index.js': 'wx.chooseImage()' }).asks).toBe('weixin')
  expect(auditOf(script).asks).toBe('program')
  const tested = { ...script, 'app.js': 'if (wx.onNeedPrivacyAuthorization) console.log(1)' }
  expect(placesOf(rule, tested)).toEqual([])
  const unreached = { ...script, 'app.js': '', 'lost.js': script['app.js'] }
  expect(placesOf(rule, unreached)).toEqual([])
})

it('the library listens once it is placed, on any page', () => {
  const files = {
    'app.json': { pages: ['pages/a/index', 'pages/b/index'] },
    'pages/a/index.js': 'wx.chooseImage()',
    'pages/b/index.json': { usingComponents: { 'privacy-popup': 'miniprogram-privacy-consent/privacy-popup/index' } },
    'pages/b/index.wxml': '<privacy-popup />'
  }
  expect(placesOf(rule, files)).toEqual(['pages/a/index.js:1'])
})

describe('across the border of an independent sub-package', () => {
  const popup = (path: string) => ({ usingComponents: { 'privacy-popup': `${path}privacy-popup/index` } })
  const library = 'miniprogram_npm/miniprogram-privacy-consent/privacy-popup/index'
  const sides = (config: Files) => ({
    'app.json': { pages: ['pages/a/index'], subPackages: [{ root: '/apart/', pages: ['b/b'], independent: true }] },
    'app.js': script['app.js'],
    'pages/a/index.js': 'wx.chooseImage()',
    'apart/b/b.js': 'wx.chooseImage()',
    'pages/a/index.wxml': '<privacy-popup />',
    'apart/b/b.wxml': '<privacy-popup />',
    ...config
  })

  it.each([
    ['a popup of the main package', `${library}.js`, ['apart/b/b.js:1']],
    ['a popup of the sub-package', `apart/${library}.js`, ['pages/a/index.js:1']]
  ])('%s draws nothing on the other side', (_, file, missing) => {
    const path = file.includes('apart') ? '/apart/miniprogram_npm/miniprogram-privacy-consent/' : `/${library}`
    const config = popup(path.replace('privacy-popup/index', ''))
    const files = {
      'pages/a/index.json': config,
      'apart/b/b.json': config,
      [file]: 'Component({})',
      [file.replace('.js', '.wxml')]: ''
    }
    expect(placesOf(rule, sides(files))).toEqual(missing)
  })

  it('nothing is said where each side has its own, or where the packages are not built', () => {
    const own = popup('miniprogram-privacy-consent/')
    const unbuilt = { 'pages/a/index.json': own, 'apart/b/b.json': own }
    expect(placesOf(rule, sides(unbuilt))).toEqual([])
    const built = Object.fromEntries(
      ['', 'apart/'].flatMap((side) => [
        [`${side}${library}.js`, 'Component({})'],
        [`${side}${library}.wxml`, '']
      ])
    )
    expect(placesOf(rule, sides({ ...unbuilt, ...built }))).toEqual([])
  })

  it('a dialog of the main package is none in the sub-package', () => {
    const ask = { usingComponents: { 'privacy-popup': '/c/ask' } }
    const files = {
      'pages/a/index.json': ask,
      'apart/b/b.json': ask,
      'c/ask.js': 'Component({})',
      'c/ask.wxml': '<button id="b" open-type="agreePrivacyAuthorization" />'
    }
    expect(placesOf(rule, sides(files))).toEqual(['apart/b/b.js:1'])
  })
})

it('says nothing about what is not certain', () => {
  expect(placesOf(rule, { ...script, 'pages/a/index.js': 'wx[name]()' })).toEqual([])
})

it('official mode turns it off', () => {
  expect(placesOf(rule, script, { prompt: 'official' })).toEqual([])
  expect(placesOf(rule, { ...script, 'mp-privacy.config.json': { prompt: 'official' } })).toEqual([])
})

it('is answered by a comment with a reason', () => {
  expect(
    placesOf(rule, {
      ...script,
      'pages/a/index.js': `wx.chooseImage() // mp-privacy-disable-line ${rule} -- asked before`
    })
  ).toEqual([])
})

describe('in a Taro build, whose template has every tag that a script may draw', () => {
  const popup = '/miniprogram_npm/miniprogram-privacy-consent/privacy-popup/index'
  const page = '<import src="/base.wxml" /><template is="taro_tmpl" data="{{root: root}}" />'
  const drawn = (tag: string) => `Page({ onLoad() { wx.chooseImage() }, render() { return jsx("${tag}", {}) } })`
  const files = {
    'app.json': { pages: ['pages/a/index', 'pages/b/index'], usingComponents: { 'privacy-popup': popup } },
    'base.wxml': `<template name="taro_tmpl">
<block wx:for="{{root.cn}}"><template is="{{'tmpl_0_' + item.nn}}" data="{{i: item}}" /></block>
</template>
<template name="tmpl_0_8"><privacy-popup /></template>`,
    'pages/a/index.wxml': page,
    'pages/b/index.wxml': page,
    'miniprogram_npm/miniprogram-privacy-consent/privacy-popup/index.json': { component: true },
    'miniprogram_npm/miniprogram-privacy-consent/privacy-popup/index.wxml':
      '<button id="agree" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="agree" />'
  }

  it('finds the page whose script draws none', () => {
    const scripts = { 'pages/a/index.js': drawn('privacy-popup'), 'pages/b/index.js': drawn('view') }
    expect(placesOf(rule, { ...files, ...scripts })).toEqual(['pages/b/index.js:1'])
  })

  it('and says nothing where no script draws any: Weixin asks by itself', () => {
    const scripts = { 'pages/a/index.js': drawn('view'), 'pages/b/index.js': drawn('view') }
    expect(placesOf(rule, { ...files, ...scripts })).toEqual([])
  })
})

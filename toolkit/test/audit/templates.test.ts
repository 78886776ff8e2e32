import { auditOf, usesOf, usesOfTemplate, type Files } from './project'

const component = { component: true }

describe('tags', () => {
  it.each([
    ['a camera', '<view>\n  <camera />\n</view>', ['camera 2:3']],
    ['a live-pusher needs two keys', '<live-pusher url="x"></live-pusher>', ['live-pusher 1:1', 'live-pusher 1:1']],
    ['a voip-room', '<voip-room />', ['voip-room 1:1']],
    ['a nickname', '<input type="nickname" />', ['input[type=nickname] 1:1']],
    ['another input', '<input type="text" />', []],
    ['a comment', '<!-- <camera /> -->', []],
    ['a handler of that name', '<button bindtap="chooseImage">getPhoneNumber</button>', []],
    ['inside of wxs', '<wxs module="m">\nvar a = "<camera />"; if (1 < 2) {}\n</wxs>\n<camera />', ['camera 4:1']],
    ['after a comparison', '<view wx:if="{{a < b}}">{{a<b}}</view>\n<camera />', ['camera 2:1']]
  ])('%s', (_, template, expected) => {
    expect(usesOfTemplate(template)).toEqual(expected)
  })

  it('a component of a library that Weixin brings along', () => {
    const files = {
      'app.json': { pages: ['pages/a/index'], useExtendedLib: { weui: true } },
      'pages/a/index.json': {
        usingComponents: {
          'mp-cell': 'weui-miniprogram/cell/cell',
          'mp-uploader': 'weui-miniprogram/uploader/uploader',
          'mp-other': 'weui-miniprogram/uploader/uploader'
        }
      },
      'pages/a/index.wxml': '<mp-cell>\n<mp-uploader /></mp-cell>'
    }
    expect(usesOf(files)).toEqual(['wx.chooseImage 2:1 pages/a/index.wxml'])
    expect(auditOf(files).gaps).toEqual([])
  })

  it('a component of that name is not the tag', () => {
    const files = {
      'pages/a/index.json': { usingComponents: { camera: '/c/camera' } },
      'pages/a/index.wxml': '<camera />',
      'c/camera.json': component,
      'c/camera.wxml': '',
      'c/camera.js': ''
    }
    expect(usesOf(files)).toEqual([])
  })

  it('nor is a generic of that name', () => {
    const files = {
      'pages/a/index.json': { component: true, componentGenerics: { camera: true } },
      'pages/a/index.wxml': '<camera />'
    }
    expect(usesOf(files)).toEqual([])
  })
})

describe('open-type', () => {
  it.each([
    ['kept under a name', 'Page(options)'],
    ['that a helper adds to', "Page(require('./helper')(options))"],
    ['that a helper has added to', "require('./helper')(options)\nPage(options)"]
  ])('of data %s', (_, page) => {
    const helper = 'module.exports = (options) => { options.onShareAppMessage = () => {}; return options }'
    const files = (type: string) => ({
      'pages/a/index.js': `const options = { data: { all: [{ openType: '${type}' }] } }\n${page}`,
      'pages/a/index.wxml': '<button wx:for="{{all}}" open-type="{{item.openType}}" />',
      'pages/a/helper.js': helper
    })
    expect(usesOf(files('getPhoneNumber'))).toEqual(['button[open-type=getPhoneNumber] 1:1 pages/a/index.wxml'])
    expect(usesOf(files('share'))).toEqual([])
  })

  const phone = 'button[open-type=getPhoneNumber]'
  it.each([
    ['plain', '<button open-type="getPhoneNumber" />', '', [`${phone} 1:1`]],
    ['in camel case', '<button openType="getPhoneNumber" />', '', [`${phone} 1:1`]],
    ['combined', '<button open-type="getPhoneNumber|agreePrivacyAuthorization" />', '', [`${phone} 1:1`]],
    ['of two, the last counts', '<button open-type="share" open-type="getPhoneNumber" />', '', [`${phone} 1:1`]],
    [
      'bound to data',
      '<button open-type="{{type}}" />',
      "Page({ data: { type: 'getPhoneNumber' }, onLoad() {} })",
      [`${phone} 1:1`]
    ],
    [
      'bound to data of a constant',
      '<button open-type="{{type}}" />',
      "const T = 'getPhoneNumber'\nPage({ data: { type: T } })",
      [`${phone} 1:1`]
    ],
    [
      'set from code',
      '<button open-type="{{type}}" />',
      "Page({ data: { type: '' }, go() { this.setData({ type: 'getPhoneNumber' }) }, onLoad() {} })",
      [`${phone} 1:1`]
    ],
    ['with a literal default', "<button open-type=\"{{ok ? '' : 'getPhoneNumber'}}\" />", '', [`${phone} 1:1`]],
    [
      'from a list',
      '<block wx:for="{{items}}"><button open-type="{{item.type}}" /></block>',
      "Page({ data: { items: [{ type: 'share' }, { type: 'getPhoneNumber' }] }, onLoad() {} })",
      [`${phone} 1:27`]
    ],
    [
      'that cannot be told',
      '<button open-type="{{type}}" />',
      'Page({ onLoad(q) { this.setData({ type: q.type }) } })',
      ['button[open-type=*] 1:1']
    ],
    [
      'set from code by an object',
      '<button open-type="{{type}}" />',
      "Page({ data: { type: '' }, go() { const next = { type: 'getPhoneNumber' }; this.setData(next) } })",
      [`${phone} 1:1`]
    ],
    [
      'set from code to what cannot be told',
      '<button open-type="{{type}}" />',
      "Page({ data: { type: '' }, onLoad(q) { this.setData({ type: q.type }) } })",
      ['button[open-type=*] 1:1']
    ],
    ['put together', '<button open-type="get{{what}}Number" />', '', ['button[open-type=*] 1:1']],
    [
      'combined with a bound one',
      '<button open-type="{{type}}|agreePrivacyAuthorization" />',
      "Page({ data: { type: 'getPhoneNumber' } })",
      [`${phone} 1:1`]
    ],
    ['of no interest', '<button open-type="share" />', '', []]
  ])('%s', (_, template, script, expected) => {
    expect(usesOfTemplate(template, script)).toEqual(expected)
  })
})

describe('components that hand an open-type on', () => {
  const shop = (button: string, script: string, tag: string) => ({
    'pages/a/index.json': { usingComponents: { 'my-button': '/c/button' } },
    'pages/a/index.wxml': tag,
    'c/button.json': component,
    'c/button.wxml': button,
    'c/button.js': script
  })

  it('count where they are placed', () => {
    const files = shop(
      '<button open-type="{{disabled ? \'\' : openType}}" />',
      'Component({ properties: { openType: String, disabled: Boolean } })',
      '<view />\n<my-button open-type="getPhoneNumber" />\n<my-button />'
    )
    expect(usesOf(files)).toEqual(['button[open-type=getPhoneNumber] 2:1 pages/a/index.wxml'])
  })

  it('through two components', () => {
    const files = {
      ...shop(
        '<inner kind="{{openType}}" />',
        'Component({ properties: { openType: String } })',
        '<my-button open-type="getPhoneNumber" />'
      ),
      'c/button.json': { component: true, usingComponents: { inner: './inner' } },
      'c/inner.json': component,
      'c/inner.wxml': '<button open-type="{{kind}}" />',
      'c/inner.js': 'Component({ properties: { kind: String } })'
    }
    expect(usesOf(files)).toEqual(['button[open-type=getPhoneNumber] 1:1 pages/a/index.wxml'])
  })

  it('through an observer', () => {
    const files = shop(
      '<button open-type="{{kind}}" />',
      "Component({ properties: { openType: String }, data: { kind: '' }, observers: { openType(kind) { this.setData({ kind }) } } })",
      '<my-button open-type="getPhoneNumber" />'
    )
    expect(usesOf(files)).toEqual(['button[open-type=getPhoneNumber] 1:1 pages/a/index.wxml'])
  })

  it('through a generic, given or by default', () => {
    const files = {
      ...shop(
        '<choice open-type="getPhoneNumber" /><other kind="chooseAvatar" />',
        'Component({})',
        '<my-button generic:choice="inner" />'
      ),
      'pages/a/index.json': { usingComponents: { 'my-button': '/c/button', inner: '/c/inner' } },
      'c/button.json': { component: true, componentGenerics: { choice: true, other: { default: './default' } } },
      'c/inner.json': component,
      'c/inner.wxml': '<button open-type="{{openType}}" />',
      'c/inner.js': 'Component({ properties: { openType: String } })',
      'c/default.json': component,
      'c/default.wxml': '<button open-type="{{kind}}" />',
      'c/default.js': 'Component({ properties: { kind: String } })'
    }
    expect(usesOf(files)).toEqual([
      'button[open-type=getPhoneNumber] 1:1 c/button.wxml',
      'button[open-type=chooseAvatar] 1:38 c/button.wxml'
    ])
  })

  it.each([
    ['all', 'options: Object', 'observers: { options(all) { this.setData({ kind: all && all.openType }) } }'],
    ['a part', 'options: Object', "observers: { 'options.openType'(kind) { this.setData({ kind: kind || null }) } }"],
    ['its own', 'options: { type: Object, observer(all) { this.setData({ kind: all.openType }) } }', '']
  ])('through an observer that looks into an object: %s', (_, declared, observers) => {
    const files = shop(
      '<button open-type="{{kind}}" />',
      `Component({ properties: { ${declared} }, data: { kind: '' }, ${observers} })`,
      '<my-button options="{{ { openType: \'getPhoneNumber\' } }}" />'
    )
    expect(usesOf(files)).toEqual(['button[open-type=getPhoneNumber] 1:1 pages/a/index.wxml'])
  })

  it('in a property of a behavior that another brings', () => {
    const files = {
      ...shop(
        '<button open-type="{{button.openType}}" />',
        "Component({ behaviors: [require('./outer')] })",
        '<my-button button="{{ { openType: \'getPhoneNumber\' } }}" />'
      ),
      'c/outer.js': "module.exports = Behavior({ behaviors: [require('./inner')] })",
      'c/inner.js': 'module.exports = Behavior({ properties: { button: Object } })'
    }
    expect(usesOf(files)).toEqual(['button[open-type=getPhoneNumber] 1:1 pages/a/index.wxml'])
  })

  it('with a property of a behavior, or one worked out in code', () => {
    const files = {
      ...shop(
        '<button open-type="{{native}}" />',
        "Component({ behaviors: [require('./behavior')], observers: { openType(v) { this.setData({ native: v + '|x' }) } } })",
        '<my-button open-type="getPhoneNumber" />'
      ),
      'c/behavior.js': 'module.exports = Behavior({ properties: { openType: String } })'
    }
    expect(usesOf(files)).toEqual(['button[open-type=getPhoneNumber] 1:1 pages/a/index.wxml'])
  })

  it('a nickname through a field', () => {
    const files = shop(
      '<input type="{{type}}" />',
      'Component({ properties: { type: String } })',
      '<my-button type="nickname" />'
    )
    expect(usesOf(files)).toEqual(['input[type=nickname] 1:1 pages/a/index.wxml'])
  })

  it.each([
    ['written in place', "Component({ properties: { openType: { type: String, value: 'chooseAvatar' } } })"],
    [
      'made by a function',
      "const text = (value) => ({ type: String, value })\nComponent({ properties: { openType: text('chooseAvatar') } })"
    ],
    [
      'spread into the declaration',
      "const own = { value: 'chooseAvatar' }\nComponent({ properties: { openType: { type: String, ...own } } })"
    ],
    [
      'declared elsewhere',
      "const properties = { openType: { type: String, value: 'chooseAvatar' } }\nComponent({ properties })"
    ],
    [
      'of a component of uni-app, compiled',
      "createComponent({ props: { openType: { type: String, default: 'chooseAvatar', required: false } } })"
    ]
  ])('a default of their own counts in the component: %s', (_, script) => {
    const files = shop('<button open-type="{{openType}}" />', script, '<my-button />')
    expect(usesOf(files)).toEqual(['button[open-type=chooseAvatar] 1:1 c/button.wxml'])
  })

  it('a default of a declaration that is put together is not known', () => {
    const script = "const own = {}\nown.value = 'chooseAvatar'\nComponent({ properties: { openType: own } })"
    expect(usesOf(shop('<button open-type="{{openType}}" />', script, '<my-button />'))).toEqual([])
  })

  it('one that does not hand it on is no button; one that is not in the tree is taken for one', () => {
    expect(usesOf(shop('<view />', 'Component({})', '<my-button open-type="getPhoneNumber" />'))).toEqual([])
    const missing = {
      'pages/a/index.json': { usingComponents: { 'my-button': 'somewhere/button' } },
      'pages/a/index.wxml': '<my-button open-type="getPhoneNumber" />'
    }
    expect(usesOf(missing)).toEqual(['button[open-type=getPhoneNumber] 1:1 pages/a/index.wxml'])
  })
})

describe('templates', () => {
  it('see the data they are handed', () => {
    const files = {
      'pages/a/index.wxml': '<import src="/t.wxml" />\n<template is="go" data="{{ type: \'getPhoneNumber\' }}" />',
      't.wxml':
        '<template name="go">\n<button open-type="{{type}}" /></template>\n<template name="other"><camera /></template>'
    }
    const { uses } = auditOf(files)
    expect(uses.map(({ api, line, pages }) => [api, line, pages])).toEqual([
      ['button[open-type=getPhoneNumber]', 2, ['pages/a/index']],
      ['camera', 3, []]
    ])
  })

  it('includes see what their place sees', () => {
    const files = {
      'pages/a/index.wxml': '<include src="/part" />',
      'pages/a/index.js': "Page({ data: { type: 'getPhoneNumber' }, onLoad() {} })",
      'part.wxml': '<button open-type="{{type}}" />'
    }
    const [use] = auditOf(files).uses
    expect([use.api, use.file, use.pages]).toEqual(['button[open-type=getPhoneNumber]', 'part.wxml', ['pages/a/index']])
  })
})

describe('what is put into the properties of a component', () => {
  const placed = (tag: string, template: string, script: string, page = 'Page({})') => ({
    'pages/a/index.json': { usingComponents: { 'x-own': '/c/own' } },
    'pages/a/index.wxml': tag,
    'pages/a/index.js': page,
    'c/own.json': component,
    'c/own.wxml': template,
    'c/own.js': script
  })
  it.each([
    ['getPhoneNumber', ['button[open-type=getPhoneNumber]']],
    ['share', []]
  ])('reaches an open-type by setData, also in a script that names nothing: %s', (given, uses) => {
    const script =
      'Component({ properties: { kind: String }, attached() { this.setData({ type: this.data.kind }) }, data: {} })'
    const files = placed(`<x-own kind="${given}" />`, '<button open-type="{{type}}" />', script)
    expect(auditOf(files).uses.map(({ api }) => api)).toEqual(uses)
  })

  const ask = 'ask() { wx.authorize({ scope: this.data.scope }); const { api } = this.properties; wx[api]({}) }'
  const need = `Component({ properties: { api: String, scope: { type: String, value: '' } }, methods: { ${ask} } })`
  const apis = (files: Files) => usesOf(files).map((use) => use.split(' ')[0])

  it.each(['`scope.${this.data.need}`', "'scope.' + this.properties.need"])('also the end of a scope: %s', (scope) => {
    const files = {
      'pages/a/index.json': { usingComponents: { x: '/x' } },
      'pages/a/index.wxml': '<x need="record" />',
      'x.json': { component: true },
      'x.wxml': '',
      'x.js': `Component({ properties: { need: String }, methods: { ask() { wx.authorize({ scope: ${scope} }) } } })`
    }
    expect(apis(files)).toEqual(['scope.record'])
  })

  it('reaches its script', () => {
    const tag = '<x-own scope="scope.userLocation" api="chooseImage" />'
    expect(apis(placed(tag, '', need))).toEqual(['scope.userLocation', 'wx.chooseImage'])
    const bound = placed(
      '<x-own scope="{{s}}" api="{{a}}" />',
      '',
      need,
      "Page({ data: { s: 'scope.record', a: 'getLocation' } })"
    )
    expect(apis(bound)).toEqual(['scope.record', 'wx.getLocation'])
  })

  it('is nothing where nobody places it with something that counts', () => {
    expect(apis(placed('<x-own api="showToast" />', '', need))).toEqual([])
    expect(apis(placed('<x-own />', '', need))).toEqual([])
  })

  it('reaches the script through two components', () => {
    const outer = (tag: string, template: string, script: string) => ({
      ...placed('', '', need),
      'pages/a/index.json': { usingComponents: { 'x-outer': '/c/outer' } },
      'pages/a/index.wxml': tag,
      'c/outer.json': { component: true, usingComponents: { 'x-own': './own' } },
      'c/outer.wxml': template,
      'c/outer.js': script
    })
    const tags = '<x-outer action="getLocation" />\n<x-outer action="chooseImage" />'
    const handing = outer(tags, '<x-own api="{{action}}" />', 'Component({ properties: { action: String } })')
    expect(apis(handing)).toEqual(['wx.chooseImage', 'wx.getLocation'])
    const script = "Component({ properties: { list: Array, kind: { type: String, value: 'showToast' } } })"
    const list = outer(
      '<x-outer list="{{ [{ right: \'scope.camera\' }] }}" />',
      '<x-own wx:for="{{list}}" scope="{{item.right}}" api="{{kind}}" />',
      script
    )
    expect(apis(list)).toEqual(['scope.camera'])
  })

  it.each([
    ['all observers', 'observers: { action(next) { this.setData({ shown: next }) } }', 'action: String'],
    ['its own', '', 'action: { type: String, observer(next) { this.setData({ shown: next }) } }']
  ])('is told to %s', (_, observers, declared) => {
    const outer = `Component({ properties: { ${declared} }, ${observers} })`
    const files = {
      ...placed('<x-own action="getLocation" />', '<x-in api="{{shown}}" />', outer),
      'c/own.json': { component: true, usingComponents: { 'x-in': './in' } },
      'c/in.json': component,
      'c/in.wxml': '',
      'c/in.js': need
    }
    expect(apis(files)).toEqual(['wx.getLocation'])
  })

  it('stays open where the page does not tell', () => {
    expect(apis(placed('<x-own api="{{a}}" />', '', need, 'Page({ go(e) { this.setData({ a: e.type }) } })'))).toEqual([
      'wx.*'
    ])
  })

  it.each([
    ['the end of a scope', 'wx.authorize({ scope: `scope.${this.data.given}` })', "'record'", ['scope.record']],
    ['a name in an object', 'wx[this.data.given.open]()', "{ open: 'login' }", []],
    ['a list of names', 'this.data.given.forEach((each) => wx[each]())', "['login', 'checkSession']", []],
    ['a name that is handed on', 'run(this.data.given)', "'login'", []],
    ['what an event brings', 'wx[this.data.given]()', 'null', ['wx.*']]
  ])('is asked of a page that names nothing: %s', (_, call, given, expected) => {
    const script = `Component({ properties: { given: null }, methods: { ask() { ${call} } } })`
    const run = call.startsWith('run') ? 'const run = (name) => wx[name]();' : ''
    const page = `Page({ data: { given: ${given} }, hear({ type }) { ${given === 'null' ? 'this.setData({ given: type })' : ''} } })`
    expect(apis(placed('<x-own given="{{given}}" />', '', run + script, page))).toEqual(expected)
  })

  it('stays open where a page is asked for it: who opens it writes its properties into the address', () => {
    const page = (call: string) =>
      usesOf({
        'pages/a/index.json': component,
        'pages/a/index.js': `Component({ properties: { api: String }, methods: { ask() { ${call} } } })`
      }).map((use) => use.split(' ')[0])
    expect(page('wx[this.data.api]()')).toEqual(['wx.*'])
    expect(page('wx.navigateTo({ url: this.data.api })')).toEqual([])
  })

  it('is what a mixin of it finds too', () => {
    const files = {
      ...placed('<x-own link="chooseImage" />', '', "Component({ behaviors: [require('./link')] })"),
      'c/link.js':
        "module.exports = Behavior({ properties: { link: { type: String, value: 'navigateTo' } }, methods: { jump() { wx[this.data.link]({ url: '' }) } } })"
    }
    expect(apis(files)).toEqual(['wx.chooseImage'])
  })

  it.each([
    [
      'an object',
      'confirm="{{ { openType: \'getPhoneNumber\' } }}"',
      '<button open-type="{{confirm.openType}}" />',
      'Page({})'
    ],
    [
      'an object of the page',
      'confirm="{{ok}}"',
      '<button open-type="{{confirm.openType}}" />',
      "Page({ data: { ok: { openType: 'getPhoneNumber' } } })"
    ],
    [
      'a list',
      'confirm="{{all}}"',
      '<button wx:for="{{confirm}}" open-type="{{item.openType}}" />',
      "Page({ data: { all: [{ openType: 'getPhoneNumber' }] } })"
    ]
  ])('hands an open-type on in %s', (_, given, template, page) => {
    const script = 'Component({ properties: { confirm: Object } })'
    expect(usesOf(placed(`<x-own ${given} />`, template, script, page))).toEqual([
      'button[open-type=getPhoneNumber] 1:1 pages/a/index.wxml'
    ])
    expect(usesOf(placed('<x-own />', template, script, page))).toEqual([])
  })

  const apisOfActions = (page: string) => {
    const template = '<button wx:for="{{actions}}" open-type="{{item.openType}}" />'
    const script = 'Component({ properties: { actions: Array } })'
    return apis(placed('<x-own actions="{{actions}}" />', template, script, page))
  }

  it.each([
    ['names that are worked out', "actions: [{ name: t('a') }, { name: all.b }], all: []"],
    ['such names in a list that is kept', "actions: [], all: [{ name: t('a') }]"],
    ['a list in it', 'actions: [{ name: t(1), more: [{ text: t(2) }] }], all: []']
  ])('is not what a list without it hands on: %s', (_, data) => {
    const page = `Page({ data: { ${data} }, go() { this.setData({ actions: this.data.all }) } })`
    expect(apisOfActions(page)).toEqual([])
  })

  it.each([
    ['is', 'actions: [{ openType: t(1) }]'],
    ['may be', 'actions: [{ ...t(1) }]'],
    ['may be', 'actions: [t(1)]'],
    ['may be', 'actions: t(1)']
  ])('that cannot be told %s in the list: %s', (_, data) => {
    expect(apisOfActions(`Page({ data: { ${data} } })`)).toEqual(['button[open-type=*]'])
  })

  it('decides what a button of a component library does', () => {
    const script =
      "Component({ properties: { openType: String }, methods: { tap() { const { openType } = this.data; if (openType === 'getUserInfo' && this.can) { wx.getUserProfile({}) } } } })"
    const template = '<button open-type="{{openType}}" />'
    expect(apis(placed('<x-own />', template, script))).toEqual([])
    expect(apis(placed('<x-own open-type="getPhoneNumber" />', template, script))).toEqual([
      'button[open-type=getPhoneNumber]'
    ])
    expect(apis(placed('<x-own open-type="getUserInfo" />', template, script))).toEqual([
      'wx.getUserProfile',
      'button[open-type=getUserInfo]'
    ])
  })

  it('of a package does nothing for an open-type that the program gives a button of its own', () => {
    const kit = (given: string) => ({
      'pages/a/index.json': { usingComponents: { 'k-button': 'kit/button/index' } },
      'pages/a/index.wxml': `<button open-type="getUserInfo" /><k-button ${given} />`,
      'miniprogram_npm/kit/button/index.json': component,
      'miniprogram_npm/kit/button/index.wxml': '<button open-type="{{openType}}" bindtap="tap" />',
      'miniprogram_npm/kit/button/index.js':
        "Component({ properties: { openType: String }, methods: { tap() { if (this.data.openType === 'getUserInfo') { wx.getUserProfile({}) } } } })"
    })
    expect(apis(kit('open-type="share"'))).toEqual(['button[open-type=getUserInfo]'])
    expect(apis(kit('open-type="getUserInfo"'))).toContain('wx.getUserProfile')
  })
})

describe('AI mode', () => {
  it('what a skill calls and draws in a conversation is used, though no page leads there', () => {
    const { uses, settingList, gaps } = auditOf({
      'app.json': { pages: ['pages/a/index'], agent: { skills: [{ path: 'skills/pay' }] } },
      'skills/pay/index.js':
        "const login = require('./apis/login')\nrequire('./gone')\nwx.modelContext.createSkill('skills/pay').registerAPI('login', login)",
      'skills/pay/apis/login.js': 'module.exports = async () => wx.getPhoneNumber()',
      'skills/pay/apis/other.js': 'module.exports = () => wx.getClipboardData()',
      'skills/pay/components/card/index.json': component,
      'skills/pay/components/card/index.wxml': '<camera />',
      'skills/pay/components/card/index.js': 'Component({})'
    })
    expect(uses.map(({ api, pages }) => `${api} ${pages.length}`)).toEqual([
      'wx.getPhoneNumber 0',
      'wx.getClipboardData 0',
      'camera 0'
    ])
    expect(settingList.map(({ privacy_key }) => privacy_key)).toEqual(['Camera', 'PhoneNumber'])
    expect(gaps.map(({ file, line }) => `${file}:${line}`)).toEqual(['skills/pay/index.js:2'])
  })

  const button = '<button open-type="getPhoneNumber" />'
  const files = (skills: unknown): Files => ({
    'app.json': {
      pages: ['pages/a/index'],
      subPackages: [{ root: 'skills/pay', pages: [], independent: true }],
      agent: { skills }
    },
    'skills/pay/components/card/index.wxml': button,
    'skills/pay/components/card/index.json': component,
    'skills/pay/components/card/index.js': 'Component({})'
  })

  it('a button of an atomic component has no open-type', () => {
    expect(usesOf(files([{ name: 'pay', path: 'skills/pay' }]))).toEqual([])
    expect(usesOf(files([{ path: '/skills/pay/' }]))).toEqual([])
  })

  it('but it has where a page places the component', () => {
    const placed = {
      'pages/a/index.json': { usingComponents: { 'the-list': '/skills/pay/components/list/index' } },
      'pages/a/index.wxml': '<the-list />',
      'skills/pay/components/list/index.json': { component: true, usingComponents: { card: '../card/index' } },
      'skills/pay/components/list/index.wxml': '<card />',
      'skills/pay/components/list/index.js': 'Component({})'
    }
    expect(usesOf({ ...files([{ path: 'skills/pay' }]), ...placed })).toHaveLength(1)
  })

  it('one of a page has, and so has one in a folder that no skill is listed for', () => {
    expect(usesOf(files([{ path: 'skills/other' }, null, 'skills/pay']))).toHaveLength(1)
    expect(usesOf({ ...files([{ path: 'skills/pay' }]), 'pages/a/index.wxml': button })).toHaveLength(1)
  })
})

it('an open-type that `Object.assign` puts into the data', () => {
  const shown = (put: string) =>
    usesOfTemplate(
      '<button open-type="{{type}}" />',
      `Page({ data: { type: '' }, onLoad(query) { ${put}; this.setData(this.data) } })`
    )
  expect(shown("Object.assign(this.data, { type: 'getPhoneNumber' })")).toEqual([
    'button[open-type=getPhoneNumber] 1:1'
  ])
  expect(shown('Object.assign(this.data, query)')).toEqual(['button[open-type=*] 1:1'])
})

it.each([
  ["this.setData({ [`all[${at}].type`]: 'getPhoneNumber' })"],
  ["this.setData({ ['all[' + at + '].type']: 'getPhoneNumber' })"],
  ["const show = this.setData.bind(this); show({ all: [{ type: 'getPhoneNumber' }] })"],
  ["this.setData.call(this, { all: [{ type: 'getPhoneNumber' }] })"],
  ["const show = that.setData; show.apply(that, [{ all: [{ type: 'getPhoneNumber' }] }])"]
])('an open-type that is shown by %s', (show) => {
  const uses = usesOfTemplate(
    '<button wx:for="{{all}}" open-type="{{item.type}}" />',
    `const that = page\nPage({ data: { all: [{ type: '' }] }, go({ at }) { ${show} } })`
  )
  expect(uses).toEqual(['button[open-type=getPhoneNumber] 1:1'])
})

it('an open-type from elsewhere that a function shows, and no more where that wraps all that is shown', () => {
  const shown = (show: string) =>
    usesOfTemplate('<button open-type="{{type}}" />', `Page({ data: { type: '' }, onLoad(query) { ${show} } })`)
  expect(shown('const show = this.setData.bind(this); show({ type: query.type })')).toEqual(['button[open-type=*] 1:1'])
  expect(shown('this.own = this.setData; this.setData = (data) => this.own.call(this, data)')).toEqual([])
})

it('none where a part that cannot be told of what is shown has no name of one', () => {
  const shown = (show: string) =>
    usesOfTemplate(
      '<button wx:for="{{all}}" open-type="{{item.type}}" />',
      `Page({ data: { all: [{ type: '' }] }, go({ at }) { ${show} } })`
    )
  expect(shown('this.setData({ [`all[${at}].name`]: "getPhoneNumber" })')).toEqual([])
  expect(shown('const show = this.setData.bind(this); show({ name: "getPhoneNumber" })')).toEqual([])
})

it('an open-type that is put into the data, or comes from a module that names nothing', () => {
  const shown = (put: string, module = '') =>
    usesOf({
      'pages/a/index.wxml': '<button open-type="{{info.type}}" />',
      'pages/a/index.js': `Page({ data: { info: { type: '' } }, onLoad(query) { const { info } = this.data; ${put} } })`,
      'module.js': module
    })
  const open = ['button[open-type=*] 1:1 pages/a/index.wxml']
  expect(shown('info.type = query.type; this.setData({ info })')).toEqual(open)
  expect(shown('info.name = query.name; this.setData({ info })')).toEqual([])
  const made = "this.setData({ 'info.type': require('../../module').make() })"
  expect(shown(made, 'exports.make = () => JSON.parse(text).type')).toEqual(open)
  expect(shown(made, "exports.make = () => 'share'")).toEqual([])
})

describe('an open-type looked up in a list', () => {
  const list = (script: string) => usesOfTemplate('<button wx:for="{{list}}" open-type="{{item.type}}" />', script)
  const unknown = ['button[open-type=*] 1:1']

  it.each([
    ['shows none', "{ name: 'a', act() {} }, { name: `b`, size: -1 }"],
    ['is empty', '']
  ])('that is written out and %s is no use', (_, items) => {
    expect(list(`Page({ data: { list: [${items}] } })`)).toEqual([])
  })

  it.each([
    ['pushed into it', "this.data.list.push({ name: 'b' })"],
    [
      'pushed into one that is shown',
      "const list = []; list.unshift({ name: 'b' }, { act() {} }); this.setData({ list })"
    ]
  ])('is no use where what shows none is %s', (_, change) => {
    expect(list(`Page({ data: { list: [] }, onLoad() { ${change} } })`)).toEqual([])
  })

  it('is one where it is pushed into it', () => {
    const script = "Page({ data: { list: [] }, onLoad() { this.data.list.push({ type: 'getPhoneNumber' }) } })"
    expect(list(script)).toEqual(['button[open-type=getPhoneNumber] 1:1'])
  })

  it.each([
    ['pushed into it', 'this.data.list.push(stored)'],
    ['pushed into it as its own', 'this.data.list.push({ type: stored })'],
    ['spread into what is pushed', 'this.data.list.push({ ...stored })'],
    ['put before it', 'this.data.list.splice(0, 0, stored)'],
    ['changed in it', 'this.data.list.forEach((each) => { each.type = stored })'],
    ['set in its place', 'this.setData({ list: stored })'],
    ['set inside of it', "this.setData({ 'list[0].type': stored })"]
  ])('stays open where something unknown is %s', (_, change) => {
    const page = `Page({ data: { list: [{ name: 'a' }] }, onLoad() { const stored = wx.getStorageSync('x'); ${change} } })`
    expect(list(page)).toEqual(unknown)
  })

  it('and so it does where what it is looked up in is not known, whatever else that is', () => {
    const looked = (change: string, shown = 'button.type') =>
      usesOfTemplate(
        `<button open-type="{{${shown}}}" />`,
        `Page({ data: { button: { type: '' } }, onLoad(query) { ${change} } })`
      )
    expect(looked('this.setData({ button: query })')).toEqual(unknown)
    expect(looked('this.setData({ title: query })')).toEqual([])
    expect(looked('kit.send({ data: query.text }), this.setData({ button: {} })')).toEqual([])
    expect(
      list("Page({ data: { list: [{ type: '' }] }, onLoad(query) { this.setData({ list: query.list }) } })")
    ).toEqual(unknown)
  })

  const throughModule = (api: string, change: string): string[] =>
    usesOf({
      'pages/a/index.wxml': '<button wx:for="{{list}}" open-type="{{item.type}}" />',
      'pages/a/index.js': `const api = require('../../api')\nPage({ data: { list: [] }, async onLoad() { ${change} } })`,
      'api.js': api
    })
  const request =
    "exports.load = () => new Promise((done) => wx.request({ url: 'x', success: ({ data }) => done(data) }))"

  it.each([
    ['from a server', request, 'api.load().then((list) => this.setData({ list }))'],
    ['from a server, and awaited', request, 'this.setData({ list: await api.load() })'],
    [
      'from a server, inside of its answer',
      request,
      'api.load().then(({ data }) => this.setData({ list: data.list }))'
    ],
    ['from a server, each changed', request, 'this.setData({ list: (await api.load()).map((each) => ({ ...each })) })'],
    ['from a storage', "exports.list = wx.getStorageSync('x')", 'this.setData({ list: api.list })'],
    ['made of what is not known', 'exports.list = rows.map((type) => ({ type }))', 'this.setData({ list: api.list })']
  ])('stays open where a module that names nothing has it %s', (_, api, change) => {
    expect(throughModule(api, change)).toEqual(['button[open-type=*] 1:1 pages/a/index.wxml'])
  })

  it('is none where such a module has it written out', () => {
    const api = "const list = [{ type: 'share' }, { name: 'b' }]\nexports.list = list\nexports.load = async () => list"
    expect(throughModule(api, 'this.setData({ list: api.list })')).toEqual([])
    expect(throughModule(api, 'this.setData({ list: await api.load() })')).toEqual([])
  })

  it('holds what `map` makes of another, and nothing of that', () => {
    const made = (each: string, type = "'getPhoneNumber'") =>
      list(`Page({ data: { list: [] }, onLoad(query) { const rows = [{ name: 'a', type: ${type} }]
this.setData({ list: rows.map((row) => (${each})) }) } })`)
    expect(made("{ name: row.name, type: 'share' }")).toEqual([])
    expect(made("{ name: row.name, type: 'share' }", 'query.type')).toEqual([])
    expect(made('{ ...row }')).toEqual(['button[open-type=getPhoneNumber] 1:1'])
    expect(made('row', 'query.type')).toEqual(unknown)
  })

  it('stays open where what is written is not known', () => {
    expect(list("Page({ data: { list: [{ name: 'a', type: typeOf('a') }] } })")).toEqual(unknown)
    expect(list("Page({ data: { list: [{ name: 'a' }, more] } })")).toEqual(unknown)
  })

  it('and handed to a component: the same', () => {
    const files = (items: string): Files => ({
      'pages/a/index.json': { usingComponents: { 'x-sheet': '/sheet/index' } },
      'pages/a/index.wxml': '<x-sheet actions="{{list}}" />',
      'pages/a/index.js': `Page({ data: { list: [${items}] } })`,
      'sheet/index.json': component,
      'sheet/index.js': 'Component({ properties: { actions: Array } })',
      'sheet/index.wxml': '<button wx:for="{{actions}}" open-type="{{item.openType}}" />'
    })
    expect(usesOf(files("{ name: 'a' }"))).toEqual([])
    expect(usesOf(files("{ name: 'a', openType: typeOf('a') }"))).toEqual([
      'button[open-type=*] 1:1 pages/a/index.wxml'
    ])
    expect(usesOf(files("{ name: 'a' }, { openType: 'getPhoneNumber' }"))).toEqual([
      'button[open-type=getPhoneNumber] 1:1 pages/a/index.wxml'
    ])
  })
})

describe('an open-type in an object', () => {
  const kit = 'miniprogram_npm/some-ui'
  const dialog: Files = {
    'pages/a/index.json': { usingComponents: { 'x-dialog': 'some-ui/dialog/index' } },
    [`${kit}/dialog/index.json`]: component,
    [`${kit}/dialog/index.js`]:
      'Component({ properties: { confirmBtn: null }, observers: { confirmBtn(button) { this.setData({ shown: { ...this.base(), ...button } }) } } })',
    [`${kit}/dialog/index.wxml`]: '<button open-type="{{shown.openType}}" />'
  }
  const placed = (button: string) =>
    auditOf({
      ...dialog,
      'pages/a/index.wxml': '<x-dialog confirm-btn="{{button}}" />',
      'pages/a/index.js': `Page({ data: { button: ${button} } })`
    }).uses.map(({ api, file, certainty }) => `${api} ${file} ${certainty}`)

  it('reaches the button of a component that works its open-type out', () => {
    expect(placed("{ openType: 'getPhoneNumber' }")).toEqual([
      'button[open-type=getPhoneNumber] pages/a/index.wxml certain'
    ])
    expect(placed("{ content: 'OK' }")).toEqual([])
  })

  it('reaches the button of a template that the component hands an object', () => {
    const inTemplate: Files = {
      ...dialog,
      [`${kit}/dialog/index.wxml`]:
        '<template name="button"><button open-type="{{openType || \'\'}}" /></template><template is="button" data="{{...shown}}" />',
      'pages/a/index.wxml': '<x-dialog confirm-btn="{{button}}" />',
      'pages/a/index.js': "Page({ data: { button: { openType: 'getPhoneNumber' } } })"
    }
    expect(usesOf(inTemplate)).toEqual(['button[open-type=getPhoneNumber] 1:1 pages/a/index.wxml'])
  })

  it('that is handed to a function may be placed; not where something places it', () => {
    const asked = (template: string) =>
      auditOf({
        'pages/a/index.wxml': template,
        'pages/a/index.js': "Page({ go() { kit.confirm({ confirmButtonOpenType: 'getPhoneNumber' }) } })"
      }).uses.map(({ file, certainty }) => `${file} ${certainty}`)
    expect(asked('')).toEqual(['pages/a/index.js unknown'])
    expect(asked('<button open-type="getPhoneNumber" />')).toEqual(['pages/a/index.wxml certain'])
    const inPackage = { [`${kit}/index.js`]: "exports.shown = { openType: 'getPhoneNumber' }" }
    expect(usesOf({ ...inPackage, 'pages/a/index.js': "require('some-ui')\nPage({})" })).toEqual([])
  })

  it.each([
    ["{ confirmBtn: { openType: 'getPhoneNumber' } }", 'certain'],
    ["{ title: 'a', actions: [{ openType: 'getPhoneNumber' }] }", 'unknown'],
    ["{ other: { openType: 'getPhoneNumber' } }", 'unknown']
  ])('that a function is handed is sure where a component on the page takes it: %s', (given, certainty) => {
    const files = (template: string) => ({
      ...dialog,
      'pages/a/index.wxml': template,
      'pages/a/index.js': `const { Dialog } = require('some-ui')\nPage({ ask() { Dialog.confirm(${given}) } })`
    })
    const asked = (template: string) =>
      auditOf(files(template)).uses.map(({ file, certainty }) => `${file} ${certainty}`)
    expect(asked('<x-dialog id="dialog" />')).toEqual([`pages/a/index.js ${certainty}`])
    expect(asked('')).toEqual(['pages/a/index.js unknown'])
  })

  it('that a function is handed by the name of a property is sure where a component on the page has that', () => {
    const files: Files = {
      'app.json': { pages: ['pages/a/index'], usingComponents: { 'x-confirm': '/confirm/index' } },
      'confirm/index.json': component,
      'confirm/index.js': 'Component({ properties: { confirmButtonOpenType: String } })',
      'confirm/index.wxml': '<button open-type="{{confirmButtonOpenType}}" />',
      'pages/a/index.wxml': '<x-confirm /><button open-type="getPhoneNumber" />',
      'pages/a/index.js': "Page({ go() { kit.confirm({ confirmButtonOpenType: 'getPhoneNumber' }) } })"
    }
    expect(usesOf(files)).toEqual([
      'button[open-type=getPhoneNumber] 1:29',
      'button[open-type=getPhoneNumber] 1:14 pages/a/index.wxml'
    ])
  })

  it('that a function is handed in an object from elsewhere is found as well', () => {
    const files = {
      ...dialog,
      'pages/a/index.wxml': '<x-dialog />',
      'pages/a/index.js':
        "const { Dialog } = require('some-ui')\nPage({ ask() { const options = { confirmBtn: { openType: 'getPhoneNumber' } }\nDialog.confirm(options) } })"
    }
    expect(usesOf(files)).toEqual(['button[open-type=getPhoneNumber] 3:16'])
  })

  it('that the script’s own object has is its template’s to show', () => {
    expect(usesOf({ 'pages/a/index.js': "Page({ data: { ok: { openType: 'getPhoneNumber' } } })" })).toEqual([])
  })
})

describe('a component that a script selects', () => {
  const selecting = (go: string, methods: string, template: string, tag = '<x-dialog id="dialog" class="a b" />') =>
    usesOf({
      'pages/a/index.json': { usingComponents: { 'x-dialog': '/dialog/index' } },
      'pages/a/index.wxml': tag,
      'pages/a/index.js': `Page({ go() { ${go} } })`,
      'dialog/index.json': component,
      'dialog/index.js': `Component({ methods: { ${methods} } })`,
      'dialog/index.wxml': template
    }).map((use) => use.split(' ')[0] + ' ' + use.split(' ')[2])
  const found = ['button[open-type=getPhoneNumber] dialog/index.wxml']
  const list = '<button wx:for="{{buttons}}" open-type="{{item.kind}}" />'
  const open = 'open(options) { this.setData({ buttons: options.buttons }) }'
  const call = "open({ buttons: [{ kind: 'getPhoneNumber' }] })"

  it.each(["this.selectComponent('#dialog')", "this.selectComponent('.b')", 'this.selectComponent(name)'])(
    'is handed what its methods are called with: %s',
    (selected) => {
      expect(selecting(`${selected}.${call}`, open, list)).toEqual(found)
    }
  )

  it('is the one of that id, on this page', () => {
    expect(selecting(`this.selectComponent('#other').${call}`, open, list)).toEqual([
      'button[open-type=*] dialog/index.wxml'
    ])
  })

  it('is asked for a scope where it is selected', () => {
    const ask = 'ask(scope) { wx.authorize({ scope }) }'
    expect(selecting("this.selectComponent('#dialog').ask('scope.record')", ask, '')).toEqual([
      'scope.record undefined'
    ])
  })
})

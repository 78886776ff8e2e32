import type { BootedProgram } from '../../preview/jsdom'
import { boot, pageText, settled, tap } from './mini-program'

let running: BootedProgram
afterEach(() => running?.close())

/** A page that uses one component, `x-part`. */
function withPart(part: Record<string, string | object>, page: { wxml: string; js?: string; wxss?: string }) {
  return {
    'pages/home/index.json': { usingComponents: { 'x-part': '/part/index' } },
    'pages/home/index.wxml': page.wxml,
    'pages/home/index.js': page.js ?? 'Page({})',
    'pages/home/index.wxss': page.wxss ?? '',
    'part/index.json': { component: true, ...(part.json as object) },
    'part/index.wxml': part.wxml ?? '<slot/>',
    'part/index.wxss': part.wxss ?? '',
    'part/index.js': part.js ?? 'Component({})'
  }
}

const current = () =>
  running.getCurrentPages()[0]! as unknown as Record<string, unknown> & {
    data: Record<string, unknown>
    setData(data: object): void
    selectComponent(selector: string): Record<string, unknown> & { data: Record<string, unknown> }
  }

test('a query looks in the component that uni-app names by its number: in({ __wxExparserNodeId__ })', async () => {
  running = await boot(
    withPart(
      {
        wxml: '<view class="inner"/>{{ s }}',
        js: `Component({ data: { s: '' }, lifetimes: { attached() {
          const named = {}
          for (const name of ['__wxExparserNodeId__', '__wxWebviewId__'])
            if (Object.prototype.hasOwnProperty.call(this, name)) named[name] = this[name]
          wx.createSelectorQuery().in(named).select('.inner')
            .boundingClientRect((found) => this.setData({ s: found ? 'found' : 'nothing' })).exec()
        } } })`
      },
      { wxml: '<x-part/>' }
    )
  )
  await settled()
  expect(pageText(running)).toBe('found')
})

describe('templates', () => {
  test('if, for, template, include and WXS with getRegExp and constructor', async () => {
    running = await boot({
      'pages/home/index.wxml': `
<wxs module="words">
  function list(value) { return value.constructor === 'Array' ? 'list' : 'one' }
  module.exports = { list: list, digits: function (text) { return text.replace(getRegExp('[^0-9]', 'g'), '') } }
</wxs>
<wxs src="./shout.wxs" module="shout"/>
<import src="./row.wxml"/>
<view wx:if="{{ n > 1 }}">many</view><view wx:elif="{{ n === 1 }}">single</view><view wx:else>none</view>
<view wx:for="{{ items }}" wx:key="id">{{ index }}:{{ item.id }}</view>
<template is="row" data="{{ ...row, extra: 'x' }}"/>
<include src="./part.wxml"/>
<text>{{ words.list(items) }} {{ words.list(n) }} {{ words.digits('a1b2') }} {{ shout('hey') }}</text>`,
      'pages/home/row.wxml': '<template name="row"><view>{{ name }}/{{ extra }}</view></template>',
      'pages/home/part.wxml': '<view>included {{ n }}</view>',
      'pages/home/shout.wxs':
        "var mark = require('./mark.wxs'); module.exports = function (text) { return text + mark }",
      'pages/home/mark.wxs': "module.exports = '!'",
      'pages/home/index.js': "Page({ data: { n: 1, items: [{ id: 'a' }, { id: 'b' }], row: { name: 'r' } } })"
    })
    expect(pageText(running).replace(/ /g, '')).toBe('single0:a1:br/xincluded1listone12hey!')
    current().setData({ n: 2, items: [{ id: 'b' }] })
    expect(pageText(running).replace(/ /g, '')).toContain('many0:b')
  })

  test('model: binds an input both ways', async () => {
    running = await boot({
      'pages/home/index.wxml': '<input model:value="{{ name }}"/><view>hello {{ name }}</view>',
      'pages/home/index.js': "Page({ data: { name: 'a' } })"
    })
    const input = running.document.querySelector('input')!
    expect(input.value).toBe('a')
    input.value = 'bc'
    input.dispatchEvent(new running.window.Event('input'))
    expect(pageText(running)).toBe('hello bc')
  })
})

test('a method of data shows nothing in a template, as by wcc, and a function that WXS exports is called', async () => {
  running = await boot({
    'pages/home/index.wxml':
      '<wxs module="m">module.exports = { max: Math.max }</wxs>[{{ n.toFixed(2) }}{{ list.join("-") }}]{{ m.max(1, n) }}',
    'pages/home/index.js': 'Page({ data: { n: 3, list: [1, 2] } })'
  })
  expect([pageText(running), running.errors]).toEqual(['[]3', []])
})

describe('components', () => {
  test('take properties, raise events with detail, and are selected by the page', async () => {
    running = await boot(
      withPart(
        {
          wxml: '<view bindtap="press">{{ label }} {{ count }}</view>',
          js: `Component({
            properties: { label: String, count: { type: Number, value: 1, observer(now) { this.seen = now } } },
            methods: { press() { this.triggerEvent('pressed', { count: this.data.count }) }, shout() { return this.data.label + '!' } }
          })`
        },
        {
          wxml: '<x-part id="p" label="go" count="{{ n }}" bind:pressed="onPressed"/><view>{{ heard }}</view>',
          js: 'Page({ data: { n: 3, heard: "" }, onPressed(e) { this.setData({ heard: e.type + e.detail.count + e.currentTarget.id }) } })'
        }
      )
    )
    tap(running, 'go 3')
    expect(pageText(running)).toBe('go 3pressed3p')
    const part = current().selectComponent('#p')
    expect((part.shout as () => string)()).toBe('go!')
    expect(part.seen).toBe(3)
    expect((part.selectOwnerComponent as () => unknown)()).toBe(running.getCurrentPages()[0])
  })

  test('have one slot, or several by name', async () => {
    running = await boot(
      withPart(
        { wxml: '[<slot name="head"/>|<slot/>]', js: 'Component({ options: { multipleSlots: true } })' },
        { wxml: '<x-part><view>body</view><view slot="head">head</view></x-part>' }
      )
    )
    expect(pageText(running)).toBe('[head|body]')
  })

  test.each([
    ['side by side', '<slot name="head"/><slot/><slot name="foot"/>'],
    ['in an element', '<view><slot name="head"/><slot/><slot name="foot"/></view>'],
    ['in a block', '<view><block wx:if="{{ true }}"><slot name="head"/></block><slot/><slot name="foot"/></view>']
  ])('have what comes late in the slot it is for: %s', async (_, slots) => {
    running = await boot(
      withPart(
        { wxml: slots, js: 'Component({ options: { multipleSlots: true } })' },
        {
          wxml: `<x-part><view slot="foot">foot</view><view>body</view><view wx:if="{{ late }}" slot="head">head</view></x-part>`,
          js: 'Page({ onReady() { this.setData({ late: true }) } })'
        }
      )
    )
    await settled()
    expect(pageText(running)).toBe('headbodyfoot')
  })

  test('share behaviors: properties, methods and lifetimes of both', async () => {
    running = await boot({
      ...withPart(
        {
          wxml: '{{ tint }} {{ log }}',
          js: `const shared = require('../shared')
Component({ behaviors: [shared, 'wx://form-field'], data: { log: '' }, attached() { this.note('own') } })`
        },
        { wxml: '<x-part tint="red"/>' }
      ),
      'shared.js': `module.exports = Behavior({
        properties: { tint: String },
        lifetimes: { attached() { this.note('shared') } },
        methods: { note(who) { this.setData({ log: this.data.log + who + ';' }) } }
      })`
    })
    expect(pageText(running)).toBe('red shared;own;')
  })

  test('observers see what setData changes', async () => {
    running = await boot(
      withPart(
        {
          wxml: '{{ sum }}',
          js: "Component({ properties: { a: Number, b: Number }, observers: { 'a, b'(a, b) { this.setData({ sum: a + b }) } } })"
        },
        { wxml: '<x-part a="{{ 2 }}" b="{{ n }}"/>', js: 'Page({ data: { n: 3 } })' }
      )
    )
    expect(pageText(running)).toBe('5')
    current().setData({ n: 5 })
    expect(pageText(running)).toBe('7')
  })

  test('data may hold an instance, and go round in a circle', async () => {
    running = await boot({
      'pages/home/index.json': { usingComponents: { 'a-child': '/child' } },
      'pages/home/index.wxml': '<a-child id="c" circle="{{ circle }}"/>',
      'pages/home/index.js': `const circle = { name: 'round' }
circle.self = circle
Page({ onReady() { const child = this.selectComponent('#c'); child.setData({ child, page: this }); this.setData({ circle }) } })`,
      'child.json': { component: true },
      'child.wxml': '{{ circle.self.self.name }} {{ child.data.word }} {{ page.route }} {{ typeof page._$ }}',
      'child.js': "Component({ properties: { circle: Object }, data: { word: 'hello' } })"
    })
    await settled()
    expect(pageText(running)).toBe('round hello pages/home/index undefined')
    expect(running.errors).toEqual([])
  })

  test('a type that is none and an observer that is missing are no errors', async () => {
    running = await boot({
      'pages/home/index.json': { usingComponents: { 'a-child': '/child' } },
      'pages/home/index.wxml': '<a-child mixed="{{ 1 }}" observed="{{ 2 }}"/>',
      'child.json': { component: true },
      'child.wxml': '{{ mixed }} {{ observed }} {{ other }}',
      'child.js': `Component({ properties: {
        mixed: { type: [String, Boolean], value: 'x' }, observed: { type: Number, observer: 'missing' }, other: { type: [String], value: 'y' }
      } })`
    })
    expect(pageText(running)).toBe('1 2 y')
    expect(running.errors).toEqual([])
  })

  test('one that comes later is attached at once and ready soon', async () => {
    running = await boot(
      withPart(
        {
          wxml: '{{ log }}',
          js: "Component({ data: { log: '' }, attached() { this.setData({ log: 'attached' }) }, ready() { this.setData({ log: this.data.log + ' ready' }) } })"
        },
        { wxml: '<x-part wx:if="{{ on }}"/>', js: 'Page({ data: { on: false } })' }
      )
    )
    await settled()
    current().setData({ on: true })
    expect(pageText(running)).toBe('attached')
    await settled()
    expect(pageText(running)).toBe('attached ready')
  })

  test('children are ready before their parents', async () => {
    running = await boot({
      'app.js': 'App({ log: [] })',
      'pages/home/index.json': { usingComponents: { outer: '/outer/index' } },
      'pages/home/index.wxml': '<outer/>',
      ...Object.fromEntries(
        ['outer', 'inner'].flatMap((name) => [
          [
            `${name}/index.json`,
            { component: true, usingComponents: name === 'outer' ? { inner: '/inner/index' } : {} }
          ],
          [`${name}/index.wxml`, name === 'outer' ? '<inner/>' : 'in'],
          [
            `${name}/index.js`,
            `Component({ attached() { getApp().log.push('${name} attached') }, ready() { getApp().log.push('${name} ready') } })`
          ]
        ])
      )
    })
    await settled()
    expect((running.getApp() as { log: string[] }).log).toEqual([
      'outer attached',
      'inner attached',
      'inner ready',
      'outer ready'
    ])
  })

  test('a page made with Component takes its query as properties', async () => {
    const files = {
      'pages/home/index.json': { usingComponents: {} },
      'pages/home/index.wxml': '{{ id }} {{ loaded }}',
      'pages/home/index.js':
        "Component({ properties: { id: String }, methods: { onLoad(query) { this.setData({ loaded: 'loaded ' + query.id }) } } })"
    }
    running = await boot(files, { query: { id: '42' } })
    expect(pageText(running)).toBe('42 loaded 42')
  })

  test('what should be a list and is none, as Taro writes it, is an empty one', async () => {
    running = await boot(
      withPart(
        {
          wxml: '<view class="own">part</view>',
          js: 'Component({ behaviors: {}, externalClasses: {}, options: null })'
        },
        { wxml: '<x-part/>' }
      )
    )
    expect([pageText(running), running.errors]).toEqual(['part', []])
  })

  test.each(['properties', 'data', 'methods', 'observers', 'lifetimes', 'pageLifetimes', 'relations', 'ready'])(
    'a component whose %s are null has none',
    async (section) => {
      running = await boot(
        withPart(
          { wxml: 'part', js: `Component({ behaviors: [Behavior({ ${section}: null })], ${section}: null })` },
          { wxml: '<x-part/>', js: `Page({ ${section}: null })` }
        )
      )
      expect([pageText(running), running.errors]).toEqual(['part', []])
    }
  )

  test('a relation may name a behavior in the place of a component', async () => {
    running = await boot({
      'pages/home/index.json': { usingComponents: { group: '/group/index', item: '/item/index' } },
      'pages/home/index.wxml': '<group id="g"><item/><view><item/></view></group>',
      'group/index.json': { component: true },
      'group/index.wxml': '<slot/>',
      'group/index.js':
        "Component({ relations: { items: { type: 'descendant', target: require('../item/behavior') } } })",
      'item/behavior.js': 'module.exports = Behavior({})',
      'item/index.json': { component: true },
      'item/index.wxml': 'item',
      'item/index.js':
        "Component({ behaviors: [require('./behavior')], relations: { '../group/index': { type: 'ancestor' } } })"
    })
    const group = current().selectComponent('#g')
    expect((group.getRelationNodes as (key: string) => unknown[])('items')).toHaveLength(2)
  })

  test('relations link parent and child', async () => {
    running = await boot({
      'pages/home/index.json': { usingComponents: { group: '/group/index', item: '/item/index' } },
      'pages/home/index.wxml': '<group id="g"><item/><view><item/></view></group>',
      'group/index.json': { component: true },
      'group/index.wxml': '<slot/>',
      'group/index.js': "Component({ relations: { '../item/index': { type: 'child' } } })",
      'item/index.json': { component: true },
      'item/index.wxml': 'item',
      'item/index.js': "Component({ relations: { '../group/index': { type: 'parent' } } })"
    })
    const group = current().selectComponent('#g')
    expect((group.getRelationNodes as (path: string) => unknown[])('../item/index')).toHaveLength(2)
  })

  test('generics are filled in by the page, or by their default', async () => {
    const files = withPart(
      { json: { componentGenerics: { row: { default: '/plain/index' } } }, wxml: '<row/>' },
      { wxml: '<x-part/><x-part generic:row="fancy"/>' }
    )
    running = await boot({
      ...files,
      'pages/home/index.json': { usingComponents: { 'x-part': '/part/index', fancy: '/fancy/index' } },
      'plain/index.json': { component: true },
      'plain/index.wxml': 'plain ',
      'fancy/index.json': { component: true },
      'fancy/index.wxml': 'fancy'
    })
    expect(pageText(running)).toBe('plain fancy')
  })

  test.each([
    ['', 'part'],
    [' generic:row="nowhere"', 'part']
  ])('a generic that nobody fills in shows nothing, and the rest is there (%s)', async (filled, shown) => {
    running = await boot(
      withPart({ json: { componentGenerics: { row: true } }, wxml: 'part<row/>' }, { wxml: `<x-part${filled}/>` })
    )
    expect([pageText(running), running.errors]).toEqual([shown, []])
  })

  test('one file is one module, however it is reached', async () => {
    running = await boot({
      'pages/home/index.json': { usingComponents: { 'x-part': 'shared-lib/part/index' } },
      'pages/home/index.wxml': '<x-part/>',
      'pages/home/index.ts': "import { store } from 'shared-lib'\nstore.by = 'page'\nPage({})",
      'miniprogram_npm/shared-lib/index.js': "exports.store = { by: 'nobody' }",
      'miniprogram_npm/shared-lib/part/index.json': { component: true },
      'miniprogram_npm/shared-lib/part/index.wxml': 'written by {{ by }}',
      'miniprogram_npm/shared-lib/part/index.js':
        "const { store } = require('../index'); Component({ attached() { this.setData({ by: store.by }) } })"
    })
    expect(pageText(running)).toBe('written by page')
  })

  test('a global component needs no declaration on the page', async () => {
    running = await boot({
      'app.json': { pages: ['pages/home/index'], usingComponents: { 'g-part': 'part/index' } },
      'pages/home/index.wxml': '<g-part/>',
      'part/index.json': { component: true },
      'part/index.wxml': 'global'
    })
    expect(pageText(running)).toBe('global')
  })
})

describe('events', () => {
  const nested = (inner: string) => ({
    'pages/home/index.wxml': `<view bindtap="outer" data-who="outer"><view ${inner} data-who="inner" id="i">press</view></view><view>{{ log }}</view>`,
    'pages/home/index.js': `const note = (name) => function (e) { this.setData({ log: this.data.log + name + ':' + e.target.dataset.who + '>' + e.currentTarget.dataset.who + ' ' }) }
Page({ data: { log: '' }, outer: note('outer'), inner: note('inner') })`
  })

  test('tap bubbles with target and currentTarget', async () => {
    running = await boot(nested('bindtap="inner"'))
    tap(running, 'press')
    expect(pageText(running)).toBe('pressinner:inner>inner outer:inner>outer')
  })

  test('targets are data, and a slot that says nothing of itself is whatever listens around it', async () => {
    running = await boot({
      'pages/home/index.json': { usingComponents: { 'a-cell': '/cell' } },
      'pages/home/index.wxml': `<a-cell id="c" bind:chosen="chosen"><view data-own="1">press</view></a-cell>{{ log }}`,
      'pages/home/index.js':
        'Page({ chosen({ target, currentTarget, detail }) { this.setData({ log: JSON.stringify([target, currentTarget, detail]) }) } })',
      'cell.json': { component: true },
      'cell.wxml':
        '<view id="v" data-cell="{{ 3 }}" bindtap="tapped"><slot/></view><view data-cell="{{ 4 }}" bindtap="tapped"><slot data-slot="s" name="x"/></view>',
      'cell.js':
        "Component({ methods: { tapped({ target, currentTarget }) { this.triggerEvent('chosen', [target, currentTarget]) } } })"
    })
    tap(running, 'press')
    const cell = { id: 'v', offsetLeft: 0, offsetTop: 0, dataset: { cell: 3 } }
    const host = { id: 'c', offsetLeft: 0, offsetTop: 0, dataset: {} }
    expect(JSON.parse(pageText(running).replace('press', ''))).toEqual([host, host, [cell, cell]])
  })

  test('a tag that nobody knows hears of its taps, however they are bound', async () => {
    running = await boot({
      'pages/home/index.wxml': `<div wx:for="{{['a', 'b']}}" wx:key="*this" bindtap="add" data-by="{{item}}">{{item}}</div>
        <span bind:tap="add" data-by="c">c</span><p>heard {{heard}}</p>`,
      'pages/home/index.js': `Page({ data: { heard: '' }, add({ currentTarget }) {
        this.setData({ heard: this.data.heard + currentTarget.dataset.by }) } })`
    })
    for (const text of ['a', 'b', 'c']) tap(running, text)
    expect(pageText(running)).toContain('heard abc')
  })

  test('catch ends it', async () => {
    running = await boot(nested('catchtap="inner"'))
    tap(running, 'press')
    expect(pageText(running)).toBe('pressinner:inner>inner')
  })

  test('capture-catch above keeps a button from doing its work', async () => {
    running = await boot(
      {
        'pages/home/index.wxml':
          '<view capture-catch:tap="stop"><button id="b" open-type="getPhoneNumber" bindgetphonenumber="got">call</button></view><view>{{ log }}</view>',
        'pages/home/index.js':
          "Page({ data: { log: '' }, stop() { this.setData({ log: 'stopped' }) }, got() { this.setData({ log: 'got' }) } })"
      },
      { simulator: { consented: ['PhoneNumber'] } }
    )
    tap(running, 'call')
    await settled(50)
    expect(pageText(running)).toBe('callstopped')
  })

  test('a native input event does not leak out of its component', async () => {
    running = await boot({
      'pages/home/index.wxml': '<view bindinput="leak"><input bindinput="typed"/></view>{{ log }}',
      'pages/home/index.js':
        "Page({ data: { log: '' }, typed(e) { this.setData({ log: this.data.log + 'typed ' + e.detail.value }) }, leak() { this.setData({ log: 'leak' }) } })"
    })
    const input = running.document.querySelector('input')!
    input.value = 'a'
    input.dispatchEvent(new running.window.Event('input', { bubbles: true }))
    expect(pageText(running)).toBe('typed a')
  })
})

import { boot, settled } from './mini-program'

test('a Component that app.js puts in the place of the platform’s is that of every script', async () => {
  const program = await boot({
    'app.js': 'const own = Component\nComponent = (definition) => own({ ...definition, data: { by: "app" } })\nApp({})',
    'pages/home/index.json': { usingComponents: { mine: '/mine' } },
    'pages/home/index.wxml': '<mine />',
    'mine.json': { component: true },
    'mine.js': 'Component({})',
    'mine.wxml': '<text>{{by}}</text>'
  })
  expect(program.document.body.textContent).toContain('app')
  expect(program.errors).toEqual([])
  program.close()
})

test('a wx that app.js puts into globalThis, as uni-app does, is that of every script', async () => {
  const program = await boot({
    'app.js': "globalThis.wx = { ...globalThis['w' + 'x'], own: () => 'of app' }\nglobalThis.shared = 1\nApp({})",
    'pages/home/index.wxml': '{{ found }}',
    'pages/home/index.js': `Page({ data: { found: [wx.own(), typeof wx.login, shared, 'Page' in globalThis].join() } })`
  })
  expect(program.document.querySelector('.phone-page')!.textContent).toBe('of app,function,1,true')
  expect(program.errors).toEqual([])
  program.close()
})

test('globalThis has what the language has and its timers, and none of the names of a browser that phones lack', async () => {
  const program = await boot({
    'pages/home/index.wxml': '{{ found }}',
    'pages/home/index.js': `Page({ data: { found: '' }, onLoad() {
      const found = [typeof globalThis.document, 'localStorage' in globalThis, globalThis.Math === Math, globalThis.NaN]
      found.push('postMessage' in globalThis, typeof addEventListener, typeof HTMLElement, typeof globalThis.WeakRef)
      globalThis.setTimeout(() => globalThis.queueMicrotask(() => this.setData({ found: found.join() })), 0) } })`
  })
  await settled()
  const text = program.document.querySelector('.phone-page')!.textContent
  expect(text).toBe('undefined,false,true,NaN,false,undefined,undefined,function')
  expect(program.errors).toEqual([])
  program.close()
})

test('what a program puts under a name that phones lack is there, and the preview keeps its own', async () => {
  const program = await boot({
    'app.js': 'globalThis.URL = function (text) { this.own = text }\nApp({})',
    'pages/home/index.wxml': '{{ found }}',
    'pages/home/index.js': `const { own } = new URL('a')
      Page({ data: { found: [own, new globalThis.URL('b').own, 'URL' in globalThis, require('./' + 'part').own].join() } })`,
    'pages/home/part.js': "exports.own = 'part'"
  })
  expect(program.document.querySelector('.phone-page')!.textContent).toBe('a,b,true,part')
  expect(program.errors).toEqual([])
  program.close()
})

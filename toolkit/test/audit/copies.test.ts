import { auditOf, usesOfScript } from './project'

const apis = (script: string) => usesOfScript(script).map((use) => use.split(' ')[0])

describe('members of a copied platform keep their names', () => {
  const copies: [string, string][] = [
    ['a loop over its names', 'const copy = {}; for (const name in wx) copy[name] = wx[name]'],
    ['Object.keys', 'const copy = {}; Object.keys(wx).forEach((name) => { copy[name] = wx[name] })'],
    [
      'a spread in between',
      'const mine = { getUserInfo: null, ...wx }; const copy = {}; Object.keys(mine).forEach((k) => { copy[k] = mine[k] })'
    ],
    [
      'wrapped, in a function',
      'const copy = {}; Object.keys(wx).forEach((k) => { copy[k] = (o) => new Promise((ok) => wx[k]({ ...o, success: ok })) })'
    ],
    [
      'wrapped, by a name of its own',
      'const copy = {}; for (const k in wx) { const own = wx[k]; copy[k] = function () { return own.apply(wx, arguments) } }'
    ],
    [
      'filtered',
      'const copy = {}; Object.keys(wx).filter((k) => !/Sync$/.test(k)).forEach((k) => { copy[k] = promisify(wx[k]) })'
    ],
    ['entries', 'const copy = {}; for (const [k, v] of Object.entries(wx)) copy[k] = promisify(v)'],
    ['fromEntries', 'const copy = Object.fromEntries(Object.entries(wx).map(([k, v]) => [k, promisify(v)]))'],
    [
      'reduce',
      "const copy = ['getLocation', 'chooseImage'].reduce((api, k) => { api[k] = promisify(wx[k]); return api }, {})"
    ],
    [
      'reduce over its names',
      'const copy = Object.keys(wx).reduce((api, k) => ({ ...api, [k]: promisify(wx[k]) }), {})'
    ],
    [
      'fromEntries of a list',
      "const copy = Object.fromEntries(['getLocation', 'chooseImage'].map((k) => [k, promisify(wx[k])]))"
    ],
    ['a map, spread', 'const copy = Object.fromEntries(new Map(Object.entries(wx)))'],
    [
      'reduce over a list, into an object with the name as its key',
      "const copy = ['getLocation', 'chooseImage'].reduce((api, k) => ({ ...api, [k]: (o) => wx[k](o) }), {})"
    ],
    ['a prototype that comes later', 'const copy = { own() {} }; Object.setPrototypeOf(copy, wx)'],
    ['a proxy', 'const copy = new Proxy({}, { get(target, k) { return promisify(wx[k]) } })'],
    [
      'a proxy of functions',
      'const copy = new Proxy({}, { get: (_, k) => (o) => new Promise((success, fail) => wx[k]({ ...o, success, fail })) })'
    ],
    [
      'a proxy that keeps what it was asked for',
      'const copy = new Proxy({}, { get(kept, k) { if (!(k in kept)) kept[k] = wx[k]; return kept[k] } })'
    ],
    ['promisifyAll, spread', 'const copy = promisifyAll({ ...wx })'],
    [
      'defineProperty',
      'const copy = {}; Object.keys(wx).forEach((k) => Object.defineProperty(copy, k, { get: () => (...all) => wx[k](...all) }))'
    ]
  ]

  it.each(copies)('%s', (_, copy) => {
    expect(apis(`${copy}\ncopy.chooseImage({})\ncopy.first(); copy.second('x'); copy.showToast()`)).toEqual([
      'wx.chooseImage'
    ])
    expect(apis(`${copy}\ncopy.first()`)).toEqual([])
  })

  it.each([
    ['$chooseImage', "'$' + k"],
    ['chooseImageAsync', "k + 'Async'"],
    ['pro_chooseImage_mise', '`pro_${k}_mise`']
  ])('under a longer name: %s', (name, key) => {
    const copy = `const copy = {}; Object.keys(wx).forEach((k) => { copy[${key}] = (o) => new Promise((success) => wx[k]({ ...o, success })) })`
    expect(apis(`${copy}\ncopy.${name}({}); copy.showToast()`)).toEqual(['wx.chooseImage'])
    expect(apis(`${copy}\ncopy.${name.replace('chooseImage', 'showToast')}({}); copy.another()`)).toEqual([])
  })

  it('and so does an object of the program with a method `call`', () => {
    const sdk =
      'class Sdk { call(name, options) { return new Promise((success) => wx[name]({ ...options, success })) } }'
    expect(apis(`${sdk}\nnew Sdk().call('chooseImage', {})`)).toEqual(['wx.chooseImage'])
    expect(apis(`${sdk}\nnew Sdk().call('showToast', {})`)).toEqual([])
  })

  it('and a renamed export is what it stands for', () => {
    expect(
      apis('const api = { pick: wx.chooseImage }; const copy = {}; for (const k in api) copy[k] = api[k]')
    ).toEqual(['wx.chooseImage'])
    const files = {
      'api.js': 'const { chooseImage } = wx; export { chooseImage as pick }',
      'pages/a/index.js': "import * as api from '../../api'; const copy = { ...api }; copy.pick()"
    }
    expect(auditOf(files).uses.map(({ api }) => api)).toEqual(['wx.chooseImage'])
  })

  it('a name that nobody knows stays open, on a copy too', () => {
    expect(apis('wx[name]()')).toEqual(['wx.*'])
    expect(apis('const copy = {}; for (const k in wx) copy[k] = wx[k]; copy[name]()')).toEqual(['wx.*'])
  })

  it('what wepy hands on under its own name', () => {
    expect(apis("import wepy from 'wepy'; wepy.wx.chooseImage(); wepy.getLocation()")).toEqual([
      'wx.chooseImage',
      'wx.getLocation'
    ])
  })
})

describe('what is written last is what counts', () => {
  const own = '{ chooseImage() {} }'
  it.each([
    ['spread', '{ ...wx, chooseImage() {} }'],
    ['assigned', `Object.assign({}, wx, ${own})`],
    ['spread by Babel', `_objectSpread(_objectSpread({}, wx), {}, ${own})`],
    [
      'spread by Babel, from its runtime',
      `(0, _objectSpread2.default)((0, _objectSpread2.default)({}, wx), {}, ${own})`
    ],
    ['spread by Babel, in loose mode', `_extends({}, wx, ${own})`],
    ['spread by TypeScript', `__assign(__assign({}, wx), ${own})`],
    ['spread by tslib', `tslib_1.__assign(tslib_1.__assign({}, wx), ${own})`],
    ['spread by swc', `_object_spread_props(_object_spread({}, wx), ${own})`]
  ])('%s', (_, copy) => {
    expect(apis(`const copy = ${copy}\ncopy.chooseImage({})\ncopy.getLocation({})`)).toEqual(['wx.getLocation'])
  })

  it.each([
    ['spread over it', '{ chooseImage() {}, ...wx }'],
    ['assigned over it', `Object.assign(${own}, wx)`],
    ['put into an object alone elsewhere', `(Object.assign(shared, wx, ${own}), Object.assign(shared, wx))`]
  ])('and the platform does where it is %s', (_, copy) => {
    expect(apis(`const shared = {}\n;(${copy}).chooseImage()\nshared.chooseImage()`)).toContain('wx.chooseImage')
  })

  it('in an object that others have, too', () => {
    const code = `const shared = {}\nObject.assign(shared, wx, ${own})\nshared.chooseImage({})\nshared.getLocation({})`
    expect(apis(code)).toEqual(['wx.getLocation'])
  })

  it('its methods find what the others bring', () => {
    const code = 'const tools = Object.assign({ go() { this.api.getLocation() } }, { api: wx })\ntools.go()'
    expect(apis(code)).toEqual(['wx.getLocation'])
  })
})

describe('names in lists and maps', () => {
  it.each([
    ['called in a loop', "for (const n of ['getLocation', 'chooseImage']) wx[n]({})"],
    ['called in turn', "['getLocation', 'chooseImage'].forEach((n) => wx[n]({}))"],
    ['called at once', "const all = ['getLocation', 'chooseImage']\nPromise.all(all.map((n) => wx[n]()))"],
    [
      'called in promises of their own',
      "['getLocation', 'chooseImage'].map((n) => new Promise((success, fail) => wx[n]({ success, fail })))"
    ],
    ['taken apart', "const [where, pick] = ['getLocation', 'chooseImage'].map((n) => wx[n])\nwhere()\npick()"]
  ])('%s', (_, code) => {
    expect(apis(code).sort()).toEqual(['wx.chooseImage', 'wx.getLocation'])
  })

  it.each([
    ['by its place in a list', "const names = ['getLocation', 'chooseImage']\nwx[names[0]]()"],
    ['by its place in a pattern', "const [where, pick] = ['getLocation', 'chooseImage']\nwx[where]()"],
    ['in the rest of a list', "const [first, ...more] = ['x', wx]\nmore[1].getLocation()"],
    ['in a map of names', "const map = new Map([['a', 'getLocation'], ['b', 'chooseImage']])\nwx[map.get('a')]()"],
    ['in a map of the platform', "new Map(Object.entries(wx)).get('getLocation')({})"],
    ['in a promise', "Promise.resolve('getLocation').then((name) => wx[name]({}))"],
    ['in a weak map', 'const map = new WeakMap()\nmap.set(self, wx)\nmap.get(self).getLocation({})'],
    ['taken out by a name that is put together', "const { ['get' + 'Location']: where } = wx\nwhere({})"],
    ['in a map that is filled', "const map = new Map().set('a', wx).set('b', 1)\nmap.get('a').getLocation({})"]
  ])('one, %s', (_, code) => {
    expect(apis(code)).toEqual(['wx.getLocation'])
  })

  it.each([
    [
      'of a list whose calls are only watched',
      "['getLocation'].forEach((n) => { const old = wx[n]; wx[n] = (o) => old(o) })"
    ],
    [
      'taken out by a name that comes from outside',
      'Page({ go({ detail }) { const { [detail.name]: call } = wx; call({}) } })'
    ],
    ['chosen at run time', "const names = { a: 'getLocation' }\nwx[names[key]]()"],
    ['of a long list', `[${"'getLocation', ".repeat(17)}].forEach((n) => wx[n]())`],
    ['handed to a function', "const ask = (n) => wx[n]()\n;['getLocation'].forEach((n) => ask(n))"]
  ])('one %s stays open', (_, code) => {
    expect(apis(code)).toEqual(['wx.*'])
  })
})

describe('what lists hold', () => {
  it.each([
    ['taken off its end', 'const list = []\nlist.push(wx)\nlist.pop().getLocation()'],
    ['looked for', 'const list = [{ name: 1, api: wx }]\nlist.find(({ name }) => name).api.getLocation()'],
    ['looked at by those that look for it', '[wx].find((api) => api.getLocation())'],
    ['cut out', '[(api) => api.getLocation()].slice(0, 1).forEach((each) => each(wx))'],
    ['put together', '[].concat([wx]).map((api) => api.getLocation())'],
    ['in a set', 'const set = new Set([() => {}])\nset.add((api) => api.getLocation()).forEach((each) => each(wx))'],
    [
      'of what a function is handed',
      "function emit() { var rest = Array.prototype.slice.call(arguments, 1); rest[0].getLocation() }\nemit('x', wx)"
    ]
  ])('%s', (_, code) => {
    expect(apis(code)).toEqual(['wx.getLocation'])
  })

  it.each([
    ['push', 'const nav = { push(api) { api.getLocation() } }\nnav.push(wx)'],
    ['push, put there later,', 'const nav = {}\nnav.push(wx)\nnav.push = (api) => api.getLocation()'],
    ['push of the class above', 'class A { push(api) { api.getLocation() } }\nclass B extends A {}\nnew B().push(wx)'],
    ['find', 'class Kit { find(name) { return wx[name] } }\nnew Kit().find("getLocation")()'],
    ['then', 'const later = { then(done) { done(wx) } }\nlater.then((api) => api.getLocation())'],
    ['add', 'const kit = { add(api) { api.getLocation() } }\nkit.add(wx)']
  ])("an object's own %s is its own", (_, code) => {
    expect(apis(code)).toEqual(['wx.getLocation'])
  })

  it('what a list holds is not called by its methods', () => {
    expect(apis('const list = [(api) => api.getLocation()]\nlist.push(wx)')).toEqual([])
    expect(apis('const list = []\nlist.push((api) => api.getLocation())\nlist.push(wx)')).toEqual([])
  })

  it('a part of a name is no name', () => {
    expect(apis("wx['getLocation'.slice(1)]()")).toEqual(['wx.*'])
    expect(apis('const kit = { add() {} }\nkit.add(wx)\nkit.mine.getLocation()')).toEqual([])
  })
})

describe('what hears an event is handed what it is raised with', () => {
  const hears = "bus.on('there', (api) => api.getLocation({}))\nPage({ onShow() { bus.emit('there', wx) } })"
  it.each([
    [
      'a class',
      'class Bus { constructor() { this.all = {} } on(name, f) { (this.all[name] = this.all[name] || []).push(f) } emit(name, ...rest) { (this.all[name] || []).forEach((f) => f(...rest)) } }\nmodule.exports = new Bus()'
    ],
    [
      'a map of lists',
      'const all = new Map()\nmodule.exports = { on(name, f) { const list = all.get(name); list ? list.push(f) : all.set(name, [f]) }, emit(name, given) { (all.get(name) || []).slice().map((f) => { f(given) }) } }'
    ],
    [
      'what was compiled',
      'var all = {}\nexports.on = function (name, f) { (all[name] || (all[name] = [])).push(f) }\nexports.emit = function (name) { for (var rest = [], i = 1; i < arguments.length; i++) rest[i - 1] = arguments[i]; all[name].forEach(function (f) { return f.apply(void 0, rest) }) }'
    ]
  ])('%s', (_, bus) => {
    const files = { 'bus.js': bus, 'pages/a/index.js': `const bus = require('../../bus')\n${hears}` }
    expect(auditOf(files).uses.map(({ api, line }) => `${api} ${line}`)).toEqual(['wx.getLocation 2'])
  })
})

describe('a function that copies the platform and other objects alike', () => {
  const copying = `function assign(to, from) { Object.keys(from).forEach((key) => { to[key] = from[key] }); return to }
    const api = assign({}, wx)
    const groups = assign({ all: [] }, { mine: { size: 1 } })\n`

  it('makes no use of what is looked up in those others', () => {
    expect(usesOfScript(`${copying}Page({ show(e) { this.setData({ group: groups[e.id] }) } })`)).toEqual([])
    expect(usesOfScript(`${copying}Page({ show(e) { const some = groups[e.id]; return some[e.name] } })`)).toEqual([])
  })

  it('makes one of a member of the copy whose name is not known, called at once or later', () => {
    const unknown = [expect.stringMatching(/^wx\.\* /)]
    expect(usesOfScript(`${copying}Page({ show(e) { api[e.name]() } })`)).toEqual(unknown)
    expect(usesOfScript(`${copying}Page({ show(e) { const run = api[e.name]; run() } })`)).toEqual(unknown)
    const files = {
      'api.js': 'const api = {}; for (const k in wx) api[k] = wx[k]; exports.named = (name) => api[name]',
      'pages/a/index.js': "const { named } = require('../../api')\nPage({ show(e) { named(e.name)() } })"
    }
    expect(auditOf(files).uses.map(({ api, file }) => `${api} ${file}`)).toEqual(['wx.* api.js'])
  })
})

import { audit } from '../../src/audit'
import { collect } from '../../src/audit/collect'
import * as limits from '../../src/audit/limits'
import { readProgram } from '../../src/audit/sources'
import { quietRanges } from '../../src/audit/outline/quiet'
import { Cell, shape, Unread } from '../../src/audit/values/cell'
import { Flow, Tangled } from '../../src/audit/values/flow'
import { crowd, property, string } from '../../src/audit/values/values'
import { auditOf, findingsOf, miniProgram, usesOf, usesOfScript, write, type Files } from './project'

const range = (length: number) => Array.from({ length }, (_, index) => index)

/** One variable that may be any of so many objects, one of which names an interface. */
const oneOfObjects = (count: number) => `
  let chosen = { api: 'getLocation' }
  ${range(count - 1)
    .map((index) => `if (Math.random() > ${index}) chosen = { api: 'own${index}' }`)
    .join('\n  ')}
  wx[chosen.api]()
`

test('16 objects of one variable are told apart, and what one more may be stays open', () => {
  expect(usesOfScript(oneOfObjects(16))).toEqual([expect.stringMatching(/^wx\.getLocation /)])
  expect(usesOfScript(oneOfObjects(17)).some((use) => use.startsWith('wx.* '))).toBe(true)
})

/** The platform so many objects deep in what a module exports. Its user names nothing of the catalogue. */
const handedOn = (depth: number): Files => {
  const path = range(depth).map((index) => `.p${index}`)
  return {
    'lib.js': `const out = {}; ${path
      .map((_, index) => `out${path.slice(0, index).join('')} = {}`)
      .slice(1)
      .join('; ')}; out${path.join('')} = wx; module.exports = out`,
    'names.js': `exports.name = 'get' + 'Location'`,
    'pages/a/index.js': `const lib = require('../../lib'); const names = require('../../names'); lib${path.join('')}[names.name]()`
  }
}

test('who loads something of the platform, up to three objects deep in the exports, is read as well', () => {
  expect(usesOf(handedOn(3))).toEqual(['wx.getLocation 1:73'])
  expect(usesOf(handedOn(4))).toEqual([])
})

test('what is kept in getApp() is looked into one object deeper, for its globalData', () => {
  const kept = (app: string, path: string): Files => ({
    'app.js': app,
    'names.js': `exports.name = 'get' + 'Location'`,
    'pages/a/index.js': `const names = require('../../names'); getApp().globalData${path}[names.name]()`
  })
  expect(usesOf(kept('App({ globalData: { a: { b: { c: wx } } } })', '.a.b.c'))).toEqual([
    expect.stringMatching(/^wx\.getLocation /)
  ])
  expect(usesOf(kept('App({ globalData: { a: { b: { c: { d: wx } } } } })', '.a.b.c.d'))).toEqual([])
})

test('a path into a module that is not read ends after four steps, and after 64 such paths', () => {
  const steps = (from: Unread | undefined, count: number): Unread | undefined =>
    count === 0 ? from : steps(from?.step(`s${count}`), count - 1)
  const module = new Unread(() => new Cell())
  expect(steps(module, 4)).toBeDefined()
  expect(steps(module, 5)).toBeUndefined()
  const wide = new Unread(() => new Cell())
  const first = wide.step('a')!
  const found = range(300).filter((index) => first.step(`p${index}`) !== undefined)
  expect(found).toHaveLength(64)
})

test('64 names of what a component is given are told apart in one variable, one more is of the crowd', () => {
  const flow = new Flow({ shapes: 16, work: Infinity })
  const given = range(64).map((index) => property(`p${index}`))
  const cell = flow.holding(...given)
  expect(cell.values).toEqual(given)
  flow.add(cell, property('one-more'))
  flow.add(cell, property('another'))
  expect(cell.values).toEqual([...given, crowd])
})

test('16 places deep in modules that are not read are told apart in one variable, one more is of the crowd', () => {
  const flow = new Flow({ shapes: 16, work: Infinity })
  const module = new Unread(() => new Cell())
  const near = range(40).map((index) => module.step(`p${index}`)!)
  const deep = range(16).map((index) => near[index].step('x')!)
  const cell = flow.holding(module, ...near, ...deep)
  expect(cell.values).toEqual([module, ...near, ...deep])
  flow.add(cell, near[16].step('x')!)
  expect(cell.values.at(-1)).toBe(crowd)
})

test('16 results of modules that are not read are told apart in one variable, one more is of the crowd', () => {
  const flow = new Flow({ shapes: 16, work: Infinity })
  const results = range(17).map(() => new Unread(() => new Cell()).step('()')!)
  const cell = flow.holding(...results)
  expect(cell.values).toEqual([...results.slice(0, 16), crowd])
})

test('among more objects than are told apart, names of what is given and places deep in modules are not either', () => {
  const flow = new Flow({ shapes: 4, work: Infinity })
  const objects = range(5).map(() => shape())
  const cell = flow.holding(...objects)
  const near = new Unread(() => new Cell()).step('list')!
  for (const each of [property('list'), near.step('*')!, near, string('getPhoneNumber')]) flow.add(cell, each)
  expect(cell.values).toEqual([...objects.slice(0, 4), crowd, near, string('getPhoneNumber')])
})

test('more work than allowed is told, not done', () => {
  const flow = new Flow({ shapes: 16, work: 10 })
  const cell = new Cell()
  for (const _ of range(11)) flow.copy(cell, new Cell())
  flow.add(cell, string('getLocation'))
  expect(() => flow.run()).toThrow(Tangled)
})

test('where objects could not be told apart in the end, the largest script is a gap', () => {
  const files = {
    'pages/a/index.js': "const kit = require('../../kit')\nPage({ go() { kit.start() } })",
    'kit.js': '// Larger than the page that asks for it.\nexports.start = () => [wx][0].getLocation()'
  }
  expect(auditOf(files).complete).toBe(true)
  jest.replaceProperty(limits as { mostWork: number }, 'mostWork', -Infinity)
  const { complete, gaps } = auditOf(files)
  jest.restoreAllMocks()
  expect([complete, gaps.map(({ file, message }) => `${file} ${message}`)]).toEqual([
    false,
    ['kit.js a file does not parse: too tangled to be followed']
  ])
})

test('what Vue’s own components in a Taro build do with all they are given takes little work', () => {
  const names = range(8).map((index) => `p${index}`)
  const walk = `function walk(v) { ${names.map((name) => `walk(v.${name})`).join('; ')} }`
  const files = {
    'base.wxml': '<template name="taro_tmpl"><view /></template>',
    'pages/a/index.js': `${walk}\nPage({ data: {}, setup(given) { walk(given); const api = wx; api.getLocation() } })`
  }
  jest.replaceProperty(limits as { mostWork: number }, 'mostWork', 0)
  expect(auditOf(files).complete).toBe(true)
  jest.restoreAllMocks()
})

test('syntax that nothing here knows is counted, and what is in it is found all the same', () => {
  const script = 'const api = wx; class A { #x; has(o) { return #x in o || api.getLocation() } }; Page({})'
  const root = write(miniProgram({ 'pages/a/index.js': script }))
  const { facts, uses } = collect(readProgram(root))
  expect(facts.notUnderstood.get('PrivateName')).toBe(1)
  expect(uses.map(({ api }) => api)).toEqual(['wx.getLocation'])
})

/** A list of so many modules, each of which is a function that is handed the platform. */
const modulesOfList = (count: number, given: string): string[] => {
  const names = range(count).map((index) => `m${index}`)
  const modules = names.map((name) => [`${name}.js`, "module.exports = (given) => given.getLocation({ a: '${name}' })"])
  return usesOf({
    ...(Object.fromEntries(modules) as Files),
    'pages/a/index.js': `const all = [${names.map((name) => `require('../../${name}')`)}]\nPage({ go() { for (const each of all) each(${given}) } })`
  }).map((use) => use.replace(/ .*/, ''))
}

test('16 functions of a list that are modules are told apart; of a longer list that is told', () => {
  expect(modulesOfList(16, 'wx')).toEqual(range(16).map(() => 'wx.getLocation'))
  expect(modulesOfList(20, 'wx')).toContain('wx.*')
  expect(modulesOfList(20, '{ wx }')).toContain('wx.*')
  expect(modulesOfList(20, '{ id: 1 }')).toEqual([])
})

test('which name of a table is meant stays open: neither is taken for used', () => {
  const uses = usesOfScript(`const names = ['getLocation', 'chooseImage']
Page({ go(e) { wx[names[e.detail]]() } })`)
  expect(uses).toEqual([expect.stringMatching(/^wx\.\* /)])
})

test('a loop calls each name of a list of 16; a longer one is a table', () => {
  const called = (length: number) =>
    usesOfScript(`for (const name of ['getLocation'${', 0'.repeat(length - 1)}]) wx[name]()`)
  expect(called(16)).toEqual([expect.stringMatching(/^wx\.getLocation /)])
  expect(called(17)).toEqual([expect.stringMatching(/^wx\.\* /)])
})

test('an object handed to a function by name is looked into two names deep, and where it has at most 64 properties', () => {
  const handed = (options: string) => usesOfScript(`const options = ${options}\nPage({ ask() { kit.ask(options) } })`)
  const found = [expect.stringMatching(/^button\[open-type=getPhoneNumber\] /)]
  expect(handed("{ ok: { openType: 'getPhoneNumber' } }")).toEqual(found)
  expect(handed("{ a: { ok: { openType: 'getPhoneNumber' } } }")).toEqual([])
  const wide = (count: number) => `{ openType: 'getPhoneNumber', ${range(count - 1).map((index) => `p${index}: 1`)} }`
  expect(handed(wide(64))).toEqual(found)
  expect(handed(wide(65))).toEqual([])
})

test('what a component is given is told apart four names deep; deeper it is open', () => {
  const taken = (path: string) =>
    usesOf({
      'pages/a/index.json': { usingComponents: { 'x-ask': '/ask/index' } },
      'pages/a/index.wxml': '<x-ask given="{{given}}" />',
      'pages/a/index.js': `const given = {}; given.a = {}; given.a.b = {}; given.a.b.c = {}
given.a.b.openType = 'getPhoneNumber'; given.a.b.c.openType = 'getUserInfo'
Page({ data: { given } })`,
      'ask/index.json': { component: true },
      'ask/index.js': 'Component({ properties: { given: Object } })',
      'ask/index.wxml': `<button open-type="{{${path}}}" />`
    })
  expect(taken('given.a.b.openType')).toEqual([expect.stringContaining('button[open-type=getPhoneNumber]')])
  expect(taken('given.a.b.c.openType')).toEqual([expect.stringContaining('button[open-type=*]')])
})

test('parts of a script that name nothing of the platform wait from 50,000 characters on', () => {
  const waiting = (length: number) => {
    const piece = { name: 'own', start: 0, end: 10 }
    const outline = {
      start: 0,
      end: length,
      pieces: [piece],
      methods: [],
      exports: new Map(),
      isEsModule: false,
      stars: []
    }
    return quietRanges(
      ' '.repeat(length),
      new Map([['a.js', { ...outline, mentions: new Map(), loads: [], shared: [], sharedWhole: [], mixins: [] }]])
    )
  }
  expect(waiting(49_999)).toEqual([])
  expect(waiting(50_000)).toEqual([[0, 10]])
})

test('64 scripts are asked what leads to a place that rules of conduct look at; nothing is said beyond', () => {
  const asking = (others: number) => {
    const names = [...range(others).map((index) => `pages/b${index}`), 'pages/z']
    return findingsOf('asks-before-use', {
      'app.json': { pages: names },
      'ask.js': 'exports.ask = () => wx.requirePrivacyAuthorize()',
      ...Object.fromEntries(names.map((name) => [`${name}.wxml`, ''])),
      ...Object.fromEntries(
        names.map((name) => [`${name}.js`, `const { ask } = require('../ask'); Page({ go: ask })`])
      ),
      'pages/z.js': `const { ask } = require('../ask'); Page({ onLoad() { ask() } })`
    })
  }
  expect(asking(63)).toHaveLength(1)
  expect(asking(64)).toHaveLength(0)
})

test('a function that waits is followed when it is handed something of the platform, two objects deep', () => {
  const handed = (path: string, given: string) =>
    usesOfScript(`function own(o) { const name = 'get' + 'Location'; o.${path}[name]() }
Page({ go() { own(${given}) } }) //${' '.repeat(50_000)}`)
  expect(handed('a.b', '{ a: { b: wx } }')).toEqual([expect.stringMatching(/^wx\.getLocation /)])
  expect(handed('a.b.c', '{ a: { b: { c: wx } } }')).toEqual([])
})

test('a script of 10 MB is parsed, a longer one is searched for words', () => {
  const certaintyOf = (length: number) => {
    const call = 'wx.getLocation()'
    const script = `/*${' '.repeat(length - 4 - call.length)}*/${call}`
    return audit(write(miniProgram({ 'app.js': script }))).uses.map(({ certainty }) => certainty)
  }
  expect(certaintyOf(10e6)).toEqual(['certain'])
  expect(certaintyOf(10e6 + 1)).toEqual(['unknown'])
})

test('16 texts that one expression may be are told apart, and more are not', () => {
  const written = ['I', 'm', 'a', 'g', 'e'].map((letter) => `(on ? '${letter}' : '_')`)
  const chosen = (count: number) =>
    `wx['choose' + ${[...written.slice(0, count), `'${'Image'.slice(count)}'`].join(' + ')}]({})`
  expect(usesOfScript(chosen(4))).toEqual(['wx.chooseImage 1:1'])
  expect(usesOfScript(chosen(5))).toEqual(['wx.* 1:1'])
})

test('settings are worked out for 100,000 steps, 50 calls in one another, and up to 100,000 of anything', () => {
  expect([limits.mostSteps, limits.deepestCall, limits.longestSetting]).toEqual([100_000, 50, 100_000])
  const pagesOf = (settings: string) =>
    audit(
      write({
        'package.json': { dependencies: { '@tarojs/taro': '4.0.0' } },
        'src/app.config.ts': settings,
        'src/pages/a/index.tsx': "import Taro from '@tarojs/taro'\nTaro.getLocation()"
      })
    ).uses.flatMap(({ pages }) => pages)
  const page = "pages: ['pages/a/index']"
  const loop = (rounds: number) => `for (let i = 0; i < ${rounds}; i++) {}\nexport default { ${page} }`
  expect([10_000, 100_000].map(loop).map(pagesOf)).toEqual([['pages/a/index'], []])
  const deep = (depth: number) => `const of = (n) => n ? of(n - 1) : { ${page} }\nexport default of(${depth})`
  expect([49, 50].map(deep).map(pagesOf)).toEqual([['pages/a/index'], []])
  const long = (times: number) =>
    `let text = '${'a'.repeat(10_000)}'; let all = ''\nfor (const i of [${Array(times).fill(0).join()}]) all += text
export default { pages: [all.slice(0, 0) + 'pages/a/index'] }`
  expect([10, 11].map(long).map(pagesOf)).toEqual([['pages/a/index'], []])
})

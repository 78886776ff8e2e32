import { findingsOf, usesOf, usesOfScript } from './project'

/** A script is followed as a whole below this size; above it, functions that name nothing of the platform wait. */
const smallest = 50_000

const atSize = (code: string, size: number) => {
  const filler = (text: string) => `${code}\nfunction filler() { '${text}' }`
  return filler('-'.repeat(size - filler('').length))
}

const small = (code: string) => usesOfScript(atSize(code, smallest - 1))
const large = (code: string) => usesOfScript(atSize(code, smallest))

const location = [expect.stringMatching(/^wx\.getLocation /)]

describe('in a large script a function is followed once it is handed', () => {
  test.each([
    ['the platform', 'function same(it) { return it }\nsame(wx).getLocation()'],
    ['it in a second call', 'function same(it) { return it }\nsame(1)\nsame(wx).getLocation()'],
    [
      'it by one that was handed it',
      'function same(it) { return it }\nfunction twice(it) { return same(it) }\ntwice(wx).getLocation()'
    ],
    ['an interface', "function kept(ask) { return { ask } }\nkept(wx['get' + 'Location']).ask()"],
    ['a name', "function same(it) { return it }\nwx[same('getLocation')]()"],
    [
      'all names',
      'function each(names, put) { names.forEach((name) => put(name)) }\nconst own = {}\neach(Object.keys(wx), (name) => (own[name] = wx[name]))\nown.getLocation()'
    ],
    ['the platform in an object', 'function inside(it) { return it.api }\ninside({ api: wx }).getLocation()'],
    ['it in a list', 'function inside(it) { return it[0] }\ninside([wx]).getLocation()'],
    [
      'it under a name that is not known',
      "function inside(it, name) { return it[name] }\nconst table = {}\ntable[String(Date.now())] = wx\ninside(table, 'x').getLocation()"
    ],
    ['it two objects deep', 'function inside(it) { return it.kit.api }\ninside({ kit: { api: wx } }).getLocation()'],
    [
      'a copy of an object with it',
      'function inside(it) { return it.api }\nconst base = { api: wx }\ninside({ ...base }).getLocation()'
    ],
    ['it as its object', 'function inside() { return this.api }\ninside.call({ api: wx }).getLocation()'],
    ['it as what it belongs to', 'const kit = { api() { return this.own } }\nkit.own = wx\nkit.api().getLocation()'],
    ['a function that gives it', 'function lazy(give) { return give() }\nlazy(() => wx).getLocation()'],
    [
      'it as a method of what was made before',
      'class Kit { use(api) { this.own = api } api() { return this.own } }\nconst kit = new Kit()\nkit.use(wx)\nkit.api().getLocation()'
    ],
    [
      'it as a method of what a constructor made before',
      'function Kit() {}\nKit.prototype.use = function (api) { return api }\nconst kit = new Kit()\nkit.use(wx).getLocation()'
    ],
    ['it as a constructor', 'function Kit(api) { this.api = api }\nnew Kit(wx).api.getLocation()'],
    [
      'it as the constructor of a class, with all methods',
      'class Kit { constructor(api) { this.own = api } api() { return this.own } }\nnew Kit(wx).api().getLocation()'
    ]
  ])('%s', (_, code) => {
    expect(small(code)).toEqual(location)
    expect(large(code)).toEqual(location)
  })

  test('an object with methods of its own', () => {
    const code = 'function start(recorder) { recorder.start() }\nstart(wx.getRecorderManager())'
    expect(large(code)).toEqual([expect.stringMatching(/^RecorderManager\.start /)])
  })

  test('what comes of a module nobody has read', () => {
    const files = (size: number) => ({
      'lib.js': 'module.exports = { api: wx }',
      'names.js': "exports.name = 'get' + 'Location'",
      'pages/a/index.js': atSize(
        "const lib = require('../../lib')\nfunction inside(it) { return it.api }\nconst { name } = require('../../names')\ninside(lib)[name]()",
        size
      )
    })
    expect(usesOf(files(smallest - 1))).toEqual(location)
    expect(usesOf(files(smallest))).toEqual(location)
  })
})

test('it is not followed for what says nothing, nor for the platform three objects deep', () => {
  const deep = 'function inside(it) { return it.a.b.api }\ninside({ a: { b: { api: wx } } }).getLocation()'
  expect([small(deep), large(deep)]).toEqual([location, []])
  const silent = "function named(it) { return it || '' }\nnamed(0), named(''), named({ it: [] })\nwx[named('')]()"
  expect([small(silent), large(silent)]).toEqual([[], [expect.stringMatching(/^wx\.\* /)]])
})

test('what listens for the need of consent is followed, though it names nothing of the platform', () => {
  const silent = (answer: string) => {
    const code = `function ask(resolve) { ${answer} }\nwx.onNeedPrivacyAuthorization(ask)`
    return findingsOf('listener-never-resolves', { 'pages/a/index.js': atSize(code, smallest) }).length
  }
  expect([silent("resolve({ event: 'disagree' })"), silent('')]).toEqual([0, 1])
})

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

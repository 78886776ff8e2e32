import { audit } from '../../../src/audit'
import { placesOf, write, type Files } from '../project'

it.each([
  ['at launch', { 'app.js': 'App({ onLaunch() {\nwx.requirePrivacyAuthorize() } })' }, 'app.js:2'],
  ['when a page opens', { 'pages/a/index.js': 'Page({ onLoad() {\nwx.getLocation() } })' }, 'pages/a/index.js:2'],
  [
    'through a method',
    { 'pages/a/index.js': 'Page({ onLoad() { this.locate() },\nlocate() { wx.getLocation() } })' },
    'pages/a/index.js:2'
  ],
  [
    'through a callback of a method',
    {
      'pages/a/index.js':
        'Page({ onLoad() { this.locate() },\nlocate() { wx.login({ success() { wx.getLocation() } }) } })'
    },
    'pages/a/index.js:2'
  ],
  [
    'through what it keeps and calls',
    { 'pages/a/index.js': 'Page({ onLoad() { const locate = () =>\nwx.getLocation(); locate() } })' },
    'pages/a/index.js:2'
  ],
  [
    'through another module',
    {
      'pages/a/index.js': "import { locate } from '../../where'\nPage({ onLoad() { locate() } })",
      'where.js': 'export function locate() { wx.getLocation() }'
    },
    'where.js:1'
  ],
  [
    'where it was not given before',
    {
      'pages/a/index.js':
        "Page({ onLoad() { wx.getSetting({ success(r) { if (!r.authSetting['scope.userLocation'])\nwx.getLocation() } }) } })"
    },
    'pages/a/index.js:2'
  ],
  [
    'where consent is needed',
    {
      'pages/a/index.js':
        'Page({ onLoad() { wx.getPrivacySetting({ success: ({ needAuthorization }) => { if (needAuthorization)\nwx.requirePrivacyAuthorize() } }) } })'
    },
    'pages/a/index.js:2'
  ],
  [
    'after a question, by what does not wait for it',
    {
      'pages/a/index.js':
        'Page({ onLoad() { wx.showModal({ success: () => this.pick() }); this.pick() },\npick() { wx.getLocation() } })'
    },
    'pages/a/index.js:2'
  ]
])('finds consent asked for %s', (_, files, place) => {
  expect(placesOf('asks-before-use', files)).toEqual([place])
})

it.each([
  ['a tap', 'Page({ onLoad() {}, pick() { wx.getLocation() } })'],
  ['what keeps it', 'Page({ onLoad() { this.pick = () => wx.getLocation() }, tap() { this.pick() } })'],
  ['an event', "Page({ onLoad() { bus.on('pick', () => wx.getLocation()) } })"],
  ['an answer of the user', 'Page({ onLoad() { wx.showModal({ success() { wx.getLocation() } }) } })'],
  [
    'an answer that leads to a method',
    'Page({ onLoad() { wx.showModal({ success: () => this.pick() }) }, pick() { wx.getLocation() } })'
  ],
  [
    'what the user allowed before',
    "Page({ onLoad() { wx.getSetting({ success(r) { if (r.authSetting['scope.userLocation']) wx.getLocation() } }) } })"
  ],
  [
    'what the user allowed before, told by a comparison',
    "Page({ onLoad() { wx.getSetting({ success(r) { r.authSetting['scope.userLocation'] === true && this.pick() } }) }, pick() { wx.getLocation() } })"
  ],
  [
    'what the user did not refuse before',
    "Page({ onLoad() { wx.getSetting({ success: ({ authSetting }) => { if (!authSetting['scope.userLocation']) { this.ask() } else { wx.getLocation() } } }) }, ask() {} })"
  ],
  [
    'consent that was given before',
    'Page({ onLoad() { wx.getPrivacySetting({ success: (r) => { if (!r.needAuthorization) wx.getLocation() } }) } })'
  ],
  [
    'consent that was given before, the other way round',
    'Page({ onLoad() { wx.getPrivacySetting({ success: ({ needAuthorization }) => needAuthorization ? this.show() : wx.getLocation() }) } })'
  ],
  [
    'a tap, in a script whose functions all have a letter for a name',
    'function j() { return j = c(w.mark(function t() { wx.getLocation() })), j.apply(this, arguments) }\nfunction r(n) { return x.t(n) }\nr(1)\nPage({ pick: j })'
  ],
  [
    'the library’s own popup, bundled',
    'var shared = globalThis.__miniprogramPrivacyConsent\nComponent({ lifetimes: { ready() { if (this.data.auto) this.open().catch(() => {}) } }, methods: { open() { return shared.requirePrivacyAuthorize() } } })'
  ],
  ['a listener', 'Page({ onLoad() { wx.onNeedPrivacyAuthorization((resolve) => resolve) } })']
])('says nothing of what waits for %s', (_, script) => {
  expect(placesOf('asks-before-use', { 'pages/a/index.js': script })).toEqual([])
})

it.each<[string, Files, string[]]>([
  [
    'in what is loaded at launch',
    { 'app.js': "import './start'\nApp({})", 'start.js': 'wx.getLocation()' },
    ['start.js:1']
  ],
  [
    'two modules away, under another name',
    {
      'pages/a/index.js': "import { first as begin } from '../../first'\nPage({ onLoad() { begin() } })",
      'first.js': "import second from './second'\nexport const first = () => second()",
      'second.js': 'export default function () { wx.getLocation() }'
    },
    ['second.js:1']
  ],
  [
    'by what is made',
    {
      'pages/a/index.js': "import Place from '../../place'\nPage({ onLoad() { this.place = new Place() } })",
      'place.js': 'export default class { constructor() { this.find() }\nfind() { wx.getLocation() } }'
    },
    ['place.js:2']
  ],
  [
    'by a behavior',
    {
      'pages/a/index.js': "Page({ behaviors: [require('../../place')] })",
      'place.js': 'module.exports = Behavior({ lifetimes: { attached() { wx.getLocation() } } })'
    },
    ['place.js:1']
  ],
  [
    'never: what opens calls another function of that name',
    {
      'pages/a/index.js':
        "import { init } from '../../words'\nimport { Place } from '../../place'\nPage({ onLoad() { init() }, tap() { new Place().init() } })",
      'words.js': 'export function init() {}',
      'place.js': 'export class Place { init() { wx.getLocation() } }'
    },
    []
  ],
  [
    'never: what is wrapped is only kept',
    { 'pages/a/index.js': 'const pick = throttle(() => wx.getLocation())\nPage({ pick })' },
    []
  ]
])('follows calls from file to file: %s', (_, files, places) => {
  expect(placesOf('asks-before-use', files)).toEqual(places)
})

const uniApp = (page: string, files: Files = {}): Files => ({
  'manifest.json': { 'mp-weixin': {} },
  'pages.json': { pages: [{ path: 'pages/a/a' }] },
  'App.vue': '<script setup></script>',
  'pages/a/a.vue': `<script setup>\n${page}\n</script><template><view @click="tap" /></template>`,
  ...files
})
const taro = (page: string): Files => ({
  'package.json': { dependencies: { '@tarojs/taro': '4' } },
  'config/index.js': '',
  'src/app.config.js': "export default { pages: ['pages/a/index'] }",
  'src/app.js': '',
  'src/pages/a/index.jsx': `import Taro from '@tarojs/taro'\n${page}`
})

it.each<[string, Files, string[]]>([
  [
    'the hook of a composable',
    uniApp("import { usePlace } from '../../place'\nconst { tap } = usePlace()", {
      'place.js': 'export function usePlace() { onLoad(() => {\nuni.getLocation() }); return { tap() {} } }'
    }),
    ['place.js:2']
  ],
  [
    'an action of a store',
    uniApp("import { usePlace } from '../../place'\nonMounted(() => usePlace().find())\nconst tap = 1", {
      'place.js': "export const usePlace = defineStore('place', { actions: { find() {\nuni.getLocation() } } })"
    }),
    ['place.js:2']
  ],
  [
    'a plug-in of the program',
    uniApp('const tap = 1', {
      'main.js':
        "import place from './place'\nexport function createApp() { const app = createSSRApp(); app.use(place) }",
      'place.js': 'export default { install() {\nuni.getLocation() } }'
    }),
    ['place.js:2']
  ],
  [
    'what a page draws with',
    taro('export default function A() { Taro.getLocation()\nreturn null }'),
    ['src/pages/a/index.jsx:2']
  ],
  [
    'an effect that runs once',
    taro('export default function A() { useEffect(() => {\nTaro.getLocation() }, []) }'),
    ['src/pages/a/index.jsx:3']
  ],
  [
    'nothing that waits',
    taro(
      'export default function A() { const [on] = useState(false)\nuseEffect(() => { if (on) Taro.getLocation() }, [on])\nusePullDownRefresh(() => Taro.getLocation())\nreturn <View onClick={() => { Taro.chooseImage() }} /> }'
    ),
    []
  ],
  [
    'nothing that is watched, provided or wrapped',
    uniApp(
      "watch(on, () => { uni.getLocation() })\nprovide('pick', () => uni.chooseImage())\nonPullDownRefresh(() => uni.getLocation())\nconst tap = throttle(() => uni.chooseImage())"
    ),
    []
  ]
])('knows what opens in frameworks: %s', (_, files, places) => {
  const found = audit(write(files)).findings.filter(({ rule }) => rule === 'asks-before-use')
  expect(found.flatMap((each) => each.places.map(({ file, line }) => `${file}:${line}`))).toEqual(places)
})

describe('a list of functions', () => {
  const places = (script: string) => placesOf('asks-before-use', { 'pages/a/index.js': script })

  it.each(['wx.getLocation', '() => wx.getLocation({})', 'function () { wx.getLocation({}) }'])(
    'calls none of them: %s',
    (step) => {
      expect(places(`const steps = [${step}]\nPage({ list: [${step}], onTap() { steps[0]({}) } })`)).toEqual([])
    }
  )

  it.each(['steps.forEach((step) => step())', 'for (const step of steps) step()', 'steps[0]()'])(
    'whoever goes through it does: %s',
    (run) => {
      expect(places(`const steps = [\n() => wx.getLocation({})]\nPage({ onLoad() { ${run} } })`)).toEqual([
        'pages/a/index.js:2'
      ])
    }
  )

  it('a call in it is one', () => {
    expect(places('Page({ onLoad() { Promise.all([\nwx.getLocation({})]) } })')).toEqual(['pages/a/index.js:2'])
  })
})

describe('a call that is only kept for later', () => {
  const page = (script: string) => placesOf('asks-before-use', { 'pages/a/index.js': script })

  it.each([
    ['under a name', 'const where = wx.getLocation'],
    ['in an object', 'const kit = { where: wx.getLocation }'],
    ['as a promise', 'const where = promisify(wx.getLocation)'],
    ['bound', 'const where = wx.getLocation.bind(wx)'],
    ['unless it is missing', 'const where = wx.getLocation || function () {}'],
    ['one of two', 'const where = wx.canIUse(1) ? wx.getLocation : wx.request'],
    ['a function of two', 'const where = wx.canIUse(1) ? () => wx.getLocation({}) : later'],
    ['as an export', 'exports.where = later(wx.getLocation)'],
    ['taken out before', 'const { getLocation } = wx\nexports.where = later(getLocation)']
  ])('asks when it is called: %s', (_, kept) => {
    const called = kept.includes('kit') ? 'kit.where()' : kept.includes('exports') ? 'exports.where()' : 'where()'
    expect(page(`${kept}\nPage({ go() { ${called} } })`)).toEqual([])
    expect(page(`${kept}\nPage({ onLoad() { ${called} } })`)).toHaveLength(1)
  })

  it.each(['promisify(wx.getLocation)({})', 'await later(wx.getLocation)', 'const there = wx.getLocation({})'])(
    'and not where it is called at once: %s',
    (call) => {
      expect(page(`Page({ async onLoad() { ${call} } })`)).toHaveLength(1)
    }
  )

  it.each([
    ['a map', "const kept = new Map([['where', wx.getLocation]])"],
    ['a map, one by one', "const kept = new Map()\nkept.set('where', wx.getLocation)"],
    ['a listener', "const kept = bus\nkept.on('where', wx.getLocation)"],
    ['the platform', 'const kept = wx.chooseImage || {}\nwx.chooseImage = kept']
  ])('in %s', (_, kept) => {
    expect(page(`${kept}\nPage({ go() { kept.get('where')({}) } })`)).toEqual([])
  })

  it('as a function that is handed back', () => {
    const made = 'function make() { return () => wx.getLocation() }\nconst later = () => () => wx.chooseImage()'
    expect(page(`${made}\nconst where = make(), pick = later()\nPage({ go() { where(), pick() } })`)).toEqual([])
  })

  it('as a method of a class that is written as a property', () => {
    const component = (called: string) =>
      page(
        `class Kit { where = () => { wx.getLocation() } }\nconst kit = new Kit()\nPage({ ${called}() { kit.where() } })`
      )
    expect(component('go')).toEqual([])
    expect(component('onLoad')).toHaveLength(1)
  })
})

it.each([
  ['at once', 'watch(place, () => uni.getLocation({}), { immediate: true })', 1],
  ['at once, whatever it looks at', 'watchEffect(() => { uni.getLocation({}) })', 1],
  ['later', 'watch(place, () => uni.getLocation({}))', 0]
])('what a page watches asks when it is called: %s', (_, watched, times) => {
  const files: Files = {
    'package.json': { dependencies: { '@dcloudio/uni-app': '3.0.0' } },
    'src/manifest.json': { 'mp-weixin': {} },
    'src/pages.json': { pages: [{ path: 'pages/a/a' }] },
    'src/App.vue': '<script></script>',
    'src/pages/a/a.vue': `<script setup>import { ref, watch, watchEffect } from 'vue'\nconst place = ref(1)\n${watched}</script>`
  }
  const { findings } = audit(write(files))
  expect(findings.filter(({ rule }) => rule === 'asks-before-use')).toHaveLength(times)
})

describe('a method of the program', () => {
  const asked = (code: string, app = 'where() { wx.getLocation() }') =>
    placesOf('asks-before-use', {
      'app.js': `App({ ${app} })`,
      'pages/a/index.js': `const app = getApp()\nPage({ ${code} })`
    })

  it.each(['getApp().where()', 'app.where()', 'const it = getApp(); it.where()'])('that a page calls: %s', (call) => {
    expect(asked(`onLoad() { ${call} }`)).toEqual(['app.js:1'])
    expect(asked(`onTap() { ${call} }`)).toEqual([])
  })

  it('is not what another object has under its name', () => {
    expect(asked('onLoad() { wx.where(); this.where(); tools.where() }')).toEqual([])
  })
})

it('a call where consent was given before asks for nothing, wherever the other case leaves', () => {
  const page = (test: string) =>
    placesOf('asks-before-use', {
      'pages/a/index.js': `Page({ async onLoad() { const res = await wx.getSetting(); if (${test}) return; wx.getLocation() } })`
    })
  expect(page("!res.authSetting['scope.userLocation']")).toEqual([])
  expect(page('res.needAuthorization')).toEqual([])
  expect(page("res.authSetting['scope.userLocation']")).toHaveLength(1)
})

it('a function is no method of its name', () => {
  const page = (call: string) =>
    placesOf('asks-before-use', {
      'pages/a/index.js': `const kit = { locate() { wx.getLocation() } }\nfunction locate() { return 1 }\nPage({ onLoad() { ${call} } })`
    })
  expect(page('locate()')).toEqual([])
  expect(page('kit.locate()')).toHaveLength(1)
})

it.each(["() => api.getLocation({ type: 'gcj02' })", "api.getLocation({ type: 'gcj02' })"])(
  'what stands in the handler of a template waits for the tap: %s',
  (handler) => {
    const page = `<template><view @click="${handler}" /></template><script setup>\nconst api = uni\n</script>`
    const { uses, findings } = audit(write(uniApp('', { 'pages/a/a.vue': page })))
    expect(uses.map(({ api }) => api)).toEqual(['wx.getLocation'])
    expect(findings.filter(({ rule }) => rule === 'asks-before-use')).toEqual([])
  }
)

import { placesOf } from '../project'

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
  ['a listener', 'Page({ onLoad() { wx.onNeedPrivacyAuthorization((resolve) => resolve) } })']
])('says nothing of what waits for %s', (_, script) => {
  expect(placesOf('asks-before-use', { 'pages/a/index.js': script })).toEqual([])
})

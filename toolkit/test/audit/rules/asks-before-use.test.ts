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
  ]
])('finds consent asked for %s', (_, files, place) => {
  expect(placesOf('asks-before-use', files)).toEqual([place])
})

it.each([
  ['a tap', 'Page({ onLoad() {}, pick() { wx.getLocation() } })'],
  ['what keeps it', 'Page({ onLoad() { this.pick = () => wx.getLocation() }, tap() { this.pick() } })'],
  ['an event', "Page({ onLoad() { bus.on('pick', () => wx.getLocation()) } })"],
  ['an answer of the user', 'Page({ onLoad() { wx.showModal({ success() { wx.getLocation() } }) } })'],
  ['a listener', 'Page({ onLoad() { wx.onNeedPrivacyAuthorization((resolve) => resolve) } })']
])('says nothing of what waits for %s', (_, script) => {
  expect(placesOf('asks-before-use', { 'pages/a/index.js': script })).toEqual([])
})

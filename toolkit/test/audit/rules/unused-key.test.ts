import { basename } from 'node:path'
import { audit } from '../../../src/audit'
import { findingsOf, guideline, placesOf, write, type Files } from '../project'

const dialog = { 'pages/a/index.json': { usingComponents: { 't-dialog': 'tdesign-miniprogram/dialog/dialog' } } }

const used = { 'pages/a/index.js': 'wx.chooseImage()' }

it('finds a declared key that nothing uses', () => {
  const given = guideline({ Album: 'a', Camera: 'b' })
  const [finding, ...others] = findingsOf('unused-key', used, { guideline: given })
  expect(others).toEqual([])
  expect([basename(finding.file), finding.line]).toEqual(['guideline.json', 10])
  expect(finding.message).toBe('Camera is declared, and nothing in the code uses it')
})

it.each<[string, Files]>([
  ['a use that cannot be told could be it', { 'pages/a/index.js': 'wx[name]()' }],
  ['something was not read', { 'pages/a/index.js': "import 'lost-package'" }],
  ['a plug-in could be it', { 'app.json': { pages: ['pages/a/index'], plugins: { map: { version: '1.0.0' } } } }],
  [
    'a plug-in of a sub-package could be it',
    { 'app.json': { pages: ['pages/a/index'], subPackages: [{ root: 'b', pages: [], plugins: { map: {} } }] } }
  ],
  ['a page of the web could be it', { 'pages/a/index.wxml': '<web-view src="{{ address }}" />' }],
  [
    'a cloud function reads open data',
    { 'pages/a/index.js': 'Page({ a({ detail }) { send(wx.cloud.CloudID(detail.cloudID)) } })' }
  ],
  ['a dialog is not in the tree', { ...dialog, 'pages/a/index.wxml': '<t-dialog confirm-btn="{{confirm}}" />' }]
])('says nothing while %s', (_, files) => {
  expect(placesOf('unused-key', files, { guideline: guideline({ Camera: 'b', PhoneNumber: 'c' }) })).toEqual([])
})

it('leaves alone what the owner collects by other means', () => {
  const own = { Album: 'a', DeviceInfo: 'b', EXOrderInfo: 'c', Email: 'd', 'my own kind': 'e' }
  expect(placesOf('unused-key', used, { guideline: guideline(own) })).toEqual([])
})

it('can be switched off', () => {
  expect(
    placesOf('unused-key', used, { guideline: guideline({ Camera: 'b' }), rules: { 'unused-key': 'off' } })
  ).toEqual([])
})

it('speaks where the plug-in is developed with the program', () => {
  const app = { 'app.json': { pages: ['pages/a/index'], plugins: { map: { version: 'dev' } } } }
  expect(placesOf('unused-key', { ...used, ...app }, { guideline: guideline({ Camera: 'b' }) })).toHaveLength(1)
})

it.each<[string, Files]>([
  [
    'Taro',
    {
      'package.json': { dependencies: { '@tarojs/taro': '4.0.0' } },
      'src/app.config.js': "export default { pages: ['pages/a/index'] }",
      'src/app.js': '',
      'src/pages/a/index.jsx':
        "import { View, WebView } from '@tarojs/components'\nexport default () => <WebView src={a} />"
    }
  ],
  [
    'uni-app',
    {
      'manifest.json': { 'mp-weixin': { plugins: { map: { version: '1.0.0' } } } },
      'pages.json': { pages: [{ path: 'pages/a/index' }] },
      'App.vue': '<script></script>',
      'pages/a/index.vue': '<template><view /></template>'
    }
  ],
  [
    'uni-app with a plug-in of a sub-package',
    {
      'manifest.json': {},
      'pages.json': {
        pages: [{ path: 'pages/a/index' }],
        subPackages: [{ root: 'b', pages: [], plugins: { map: {} } }]
      },
      'App.vue': '<script></script>',
      'pages/a/index.vue': '<template><view /></template>'
    }
  ]
])('says nothing in source of %s either', (_, files) => {
  const { complete, findings } = audit(write(files), { guideline: guideline({ Camera: '扫描证件' }) })
  expect([complete, findings.map(({ rule }) => rule)]).toEqual([true, []])
})

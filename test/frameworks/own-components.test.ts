import { clashesIn } from '../../frameworks/uni-app/own-components'

const page = (usingComponents: object, wxml = '<privacy-popup wx:if="{{r0}}" u-t="m" u-p="{{a}}"/>') => ({
  'pages/a/a.wxml': { type: 'asset', source: wxml },
  'pages/a/a.json': { type: 'asset', source: JSON.stringify({ usingComponents }) },
  'pages/a/a.js': { type: 'chunk' }
})

test('a component of the program’s own under the name of a tag is told, with its page', () => {
  expect(clashesIn(page({ 'privacy-popup': '../../components/privacy-popup/privacy-popup' }))).toEqual([
    expect.stringMatching(/pages\/a\/a\.vue has a component of its own called privacy-popup/)
  ])
})

test.each([
  ['the library’s', { 'privacy-popup': '/miniprogram_npm/miniprogram-privacy-consent/privacy-popup/index' }],
  ['a native one of the program', { 'privacy-popup': '/wxcomponents/privacy/index' }],
  ['another name', { 'my-popup': '../../components/my-popup' }]
])('%s is not', (_, usingComponents) => {
  expect(clashesIn(page(usingComponents))).toEqual([])
})

test('one whose tag is in PascalCase gets its attributes, and is not', () => {
  const own = { 'privacy-popup': '../../components/PrivacyPopup' }
  expect(clashesIn(page(own, '<privacy-popup wx:if="{{a}}" u-i="1" u-p="{{a}}"/>'))).toEqual([])
})

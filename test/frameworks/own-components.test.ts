import { clashesIn } from '../../frameworks/uni-app/own-components'

const page = (usingComponents: object) => ({
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

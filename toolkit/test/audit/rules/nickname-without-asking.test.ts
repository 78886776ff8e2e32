import { findingsOf, placesOf } from '../project'

const rule = 'nickname-without-asking'
const input = '<input type="nickname" />'

it('finds a nickname where nobody asks first', () => {
  const [finding] = findingsOf(rule, { 'pages/a/index.wxml': `\n${input}` })
  expect([finding.file, finding.line]).toEqual(['pages/a/index.wxml', 2])
  expect(finding.message).toMatch(/pages\/a\/index/)
})

it.each([
  ['a script that asks', { 'pages/a/index.js': 'wx.requirePrivacyAuthorize({})' }],
  [
    'a gate',
    {
      'pages/a/index.json': { usingComponents: { 'privacy-gate': 'miniprogram-privacy-consent/privacy-gate/index' } },
      'pages/a/index.wxml': `<privacy-gate>${input}</privacy-gate>`
    }
  ],
  [
    'a popup that asks when the page is ready',
    {
      'pages/a/index.json': { usingComponents: { popup: 'miniprogram-privacy-consent/privacy-popup/index' } },
      'pages/a/index.wxml': `<popup auto />${input}`
    }
  ]
])('says nothing with %s', (_, files) => {
  expect(placesOf(rule, { 'pages/a/index.wxml': input, ...files })).toEqual([])
})

it('a popup that waits to be called is not enough', () => {
  const files = {
    'pages/a/index.json': { usingComponents: { popup: 'miniprogram-privacy-consent/privacy-popup/index' } },
    'pages/a/index.wxml': `<popup />${input}`
  }
  expect(placesOf(rule, files)).toEqual(['pages/a/index.wxml:1'])
})

it('is answered by a comment with a reason', () => {
  expect(
    placesOf(rule, {
      'pages/a/index.wxml': `<!-- mp-privacy-disable-next-line ${rule} -- asked on the page before -->\n${input}`
    })
  ).toEqual([])
})

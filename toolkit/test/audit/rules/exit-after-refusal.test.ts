import { placesOf } from '../project'

const agree = '<button id="y" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="yes" />'

it.each([
  ['in the method that refuses', "Page({ no() {\nthis.resolve({ event: 'disagree' })\nwx.exitMiniProgram() } })", 3],
  [
    'in a method it calls',
    "Page({ no() { this.resolve({ event: 'disagree' }); this.leave() },\nleave() { wx.exitMiniProgram() } })",
    2
  ],
  ['where asking fails', 'Page({ a() { wx.requirePrivacyAuthorize({\nfail() { wx.exitMiniProgram() } }) } })', 2],
  [
    'where the promise is rejected',
    'Page({ a() { wx.requirePrivacyAuthorize()\n.catch(() => wx.exitMiniProgram()) } })',
    2
  ],
  [
    'where waiting for it fails',
    'Page({ async a() { try { await wx.requirePrivacyAuthorize() }\ncatch { wx.exitMiniProgram() } } })',
    2
  ],
  [
    'by the second function of then',
    'Page({ a() { wx.requirePrivacyAuthorize().then(() => {},\n() => wx.exitMiniProgram()) } })',
    2
  ],
  ["by who listens to the library's disagree", "m.on('disagree',\n() => wx.exitMiniProgram())", 2],
  ['in a handler called so', 'Page({\nonDisagree() { wx.exitMiniProgram() } })', 2]
])('finds the program left %s', (_, script, line) => {
  expect(placesOf('exit-after-refusal', { 'pages/a/index.js': script })).toEqual([`pages/a/index.js:${line}`])
})

it('finds a navigator that leaves beside an agree button', () => {
  const files = { 'pages/a/index.wxml': `${agree}\n<navigator open-type="exit" target="miniProgram">no</navigator>` }
  expect(placesOf('exit-after-refusal', files)).toEqual(['pages/a/index.wxml:2'])
})

it('says nothing of a way out that has nothing to do with it', () => {
  const files = { 'pages/a/index.js': 'Page({ quit() { wx.exitMiniProgram() } })' }
  expect(placesOf('exit-after-refusal', files)).toEqual([])
})

import { placesOf } from '../project'

const files = (attributes: string, script = 'Page({})', before = '') => ({
  'pages/a/index.wxml': `${before}\n<button id="b" open-type="agreePrivacyAuthorization" ${attributes} />`,
  'pages/a/index.js': script
})

it('finds consent that is taken from tap alone', () => {
  expect(placesOf('agree-in-tap', files('bindtap="ok"'))).toEqual(['pages/a/index.wxml:2'])
})

it('finds a tap handler that answers, beside the right one', () => {
  const script =
    "Page({ tapped() { this.resolve({ event: 'agree', buttonId: 'b' }) }, wx() { wx.onNeedPrivacyAuthorization(() => {}) } })"
  expect(placesOf('agree-in-tap', files('bind:tap="tapped" bindagreeprivacyauthorization="ok"', script))).toEqual([
    'pages/a/index.wxml:2'
  ])
})

it('says nothing where the event is heard', () => {
  expect(placesOf('agree-in-tap', files('bind:agreeprivacyauthorization="ok"'))).toEqual([])
  expect(placesOf('agree-in-tap', files('bindtap="count" bindagreeprivacyauthorization="ok"'))).toEqual([])
})

it('is answered by a comment with a reason', () => {
  const note = '<!-- mp-privacy-disable-next-line agree-in-tap -- counted only -->'
  expect(placesOf('agree-in-tap', files('bindtap="ok"', 'Page({})', note))).toEqual([])
})

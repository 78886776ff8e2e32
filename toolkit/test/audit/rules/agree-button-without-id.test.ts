import { findingsOf, placesOf } from '../project'

const files = (attributes: string, before = '') => ({
  'pages/a/index.wxml': `${before}\n<button ${attributes} open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="ok" />`
})

it('finds an agree button without id', () => {
  expect(placesOf('agree-button-without-id', files('class="x"'))).toEqual(['pages/a/index.wxml:2'])
})

it('says nothing with one', () => {
  expect(placesOf('agree-button-without-id', files('id="agree"'))).toEqual([])
})

it('is answered by a comment with a reason', () => {
  const note = '<!-- mp-privacy-disable-next-line agree-button-without-id -- resolve is never called -->'
  expect(placesOf('agree-button-without-id', files('', note))).toEqual([])
})

it('is a note where nothing listens: no request waits, and a tap on the button counts', () => {
  const severities = (script: string) =>
    findingsOf('agree-button-without-id', { ...files(''), 'app.js': script }).map(({ severity }) => severity)
  expect(severities('App({})')).toEqual(['info'])
  expect(severities('wx.onNeedPrivacyAuthorization((resolve) => { App({ resolve }) })')).toEqual(['error'])
})

describe('a component that draws the button', () => {
  const agrees = (given: string, id: string) =>
    placesOf('agree-button-without-id', {
      'pages/a/index.json': { usingComponents: { 'kit-button': '/kit/button' } },
      'pages/a/index.wxml': `<kit-button ${given} open-type="agreePrivacyAuthorization" bind:agreeprivacyauthorization="ok" />`,
      'kit/button.json': { component: true },
      'kit/button.js': 'Component({ properties: { tId: String, openType: String } })',
      'kit/button.wxml': `<button ${id} open-type="{{openType}}" bind:agreeprivacyauthorization="on" />`
    })

  it.each([
    ['id="agree"', 'id="{{tId}}"'],
    ['id="agree"', '']
  ])('%s stays outside of <button %s>', (given, id) => expect(agrees(given, id)).toEqual(['pages/a/index.wxml:1']))

  it.each([
    ['t-id="agree"', 'id="{{tId}}"'],
    ['button="agree"', 'id="{{button}}"'],
    ['id="agree"', 'id="{{id || tId}}"'],
    ['id="agree"', 'id="own"'],
    ['id="agree"', 'id="{{made}}"']
  ])('%s, or its own, reaches <button %s>', (given, id) => expect(agrees(given, id)).toEqual([]))
})

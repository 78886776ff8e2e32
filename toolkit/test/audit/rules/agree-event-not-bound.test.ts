import { placesOf } from '../project'

const kit = (inner: string) => ({
  'pages/a/index.json': { usingComponents: { 'kit-button': '/kit/button' } },
  'pages/a/index.wxml':
    '<kit-button id="y" open-type="agreePrivacyAuthorization" bind:agreeprivacyauthorization="yes" />',
  'kit/button.json': { component: true },
  'kit/button.js': 'Component({ properties: { openType: String } })',
  'kit/button.wxml': inner
})

it('finds an agree button that nobody hears', () => {
  const files = { 'pages/a/index.wxml': '\n<button id="y" open-type="agreePrivacyAuthorization" />' }
  expect(placesOf('agree-event-not-bound', files)).toEqual(['pages/a/index.wxml:2'])
})

it('finds a component that does not pass the event on', () => {
  expect(placesOf('agree-event-not-bound', kit('<button open-type="{{openType}}" />'))).toContain(
    'pages/a/index.wxml:1'
  )
})

it('says nothing where it is heard', () => {
  const heard = kit('<button open-type="{{openType}}" bindagreeprivacyauthorization="on" />')
  expect(placesOf('agree-event-not-bound', heard)).toEqual([])
  const plain = '<button id="y" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="yes" />'
  expect(placesOf('agree-event-not-bound', { 'pages/a/index.wxml': plain })).toEqual([])
})

it('says nothing of a component that hears it and hands it up under another name, where that is bound', () => {
  const dialog = (bound: string) => ({
    ...kit('<button id="{{button}}" open-type="{{openType}}" bindagreeprivacyauthorization="on" />'),
    'pages/a/index.wxml': `<kit-button button="y" open-type="agreePrivacyAuthorization" ${bound} />`
  })
  expect(placesOf('agree-event-not-bound', dialog('bind:agree="yes"'))).toEqual([])
  expect(placesOf('agree-event-not-bound', dialog(''))).toEqual(['pages/a/index.wxml:1'])
})

import { findingsOf, placesOf } from '../project'

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

it('is a note where nothing listens: no request waits for an answer', () => {
  const files = { 'pages/a/index.wxml': '<button id="y" open-type="agreePrivacyAuthorization" />' }
  const severities = (script: string) =>
    findingsOf('agree-event-not-bound', { ...files, 'app.js': script }).map(({ severity }) => severity)
  expect(severities('App({})')).toEqual(['info'])
  expect(severities('wx.onNeedPrivacyAuthorization((resolve) => { App({ resolve }) })')).toEqual(['error'])
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

describe('a component that hears the event and hands nothing up', () => {
  const heard = (openType: string) =>
    `<button id="y" open-type="${openType}" bindagreeprivacyauthorization="onAgree" /><view bind:tap="no" />`
  const placed = (script: string, tag = '<kit-button open-type="agreePrivacyAuthorization" bind:agree="yes" />') =>
    placesOf('agree-event-not-bound', {
      ...kit(heard(tag.includes('open-type') ? '{{openType}}' : 'agreePrivacyAuthorization')),
      'pages/a/index.wxml': tag,
      'kit/button.js': `${script}, no() {} } })`,
      'kit/up.js': "exports.up = (self) => self.triggerEvent('agree')",
      'kit/log.js': 'exports.log = (text) => console.log(text)'
    })
  const component = 'Component({ properties: { openType: String }, methods: { onAgree() { this.setData({ open: false })'

  it.each([
    ['told by its open-type', '<kit-button open-type="agreePrivacyAuthorization" bind:agree="yes" />'],
    [
      'under the same name',
      '<kit-button open-type="agreePrivacyAuthorization" bind:agreeprivacyauthorization="yes" />'
    ],
    ['with an open-type of its own', '<kit-button bind:agree="yes" />']
  ])('is found where somebody listens to it: %s', (_, tag) => {
    expect(placed(`${component} }`, tag)).toEqual(['pages/a/index.wxml:1'])
    expect(placed(`const { log } = require('./log')\n${component}; log('agreed') }`, tag)).toEqual([
      'pages/a/index.wxml:1'
    ])
    expect(placed(`${component}; this.triggerEvent('agree') }`, tag)).toEqual([])
  })

  it.each([
    ['that may hand it up in a module', `const { up } = require('./up')\n${component}; up(this) }`],
    ['that loads what is not there', `const { up } = require('kit')\n${component}; up(this) }`],
    ['that answers by itself', `${component}; this.resolve({ event: 'agree', buttonId: 'y' }) }`],
    ['that calls what it is given', `${component}; this.data.done() }`],
    ['that tells the page it stands on', `${component}; this.selectOwnerComponent().yes() }`]
  ])('says nothing of one %s', (_, script) => expect(placed(script)).toEqual([]))

  it('nor of one that nobody listens to', () => expect(placed(`${component} }`, '<kit-button />')).toEqual([]))
})

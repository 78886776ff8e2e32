import { basename } from 'node:path'
import { findingsOf, guideline, placesOf, type Files } from '../project'

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

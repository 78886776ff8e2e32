import { findingsOf, guideline, placesOf } from '../project'

const used = { 'pages/a/index.js': 'wx.chooseImage()' }

it('finds a declared key that nothing uses', () => {
  const given = guideline({ Album: 'a', Camera: 'b' })
  const [finding, ...others] = findingsOf('unused-key', used, { guideline: given })
  expect(others).toEqual([])
  expect([finding.file, finding.line]).toEqual([given, 10])
  expect(finding.message).toBe('Camera is declared, and nothing in the code uses it')
})

it('says that uses which cannot be told may be it', () => {
  const [finding] = findingsOf(
    'unused-key',
    { 'pages/a/index.js': 'wx[name]()' },
    { guideline: guideline({ Camera: 'b' }) }
  )
  expect(finding.message).toMatch(/1 use could not be told apart/)
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

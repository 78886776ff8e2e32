import { findingsOf, placesOf } from '../project'

const app = (extra: object) => ({ pages: ['pages/a/index'], ...extra })
const script = 'wx.getLocation()\nwx.onLocationChange(() => {})\nwx.chooseImage()'

it('finds location calls that app.json does not list', () => {
  const files = { 'app.json': app({ requiredPrivateInfos: ['chooseAddress'] }), 'pages/a/index.js': script }
  expect(findingsOf('missing-required-private-info', files).map(({ line, message }) => [line, message])).toEqual([
    [1, 'wx.getLocation is used, and requiredPrivateInfos of app.json does not list getLocation'],
    [2, 'wx.onLocationChange is used, and requiredPrivateInfos of app.json does not list onLocationChange']
  ])
})

it('says that precise and fuzzy location cannot both be listed', () => {
  const files = { 'app.json': app({}), 'pages/a/index.js': 'wx.getLocation()\nwx.getFuzzyLocation()' }
  const remedies = findingsOf('missing-required-private-info', files).map(({ remedy }) => remedy)
  expect(new Set(remedies)).toEqual(
    new Set([expect.stringMatching(/only one of getLocation and getFuzzyLocation \(85311\)/)])
  )
})

it('says nothing where they are listed', () => {
  const files = {
    'app.json': app({ requiredPrivateInfos: ['getLocation', 'onLocationChange'] }),
    'pages/a/index.js': script
  }
  expect(placesOf('missing-required-private-info', files)).toEqual([])
})

it('takes the list of ext.json instead, where there is one', () => {
  const files = {
    'app.json': app({ requiredPrivateInfos: ['getLocation', 'onLocationChange'] }),
    'ext.json': { extEnable: true, requiredPrivateInfos: ['getLocation'] },
    'pages/a/index.js': script
  }
  expect(findingsOf('missing-required-private-info', files).map(({ message }) => message)).toEqual([
    'wx.onLocationChange is used, and requiredPrivateInfos of ext.json does not list onLocationChange'
  ])
})

it('is answered by a comment with a reason', () => {
  const files = {
    'pages/a/index.js':
      'wx.getLocation() // mp-privacy-disable-line missing-required-private-info -- only on other platforms'
  }
  expect(placesOf('missing-required-private-info', files)).toEqual([])
})

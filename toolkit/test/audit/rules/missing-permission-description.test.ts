import { placesOf } from '../project'

const rule = 'missing-permission-description'
const files = (permission: object, script = 'wx.getLocation()') => ({
  'app.json': { pages: ['pages/a/index'], permission },
  'pages/a/index.js': script
})

it.each(['wx.getLocation()', "wx.authorize({ scope: 'scope.userLocation' })", 'wx.startLocationUpdateBackground()'])(
  '%s needs it',
  (script) => {
    expect(placesOf(rule, files({}, script))).toEqual(['pages/a/index.js:1'])
    expect(placesOf(rule, files({ 'scope.userLocation': { desc: ' ' } }, script))).toEqual(['pages/a/index.js:1'])
  }
)

it('says nothing where it is given, or for calls that need none', () => {
  expect(placesOf(rule, files({ 'scope.userLocation': { desc: 'to find shops' } }))).toEqual([])
  expect(placesOf(rule, files({}, 'wx.chooseLocation()\nwx.chooseAddress()'))).toEqual([])
})

it('is answered by a comment with a reason', () => {
  expect(placesOf(rule, files({}, `/* mp-privacy-disable ${rule} -- set by ext.json */\nwx.getLocation()`))).toEqual([])
})

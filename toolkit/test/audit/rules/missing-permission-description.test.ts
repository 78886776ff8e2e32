import { findingsOf, placesOf } from '../project'

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

it('is one finding with all places', () => {
  const [finding, ...others] = findingsOf(rule, files({}, 'wx.getLocation()\nwx.getLocation()'))
  expect(others).toEqual([])
  expect(finding.places).toEqual([
    { file: 'pages/a/index.js', line: 1, column: 1 },
    { file: 'pages/a/index.js', line: 2, column: 1 }
  ])
})

it('takes the text of ext.json, where that says it', () => {
  const ext = { extEnable: true, permission: { 'scope.userLocation': { desc: 'to find shops' } } }
  expect(placesOf(rule, { ...files({}), 'ext.json': ext })).toEqual([])
})

it('is answered by a comment with a reason', () => {
  expect(placesOf(rule, files({}, `/* mp-privacy-disable ${rule} -- set by ext.json */\nwx.getLocation()`))).toEqual([])
})

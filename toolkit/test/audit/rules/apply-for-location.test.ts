import { findingsOf, placesOf } from '../project'

it('says once for each call that an application is needed, as a note', () => {
  const files = { 'pages/a/index.js': 'wx.getLocation()\nwx.getLocation()\nwx.chooseAddress()' }
  const found = findingsOf('apply-for-location', files)
  expect(found.map(({ line, severity }) => [line, severity])).toEqual([
    [1, 'info'],
    [3, 'info']
  ])
})

it('says nothing about other calls', () => {
  expect(placesOf('apply-for-location', { 'pages/a/index.js': 'wx.chooseImage()' })).toEqual([])
})

it('is answered by a comment with a reason', () => {
  const files = {
    'pages/a/index.js': '// mp-privacy-disable-next-line apply-for-location -- approved in May\nwx.getLocation()'
  }
  expect(placesOf('apply-for-location', files)).toEqual([])
})

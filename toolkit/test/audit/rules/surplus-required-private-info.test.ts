import { findingsOf, placesOf } from '../project'

const files = (names: string[], note = '') => ({
  'app.json': `{\n"pages": ["pages/a/index"],\n"requiredPrivateInfos": [${note}\n${names.map((name) => `"${name}"`).join(',\n')}]}`,
  'pages/a/index.js': 'wx.getLocation()\nwx.onLocationChange(() => {})'
})

it('finds what is listed and not used, and names it does not take', () => {
  const found = findingsOf('surplus-required-private-info', files(['getLocation', 'chooseAddress', 'chooseImage']))
  expect(found.map(({ file, line, message }) => [file, line, message])).toEqual([
    ['app.json', 5, 'requiredPrivateInfos lists chooseAddress, and nothing uses it'],
    ['app.json', 6, 'requiredPrivateInfos does not take chooseImage']
  ])
})

it('says nothing where all is used', () => {
  expect(placesOf('surplus-required-private-info', files(['getLocation', 'onLocationChange']))).toEqual([])
})

it('is answered by a comment with a reason', () => {
  const note = ' // mp-privacy-disable-next-line surplus-required-private-info -- next version'
  expect(placesOf('surplus-required-private-info', files(['choosePoi'], note))).toEqual([])
})

import { placesOf } from '../project'

it('finds what the platform has taken back', () => {
  const files = {
    'pages/a/index.js': '\nwx.getUserProfile()\nwx.getUserInfo()',
    'pages/a/index.wxml': '<button open-type="getUserInfo" />'
  }
  expect(placesOf('withdrawn-api', files)).toEqual(['pages/a/index.js:2', 'pages/a/index.js:3', 'pages/a/index.wxml:1'])
})

it('says nothing about what is there', () => {
  expect(placesOf('withdrawn-api', { 'pages/a/index.wxml': '<button open-type="chooseAvatar" />' })).toEqual([])
})

it('is answered by a comment with a reason', () => {
  const files = {
    'pages/a/index.wxml':
      '<!-- mp-privacy-disable-next-line withdrawn-api -- old clients -->\n<button open-type="getUserInfo" />'
  }
  expect(placesOf('withdrawn-api', files)).toEqual([])
})

import { placesOf } from '../project'

it('finds a file that cannot be read to its end', () => {
  expect(placesOf('unreadable-file', { 'pages/a/index.wxml': '\n<view>' })).toEqual(['pages/a/index.wxml:2'])
})

it('says nothing about files that can', () => {
  expect(placesOf('unreadable-file', { 'pages/a/index.wxml': '<view></view>' })).toEqual([])
})

it('is answered by a comment with a reason', () => {
  const files = { 'pages/a/index.wxml': '<!-- mp-privacy-disable unreadable-file -- generated -->\n<view>' }
  expect(placesOf('unreadable-file', files)).toEqual([])
})

import { placesOf } from '../project'

const files = (answer: string, before = '') => ({
  'pages/a/index.js': `wx.onNeedPrivacyAuthorization((resolve) => {\n${before}\n${answer}\n})`
})

it('finds agree without a buttonId, whatever resolve is called', () => {
  expect(placesOf('agree-without-button-id', files("resolve({ event: 'agree' })"))).toEqual(['pages/a/index.js:3'])
  expect(placesOf('agree-without-button-id', files("this.done({ event: 'agree' })"))).toEqual(['pages/a/index.js:3'])
})

it('says nothing with one, about other answers, and about other events', () => {
  expect(placesOf('agree-without-button-id', files("resolve({ event: 'agree', buttonId: 'b' })"))).toEqual([])
  expect(placesOf('agree-without-button-id', files('resolve({ ...answer, event: "agree" })'))).toEqual([])
  expect(placesOf('agree-without-button-id', files("resolve({ event: 'disagree' })"))).toEqual([])
  expect(
    placesOf('agree-without-button-id', { 'pages/a/index.js': "wx.chooseImage(); log({ event: 'agree' })" })
  ).toEqual([])
})

it('is answered by a comment with a reason', () => {
  const note = '// mp-privacy-disable-next-line agree-without-button-id -- mini game'
  expect(placesOf('agree-without-button-id', files("resolve({ event: 'agree' })", note))).toEqual([])
})

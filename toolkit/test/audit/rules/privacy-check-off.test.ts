import { placesOf } from '../project'

const files = (value: string, note = '') => ({
  'app.json': `{"pages": ["pages/a/index"],${note}\n"__usePrivacyCheck__": ${value} }`
})

it('finds the check switched off', () => {
  expect(placesOf('privacy-check-off', files('false'))).toEqual(['app.json:2'])
})

it('says nothing where it is on, or not mentioned', () => {
  expect(placesOf('privacy-check-off', files('true'))).toEqual([])
  expect(placesOf('privacy-check-off', {})).toEqual([])
})

it('is answered by a comment with a reason', () => {
  expect(
    placesOf('privacy-check-off', files('false', ' // mp-privacy-disable-next-line privacy-check-off -- old tools'))
  ).toEqual([])
})

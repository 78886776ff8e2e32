import { findingsOf, placesOf } from '../project'

const files = (names: string[]) => ({ 'app.json': { pages: ['pages/a/index'], requiredPrivateInfos: names } })

it('finds fuzzy beside precise location, once', () => {
  const found = findingsOf(
    'exclusive-required-private-infos',
    files(['getLocation', 'getFuzzyLocation', 'onLocationChange'])
  )
  expect(found.map(({ message }) => message)).toEqual([
    'requiredPrivateInfos lists getFuzzyLocation together with getLocation, onLocationChange'
  ])
})

it('says nothing about what goes together', () => {
  expect(
    placesOf('exclusive-required-private-infos', files(['getFuzzyLocation', 'chooseLocation', 'chooseAddress']))
  ).toEqual([])
  expect(placesOf('exclusive-required-private-infos', files(['getLocation', 'choosePoi']))).toEqual([])
})

it('can be switched off', () => {
  const rules = { 'exclusive-required-private-infos': 'off' as const }
  expect(placesOf('exclusive-required-private-infos', files(['getLocation', 'getFuzzyLocation']), { rules })).toEqual(
    []
  )
})

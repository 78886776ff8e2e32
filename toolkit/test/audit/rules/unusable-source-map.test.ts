import { placesOf } from '../project'

const script = 'Page({ choose() { wx.chooseImage() } })\n'

it('notes a map that is not there, at the place it would have helped', () => {
  expect(placesOf('unusable-source-map', { 'pages/a/index.js': `${script}//# sourceMappingURL=index.js.map` })).toEqual(
    ['pages/a/index.js:1']
  )
})

it('says nothing without maps, or where nothing is found', () => {
  expect(placesOf('unusable-source-map', { 'pages/a/index.js': script })).toEqual([])
  expect(
    placesOf('unusable-source-map', { 'pages/a/index.js': 'Page({})\n//# sourceMappingURL=index.js.map' })
  ).toEqual([])
})

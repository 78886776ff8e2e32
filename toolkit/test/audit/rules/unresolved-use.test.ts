import { findingsOf, placesOf } from '../project'

it('notes what cannot be told', () => {
  const [finding] = findingsOf('unresolved-use', { 'pages/a/index.js': '\nwx[name]()' })
  expect([finding.line, finding.severity]).toEqual([2, 'info'])
  expect(placesOf('unresolved-use', { 'pages/a/index.wxml': '<button open-type="{{x}}" />' })).toEqual([
    'pages/a/index.wxml:1'
  ])
})

it.each(['answer.data', '{ ...answer }', 'JSON.parse(answer)'])(
  'takes what a page shows out of %s for anything, whatever it showed before',
  (given) => {
    const page = (shown: string) => ({
      'pages/a/index.js': `Page({ data: { list: [] }, tap() { ask((answer) => this.setData(${shown})) } })`,
      'pages/a/index.wxml': '<button wx:for="{{list}}" open-type="{{item.type}}" />'
    })
    expect(placesOf('unresolved-use', page(given))).toEqual(['pages/a/index.wxml:1'])
    expect(placesOf('unresolved-use', page("{ title: 'x' }"))).toEqual([])
  }
)

it('says nothing about what is clear', () => {
  expect(placesOf('unresolved-use', { 'pages/a/index.js': 'wx.getLocation()' })).toEqual([])
})

it('says nothing about a package that uni-app built into node-modules', () => {
  const built = (folder: string) => ({
    'pages/a/index.json': { usingComponents: { cell: `../../${folder}/kit/cell` } },
    'pages/a/index.wxml': '<cell />',
    [`${folder}/kit/cell.json`]: { component: true },
    [`${folder}/kit/cell.wxml`]: '<view />',
    [`${folder}/kit/cell.js`]: 'Component({ attached() { wx[this.data.name]() } })'
  })
  expect(placesOf('unresolved-use', built('node-modules'))).toEqual([])
  expect(placesOf('unresolved-use', built('parts'))).toEqual(['parts/kit/cell.js:1'])
})

it('is answered by a comment with a reason', () => {
  const files = { 'pages/a/index.js': '// mp-privacy-disable-next-line unresolved-use -- only showToast\nwx[name]()' }
  expect(placesOf('unresolved-use', files)).toEqual([])
})

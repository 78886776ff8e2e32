import { placesOf } from '../project'

const files = (listener: string, before = '') => ({
  'pages/a/index.js': `${before}\nwx.onNeedPrivacyAuthorization(${listener})`
})

it.each(['() => {}', '(resolve) => { show() }', '(resolve, info) => { show(info) }', 'function () {}'])(
  'finds %s',
  (listener) => {
    expect(placesOf('listener-never-resolves', files(listener))).toEqual(['pages/a/index.js:2'])
  }
)

it.each([
  '(resolve) => resolve({})',
  '(resolve) => { this.resolve = resolve }',
  '(...all) => keep(all)',
  'somebodyElse'
])('says nothing about %s', (listener) => {
  expect(placesOf('listener-never-resolves', files(listener))).toEqual([])
})

it('finds a listener that is named elsewhere', () => {
  expect(placesOf('listener-never-resolves', files('onNeed', 'function onNeed(resolve) {}'))).toEqual([
    'pages/a/index.js:2'
  ])
})

it('is answered by a comment with a reason', () => {
  const note = '// mp-privacy-disable-next-line listener-never-resolves -- logs only'
  expect(placesOf('listener-never-resolves', files('() => {}', note))).toEqual([])
})

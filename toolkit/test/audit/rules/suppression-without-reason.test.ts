import { placesOf } from '../project'

const rule = 'suppression-without-reason'

it('finds a comment that gives no reason, and that comment switches nothing off', () => {
  const files = { 'pages/a/index.js': '// mp-privacy-disable-next-line withdrawn-api\nwx.getUserProfile()' }
  expect(placesOf(rule, files)).toEqual(['pages/a/index.js:1'])
  expect(placesOf('withdrawn-api', files)).toEqual(['pages/a/index.js:2'])
})

it('says nothing about one with a reason, which answers for the rules it names only', () => {
  const files = {
    'pages/a/index.js':
      '// mp-privacy-disable-next-line page-without-prompt, unresolved-use -- why not\nwx.getUserProfile()'
  }
  expect(placesOf(rule, files)).toEqual([])
  expect(placesOf('withdrawn-api', files)).toEqual(['pages/a/index.js:2'])
  expect(placesOf('page-without-prompt', files)).toEqual([])
})

it('can be switched off, but not by a comment', () => {
  const files = { 'pages/a/index.js': '// mp-privacy-disable withdrawn-api\n' }
  expect(placesOf(rule, files, { rules: { [rule]: 'off' } })).toEqual([])
  const self = {
    'pages/a/index.js': `/* mp-privacy-disable ${rule} -- never mind */\n// mp-privacy-disable withdrawn-api`
  }
  expect(placesOf(rule, self)).toEqual(['pages/a/index.js:2'])
})

import { findingsOf } from '../project'

const told = (comment: string) =>
  findingsOf('unknown-rule', { 'pages/a/index.js': `Page({})\n${comment}` }).map(
    ({ line, message }) => `${line} ${message}`
  )

it('finds a misspelt rule in a comment', () => {
  expect(told('// mp-privacy-disable-next-line page-without-promt -- asked before')).toEqual([
    '2 This comment names a rule that does not exist: page-without-promt'
  ])
})

it('says nothing of rules there are', () => {
  expect(told('// mp-privacy-disable-next-line page-without-prompt, unused-key -- asked before')).toEqual([])
})

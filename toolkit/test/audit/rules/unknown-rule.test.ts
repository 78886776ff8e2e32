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

it('finds a comment that names no rule', () => {
  expect(told('// mp-privacy-disable-next-line -- asked before')).toEqual(['2 This comment names no rule'])
})

it('says nothing of rules there are, in the punctuation of a Chinese keyboard too', () => {
  expect(told('// mp-privacy-disable-next-line page-without-prompt，unused-key —— 之前已询问')).toEqual([])
  const files = { 'pages/a/index.js': '// mp-privacy-disable-next-line withdrawn-api —— 兼容\nwx.getUserProfile()' }
  expect([...findingsOf('withdrawn-api', files), ...findingsOf('suppression-without-reason', files)]).toEqual([])
})

it('says nothing of rules there are', () => {
  expect(told('// mp-privacy-disable-next-line page-without-prompt, unused-key -- asked before')).toEqual([])
})

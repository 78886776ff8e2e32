import { findingsOf, guideline, placesOf } from '../project'

const files = { 'pages/a/index.js': 'Page({})\nwx.getClipboardData()\nwx.chooseImage()' }

it('finds each use whose key the guideline does not declare', () => {
  const [finding, ...others] = findingsOf('undeclared-key', files, {
    guideline: guideline({ Album: 'to change the picture' })
  })
  expect(others).toEqual([])
  expect([finding.file, finding.line, finding.severity]).toEqual(['pages/a/index.js', 2, 'error'])
  expect(finding.message).toBe('wx.getClipboardData needs Clipboard, which the guideline does not declare')
  expect(finding.why).toMatch(/112/)
  expect(finding.remedy).not.toBe('')
})

it('takes a key without a text for undeclared', () => {
  expect(placesOf('undeclared-key', files, { guideline: guideline({ Album: ' ', Clipboard: 'to paste' }) })).toEqual([
    'pages/a/index.js:3'
  ])
})

it('is a warning where neither a page nor app.js leads', () => {
  const [finding] = findingsOf('undeclared-key', { 'lost.js': 'wx.chooseImage()' }, { guideline: guideline({}) })
  expect(finding.severity).toBe('warning')
  const [launched] = findingsOf('undeclared-key', { 'app.js': 'wx.chooseImage()' }, { guideline: guideline({}) })
  expect(launched.severity).toBe('error')
})

it('says nothing when all is declared, or without a guideline', () => {
  expect(placesOf('undeclared-key', files, { guideline: guideline({ Album: 'a', Clipboard: 'b' }) })).toEqual([])
  expect(placesOf('undeclared-key', files)).toEqual([])
})

it('is answered by a comment with a reason', () => {
  const answered = {
    'pages/a/index.js': '// mp-privacy-disable-next-line undeclared-key -- under review\nwx.chooseImage()'
  }
  expect(placesOf('undeclared-key', answered, { guideline: guideline({}) })).toEqual([])
})

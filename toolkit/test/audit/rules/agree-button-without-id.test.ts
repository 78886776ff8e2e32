import { placesOf } from '../project'

const files = (attributes: string, before = '') => ({
  'pages/a/index.wxml': `${before}\n<button ${attributes} open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="ok" />`
})

it('finds an agree button without id', () => {
  expect(placesOf('agree-button-without-id', files('class="x"'))).toEqual(['pages/a/index.wxml:2'])
})

it('says nothing with one', () => {
  expect(placesOf('agree-button-without-id', files('id="agree"'))).toEqual([])
})

it('is answered by a comment with a reason', () => {
  const note = '<!-- mp-privacy-disable-next-line agree-button-without-id -- resolve is never called -->'
  expect(placesOf('agree-button-without-id', files('', note))).toEqual([])
})

import { toPrivacyError } from '../../src/index'

/** What Weixin says in mini programs when `agree` names a button that was not tapped, as seen on phones. */
test('agree with a wrong button id is no refusal of the user', () => {
  const errMsg = 'getLocation:fail privacy permission is not authorized or buttonId is wrong'
  expect(toPrivacyError({ errMsg, errno: 104 })?.kind).toBe('wrong-button')
  expect(toPrivacyError({ errMsg: 'getLocation:fail privacy permission is not authorized', errno: 104 })?.kind).toBe(
    'disagreed'
  )
})

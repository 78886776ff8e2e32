import { clientErrors, type ClientError } from '../../catalogue'
import { PrivacyError, toPrivacyError, type PrivacyErrorKind } from '../../src/errors'

/** What each documented error means to the library, by its text or, where it has none, its number. */
const kinds: Record<string, PrivacyErrorKind> = {
  'jsapi user authorize denied': 'refused',
  'privacy permission is not authorized': 'disagreed',
  'api scope is not declared in the privacy agreement': 'undeclared',
  'wxa appid privacy api banned': 'banned',
  'wxgame appid privacy api banned': 'banned',
  'A:fail appid privacy api banned': 'banned',
  'interface is banned': 'banned',
  'interface is not declared in the privacy agreement': 'undeclared',
  'privacy interface is banned': 'banned',
  'jsapi has no permission': 'banned',
  'click action before resolve is needed': 'wrong-button',
  'privacy permission is not authorized or buttonId is wrong': 'wrong-button',
  'privacy permission is not authorized in gap': 'cooldown',
  'please go to mp to announce your privacy usage': 'banned',
  'please implement the privacy pop-up feature': 'no-prompt'
}

const named = clientErrors.map((error): [string, ClientError] => [`${error.errno.join('/')} ${error.errMsg}`, error])

describe.each(named)('the documented error %s', (_name, { errMsg, errno, group }) => {
  const kind = kinds[errMsg ?? '']
  const text = errMsg ?? ''
  const expected = kind ? expect.objectContaining({ name: 'PrivacyError', kind }) : undefined

  test('is about privacy exactly if its group is', () => expect(kind !== undefined).toBe(group === 'privacy'))

  test('as the object of fail', () => {
    expect(toPrivacyError({ errMsg: `chooseMedia:fail ${text}`, errno: errno[0] })).toEqual(expected)
  })
  test('without the API’s prefix', () => expect(toPrivacyError({ errMsg: text, errno: errno[0] })).toEqual(expected))
  test('as text only', () => expect(toPrivacyError(text)).toEqual(expected))
  test('as the event of a button', () => {
    expect(toPrivacyError({ type: 'getphonenumber', detail: { errMsg: `getPhoneNumber:fail ${text}` } })).toEqual(
      expected
    )
  })
  test('as phones go on after it', () => {
    const more = ', event=startRecord, runningState=foreground, permissionMsg=permission got'
    expect(toPrivacyError({ errMsg: `startRecord:fail ${text}${more}` })).toEqual(expected)
  })
  test('as an Error', () => expect(toPrivacyError(new Error(text))).toEqual(expected))
})

test.each([
  [103, 'refused'],
  [104, 'disagreed'],
  [112, 'undeclared'],
  [1025, 'banned'],
  [1026, 'banned'],
  [101100, 'undeclared'],
  [101101, 'banned'],
  [101102, 'disagreed']
])('the number %d alone means %s', (errno, kind) => {
  for (const error of [errno, { errno }, { errMsg: 'chooseMedia:fail', errno }, { errCode: errno }]) {
    expect(toPrivacyError(error)).toMatchObject({ kind })
  }
})

test.each([
  { errMsg: 'chooseMedia:fail cancel', errno: 1 },
  { errMsg: 'connectWifi:fail wrong password', errno: 103 },
  { errMsg: 'request:fail url not in domain list', errno: 104 },
  { errMsg: 'getLocation:fail system permission denied', errno: 3 },
  {
    errMsg:
      'getLocation:fail jsapi has no permission, event=getLocation, runningState=background, permissionMsg=permission got',
    errno: 102
  },
  { errMsg: 'getClipboardData:ok' },
  {},
  '',
  0,
  null,
  undefined
])('%j is not about privacy', (error) => expect(toPrivacyError(error)).toBeUndefined())

test('a number that is about privacy only counts whatever the text; 102, 103 and 104 count where the text says nothing', () => {
  expect(toPrivacyError({ errMsg: 'getLocation:fail some words', errno: 112 })).toMatchObject({ kind: 'undeclared' })
  expect(toPrivacyError({ errMsg: 'getLocation:fail ', errno: 104 })).toMatchObject({ kind: 'disagreed' })
  expect(toPrivacyError({ errMsg: 'getLocation:fail some words', errno: 104 })).toBeUndefined()
})

test('a detail that is no object is not looked into', () => {
  const errMsg = 'a:fail privacy permission is not authorized'
  expect(toPrivacyError({ errMsg, detail: 'text' })).toMatchObject({ kind: 'disagreed' })
  expect(toPrivacyError({ errMsg, detail: null })).toMatchObject({ kind: 'disagreed' })
})

test('a detail beside Weixin’s own words is no event: the words count', () => {
  const errMsg = 'a:fail privacy permission is not authorized'
  expect(toPrivacyError({ errMsg, errno: 104, detail: { from: 'somewhere' } })).toMatchObject({ kind: 'disagreed' })
  expect(toPrivacyError({ errno: 112, detail: {} })).toMatchObject({ kind: 'undeclared' })
})

test('the failing call is named: as given, else as the platform’s text begins', () => {
  const error = { errMsg: 'chooseMedia:fail privacy permission is not authorized', errno: 104 }
  expect(toPrivacyError(error)).toMatchObject({ api: 'chooseMedia', errno: 104, errMsg: error.errMsg })
  expect(toPrivacyError(error, 'wx.chooseMedia')).toMatchObject({ api: 'wx.chooseMedia' })
})

test('a PrivacyError stays itself', () => {
  const error = new PrivacyError('no-prompt', { errMsg: 'none' })
  expect(toPrivacyError(error)).toBe(error)
})

const everyKind = [
  'disagreed',
  'refused',
  'cooldown',
  'undeclared',
  'banned',
  'wrong-button',
  'no-prompt',
  'contract-unavailable'
] as const

test.each(everyKind)('%s has a sentence for the user in three languages', (kind) => {
  const error = new PrivacyError(kind, { errMsg: '' })
  const sentences = (['zh-CN', 'zh-TW', 'en'] as const).map((lang) => error.explain(lang).user)
  for (const sentence of sentences) expect(sentence).toMatch(/\S{2}/)
  expect(new Set(sentences).size).toBe(3)
})

test('what the user can know of has words of its own, the rest is not available', () => {
  const said = Object.fromEntries(
    everyKind.map((kind) => [kind, new PrivacyError(kind, { errMsg: '' }).explain('en').user])
  )
  const unavailable = everyKind.filter((kind) => said[kind] === 'Not available now')
  expect(unavailable).toEqual(['undeclared', 'banned', 'wrong-button', 'no-prompt'])
  expect(new Set(Object.values(said)).size).toBe(everyKind.length - 3)
  expect(said['contract-unavailable']).toMatch(/cannot be opened/)
})

test('it explains itself in the language of the app', () => {
  Object.assign(globalThis, { wx: { getAppBaseInfo: () => ({ language: 'en' }) } })
  expect(new PrivacyError('cooldown', { errMsg: '' }).explain().user).toMatch(/soon/)
})

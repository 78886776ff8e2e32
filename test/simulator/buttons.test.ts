import type { Weixin } from '../../simulator'
import { notAgreed, pickUpPhone, undeclared } from './phone'

function tap(phone: Weixin, openType: string, buttonId = 'button') {
  const events: [string, Record<string, unknown>][] = []
  phone.tap(buttonId, openType, (name, detail) => events.push([name, detail]))
  return events
}

const names = (events: [string, unknown][]) => events.map(([name]) => name)

describe('the agree button', () => {
  test('raises agreeprivacyauthorization and makes every declared interface callable', () => {
    const phone = pickUpPhone({ declared: ['Clipboard', 'Album'] })
    expect(tap(phone, 'agreePrivacyAuthorization')).toEqual([['agreeprivacyauthorization', {}]])
    expect(phone.settings.consented).toEqual(['Clipboard', 'Album'])
    expect(phone.events).toMatchObject([
      { type: 'tap', buttonId: 'button', openType: 'agreePrivacyAuthorization' },
      { type: 'decision', decision: 'agree', by: 'button', buttonId: 'button' }
    ])
  })

  test('leaves the decision to resolve while a call waits', () => {
    const phone = pickUpPhone()
    phone.listen()
    const heard = phone.useAndWait('wx.getClipboardData')
    phone.tapAgree()
    phone.clock.advance(60_000)
    expect(heard).toEqual([])
    expect(phone.story()).toBe('call need tap')
  })

  test('is nothing to a base library that knows nothing of consent', () => {
    const phone = pickUpPhone({ baseLibrary: 'absent' })
    expect(tap(phone, 'agreePrivacyAuthorization')).toEqual([])
    expect(tap(phone, 'getPhoneNumber|agreePrivacyAuthorization')).toEqual([])
    expect(phone.settings.consented).toEqual([])
  })
})

describe('a phone-number button', () => {
  test('asks first, and raises its event after the answer', () => {
    const phone = pickUpPhone()
    phone.listen()
    const events = tap(phone, 'getPhoneNumber')
    phone.clock.advance()
    expect(phone.asked.map(({ referrer }) => referrer)).toEqual(['button.getPhoneNumber'])
    expect(events).toEqual([])
    phone.tapAgree()
    phone.asked[0].resolve({ event: 'agree', buttonId: 'agree' })
    phone.clock.advance()
    expect(events).toEqual([
      ['getphonenumber', expect.objectContaining({ errMsg: 'getPhoneNumber:ok', code: expect.any(String) })]
    ])
  })

  test('says in its event why it failed', () => {
    const phone = pickUpPhone({ declared: ['PhoneNumber'] })
    phone.listen()
    const events = tap(phone, 'getPhoneNumber')
    phone.clock.advance()
    phone.asked[0].resolve({ event: 'disagree' })
    phone.declare([])
    const eventsUndeclared = tap(phone, 'getPhoneNumber')
    phone.clock.advance()
    expect(events).toEqual([['getphonenumber', notAgreed]])
    expect(eventsUndeclared).toEqual([['getphonenumber', undeclared]])
  })

  test.each(['getPhoneNumber', 'getRealtimePhoneNumber'])('%s: the user may keep the number', (openType) => {
    const phone = pickUpPhone({ consented: ['PhoneNumber'], phoneNumber: 'refuse' })
    const events = tap(phone, openType)
    phone.clock.advance()
    expect(events).toEqual([[openType.toLowerCase(), { errMsg: `${openType}:fail user deny` }]])
    expect(phone.calls[0].state).toBe('failed')
  })
})

describe('a combined button', () => {
  test.each([
    ['getPhoneNumber', 'getphonenumber'],
    ['getRealtimePhoneNumber', 'getrealtimephonenumber'],
    ['getUserInfo', 'getuserinfo']
  ])('of %s raises both events after one tap, and asks nobody', (openType, event) => {
    const phone = pickUpPhone()
    phone.listen()
    const events = tap(phone, `${openType}|agreePrivacyAuthorization`)
    phone.clock.advance()
    expect(names(events)).toEqual(['agreeprivacyauthorization', event])
    expect(events[1][1]).toMatchObject({ errMsg: `${openType}:ok` })
    expect(phone.asked).toEqual([])
  })

  test('counts as tapped for resolve', () => {
    const phone = pickUpPhone()
    phone.listen()
    const heard = phone.useAndWait('wx.getClipboardData')
    tap(phone, 'getPhoneNumber|agreePrivacyAuthorization', 'both')
    phone.asked[0].resolve({ event: 'agree', buttonId: 'both' })
    phone.clock.advance()
    expect(heard).toMatchObject([{ errMsg: 'getClipboardData:ok' }])
  })

  test('gives consent although the user keeps the phone number: two results, never mixed', () => {
    const phone = pickUpPhone({ phoneNumber: 'refuse' })
    const events = tap(phone, 'getPhoneNumber|agreePrivacyAuthorization')
    phone.clock.advance()
    expect(events[1]).toEqual(['getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' }])
    expect(phone.settings.consented).toContain('PhoneNumber')
  })

  test.each([
    'chooseAvatar|agreePrivacyAuthorization',
    'agreePrivacyAuthorization|getPhoneNumber',
    'getPhoneNumber|agreePrivacyAuthorization|share',
    'getPhoneNumber|share'
  ])('that is not documented does nothing and warns: %s', (openType) => {
    const phone = pickUpPhone()
    expect(tap(phone, openType)).toEqual([])
    expect(phone.settings.consented).toEqual([])
    expect(phone.said).toEqual([
      expect.stringMatching(/ does nothing: documented are getPhoneNumber\|agreePrivacyAuthorization, get/)
    ])
  })
})

describe('other buttons', () => {
  test('chooseAvatar brings a picture', () => {
    const phone = pickUpPhone({ consented: ['UserInfo'] })
    const events = tap(phone, 'chooseAvatar')
    phone.clock.advance()
    expect(events).toEqual([['chooseavatar', expect.objectContaining({ avatarUrl: expect.any(String) })]])
  })

  // The official table writes userInfo for it.
  test.each(['getUserInfo', 'userInfo'])('%s brings an anonymous user', (openType) => {
    const phone = pickUpPhone({ consented: ['UserInfo'] })
    const events = tap(phone, openType)
    phone.clock.advance()
    expect(phone.calls.map(({ api }) => api)).toEqual(['button[open-type=userInfo]'])
    expect(events).toEqual([
      ['getuserinfo', expect.objectContaining({ userInfo: expect.objectContaining({ nickName: '微信用户' }) })]
    ])
  })

  test.each(['', 'contact', 'share', 'launchApp', 'openSetting', 'feedback'])(
    'that touch no private information do nothing here: "%s"',
    (openType) => {
      const phone = pickUpPhone()
      expect(tap(phone, openType)).toEqual([])
      expect(phone.calls).toEqual([])
    }
  )

  test('with an unknown open-type are an error that lists the known ones', () => {
    expect(() => tap(pickUpPhone(), 'getPhonenumber')).toThrow(
      /weixin\.tap: unknown open-type "getPhonenumber"; a button has one of: agreePrivacyAuthorization, .*getPhoneNumber.*, contact, share/
    )
  })

  test('whose handler throws do not disturb the platform', () => {
    const phone = pickUpPhone()
    phone.tap('agree', 'agreePrivacyAuthorization', () => {
      throw new Error('oh')
    })
    expect(phone.said).toEqual([expect.stringContaining('agreeprivacyauthorization')])
    expect(phone.settings.consented).not.toEqual([])
  })
})

import { fine, notAgreed, pickUpPhone, refusedInDialog } from './phone'

describe('the official pop-up', () => {
  test('asks for all calls that come while it is there, and lets them go on together', () => {
    const phone = pickUpPhone()
    const heard = [phone.useAndWait('wx.getClipboardData'), phone.useAndWait('wx.chooseMedia')]
    expect(phone.officialPopup).toMatchObject({ visible: true, style: 'stand-alone' })
    expect(phone.officialPopup.calls.map(({ api }) => api)).toEqual(['wx.getClipboardData', 'wx.chooseMedia'])
    phone.officialPopup.agree()
    expect(phone.officialPopup.visible).toBe(false)
    expect(heard).toEqual([[], []])
    phone.clock.advance()
    expect(heard).toEqual([[expect.objectContaining(fine)], [expect.objectContaining(fine)]])
    expect(phone.story()).toBe('call official-popup call official-popup decision decision outcome outcome')
  })

  test('fails them with 104 on refusal', () => {
    const phone = pickUpPhone()
    const heard = phone.useAndWait('wx.getClipboardData')
    phone.officialPopup.disagree()
    expect(heard).toEqual([])
    phone.clock.advance()
    expect(heard).toEqual([notAgreed])
    expect(phone.events).toContainEqual(expect.objectContaining({ decision: 'disagree', by: 'official-popup' }))
  })

  test('stays away for 10 s after a refusal, and calls fail at once', () => {
    const phone = pickUpPhone()
    phone.useAndWait('wx.getClipboardData')
    phone.officialPopup.disagree()
    phone.clock.advance(9_999)
    expect(phone.useAndWait('wx.getClipboardData')).toEqual([notAgreed])
    expect(phone.officialPopup.visible).toBe(false)
    phone.clock.advance(1)
    expect(phone.useAndWait('wx.getClipboardData')).toEqual([])
    expect(phone.officialPopup.visible).toBe(true)
  })

  test('forgets the refusal when the user deletes the program', () => {
    const phone = pickUpPhone()
    phone.useAndWait('wx.getClipboardData')
    phone.officialPopup.disagree()
    phone.clearHistory()
    phone.useAndWait('wx.getClipboardData')
    expect(phone.officialPopup.visible).toBe(true)
  })

  test('appears where a listener is registered, too late for the API to be there', () => {
    const phone = pickUpPhone()
    phone.listen()
    phone.configure({ baseLibrary: ['onNeedPrivacyAuthorization'] })
    phone.useAndWait('wx.getClipboardData')
    expect(phone.asked).toEqual([])
    expect(phone.officialPopup.visible).toBe(true)
  })

  test('that stands alone gives consent, and no scope: its own dialog asks for that', () => {
    const phone = pickUpPhone({ popupStyle: 'stand-alone', scopeDialog: 'refuse' })
    const heard = phone.useAndWait('wx.getLocation')
    phone.officialPopup.agree()
    phone.clock.advance()
    expect(heard).toEqual([{ errno: 103, errMsg: 'getLocation:fail auth deny' }])
    expect(phone.settings.scopes).toEqual({ 'scope.userLocation': false })
  })

  test('is the same question whoever asks, so calls of different scopes share it', () => {
    const phone = pickUpPhone({ popupStyle: 'stand-alone' })
    phone.useAndWait('wx.getLocation')
    phone.useAndWait('wx.getWeRunData')
    expect(phone.officialPopup.calls).toHaveLength(2)
  })

  test('tells when it comes and when it goes', () => {
    const phone = pickUpPhone()
    phone.useAndWait('wx.getClipboardData')
    phone.officialPopup.agree()
    expect(phone.events.filter(({ type }) => type === 'official-popup')).toMatchObject([
      { visible: true },
      { visible: false }
    ])
  })

  test('cannot be answered while it is not there', () => {
    const { officialPopup } = pickUpPhone()
    expect(() => officialPopup.agree()).toThrow(/officialPopup\.agree\(\): no official pop-up is visible/)
    expect(() => officialPopup.disagree()).toThrow(/officialPopup\.disagree\(\)/)
  })
})

describe('the tick-box in the authorization dialog', () => {
  test('gives consent and the scope in one', () => {
    const phone = pickUpPhone({ scopeDialog: 'refuse' })
    const heard = phone.useAndWait('wx.getLocation')
    expect(phone.officialPopup.style).toBe('tick-box')
    phone.officialPopup.agree()
    phone.clock.advance()
    expect(heard).toEqual([expect.objectContaining(fine)])
    expect(phone.settings.scopes).toEqual({ 'scope.userLocation': true })
  })

  test('refused means 103, and 103 again within 10 s', () => {
    const phone = pickUpPhone()
    const heard = phone.useAndWait('wx.getLocation')
    phone.officialPopup.disagree()
    phone.clock.advance()
    expect(heard).toEqual([refusedInDialog])
    expect(phone.useAndWait('wx.getLocation')).toEqual([refusedInDialog])
    expect(phone.useAndWait('wx.getClipboardData')).toEqual([notAgreed])
  })

  test('is only for calls whose dialog is still to come', () => {
    const phone = pickUpPhone({ scopes: { 'scope.userLocation': true } })
    phone.useAndWait('wx.getLocation')
    expect(phone.officialPopup.style).toBe('stand-alone')
  })

  test('can be missing, as before base library 3.4.2', () => {
    const phone = pickUpPhone({ popupStyle: 'stand-alone' })
    const heard = phone.useAndWait('wx.getLocation')
    expect(phone.officialPopup.style).toBe('stand-alone')
    phone.officialPopup.disagree()
    phone.clock.advance()
    expect(heard).toEqual([notAgreed])
  })

  test('asks for one scope at a time; the next call is asked about after, if it still has to be', () => {
    const phone = pickUpPhone()
    const heard = [phone.useAndWait('wx.getLocation'), phone.useAndWait('wx.getWeRunData')]
    expect(phone.officialPopup.calls.map(({ api }) => api)).toEqual(['wx.getLocation'])
    phone.officialPopup.agree()
    phone.clock.advance()
    expect(phone.officialPopup.visible).toBe(false)
    expect(heard).toEqual([[expect.objectContaining(fine)], [expect.objectContaining(fine)]])
  })

  test('refused also fails the call that waited its turn', () => {
    const phone = pickUpPhone()
    const heard = [phone.useAndWait('wx.getLocation'), phone.useAndWait('wx.getClipboardData')]
    phone.officialPopup.disagree()
    phone.clock.advance()
    expect(heard).toEqual([[refusedInDialog], [notAgreed]])
  })

  test('is shared by calls of the same scope', () => {
    const phone = pickUpPhone()
    phone.useAndWait('wx.getLocation')
    phone.useAndWait('wx.startLocationUpdate')
    expect(phone.officialPopup.calls).toHaveLength(2)
  })
})

describe('scopes', () => {
  test('are asked for once; a refused one fails without a dialog until the user changes it', () => {
    const phone = pickUpPhone({ consented: ['Location'], scopeDialog: 'refuse' })
    phone.useAndWait('wx.getLocation')
    phone.configure({ scopeDialog: 'allow' })
    expect(phone.useAndWait('wx.getLocation')).toEqual([{ errno: 103, errMsg: 'getLocation:fail auth deny' }])
    phone.configure({ scopes: { 'scope.userLocation': true } })
    expect(phone.useAndWait('wx.getLocation')).toEqual([expect.objectContaining(fine)])
  })

  test('show in wx.getSetting once they were asked for, beside the abolished ones', async () => {
    const phone = pickUpPhone({ consented: ['Location'] })
    const abolished = { 'scope.address': true, 'scope.invoice': true, 'scope.invoiceTitle': true }
    const before = phone.wx.getSetting()
    phone.clock.advance()
    await expect(before).resolves.toMatchObject({ authSetting: abolished })
    phone.useAndWait('scope.userLocation')
    const after = phone.wx.openSetting()
    phone.clock.advance()
    await expect(after).resolves.toMatchObject({ authSetting: { ...abolished, 'scope.userLocation': true } })
  })

  test.each([
    [undefined, 110, 'authorize:fail scope or scope list empty'],
    ['scope.nothing', 101, 'authorize:fail jsapi invalid request data']
  ])('that do not exist cannot be asked for: %s', async (scope, errno, errMsg) => {
    const phone = pickUpPhone()
    const promise = phone.wx.authorize({ scope })
    phone.clock.advance()
    await expect(promise).rejects.toEqual({ errno, errMsg })
  })

  test('that were abolished are simply granted', async () => {
    const phone = pickUpPhone()
    const promise = phone.wx.authorize({ scope: 'scope.address' })
    phone.clock.advance()
    await expect(promise).resolves.toEqual({ errMsg: 'authorize:ok' })
  })
})

describe('a call on the official pop-up that its listener answers after all', () => {
  /** The listener said nothing in time, so the pop-up asks for each call; its resolves still count. */
  function bothAsk(...names: string[]) {
    const phone = pickUpPhone({ officialPopupShown: 'without-exposure', exposureTimeout: 1000 })
    phone.listen()
    for (const name of names) phone.useAndWait(name)
    phone.clock.advance(1000)
    return { phone, refuse: (index: number) => phone.asked[index].resolve({ event: 'disagree' }) }
  }

  test('leaves the pop-up to the others', () => {
    const { phone, refuse } = bothAsk('wx.getClipboardData', 'wx.chooseMedia')
    refuse(0)
    expect(phone.officialPopup.calls.map(({ api }) => api)).toEqual(['wx.chooseMedia'])
    expect(phone.events.filter(({ type }) => type === 'official-popup')).toMatchObject([{ visible: true }])
  })

  test('is not asked for when its turn comes', () => {
    const { phone, refuse } = bothAsk('wx.getLocation', 'wx.getClipboardData')
    expect(phone.officialPopup.calls.map(({ api }) => api)).toEqual(['wx.getLocation'])
    refuse(1)
    refuse(0)
    expect(phone.officialPopup.visible).toBe(false)
    expect(phone.events.filter(({ type }) => type === 'official-popup')).toMatchObject([
      { visible: true },
      { visible: false }
    ])
  })
})

test('a refusal on the stand-alone pop-up says nothing of a scope', () => {
  const phone = pickUpPhone({ popupStyle: 'stand-alone', tickBoxRefusal: 'remembered' })
  phone.useAndWait('wx.getLocation')
  phone.officialPopup.disagree()
  expect(phone.settings.scopes).toEqual({})
})

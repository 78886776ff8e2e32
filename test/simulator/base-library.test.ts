import { createWeixin, type PrivacyApi } from '../../simulator'
import { fine, pickUpPhone } from './phone'

const privacyApis: readonly PrivacyApi[] = [
  'getPrivacySetting',
  'openPrivacyContract',
  'onNeedPrivacyAuthorization',
  'requirePrivacyAuthorize'
]

const agreeButton = 'button.open-type.agreePrivacyAuthorization'

describe('a base library', () => {
  test('of today has the four privacy APIs and the agree button', () => {
    const { wx } = createWeixin()
    expect(privacyApis.filter((api) => typeof wx[api] !== 'function' || !wx.canIUse(api))).toEqual([])
    expect(wx.canIUse(agreeButton)).toBe(true)
  })

  test('from before 2.32.3 has none of them, and canIUse agrees', () => {
    const { wx } = createWeixin({ baseLibrary: 'absent' })
    expect(privacyApis.filter((api) => api in wx || wx.canIUse(api))).toEqual([])
    expect(wx.canIUse(agreeButton)).toBe(false)
  })

  test.each(privacyApis)('can lack %s alone, and still holds up calls', (missing) => {
    const phone = pickUpPhone({ baseLibrary: [missing] })
    expect(privacyApis.filter((api) => !(api in phone.wx))).toEqual([missing])
    expect(phone.wx.canIUse(missing)).toBe(false)
    expect(phone.wx.canIUse(agreeButton)).toBe(true)
    expect(phone.useAndWait('wx.getClipboardData')).toEqual([])
    expect(phone.officialPopup.visible).toBe(true)
  })

  test('that lacks all four is the same as one from before', () => {
    const phone = pickUpPhone({ baseLibrary: privacyApis })
    expect(phone.useAndWait('wx.getClipboardData')).toEqual([expect.objectContaining(fine)])
    expect(phone.wx.canIUse(agreeButton)).toBe(false)
  })

  test('can be exchanged under a running program, which keeps its wx', () => {
    const weixin = createWeixin()
    const { wx } = weixin
    weixin.configure({ baseLibrary: 'absent' })
    expect('getPrivacySetting' in wx).toBe(false)
    weixin.configure({ baseLibrary: 'present' })
    expect(typeof wx.getPrivacySetting).toBe('function')
  })
})

describe('wx.canIUse', () => {
  test.each([
    ['getClipboardData', true],
    ['getLocation.success.latitude', true],
    ['button', true],
    ['button.open-type.chooseAvatar', true],
    ['button.open-type.nothing', false],
    ['button.open-type.contact', true],
    ['button.open-type', true],
    ['button.size.mini', true],
    ['button.type.primary', true],
    ['button[open-type=chooseAvatar]', false],
    ['view.open-type.contact', false],
    ['input.type.nickname', true],
    ['input.type.telepathy', false],
    ['input.maxlength', true],
    ['input.type', true],
    ['input.confirm-type.search', true],
    ['camera', true],
    ['live-pusher', true],
    ['getNothing', false],
    ['toString', false]
  ])('%s: %s', (schema, expected) => {
    expect(createWeixin().wx.canIUse(schema)).toBe(expected)
  })
})

describe('components', () => {
  test('that touch no private information cannot be mounted here', () => {
    expect(() => createWeixin().mountComponent('map')).toThrow(
      /weixin\.mountComponent: "map" touches no private information; components that do: "live-pusher", "camera", "voip-room"/
    )
  })

  test('live-pusher needs both of its keys', () => {
    const phone = pickUpPhone({ declared: ['Record'], consented: ['Record', 'Camera'] })
    expect(phone.useAndWait('live-pusher')).toMatchObject([
      { errno: 112, errMsg: expect.stringMatching(/^live-pusher:fail/) }
    ])
    expect(phone.calls[0].privacyKey).toBe('Record')
  })
})

import { createWeixin } from '../../simulator'
import { pickUpPhone } from './phone'

/** For values that the types already forbid. */
const createWith = (options: object) => () => createWeixin(options)

describe('wrong options say what, where and how to mend it', () => {
  test.each([
    [
      { declared: ['Clipbord'] },
      /createWeixin: the option "declared" has an unknown privacy key: "Clipbord"; known are .*Clipboard/
    ],
    [{ declared: ['Clipbord', 'Album', 'Camra'] }, /unknown privacy key: "Clipbord", "Camra"; known are \w+, \w+/],
    [{ declared: 'Clipboard' }, /"declared" must be an array of privacy keys/],
    [{ consented: ['Nothing'] }, /"consented" has an unknown privacy key/],
    [{ declard: [] }, /createWeixin: unknown option "declard"; known are .*declared, consented/],
    [{ toString: 1 }, /unknown option "toString"/],
    [{ contractName: 1 }, /"contractName" must be a string/],
    [{ baseLibrary: 'old' }, /"baseLibrary" must be one of "present", "absent", or a list of the APIs it lacks/],
    [{ baseLibrary: ['getLocation'] }, /"baseLibrary" has an unknown privacy API: "getLocation"/],
    [{ popupStyle: 'round' }, /"popupStyle" must be one of "tick-box", "stand-alone"/],
    [{ exposureTimeout: -1 }, /"exposureTimeout" must be a number of milliseconds/],
    [{ contract: true }, /"contract" must be one of "opens", "fails"/],
    [{ getPrivacySetting: 'slow' }, /"getPrivacySetting" must be an object/],
    [{ getPrivacySetting: { slow: 1 } }, /"getPrivacySetting" has an unknown name "slow"; known are delay, fail/],
    [{ getPrivacySetting: { delay: '1' } }, /"getPrivacySetting" \.delay must be a number of milliseconds/],
    [{ getPrivacySetting: { fail: 1 } }, /"getPrivacySetting" \.fail must be true or false/],
    [{ phoneNumber: 'maybe' }, /"phoneNumber" must be one of "allow", "refuse"/],
    [{ scopeDialog: 'maybe' }, /"scopeDialog" must be one of/],
    [{ scopes: { 'scope.record': 'yes' } }, /"scopes" must hold true or false at "scope.record"/],
    [{ clipboard: 7 }, /"clipboard" must be a string/],
    [{ results: { getNothing: {} } }, /"results" has an unknown name "getNothing"; known are .*getLocation/],
    [{ results: null }, /"results" must be an object/],
    [{ results: { getLocation: 7 } }, /"results" must hold an object at "getLocation"/],
    [{ banned: ['getNothing'] }, /"banned" has an unknown call name: "getNothing"; known are .*getLocation/],
    [{ console: { warn() {} } }, /"console" must have warn and error/],
    [{ console: { error() {} } }, /"console" must have warn and error/],
    [{ sameApiTwice: 'sometimes' }, /"sameApiTwice" must be one of "own-event", "joins-first"/]
  ])('%j', (options, message) => {
    expect(createWith(options)).toThrow(TypeError)
    expect(createWith(options)).toThrow(message)
  })

  test('at run time too, and then nothing is changed', () => {
    const phone = pickUpPhone({ clipboard: 'before' })
    expect(() => phone.configure({ clipboard: 'after', phoneNumber: 'maybe' as never })).toThrow(
      /weixin\.configure: the option "phoneNumber"/
    )
    expect(phone.settings.clipboard).toBe('before')
    expect(phone.events).toEqual([])
    expect(() => phone.configure({ clock: {} } as never)).toThrow(/unknown option "clock"/)
  })
})

describe('without options', () => {
  test('every key that Weixin has an interface for is declared, and none agreed to', () => {
    const { settings } = createWeixin()
    expect(settings.declared).toHaveLength(21)
    expect(settings.declared).not.toContain('DeviceInfo')
    expect(settings.consented).toEqual([])
  })

  test('an option given as undefined is one not given', () => {
    expect(createWeixin({ clipboard: undefined }).settings.clipboard).toBe('')
  })
})

describe('the device', () => {
  const agreed = {
    declared: ['Clipboard', 'Location', 'Album'],
    consented: ['Clipboard', 'Location', 'Album']
  } as const

  test('has a clipboard that setClipboardData changes', () => {
    const phone = pickUpPhone({ ...agreed, clipboard: 'before' })
    expect(phone.useAndWait('wx.getClipboardData')).toMatchObject([{ data: 'before' }])
    void phone.wx.setClipboardData({ data: 'after' })
    phone.clock.advance()
    expect(phone.useAndWait('wx.getClipboardData')).toMatchObject([{ data: 'after' }])
  })

  test('does not change the clipboard without consent', () => {
    const phone = pickUpPhone({ clipboard: 'before' })
    phone.wx.setClipboardData({ data: 'after', success: () => {} })
    phone.clock.advance()
    expect(phone.settings.clipboard).toBe('before')
  })

  test('brings back plausible results, whose fields can be replaced', () => {
    const phone = pickUpPhone({ ...agreed, results: { getLocation: { latitude: 1 } } })
    expect(phone.useAndWait('wx.getLocation')).toMatchObject([{ latitude: 1, longitude: 113.9345 }])
    expect(phone.useAndWait('wx.chooseMedia')).toMatchObject([{ tempFiles: [{ fileType: 'image' }] }])
  })

  test.each(['getSetting', 'openSetting'] as const)('brings back what it is told to, of %s as well', async (name) => {
    const phone = pickUpPhone({ results: { [name]: { authSetting: { 'scope.record': false } } } })
    const promise = phone.wx[name]()
    phone.clock.advance()
    await expect(promise).resolves.toEqual({ errMsg: `${name}:ok`, authSetting: { 'scope.record': false } })
  })

  test('can fail for reasons that are not about privacy', async () => {
    const phone = pickUpPhone({ ...agreed, results: { chooseMedia: { errMsg: 'chooseMedia:fail cancel' } } })
    const promise = phone.wx.chooseMedia()
    phone.clock.advance()
    await expect(promise).rejects.toMatchObject({ errMsg: 'chooseMedia:fail cancel' })
    expect(phone.calls[0]).toMatchObject({ state: 'failed', error: { errMsg: 'chooseMedia:fail cancel' } })
  })

  test('tells when the program leaves', async () => {
    const phone = pickUpPhone()
    const promise = phone.wx.exitMiniProgram()
    phone.clock.advance()
    await expect(promise).resolves.toEqual({ errMsg: 'exitMiniProgram:ok' })
    expect(phone.story()).toBe('exit')
  })

  test('has one recorder, which stops when told', () => {
    const phone = pickUpPhone()
    const stopped = jest.fn()
    phone.wx.getRecorderManager().onStop(stopped)
    phone.wx.getRecorderManager().stop()
    phone.clock.advance()
    expect(stopped).toHaveBeenCalledWith({ tempFilePath: expect.stringMatching(/^wxfile:/) })
  })

  test.each([[['Record' as const]], [[]]])(
    'has a recorder to which nobody needs to listen: declared %j',
    (declared) => {
      const phone = pickUpPhone({ declared, consented: declared })
      const recorder = phone.wx.getRecorderManager()
      recorder.start()
      recorder.stop()
      phone.clock.advance()
      expect(phone.calls).toHaveLength(1)
      expect(phone.calls[0].state).not.toBe('pending')
      expect(phone.said.filter((each) => each.includes('threw'))).toEqual([])
    }
  )
})

import type { PrivacySetting } from '../../simulator'
import { fine, notAgreed, pickUpPhone, undeclared, type Phone } from './phone'

function privacySetting(phone: Phone): PrivacySetting | undefined {
  let setting: PrivacySetting | undefined
  phone.wx.getPrivacySetting({ success: (result) => (setting = result) })
  phone.clock.advance()
  return setting
}

describe('wx.getPrivacySetting', () => {
  test('needs no authorization where nothing is declared', () => {
    expect(privacySetting(pickUpPhone({ declared: [] }))).toMatchObject({ needAuthorization: false })
  })

  test('needs authorization for what is declared and not agreed to', () => {
    const phone = pickUpPhone({ declared: ['Clipboard'], contractName: '《小店隐私保护指引》' })
    expect(privacySetting(phone)).toEqual({
      errMsg: 'getPrivacySetting:ok',
      needAuthorization: true,
      privacyContractName: '《小店隐私保护指引》'
    })
  })

  test('needs none after the user agreed', () => {
    const phone = pickUpPhone({ declared: ['Clipboard'] })
    phone.tapAgree()
    expect(privacySetting(phone)).toMatchObject({ needAuthorization: false })
  })

  test('needs it again when types were added since', () => {
    const phone = pickUpPhone({ declared: ['Clipboard'] })
    phone.tapAgree()
    phone.declare(['Clipboard', 'Location'])
    expect(privacySetting(phone)).toMatchObject({ needAuthorization: true })
  })

  test('can be slow', () => {
    const phone = pickUpPhone({ getPrivacySetting: { delay: 800 } })
    const success = jest.fn()
    phone.wx.getPrivacySetting({ success })
    phone.clock.advance(799)
    expect(success).not.toHaveBeenCalled()
    phone.clock.advance(1)
    expect(success).toHaveBeenCalledTimes(1)
  })

  test('can fail', () => {
    const phone = pickUpPhone({ getPrivacySetting: { fail: true } })
    const [fail, complete] = [jest.fn(), jest.fn()]
    phone.wx.getPrivacySetting({ fail, complete })
    phone.clock.advance()
    expect(fail).toHaveBeenCalledWith({ errMsg: 'getPrivacySetting:fail internal error', errno: 4 })
    expect(complete).toHaveBeenCalledTimes(1)
  })

  test('has no promise style, like the other three', () => {
    const { wx } = pickUpPhone()
    expect([wx.getPrivacySetting(), wx.openPrivacyContract(), wx.requirePrivacyAuthorize()]).toEqual([
      undefined,
      undefined,
      undefined
    ])
    expect(wx.onNeedPrivacyAuthorization(() => {})).toBeUndefined()
  })
})

describe('consent', () => {
  test('to a guideline covers every interface it declares', () => {
    const phone = pickUpPhone({ declared: ['Clipboard', 'Album'] })
    phone.tapAgree()
    expect(phone.useAndWait('wx.getClipboardData')).toEqual([expect.objectContaining(fine)])
    expect(phone.useAndWait('wx.chooseMedia')).toEqual([expect.objectContaining(fine)])
  })

  test('stays valid for its types when others are added; those ask anew', () => {
    const phone = pickUpPhone({ declared: ['ChooseLocation'] })
    phone.listen()
    phone.tapAgree()
    phone.declare(['ChooseLocation', 'RunData'])
    expect(phone.useAndWait('wx.chooseLocation')).toEqual([expect.objectContaining(fine)])
    expect(phone.useAndWait('wx.getWeRunData')).toEqual([])
    expect(phone.asked.map(({ referrer }) => referrer)).toEqual(['getWeRunData'])
  })

  test('does not make callable what was taken out of the guideline', () => {
    const phone = pickUpPhone({ declared: ['Clipboard'] })
    phone.tapAgree()
    phone.declare([])
    expect(phone.useAndWait('wx.getClipboardData')).toEqual([undeclared])
  })

  test('is not got round by a key that is declared a moment after the call', () => {
    const phone = pickUpPhone({ declared: [], listenerCalled: 'in-the-call' })
    const heard = phone.use('wx.getClipboardData')
    phone.declare(['Clipboard'])
    phone.clock.advance()
    expect(heard).toEqual([undeclared])
  })

  test('that comes after the key was withdrawn does not help the waiting call', () => {
    const phone = pickUpPhone({ declared: ['Clipboard'] })
    phone.listen()
    const heard = phone.useAndWait('wx.getClipboardData')
    phone.declare([])
    phone.tapAgree()
    phone.asked[0].resolve({ event: 'agree', buttonId: 'agree' })
    phone.clock.advance()
    expect(heard).toEqual([undeclared])
  })

  test('is forgotten with the scopes and the taps when the user deletes the program', () => {
    const phone = pickUpPhone({ declared: ['Location'] })
    phone.listen()
    phone.tapAgree()
    phone.useAndWait('wx.getLocation')
    phone.clearHistory()
    expect(phone.settings).toMatchObject({ consented: [], scopes: {} })
    phone.useAndWait('wx.getLocation')
    phone.asked[0].resolve({ event: 'agree', buttonId: 'agree' })
    expect(phone.events.at(-1)).toMatchObject({ refusedBecause: 'button-not-tapped' })
  })

  test('that is given or taken from outside is an event of its own', () => {
    const phone = pickUpPhone()
    phone.configure({ consented: ['Clipboard'] })
    phone.clearHistory()
    expect(phone.story()).toBe('setting setting')
  })
})

describe('wx.requirePrivacyAuthorize', () => {
  function require(phone: Phone) {
    const [success, fail] = [jest.fn(), jest.fn()]
    phone.wx.requirePrivacyAuthorize({ success, fail })
    phone.clock.advance()
    return { success, fail }
  }

  test('succeeds without an event once the user has agreed', () => {
    const phone = pickUpPhone({ declared: ['Clipboard'], consented: ['Clipboard'] })
    phone.listen()
    expect(require(phone).success).toHaveBeenCalledWith({ errMsg: 'requirePrivacyAuthorize:ok' })
    expect(phone.asked).toEqual([])
  })

  test('asks the listener by its own name and succeeds on agree', () => {
    const phone = pickUpPhone()
    phone.listen()
    const { success } = require(phone)
    expect(phone.asked.map(({ referrer }) => referrer)).toEqual(['requirePrivacyAuthorize'])
    expect(phone.calls[0]).toMatchObject({ api: 'wx.requirePrivacyAuthorize', privacyKey: null })
    phone.tapAgree()
    phone.asked[0].resolve({ event: 'agree', buttonId: 'agree' })
    phone.clock.advance()
    expect(success).toHaveBeenCalledTimes(1)
  })

  test('fails on disagree', () => {
    const phone = pickUpPhone()
    phone.listen()
    const { fail } = require(phone)
    phone.asked[0].resolve({ event: 'disagree' })
    phone.clock.advance()
    expect(fail).toHaveBeenCalledWith(notAgreed)
  })

  test('makes the official pop-up appear where no listener is registered', () => {
    const phone = pickUpPhone()
    const { success } = require(phone)
    expect(phone.officialPopup).toMatchObject({ visible: true, style: 'stand-alone' })
    phone.officialPopup.agree()
    phone.clock.advance()
    expect(success).toHaveBeenCalledTimes(1)
  })
})

describe('wx.openPrivacyContract', () => {
  test('opens the guideline page until the user comes back', () => {
    const phone = pickUpPhone()
    const success = jest.fn()
    phone.wx.openPrivacyContract({ success })
    phone.clock.advance()
    expect(success).toHaveBeenCalledWith({ errMsg: 'openPrivacyContract:ok' })
    expect(phone.contractVisible).toBe(true)
    phone.closeContract()
    expect(phone.events).toMatchObject([
      { type: 'contract', visible: true },
      { type: 'contract', visible: false }
    ])
  })

  test('opens one page, however often it is called', () => {
    const phone = pickUpPhone()
    phone.wx.openPrivacyContract()
    phone.wx.openPrivacyContract()
    expect(phone.story()).toBe('contract')
    phone.closeContract()
    phone.closeContract()
    expect(phone.story()).toBe('contract contract')
  })

  test('can fail', () => {
    const phone = pickUpPhone({ contract: 'fails' })
    const fail = jest.fn()
    phone.wx.openPrivacyContract({ fail })
    phone.clock.advance()
    expect(fail).toHaveBeenCalledWith(expect.objectContaining({ errMsg: expect.stringContaining(':fail') }))
    expect(phone.contractVisible).toBe(false)
  })
})

describe('input type=nickname', () => {
  test('degrades to a text input without consent, and nobody is asked', () => {
    const phone = pickUpPhone()
    phone.listen()
    expect(phone.focusNickname()).toBe('text')
    phone.clock.advance(60_000)
    expect(phone.asked).toEqual([])
    expect(phone.officialPopup.visible).toBe(false)
    expect(phone.calls[0]).toMatchObject({ api: 'input[type=nickname]', state: 'failed', error: { errno: 104 } })
  })

  test('degrades where its key is not declared', () => {
    const phone = pickUpPhone({ declared: ['Clipboard'] })
    expect(phone.focusNickname()).toBe('text')
    expect(phone.calls[0].error?.errno).toBe(112)
  })

  test('is one after consent, and where the base library knows nothing of consent', () => {
    expect(pickUpPhone({ consented: ['UserInfo'] }).focusNickname()).toBe('nickname')
    expect(pickUpPhone({ baseLibrary: 'absent' }).focusNickname()).toBe('nickname')
  })
})

test('consent to keys that left the guideline is kept by a later agreement', () => {
  const phone = pickUpPhone({ declared: ['Clipboard'] })
  phone.tapAgree()
  phone.declare(['Album'])
  phone.tapAgree()
  expect(phone.settings.consented).toEqual(['Clipboard', 'Album'])
})

test('answers to authorization dialogs add up, and are forgotten when the user deletes the program', () => {
  const phone = pickUpPhone({ consented: ['Location', 'Record'] })
  phone.useAndWait('scope.userLocation')
  phone.useAndWait('scope.record')
  expect(phone.settings.scopes).toEqual({ 'scope.userLocation': true, 'scope.record': true })
  phone.clearHistory()
  expect(phone.settings.scopes).toEqual({})
})

test('a key that is taken out of the guideline while its call is under way fails that call', () => {
  const phone = pickUpPhone({ consented: ['Clipboard'], listenerCalled: 'in-the-call' })
  const heard = phone.use('wx.getClipboardData')
  phone.declare(['Album'])
  phone.clock.advance()
  expect(heard).toEqual([undeclared])
})

test('a tap that releases waiting calls is a decision of the button', () => {
  const phone = pickUpPhone({ agreeTap: 'releases-calls' })
  phone.listen()
  phone.useAndWait('wx.getClipboardData')
  phone.tapAgree()
  expect(phone.events.filter(({ type }) => type === 'decision')).toMatchObject([{ by: 'button', buttonId: 'agree' }])
})

test('what a program does to the error it hears changes nothing in the record', () => {
  const phone = pickUpPhone({ declared: [] })
  const heard = phone.useAndWait('wx.getClipboardData')
  heard[0].errMsg = 'changed'
  expect(phone.calls[0].error).toEqual(undeclared)
})

test('a call fails when its key is declared anew after the agreement, or the agreement is forgotten before it ends', () => {
  const phone = pickUpPhone({ declared: ['Clipboard', 'Location'], listenerCalled: 'in-the-call' })
  const clipboard = phone.useAndWait('wx.getClipboardData')
  phone.declare(['Location'])
  phone.officialPopup.agree()
  phone.declare(['Clipboard', 'Location'])
  phone.clock.advance()
  expect(clipboard).toEqual([notAgreed])

  const location = phone.use('wx.getLocation')
  phone.clearHistory()
  phone.clock.advance()
  expect(location).toEqual([notAgreed])
})

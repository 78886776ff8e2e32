import { toPrivacyError } from '../../src/errors'
import { pickUpPhone } from './phone'

test('a withdrawn interface fails without asking, others go on', () => {
  const phone = pickUpPhone({ banned: ['getClipboardData'] })
  const asked: string[] = []
  phone.wx.onNeedPrivacyAuthorization((_resolve, { referrer }) => asked.push(referrer))
  const failed: object[] = []
  phone.wx.getClipboardData({ fail: (error: object) => failed.push(error) })
  void phone.wx.chooseMedia({})
  phone.clock.advance()
  expect(failed).toEqual([{ errMsg: 'getClipboardData:fail appid privacy api banned', errno: 1025 }])
  expect(toPrivacyError(failed[0])?.kind).toBe('banned')
  expect(asked).toEqual(['chooseMedia'])
})

test('it is withdrawn from who has agreed, and from an open-type, as well', () => {
  const phone = pickUpPhone({ banned: ['getPhoneNumber'], consented: ['PhoneNumber'] })
  const heard: object[] = []
  phone.tap('phone', 'getPhoneNumber', (_event, detail) => heard.push(detail))
  phone.clock.advance()
  expect(heard).toEqual([{ errMsg: 'getPhoneNumber:fail appid privacy api banned', errno: 1025 }])
})

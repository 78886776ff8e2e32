import { privacyInterfaces, type PrivacyKey } from '../../catalogue'
import { fine, pickUpPhone, table } from './phone'

/** The input degrades instead of asking, and has tests of its own. */
const asking = table.filter(([name]) => name !== 'input[type=nickname]')

const everythingElse = (keys: readonly PrivacyKey[]) =>
  [...new Set(table.flatMap(([, own]) => own))].filter((key) => !keys.includes(key))

/** VKSession.start reports a number only: its texts are the errno's. */
const failsWith = (errno: number) => [expect.objectContaining({ errno, errMsg: expect.stringContaining(':fail') })]

const scoped = asking.filter(([name]) =>
  privacyInterfaces.some((row) => row.platform === 'miniprogram' && row.name === name && (row.scope || row.call))
)

describe.each(asking)('%s', (name, keys) => {
  test('fails with 112 when its key is not declared, whatever else is', () => {
    const phone = pickUpPhone({ declared: everythingElse(keys), chooseAvatarFailed: 'event' })
    phone.listen()
    expect(phone.useAndWait(name)).toEqual(failsWith(112))
    expect(phone.asked).toEqual([])
  })

  test('asks the listener before the first use, and waits', () => {
    const phone = pickUpPhone({ declared: keys })
    phone.listen()
    const heard = phone.useAndWait(name)
    expect(phone.asked).toHaveLength(1)
    expect(heard).toEqual([])
    expect(phone.calls.at(-1)).toMatchObject({ state: 'pending', privacyKey: keys[0] })
  })

  test('goes on when the user agrees', () => {
    const phone = pickUpPhone({ declared: keys })
    phone.listen()
    const heard = phone.useAndWait(name)
    phone.tapAgree()
    phone.asked[0].resolve({ event: 'agree', buttonId: 'agree' })
    phone.clock.advance()
    expect(heard).toHaveLength(1)
    expect(heard[0].errMsg).toMatch(/:ok$/)
    expect(phone.calls[0].state).toBe('succeeded')
  })

  test('fails with 104 when the user disagrees', () => {
    const phone = pickUpPhone({ declared: keys, chooseAvatarFailed: 'event' })
    phone.listen()
    const heard = phone.useAndWait(name)
    phone.asked[0].resolve({ event: 'disagree' })
    phone.clock.advance()
    expect(heard).toEqual(failsWith(104))
  })

  test('makes the official pop-up appear where no listener is registered', () => {
    const phone = pickUpPhone({ declared: keys })
    const heard = phone.useAndWait(name)
    expect(phone.officialPopup.visible).toBe(true)
    phone.officialPopup.agree()
    phone.clock.advance()
    expect(heard).toHaveLength(1)
    expect(phone.calls[0].state).toBe('succeeded')
  })

  test('asks nobody once the user has agreed', () => {
    const phone = pickUpPhone({ declared: keys, consented: keys })
    phone.listen()
    expect(phone.useAndWait(name)).toEqual([expect.objectContaining(fine)])
    expect(phone.asked).toEqual([])
  })

  test('is not held up by a base library that knows nothing of consent', () => {
    const phone = pickUpPhone({ declared: [], baseLibrary: 'absent' })
    expect(phone.useAndWait(name)).toEqual([expect.objectContaining(fine)])
  })
})

describe.each(scoped)('%s, which also needs a scope', (name, keys) => {
  test('fails with another text when the user refuses the scope, consent or not', () => {
    const phone = pickUpPhone({ consented: keys, scopeDialog: 'refuse' })
    phone.useAndWait(name)
    expect(phone.calls[0].error).toEqual({ errno: 103, errMsg: expect.stringMatching(/:fail auth deny$/) })
  })

  test('raises the dialog with the tick-box where no listener is registered, and 103 on refusal', () => {
    const phone = pickUpPhone()
    phone.useAndWait(name)
    expect(phone.officialPopup).toMatchObject({ visible: true, style: 'tick-box' })
    phone.officialPopup.disagree()
    phone.clock.advance()
    expect(phone.calls[0].error).toEqual({
      errno: 103,
      errMsg: expect.stringMatching(/:fail jsapi user authorize denied$/)
    })
  })
})

describe('every wx call of the table', () => {
  const calls = table.flatMap(([name]) =>
    name.startsWith('wx.') && name !== 'wx.createVKSession' ? name.slice(3) : []
  )

  test.each(calls)('wx.%s takes callbacks and then returns nothing', (call) => {
    const { wx, clock } = pickUpPhone({ baseLibrary: 'absent' })
    const [success, fail, complete] = [jest.fn(), jest.fn(), jest.fn()]
    expect(wx[call]({ success, fail, complete })).toBeUndefined()
    clock.advance()
    expect(success).toHaveBeenCalledWith(expect.objectContaining({ errMsg: `${call}:ok` }))
    expect(complete).toHaveBeenCalledTimes(1)
    expect(fail).not.toHaveBeenCalled()
  })

  // The published typings (5.2.3) give getFuzzyLocation alone no promise.
  test.each(calls.filter((call) => call !== 'getFuzzyLocation'))(
    'wx.%s returns a promise without callbacks',
    async (call) => {
      const { wx, clock } = pickUpPhone({ declared: [] })
      const promise = wx[call]()
      clock.advance()
      await expect(promise).rejects.toMatchObject({ errno: 112, errMsg: expect.stringContaining(`${call}:fail`) })
    }
  )

  test('wx.getFuzzyLocation has callbacks only', () => {
    expect(pickUpPhone().wx.getFuzzyLocation()).toBeUndefined()
  })

  test('wx.canIUse knows them all', () => {
    const { wx } = pickUpPhone()
    expect(calls.filter((call) => !wx.canIUse(call))).toEqual([])
  })
})

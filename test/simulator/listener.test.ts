import { createWeixin, createManualClock } from '../../simulator'
import { fine, notAgreed, pickUpPhone, undeclared } from './phone'

const clipboard = 'wx.getClipboardData'

describe('the listener of wx.onNeedPrivacyAuthorization', () => {
  test('hears of a privacy call with its name, in a task after the call', () => {
    const phone = pickUpPhone()
    phone.listen()
    phone.use(clipboard)
    expect(phone.asked).toEqual([])
    phone.clock.advance()
    expect(phone.asked).toMatchObject([{ referrer: 'getClipboardData' }])
    expect(phone.story()).toBe('call need')
  })

  test('is replaced by a later one', () => {
    const phone = pickUpPhone()
    const first = jest.fn()
    phone.wx.onNeedPrivacyAuthorization(first)
    phone.wx.onNeedPrivacyAuthorization(first)
    phone.listen()
    phone.useAndWait(clipboard)
    expect(first).not.toHaveBeenCalled()
    expect(phone.asked).toHaveLength(1)
    expect(phone.listenerRegistrations).toBe(2)
  })

  test('that throws is reported, and its call goes on waiting', () => {
    const phone = pickUpPhone()
    phone.wx.onNeedPrivacyAuthorization(() => {
      throw new Error('oh')
    })
    expect(phone.useAndWait(clipboard)).toEqual([])
    expect(phone.said).toEqual([expect.stringContaining('the listener of wx.onNeedPrivacyAuthorization')])
    expect(phone.calls[0].state).toBe('pending')
  })

  test('must be a function', () => {
    const { wx } = pickUpPhone()
    expect(() => wx.onNeedPrivacyAuthorization(undefined as never)).toThrow(/pass a function \(resolve, eventInfo\)/)
  })

  test('gets a resolve for each of several calls', () => {
    const phone = pickUpPhone()
    phone.listen()
    const heard = [phone.useAndWait(clipboard), phone.useAndWait('wx.chooseMedia')]
    expect(phone.asked.map(({ referrer }) => referrer)).toEqual(['getClipboardData', 'chooseMedia'])
    phone.tapAgree()
    for (const { resolve } of phone.asked) resolve({ event: 'agree', buttonId: 'agree' })
    phone.clock.advance()
    expect(heard).toEqual([[expect.objectContaining(fine)], [expect.objectContaining(fine)]])
  })
})

describe('resolve', () => {
  function ask() {
    const phone = pickUpPhone()
    phone.listen()
    const heard = phone.useAndWait(clipboard)
    return { phone, heard, resolve: phone.asked[0].resolve }
  }

  test('with exposureAuthorization is recorded and decides nothing', () => {
    const { phone, heard, resolve } = ask()
    resolve({ event: 'exposureAuthorization' })
    phone.clock.advance(60_000)
    expect(phone.story()).toBe('call need exposure')
    expect(heard).toEqual([])
  })

  test('with agree and the id of a tapped agree button lets the call go on', () => {
    const { phone, heard, resolve } = ask()
    phone.tapAgree('yes')
    resolve({ event: 'agree', buttonId: 'yes' })
    phone.clock.advance()
    expect(heard).toEqual([expect.objectContaining(fine)])
    expect(phone.story()).toBe('call need tap decision outcome')
    expect(phone.events.at(-2)).toMatchObject({ decision: 'agree', by: 'listener', buttonId: 'yes' })
    expect(phone.said).toEqual([])
  })

  const ofTheButtonItself = 'with the id of the <button open-type="agreePrivacyAuthorization"> itself'
  test.each([
    ['without a buttonId', undefined, 'no-button-id', 'pass the buttonId of the agree button'],
    ['with the id of a button that was not tapped', 'other', 'button-not-tapped', ofTheButtonItself],
    ['with the id of a tapped button that is no agree button', 'shop', 'button-not-tapped', ofTheButtonItself]
  ])('with agree %s is not accepted, and the call fails', (_case, buttonId, refusedBecause, advice) => {
    const { phone, heard, resolve } = ask()
    phone.tap('shop', 'share')
    resolve({ event: 'agree', buttonId })
    expect(phone.events.at(-1)).toMatchObject({ type: 'decision', refusedBecause })
    phone.clock.advance()
    expect(heard).toEqual([
      { errno: 104, errMsg: 'getClipboardData:fail privacy permission is not authorized or buttonId is wrong' }
    ])
    expect(phone.settings.consented).toEqual([])
    expect(phone.said).toEqual([expect.stringContaining(refusedBecause)])
    expect(phone.said[0]).toContain(buttonId ? `buttonId "${buttonId}"` : '(wx.getClipboardData)')
    expect(phone.said[0]).toContain(advice)

    resolve({ event: 'disagree' })
    expect(phone.events.at(-1)).toMatchObject({ refusedBecause: 'answered-before' })
  })

  test('with disagree fails the call', () => {
    const { phone, heard, resolve } = ask()
    resolve({ event: 'disagree' })
    phone.clock.advance()
    expect(heard).toEqual([{ errno: 104, errMsg: 'getClipboardData:fail privacy permission is not authorized' }])
    expect(phone.calls[0]).toMatchObject({ state: 'failed', error: { errno: 104 } })
  })

  test('a second time is ignored and recorded', () => {
    const { phone, heard, resolve } = ask()
    resolve({ event: 'disagree' })
    phone.tapAgree()
    resolve({ event: 'agree', buttonId: 'agree' })
    phone.clock.advance()
    expect(heard).toEqual([notAgreed])
    expect(phone.events.filter(({ type }) => type === 'decision')).toMatchObject([
      { decision: 'disagree' },
      { decision: 'agree', by: 'button' },
      { decision: 'agree', refusedBecause: 'answered-before' }
    ])
    expect(phone.said).toEqual([
      expect.stringContaining('answered-before; call each resolve with agree or disagree once')
    ])
  })

  test('with another event is ignored, and the console names the three', () => {
    const { phone, resolve } = ask()
    resolve({ event: 'accept' } as never)
    resolve(undefined as never)
    expect(phone.said).toEqual([
      expect.stringContaining('exposureAuthorization, agree or disagree'),
      expect.stringContaining('undefined')
    ])
    expect(phone.calls[0].state).toBe('pending')
  })

  test('asks again on the next call after a refusal: the 10 s of silence are the official pop-up’s', () => {
    const { phone, resolve } = ask()
    resolve({ event: 'disagree' })
    phone.clock.advance()
    phone.useAndWait(clipboard)
    expect(phone.asked).toHaveLength(2)
  })
})

test('a call made in the callback of a refused one is a new question, where it joins the same request', () => {
  const phone = pickUpPhone({
    sameApiTwice: 'joins-first',
    disagreeFails: 'all-calls',
    resolveAnswers: 'at-once',
    listenerCalled: 'in-the-call'
  })
  phone.listen()
  phone.use('wx.chooseMedia')
  const again: unknown[] = []
  const askAgain = () => phone.wx.getClipboardData({ fail: (error) => void again.push(error) })
  phone.wx.getClipboardData({ fail: askAgain })
  const second = phone.use(clipboard)

  phone.asked[0].resolve({ event: 'disagree' })
  expect(second).toEqual([notAgreed])
  expect(again).toEqual([])
  expect(phone.calls.at(-1)).toMatchObject({ api: clipboard, state: 'pending' })

  phone.asked[1].resolve({ event: 'disagree' })
  expect(again).toEqual([notAgreed])
})

describe('results', () => {
  test('arrive after the call has returned, also where nobody is asked', () => {
    const phone = pickUpPhone({ declared: [] })
    const heard = phone.use(clipboard)
    expect(heard).toEqual([])
    phone.clock.advance()
    expect(heard).toEqual([undeclared])
  })

  test('go to success or fail, and then to complete', () => {
    const phone = pickUpPhone({ declared: ['Clipboard'], consented: ['Clipboard'] })
    const order: string[] = []
    const note = (name: string) => () => void order.push(name)
    phone.wx.getClipboardData({ success: note('success'), fail: note('fail'), complete: note('complete') })
    phone.wx.chooseMedia({ success: note('success'), fail: note('fail'), complete: note('complete') })
    phone.clock.advance()
    expect(order).toEqual(['success', 'complete', 'fail', 'complete'])
  })

  test('may be heard by one callback alone', () => {
    const phone = pickUpPhone({ declared: ['Clipboard'], consented: ['Clipboard'] })
    phone.wx.getClipboardData({ fail: () => {} })
    phone.wx.chooseMedia({ success: () => {} })
    phone.clock.advance()
    expect(phone.calls).toMatchObject([{ state: 'succeeded' }, { state: 'failed' }])
    expect(phone.said.filter((each) => each.includes('the callback of'))).toEqual([])
  })

  test.each([
    'authorize',
    'exitMiniProgram',
    'getPrivacySetting',
    'getSetting',
    'openPrivacyContract',
    'openSetting'
  ] as const)('whose callback throws are told by name: wx.%s', (name) => {
    const phone = pickUpPhone()
    const complete = () => {
      throw new Error('oh')
    }
    phone.wx[name]({ complete })
    phone.clock.advance()
    expect(phone.said).toEqual([expect.stringContaining(`the callback of wx.${name}`)])
  })

  test('reach complete although success throws, and the console hears of it', () => {
    const phone = pickUpPhone({ baseLibrary: 'absent' })
    const complete = jest.fn()
    const success = () => {
      throw new Error('oh')
    }
    void phone.wx.getClipboardData({ success, complete })
    phone.clock.advance()
    expect(complete).toHaveBeenCalledTimes(1)
    expect(phone.said).toEqual([expect.stringContaining('the callback of wx.getClipboardData')])
  })

  test('come by themselves with the real clock', async () => {
    const { wx } = createWeixin({ baseLibrary: 'absent', clipboard: 'hello' })
    await expect(wx.getClipboardData()).resolves.toEqual({ errMsg: 'getClipboardData:ok', data: 'hello' })
  })
})

describe('the record', () => {
  test('has one line for each use, in order, with times', () => {
    const phone = pickUpPhone()
    phone.listen()
    phone.useAndWait(clipboard)
    phone.clock.advance(500)
    phone.asked[0].resolve({ event: 'disagree' })
    phone.clock.advance()
    phone.useAndWait('wx.chooseMedia')
    expect(phone.calls).toMatchObject([
      { id: 1, api: clipboard, referrer: 'getClipboardData', privacyKey: 'Clipboard', calledAt: 0, endedAt: 500 },
      { id: 2, api: 'wx.chooseMedia', state: 'pending', calledAt: 500 }
    ])
  })

  test('is told to every handler until it leaves, and survives one that throws', () => {
    const said: unknown[] = []
    const console = { warn: () => {}, error: (...what: unknown[]) => void said.push(what) }
    const weixin = createWeixin({ clock: createManualClock(7), console })
    const [throwing, heard] = [new Error('oh'), jest.fn()]
    weixin.on(() => {
      throw throwing
    })
    const off = weixin.on(heard)
    weixin.focusNickname()
    off()
    weixin.focusNickname()
    expect(heard.mock.calls.map(([event]) => [event.type, event.at])).toEqual([
      ['call', 7],
      ['outcome', 7]
    ])
    expect(said[0]).toEqual([expect.stringContaining('"call"'), throwing])
  })
})

test('a handler that comes during an event hears from the next one on', () => {
  const phone = pickUpPhone()
  const late = jest.fn()
  const off = phone.on(() => {
    off()
    phone.on(late)
  })
  phone.declare(['Clipboard'])
  expect(late).not.toHaveBeenCalled()
  phone.declare(['Album'])
  expect(late).toHaveBeenCalledTimes(1)
})

test('complete alone is the callback style: there is no promise', () => {
  const phone = pickUpPhone({ baseLibrary: 'absent' })
  const complete = jest.fn()
  expect(phone.wx.getClipboardData({ complete })).toBeUndefined()
  phone.clock.advance()
  expect(complete).toHaveBeenCalledTimes(1)
})

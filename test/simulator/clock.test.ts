import { createManualClock, createWeixin } from '../../simulator'

describe('a manual clock', () => {
  test('stands still until it is advanced', () => {
    const clock = createManualClock(100)
    const due = jest.fn()
    clock.setTimeout(due, 10)
    clock.advance(9)
    expect(due).not.toHaveBeenCalled()
    clock.advance(1)
    expect(due).toHaveBeenCalledTimes(1)
    expect(clock.now()).toBe(110)
  })

  test('runs what falls due in the order of time, including what is set on the way', () => {
    const clock = createManualClock()
    const order: [string, number][] = []
    const note = (name: string) => () => void order.push([name, clock.now()])
    clock.setTimeout(note('second'), 20)
    clock.setTimeout(note('also second'), 20)
    clock.setTimeout(() => {
      note('first')()
      clock.setTimeout(note('between'), 5)
    }, 10)
    clock.advance(30)
    expect(order).toEqual([
      ['first', 10],
      ['between', 15],
      ['second', 20],
      ['also second', 20]
    ])
    expect(clock.now()).toBe(30)
  })

  test('forgets what is cleared, and counts what is not', () => {
    const clock = createManualClock()
    const due = jest.fn()
    const handle = clock.setTimeout(due, 10)
    clock.setTimeout(() => {}, 10)
    expect(clock.timers).toBe(2)
    clock.clearTimeout(handle)
    expect(clock.timers).toBe(1)
    clock.advance(10)
    expect(due).not.toHaveBeenCalled()
    expect(clock.timers).toBe(0)
  })

  test('does not go back', () => {
    expect(() => createManualClock().advance(-1)).toThrow(/advance\(-1\): time goes forward only/)
    expect(() => createManualClock().advance(NaN)).toThrow(RangeError)
  })
})

describe('without a clock of the test', () => {
  beforeEach(() => void jest.useFakeTimers({ now: 1_000 }))
  afterEach(() => void jest.useRealTimers())

  test('the system’s tells when a call was made', () => {
    const { wx, calls } = createWeixin()
    wx.getClipboardData({ success: () => {} })
    expect(calls[0].calledAt).toBe(1_000)
  })

  test('a timer that is cleared there does not come: Weixin’s pop-up, once the prompt has been exposed', () => {
    const { wx, officialPopup } = createWeixin({ officialPopupShown: 'without-exposure', exposureTimeout: 10 })
    wx.onNeedPrivacyAuthorization((resolve) => resolve({ event: 'exposureAuthorization' }))
    wx.getClipboardData({ success: () => {} })
    jest.advanceTimersByTime(60)
    expect(officialPopup.visible).toBe(false)
  })
})

test('a timer set for the past is due now, and the time does not go back', () => {
  const clock = createManualClock(100)
  const heard = jest.fn(() => clock.now())
  clock.setTimeout(heard, -5)
  clock.advance()
  expect(heard).toHaveReturnedWith(100)
})

import { openPage, pickUpPhone, raise, settle } from './page'

const weixin = pickUpPhone()
let closeLast = () => {}

async function open(attributes = '', slots = '<input class="nickname" type="nickname" />') {
  const page = openPage(
    `<view><privacy-gate class="gate-under-test" ${attributes} bind:pass="hear" bind:block="hear">${slots}</privacy-gate><privacy-popup class="popup-under-test" /></view>`,
    weixin
  )
  closeLast = page.close
  await settle()
  const cover = () => page.find('.cover', '.gate-under-test')
  return {
    ...page,
    cover,
    async touch() {
      raise(cover(), 'tap', {})
      await settle()
    }
  }
}

const { privacyManager } = require('../../src/index') as typeof import('../../src/index')
const { wx } = globalThis as unknown as { wx: Record<string, unknown> }
const { getPrivacySetting } = wx

/** Weixin answers each look when the test says so, in any order. */
function answerLater() {
  const looks: Record<'success' | 'fail', (result: object) => void>[] = []
  wx.getPrivacySetting = (look: (typeof looks)[number]) => looks.push(look)
  return {
    async answer(look: number, needAuthorization: boolean) {
      looks[look]!.success({ needAuthorization })
      await settle()
    },
    async fail(look: number) {
      looks[look]!.fail({ errMsg: 'getPrivacySetting:fail internal error' })
      await settle()
    }
  }
}

beforeEach(() => {
  wx.getPrivacySetting = getPrivacySetting
  weixin.clearHistory()
  weixin.configure({ getPrivacySetting: {} })
})

afterEach(async () => {
  closeLast()
  await settle()
})

test('the first touch asks, and consent lets the next one through', async () => {
  const { cover, touch, isOpen, tapAgree, heard } = await open()
  expect(cover()).toBeDefined()
  await touch()
  expect(isOpen()).toBe(true)
  tapAgree()
  await settle()
  expect(heard).toEqual([{ type: 'pass', detail: {} }])
  expect(cover()).toBeUndefined()
})

test('a refusal is said, and the next touch asks again', async () => {
  const { cover, touch, isOpen, tapDisagree, heard } = await open()
  await touch()
  tapDisagree()
  await settle()
  expect(heard).toEqual([{ type: 'block', detail: expect.objectContaining({ kind: 'disagreed' }) }])
  expect(cover()).toBeDefined()
  await touch()
  expect(isOpen()).toBe(true)
  tapDisagree()
  await settle()
})

test('where the user has agreed, nothing is in the way', async () => {
  weixin.configure({ consented: weixin.settings.declared })
  const { cover } = await open()
  expect(cover()).toBeUndefined()
})

test('what is in the way has a name for those who do not see it', async () => {
  const { page } = await open()
  const { label } = page.querySelector('.gate-under-test')!.instance.data as Record<string, unknown>
  expect(label).toBe('本小程序需要取得你的同意')
})

test('where Weixin cannot tell whether consent is needed, the first touch asks', async () => {
  const reported = jest.spyOn(console, 'error').mockImplementation(() => {})
  weixin.configure({ getPrivacySetting: { fail: true } })
  const { cover, touch, isOpen, tapAgree } = await open()
  await touch()
  expect(isOpen()).toBe(true)
  tapAgree()
  await settle()
  expect(cover()).toBeUndefined()
  expect(reported).toHaveBeenCalledWith(
    expect.objectContaining({ errMsg: expect.stringContaining('getPrivacySetting') })
  )
  reported.mockRestore()
})

test('fifty gates ask Weixin once, and once more after an agreement', async () => {
  const asked = jest.fn()
  const { answer } = answerLater()
  const later = wx.getPrivacySetting as (look: object) => void
  wx.getPrivacySetting = (look: object) => {
    asked()
    later(look)
  }
  const page = openPage(
    `<view>${'<privacy-gate><input type="nickname" /></privacy-gate>'.repeat(50)}<privacy-gate class="gate-under-test" /></view>`,
    weixin
  )
  closeLast = page.close
  await settle()
  expect(asked).toHaveBeenCalledTimes(1)
  privacyManager.agreed('own-button')
  expect(asked).toHaveBeenCalledTimes(2)
  await answer(1, false)
  expect(page.find('.cover', '.gate-under-test')).toBeUndefined()
})

test('a question that Weixin leaves without an answer is asked anew', async () => {
  const { answer } = answerLater()
  await open()
  jest.advanceTimersByTime(3000)
  const { cover } = await open()
  await answer(1, false)
  expect(cover()).toBeUndefined()
})

describe('answers that come late', () => {
  test('of two looks the newer one counts, whichever is answered last', async () => {
    const { answer } = answerLater()
    const { cover } = await open()
    privacyManager.agreed('elsewhere')
    await answer(1, false)
    expect(cover()).toBeUndefined()
    await answer(0, true)
    expect(cover()).toBeUndefined()
  })

  test('in the order of the looks each counts', async () => {
    const { answer } = answerLater()
    const { cover } = await open()
    privacyManager.agreed('elsewhere')
    await answer(0, false)
    expect(cover()).toBeUndefined()
    await answer(1, true)
    expect(cover()).toBeDefined()
  })

  test('an older look counts where the newer one fails', async () => {
    const { answer, fail } = answerLater()
    const { cover } = await open()
    privacyManager.agreed('elsewhere')
    await fail(1)
    await answer(0, false)
    expect(cover()).toBeUndefined()
  })

  test('consent given at the gate is newer than a look of before', async () => {
    const { answer } = answerLater()
    const { cover, touch, tapAgree } = await open()
    await touch()
    tapAgree()
    await settle()
    expect(cover()).toBeUndefined()
    await answer(0, true)
    expect(cover()).toBeUndefined()
  })

  test('a refusal at the gate is newer than a look of before', async () => {
    const { answer } = answerLater()
    const { cover, touch, tapDisagree } = await open()
    await touch()
    tapDisagree()
    await settle()
    await answer(0, false)
    expect(cover()).toBeDefined()
  })
})

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

beforeEach(() => {
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

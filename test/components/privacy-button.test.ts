import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { WeixinSettings } from '../../simulator'
import { openPage, pickUpPhone, raise, settle } from './page'

const weixin = pickUpPhone()
let closeLast = () => {}

async function open(attributes: string, settings: Partial<WeixinSettings> = {}) {
  weixin.configure(settings)
  const page = openPage(
    `<privacy-button class="button-under-test" ${attributes} bind:agree="hear" bind:getphonenumber="hear" bind:getuserinfo="hear">登录</privacy-button>`,
    weixin
  )
  closeLast = page.close
  await settle()
  const native = () => page.find('#privacy-button', '.button-under-test')
  const openType = () => (page.find('.button-under-test').instance.data as { openTypeNow?: string }).openTypeNow ?? ''
  return {
    ...page,
    native,
    openType,
    types: () => page.heard.map(({ type }) => type),
    async tap() {
      weixin.tap('privacy-button', openType(), (event, detail) => raise(native(), event, detail))
      await settle()
    }
  }
}

beforeEach(() => {
  weixin.clearHistory()
  weixin.configure({ phoneNumber: 'allow', getPrivacySetting: {}, combinedButtonOrder: 'agree-first' })
})

afterEach(async () => {
  closeLast()
  await settle()
})

test.each(['agree-first', 'open-type-first'] as const)('one tap gives consent and number, %s', async (order) => {
  const { openType, tap, types, heard } = await open('open-type="getPhoneNumber"', { combinedButtonOrder: order })
  expect(openType()).toBe('getPhoneNumber|agreePrivacyAuthorization')
  await tap()
  expect(types().sort()).toEqual(['agree', 'getphonenumber'])
  expect(heard.find(({ type }) => type === 'getphonenumber')?.detail).toMatchObject({ code: expect.any(String) })
  expect(weixin.settings.consented).toContain('PhoneNumber')
})

test('refusing the number does not undo the consent, and is not reported as such', async () => {
  const { tap, heard } = await open('open-type="getPhoneNumber"', { phoneNumber: 'refuse' })
  await tap()
  expect(heard).toEqual([
    { type: 'agree', detail: { buttonId: 'privacy-button' } },
    { type: 'getphonenumber', detail: expect.objectContaining({ errMsg: expect.stringContaining(':fail') }) }
  ])
  expect(weixin.settings.consented).toContain('PhoneNumber')
})

test('once the user has agreed it is the plain open-type', async () => {
  const { openType, tap, types } = await open('open-type="getPhoneNumber"')
  await tap()
  expect(openType()).toBe('getPhoneNumber')
  await tap()
  expect(types()).toEqual(['agree', 'getphonenumber', 'getphonenumber'])
})

test('consent given elsewhere makes it plain as well', async () => {
  const { openType } = await open('open-type="getUserInfo"')
  expect(openType()).toBe('getUserInfo|agreePrivacyAuthorization')
  weixin.configure({ consented: weixin.settings.declared })
  const { privacyManager } = require('../../src/index') as typeof import('../../src/index')
  privacyManager.agreed('elsewhere')
  await settle()
  expect(openType()).toBe('getUserInfo')
})

test('without an open-type it asks for consent alone', async () => {
  const { openType, tap, types } = await open('')
  expect(openType()).toBe('agreePrivacyAuthorization')
  await tap()
  expect(types()).toEqual(['agree'])
})

test('in Skyline there is one tap for consent and one for the number', async () => {
  const { find, openType, tap, types } = await open('open-type="getPhoneNumber"')
  const { instance } = find('.button-under-test')
  Object.assign(instance, { renderer: 'skyline' })
  ;(instance as unknown as { setData(data: object): void }).setData({ openType: 'getPhoneNumber' })
  expect(openType()).toBe('agreePrivacyAuthorization')
  await tap()
  expect(openType()).toBe('getPhoneNumber')
  await tap()
  expect(types()).toEqual(['agree', 'getphonenumber'])
})

test('consent answers what waits: the call goes on', async () => {
  const { tap } = await open('')
  const { privacyManager } = require('../../src/index') as typeof import('../../src/index')
  privacyManager.configure({ mode: 'custom' })
  const read = jest.fn()
  void weixin.wx.getClipboardData({ success: read })
  await settle()
  await tap()
  expect(read).toHaveBeenCalledTimes(1)
})

test('an open-type that cannot be combined is used as it is, and warned of once', async () => {
  const warnings = jest.spyOn(console, 'warn').mockImplementation(() => {})
  const { openType } = await open('open-type="chooseAvatar"')
  expect(openType()).toBe('chooseAvatar')
  expect(warnings.mock.calls).toEqual([
    [expect.stringContaining('open-type="chooseAvatar" is not one of getPhoneNumber,')]
  ])
  warnings.mockRestore()
})

/** https://developers.weixin.qq.com/miniprogram/dev/component/button.html, but for `open-type` and what `contact`, `launchApp` and live activities need: they ask for no consent. */
const properties: Record<string, [attribute: string, value: unknown]> = {
  type: ['primary', 'primary'],
  size: ['mini', 'mini'],
  plain: ['{{true}}', true],
  disabled: ['{{true}}', true],
  loading: ['{{true}}', true],
  'form-type': ['submit', 'submit'],
  'hover-class': ['none', 'none'],
  'hover-stop-propagation': ['{{true}}', true],
  'hover-start-time': ['5', 5],
  'hover-stay-time': ['6', 6],
  lang: ['zh_CN', 'zh_CN'],
  'phone-number-no-quota-toast': ['{{false}}', false]
}
const template = readFileSync(path.join(__dirname, '../../src/privacy-button/index.wxml'), 'utf8')

test('the properties of the native button are passed on', async () => {
  const given = Object.entries(properties).map(([name, [attribute]]) => `${name}="${attribute}"`)
  const { data } = (await open(given.join(' '))).find('.button-under-test').instance
  for (const [name, [, value]] of Object.entries(properties)) {
    const [, property] = new RegExp(` ${name}="{{(\\w+)[^}]*}}"`).exec(template) ?? []
    expect([name, data[property!]]).toEqual([name, value])
  }
})

test.each(['getphonenumber', 'getuserinfo', 'getrealtimephonenumber', 'chooseavatar'])(
  'what the native button raises as %s is passed on',
  async (event) => {
    const { native, heard } = await open(`bind:${event}="hear"`)
    raise(native(), event, { from: 'Weixin' })
    expect(heard).toContainEqual({ type: event, detail: { from: 'Weixin' } })
  }
)

test('on an old Weixin it is the plain button', async () => {
  const { wx } = globalThis as unknown as { wx: Record<string, unknown> }
  const { onNeedPrivacyAuthorization, getPrivacySetting } = wx
  delete wx.onNeedPrivacyAuthorization
  delete wx.getPrivacySetting
  const phone = await open('open-type="getPhoneNumber"')
  expect(phone.openType()).toBe('getPhoneNumber')
  closeLast()
  const alone = await open('')
  expect(alone.openType()).toBe('')
  Object.assign(wx, { onNeedPrivacyAuthorization, getPrivacySetting })
})

test.each<[string, Partial<WeixinSettings>]>([
  ['the user has agreed', { consented: weixin.settings.declared }],
  ['the setting cannot be read', { getPrivacySetting: { fail: true } }],
  ['the setting is slow', { getPrivacySetting: { delay: 500 } }]
])('without an open-type it asks for consent alone, also where %s', async (_situation, settings) => {
  const { openType, tap, types } = await open('', settings)
  expect(openType()).toBe('agreePrivacyAuthorization')
  await tap()
  expect(types()).toEqual(['agree'])
})

test('a value that a property cannot have is warned of once', async () => {
  const warnings = jest.spyOn(console, 'warn').mockImplementation(() => {})
  await open('type="primry" size="big" form-type="send"')
  closeLast()
  await open('type="primry" size="mini" form-type="submit"')
  expect(warnings.mock.calls.flat().sort()).toEqual([
    '[privacy] form-type="send" is not one of submit, reset',
    '[privacy] size="big" is not one of default, mini',
    '[privacy] type="primry" is not one of primary, default, warn'
  ])
  warnings.mockRestore()
})

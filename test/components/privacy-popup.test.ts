import { openPage, pickUpPhone, settle } from './page'

const popup = (attributes = '', slots = '') =>
  `<privacy-popup class="popup-under-test" ${attributes}>${slots}</privacy-popup>`

/** The library registers its listener once in an app: one phone for all tests of this file, set anew for each. */
const weixin = pickUpPhone()

let closeLast = () => {}

function open(template: string, data?: object) {
  const page = openPage(template, weixin, data)
  closeLast = page.close
  return page
}

function readClipboard() {
  const outcome: { data?: string; errno?: number } = {}
  weixin.wx.getClipboardData({
    success: (result) => Object.assign(outcome, result),
    fail: (error) => Object.assign(outcome, error)
  })
  return outcome
}

beforeEach(() => {
  weixin.clearHistory()
  weixin.configure({
    clipboard: 'hello',
    contractName: '《示例隐私保护指引》',
    getPrivacySetting: {},
    contract: 'opens'
  })
})

afterEach(async () => {
  closeLast()
  await settle()
})

test('it is not seen until a call needs it', async () => {
  const { isOpen } = open(popup())
  await settle()
  expect(isOpen()).toBe(false)
})

test('a call opens it; it says what for, names the guideline, and consent lets the call through', async () => {
  const { isOpen, text, tapAgree } = open(popup())
  const call = readClipboard()
  await settle()
  expect(isOpen()).toBe(true)
  expect(text()).toContain('本小程序需要读取你的剪贴板')
  expect(text()).toContain('《示例隐私保护指引》')
  tapAgree()
  await settle()
  expect(call.data).toBe('hello')
  expect(isOpen()).toBe(false)
})

test('a refusal closes it and fails the call', async () => {
  const { isOpen, tapDisagree, heard } = open(popup('bind:disagree="hear"'))
  const call = readClipboard()
  await settle()
  tapDisagree()
  await settle()
  expect(call.errno).toBe(104)
  expect(isOpen()).toBe(false)
  expect(heard).toEqual([{ type: 'disagree', detail: { referrers: ['getClipboardData'], reason: 'user' } }])
})

test('the purposes of all that waits are named, each once', async () => {
  const { text } = open(popup())
  readClipboard()
  readClipboard()
  weixin.wx.getLocation({ fail() {} })
  await settle()
  expect(text()).toContain('本小程序需要收集你的位置信息读取你的剪贴板请先')
})

test('it raises need, show and agree', async () => {
  const { heard, tapAgree } = open(popup('bind:need="hear" bind:show="hear" bind:agree="hear"'))
  readClipboard()
  await settle()
  tapAgree()
  await settle()
  expect(heard).toEqual([
    {
      type: 'need',
      detail: { referrer: 'getClipboardData', pageId: expect.stringMatching(/^page-/), since: expect.any(Number) }
    },
    { type: 'show', detail: { referrers: ['getClipboardData'] } },
    { type: 'agree', detail: { referrers: ['getClipboardData'], buttonId: 'privacy-agree' } }
  ])
})

test.each(['need', 'show', 'agree'])('a handler of the page that throws on %s breaks nothing', async (event) => {
  const errors = jest.spyOn(console, 'error').mockImplementation(() => {})
  const { isOpen, tapAgree } = open(popup(`bind:${event}="throwUp"`))
  const call = readClipboard()
  await settle()
  tapAgree()
  await settle()
  expect(call.data).toBe('hello')
  expect(isOpen()).toBe(false)
  expect(errors).toHaveBeenCalled()
  errors.mockRestore()
})

test('a tap is no consent: only the agree event of the button is', async () => {
  const { inPopup } = open(popup())
  const call = readClipboard()
  await settle()
  inPopup('#privacy-agree')!.dispatchEvent('tap')
  await settle()
  expect(call).toEqual({})
})

test('the guideline opens from its name; where it cannot, the page hears contracterror', async () => {
  const { inPopup, heard } = open(popup('bind:contracterror="hear"'))
  readClipboard()
  await settle()
  inPopup('.link')!.dispatchEvent('tap')
  await settle()
  expect(weixin.contractVisible).toBe(true)
  weixin.closeContract()
  weixin.configure({ contract: 'fails' })
  inPopup('.link')!.dispatchEvent('tap')
  await settle()
  expect(heard).toEqual([{ type: 'contracterror', detail: expect.objectContaining({ kind: 'contract-unavailable' }) }])
})

describe('a guideline that cannot open', () => {
  const wx = globalThis as unknown as { wx: { showToast(options: object): void } }

  test.each([
    ['hear', [{ title: 'The guideline cannot be opened', icon: 'none' }]],
    ['hearAndTell', []]
  ])('the user is told, unless the page says that it does: %s', async (handler, told) => {
    weixin.configure({ contract: 'fails' })
    const showToast = jest.spyOn(wx.wx, 'showToast').mockImplementation(() => {})
    const { inPopup, heard } = open(popup(`lang="en" bind:contracterror="${handler}"`))
    readClipboard()
    await settle()
    inPopup('.link')!.dispatchEvent('tap')
    await settle()
    expect(heard).toHaveLength(1)
    expect(showToast.mock.calls).toEqual(told.map((options) => [options]))
    showToast.mockRestore()
  })
})

test('the texts of the page take the place of its own', async () => {
  const { text } = open(
    popup('title="标题" content="请先看看" contract-name="《我的指引》" agree-text="好" disagree-text="不"')
  )
  readClipboard()
  await settle()
  expect(text()).toBe('标题本小程序需要读取你的剪贴板请先看看《我的指引》不好')
})

test.each([
  ['zh-CN', '隐私保护提示本小程序需要读取你的剪贴板请先阅读并同意《示例隐私保护指引》拒绝同意'],
  ['zh-TW', '隱私保護提示本小程式需要讀取你的剪貼簿請先閱讀並同意《示例隐私保护指引》拒絕同意'],
  [
    'en',
    'Your privacyThis Mini Program would like to read your clipboardTo go on, please read and agree to 《示例隐私保护指引》DeclineAgree'
  ]
])('it speaks %s', async (lang, words) => {
  const { text } = open(popup(`lang="${lang}"`))
  readClipboard()
  await settle()
  expect(text()).toBe(words)
})

test('slots take the place of title and content; the buttons remain whatever is in the footer', async () => {
  const { page, inPopup, text } = open(
    popup('', '<view slot="title">头</view><view slot="content">正文</view><view slot="footer">脚注</view>')
  )
  readClipboard()
  await settle()
  expect(page.dom.querySelectorAll('[class*=slot]:not(:empty)')).toHaveLength(2)
  expect(text()).toContain('脚注')
  expect(inPopup('#privacy-agree')).toBeDefined()
})

test.each([
  ['bottom', false],
  ['center', true],
  ['top', false]
])('position %s', (position, inTheMiddle) => {
  const { inPopup } = open(popup(`position="${position}"`))
  expect(inPopup(`.popup`)!.dom.className.includes('middle')).toBe(inTheMiddle)
})

test.each([
  ['lang="fr"', 'lang="fr" is not one of zh-CN, zh-TW, en'],
  ['position="midle"', 'position="midle" is not one of bottom, center']
])('%s counts as not given, and the console says once what is possible', async (attribute, warning) => {
  const warnings = jest.spyOn(console, 'warn').mockImplementation(() => {})
  open(popup(attribute)).close()
  const { inPopup, isOpen, tapDisagree, text } = open(popup(attribute))
  expect(warnings.mock.calls).toEqual([[`[privacy] ${warning}`]])
  const call = readClipboard()
  await settle()
  expect(text()).toContain('同意')
  expect(inPopup('.popup')!.dom.className).not.toContain('middle')
  tapDisagree()
  await settle()
  expect(call.errno).toBe(104)
  expect(isOpen()).toBe(false)
  warnings.mockRestore()
})

test('a value that is known is not warned of, a language however it is written', () => {
  const warnings = jest.spyOn(console, 'warn').mockImplementation(() => {})
  open(popup('lang="zh_HK" position="center"')).close()
  open(popup('lang="en-US" position=""'))
  expect(warnings).not.toHaveBeenCalled()
  warnings.mockRestore()
})

test('an open-type that cannot be combined is warned of once, and the tap asks for consent alone', async () => {
  const warnings = jest.spyOn(console, 'warn').mockImplementation(() => {})
  open(popup('open-type="chooseAvatar"')).close()
  const { tapAgree } = open(popup('open-type="chooseAvatar"'))
  expect(warnings.mock.calls).toEqual([
    ['[privacy] open-type="chooseAvatar" is not one of getPhoneNumber, getRealtimePhoneNumber, getUserInfo']
  ])
  const call = readClipboard()
  await settle()
  tapAgree()
  await settle()
  expect(call.data).toBe('hello')
  warnings.mockRestore()
})

test('with an open-type one tap gives consent and number, and the number is the page’s', async () => {
  const { tapAgree, heard } = open(popup('open-type="getPhoneNumber" bind:agree="hear" bind:getphonenumber="hear"'))
  readClipboard()
  await settle()
  tapAgree()
  await settle()
  expect(heard).toEqual([
    { type: 'agree', detail: expect.anything() },
    { type: 'getphonenumber', detail: expect.objectContaining({ code: expect.any(String) }) }
  ])
})

test('auto asks as soon as the page is ready, and not once the user has agreed', async () => {
  const { isOpen, tapAgree, close } = open(popup('auto'))
  await settle()
  expect(isOpen()).toBe(true)
  tapAgree()
  await settle()
  close()
  const again = open(popup('auto'))
  await settle()
  expect(again.isOpen()).toBe(false)
})

test('open() asks, and tells how it ended', async () => {
  const { popup: element, isOpen, tapDisagree } = open(popup())
  const outcome = element()
    .instance.open()
    .catch((error: Error) => error)
  await settle()
  expect(isOpen()).toBe(true)
  tapDisagree()
  await settle()
  expect(await outcome).toMatchObject({ name: 'PrivacyError', kind: 'disagreed' })
})

describe('the native tab bar', () => {
  interface Route {
    success?: () => void
    fail: () => void
  }
  const { wx } = globalThis as unknown as { wx: Record<string, unknown> }
  let story: string[]
  let isTabPage: boolean

  beforeEach(() => {
    story = []
    isTabPage = true
    const change = (what: string) => (options: Route) => {
      story.push(what)
      if (isTabPage) options.success?.()
      else options.fail()
    }
    Object.assign(wx, { hideTabBar: change('hide'), showTabBar: change('show') })
  })

  const setData = (page: ReturnType<typeof open>['page'], data: object) =>
    (page.instance as unknown as { setData(data: object): void }).setData(data)

  test('is hidden while the prompt is open', async () => {
    const { tapAgree } = open(popup('hide-tab-bar'))
    expect(story).toEqual([])
    readClipboard()
    await settle()
    expect(story).toEqual(['hide'])
    tapAgree()
    await settle()
    expect(story).toEqual(['hide', 'show'])
  })

  test('comes back when the page closes while asking', async () => {
    const { close } = open(popup('hide-tab-bar'))
    readClipboard()
    await settle()
    close()
    await settle()
    expect(story).toEqual(['hide', 'show'])
  })

  test('comes back when hide-tab-bar is switched off while the prompt is open, and goes when it is switched on', async () => {
    const { page, tapAgree } = open(popup('hide-tab-bar="{{hide}}"'), { hide: true })
    readClipboard()
    await settle()
    setData(page, { hide: false })
    expect(story).toEqual(['hide', 'show'])
    setData(page, { hide: true })
    expect(story).toEqual(['hide', 'show', 'hide'])
    tapAgree()
    await settle()
    expect(story).toEqual(['hide', 'show', 'hide', 'show'])
  })

  test('is left alone without hide-tab-bar, also after it was given back', async () => {
    const { page, tapDisagree } = open(popup('hide-tab-bar="{{hide}}"'), { hide: false })
    readClipboard()
    await settle()
    tapDisagree()
    await settle()
    expect(story).toEqual([])
    readClipboard()
    await settle()
    setData(page, { hide: true })
    setData(page, { hide: false })
    expect(story).toEqual(['hide', 'show'])
    tapDisagree()
    await settle()
    expect(story).toEqual(['hide', 'show'])
  })

  test('that could not be given back is given back later', async () => {
    const { page, tapDisagree, close } = open(popup('hide-tab-bar="{{hide}}"'), { hide: true })
    readClipboard()
    await settle()
    isTabPage = false
    setData(page, { hide: false })
    tapDisagree()
    await settle()
    isTabPage = true
    close()
    expect(story.slice(-1)).toEqual(['show'])
    expect(story.filter((what) => what === 'hide')).toHaveLength(1)
    expect(story.length).toBeGreaterThan(2)
  })
})

test('the name of the guideline may be slow or never come: the prompt is there at once', async () => {
  weixin.configure({ contractName: '《慢指引》', getPrivacySetting: { delay: 60 } })
  const { isOpen, text } = open(popup())
  readClipboard()
  await settle()
  expect(isOpen()).toBe(true)
  await settle()
  await settle()
  expect(text()).toContain('《慢指引》')
})

test('another lang while it is open: no sentence is in two languages', async () => {
  const { page, text, tapDisagree } = open(popup('lang="{{lang}}"'), { lang: 'zh-CN' })
  readClipboard()
  await settle()
  ;(page.instance as unknown as { setData(data: object): void }).setData({ lang: 'en' })
  await settle()
  expect(text()).toContain('This Mini Program would like to read your clipboard')
  tapDisagree()
})

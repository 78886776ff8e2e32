import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { vanDialog, vanPopup, wxml } from '../../demo/recipes/sources'
import { at, sees, tap, type Phone } from './phone'
import { demoInChromium, type OpenedPreview } from './preview-in-chromium'

const preview = demoInChromium()
let opened: OpenedPreview

/** The page with the properties in its address, on a phone set up by `situation`. */
async function open(page: string, properties: Record<string, string> = {}, situation: Record<string, string> = {}) {
  const query = Object.entries(properties).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  const address = `pages/${page}/index?${query.join('&')}`
  const width = Number(situation.width ?? 375)
  // Without the panel, which has tests of its own.
  const phone = `phone.html?${new URLSearchParams({ ...situation, path: address }).toString()}`
  opened = await preview.open(phone, { width, height: width === 320 ? 568 : 812 })
  return opened.page
}

const prompt = (phone: Phone) => phone.getByRole('dialog').filter({ visible: true })
const agree = (phone: Phone) => prompt(phone).locator('[id$="--privacy-agree"]')
const gone = (locator: Locator) => locator.waitFor({ state: 'hidden' })
const box = async (locator: Locator) => (await locator.boundingBox())!
const names = (phone: Phone) => at(phone, 'arrivals').locator('.name, [class*="--name"]').allInnerTexts()
const styleOf = (locator: Locator, property: string) =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

/** Once the prompt has come to rest. */
async function asked(phone: Phone): Promise<Locator> {
  await prompt(phone).waitFor()
  await prompt(phone).evaluate((element) =>
    Promise.all(element.getAnimations({ subtree: true }).map(({ finished }) => finished))
  )
  return prompt(phone)
}

async function ask(phone: Phone): Promise<Locator> {
  await at(phone, 'read-clipboard').click()
  return asked(phone)
}

const pages = {
  popup: 'privacy-popup',
  button: 'privacy-button',
  gate: 'privacy-gate',
  'consent-page': 'privacy-page',
  'recipe-vant': 'privacyBehavior',
  'recipe-wxml': 'privacyBehavior'
}

test('the first page leads to each page; at 320 px nothing on it is wider than the phone', async () => {
  const phone = await open('index', {}, { width: '320' })
  for (const [id, text] of Object.entries(pages)) {
    await at(phone, `to-${id}`).click()
    const page = phone.locator(`.phone-page:not([hidden])[data-path="pages/${id}/index"]`)
    await sees(page, text)
    const widths = await page.locator('wx-page').evaluate((each) => [each.scrollWidth, document.body.scrollWidth])
    expect([id, ...widths]).toEqual([id, 320, 320])
    await phone.getByRole('button', { name: '返回' }).filter({ visible: true }).first().click()
    await gone(page)
  }
})

describe('privacy-popup', () => {
  test('says what is entered, and the code to copy says it too', async () => {
    const phone = await open('popup')
    const texts = {
      title: '开始之前',
      content: '请先读一读',
      contractName: '《彩虹小铺隐私保护指引》',
      agreeText: '好',
      disagreeText: '不好'
    }
    for (const [key, text] of Object.entries(texts)) await at(phone, key).locator('input').fill(text)
    const shown = await ask(phone)
    for (const text of Object.values(texts)) await sees(shown, text)
    expect(await at(phone, 'code').innerText()).toContain(
      `<privacy-popup\n  title="${texts.title}"\n  content="${texts.content}"\n  contract-name="${texts.contractName}"\n  agree-text="好"\n  disagree-text="不好"\n/>`
    )
  })

  test('stands at the bottom or in the middle', async () => {
    const phone = await open('popup')
    const inSight = () => box(phone.locator('.phone-page:not([hidden])'))
    const atBottom = await box(await ask(phone))
    const page = await inSight()
    expect(atBottom.y + atBottom.height).toBeCloseTo(page.y + page.height, 0)
    expect(atBottom.width).toBeCloseTo(page.width, 0)
    await tap(phone, '拒绝')
    await tap(phone, 'center')
    const centred = await box(await ask(phone))
    expect(centred.y + centred.height / 2).toBeCloseTo((await inSight()).y + page.height / 2, 0)
    expect(centred.width).toBeLessThan(page.width)
  })

  test('speaks three languages', async () => {
    const phone = await open('popup')
    for (const [lang, title, refuse] of [
      ['zh-CN', '隐私保护提示', '拒绝'],
      ['zh-TW', '隱私保護提示', '拒絕'],
      ['en', 'Your privacy', 'Decline']
    ] as const) {
      await tap(phone, lang)
      const shown = await ask(phone)
      await sees(shown, title)
      await sees(shown, refuse)
      await tap(phone, refuse)
      await gone(prompt(phone))
    }
  })

  test('speaks the language of the app where none is given', async () => {
    const phone = await open('popup', {}, { language: 'en' })
    await sees(await ask(phone), 'Your privacy')
  })

  test('auto asks as soon as the popup is there', async () => {
    const phone = await open('popup')
    await at(phone, 'auto').click()
    await sees(await asked(phone), '本小程序需要')
  })

  test('hide-tab-bar decides whether the tab bar goes', async () => {
    const phone = await open('list')
    const tab = phone.getByText('我的', { exact: true }).filter({ visible: true })
    await at(phone, 'hideTabBar').click()
    await at(phone, 'locate').click()
    await asked(phone)
    expect(await tab.count()).toBe(1)
    await tap(phone, '拒绝')
    await at(phone, 'hideTabBar').click()
    await at(phone, 'locate').click()
    await asked(phone)
    expect(await tab.count()).toBe(0)
    await tap(phone, '拒绝')
    await tab.waitFor()
  })

  test('z-index decides what covers it', async () => {
    const phone = await open('popup', { 'z-index': '10' })
    await ask(phone)
    await at(phone, 'float').click()
    await tap(phone, '拒绝')
    await gone(prompt(phone))
    await at(phone, 'zIndex')
      .or(phone.getByRole('radio', { name: '10000', exact: true }))
      .first()
      .click()
    expect(await at(phone, 'float').count()).toBe(0)
  })

  test('without root-portal it is kept in by what it stands in', async () => {
    const phone = await open('popup')
    await at(phone, 'rootPortal').click()
    await ask(phone)
    const shown = await box(prompt(phone))
    const container = await box(at(phone, 'container'))
    expect(shown.y).toBeGreaterThan(container.y)
    expect(shown.y + shown.height).toBeLessThanOrEqual(container.y + container.height)
  })

  test.each([
    ['title', '开始之前', '隐私保护提示'],
    ['content', '我们只在你点击时读取。', ''],
    ['footer', '同意后可以随时撤回', '']
  ])('the slot %s takes what the page puts there', async (slot, own, replaced) => {
    const phone = await open('popup', { slot })
    const shown = await ask(phone)
    await shown.getByText(own).filter({ visible: true }).waitFor()
    if (replaced) expect(await shown.getByText(replaced).filter({ visible: true }).count()).toBe(0)
  })

  test('looks as its classes and variables say', async () => {
    const phone = await open('popup', { class: 'class' })
    await ask(phone)
    expect(await styleOf(agree(phone), 'border-top-left-radius')).toBe('22px')
    await tap(phone, '拒绝')
    await gone(prompt(phone))
    await tap(phone, '--privacy-*')
    await ask(phone)
    expect(await styleOf(agree(phone), 'background')).toContain('rgb(75, 92, 196)')
    expect(await at(phone, 'styles').innerText()).toContain('--privacy-link-color: #4b5cc4;')
  })

  test('open-type: one tap on 同意 gives consent and the number', async () => {
    const phone = await open('popup')
    await tap(phone, 'getPhoneNumber')
    await ask(phone)
    await agree(phone).click()
    await sees(at(phone, 'clipboard'), '已完成')
    await sees(at(phone, 'arrivals'), 'getPhoneNumber:ok')
    expect((await names(phone)).sort()).toEqual(['agree', 'getphonenumber', 'need', 'show'])
  })

  test('an open-type that cannot be combined: a warning once, and consent alone', async () => {
    const phone = await open('popup')
    const warnings: string[] = []
    opened.page.on('console', (message) => message.text().includes('[privacy]') && warnings.push(message.text()))
    await tap(phone, 'share（不能合并）')
    await ask(phone)
    await agree(phone).click()
    await sees(at(phone, 'clipboard'), '已完成')
    expect(warnings).toEqual([expect.stringMatching(/share.*getPhoneNumber, getRealtimePhoneNumber, getUserInfo/)])
  })

  test('open() asks, and says how it ended', async () => {
    const phone = await open('popup')
    await at(phone, 'open').click()
    await asked(phone)
    await tap(phone, '拒绝')
    await sees(at(phone, 'opened'), '已拒绝')
    await at(phone, 'open').click()
    await asked(phone)
    await agree(phone).click()
    await sees(at(phone, 'opened'), '你已同意')
  })

  test('copying the code is a privacy call too: the popup asks, then the clipboard has the code', async () => {
    const phone = await open('popup', { lang: 'en' })
    await at(phone, 'code').getByRole('button').click()
    await asked(phone)
    await agree(phone).click()
    await sees(at(phone, 'code'), '已复制')
    await at(phone, 'read-clipboard').click()
    await sees(at(phone, 'clipboard'), '<privacy-popup lang="en" />')
  })

  const long = '为了把商品送到你手上，我们需要用到以下信息。'.repeat(91).slice(0, 2000)
  const bad: [string, texts: Record<string, string>, choices?: Record<string, string>][] = [
    ['2,000 characters', { content: long }],
    ['2,000 characters everywhere', { title: long, content: long, contractName: long }, { position: 'center' }],
    ['blanks', { title: '   ', content: '   ', contractName: '   ' }],
    ['emoji', { contractName: '🎈《彩虹小铺🌈隐私保护指引》' }],
    ['right to left', { content: 'يرجى القراءة', contractName: '«سياسة الخصوصية للتطبيق المصغر»' }],
    ['long buttons', { agreeText: '我已阅读并同意上述全部内容', disagreeText: '暂不同意，让我再看看别的' }],
    ['no such position or language', {}, { position: 'left', lang: 'xx' }]
  ]
  test.each(bad)('%s: readable and answerable on the smallest phone', async (_case, texts, choices = {}) => {
    const phone = await open('popup', choices, { width: '320' })
    for (const [key, text] of Object.entries(texts)) await at(phone, key).locator('input').fill(text)
    const shown = await ask(phone)
    expect((await shown.innerText()).trim()).toContain('读取你的剪贴板')
    const page = await box(phone.locator('.phone-page:not([hidden])'))
    for (const button of await shown.getByRole('button').all()) {
      const { x, y, width, height } = await box(button)
      expect(height).toBeGreaterThanOrEqual(44)
      expect([x >= page.x, x + width <= page.x + page.width, y + height <= page.y + page.height]).not.toContain(false)
    }
    await agree(phone).click()
    await sees(at(phone, 'clipboard'), '已完成')
  })

  test('the keyboard goes from the guideline to 拒绝 to 同意, and agrees', async () => {
    const phone = await open('popup')
    const shown = await ask(phone)
    await shown.getByRole('link').focus()
    const focused = () => phone.locator(':focus').innerText()
    expect(await focused()).toContain('隐私保护指引')
    await opened.page.keyboard.press('Tab')
    expect(await focused()).toBe('拒绝')
    await opened.page.keyboard.press('Tab')
    expect(await focused()).toBe('同意')
    await opened.page.keyboard.press('Enter')
    await sees(at(phone, 'clipboard'), '已完成')
  })

  test('a screen reader meets title, content, guideline, 拒绝, 同意 in this order', async () => {
    const phone = await open('popup')
    const tree = await (await ask(phone)).ariaSnapshot()
    const order = ['heading', '读取你的剪贴板', '请先阅读并同意', 'link', '拒绝', '同意"']
    const places = order.map((each) => tree.indexOf(each))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})

describe('a dialog of one’s own', () => {
  const recipes = [
    {
      name: 'van-popup',
      page: 'recipe-vant',
      call: 'choose-media',
      log: 'media',
      agree: '同意并继续',
      refuse: '暂不同意'
    },
    { name: 'van-dialog', page: 'recipe-vant', call: 'choose-media', log: 'media', agree: '同意', refuse: '暂不同意' },
    { name: 'wxml', page: 'recipe-wxml', call: 'choose-address', log: 'address', agree: '好的', refuse: '不了' }
  ]

  async function openRecipe({ page, name }: (typeof recipes)[number]) {
    const phone = await open(page)
    if (name === 'van-dialog') await tap(phone, 'van-dialog')
    return phone
  }

  test.each(recipes)('$name asks; 同意 lets the call go on, once and for all', async (recipe) => {
    const phone = await openRecipe(recipe)
    await at(phone, recipe.call).click()
    await phone
      .getByText(/收集你(选中的照片或视频|的地址)/)
      .filter({ visible: true })
      .waitFor()
    await tap(phone, recipe.agree)
    await sees(at(phone, recipe.log), '已完成')
    await gone(phone.getByText(recipe.refuse, { exact: true }))
    await at(phone, recipe.call).click()
    await sees(at(phone, recipe.log), '已完成')
  })

  test.each(recipes)('$name: a refusal comes back, and a call made at once asks again', async (recipe) => {
    const phone = await openRecipe(recipe)
    for (const _time of [1, 2, 3]) {
      await at(phone, recipe.call).click()
      await tap(phone, recipe.refuse)
      await sees(at(phone, recipe.log), '已拒绝')
    }
  })

  test.each(recipes)('$name opens the guideline', async (recipe) => {
    const phone = await openRecipe(recipe)
    await at(phone, recipe.call).click()
    await phone.getByRole('link').filter({ visible: true, hasText: '《' }).click()
    await phone.locator('.phone-contract').waitFor()
  })

  test.each(['zh', 'en'] as const)('the code of each as it is, and a script under 15 lines: %s', async (language) => {
    for (const [name, { script, template }] of Object.entries({
      'van-popup': vanPopup,
      'van-dialog': vanDialog,
      wxml
    })) {
      const folder = path.join(__dirname, '../../demo/recipes', language === 'en' ? `${name}-en` : name)
      expect(script).toBe(readFileSync(path.join(folder, 'index.ts'), 'utf8'))
      expect(script.trim().split('\n').length).toBeLessThan(15)
      expect(template[language]).toBe(readFileSync(path.join(folder, 'index.wxml'), 'utf8'))
    }
    const shows = (phone: Phone, template: string) => sees(at(phone, 'template'), template.split('\n')[1]!.trim())
    const situation = { language: language === 'en' ? 'en' : 'zh_CN' }
    const vant = await open('recipe-vant', {}, situation)
    await shows(vant, vanPopup.template[language])
    await tap(vant, 'van-dialog')
    await shows(vant, vanDialog.template[language])
    await shows(await open('recipe-wxml', {}, situation), wxml.template[language])
  })
})

describe('privacy-page', () => {
  const askingPage = (phone: Phone) => phone.locator('.phone-page:not([hidden])[data-path*="privacy-page"]')

  test('asks on a page of its own and answers when that has closed', async () => {
    const phone = await open('consent-page')
    await at(phone, 'locate').click()
    await sees(askingPage(phone), '收集你的位置信息')
    await asked(phone)
    await tap(phone, '同意')
    await sees(at(phone, 'location'), '已完成')
    expect(await askingPage(phone).count()).toBe(0)
    expect(await names(phone)).toEqual(['agree', 'show', 'need'])
  })

  test('going back undecided is a refusal', async () => {
    const phone = await open('consent-page')
    await at(phone, 'locate').click()
    await askingPage(phone).waitFor()
    await phone.getByRole('button', { name: '返回' }).filter({ visible: true }).first().click()
    await sees(at(phone, 'location'), '已拒绝')
  })

  test('names the guideline as configured', async () => {
    const phone = await open('consent-page')
    await tap(phone, '自己的名称')
    await sees(at(phone, 'code'), "contractName: '《彩虹小铺隐私保护指引》'")
    await at(phone, 'locate').click()
    await sees(askingPage(phone), '《彩虹小铺隐私保护指引》')
  })

  test('where nothing can ask the call fails in time, and says to whose address', async () => {
    const phone = await open('consent-page')
    await at(phone, 'consentPage').click()
    await tap(phone, '1000')
    await at(phone, 'locate').click()
    await sees(at(phone, 'location'), '在页面里放 <privacy-popup>')
  })
})

describe('privacy-button', () => {
  const button = (phone: Phone) => at(phone, 'privacy-button')

  test('one tap gives consent and the number; the next one the number alone', async () => {
    const phone = await open('button')
    await button(phone).click()
    await sees(at(phone, 'arrivals'), 'getPhoneNumber:ok')
    expect((await names(phone)).sort()).toEqual(['agree', 'getphonenumber'])
    await button(phone).click()
    await sees(at(phone, 'arrivals'), /getPhoneNumber:ok[^]*getPhoneNumber:ok/)
    expect((await names(phone)).sort()).toEqual(['agree', 'getphonenumber', 'getphonenumber'])
  })

  test('refusing the number does not undo the consent', async () => {
    const phone = await open('button', {}, { phoneNumber: 'refuse' })
    await button(phone).click()
    await sees(at(phone, 'arrivals'), /getPhoneNumber:fail/)
    expect((await names(phone)).sort()).toEqual(['agree', 'getphonenumber'])
    await at(phone, 'code').getByRole('button').click()
    await sees(at(phone, 'code'), '已复制')
    expect(await prompt(phone).count()).toBe(0)
  })

  test.each([
    ['getRealtimePhoneNumber', 'getrealtimephonenumber'],
    ['getUserInfo', 'getuserinfo']
  ])('gives consent and %s', async (openType, event) => {
    const phone = await open('button')
    await tap(phone, openType)
    await button(phone).click()
    await sees(at(phone, 'arrivals'), event)
    expect((await names(phone)).sort()).toEqual(['agree', event])
  })

  test('without an open-type it gives consent alone', async () => {
    const phone = await open('button')
    await tap(phone, '只要同意')
    await button(phone).click()
    await sees(at(phone, 'arrivals'), 'agree')
    expect(await names(phone)).toEqual(['agree'])
  })

  test('an open-type that cannot be combined asks nothing, and says once which can', async () => {
    const phone = await open('button')
    const warnings: string[] = []
    opened.page.on('console', (message) => message.text().includes('[privacy]') && warnings.push(message.text()))
    await tap(phone, 'share（不能合并）')
    await button(phone).click()
    await tap(phone, '复制代码')
    await asked(phone)
    expect(await names(phone)).toEqual([])
    expect(warnings).toEqual([expect.stringMatching(/share.*getPhoneNumber, getRealtimePhoneNumber, getUserInfo/)])
  })

  test('passes on how the native button looks', async () => {
    const phone = await open('button')
    expect(await styleOf(button(phone), 'line-height')).toBe('48px')
    const width = (await box(button(phone))).width
    await tap(phone, 'warn')
    expect(await button(phone).getAttribute('data-wx-type')).toBe('warn')
    await tap(phone, 'mini')
    expect((await box(button(phone))).width).toBeLessThan(width)
    for (const look of ['plain', 'loading']) {
      await at(phone, look).click()
      expect(await button(phone).getAttribute(`data-wx-${look}`)).toBe('')
    }
  })

  test('disabled, it does nothing', async () => {
    const phone = await open('button', { disabled: 'true' })
    await button(phone).click({ force: true })
    await tap(phone, '复制代码')
    await asked(phone)
    expect(await names(phone)).toEqual([])
  })

  test('submits and resets the form around it', async () => {
    const phone = await open('button')
    await tap(phone, 'submit')
    await button(phone).click()
    await sees(at(phone, 'arrivals'), 'submit')
    await tap(phone, 'reset')
    await button(phone).click()
    await sees(at(phone, 'arrivals'), 'reset')
  })

  test('on an old base library it is the plain button', async () => {
    const phone = await open('button', {}, { baseLibrary: 'absent' })
    await button(phone).click()
    await sees(at(phone, 'arrivals'), 'getPhoneNumber:ok')
    expect(await names(phone)).toEqual(['getphonenumber'])
  })
})

describe('privacy-gate', () => {
  const gate = (phone: Phone) => at(phone, 'gate')

  test('the first touch asks; consent lets it through and focuses the input', async () => {
    const phone = await open('gate')
    await gate(phone).click()
    await asked(phone)
    expect(await phone.locator('input:focus').count()).toBe(0)
    await agree(phone).click()
    const field = at(phone, 'nickname').locator('input:focus')
    await field.waitFor()
    await phone.getByText('用微信昵称').click()
    expect(await at(phone, 'nickname').locator('input').inputValue()).toBe('小程序用户')
    expect(await names(phone)).toContain('pass')
    expect(await styleOf(at(phone, 'nickname').locator('input'), 'outline-style')).toBe('none')
  })

  test('a refusal raises block, and the next touch asks again', async () => {
    const phone = await open('gate')
    await gate(phone).click()
    await asked(phone)
    await tap(phone, '拒绝')
    await sees(at(phone, 'arrivals'), /"kind":"disagreed"/)
    expect(await names(phone)).toEqual(['block'])
    await gate(phone).click()
    await asked(phone)
  })

  test('an avatar button: the touch after consent is the button’s', async () => {
    const phone = await open('gate', { slot: 'button' })
    await gate(phone).click()
    await asked(phone)
    await agree(phone).click()
    await sees(at(phone, 'arrivals'), 'pass')
    await at(phone, 'avatar').click()
    await sees(at(phone, 'arrivals'), 'chooseavatar')
  })

  test('a camera comes after consent, and works', async () => {
    const phone = await open('gate', { slot: 'camera' })
    await gate(phone).click()
    await sees(await asked(phone), '本小程序需要')
    expect(await at(phone, 'camera').count()).toBe(0)
    await agree(phone).click()
    await sees(at(phone, 'arrivals'), 'initdone')
    expect(await names(phone)).not.toContain('error')
  })

  test('a live-pusher comes after consent', async () => {
    const phone = await open('gate', { slot: 'live-pusher' })
    await gate(phone).click()
    await asked(phone)
    await agree(phone).click()
    await at(phone, 'pusher').waitFor()
  })

  test('an empty one takes no room and does no harm', async () => {
    const phone = await open('gate', { slot: '' })
    await sees(at(phone, 'code'), '<privacy-gate />')
  })

  test('agreed elsewhere, it is out of the way', async () => {
    const phone = await open('gate')
    await at(phone, 'code').getByRole('button').click()
    await asked(phone)
    await agree(phone).click()
    await sees(at(phone, 'code'), '已复制')
    await at(phone, 'nickname').click()
    await at(phone, 'nickname').locator('input:focus').waitFor()
    expect(await prompt(phone).count()).toBe(0)
  })
})

import { readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { contrast, painted, type Colour } from './contrast'
import { Looks, heights, type Phone, type PhoneOptions, type Situation, type Width } from './phone'

let looks: Looks
let phone: Phone

beforeAll(async () => {
  looks = await Looks.start()
})
afterAll(() => looks?.close())
afterEach(() => expect(phone.errors).toEqual([]))

async function opened(situation?: Situation, options?: PhoneOptions, calls?: readonly string[]): Promise<Phone> {
  phone = await looks.phone(options)
  return phone.ask(situation, calls)
}

const homeIndicator = 34
const everyCall = [
  ...['getClipboardData', 'getLocation', 'chooseMedia', 'chooseAddress', 'chooseInvoiceTitle', 'chooseLicensePlate'],
  ...['getWeRunData', 'addPhoneContact', 'addPhoneCalendar', 'openBluetoothAdapter', 'startAccelerometer'],
  ...['startCompass', 'startGyroscope', 'saveImageToPhotosAlbum', 'chooseMessageFile']
]
const long = '继续使用前请阅读'.repeat(12)
const unbroken = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

/** Nothing juts out, what can be read can be reached, and both answers are under the finger. */
async function expectReadableAndAnswerable(): Promise<void> {
  const { page } = phone
  const width = page.viewportSize()!.width
  const height = page.viewportSize()!.height
  const panel = await phone.box(phone.dialog)
  expect(panel.left).toBeGreaterThanOrEqual(0)
  expect(panel.right).toBeLessThanOrEqual(width)
  for (const text of [phone.title, phone.purpose, phone.content].map((each) => each.filter({ visible: true }))) {
    if (!(await text.count())) continue
    const box = await phone.textBox(text)
    if (!box.width) continue
    expect(box.left).toBeGreaterThanOrEqual(panel.left + 20)
    expect(box.right).toBeLessThanOrEqual(panel.right - 20)
  }
  for (const button of [phone.refuse, phone.agree]) {
    const box = await phone.box(button)
    expect(box.bottom).toBeLessThanOrEqual(height - homeIndicator)
    expect(box.height).toBeGreaterThanOrEqual(44)
    expect(box.width).toBeGreaterThanOrEqual(44)
    expect(await phone.isHit(button)).toBe(true)
    const text = await phone.textBox(button)
    expect(text.left).toBeGreaterThanOrEqual(box.left)
    expect(text.right).toBeLessThanOrEqual(box.right)
    expect(text.top).toBeGreaterThanOrEqual(box.top - 1)
    expect(text.bottom).toBeLessThanOrEqual(box.bottom + 1)
  }
  await expectLinkInSight()
}

/** Wherever the agree button is in sight, the guideline is one touch away: nothing has to be scrolled first. */
async function expectLinkInSight(): Promise<void> {
  const { left, top } = await phone.firstLine(phone.link)
  const panel = await phone.box(phone.dialog)
  expect(top).toBeGreaterThan(panel.top)
  expect(await phone.isHitAt(phone.link, left + 4, top + 4)).toBe(true)
  await phone.visitGuideline()
}

const situations: [name: string, situation: Situation][] = [
  ['as it is', {}],
  ['a long title', { title: long }],
  ['a long name of the guideline', { contractName: `《${long}》` }],
  [
    'a word that nothing breaks',
    { title: unbroken, content: unbroken, contractName: unbroken, agreeText: 'Einverständniserklärung' }
  ],
  ['a content of 2,000 characters', { content: '隐私保护条款'.repeat(334) }],
  ['long words on the buttons', { agreeText: '我已阅读并同意全部条款', disagreeText: 'Disagree and leave' }],
  ['emoji in the name', { contractName: '《📚长安书店👨‍👩‍👧隐私保护指引🔒》' }],
  ['everything at once', { title: long, content: long.repeat(4), contractName: `《${long}》` }]
]
const notGiven: Situation = { title: '', content: '', contractName: '', agreeText: '', disagreeText: '' }

describe.each<[Width, 'bottom' | 'center', textZoom: number, purposes: 'one purpose' | 'all purposes']>([
  [320, 'bottom', 1, 'one purpose'],
  [320, 'bottom', 2, 'all purposes'],
  [390, 'center', 2, 'all purposes']
])('%i px, %s, text at %i times its size, %s', (width, position, textZoom, purposes) => {
  let shared: Phone
  beforeAll(async () => {
    shared = await opened({ position }, { width, textZoom }, purposes === 'all purposes' ? everyCall : undefined)
  })

  test.each(situations)('%s', async (_name, situation) => {
    phone = shared
    await phone.set({ ...notGiven, ...situation })
    await expectReadableAndAnswerable()
  })
})

test('in English, text at twice its size on the smallest phone', async () => {
  await opened({}, { width: 320, textZoom: 2, language: 'en' }, everyCall)
  await expectReadableAndAnswerable()
})

test('a long content is read by scrolling it', async () => {
  await opened({ content: '隐私保护条款'.repeat(334) }, { width: 320 })
  const text = phone.dialog.getByText('隐私保护条款').first()
  const link = await phone.box(phone.link)
  await phone.drag(phone.body, -4000)
  await phone.scrolledToEnd(phone.body)
  expect((await phone.box(text)).bottom).toBeLessThan(link.top)
  expect(await phone.box(phone.link)).toEqual(link)
})

test('what fits does not scroll', async () => {
  await opened()
  const [content, seen] = await phone.body.evaluate((body) => [body.scrollHeight, body.clientHeight])
  expect(content).toBe(seen)
})

test.each(['zh_CN', 'en'] as const)('the buttons are equal, refuse left and agree right: %s', async (language) => {
  await opened({}, { language })
  const [refuse, agree] = [await phone.box(phone.refuse), await phone.box(phone.agree)]
  expect(refuse.right).toBeLessThan(agree.left)
  expect(refuse.width).toBe(agree.width)
  expect(refuse.top).toBe(agree.top)
})

test('the panel stands on the lower edge, at most three quarters high', async () => {
  await opened({ content: '隐私保护条款'.repeat(334), hideTabBar: true })
  const page = await phone.box(phone.page.locator('.phone-page:not([hidden])'))
  const panel = await phone.box(phone.dialog)
  expect(panel.bottom).toBe(heights[390])
  expect(panel.height).toBeCloseTo(page.height * 0.75, 0)
})

describe('purposes', () => {
  test('one is a sentence', async () => {
    await opened()
    expect(await phone.purpose.innerText()).toBe('本小程序需要读取你的剪贴板')
  })

  test.each([
    ['zh_CN', ['本小程序需要', '收集你的位置信息、地址', '读取你的剪贴板']],
    ['zh_TW', ['本小程式需要', '收集你的位置資訊、地址', '讀取你的剪貼簿']],
    ['en', ['This Mini Program would like to', 'collect your location and address', 'read your clipboard']]
  ] as const)('several are a list, one line for each verb: %s', async (language, lines) => {
    await opened({}, { language }, ['getClipboardData', 'getLocation', 'chooseAddress'])
    const [question, ...list] = lines
    expect(await phone.purpose.innerText()).toBe(question)
    const tops: number[] = []
    for (const line of list) {
      const text = phone.dialog.getByText(line, { exact: true })
      tops.push((await phone.box(text)).top)
      expect(await phone.style(text, 'font-size')).toBe('15px')
    }
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
  })
})

test('the words fade where they are cut', async () => {
  await opened({}, { width: 320, language: 'en' }, everyCall)
  const body = await phone.box(phone.body)
  const darkest = async (from: number, to: number) => {
    const { width, data } = PNG.sync.read(await phone.page.screenshot())
    const scale = width / phone.page.viewportSize()!.width
    let least = 255
    for (let offset = Math.round(from * scale) * width * 4; offset < to * scale * width * 4; offset += 4)
      least = Math.min(least, data[offset]!)
    return least
  }
  expect(await phone.body.evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(true)
  // Right above the sentence with the link, a line that is cut is hardly to be seen.
  const { top } = await phone.firstLine(phone.content)
  expect(top).toBeLessThan(body.bottom)
  expect(await darkest(top - 3, top)).toBeGreaterThan(200)
})

test('what a program says of every view and text does not change the prompt', async () => {
  await opened()
  const asItIs = await measures()
  const others = await Looks.start(
    'view, text { margin: 3px; padding: 2px; font-size: 13px; line-height: 2; color: #999 }'
  )
  try {
    phone = await (await others.phone()).ask()
    expect(await phone.style(phone.page.getByText('边城').first(), 'color')).toBe('rgb(153, 153, 153)')
    expect(await measures()).toEqual(asItIs)
  } finally {
    await others.close()
  }
})

async function measures(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = { panel: await phone.box(phone.dialog) }
  for (const part of ['title', 'purpose', 'content', 'link', 'refuse', 'agree'] as const) {
    const text = phone[part].locator('wx-text').first().or(phone[part]).last()
    const styles = ['font-size', 'font-weight', 'line-height', 'color'].map((name) => phone.style(text, name))
    found[part] = [await phone.textBox(phone[part]), ...(await Promise.all(styles))]
  }
  return found
}

describe('a guideline that cannot open', () => {
  const offline: PhoneOptions = { settings: { contract: 'fails' } }
  const toast = () => phone.page.locator('.phone-toast')

  test.each([
    ['zh_CN', '暂时无法打开隐私保护指引'],
    ['zh_TW', '暫時無法開啟隱私保護指引'],
    ['en', 'The guideline cannot be opened']
  ] as const)('is told to the user: %s', async (language, words) => {
    await opened({}, { ...offline, language })
    await phone.link.click()
    await toast().waitFor()
    expect(await toast().innerText()).toContain(words)
  })
})

test('the dialog stands in the middle, away from the edges', async () => {
  await opened({ position: 'center', hideTabBar: true }, { width: 320 })
  const page = await phone.box(phone.page.locator('.phone-page:not([hidden])'))
  const panel = await phone.box(phone.dialog)
  expect(Math.abs(panel.left - (320 - panel.right))).toBeLessThan(1)
  expect(Math.abs(panel.top - page.top - (page.bottom - panel.bottom))).toBeLessThan(1)
  expect(panel.left).toBeGreaterThanOrEqual(20)
})

describe('safe area', () => {
  test('the panel reaches the edge of the screen, its buttons stay off it', async () => {
    await opened({ hideTabBar: true })
    const { bottom } = await phone.box(phone.agree)
    expect((await phone.box(phone.dialog)).bottom).toBe(heights[390])
    expect(heights[390] - bottom).toBeGreaterThanOrEqual(homeIndicator + 24)
  })
})

describe('texts that are none', () => {
  const blanks = '   '

  test('blanks count as not given', async () => {
    await opened({ title: blanks, content: blanks, contractName: blanks, agreeText: blanks, disagreeText: blanks })
    expect(await phone.title.innerText()).toBe('隐私保护提示')
    expect(await phone.content.innerText()).toBe('请先阅读并同意《演示小程序隐私保护指引》')
    expect(await phone.agree.innerText()).toBe('同意')
    expect(await phone.refuse.innerText()).toBe('拒绝')
    expect(await phone.dialog.getAttribute('aria-label')).toBe('隐私保护提示')
  })

  test('an element with nothing in it leaves the popup’s own words', async () => {
    await opened({ titleSlot: {}, contentSlot: {}, footerSlot: {} })
    expect(await phone.title.isVisible()).toBe(true)
    expect(await phone.link.isVisible()).toBe(true)
    await expectReadableAndAnswerable()
  })

  test('what is in the title slot takes the title’s place; the link to the guideline stays', async () => {
    await opened({
      titleSlot: { text: '书店公告' },
      contentSlot: { text: '我们重视你的隐私' },
      footerSlot: { text: '可随时撤回' }
    })
    expect(await phone.title.isVisible()).toBe(false)
    expect(await phone.link.isVisible()).toBe(true)
    const text = await phone.dialog.innerText()
    for (const given of ['书店公告', '我们重视你的隐私', '可随时撤回']) expect(text).toContain(given)
    expect((await phone.box(phone.dialog.getByText('可随时撤回'))).bottom).toBeLessThan(
      (await phone.box(phone.agree)).top
    )
  })

  test('right-to-left text begins at the right', async () => {
    await opened({
      title: 'حماية الخصوصية',
      content: 'يرجى قراءة ما يلي والموافقة عليه قبل المتابعة: ',
      contractName: 'سياسة الخصوصية'
    })
    const panel = await phone.box(phone.dialog)
    expect((await phone.textBox(phone.title)).right).toBeCloseTo(panel.right - 24, 0)
    expect((await phone.textBox(phone.content)).right).toBeCloseTo(panel.right - 24, 0)
    await expectReadableAndAnswerable()
  })
})

describe('colours', () => {
  const names = [
    'background',
    'text',
    'secondary',
    'link',
    'agree-background',
    'agree',
    'disagree-background',
    'disagree'
  ]
  const all = names.map((name) => `--privacy-${name}-color`)
  /** Colours are read from pictures: as small as they can be. */
  const coloured = (situation: Situation, options?: PhoneOptions) => opened(situation, { ...options, pixelRatio: 1 })

  test.each(['light', 'dark'] as const)(
    'every text can be read on the surface of the theme, but for Weixin’s own white on green, %s',
    async (theme) => {
      await coloured({}, { theme })
      await expectContrast(4.5)
      expect(await backgroundOf('agree')).toBe(weixinGreen)
      expect(await backgroundOf('dialog')).toBe({ light: 'rgb(255, 255, 255)', dark: 'rgb(25, 25, 25)' }[theme])
    }
  )

  test('those who ask for more contrast can read the agree button too', async () => {
    await coloured({}, { theme: 'light', moreContrast: true })
    expect((await contrasts()).agree!.ratio).toBeGreaterThanOrEqual(4.5)
  })

  test('one variable gives a program that contrast always', async () => {
    await coloured({ pageStyle: '--privacy-agree-background-color: #018942' })
    expect((await contrasts()).agree!.ratio).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['light', 'dark'] as const)('each colour that is none, %s', async (theme) => {
    await coloured({}, { theme })
    for (const name of all) {
      await phone.set({ pageStyle: `${name}: nonsense; color: #888; background: #888` })
      await expectContrast(3, name)
    }
  })

  test('those of the program are used', async () => {
    await coloured({
      pageStyle: '--privacy-background-color: rgb(1, 2, 3); --privacy-agree-background-color: rgb(4, 5, 6); color: red'
    })
    expect(await backgroundOf('dialog')).toBe('rgb(1, 2, 3)')
    expect(await backgroundOf('agree')).toBe('rgb(4, 5, 6)')
  })

  test('those of Vant are used where there are none of ours', async () => {
    await coloured({
      pageStyle: '--popup-background-color: rgb(1, 2, 3); --button-primary-background-color: rgb(4, 5, 6)'
    })
    expect(await backgroundOf('dialog')).toBe('rgb(1, 2, 3)')
    expect(await backgroundOf('agree')).toBe('rgb(4, 5, 6)')
  })
})

/** #07c160, as every primary button of Weixin's: white on it is 2.4:1. */
const weixinGreen = 'rgb(7, 193, 96)'

/** The colour that is painted behind a part's text. */
async function backgroundOf(part: 'dialog' | 'agree'): Promise<string> {
  const { left, top } = await phone.box(phone[part])
  return `rgb(${(await withoutText()).at(left + 12, top + 14).join(', ')})`
}

/** The part of the screen that the panel takes. */
async function withoutText(): Promise<{ at(x: number, y: number): Colour }> {
  const style = '.phone-page * { color: transparent !important }'
  const { left: x, top: y, width, height } = await phone.box(phone.dialog)
  const clip = { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) }
  const picture = PNG.sync.read(await phone.page.screenshot({ style, clip }))
  const scale = picture.width / clip.width
  return {
    at(x, y) {
      const [column, row] = [Math.round((x - clip.x) * scale), Math.round((y - clip.y) * scale)]
      const [red, green, blue] = picture.data.subarray((row * picture.width + column) * 4)
      return [red!, green!, blue!]
    }
  }
}

/** Of each text the colour it is written in, against what is painted behind it. */
async function contrasts(): Promise<Record<string, { ratio: number; background: string }>> {
  const screen = await withoutText()
  const parts = ['title', 'purpose', 'content', 'link', 'refuse', 'agree'] as const
  const found = await Promise.all(
    parts.map(async (part) => {
      const [{ left, top, height }, colour] = await Promise.all([
        phone.textBox(phone[part]),
        phone.style(phone[part], 'color')
      ])
      const background = screen.at(left + 2, top + height / 2)
      const ratio = contrast(painted(colour, background), background)
      return [part, { ratio, background: `rgb(${background.join(', ')})` }]
    })
  )
  return Object.fromEntries(found) as Record<string, { ratio: number; background: string }>
}

async function expectContrast(least: number, given = ''): Promise<void> {
  const tooLow = Object.entries(await contrasts()).filter(([, { ratio }]) => ratio < least)
  const ours = tooLow.filter(([, { background }]) => background !== weixinGreen)
  expect(ours.map(([part, { ratio }]) => [given, part, ratio])).toEqual([])
}

describe('what lies under it', () => {
  const scrolled = () => phone.page.locator('.phone-page:not([hidden]) wx-page').evaluate((page) => page.scrollTop)

  test('the page scrolls while nothing is asked', async () => {
    phone = await looks.phone()
    await phone.drag(phone.page.locator('.phone-pages'), -200)
    expect(await scrolled()).toBeGreaterThan(100)
  })

  test('the page stays where it is, dragged by whatever is in the panel', async () => {
    await opened()
    for (const part of ['title', 'purpose', 'refuse', 'dialog'] as const) {
      await phone.drag(phone[part], -200)
      expect([part, await scrolled()]).toEqual([part, 0])
    }
  })

  test('the page stays where it is, dragged beside the panel', async () => {
    await opened({ hideTabBar: true })
    await phone.drag(phone.page.locator('.phone-nav'), -30)
    await phone.drag(phone.page.getByText('边城'), -200)
    expect(await scrolled()).toBe(0)
  })

  test('the page can be used again when the popup is gone', async () => {
    await opened()
    await phone.refuse.click()
    await phone.dialog.waitFor({ state: 'hidden' })
    await phone.drag(phone.page.locator('.phone-pages'), -200)
    expect(await scrolled()).toBeGreaterThan(100)
  })

  test('a navigation bar of the page’s own is covered, wherever the popup stands', async () => {
    phone = await looks.phone({ path: 'pages/custom-navigation/index' })
    await phone.ask()
    const covers = await phone.page.evaluate(() => document.elementFromPoint(30, 60)?.getAttribute('class'))
    expect(await phone.dialog.evaluate((dialog) => dialog.previousElementSibling?.getAttribute('class'))).toBe(covers)
    expect((await phone.box(phone.dialog)).bottom).toBe(heights[390])
    await expectReadableAndAnswerable()
  })

  test('the tab bar goes while the popup is open, and comes back', async () => {
    const tabs = () => phone.page.locator('.phone-tabs').isVisible()
    await opened({ hideTabBar: true })
    expect(await tabs()).toBe(false)
    await phone.agree.click()
    await phone.dialog.waitFor({ state: 'hidden' })
    expect(await tabs()).toBe(true)
  })
})

describe('motion', () => {
  /** Notes each transition when it begins, with its ms. */
  const watch = () =>
    phone.page.evaluate(() => {
      const begun = ((window as unknown as { begun: string[] }).begun = [])
      document.addEventListener('transitionrun', ({ target, propertyName }) => {
        const transition = (target as Element)
          .getAnimations()
          .find((each) => (each as CSSTransition).transitionProperty === propertyName)
        begun.push(`${propertyName} ${transition?.effect?.getTiming().duration}` as never)
      })
    })
  /** Those that began since it was asked last. */
  const begun = () => phone.page.evaluate(() => (window as unknown as { begun: string[] }).begun.splice(0))
  const still = () => phone.page.waitForFunction(() => document.getAnimations().length === 0)
  const refuse = () =>
    phone.page.evaluate(() => document.querySelector<HTMLElement>('[role=dialog] [role=button]')!.click())

  test.each(['bottom', 'center'] as const)('%s: it enters within 300 ms and leaves within 200 ms', async (position) => {
    phone = await looks.phone({ reducedMotion: false })
    await phone.set({ position })
    await still()
    await watch()
    await phone.ask()
    const entered = await begun()
    expect(entered).toEqual(expect.arrayContaining(['opacity 300', 'transform 300']))
    expect(entered.filter((each) => !each.endsWith(' 300'))).toEqual([])
    await still()
    await refuse()
    await phone.dialog.waitFor({ state: 'hidden' })
    await still()
    const left = await begun()
    expect(left).toEqual(expect.arrayContaining(['opacity 200', 'transform 200']))
    expect(left.filter((each) => !each.endsWith(' 200'))).toEqual([])
    // Each once: one that follows another would hold up the finger.
    expect(left.filter((each) => each.startsWith('visibility')).length).toBeLessThanOrEqual(2)
  })

  test('it does not move for those who asked for less', async () => {
    phone = await looks.phone()
    await watch()
    await phone.ask()
    await refuse()
    expect(await begun()).toEqual([])
    expect(await phone.dialog.isVisible()).toBe(false)
  })
})

describe('for those who cannot see it', () => {
  test('it is read in this order: title, purpose, content, link, refuse, agree', async () => {
    await opened()
    expect(await phone.dialog.ariaSnapshot()).toBe(
      [
        '- dialog "隐私保护提示":',
        '  - heading "隐私保护提示" [level=1]',
        '  - text: 本小程序需要读取你的剪贴板 请先阅读并同意',
        '  - link "《演示小程序隐私保护指引》"',
        '  - button "拒绝"',
        '  - button "同意"'
      ].join('\n')
    )
  })

  test('the Tab key goes from refuse to agree', async () => {
    await opened()
    await phone.refuse.focus()
    await phone.page.keyboard.press('Tab')
    expect(await phone.agree.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test('it is a dialog with a name, and not there while it is closed', async () => {
    await opened()
    expect(await phone.page.getByRole('dialog', { name: '隐私保护提示' }).count()).toBe(1)
    await phone.refuse.click()
    await phone.dialog.waitFor({ state: 'hidden' })
    expect(await phone.page.getByRole('dialog').count()).toBe(0)
  })

  test('a finger hits refuse, agree and the link: 44 px at least', async () => {
    await opened({}, { width: 320 })
    for (const part of ['refuse', 'agree', 'link'] as const) {
      const { width, height } = await phone.box(phone[part])
      expect([part, Math.min(width, height, 44)]).toEqual([part, 44])
    }
  })

  test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (theme) => {
    await opened({}, { theme, width: 320 }, everyCall)
    await phone.page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'))
    for (const position of ['bottom', 'center'] as const) {
      await phone.set({ position })
      expect([position, ...(await axe())]).toEqual([position])
    }
  })
})

/** Everything axe objects to in the popup, as rule and first place. */
async function axe(): Promise<string[]> {
  return (await phone.page.evaluate(
    `axe.run('[role=dialog]').then(({ violations }) => violations.map(({ id, impact, nodes }) => id + ' ' + impact + ' ' + nodes[0].html))`
  )) as string[]
}

test('a long text in the footer leaves buttons in sight and the rest to be read', async () => {
  phone = await looks.phone({ width: 320 })
  await phone.ask({ footerSlot: { text: '可随时在设置中撤回。'.repeat(60) } })
  const { bottom } = await phone.box(phone.dialog)
  for (const button of [phone.refuse, phone.agree]) expect((await phone.box(button)).bottom).toBeLessThanOrEqual(bottom)
  expect((await phone.box(phone.body)).height).toBeGreaterThanOrEqual(44)
})

test('what is lifted out of the page in a gate is under the gate all the same', async () => {
  phone = await looks.phone({ path: 'pages/gate/index' })
  const cover = phone.page.locator('wx-view[role=button][aria-label]')
  await cover.waitFor()
  await phone.page
    .locator('wx-input')
    .evaluate((input) => input.setAttribute('style', 'position: relative; z-index: 1'))
  expect(await phone.isHit(cover)).toBe(true)
})

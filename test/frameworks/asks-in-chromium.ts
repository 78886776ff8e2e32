import type { FrameLocator } from 'playwright-core'
import { rest, sees, tap } from '../browser/phone'
import { startPreview, type OpenedPreview, type PreviewInChromium } from '../browser/preview-in-chromium'

/** The first element in the page in sight that this selector finds. */
export const inPage = (phone: FrameLocator, selector: string) => phone.locator(`.phone-page:not([hidden]) ${selector}`)
export const prompt = (phone: FrameLocator) => phone.getByRole('dialog').filter({ visible: true })

/** What a user sees of the built program, whatever it is written in: each fixture is the same program. */
export function asksInChromium(built: () => string, ownDialog: string, kitDialog?: string): void {
  let preview: PreviewInChromium
  let opened: OpenedPreview | undefined

  beforeAll(async () => {
    preview = await startPreview(built())
  })
  afterAll(() => preview?.close())
  afterEach(async () => {
    const complaints = opened?.complaints ?? []
    await opened?.page.close()
    opened = undefined
    expect(complaints).toEqual([])
  })

  async function open(query = ''): Promise<FrameLocator> {
    opened = await preview.open(query)
    await drawn(opened.phone)
    return opened.phone
  }

  /** Frameworks bind their handlers after the page is first drawn. */
  async function drawn(phone: FrameLocator): Promise<void> {
    await inPage(phone, 'wx-button').first().waitFor()
    await rest(phone)
  }

  async function openSecond(phone: FrameLocator): Promise<void> {
    await inPage(phone, '.open').click()
    await inPage(phone, '.locate').waitFor()
    await rest(phone)
  }

  test('a call asks in the prompt with its attributes; both answers reach it through the same copy of the library', async () => {
    const phone = await open('?clipboard=hello')
    await inPage(phone, '.paste').click()
    await sees(prompt(phone), '隐私提示')
    await sees(prompt(phone), '读取你的剪贴板')
    await tap(phone, '拒绝')
    await sees(inPage(phone, '.text'), 'disagreed')
    await sees(inPage(phone, '.events'), 'disagree user')
    await inPage(phone, '.paste').click()
    await tap(phone, '我同意')
    await sees(inPage(phone, '.text'), '得到 hello')
    await sees(inPage(phone, '.events'), 'agree privacy-agree')
    expect(await prompt(phone).count()).toBe(0)
  })

  test('phone login, in a component: one tap for consent and the code', async () => {
    const phone = await open()
    await tap(phone, '手机号快捷登录')
    await sees(inPage(phone, '.events'), /code \w+/)
  })

  test('the gate asks first: a refusal says why, consent lets through to the nickname', async () => {
    const phone = await open()
    await inPage(phone, 'wx-privacy-gate').click()
    await tap(phone, '拒绝')
    await sees(inPage(phone, '.events'), 'disagreed')
    await inPage(phone, 'wx-privacy-gate').click()
    await sees(prompt(phone), '隐私提示')
    await tap(phone, '我同意')
    await phone.getByPlaceholder('可以填写').waitFor()
    await inPage(phone, '.nickname').click()
    await phone.locator('input:focus').waitFor()
  })

  test('a page without a tag asks on the consent page; refused there, the first page asks again', async () => {
    const phone = await open()
    await openSecond(phone)
    await inPage(phone, '.locate').click()
    await sees(prompt(phone), '收集你的位置信息')
    await tap(phone, '拒绝')
    await sees(inPage(phone, '.text'), 'fail')
    await phone.getByRole('button', { name: '返回' }).click()
    await rest(phone)
    expect(await prompt(phone).count()).toBe(0)
    await inPage(phone, '.paste').click()
    await sees(prompt(phone), '读取你的剪贴板')
    await tap(phone, '拒绝')
    await openSecond(phone)
    await inPage(phone, '.locate').click()
    await tap(phone, '同意')
    await sees(inPage(phone, '.text'), 'latitude')
  })

  test('a dialog of the program’s own, by usePrivacy(): it says what for, and both buttons answer', async () => {
    const phone = await open(`?path=${ownDialog}`)
    await inPage(phone, '.locate').click()
    await sees(inPage(phone, '.purposes'), '收集你的位置信息')
    await inPage(phone, '.no').click()
    await sees(inPage(phone, '.text'), 'fail')
    expect(await inPage(phone, '.own').count()).toBe(0)
    await inPage(phone, '.locate').click()
    await tap(phone, '好的')
    await sees(inPage(phone, '.text'), 'latitude')
  })

  if (kitDialog === undefined) return

  test('a dialog made with the kit that people use: it says what for, and both buttons answer', async () => {
    const phone = await open(`?path=${kitDialog}`)
    await inPage(phone, '.locate').click()
    await sees(inPage(phone, '.purposes'), '收集你的位置信息')
    const below = async (selector: string) => (await inPage(phone, selector).boundingBox())!.y
    // At the foot of the page, as the kit's style sheet has it.
    expect((await below('wx-button:has-text("好的")')) - (await below('.locate'))).toBeGreaterThan(300)
    await inPage(phone, 'wx-button:has-text("拒绝")').click()
    await sees(inPage(phone, '.text'), 'fail')
    // At once, while the kit still closes the dialog.
    await inPage(phone, '.locate').click()
    await tap(phone, '好的')
    await sees(inPage(phone, '.text'), 'latitude')
  })
}

import { PNG } from 'pngjs'
import type { Locator, Page } from 'playwright-core'
import { at, comeToRest, rest, tap } from './phone'
import { demoInChromium, type OpenedPreview } from './preview-in-chromium'

const preview = demoInChromium()
let opened: OpenedPreview

async function open(query: string, width: number, height: number): Promise<Page> {
  opened = await preview.open(query, { width, height })
  await at(opened.phone, 'read-clipboard').waitFor()
  return opened.page
}

const box = async (locator: Locator) => (await locator.boundingBox())!
const restart = (page: Page) => page.getByRole('button', { name: /Restart program|重新启动/ })

/** What takes more than one line although it is a name, a number or a button; and what sticks out of the window. */
const broken = (page: Page) =>
  page.evaluate(() => {
    const names =
      'h1, .simulated, .story-head, .stations .name, .stations .when, .segments span, .button, .state, label'
    const wrapped = [...document.querySelectorAll<HTMLElement>(`.top ${names}, .side ${names}, ${names}`)].filter(
      (each) => {
        if (!each.checkVisibility() || each.matches('.toggle, .listed label')) return false
        const range = document.createRange()
        range.selectNodeContents(each)
        const [first, ...more] = [...range.getClientRects()].filter(({ width }) => width > 0)
        return more.some(({ top }) => top >= first!.bottom)
      }
    )
    const wide = document.documentElement.scrollWidth - innerWidth
    return [...wrapped.map((each) => each.textContent), ...(wide > 0 ? [`${wide} px too wide`] : [])]
  })

test.each([
  [1280, 800],
  [1440, 900]
])('phone and restart are in sight whole at %i by %i', async (width, height) => {
  const page = await open('', width, height)
  const [device, button] = [await box(page.locator('.device')), await box(restart(page))]
  expect(device.y).toBeGreaterThanOrEqual(0)
  expect(button.y).toBeGreaterThanOrEqual(device.y + device.height)
  expect(button.y + button.height).toBeLessThanOrEqual(height)
})

test.each([
  [900, 800],
  [768, 1024]
])('the time line is beside the phone at %i by %i', async (width, height) => {
  const page = await open('', width, height)
  await tap(opened.phone, '读取剪贴板')
  const [device, row] = [await box(page.locator('.device')), await box(page.locator('.story'))]
  expect(row.x).toBeGreaterThanOrEqual(device.x + device.width)
  expect(row.x + row.width).toBeLessThanOrEqual(width)
  expect(row.y + row.height).toBeLessThanOrEqual(height)
  expect(await broken(page)).toEqual([])
})

test.each([
  [430, 932, 'en'],
  [430, 932, 'zh'],
  [390, 844, 'en'],
  [320, 640, 'en']
])('the newest call stays over the phone at %i by %i, and nothing wraps: %s', async (width, height, ui) => {
  const page = await open(`?ui=${ui}&width=320`, width, height)
  await tap(opened.phone, '读取剪贴板')
  await page.locator('.story').waitFor()
  await comeToRest(opened.phone)
  await tap(opened.phone, '拒绝')
  await page.locator('.story.is-failed').waitFor()
  const [device, row] = [await box(page.locator('.device')), await box(page.locator('.story'))]
  expect(row.y).toBeGreaterThanOrEqual(0)
  expect(row.y + row.height).toBeLessThanOrEqual(Math.max(device.y, 0) + 260)
  await page.locator('.device').evaluate((each) => each.scrollIntoView({ block: 'end' }))
  expect((await box(page.locator('.story'))).y).toBeGreaterThanOrEqual(0)
  expect(await broken(page)).toEqual([])
})

test('nothing wraps in the settings at 430', async () => {
  const page = await open('?ui=zh', 430, 932)
  await page.locator('.settings .card').first().waitFor()
  expect(await broken(page)).toEqual([])
})

test.each(['en', 'zh'])('no sentence has raw backticks, and the clipboard one name: %s', async (ui) => {
  const page = await open(`?ui=${ui}&mode=official&popupStyle=stand-alone`, 1280, 800)
  await tap(opened.phone, '读取剪贴板')
  await page.locator('.story').waitFor()
  await opened.phone.getByRole('dialog').waitFor()
  const said = (await page.locator('body').textContent()) + (await opened.phone.locator('.phone-screen').textContent())!
  expect(said).not.toContain('`')
  expect(said).toContain('剪贴板')
  expect(said).not.toContain('剪切板')
  expect(said).not.toContain('Clipboard · Clipboard')
})

test('nothing moves when a result comes: not the panel, not the list, not what stands on the page', async () => {
  const page = await open('', 1280, 800)
  await tap(opened.phone, '读取剪贴板')
  await tap(opened.phone, '拒绝')
  await page.locator('.story.is-failed').waitFor()
  await tap(opened.phone, '读取剪贴板')
  await page.locator('.story').nth(1).waitFor()
  // A button that still slides in is scrolled to by who taps it.
  await comeToRest(opened.phone)
  const places = async () => [
    await box(page.locator('.story').nth(1)),
    await box(page.locator('.settings')),
    await box(at(opened.phone, 'read-clipboard')),
    await box(at(opened.phone, 'to-entry'))
  ]
  const before = await places()
  await tap(opened.phone, '同意')
  await page.locator('.story.is-succeeded').waitFor()
  await comeToRest(opened.phone)
  expect(await places()).toEqual(before)
})

test.each([
  ['zh_CN', '读取剪贴板', '拒绝'],
  ['en', 'Read clipboard', 'Decline']
])('the page as it was before the first call is as it is after it: %s', async (language, read, refuse) => {
  await open(`?language=${language}`, 1280, 800)
  // From the top of the page, wherever one has scrolled to.
  const place = async () =>
    (await box(at(opened.phone, 'to-entry'))).y - (await box(opened.phone.locator('wx-page').first())).y
  const before = await place()
  await tap(opened.phone, read)
  await tap(opened.phone, refuse)
  await at(opened.phone, 'clipboard').getByText('getClipboardData:fail').waitFor()
  await comeToRest(opened.phone)
  expect(await place()).toBe(before)
})

test.each([
  ['ui=en', '拒绝', 'What to do', /errno 104: privacy permission is not authorized/],
  ['ui=zh&declared=Location', '', '处理步骤', /112/]
])('a failed call says what to do, and leads to the page about it: %s', async (query, answer, name, title) => {
  const page = await open(`?${query}`, 1280, 800)
  await tap(opened.phone, '读取剪贴板')
  if (answer) await tap(opened.phone, answer)
  const link = page.locator('.story.is-failed').getByRole('link', { name })
  const [about] = await Promise.all([page.waitForEvent('popup'), link.click()])
  await about.getByRole('heading', { level: 1, name: title }).waitFor()
  await about.close()
})

test('a call that waited when the program was restarted says so, and waits no more', async () => {
  const page = await open('', 1280, 800)
  await tap(opened.phone, '读取剪贴板')
  await page.locator('.story.is-pending').waitFor()
  await restart(page).click()
  const row = page.locator('.story.is-interrupted')
  await row.getByText('The program was restarted before it was answered.').waitFor()
  expect(await row.evaluate((each) => each.getAnimations({ subtree: true }).length)).toBe(0)
})

test('the keyboard reaches everything on the first page of the demo, and opens it', async () => {
  const page = await open('', 1280, 800)
  for (const id of ['entry', 'several', 'nickname', 'tabs', 'popup', 'button', 'gate', 'listener', 'recipe-vant']) {
    expect(await at(opened.phone, `to-${id}`).evaluate((each: HTMLElement) => each.tabIndex)).toBe(0)
  }
  await at(opened.phone, 'to-several').focus()
  await page.keyboard.press('Enter')
  await at(opened.phone, 'call-all').waitFor()
})

test('by night the screen is dark before the program is there', async () => {
  opened = await preview.open('?theme=dark')
  const { page } = opened
  await page.emulateMedia({ colorScheme: 'dark' })
  let goOn = () => {}
  await page.route('**/program.js', async (route) => {
    await new Promise<void>((resolve) => (goOn = resolve))
    await route.continue()
  })
  const asked = page.waitForRequest('**/program.js')
  await page.reload({ waitUntil: 'commit' })
  await asked
  await rest(page)
  const { x, y, width, height } = await box(page.locator('.device'))
  const { data } = PNG.sync.read(
    await page.screenshot({ clip: { x: x + width / 2, y: y + height / 2, width: 1, height: 1 } })
  )
  goOn()
  expect([...data.subarray(0, 3)]).toEqual([17, 17, 17])
  await at(opened.phone, 'read-clipboard').waitFor()
  // It holds requests up and has a system's theme: no other test's.
  await page.close()
})

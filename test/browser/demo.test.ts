import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { FrameLocator } from 'playwright-core'
import { at, comeToRest, rest, sees, tap } from './phone'
import { demoInChromium, type OpenedPreview } from './preview-in-chromium'

const preview = demoInChromium()
let opened: OpenedPreview

async function open(query = '', viewport?: { width: number; height: number }): Promise<FrameLocator> {
  opened = await preview.open(query, viewport)
  return opened.phone
}

const prompts = (phone: FrameLocator) => phone.getByRole('dialog').filter({ visible: true, hasText: '隐私保护提示' })

test('the first page asks nothing by itself', async () => {
  const phone = await open()
  await sees(phone.locator('body'), '读取剪贴板')
  await rest(phone)
  expect(await prompts(phone).count()).toBe(0)
})

test('the page says that the platform is simulated', async () => {
  await open()
  expect(await opened.page.locator('body').innerText()).toMatch(/simulat|模拟/i)
})

test('reading the clipboard: the prompt says what and by whom, 同意 brings the text', async () => {
  const phone = await open('?clipboard=hello', { width: 1280, height: 1000 })
  await tap(phone, '读取剪贴板')
  await sees(prompts(phone), '读取你的剪贴板')
  await sees(prompts(phone), /《.+隐私保护指引》/)
  await comeToRest(phone)
  mkdirSync(path.join(__dirname, '../../test-results'), { recursive: true })
  await opened.page.screenshot({ path: path.join(__dirname, '../../test-results/preview.png') })
  await tap(phone, '同意')
  await sees(at(phone, 'clipboard'), 'hello')
  expect(await prompts(phone).count()).toBe(0)
  await tap(phone, '读取剪贴板')
  await rest(phone)
  expect(await prompts(phone).count()).toBe(0)
})

test('拒绝 brings a readable message, and the next tap asks again', async () => {
  const phone = await open()
  await tap(phone, '读取剪贴板')
  await tap(phone, '拒绝')
  await sees(at(phone, 'clipboard'), '同意隐私保护指引后才能使用')
  await tap(phone, '读取剪贴板')
  await sees(prompts(phone), '读取你的剪贴板')
})

test('the guideline opens from its name, and the prompt is still there afterwards', async () => {
  const phone = await open()
  await tap(phone, '读取剪贴板')
  await prompts(phone).getByRole('link').click()
  const back = phone.getByRole('button', { name: /返回|关闭|back|close/i }).filter({ visible: true })
  await back.first().click()
  await tap(phone, '同意')
  await sees(at(phone, 'clipboard'), '已完成')
})

test('demo 1: the entry page asks by itself; once agreed it does not', async () => {
  const phone = await open()
  await at(phone, 'to-entry').click()
  await sees(prompts(phone), '本小程序需要取得你的同意')
  await tap(phone, '同意')
  await sees(at(phone, 'consent'), '已完成')
  await tap(phone, '再查询一次')
  await rest(phone)
  expect(await prompts(phone).count()).toBe(0)
})

test('demo 2: three calls at once, one prompt that names them all, one decision', async () => {
  const phone = await open()
  await at(phone, 'to-several').click()
  await tap(phone, '同时调用')
  for (const purpose of ['读取你的剪贴板', '收集你的位置信息', '收集你选中的照片或视频']) {
    await sees(prompts(phone), purpose)
  }
  expect(await prompts(phone).count()).toBe(1)
  await tap(phone, '同意')
  for (const id of ['clipboard', 'location', 'media']) await sees(at(phone, id), '已完成')
})

test('demo 2: refused on the first page, agreed on the second, nothing left open on the way back', async () => {
  const phone = await open()
  await at(phone, 'to-several').click()
  await tap(phone, '同时调用')
  await tap(phone, '拒绝')
  for (const id of ['clipboard', 'location', 'media']) await sees(at(phone, id), '已拒绝')
  await at(phone, 'to-second').click()
  await tap(phone, '复制订单号')
  await tap(phone, '同意')
  await sees(at(phone, 'copy'), '已完成')
  await phone
    .getByRole('button', { name: /返回|back/i })
    .filter({ visible: true })
    .first()
    .click()
  await sees(phone.locator('body'), '打开第二个页面')
  expect(await prompts(phone).count()).toBe(0)
})

test('demo 3: the nickname is asked for first, then the input has the focus', async () => {
  const phone = await open()
  await at(phone, 'to-nickname').click()
  await at(phone, 'ask').click()
  await sees(prompts(phone), '同意')
  await tap(phone, '同意')
  await phone.locator('input:focus').waitFor()
  await sees(at(phone, 'consent'), '已完成')
})

test('demo 4: each tab asks on itself; the tab bar is gone while the prompt is open', async () => {
  const phone = await open()
  await tap(phone, '列表')
  await tap(phone, '获取我的位置')
  await sees(prompts(phone), '收集你的位置信息')
  expect(await phone.getByText('我的', { exact: true }).filter({ visible: true }).count()).toBe(0)
  await tap(phone, '拒绝')
  await tap(phone, '我的')
  await tap(phone, '选择收货地址')
  await sees(prompts(phone), '收集你的地址')
  expect(await prompts(phone).count()).toBe(1)
  await tap(phone, '同意')
  await sees(at(phone, 'address'), '已完成')
  await tap(phone, '列表')
  await tap(phone, '获取我的位置')
  await sees(at(phone, 'location'), '已完成')
})

test('in official mode Weixin’s own pop-up asks', async () => {
  const phone = await open('?mode=official&clipboard=hello')
  await tap(phone, '读取剪贴板')
  await phone.getByText('同意', { exact: true }).filter({ visible: true }).waitFor()
  expect(await prompts(phone).count()).toBe(0)
  await tap(phone, '同意')
  await sees(at(phone, 'clipboard'), 'hello')
})

test('on an old base library nothing is asked and everything works', async () => {
  const phone = await open('?baseLibrary=absent&clipboard=hello')
  await tap(phone, '读取剪贴板')
  await sees(at(phone, 'clipboard'), 'hello')
  expect(await prompts(phone).count()).toBe(0)
})

test('an undeclared key is the developer’s to mend, and the page says so', async () => {
  const phone = await open('?declared=Location')
  await tap(phone, '读取剪贴板')
  await sees(at(phone, 'clipboard'), '在隐私保护指引中声明这类信息')
})

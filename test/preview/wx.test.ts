import type { BootedProgram } from '../../preview/jsdom'
import { boot, settled } from './mini-program'

type Api = (options?: unknown) => Promise<Record<string, unknown>>

let running: BootedProgram
let wx: Record<string, Api>
beforeEach(async () => {
  running = await boot({ 'pages/home/index.wxml': '<view id="box" class="boxes">x</view><view class="boxes">y</view>' })
  wx = running.wx as Record<string, Api>
})
afterEach(() => running.close())

const $ = (selector: string) => running.document.querySelector<HTMLElement>(selector)

test('storage keeps values, not references', async () => {
  const value = { list: [1] }
  const set = running.wx.setStorageSync as (key: string, value: unknown) => void
  const get = running.wx.getStorageSync as (key: string) => unknown
  set('a', value)
  value.list.push(2)
  expect([get('a'), get('b')]).toEqual([{ list: [1] }, ''])
  await expect(wx.getStorage!({ key: 'b' })).rejects.toEqual({ errMsg: 'getStorage:fail data not found' })
  expect(await wx.getStorage!({ key: 'a' })).toMatchObject({ data: { list: [1] }, errMsg: 'getStorage:ok' })
})

test('an API with a callback gives no promise, and calls success, then complete', async () => {
  const heard: string[] = []
  const returned = wx.setStorage!({
    key: 'k',
    data: 1,
    success: ({ errMsg }: { errMsg: string }) => heard.push(`success ${errMsg}`),
    fail: () => heard.push('fail'),
    complete: () => heard.push('complete')
  })
  expect(returned).toBe(undefined)
  await settled(30)
  expect(heard).toEqual(['success setStorage:ok', 'complete'])
})

test('a toast comes and goes', async () => {
  await wx.showToast!({ title: 'saved', duration: 40 })
  expect($('.phone-toast')!.textContent).toBe('saved')
  await settled(80)
  expect($('.phone-toast')).toBe(null)
})

test('loading stays until it is hidden', async () => {
  await wx.showLoading!({ title: 'wait' })
  await settled(50)
  expect($('.phone-toast.is-loading')).not.toBe(null)
  await wx.hideLoading!()
  expect($('.phone-toast')).toBe(null)
})

test.each([
  ['确定', { confirm: true, cancel: false }],
  ['取消', { confirm: false, cancel: true }]
])('a modal answered with %s', async (button, answer) => {
  const asked = wx.showModal!({ title: 'sure?', content: 'really' })
  await settled()
  const buttons = [...running.document.querySelectorAll<HTMLElement>('.phone-modal button')]
  buttons.find(({ textContent }) => textContent === button)!.click()
  expect(await asked).toMatchObject(answer)
  expect($('.phone-modal')).toBe(null)
})

test('a cancelled action sheet fails', async () => {
  const asked = wx.showActionSheet!({ itemList: ['a', 'b'] })
  await settled()
  $('.phone-sheet-cancel')!.click()
  await expect(asked).rejects.toEqual({ errMsg: 'showActionSheet:fail cancel' })
})

test('system information has what programs ask it for', () => {
  const info = (running.wx.getSystemInfoSync as () => Record<string, unknown>)()
  expect(info).toMatchObject({ language: 'zh_CN', windowWidth: 375, statusBarHeight: 44, platform: 'ios' })
  expect(info.SDKVersion).toMatch(/^3\./)
  expect((info.safeArea as { bottom: number }).bottom).toBeLessThan(info.screenHeight as number)
})

test('getSystemInfo answers before it returns, and getSystemInfoAsync does not', async () => {
  const heard: string[] = []
  const hear = ({ errMsg, statusBarHeight }: Record<string, unknown>) =>
    heard.push(`${String(errMsg)} ${statusBarHeight}`)
  void wx.getSystemInfo!({ success: hear })
  void wx.getSystemInfoAsync!({ success: hear })
  expect(heard).toEqual(['getSystemInfo:ok 44'])
  await settled()
  expect(heard).toEqual(['getSystemInfo:ok 44', 'getSystemInfoAsync:ok 44'])
})

test('what a query of the cloud is put together from is called with new too', async () => {
  interface Database {
    Geo: { Point: new (longitude: number, latitude: number) => object }
    collection(name: string): { where(condition: object): { get(): Promise<object> } }
  }
  const db = (wx.cloud as unknown as { database(): Database }).database()
  const query = db.collection('places').where({ at: new db.Geo.Point(113, 23) })
  await expect(query.get()).rejects.toMatchObject({ errMsg: expect.stringMatching(/^cloud.database.get:fail/) })
})

test('a transfer of the cloud is a task where somebody waits for its callback', async () => {
  const cloud = wx.cloud as unknown as Record<string, (options: object) => unknown>
  const errors: string[] = []
  const task = cloud.downloadFile!({ fileID: 'a', fail: ({ errMsg }: { errMsg: string }) => errors.push(errMsg) })
  ;(task as { onProgressUpdate(hear: () => void): void }).onProgressUpdate(() => {})
  await expect(cloud.uploadFile!({ cloudPath: 'a' })).rejects.toMatchObject({ errMsg: expect.stringMatching(/:fail/) })
  await settled()
  expect(errors).toEqual([expect.stringMatching(/^cloud.downloadFile:fail/)])
})

test('what the typings have dropped is there all the same', async () => {
  await expect(wx.getSavedFileList!()).rejects.toEqual({ errMsg: expect.stringMatching(/^getSavedFileList:fail /) })
  const context = (running.wx.createContext as () => Record<string, (...args: unknown[]) => unknown>)()
  context.setFillStyle!('red')
  context.fillRect!(0, 0, 1, 1)
  const actions = context.getActions!() as unknown[]
  expect([actions.length, context.getActions!()]).toEqual([2, []])
  void wx.drawCanvas!({ canvasId: 'none', actions })
  const logs = running.wx.getRealtimeLogManager as () => { tag(name: string): Record<string, () => void> }
  logs().tag('mine').setFilterMsg!()
})

test('createSelectorQuery measures one and all', async () => {
  type Query = {
    select(s: string): Query
    selectAll(s: string): Query
    boundingClientRect(): Query
    exec(cb: (r: unknown[]) => void): void
  }
  const query = (running.wx.createSelectorQuery as () => Query)()
  query.select('#box').boundingClientRect()
  query.selectAll('.boxes').boundingClientRect()
  query.select('#nowhere').boundingClientRect()
  const [one, all, none] = await new Promise<unknown[]>((resolve) => query.exec(resolve))
  expect(one).toMatchObject({ width: 0, top: 0 })
  expect([(all as unknown[]).length, none]).toEqual([2, null])
})

test('setNavigationBarTitle writes the title', async () => {
  await wx.setNavigationBarTitle!({ title: 'New' })
  expect($('.phone-nav h1')!.textContent).toBe('New')
})

test('an old base library lacks the privacy APIs', async () => {
  const old = await boot({}, { simulator: { baseLibrary: 'absent' } })
  expect(old.wx.getPrivacySetting).toBe(undefined)
  old.close()
})

test('the contract page opens over the program and closes again', async () => {
  ;(running.wx.openPrivacyContract as (options: object) => void)({})
  await settled(30)
  expect($('.phone-contract')!.textContent).toContain('《演示小程序隐私保护指引》')
  $('.phone-contract .phone-nav-back')!.click()
  await settled(30)
  expect($('.phone-contract')).toBe(null)
})

test('the tick-box pop-up allows only what was ticked', async () => {
  void wx.getLocation!({ success() {} })
  await settled(30)
  const agree = $('.phone-official .is-primary') as HTMLButtonElement
  expect(agree.disabled).toBe(true)
  $('.phone-official-tick input')!.click()
  expect(agree.disabled).toBe(false)
  agree.click()
  await settled(30)
  expect(running.weixin.calls.at(-1)).toMatchObject({ api: 'wx.getLocation', state: 'succeeded' })
})

test('every copy of the system information has every field', () => {
  const read = (name: string) => (running.wx[name] as () => Record<string, unknown>)()
  expect(read('getAppBaseInfo')).toMatchObject({ fontSizeSetting: 16, fontSizeScaleFactor: 1 })
  expect(read('getAppAuthorizeSetting')).toMatchObject({
    albumAuthorized: 'authorized',
    bluetoothAuthorized: 'authorized',
    locationReducedAccuracy: false,
    microphoneAuthorized: 'authorized',
    notificationSoundAuthorized: 'authorized'
  })
  expect(read('getSystemInfoSync')).toMatchObject({
    albumAuthorized: true,
    bluetoothEnabled: true,
    deviceOrientation: 'portrait'
  })
  expect(read('getDeviceInfo')).toHaveProperty('cpuType')
})

test('storage keeps null, several values at once, and says how much it holds', async () => {
  const call = <T>(name: string, ...args: unknown[]) => (running.wx[name] as (...args: unknown[]) => T)(...args)
  call('batchSetStorageSync', [
    { key: 'none', value: null },
    { key: 'long', value: 'x'.repeat(3000) }
  ])
  expect(call('batchGetStorageSync', ['none', 'gone'])).toEqual([null, ''])
  expect(call('getStorageInfoSync')).toEqual({ keys: ['none', 'long'], currentSize: 3, limitSize: 10240 })
  await wx.batchSetStorage!({ kvList: [{ key: 'a', value: 1 }] })
  expect(await wx.batchGetStorage!({ keyList: ['a'] })).toMatchObject({ dataList: [1] })
})

test('a media query of a script matches by what it names alone', async () => {
  const observe = (limits: object) =>
    new Promise((resolve) => {
      type Observer = { observe(limits: object, hear: (result: object) => void): void }
      ;(running.wx.createMediaQueryObserver as () => Observer)().observe(limits, resolve)
    })
  expect(await observe({ minWidth: 300 })).toEqual({ matches: true })
  expect(await observe({ minWidth: 300, orientation: 'landscape' })).toEqual({ matches: false })
  expect(await observe({ height: 1 })).toEqual({ matches: false })
})

test('what can be told without a phone is told', async () => {
  expect(await wx.getRandomValues!({ length: 6 })).toMatchObject({
    randomValues: expect.objectContaining({ byteLength: 6 }) as unknown
  })
  expect(await wx.getImageInfo!({ src: '/a.JPG' })).toMatchObject({ path: '/a.JPG', type: 'jpg', orientation: 'up' })
  expect(await wx.getSetting!({ withSubscriptions: true })).toMatchObject({
    subscriptionsSetting: { itemSettings: {} }
  })
  const audio = (running.wx.createInnerAudioContext as () => object)()
  expect(audio).toMatchObject({ paused: true, currentTime: 0, duration: 0 })
  expect(running.getCurrentPages()[0]).toMatchObject({ __route__: 'pages/home/index' })
})

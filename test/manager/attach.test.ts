import type { Presenter, Prompt } from '../../src/index'
import { settle, startProgram } from './program'

declare const getCurrentPages: () => object[]

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

interface Dialog extends Presenter {
  visible: boolean
  asked?: Prompt
}

/** A dialog in whatever framework: nothing but show and hide. */
function dialog(pageId?: string): Dialog {
  const seen: Dialog = {
    ...(pageId !== undefined && { pageId }),
    visible: false,
    show(asked, shown) {
      seen.visible = true
      seen.asked = asked
      shown()
    },
    hide() {
      seen.visible = false
    }
  }
  return seen
}

test('attach(): shown with what is asked for, hidden at the decision', async () => {
  const program = startProgram()
  program.push('home')
  const own = dialog()
  const detach = program.privacyManager.attach(own)
  program.wx.getClipboardData({ fail() {} })
  await settle()
  expect(own.visible).toBe(true)
  expect(own.asked).toMatchObject({ referrers: ['getClipboardData'], purposes: [expect.any(String)] })
  program.agree()
  await settle()
  expect(own.visible).toBe(false)
  expect(program.calls[0].state).toBe('succeeded')
  detach()
})

test('what it is asked for is in its language', async () => {
  const program = startProgram()
  program.push('home')
  const own = dialog()
  program.privacyManager.attach(Object.assign(own, { lang: 'en' }))
  program.wx.getClipboardData({ fail() {} })
  await settle()
  expect(own.asked?.purposes).toEqual(['read your clipboard'])
})

test('disagreed(): for a refuse button of one’s own', async () => {
  const program = startProgram()
  program.push('home')
  const own = dialog()
  program.privacyManager.attach(own)
  const error = program.privacyManager
    .guard(program.wx.getClipboardData)()
    .catch((reason) => reason)
  await settle()
  program.privacyManager.disagreed()
  await settle()
  expect(own.visible).toBe(false)
  expect(await error).toMatchObject({ kind: 'disagreed', reason: 'user' })
})

test('it is told nothing of its page: while a request waits, the page in sight is found within 1.5 s', async () => {
  const program = startProgram()
  program.push('home')
  const home = dialog()
  program.privacyManager.attach(home)
  program.push('detail')
  const detail = dialog('detail')
  program.privacyManager.attach(detail)
  program.wx.getClipboardData({ fail() {} })
  await settle()
  expect([home.visible, detail.visible]).toEqual([false, true])
  program.push('home-again')
  await settle(1500)
  program.pop()
  await settle(1500)
  expect([home.visible, detail.visible]).toEqual([false, true])
  program.pop()
  await settle(1500)
  expect([home.visible, detail.visible]).toEqual([false, false])
  expect(program.calls[0].state).toBe('failed')
})

test('attached before the first page, it is on that page', async () => {
  const program = startProgram()
  const own = dialog()
  const detach = program.privacyManager.attach(own)
  program.wx.getClipboardData({ fail() {} })
  await settle(5000)
  program.push('home')
  await settle(1500)
  expect(own.visible).toBe(true)
  program.agree()
  await settle()
  expect(own.visible).toBe(false)
  detach()
  program.wx.getLocation({ fail() {} })
  await settle(4000)
  expect(own.visible).toBe(false)
})

test('while nothing waits, and beside components, the page stack is not looked at; else twice a second at most', async () => {
  const program = startProgram()
  program.push('home')
  let looks = 0
  const stack = getCurrentPages
  Object.assign(globalThis, { getCurrentPages: () => (looks++, stack()) })
  const reads = async (ms: number) => {
    looks = 0
    await settle(ms)
    return looks
  }
  const prompt = program.prompt('home')
  program.wx.getClipboardData({ fail() {} })
  await settle()
  expect(await reads(60000)).toBe(0)
  program.privacyManager.disagreed()
  program.remove(prompt)
  program.privacyManager.attach(dialog())
  await settle()
  expect(await reads(60000)).toBe(0)
  program.wx.getClipboardData({ fail() {} })
  await settle()
  expect(await reads(10000)).toBeLessThanOrEqual(20)
})

import { settle, startProgram } from './program'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('a page left undecided: disagreed, because the page is gone', async () => {
  const program = startProgram()
  program.push('home')
  program.prompt('home')
  program.push('next')
  program.prompt('next')
  const error = program.privacyManager
    .guard(program.wx.getClipboardData)()
    .catch((reason) => reason)
  await settle()
  program.pop()
  await settle(500)
  expect(await error).toMatchObject({ kind: 'disagreed', reason: 'page-unloaded' })
})

test('no prompt is no refusal, however the platform spells who asked', async () => {
  const program = startProgram({ referrerSpelling: 'qualified' }, { mode: 'custom' })
  program.push('bare')
  const error = program.privacyManager
    .guard(program.wx.authorize)({ scope: 'scope.userLocation' })
    .catch((reason) => reason)
  await settle(4000)
  expect(await error).toMatchObject({ kind: 'no-prompt' })
})

test.each(['getClipboardData', 'getLocation'] as const)(
  'each of two calls hears why it was refused itself, though both failures come together: getLocation, %s',
  async (second) => {
    const { privacyManager, wx, ...program } = startProgram()
    const outcomeOf = (call: Promise<unknown>) => call.catch((error: { reason: string }) => error.reason)
    program.push('home')
    program.prompt('home')
    const onHome = outcomeOf(privacyManager.guard(wx.getLocation)({}))
    await settle()
    program.push('detail')
    const onDetail = outcomeOf(privacyManager.guard(wx[second] as typeof wx.getLocation)({}))
    await settle()
    program.pop()
    privacyManager.disagreed()
    await settle(500)
    expect(await Promise.all([onHome, onDetail])).toEqual(['user', 'page-unloaded'])
  }
)

test('what Weixin refuses by itself has no reason of an earlier refusal', async () => {
  const program = startProgram()
  program.push('home')
  program.prompt('home')
  const { privacyManager, wx } = program
  const asked = privacyManager
    .guard(wx.getClipboardData)()
    .catch((error) => error)
  await settle()
  privacyManager.disagreed()
  await settle()
  expect(await asked).toMatchObject({ kind: 'disagreed', reason: 'user' })
  const unasked = privacyManager
    .guard(({ fail }: { fail?: (error: object) => void }) =>
      fail?.({ errMsg: 'getClipboardData:fail privacy permission is not authorized', errno: 104 })
    )({})
    .catch((error) => error)
  await settle()
  expect(await unasked).toMatchObject({ kind: 'disagreed' })
  expect(await unasked).not.toHaveProperty('reason')
})

test('a call hears its own reason, not that of one which nobody guards', async () => {
  const { privacyManager, wx, ...program } = startProgram()
  program.push('home')
  program.prompt('home')
  const guarded = privacyManager
    .guard(wx.getClipboardData)()
    .catch((error: { reason: string }) => error.reason)
  await settle()
  program.push('detail')
  wx.getLocation({ fail() {} })
  await settle()
  program.pop()
  await settle()
  privacyManager.disagreed()
  await settle()
  expect(await guarded).toBe('user')
})

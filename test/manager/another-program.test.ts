import { settle, startProgram } from './program'

/** The library stays loaded and `wx` is another, as in the second test of a file. */

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

type Options = Parameters<typeof startProgram>

function twoPrograms(prepare: (first: ReturnType<typeof startProgram>) => void, privacyOptions: Options[1] = {}) {
  const first = startProgram({}, privacyOptions)
  prepare(first)
  return { first, start: () => startProgram({}, privacyOptions, () => first.library) }
}

test('what the first one waits for is refused, and its prompts are gone', async () => {
  const { first, start } = twoPrograms((program) => {
    program.push('home')
    program.prompt('home')
    void program.wx.getClipboardData({ fail() {} })
  })
  await settle()
  const heard: unknown[] = []
  first.privacyManager.on('disagree', ({ reason }) => heard.push(reason))
  const second = start()
  await settle()
  expect(heard).toEqual(['page-unloaded'])
  expect(first.visiblePrompts()).toEqual([])
  second.push('home')
  const prompt = second.prompt('home')
  void second.wx.getClipboardData({ fail() {} })
  await settle()
  expect(prompt.visible).toBe(true)
  expect(first.visiblePrompts()).toEqual([])
})

test('the listener is registered anew, once there is something to ask with', async () => {
  const { start } = twoPrograms((program) => {
    program.push('home')
    program.prompt('home')
  })
  const second = start()
  second.push('home')
  await settle()
  expect(second.listenerRegistrations).toBe(0)
  second.prompt('home')
  expect(second.listenerRegistrations).toBe(1)
})

test('a refusal of Weixin’s own pop-up in the first one is no cooldown in the second', async () => {
  const official = { mode: 'official' } as const
  const { first, start } = twoPrograms((program) => program.push('home'), official)
  const read = ({ privacyManager, wx }: ReturnType<typeof startProgram>) =>
    privacyManager
      .guard(wx.getClipboardData)()
      .catch((error: { kind: string }) => error.kind)
  const refused = read(first)
  await settle()
  first.officialPopup.disagree()
  await settle()
  expect(await refused).toBe('disagreed')
  const second = start()
  second.push('home')
  const again = read(second)
  await settle()
  second.officialPopup.disagree()
  await settle()
  expect(await again).toBe('disagreed')
})

test('the second one is in front, though the first one was left in the background', async () => {
  const { start } = twoPrograms((program) => program.comeToFront(false), { mode: 'custom' })
  const second = start()
  second.push('bare')
  void second.wx.getClipboardData({ fail() {} })
  await settle(3500)
  expect(second.calls[0].state).toBe('failed')
})

test('a bundle that replaces `wx` with a copy is no other program: what waits goes on', async () => {
  const program = startProgram()
  program.push('home')
  program.prompt('home')
  const call = { success: jest.fn(), fail: jest.fn() }
  void program.wx.getClipboardData(call)
  await settle()
  Object.assign(globalThis, { wx: { ...program.wx } })
  program.prompt('home')
  await settle()
  program.agree()
  await settle()
  expect([call.success.mock.calls.length, call.fail.mock.calls.length]).toEqual([1, 0])
})

type Functions = Record<string, ((...given: never[]) => unknown) | undefined>

/** What an SDK puts in the place of `wx`: each function is one of its own. */
const replacements: [string, (wx: Functions) => Functions][] = [
  [
    'a proxy',
    (wx) =>
      new Proxy(wx, {
        get: (target, name: string) => {
          const own = target[name]
          return typeof own === 'function' ? (...given: never[]) => own(...given) : own
        }
      })
  ],
  [
    'a copy with functions of its own',
    (wx) => {
      const wrapped = (own: unknown) =>
        typeof own === 'function' ? (...given: never[]) => (own as (...given: never[]) => unknown)(...given) : own
      return Object.fromEntries(Object.entries(wx).map(([name, own]) => [name, wrapped(own)])) as Functions
    }
  ]
]

test.each(replacements)(
  'an SDK that replaces `wx` by %s is no other program: the open prompt stays',
  async (_, put) => {
    const program = startProgram()
    program.push('home')
    const prompt = program.prompt('home')
    const call = { success: jest.fn(), fail: jest.fn() }
    void program.wx.getClipboardData(call)
    await settle()
    Object.assign(globalThis, { wx: put(program.wx as never) })
    const guarded = program.privacyManager.guard((globalThis as never as typeof program).wx.getClipboardData)()
    await settle(3500)
    expect(prompt.visible).toBe(true)
    program.agree()
    await settle()
    expect([call.success.mock.calls.length, call.fail.mock.calls.length]).toEqual([1, 0])
    await expect(guarded).resolves.toMatchObject({ errMsg: 'getClipboardData:ok' })
  }
)

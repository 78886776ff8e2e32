import { settle, startProgram } from './program'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** A third-party SDK, or a pop-up left over in a sub-package, calls wx.onNeedPrivacyAuthorization after the library. */
async function displaced() {
  const program = startProgram()
  program.push('home')
  const home = program.prompt('home')
  await settle()
  program.wx.onNeedPrivacyAuthorization(() => {})
  return { program, home }
}

const outcome = (promise: Promise<unknown>) => {
  const seen = { state: 'pending' }
  promise.then(
    () => (seen.state = 'ok'),
    () => (seen.state = 'failed')
  )
  return seen
}

test.each(['guard', 'requirePrivacyAuthorize'] as const)(
  '%s() brings the prompt all the same, and comes back',
  async (how) => {
    const { program, home } = await displaced()
    const { privacyManager, wx } = program
    const call = outcome(
      how === 'guard' ? privacyManager.guard(wx.getClipboardData)() : privacyManager.requirePrivacyAuthorize()
    )
    await settle()
    expect(home.visible).toBe(true)
    program.agree()
    await settle()
    expect(call.state).toBe('ok')
  }
)

test('a page with a prompt that opens afterwards asks', async () => {
  const { program } = await displaced()
  program.push('next')
  const next = program.prompt('next')
  program.wx.getClipboardData({ fail() {} })
  await settle()
  expect(next.visible).toBe(true)
})

test('an SDK that keeps every listener and calls them all hands the same resolve over again: it is answered once', async () => {
  const program = startProgram()
  const { wx, privacyManager } = program
  const register = wx.onNeedPrivacyAuthorization
  type Listener = Parameters<typeof register>[0]
  const kept: Listener[] = []
  const answers: string[] = []
  wx.onNeedPrivacyAuthorization = (listener: Listener) => {
    kept.push(listener)
    register((resolve, info) => {
      const heard: typeof resolve = (answer) => {
        answers.push(answer.event)
        resolve(answer)
      }
      for (const each of kept) each(heard, info)
    })
  }
  program.push('home')
  program.prompt('home')
  await settle()
  const call = outcome(privacyManager.guard(wx.getClipboardData)())
  await settle()
  expect(privacyManager.pending).toHaveLength(1)
  program.agree()
  await settle()
  expect(call.state).toBe('ok')
  expect(answers).toEqual(['exposureAuthorization', 'agree'])
})

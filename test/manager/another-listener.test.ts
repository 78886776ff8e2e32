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

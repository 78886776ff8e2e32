import { freshManager, settle, startProgram } from './program'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** A program with a prompt, in a Weixin whose `wx[name]` does this. */
function programWhere(name: string, does: (options: { success(answer?: object): void }) => void) {
  const program = startProgram({}, {}, () => {
    Object.assign((globalThis as unknown as { wx: object }).wx, { [name]: does })
    return freshManager()
  })
  program.push('home')
  return { program, home: program.prompt('home') }
}

const throws = () => {
  throw new Error('not here')
}

test.each(['onAppHide', 'onAppShow', 'onAppRoute', 'getPrivacySetting', 'getAppBaseInfo'])(
  'where wx.%s throws the prompt asks all the same, and the call comes back',
  async (name) => {
    const { program, home } = programWhere(name, throws)
    const call = program.privacyManager.guard(program.wx.getClipboardData)()
    await settle()
    expect(home.visible).toBe(true)
    program.agree()
    await settle()
    await expect(call).resolves.toMatchObject({ errMsg: 'getClipboardData:ok' })
  }
)

test('where wx.onNeedPrivacyAuthorization throws Weixin’s own pop-up asks, and the call comes back', async () => {
  const { program } = programWhere('onNeedPrivacyAuthorization', throws)
  const call = program.privacyManager.guard(program.wx.getClipboardData)()
  await settle()
  program.officialPopup.agree()
  await settle()
  await expect(call).resolves.toMatchObject({ errMsg: 'getClipboardData:ok' })
})

test('a getPrivacySetting that answers nothing needs no consent', async () => {
  const { program } = programWhere('getPrivacySetting', ({ success }) => success())
  expect(await program.privacyManager.getPrivacySetting()).toEqual({
    needAuthorization: false,
    privacyContractName: '',
    supported: true
  })
})

import { freshManager, settle, startProgram } from './program'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const outcomeOf = (promise: Promise<unknown>) =>
  promise.then(
    (result) => ({ result }),
    (error) => ({ error })
  )

describe('getPrivacySetting', () => {
  test('says what the platform says, each time anew', async () => {
    const program = startProgram({ contractName: '《指引》' })
    const asked = { needAuthorization: true, privacyContractName: '《指引》', supported: true }
    const first = outcomeOf(program.privacyManager.getPrivacySetting())
    await settle()
    expect(await first).toEqual({ result: asked })
    program.tap('any', 'agreePrivacyAuthorization')
    const second = outcomeOf(program.privacyManager.getPrivacySetting())
    await settle()
    expect(await second).toEqual({ result: { ...asked, needAuthorization: false } })
  })

  test('where Weixin lacks it, nothing needs consent', async () => {
    const program = startProgram({ baseLibrary: 'absent' })
    expect(await program.privacyManager.getPrivacySetting()).toEqual({
      needAuthorization: false,
      privacyContractName: '',
      supported: false
    })
  })
})

describe('requirePrivacyAuthorize', () => {
  test('resolves on consent', async () => {
    const program = startProgram()
    program.push('home')
    const prompt = program.prompt('home')
    const outcome = outcomeOf(program.privacyManager.requirePrivacyAuthorize())
    await settle()
    expect(prompt.visible).toBe(true)
    program.agree()
    await settle()
    expect(await outcome).toEqual({ result: undefined })
  })

  test('rejects with a PrivacyError when the user refuses', async () => {
    const program = startProgram()
    program.push('home')
    program.prompt('home')
    const outcome = outcomeOf(program.privacyManager.requirePrivacyAuthorize())
    await settle()
    program.privacyManager.disagreed()
    await settle()
    expect(await outcome).toEqual({
      error: expect.objectContaining({
        name: 'PrivacyError',
        kind: 'disagreed',
        errno: 104,
        api: 'requirePrivacyAuthorize'
      })
    })
  })

  test('resolves at once where Weixin does not intercept', async () => {
    const program = startProgram({ baseLibrary: ['requirePrivacyAuthorize'] })
    await expect(program.privacyManager.requirePrivacyAuthorize()).resolves.toBeUndefined()
    expect(program.calls).toEqual([])
  })
})

describe('openPrivacyContract', () => {
  test('resolves when the guideline opens', async () => {
    const program = startProgram()
    const outcome = outcomeOf(program.privacyManager.openPrivacyContract())
    await settle()
    expect(await outcome).toEqual({ result: undefined })
    expect(program.contractVisible).toBe(true)
  })

  test.each([
    ['it fails', { contract: 'fails' as const }],
    ['Weixin lacks it', { baseLibrary: 'absent' as const }]
  ])('rejects with contract-unavailable when %s', async (_case, options) => {
    const program = startProgram(options)
    const outcome = outcomeOf(program.privacyManager.openPrivacyContract())
    await settle()
    expect(await outcome).toEqual({ error: expect.objectContaining({ kind: 'contract-unavailable' }) })
  })
})

describe('guard', () => {
  test('calls the API in the same step, so that the tap still counts', () => {
    const program = startProgram()
    const api = jest.fn()
    void program.privacyManager.guard(api)({ count: 1 })
    expect(api).toHaveBeenCalledWith(expect.objectContaining({ count: 1 }))
  })

  test('resolves with the success result and still calls the callbacks given', async () => {
    const program = startProgram({ clipboard: 'hello', consented: ['Clipboard'] })
    const success = jest.fn()
    const complete = jest.fn()
    const outcome = outcomeOf(program.privacyManager.guard(program.wx.getClipboardData)({ success, complete }))
    await settle()
    expect(await outcome).toEqual({ result: expect.objectContaining({ data: 'hello' }) })
    expect(success).toHaveBeenCalledWith(expect.objectContaining({ data: 'hello' }))
    expect(complete).toHaveBeenCalledTimes(1)
  })

  test('a privacy failure arrives as PrivacyError, and the fail callback gets the platform’s own', async () => {
    const program = startProgram({ declared: [] })
    const fail = jest.fn()
    const outcome = outcomeOf(program.privacyManager.guard(program.wx.getClipboardData)({ fail }))
    await settle()
    expect(await outcome).toEqual({
      error: expect.objectContaining({ kind: 'undeclared', errno: 112, api: 'getClipboardData' })
    })
    expect(fail).toHaveBeenCalledWith(expect.objectContaining({ errno: 112, errMsg: expect.any(String) }))
  })

  test('any other failure is passed on untouched', async () => {
    const program = startProgram()
    const failure = { errMsg: 'chooseMedia:fail cancel', errno: 1 }
    const outcome = outcomeOf(
      program.privacyManager.guard((options: { fail?: (error: unknown) => void }) => options.fail!(failure))({})
    )
    expect(((await outcome) as { error: unknown }).error).toBe(failure)
  })

  test('a callback that throws is reported and does not keep the promise from settling', async () => {
    const program = startProgram({ consented: ['Clipboard'] })
    const broken = new Error('callback')
    const outcome = outcomeOf(
      program.privacyManager.guard(program.wx.getClipboardData)({
        success: () => {
          throw broken
        }
      })
    )
    await settle()
    expect(await outcome).toEqual({ result: expect.objectContaining({ errMsg: 'getClipboardData:ok' }) })
    expect(program.errors).toEqual([broken])
  })

  test('no options are options, also where they are null', async () => {
    const program = startProgram({ consented: ['Clipboard'] })
    const outcome = outcomeOf(program.privacyManager.guard(program.wx.getClipboardData)(null as never))
    await settle()
    expect(await outcome).toEqual({ result: expect.objectContaining({ errMsg: 'getClipboardData:ok' }) })
  })

  test('an API that throws rejects', async () => {
    const program = startProgram()
    const outcome = await outcomeOf(
      program.privacyManager.guard(() => {
        throw new RangeError('no')
      })()
    )
    expect(outcome).toEqual({ error: expect.any(RangeError) })
  })

  test('an API that this Weixin does not have is a TypeError that names it', () => {
    const { privacyManager } = startProgram()
    expect(() => privacyManager.guard(undefined)).toThrow(new TypeError('guard(undefined): not in this Weixin'))
    expect(() => privacyManager.guard(undefined, 'wx.chooseLicensePlate')).toThrow(/^guard\(wx\.chooseLicensePlate\)/)
  })
})

describe('an old Weixin', () => {
  test('without any of the four APIs everything goes straight through', async () => {
    const program = startProgram({ baseLibrary: 'absent', clipboard: 'old' })
    program.push('home')
    program.prompt('home')
    const outcome = outcomeOf(program.privacyManager.guard(program.wx.getClipboardData)())
    await settle()
    expect(await outcome).toEqual({ result: expect.objectContaining({ data: 'old' }) })
    expect(program.errors).toEqual([])
  })

  test('with a listener but no getPrivacySetting the prompt opens without a name', async () => {
    const program = startProgram({
      baseLibrary: ['getPrivacySetting', 'requirePrivacyAuthorize', 'openPrivacyContract']
    })
    program.push('home')
    const prompt = program.prompt('home')
    void program.wx.getClipboardData({})
    await settle()
    expect(prompt).toMatchObject({ visible: true, prompt: { contractName: '' } })
    expect(program.errors).toEqual([])
  })
})

describe('official mode', () => {
  test('registers nothing, whatever is used afterwards', async () => {
    const program = startProgram({}, { mode: 'official' })
    program.push('home')
    program.prompt('home')
    program.privacyManager.on('agree', () => {})
    await settle()
    expect(program.listenerRegistrations).toBe(0)
    const outcome = outcomeOf(program.privacyManager.guard(program.wx.getClipboardData)())
    await settle()
    expect(program.officialPopup.visible).toBe(true)
    program.officialPopup.agree()
    await settle()
    expect(await outcome).toHaveProperty('result')
  })

  test('a call within 10 s of a refusal says when to come back', async () => {
    const program = startProgram({}, { mode: 'official' })
    program.push('home')
    const call = () => outcomeOf(program.privacyManager.guard(program.wx.getClipboardData)())
    const together = [call(), call()]
    await settle()
    program.officialPopup.disagree()
    await settle()
    for (const outcome of together) {
      expect(await outcome).toEqual({ error: expect.not.objectContaining({ retryAfter: expect.anything() }) })
      expect(await outcome).toEqual({ error: expect.objectContaining({ kind: 'disagreed' }) })
    }
    await settle(3950)
    const early = call()
    await settle()
    expect(await early).toEqual({ error: expect.objectContaining({ kind: 'cooldown', errno: 104, retryAfter: 6000 }) })
    await settle(6000)
    const late = call()
    await settle()
    expect(program.officialPopup.visible).toBe(true)
    program.officialPopup.agree()
    await settle()
    expect(await late).toHaveProperty('result')
  })
})

describe('official mode, chosen when the listener is registered', () => {
  const tooLate = expect.objectContaining({ message: 'mode official is too late: set it first' })

  test.each<[string, (program: ReturnType<typeof startProgram>) => void]>([
    ['a consent page is named', ({ privacyManager }) => privacyManager.configure({ consentPage: '/consent' })],
    ['the program asked for it', ({ privacyManager }) => privacyManager.configure({ mode: 'custom' })],
    ['a prompt is there', (program) => program.prompt('home')]
  ])('is told of when %s, once', async (_case, say) => {
    const program = startProgram()
    program.push('home')
    say(program)
    program.privacyManager.configure({ mode: 'official' })
    program.privacyManager.configure({ presenterTimeout: 1000 })
    expect(program.errors).toEqual([tooLate])
  })

  test('a handler given beside the import is not what makes it too late', async () => {
    const program = startProgram({}, { mode: 'official' })
    const { privacyManager } = freshManager()
    privacyManager.on('need', () => {})
    privacyManager.configure({ mode: 'official', onError: (error) => program.errors.push(error) })
    await settle()
    expect(program.errors).toEqual([])
    expect(program.listenerRegistrations).toBe(0)
  })

  test('leaves no call without an answer: a prompt asks, and where there is none the call fails in time', async () => {
    const program = startProgram()
    program.push('home')
    const prompt = program.prompt('home')
    program.privacyManager.configure({ mode: 'official' })
    const agreed = outcomeOf(program.privacyManager.guard(program.wx.getClipboardData)())
    await settle()
    expect(prompt.visible).toBe(true)
    program.privacyManager.disagreed()
    await settle()
    expect(await agreed).toEqual({ error: expect.objectContaining({ kind: 'disagreed' }) })
    program.push('bare')
    const unasked = outcomeOf(program.privacyManager.guard(program.wx.getClipboardData)())
    await settle(3200)
    expect(await unasked).toEqual({ error: expect.objectContaining({ kind: 'no-prompt' }) })
    expect(program.officialPopup.visible).toBe(false)
  })

  test('is not told of where Weixin has no listener, or custom mode is meant', async () => {
    const old = startProgram({ baseLibrary: 'absent' })
    old.privacyManager.configure({ mode: 'official' })
    const program = startProgram()
    program.privacyManager.configure({ mode: 'custom' })
    await settle()
    expect([...old.errors, ...program.errors]).toEqual([])
  })

  test('custom mode after official registers then', async () => {
    const program = startProgram({}, { mode: 'official' })
    await settle()
    program.privacyManager.configure({ mode: 'custom' })
    expect(program.listenerRegistrations).toBe(1)
  })
})

test('custom mode registers by itself once the app has been loaded, and once only', async () => {
  const program = startProgram()
  program.privacyManager.configure({})
  program.push('home')
  program.prompt('home')
  program.prompt('home')
  program.privacyManager.on('show', () => {})
  await settle()
  expect(program.listenerRegistrations).toBe(1)
})

test('a handler given twice is heard once more after one of them was taken back', () => {
  const program = startProgram()
  const heard = jest.fn()
  const off = program.privacyManager.on('agree', heard)
  program.privacyManager.on('agree', heard)
  off()
  program.agree()
  expect(heard).toHaveBeenCalledTimes(1)
})

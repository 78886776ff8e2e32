import { freshManager, settle, startProgram } from './program'

/** Corners of the flow that no user names, but one day meets. */

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

type Program = ReturnType<typeof startProgram>

const read = ({ wx }: Program) => wx.getClipboardData({ fail() {} })

function exposures(program: Program): () => number {
  let count = 0
  program.on(({ type }) => {
    if (type === 'exposure') count++
  })
  return () => count
}

function refusals({ privacyManager }: Program): unknown[] {
  const heard: unknown[] = []
  privacyManager.on('disagree', (detail) => heard.push(detail))
  return heard
}

/** `wx.navigateTo` that opens the consent page when the test says so. */
function consentPages(program: Program, prompt = true) {
  const opened: string[] = []
  let failure = ''
  program.wx.navigateTo = (({
    url,
    success,
    fail
  }: Record<'success' | 'fail', (result: object) => void> & { url: string }) => {
    opened.push(url)
    if (failure) return fail({ errMsg: `navigateTo:fail ${failure}` })
    program.push(`consent-${opened.length}`)
    if (prompt) program.prompt(`consent-${opened.length}`)
    success({})
  }) as never
  return { opened, fail: (reason: string) => (failure = reason) }
}

/** `wx.navigateTo` that has not opened the consent page before the function it returns is called. */
function lateConsentPage(program: Program): () => void {
  let open = () => {}
  program.wx.navigateTo = (({ success }: { success(result: object): void }) => {
    open = () => {
      program.push('consent')
      program.prompt('consent')
      success({})
    }
  }) as never
  return () => open()
}

describe('who hears of a refusal', () => {
  test('by the user', async () => {
    const program = startProgram()
    const heard = refusals(program)
    program.push('home')
    program.prompt('home')
    read(program)
    await settle()
    expect(heard).toEqual([])
    program.privacyManager.disagreed()
    expect(heard).toEqual([{ referrers: ['getClipboardData'], reason: 'user' }])
  })

  test('because the page is gone', async () => {
    const program = startProgram()
    const heard = refusals(program)
    program.push('home')
    program.push('detail')
    program.prompt('detail')
    read(program)
    await settle()
    program.pop()
    await settle()
    expect(heard).toEqual([{ referrers: ['getClipboardData'], reason: 'page-unloaded' }])
  })

  test('because no prompt could be shown, though presenterTimeout was given as undefined', async () => {
    const program = startProgram({ listenerCalled: 'in-the-call' }, { mode: 'custom', presenterTimeout: undefined })
    const heard = refusals(program)
    program.push('bare')
    read(program)
    await settle(60000)
    expect(heard).toEqual([{ referrers: ['getClipboardData'], reason: 'no-prompt' }])
  })

  test('because no prompt could be shown, at presenterTimeout and not before', async () => {
    const program = startProgram({ listenerCalled: 'in-the-call' }, { mode: 'custom', presenterTimeout: 1000 })
    const heard = refusals(program)
    program.push('bare')
    read(program)
    read(program)
    await settle(999)
    expect(heard).toEqual([])
    await settle(1)
    expect(heard).toEqual([{ referrers: ['getClipboardData'], reason: 'no-prompt' }])
    expect(program.errors).toEqual([
      expect.objectContaining({
        api: 'getClipboardData',
        errMsg: expect.stringMatching(/^getClipboardData:fail no prompt within 1000 ms: .*<privacy-popup>.*consentPage/)
      })
    ])
  })
})

describe('before anything is drawn', () => {
  test('an answer leaves nothing behind that counts for the next request', async () => {
    const program = startProgram({ listenerCalled: 'in-the-call', consented: [] })
    const exposed = exposures(program)
    program.push('home')
    program.prompt('home')
    read(program)
    program.privacyManager.disagreed()
    await settle()
    read(program)
    program.agree('own-button')
    await settle()
    expect(exposed()).toBe(0)
  })

  test('a prompt that another page covers has not been seen: its request gives up in time and leaves no ghost', async () => {
    const program = startProgram({ listenerCalled: 'in-the-call' })
    program.push('home')
    const home = program.prompt('home')
    read(program)
    program.push('bare')
    read(program)
    await settle(3200)
    expect(program.calls.map(({ state }) => state)).toEqual(['failed', 'failed'])
    expect(home.visible).toBe(false)
  })
})

test('a request under a covered prompt waits; one of the page that covers it gives up alone', async () => {
  const program = startProgram()
  const exposed = exposures(program)
  program.push('home')
  const home = program.prompt('home')
  read(program)
  await settle()
  const changes = home.changes
  program.push('bare')
  program.wx.getLocation({ fail() {} })
  await settle(3300)
  expect(program.calls.map(({ state }) => state)).toEqual(['pending', 'failed'])
  expect(home).toMatchObject({ visible: true, changes })
  expect(exposed()).toBe(1)
})

test('an agree button of a page without a prompt answers what a covered prompt asks, and what it does not show is not called shown', async () => {
  const program = startProgram()
  const exposed = exposures(program)
  program.push('home')
  program.prompt('home')
  read(program)
  await settle()
  program.push('bare')
  void program.wx.getLocation({})
  await settle()
  program.agree('own-button')
  await settle()
  expect(program.calls.map(({ state }) => state)).toEqual(['succeeded', 'succeeded'])
  expect(exposed()).toBe(1)
})

test('a tab without a prompt that goes out of sight is not taken for gone: the next page asks', async () => {
  const program = startProgram({}, { mode: 'custom' })
  program.switchTab('bare-tab')
  read(program)
  await settle()
  program.switchTab('tab')
  const prompt = program.prompt('tab')
  await settle()
  expect(prompt.visible).toBe(true)
  expect(program.calls[0].state).toBe('pending')
})

test('a prompt removed from the only page does not end what it asked at once', async () => {
  const program = startProgram()
  program.push('home')
  const prompt = program.prompt('home')
  read(program)
  await settle()
  program.remove(prompt)
  await settle(1000)
  expect(program.calls[0].state).toBe('pending')
})

test('a second prompt on the page comes and goes without touching the first', async () => {
  const program = startProgram()
  program.push('home')
  const first = program.prompt('home')
  read(program)
  await settle()
  const { changes } = first
  program.remove(program.prompt('home'))
  await settle()
  expect(first).toMatchObject({ visible: true })
  expect(first.changes - changes).toBeLessThanOrEqual(2)
  program.privacyManager.disagreed()
  expect(first.visible).toBe(false)
})

describe('the name of the guideline', () => {
  test('comes too late for a prompt that is closed', async () => {
    const program = startProgram({ getPrivacySetting: { delay: 500 } })
    program.push('home')
    const prompt = program.prompt('home')
    read(program)
    await settle()
    program.privacyManager.disagreed()
    const { changes } = prompt
    await settle(1000)
    expect(prompt.changes).toBe(changes)
  })

  test('told a second time, or empty, changes nothing', async () => {
    for (const contractName of ['《指引》', '']) {
      const program = startProgram({ contractName })
      program.push('home')
      const prompt = program.prompt('home')
      read(program)
      await settle()
      program.privacyManager.disagreed()
      const { changes } = prompt
      read(program)
      await settle()
      expect(prompt.changes).toBe(changes + 1)
      expect(prompt.prompt?.contractName).toBe(contractName)
    }
  })
})

describe('the consent page', () => {
  test('is not opened where none is configured', async () => {
    const program = startProgram()
    const { opened } = consentPages(program)
    program.push('bare')
    read(program)
    await settle(3200)
    expect(opened).toEqual([])
  })

  test('is opened once, and again for the next call', async () => {
    const program = startProgram({}, { consentPage: '/consent' })
    const { opened } = consentPages(program)
    program.push('bare')
    for (const count of [1, 2]) {
      read(program)
      await settle(2000)
      expect(opened).toHaveLength(count)
      program.privacyManager.disagreed()
      program.pop()
      await settle()
    }
  })

  test('is tried again when it could not be opened', async () => {
    const program = startProgram({}, { consentPage: '/consent' })
    const { opened, fail } = consentPages(program)
    fail('webview count limit exceed')
    program.push('bare')
    read(program)
    await settle(250)
    expect(opened.length).toBeGreaterThan(1)
    fail('')
    await settle(250)
    expect(program.visiblePrompts()).toHaveLength(1)
  })

  test('that cannot be opened is told of once, with its path and what Weixin says, and the call gives up in time', async () => {
    const program = startProgram({}, { consentPage: '/consent' })
    const { opened, fail } = consentPages(program)
    fail('page "consent" is not found')
    program.push('bare')
    read(program)
    await settle(1000)
    expect(opened).toHaveLength(4)
    const told = {
      kind: 'no-prompt',
      errMsg: 'consentPage /consent (is it in app.json?): navigateTo:fail page "consent" is not found'
    }
    expect(program.errors).toEqual([expect.objectContaining(told)])
    await settle(2200)
    expect(program.calls[0].state).toBe('failed')
    const gaveUp = { errMsg: expect.stringMatching(/^getClipboardData:fail no prompt within 3000 ms/) }
    expect(program.errors).toEqual([expect.objectContaining(told), expect.objectContaining(gaveUp)])
    read(program)
    await settle(1000)
    expect(program.errors).toHaveLength(2)
  })

  test('that cannot be opened for another reason is told of once more', async () => {
    const program = startProgram({}, { consentPage: '/consent' })
    const { fail } = consentPages(program)
    program.push('bare')
    for (const reason of ['page "consent" is not found', 'webview count limit exceed']) {
      fail(reason)
      read(program)
      await settle(500)
    }
    expect(program.errors.map((error) => (error as Error).message)).toEqual([
      expect.stringMatching(/"consent" is not found$/),
      expect.stringMatching(/webview count limit exceed$/)
    ])
  })

  test('where there is no wx.navigateTo that is told of as well', async () => {
    const program = startProgram({}, { consentPage: '/consent' })
    program.wx.navigateTo = undefined as never
    program.push('bare')
    read(program)
    await settle(500)
    expect(program.errors).toEqual([
      expect.objectContaining({ errMsg: expect.stringMatching(/app.json\?\): TypeError/) })
    ])
  })

  test.each([
    [4000, 'is waited for, and asks', 1, 'pending'],
    [14000, 'counts as one that does not open: the call fails', 0, 'failed']
  ])('that takes %i ms %s', async (time, _outcome, prompts, state) => {
    const program = startProgram({}, { consentPage: '/consent' })
    const open = lateConsentPage(program)
    program.push('bare')
    read(program)
    // It is opened after 100 ms in which the page may have a prompt of its own.
    await settle(100 + time)
    open()
    await settle()
    expect([program.visiblePrompts().length, program.calls[0].state]).toEqual([prompts, state])
    await settle(2000)
    // Nothing flashes up after the answer.
    expect(program.visiblePrompts()).toHaveLength(prompts)
  })

  test('that takes its time is waited for, though another call comes meanwhile', async () => {
    const program = startProgram({}, { consentPage: '/consent' })
    const open = lateConsentPage(program)
    program.push('bare')
    read(program)
    await settle(1000)
    void program.wx.getLocation({})
    await settle(8000)
    expect(program.privacyManager.pending).toHaveLength(2)
    open()
    await settle()
    expect(program.visiblePrompts()[0].prompt?.referrers).toEqual(['getClipboardData', 'getLocation'])
  })

  test('is opened for the next page that asks, where the first one was left with it', async () => {
    const program = startProgram({}, { consentPage: '/consent' })
    const { opened } = consentPages(program, false)
    program.push('home')
    program.push('bare')
    read(program)
    await settle(500)
    program.pop()
    program.pop()
    await settle(600)
    expect([opened.length, program.calls[0].state]).toEqual([1, 'failed'])
    program.push('other')
    read(program)
    await settle(500)
    expect(opened).toHaveLength(2)
  })

  test('that has no prompt itself is not opened over and over, and the call gives up', async () => {
    const program = startProgram({}, { consentPage: '/consent' })
    const { opened } = consentPages(program, false)
    program.push('bare')
    read(program)
    await settle(3200)
    expect(opened).toHaveLength(1)
    expect(program.calls[0].state).toBe('failed')
    read(program)
    await settle(500)
    expect(opened).toHaveLength(2)
  })

  test('is opened for a new request though an older one is shown under the page', async () => {
    const program = startProgram({}, { consentPage: '/consent' })
    const { opened } = consentPages(program)
    program.push('home')
    program.prompt('home')
    read(program)
    await settle()
    program.push('bare')
    await settle(500)
    expect(opened).toEqual([])
    void program.wx.getLocation({})
    await settle(500)
    expect(opened).toHaveLength(1)
    expect(program.visiblePrompts()[0].prompt?.referrers).toEqual(['getClipboardData', 'getLocation'])
  })
})

describe('the manager', () => {
  test('takes back one handler and keeps the others', () => {
    const program = startProgram()
    const heard: string[] = []
    const off = program.privacyManager.on('agree', () => heard.push('first'))
    program.privacyManager.on('agree', () => heard.push('second'))
    off()
    program.agree()
    expect(heard).toEqual(['second'])
  })

  test('says what is wrong with agreed()', () => {
    const program = startProgram()
    program.privacyManager.agreed('')
    expect(program.errors).toEqual([expect.objectContaining({ errMsg: "agreed() needs the button's id" })])
  })

  test('reports to the console where no onError is given', () => {
    const errors = jest.spyOn(console, 'error').mockImplementation(() => {})
    startProgram()
    freshManager().privacyManager.agreed('')
    expect(errors).toHaveBeenCalledWith(expect.objectContaining({ kind: 'wrong-button' }))
    errors.mockRestore()
  })

  test('a requirePrivacyAuthorize that fails for an unknown reason is no consent', async () => {
    const program = startProgram()
    program.wx.requirePrivacyAuthorize = (({ fail }: { fail: (error: object) => void }) =>
      fail({ errMsg: 'requirePrivacyAuthorize:fail internal error', errno: 4 })) as never
    await expect(program.privacyManager.requirePrivacyAuthorize()).rejects.toMatchObject({
      kind: 'disagreed',
      errno: 4
    })
  })

  test('a request of before the first page belongs to none', async () => {
    const program = startProgram({}, { mode: 'custom' })
    read(program)
    await settle()
    expect(program.privacyManager.pending).toEqual([expect.objectContaining({ pageId: '' })])
  })
})

test.each<[string, () => unknown]>([
  [
    'cannot be read',
    () => {
      throw new Error('between two programs')
    }
  ],
  ['is not there', () => undefined],
  ['has holes', () => [undefined, null]],
  ['knows no getPageId', () => [{}, {}]]
])('where the page stack %s a request is kept and answered', async (_how, getCurrentPages) => {
  const program = startProgram({}, { mode: 'custom' })
  Object.assign(globalThis, { getCurrentPages })
  read(program)
  await settle()
  expect(program.privacyManager.pending).toHaveLength(1)
  program.push('home')
  Object.assign(globalThis, { getCurrentPages: () => [{ getPageId: () => 'home' }] })
  program.prompt('home')
  await settle()
  program.agree()
  await settle()
  expect(program.calls[0].state).toBe('succeeded')
})

describe('in official mode', () => {
  const official = (options = {}) => startProgram(options, { mode: 'official' })
  const outcome = async (promise: Promise<unknown>) => {
    const error = promise.catch((reason) => reason)
    await settle()
    return error as Promise<{ kind?: string }>
  }

  test('a refusal in the dialog with the tick-box counts as one, and silences the next 10 s', async () => {
    const program = official()
    program.push('home')
    const first = program.privacyManager
      .guard(program.wx.getLocation)({})
      .catch((reason) => reason)
    await settle()
    program.officialPopup.disagree()
    await settle()
    expect(await first).toMatchObject({ kind: 'refused', errno: 103 })
    expect(await first).not.toHaveProperty('reason')
    expect(await outcome(program.privacyManager.guard(program.wx.getClipboardData)())).toMatchObject({
      kind: 'cooldown'
    })
  })

  test('what is undeclared stays undeclared, shortly after a refusal too', async () => {
    const program = official({ declared: ['Clipboard'] })
    program.push('home')
    const first = program.privacyManager
      .guard(program.wx.getClipboardData)()
      .catch((reason) => reason)
    await settle()
    program.officialPopup.disagree()
    await settle()
    expect(await first).toMatchObject({ kind: 'disagreed' })
    expect(await outcome(program.privacyManager.guard(program.wx.getLocation)({}))).toMatchObject({
      kind: 'undeclared'
    })
  })

  describe('a refusal of Weixin’s own pop-up', () => {
    async function refused() {
      const program = official()
      program.push('home')
      const read = () =>
        program.privacyManager
          .guard(program.wx.getClipboardData)()
          .catch((reason) => reason as object)
      const first = read()
      await settle()
      program.officialPopup.disagree()
      await settle(0)
      return { program, read, first: await first }
    }

    test('is the user’s', async () => {
      const { first } = await refused()
      expect(first).toMatchObject({ kind: 'disagreed', reason: 'user' })
    })

    test('silences what is called at once', async () => {
      const { read } = await refused()
      expect(await outcome(read())).toMatchObject({ kind: 'cooldown', retryAfter: 10_000 })
    })

    test('silences nothing 10 s later: it is asked again, and refused by the user', async () => {
      const { program, read } = await refused()
      await settle(10_000)
      const again = read()
      await settle()
      program.officialPopup.disagree()
      expect(await outcome(again)).toMatchObject({ kind: 'disagreed', reason: 'user' })
    })
  })
})

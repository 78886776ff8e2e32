import { settle, startProgram } from './program'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** A call and how it ended. */
function clipboard({ wx }: ReturnType<typeof startProgram>) {
  const call: { result?: unknown; error?: { errno?: number } } = {}
  wx.getClipboardData({ success: (result) => (call.result = result), fail: (error) => (call.error = error) })
  return call
}

test('a privacy call opens the prompt of the page in sight, and goes on when the user agrees', async () => {
  const program = startProgram({ clipboard: 'hello' })
  program.push('home')
  const prompt = program.prompt('home')
  const call = clipboard(program)
  await settle()
  expect(prompt).toMatchObject({ visible: true, prompt: { referrers: ['getClipboardData'] } })
  expect(program.privacyManager.pending).toEqual([
    { referrer: 'getClipboardData', pageId: 'home', since: expect.any(Number) }
  ])
  program.agree()
  await settle()
  expect(call.result).toMatchObject({ data: 'hello' })
  expect(prompt.visible).toBe(false)
  expect(program.privacyManager.pending).toEqual([])
})

test('a refusal fails the call with 104, and the next call asks again', async () => {
  const program = startProgram()
  program.push('home')
  const prompt = program.prompt('home')
  const first = clipboard(program)
  await settle()
  program.privacyManager.disagreed()
  await settle()
  expect(first.error).toMatchObject({ errno: 104 })
  expect(prompt.visible).toBe(false)
  clipboard(program)
  await settle()
  expect(prompt.visible).toBe(true)
})

test('several calls at once share one prompt and one answer', async () => {
  const program = startProgram()
  program.push('home')
  const prompt = program.prompt('home')
  const calls = [clipboard(program), clipboard(program)]
  const place = jest.fn()
  void program.wx.getLocation({ success: place })
  await settle()
  expect(program.visiblePrompts()).toEqual([prompt])
  expect(prompt.prompt?.referrers).toEqual(['getClipboardData', 'getLocation'])
  program.agree()
  await settle()
  expect(calls.every(({ result }) => result)).toBe(true)
  expect(place).toHaveBeenCalledTimes(1)
})

test('each request is reported as shown once, when the prompt is drawn, before its answer', async () => {
  const program = startProgram()
  const story: string[] = []
  program.on((event) => {
    if (event.type === 'exposure' || event.type === 'decision') story.push(`${event.type} ${event.call?.id}`)
  })
  program.push('home')
  program.prompt('home')
  clipboard(program)
  await settle()
  expect(story).toEqual(['exposure 1'])
  clipboard(program)
  await settle()
  program.agree()
  await settle()
  expect(story).toEqual(['exposure 1', 'exposure 2', 'decision 1', 'decision 2'])
})

test('a request that joins an open prompt is still reported as shown when the answer comes before it is drawn', async () => {
  const program = startProgram({ listenerCalled: 'in-the-call' })
  const story: string[] = []
  program.on((event) => {
    if (event.type === 'exposure' || event.type === 'decision') story.push(`${event.type} ${event.call?.id}`)
  })
  program.push('home')
  program.prompt('home')
  clipboard(program)
  await settle()
  clipboard(program)
  program.agree()
  await settle()
  expect(story).toEqual(['exposure 1', 'exposure 2', 'decision 1', 'decision 2'])
})

test('an answer given before the prompt was drawn reports nothing as shown', async () => {
  const program = startProgram({ listenerCalled: 'in-the-call' })
  const exposures = jest.fn()
  program.on((event) => event.type === 'exposure' && exposures())
  program.push('home')
  program.prompt('home')
  clipboard(program)
  program.agree('own-button')
  await settle()
  expect(exposures).not.toHaveBeenCalled()
  expect(program.calls[0].state).toBe('succeeded')
})

test('a page closed while asking fails its call', async () => {
  const program = startProgram()
  program.push('home')
  const atHome = program.prompt('home')
  program.push('detail')
  program.prompt('detail')
  const call = clipboard(program)
  await settle()
  program.pop()
  await settle()
  expect(call.error).toMatchObject({ errno: 104 })
  expect(atHome.visible).toBe(false)
})

test('a call of a page without a prompt of its own fails when that page closes', async () => {
  const program = startProgram()
  program.push('home')
  program.prompt('home')
  program.push('bare')
  const call = clipboard(program)
  await settle()
  program.pop()
  await settle()
  expect(call.error).toMatchObject({ errno: 104 })
  expect(program.errors).toEqual([])
})

test('relaunching fails what was asked on the pages that are gone', async () => {
  const program = startProgram()
  program.push('home')
  program.prompt('home')
  const first = clipboard(program)
  program.push('detail')
  program.prompt('detail')
  const second = clipboard(program)
  await settle()
  program.relaunch('other')
  const prompt = program.prompt('other')
  await settle()
  expect([first.error, second.error]).toEqual([
    expect.objectContaining({ errno: 104 }),
    expect.objectContaining({ errno: 104 })
  ])
  expect(prompt.visible).toBe(false)
})

test('the prompt follows the user: pushed page, and back again', async () => {
  const program = startProgram()
  program.push('home')
  const home = program.prompt('home')
  clipboard(program)
  await settle()
  program.push('detail')
  const detail = program.prompt('detail')
  await settle()
  expect(program.visiblePrompts()).toEqual([detail])
  program.pop()
  await settle()
  expect(program.visiblePrompts()).toEqual([home])
  expect(program.calls[0].state).toBe('pending')
})

test('consent given on a pushed page leaves no prompt behind', async () => {
  const program = startProgram()
  program.push('home')
  program.prompt('home')
  const first = clipboard(program)
  await settle()
  program.push('detail')
  program.prompt('detail')
  const second = clipboard(program)
  await settle()
  program.agree()
  await settle()
  program.pop()
  await settle()
  expect(first.result && second.result).toBeTruthy()
  expect(program.visiblePrompts()).toEqual([])
})

test('tabs: the prompt is on the tab in sight, whichever was attached last', async () => {
  const program = startProgram()
  program.switchTab('a')
  const a = program.prompt('a')
  program.switchTab('b')
  const b = program.prompt('b')
  clipboard(program)
  await settle()
  expect(program.visiblePrompts()).toEqual([b])
  program.switchTab('a')
  await settle()
  expect(program.visiblePrompts()).toEqual([a])
  program.agree()
  await settle()
  expect(program.visiblePrompts()).toEqual([])
  expect(program.calls[0].state).toBe('succeeded')
})

test('a prompt that comes late on a hidden page does not take over; one on the page in sight does', async () => {
  const program = startProgram({}, { mode: 'custom' })
  program.push('home')
  program.push('detail')
  clipboard(program)
  await settle()
  const home = program.prompt('home')
  await settle()
  expect(home.visible).toBe(false)
  const detail = program.prompt('detail')
  await settle()
  expect(program.visiblePrompts()).toEqual([detail])
})

test('two prompts on one page: one shows, the other takes over when the first is removed', async () => {
  const program = startProgram()
  program.push('home')
  const first = program.prompt('home')
  const second = program.prompt('home')
  clipboard(program)
  await settle()
  expect(program.visiblePrompts()).toEqual([first])
  program.remove(first)
  await settle()
  expect(program.visiblePrompts()).toEqual([second])
})

test('a call before the first page waits for it', async () => {
  const program = startProgram({}, { mode: 'custom' })
  const call = clipboard(program)
  await settle(10000)
  expect(call.error).toBeUndefined()
  program.push('home')
  const prompt = program.prompt('home')
  await settle()
  expect(prompt.visible).toBe(true)
})

test('where no prompt can be shown the call fails within presenterTimeout, and onError hears why', async () => {
  const program = startProgram({}, { mode: 'custom' })
  program.privacyManager.configure({ presenterTimeout: 1000 })
  program.push('bare')
  const guarded = program.privacyManager
    .guard(program.wx.getClipboardData)()
    .catch((error) => error)
  await settle(900)
  expect(program.calls[0].state).toBe('pending')
  await settle(300)
  expect(await guarded).toMatchObject({ name: 'PrivacyError', kind: 'no-prompt', api: 'getClipboardData' })
  expect(program.errors).toEqual([expect.objectContaining({ kind: 'no-prompt' })])
})

test('a prompt removed while asking gives its call the same time to find another', async () => {
  const program = startProgram()
  program.push('home')
  const prompt = program.prompt('home')
  const call = clipboard(program)
  await settle()
  program.remove(prompt)
  await settle(3200)
  expect(call.error).toMatchObject({ errno: 104 })
})

test('a request that a hidden prompt shows waits for the user to come back', async () => {
  const program = startProgram()
  program.push('home')
  const home = program.prompt('home')
  clipboard(program)
  await settle()
  program.push('bare')
  await settle(60000)
  expect(program.calls[0].state).toBe('pending')
  program.pop()
  await settle()
  expect(home.visible).toBe(true)
})

test('the consent page is opened where the page in sight has no prompt', async () => {
  const program = startProgram()
  const opened: string[] = []
  program.wx.navigateTo = (({ url, success }: { url: string; success: () => void }) => {
    opened.push(url)
    program.push('consent')
    program.prompt('consent')
    success()
  }) as never
  program.privacyManager.configure({ consentPage: '/pages/privacy/index' })
  program.push('bare')
  clipboard(program)
  await settle(1000)
  expect(opened).toEqual(['/pages/privacy/index'])
  expect(program.visiblePrompts()).toHaveLength(1)
  program.agree()
  program.pop()
  await settle()
  expect(program.calls[0].state).toBe('succeeded')
})

test('handlers hear what happens, and one that throws disturbs nobody and is reported', async () => {
  const program = startProgram()
  const heard: unknown[] = []
  const broken = new Error('handler')
  program.privacyManager.on('need', () => {
    throw broken
  })
  program.privacyManager.on('need', (detail) => heard.push(['need', detail.referrer, detail.pageId]))
  program.privacyManager.on('show', (detail) => heard.push(['show', detail]))
  const off = program.privacyManager.on('agree', (detail) => heard.push(['agree', detail]))
  program.push('home')
  const prompt = program.prompt('home')
  prompt.onEvent = () => {
    throw broken
  }
  clipboard(program)
  await settle()
  program.agree()
  await settle()
  expect(heard).toEqual([
    ['need', 'getClipboardData', 'home'],
    ['show', { referrers: ['getClipboardData'] }],
    ['agree', { referrers: ['getClipboardData'], buttonId: 'privacy-agree' }]
  ])
  expect(prompt.raised).toEqual(['need', 'show', 'agree'])
  expect(program.errors).toEqual([broken, broken, broken, broken])
  expect(program.calls[0].state).toBe('succeeded')
  off()
  program.agree()
  expect(heard).toHaveLength(3)
})

test('onError that throws itself is no harm either', async () => {
  const program = startProgram()
  const console_ = jest.spyOn(console, 'error').mockImplementation(() => {})
  program.privacyManager.configure({
    onError: () => {
      throw new Error('onError')
    }
  })
  program.privacyManager.on('need', () => {
    throw new Error('handler')
  })
  program.push('home')
  program.prompt('home')
  clipboard(program)
  await settle()
  program.agree()
  await settle()
  expect(program.calls[0].state).toBe('succeeded')
  expect(console_).toHaveBeenCalledWith(expect.objectContaining({ message: 'handler' }), expect.anything())
  console_.mockRestore()
})

test('a call made from the answer of another is a question of its own', async () => {
  const program = startProgram({ resolveAnswers: 'at-once', listenerCalled: 'in-the-call' })
  program.push('home')
  const prompt = program.prompt('home')
  program.wx.getClipboardData({ fail: () => program.wx.getLocation({}) })
  await settle()
  program.privacyManager.disagreed()
  await settle()
  expect(prompt).toMatchObject({ visible: true, prompt: { referrers: ['getLocation'] } })
})

test('a tap with nothing pending is consent all the same', async () => {
  const program = startProgram()
  program.push('home')
  program.prompt('home')
  const agreed = jest.fn()
  program.privacyManager.on('agree', agreed)
  program.agree()
  await settle()
  expect(agreed).toHaveBeenCalledWith({ referrers: [], buttonId: 'privacy-agree' })
  const call = clipboard(program)
  await settle()
  expect(call.result).toBeTruthy()
})

test('agreed() without an id is reported and answers nothing', async () => {
  const program = startProgram()
  program.push('home')
  program.prompt('home')
  clipboard(program)
  await settle()
  program.privacyManager.agreed('')
  await settle()
  expect(program.errors).toEqual([expect.objectContaining({ kind: 'wrong-button' })])
  expect(program.calls[0].state).toBe('pending')
})

test('one event is one change of the prompt, and the name comes after if it is slow', async () => {
  const program = startProgram({ contractName: '《指引》', getPrivacySetting: { delay: 1000 } })
  program.push('home')
  const prompt = program.prompt('home')
  clipboard(program)
  await settle()
  expect(prompt).toMatchObject({ changes: 1, prompt: { contractName: '' } })
  await settle(1000)
  expect(prompt).toMatchObject({ changes: 2, prompt: { contractName: '《指引》' } })
  program.privacyManager.disagreed()
  clipboard(program)
  await settle()
  expect(prompt.prompt?.contractName).toBe('《指引》')
})

test('a configured name is used at once and not looked up; a failing look-up is reported and holds up nothing', async () => {
  const named = startProgram({ getPrivacySetting: { fail: true } })
  named.privacyManager.configure({ contractName: '《我们的指引》' })
  named.push('home')
  const prompt = named.prompt('home')
  clipboard(named)
  await settle()
  expect(prompt.prompt?.contractName).toBe('《我们的指引》')
  expect(named.errors).toEqual([])

  const unnamed = startProgram({ getPrivacySetting: { fail: true } })
  unnamed.push('home')
  const other = unnamed.prompt('home')
  clipboard(unnamed)
  await settle()
  expect(other).toMatchObject({ visible: true, prompt: { contractName: '' } })
  expect(unnamed.errors).toHaveLength(1)
})

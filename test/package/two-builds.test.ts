import { createWeixin, type Weixin } from '../../simulator'
import { loadBuild, otherInternals } from './builds'

type Build = ReturnType<typeof loadBuild>

const first = (code: string) => code

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const settle = (ms = 50) => jest.advanceTimersByTimeAsync(ms)

/** A phone whose page in sight is `page`. */
function startPhone(): Weixin & { page: string } {
  const phone = Object.assign(createWeixin({ console: { warn() {}, error() {} } }), { page: 'home' })
  Object.assign(globalThis, { wx: phone.wx, getCurrentPages: () => [{ getPageId: () => phone.page }] })
  return phone
}

/** A prompt on `pageId`, as the components of this build attach one. */
function promptOf({ privacyManager }: Build, pageId: string) {
  const prompt = { pageId, visible: false, referrers: [] as string[], raised: [] as string[] }
  privacyManager.attach({
    pageId,
    show(asked, shown) {
      Object.assign(prompt, { visible: true, referrers: asked.referrers })
      setTimeout(shown, 0)
    },
    hide: () => void (prompt.visible = false),
    rename() {},
    notify: (event) => void prompt.raised.push(event)
  })
  return prompt
}

const events = ['need', 'show', 'agree', 'disagree'] as const

function hearing({ privacyManager }: Build): string[] {
  const heard: string[] = []
  for (const event of events) privacyManager.on(event, () => heard.push(event))
  return heard
}

const outcomeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'succeeded',
    (error: { kind?: string }) => error.kind
  )

test('the second build has other internals, and works by itself', async () => {
  expect(otherInternals('class A { constructor() { this.ledger = [] } }')).not.toContain('ledger')
  const phone = startPhone()
  const build = loadBuild(otherInternals)
  const prompt = promptOf(build, 'home')
  const call = outcomeOf(build.privacyManager.guard(phone.wx.getClipboardData)())
  await settle()
  expect(prompt).toMatchObject({ visible: true, referrers: ['getClipboardData'] })
  build.privacyManager.disagreed()
  await settle()
  expect(await call).toBe('disagreed')
})

describe.each([
  ['the other build came second', first, otherInternals],
  ['the other build came first', otherInternals, first]
])('two different builds in one app: %s', (_, one, two) => {
  test('one listener, one prompt, and both hear the outcome', async () => {
    const phone = startPhone()
    const [main, sub] = [loadBuild(one), loadBuild(two)]
    await settle()
    const heard = [hearing(main), hearing(sub)]
    const prompts = [promptOf(sub, 'home'), promptOf(main, 'home')]
    const calls = [main, sub].map(({ privacyManager }) => outcomeOf(privacyManager.guard(phone.wx.getClipboardData)()))
    await settle()
    expect(phone.listenerRegistrations).toBe(1)
    expect(prompts.map(({ visible }) => visible)).toEqual([true, false])
    expect(sub.privacyManager.pending).toEqual(main.privacyManager.pending)
    phone.tap('privacy-agree', 'agreePrivacyAuthorization')
    main.privacyManager.agreed('privacy-agree')
    await settle()
    expect(await Promise.all(calls)).toEqual(['succeeded', 'succeeded'])
    expect(heard).toEqual([
      ['need', 'need', 'show', 'agree'],
      ['need', 'need', 'show', 'agree']
    ])
    expect(prompts.map(({ visible }) => visible)).toEqual([false, false])
  })

  test('a prompt of either asks for what the other called, and a refusal is an error of both', async () => {
    const phone = startPhone()
    const [main, sub] = [loadBuild(one), loadBuild(two)]
    const onMain = promptOf(main, 'home')
    const onSub = promptOf(sub, 'sub')
    const refused = sub.privacyManager
      .guard(phone.wx.getClipboardData)()
      .catch((error: unknown) => error)
    await settle()
    expect([onMain.visible, onSub.visible]).toEqual([true, false])
    phone.page = 'sub'
    sub.privacyManager.present()
    await settle()
    expect([onMain.visible, onSub.visible]).toEqual([false, true])
    main.privacyManager.disagreed()
    await settle()
    expect(await refused).toBeInstanceOf(main.PrivacyError)
    expect(await refused).toBeInstanceOf(sub.PrivacyError)
    expect(main.toPrivacyError(await refused)).toBe(await refused)
  })
})

/** Under this name the copies find one another. */
const shared = '__miniprogramPrivacyConsent'
const protocol = Object.keys(loadBuild().privacyManager)

test('the protocol only grows', () => {
  expect(protocol).toEqual(
    expect.arrayContaining([
      ...['getPrivacySetting', 'requirePrivacyAuthorize', 'openPrivacyContract', 'guard', 'on', 'configure'],
      ...['agreed', 'disagreed', 'attach', 'present', 'report', 'pending']
    ])
  )
})

describe.each(protocol)('an older build that came first has no `%s`', (name) => {
  async function olderFirst() {
    const phone = startPhone()
    loadBuild(otherInternals)
    await settle()
    delete (phone.wx.onNeedPrivacyAuthorization as never as Record<typeof shared, Record<string, unknown>>)[shared][
      name
    ]
    const told: unknown[] = []
    const newer = loadBuild()
    newer.privacyManager.configure({ onError: (error) => told.push(error) })
    return { phone, newer, told }
  }

  test.each(['agree', 'refuse', 'no prompt'])('every call still comes back: %s', async (story) => {
    const { phone, newer } = await olderFirst()
    if (story === 'no prompt') newer.privacyManager.configure({ mode: 'custom' })
    else promptOf(newer, 'home')
    const calls = [
      outcomeOf(newer.privacyManager.guard(phone.wx.getClipboardData)()),
      outcomeOf(newer.privacyManager.requirePrivacyAuthorize())
    ]
    await settle()
    if (story === 'agree') {
      phone.tap('privacy-agree', 'agreePrivacyAuthorization')
      newer.privacyManager.agreed('privacy-agree')
    }
    if (story === 'refuse') newer.privacyManager.disagreed()
    await settle(4000)
    const outcome = { agree: 'succeeded', refuse: 'disagreed', 'no prompt': 'no-prompt' }[story]
    expect(await Promise.all(calls)).toEqual([outcome, outcome])
    expect(newer.privacyManager.pending).toEqual([])
  })

  test('nothing throws, and onError is told once', async () => {
    const { phone, newer, told } = await olderFirst()
    promptOf(newer, 'home')
    await settle()
    newer.privacyManager.present()
    hearing(newer)
    void newer.privacyManager.getPrivacySetting()
    const call = outcomeOf(newer.privacyManager.guard(phone.wx.getClipboardData)())
    await settle()
    newer.privacyManager.disagreed()
    await settle()
    expect(await call).toBe('disagreed')
    expect(told.map(String)).toEqual([`Error: update the older copy of this library: it lacks ${name}`])
  })
})

test('what the app told an older build to report to hears of it too', async () => {
  const phone = startPhone()
  const older = loadBuild(otherInternals)
  const told: unknown[] = []
  older.privacyManager.configure({ onError: (error) => told.push(error) })
  delete (phone.wx.onNeedPrivacyAuthorization as never as Record<typeof shared, Record<string, unknown>>)[shared].attach
  loadBuild()
  await settle()
  expect(told.map(String)).toEqual([expect.stringContaining('lacks attach')])
})

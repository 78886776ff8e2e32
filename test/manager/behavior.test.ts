import { createWeixin } from '../../simulator'
import type { PrivacyData } from '../../src/index'

/** The behavior without a framework: what it puts into a component's data, and what it raises. The frameworks have their own tests. */

interface Definition {
  data: { privacy: PrivacyData }
  lifetimes: Record<'attached' | 'detached', (this: object) => void>
  pageLifetimes: Record<'show' | 'hide', (this: object) => void>
  methods: Record<'agreePrivacy' | 'disagreePrivacy' | 'openPrivacyContract', (this: object, event?: object) => void>
}

function setUp(options = {}, data: object = {}, register?: (listener: never) => void) {
  const weixin = createWeixin({
    listenerCalled: 'in-the-call',
    resolveAnswers: 'at-once',
    contractName: '《指引》',
    ...options
  })
  if (register) weixin.wx.onNeedPrivacyAuthorization = register as never
  const stack = ['page-1']
  Object.assign(globalThis, {
    wx: weixin.wx,
    Behavior: (definition: Definition) => definition,
    getCurrentPages: () => stack.map((id) => ({ getPageId: () => id }))
  })
  let behavior!: Definition
  let library!: typeof import('../../src/index')
  jest.isolateModules(() => {
    library = require('../../src/index')
    behavior = library.privacyBehavior as unknown as Definition
  })
  const errors: unknown[] = []
  library.privacyManager.configure({ onError: (error) => errors.push(error) })
  const changes: Record<string, unknown>[] = []
  const raised: [string, unknown][] = []
  const component = {
    data: { ...behavior.data, ...data },
    getPageId: () => 'page-1',
    setData(change: Record<string, unknown>, drawn?: () => void) {
      changes.push(change)
      drawn?.()
    },
    triggerEvent: (name: string, detail: unknown) => raised.push([name, detail])
  }
  const call = (method: keyof Definition['methods'], event?: object) => behavior.methods[method].call(component, event)
  return { weixin, behavior, component, changes, raised, errors, call, stack, privacyManager: library.privacyManager }
}

beforeEach(() => jest.useFakeTimers())

afterEach(() => {
  jest.useRealTimers()
  Object.assign(globalThis, { Behavior: undefined })
})

test('at first there is nothing to show', () => {
  const { behavior } = setUp()
  expect(behavior.data.privacy).toEqual({ visible: false, contractName: '', referrers: [], purposes: [] })
})

test('a request is one change of the data, and its answer another', async () => {
  const { behavior, component, changes, raised, weixin, call } = setUp()
  behavior.lifetimes.attached.call(component)
  void weixin.wx.getClipboardData({})
  expect(changes).toEqual([
    { privacy: { visible: true, contractName: '', referrers: ['getClipboardData'], purposes: ['读取你的剪贴板'] } }
  ])
  await jest.advanceTimersByTimeAsync(10)
  expect(changes[1]).toEqual({ 'privacy.contractName': '《指引》' })
  weixin.tap('yes', 'agreePrivacyAuthorization')
  call('agreePrivacy', { type: 'agreeprivacyauthorization', currentTarget: { id: 'yes' } })
  expect(changes[2]).toEqual({ 'privacy.visible': false })
  expect(raised.map(([name]) => name)).toEqual(['show', 'need', 'agree'])
  expect(weixin.calls[0].state).toBe('succeeded')
})

test('the purposes are in the language of the component', () => {
  const { behavior, component, changes, weixin } = setUp({}, { lang: 'en' })
  behavior.lifetimes.attached.call(component)
  void weixin.wx.getClipboardData({})
  expect(changes[0]).toMatchObject({ privacy: { purposes: ['read your clipboard'] } })
})

test('a tap bound to agreePrivacy is no consent, and is reported', () => {
  const { behavior, component, weixin, errors, call } = setUp()
  behavior.lifetimes.attached.call(component)
  void weixin.wx.getClipboardData({})
  weixin.tap('yes', 'agreePrivacyAuthorization')
  call('agreePrivacy', { type: 'tap', currentTarget: { id: 'yes' } })
  expect(weixin.calls[0].state).toBe('pending')
  expect(errors).toEqual([
    expect.objectContaining({
      kind: 'wrong-button',
      errMsg: "agreed() needs the button's id"
    })
  ])
})

test('a refusal closes it', () => {
  const { behavior, component, changes, weixin, call } = setUp()
  behavior.lifetimes.attached.call(component)
  weixin.wx.getClipboardData({ fail() {} })
  call('disagreePrivacy')
  expect(weixin.calls[0].state).toBe('failed')
  expect(changes[1]).toEqual({ 'privacy.visible': false })
})

test('a component that is gone shows nothing any more', () => {
  const { behavior, component, changes, weixin } = setUp()
  behavior.lifetimes.attached.call(component)
  behavior.lifetimes.detached.call(component)
  behavior.lifetimes.detached.call({})
  weixin.wx.getClipboardData({ fail() {} })
  expect(changes).toEqual([])
})

test('a page that comes in sight brings the prompt', () => {
  const { behavior, component, changes, weixin, stack } = setUp()
  behavior.lifetimes.attached.call(component)
  stack.push('bare')
  weixin.wx.getClipboardData({ fail() {} })
  expect(changes).toEqual([])
  // The request belongs to the page in front; asked in front of nothing, it belongs to none.
  stack.pop()
  stack.pop()
  weixin.wx.getLocation({ fail() {} })
  stack.push('page-1')
  behavior.pageLifetimes.show.call(component)
  expect(changes[0]).toMatchObject({ privacy: { referrers: ['getLocation'] } })
})

test('on pages without a name the component asks whose page was shown last and not hidden', () => {
  const { behavior, component, changes, weixin, privacyManager } = setUp()
  Object.assign(globalThis, { getCurrentPages: () => [{}] })
  const other = { ...component, getPageId: undefined, changes: [] as object[], setData: () => other.changes.push({}) }
  Object.assign(component, { getPageId: undefined })
  behavior.lifetimes.attached.call(other)
  behavior.pageLifetimes.hide.call(other)
  behavior.lifetimes.attached.call(component)
  weixin.wx.getClipboardData({ fail() {} })
  expect([changes.length, other.changes.length]).toEqual([1, 0])
  privacyManager.disagreed()
  behavior.pageLifetimes.show.call(other)
  behavior.pageLifetimes.hide.call(component)
  weixin.wx.getClipboardData({ fail() {} })
  expect([changes.length, other.changes.length]).toEqual([2, 1])
})

test('a guideline that cannot be opened is an event', async () => {
  const { raised, call } = setUp({ contract: 'fails' })
  call('openPrivacyContract')
  await jest.advanceTimersByTimeAsync(10)
  expect(raised).toEqual([['contracterror', expect.objectContaining({ kind: 'contract-unavailable' })]])
})

// The published typings (5.2.3) know a listener of one argument.
test.each([undefined, {}])(
  'where Weixin does not say who asks (%j), it is asked all the same, and so is the next',
  (info) => {
    let listener!: (resolve: (answer: unknown) => void, info?: object) => void
    const { behavior, component, changes, call } = setUp({}, {}, (registered) => (listener = registered))
    behavior.lifetimes.attached.call(component)
    const answers: unknown[] = []
    const resolve = (answer: unknown) => void answers.push(answer)
    expect(() => listener(resolve, info)).not.toThrow()
    expect(() => listener(resolve, { referrer: 'getClipboardData' })).not.toThrow()
    expect(changes[0]).toMatchObject({ privacy: { visible: true } })
    call('disagreePrivacy')
    expect(answers.slice(-2)).toEqual([{ event: 'disagree' }, { event: 'disagree' }])
  }
)
